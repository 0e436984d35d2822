package analyzer

import (
	"slices"
	"testing"

	"github.com/hublint/hublint/analyzer/report"
)

func TestMerge(t *testing.T) {
	unreadable := &report.Report{Diagnostics: []report.Diagnostic{{Code: "unreadable"}}}
	of := func(resources ...string) *report.Report {
		r := &report.Report{Inputs: []report.Input{{}}, Findings: []report.Finding{}}
		for _, name := range resources {
			r.Findings = append(r.Findings, report.Finding{Control: "Test.1", Resource: name})
		}
		return r
	}
	for _, tt := range []struct {
		name    string
		reports []*report.Report
		want    []int // the input of each finding
	}{
		{"one report", []*report.Report{of("a", "b")}, []int{0, 0}},
		{"findings know their input", []*report.Report{of("a"), of(), of("c", "d")}, []int{0, 2, 2}},
		{"what can't be read is no input", []*report.Report{unreadable, of("a"), of("b")}, []int{0, 1}},
		{"nothing can be read", []*report.Report{unreadable}, []int{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Merge(tt.reports)
			inputs := []int{}
			for _, f := range got.Findings {
				inputs = append(inputs, f.Input)
			}
			if got.Findings == nil || !slices.Equal(inputs, tt.want) {
				t.Errorf("got findings of the inputs %v, want %v", inputs, tt.want)
			}
		})
	}
}
