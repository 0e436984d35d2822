package report

import (
	"strings"
	"testing"

	"github.com/joshdk/go-junit"
)

func TestJUnitIsReadAsItIsMeant(t *testing.T) {
	for _, tt := range []struct {
		name                              string
		r                                 *Report
		unknownFails                      bool
		tests, failures, skipped, errored int
	}{
		{"a full report", sample(t), false, 18, 13, 4, 1},
		{"unknown verdicts fail", sample(t), true, 18, 16, 1, 1},
		{"a report of nothing", empty(), false, 0, 0, 0, 0},
		{"hostile names", hostile("]]></failure><script>&\x00\x0b\ufffe\"'"), false, 4, 1, 2, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := sampleOptions()
			o.UnknownFails = tt.unknownFails
			suites, err := junit.Ingest(writeWith(t, "junit", tt.r, o))
			if err != nil {
				t.Fatal(err)
			}
			var got junit.Totals
			for _, s := range suites {
				got.Tests += s.Totals.Tests
				got.Failed += s.Totals.Failed
				got.Skipped += s.Totals.Skipped
				got.Error += s.Totals.Error
			}
			if got.Tests != tt.tests || got.Failed != tt.failures || got.Skipped != tt.skipped || got.Error != tt.errored {
				t.Errorf("got %+v, want %d tests, %d failures, %d skipped, %d errors", got, tt.tests, tt.failures, tt.skipped, tt.errored)
			}
		})
	}
}

func TestJUnitTellsOfAnInputThatCouldNotBeRead(t *testing.T) {
	r := empty()
	r.Diagnostics = []Diagnostic{{Severity: "error", Code: "unreadable", Summary: "read plan.json: no"}}
	if got := string(write(t, "junit", r)); !strings.Contains(got, `<error message="read plan.json: no" type="unreadable">`) {
		t.Errorf("got %s", got)
	}
}
