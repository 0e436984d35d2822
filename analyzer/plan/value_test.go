package plan

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestBooleansInStrings converts as Terraform does, which takes "1" for true and
// no number for a boolean.
func TestBooleansInStrings(t *testing.T) {
	for raw, want := range map[string]cty.Value{
		`true`: cty.True, `"true"`: cty.True, `"1"`: cty.True,
		`false`: cty.False, `"false"`: cty.False, `"0"`: cty.False,
		`1`: cty.NilVal, `"TRUE"`: cty.NilVal, `"yes"`: cty.NilVal, `""`: cty.NilVal,
	} {
		got, err := decode([]byte(raw), nil, cty.Bool)
		switch {
		case want == cty.NilVal && err == nil:
			t.Errorf("%s: got %#v, want an error", raw, got)
		case want != cty.NilVal && (err != nil || !got.RawEquals(want)):
			t.Errorf("%s: got %#v and the error %v, want %#v", raw, got, err, want)
		}
	}
}
