package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// TestJSONKeepsTheOrder writes more findings than are encoded in one piece.
func TestJSONKeepsTheOrder(t *testing.T) {
	for _, n := range []int{0, 1, chunk - 1, chunk, chunk + 1, 5*chunk + 7} {
		r := reportOf()
		for i := range n {
			r.Findings = append(r.Findings, fails("S3.1", fmt.Sprintf("aws_x.r[%d]", i)))
		}
		var b strings.Builder
		if err := writeJSON(&b, r, WriterOptions{}); err != nil {
			t.Fatal(err)
		}
		var got Report
		if err := json.Unmarshal([]byte(b.String()), &got); err != nil {
			t.Fatal(err)
		}
		if len(got.Findings) != len(r.Findings) {
			t.Fatalf("got %d findings, want %d", len(got.Findings), len(r.Findings))
		}
		for i, f := range got.Findings {
			if f.Resource != r.Findings[i].Resource {
				t.Fatalf("finding %d of %d is about %s, want %s", i, n, f.Resource, r.Findings[i].Resource)
			}
		}
	}
}

// TestJSONOfWhatCantBeWritten crashes where whoever catches crashes can see it.
func TestJSONOfWhatCantBeWritten(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a crash was lost")
		}
	}()
	var b strings.Builder
	list(newJSONWriter(&b), []crashing{{}})
}

type crashing struct{}

func (crashing) MarshalJSON() ([]byte, error) { panic("it can't") }

// TestJSONEscapesWhereverItStands moves what has to be escaped through a text, since
// several bytes are looked at together.
func TestJSONEscapesWhereverItStands(t *testing.T) {
	for from, want := range map[string]string{"\x7f": `\u007f`, "\u202e": `\u202e`, "\U000e0041": `\udb40\udc41`, "é": "é"} {
		for before := range 17 {
			var b strings.Builder
			text := strings.Repeat("a", before)
			j := newJSONWriter(&b)
			j.value(text + from + "b")
			if err := j.flush(); err != nil {
				t.Fatal(err)
			}
			if want := `"` + text + want + `b"`; b.String() != want {
				t.Errorf("got %s, want %s", b.String(), want)
			}
		}
	}
}
