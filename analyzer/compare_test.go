package analyzer

import (
	"testing"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name string
		// was and is are verdicts; the empty one is no finding.
		was, is string
		gone    bool
		// want is the change and the verdict that is reported.
		want string
	}{
		{name: "none, then a failure", is: "fail", want: "introduced fail"},
		{name: "none, then unknown", is: "unknown", want: "introduced unknown"},
		{name: "a pass, then a failure", was: "pass", is: "fail", want: "introduced fail"},
		{name: "unknown, then a failure", was: "unknown", is: "fail", want: "introduced fail"},
		{name: "a failure, then a failure", was: "fail", is: "fail", want: "kept fail"},
		{name: "a failure, then unknown", was: "fail", is: "unknown", want: "kept unknown"},
		{name: "unknown, then unknown", was: "unknown", is: "unknown", want: "kept unknown"},
		{name: "a failure, then a pass", was: "fail", want: "resolved pass"},
		{name: "a failure, then a pass that is shown", was: "fail", is: "pass", want: "resolved pass"},
		{name: "a pass that is shown", is: "pass", want: "none pass"},
		{name: "a failure, then no resource", was: "fail", gone: true, want: "resolved null"},
		{name: "unknown, then none", was: "unknown", want: ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := &resource.Graph{}
			if !c.gone {
				g.Resources = []*resource.Resource{{Address: "a.b"}}
			}
			g.Seal()
			r := judged(c.is)
			Compare(r, judged(c.was), g)
			if got := told(r); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestCompareClaimsNothingOfWhatIsNotSeen(t *testing.T) {
	g := &resource.Graph{}
	g.Seal()
	r := judged("")
	r.Diagnostics = []report.Diagnostic{{Severity: "warning", Code: "module-missing"}}
	Compare(r, judged("fail"), g)
	if got := told(r); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}

// judged is a report with one finding, or none.
func judged(verdict string) *report.Report {
	r := &report.Report{Inputs: []report.Input{{}}}
	if verdict != "" {
		r.Findings = []report.Finding{{Control: "A.1", Resource: "a.b", Verdict: &verdict}}
	}
	return r
}

func told(r *report.Report) string {
	out := ""
	for _, f := range r.Findings {
		change, verdict := "none", "null"
		if f.Change != nil {
			change = *f.Change
		}
		if f.Verdict != nil {
			verdict = *f.Verdict
		}
		out += change + " " + verdict
	}
	return out
}
