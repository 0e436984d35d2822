package report

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"
)

func TestCSVHasNoFormulas(t *testing.T) {
	for _, p := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", `"=1`, ",=1"} {
		r := hostile("")
		f := &r.Findings[0]
		f.Resource, f.Reason, f.Attribute = p, p, &p
		lines, err := csv.NewReader(bytes.NewReader(write(t, "csv", r))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if len(lines) != 1+len(r.Findings) {
			t.Errorf("%q: got %d lines, want %d", p, len(lines), 1+len(r.Findings))
		}
		for _, l := range lines {
			for _, cell := range l {
				if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
					t.Errorf("%q: a cell begins a formula: %q", p, cell)
				}
			}
		}
	}
}
