package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// csvColumns are the columns of CSV. They are kept once released.
var csvColumns = []string{
	"control", "title", "severity", "verdict", "change", "resource", "type", "attribute", "reason", "by_default", "late_fix", "fix",
	"file", "line", "input", "root", "suppressed", "standards", "url", "fingerprint",
}

// writeCSV writes a line for each finding, for a spreadsheet.
func writeCSV(w io.Writer, r *Report, _ WriterOptions) error {
	out := csv.NewWriter(w)
	lines := [][]string{csvColumns}
	for i := range r.Findings {
		f := &r.Findings[i]
		file, line, input, suppressed := "", "", "", ""
		if f.Location != nil {
			file, line = f.Location.File, strconv.Itoa(f.Location.Line)
		}
		if f.Input < len(r.Inputs) {
			input = r.Inputs[f.Input].Path
		}
		if f.Suppressed != nil {
			suppressed = strings.Trim(ending(f), " ()")
		}
		lines = append(lines, []string{
			f.Control, f.Title, f.Severity, orEmpty(f.Verdict), orEmpty(f.Change), f.Resource, f.Type, orEmpty(f.Attribute), f.Reason,
			strconv.FormatBool(f.ByDefault), f.LateFix, orEmpty(f.Fix), file, line, input, f.Root, suppressed,
			strings.Join(f.Standards, "; "), f.URL, f.Fingerprint,
		})
	}
	for _, l := range lines {
		for i := range l {
			l[i] = noFormula(strings.ReplaceAll(l[i], "\n", " "))
		}
		if err := out.Write(l); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// noFormula keeps a spreadsheet from taking a cell for a formula. Source:
// https://owasp.org/www-community/attacks/CSV_Injection
func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}
