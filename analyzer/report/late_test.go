package report

import (
	"slices"
	"testing"
)

func TestLateFixNamesWhatIsMended(t *testing.T) {
	replica := func(late string, evidence ...Evidence) *Finding {
		return &Finding{Control: "RDS.25", Resource: "aws_db_instance.replica", LateFix: late, Evidence: evidence}
	}
	const own, source = "aws_db_instance.replica", "aws_db_instance.source"
	for _, tt := range []struct {
		name, want string
		f          *Finding
	}{
		{"the resource itself", "a later fix replaces the resource", replica("replacement", Evidence{Resource: own, LateFix: "replacement"})},
		{"another resource", "a later fix replaces " + source, replica("replacement", Evidence{Resource: own, LateFix: "in-place"}, Evidence{Resource: source, LateFix: "replacement"})},
		{"the service of another", "a later fix interrupts the service of " + source, replica("interruption", Evidence{Resource: source, LateFix: "interruption"})},
		{"what hangs on another", "a later fix may interrupt the service of " + source + ", or replace it", replica("conditional", Evidence{Resource: source, LateFix: "conditional"})},
		{"another in place", "a later fix is made in place", replica("in-place", Evidence{Resource: source, LateFix: "in-place"})},
		{"what isn't known", "", replica("unknown", Evidence{Resource: source, LateFix: "unknown"})},
		{"without evidence", "a later fix replaces the resource", replica("replacement")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := lateFix(tt.f); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCantWaitNamesWhatIsReplaced(t *testing.T) {
	fail := "fail"
	r := &Report{Findings: []Finding{
		{Control: "RDS.25", Resource: "aws_db_instance.source", Verdict: &fail, LateFix: "replacement"},
		{Control: "RDS.25", Resource: "aws_db_instance.replica", Verdict: &fail, LateFix: "replacement", Evidence: []Evidence{{Resource: "aws_db_instance.source", LateFix: "replacement"}}},
	}}
	want := []string{"RDS.25 on aws_db_instance.source", "RDS.25 on aws_db_instance.replica by aws_db_instance.source"}
	if got := cantWait(r); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
