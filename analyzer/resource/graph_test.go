package resource

import (
	"slices"
	"testing"
)

func TestProblemsHoldWhatCameUpLateOnceAndSorted(t *testing.T) {
	at := func(line int) Location { return Location{File: "main.tf", Line: line} }
	g := &Graph{Diagnostics: []Diagnostic{{Code: "syntax", At: at(9)}}}
	g.Report(Diagnostic{Code: "evaluation", At: at(3)})
	g.Report(Diagnostic{Code: "evaluation", At: at(3)})
	var got []int
	for _, d := range g.Problems() {
		got = append(got, d.At.Line)
	}
	if want := []int{3, 9}; !slices.Equal(got, want) {
		t.Errorf("got lines %v, want %v", got, want)
	}
}
