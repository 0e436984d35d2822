package report

import (
	"reflect"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// hostile is a report of one finding, one input and one diagnostic in which
// every string that comes from the input holds payload, and that is valid
// otherwise.
func hostile(payload string) *Report {
	r := empty()
	*r = Report{Version: r.Version, Tool: r.Tool, Summary: Summary{Resources: 1, Judged: 1, Fail: 2, Skipped: map[string]int{}}}
	words := map[string]string{
		"Report.Version": Version, "Tool.Name": "hublint", "Tool.Version": "1", "Tool.Catalogue": "2026-11", "Input.Kind": "plan", "Input.Shape": "targeted",
		"Finding.Control": "Redshift.7", "Finding.Title": "A title", "Finding.Severity": "high", "Finding.Verdict": "fail", "Finding.Change": "introduced",
		"Finding.Type": "aws_redshift_cluster", "Finding.Attribute": "encrypted", "Finding.Fix": "encrypted = true",
		"Evidence.Attribute": "encrypted", "Evidence.Fix": "encrypted = true",
		"Finding.LateFix": "replacement", "Finding.URL": "https://docs.aws.amazon.com/", "Finding.Fingerprint": strings.Repeat("0", 32),
		"Finding.Standards": "FSBP", "Control.ID": "Redshift.7", "Control.Title": "A title", "Control.Severity": "high", "Evidence.LateFix": "in-place", "Needs.Kind": "variable", "Suppression.Kind": "comment",
		"Diagnostic.Severity": "error", "Diagnostic.Code": "syntax",
	}
	fill(reflect.ValueOf(r).Elem(), "", func(field string) string {
		if ownWords[field] {
			return words[field]
		}
		return "x" + payload + "y"
	})
	r.Inputs[0].Summary.Skipped, r.Summary.Skipped = map[string]int{}, map[string]int{}
	second := r.Findings[0]
	second.Suppressed = nil
	undecided := second
	unknown := "unknown"
	undecided.Verdict = &unknown
	r.Findings = append(r.Findings, second, undecided)
	return r
}

// TestNothingFromTheInputActsWhereItIsPrinted writes hostile names in every
// format. What must not come out depends on what reads the format.
func TestNothingFromTheInputActsWhereItIsPrinted(t *testing.T) {
	payloads := []string{
		"\x1b[2J\x1b]0;title\x07",                  // a terminal's escape sequences
		"\u009b31m\x08\x7f\r\x00",                  // C1 controls, backspace, carriage return
		"\u202eright to left\u2066\u200b\u2028",    // bidirectional overrides, invisible characters
		"\xff\xfe\xc3",                             // no UTF-8
		"\n::error file=a::b%0A::stop-commands::x", // workflow commands
		" ::error::x " + strings.Repeat("long ", 30) + strings.Repeat("::error::x ", 30),
		"##[add-mask]x ##vso[task.setvariable]x",
	}
	for _, f := range Formats {
		for _, p := range payloads {
			t.Run(f.Name+" "+p, func(t *testing.T) {
				o := sampleOptions()
				o.Source = func(string) ([]byte, bool) { return []byte(p + p), true }
				got := string(writeWith(t, f.Name, hostile(p), o))
				if !utf8.ValidString(got) {
					t.Error("the output is not UTF-8")
				}
				for _, r := range got {
					if r != '\n' && !unicode.IsGraphic(r) {
						t.Errorf("the output has %U, from %q", r, p)
					}
				}
				if logCommand.MatchString(got) {
					t.Errorf("the output has a logging command: %s", got)
				}
				for line := range strings.Lines(got) {
					if f.Name != "github" && strings.HasPrefix(strings.TrimLeft(line, " \t"), "::") {
						t.Errorf("the output has a workflow command: %s", line)
					}
				}
			})
		}
	}
}
