package report

import (
	"strings"
	"testing"
)

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
