package resource

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// counting is a body of one block, that counts how often it is asked.
type counting struct{ attrs, blocks *int }

func (c counting) Attr(string) Value {
	*c.attrs++
	return Value{V: cty.StringVal("v"), Origin: Set}
}

func (c counting) Blocks(string) Blocks {
	*c.blocks++
	return Blocks{List: []Block{{Body: c, Label: "[0]"}}}
}

func TestRemember(t *testing.T) {
	attrs, blocks := 0, 0
	body := Remember(counting{&attrs, &blocks})
	for range 3 {
		for _, path := range []string{"a", "b", "c.a", "c.d.a"} {
			if s, _ := Get(body, path).Text(); s != "v" {
				t.Errorf("got %q at %s, want v", s, path)
			}
		}
	}
	if attrs != 4 || blocks != 2 {
		t.Errorf("asked for %d attributes and %d blocks, want 4 and 2", attrs, blocks)
	}
	if got := body.Blocks("c").List[0].Label; got != "[0]" {
		t.Errorf("got label %q, want [0]", got)
	}
}
