package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// command is a workflow command as the runner reads it: it begins the line,
// spaces aside, and its text begins after the next two colons.
var command = regexp.MustCompile(`(?m)^\s*::(\S+) ?(.*?)::(.*)$`)

func TestGitHubCommandsAreOurs(t *testing.T) {
	r := hostile("%0A::stop-commands::x\r\n::add-mask::y,file=other.tf,line=9::z")
	got := string(write(t, "github", r))
	found := command.FindAllStringSubmatch(got, -1)
	if len(found) != 2 {
		t.Fatalf("got %d commands, want 2, one for the diagnostic and one for the failures:\n%s", len(found), got)
	}
	for _, c := range found {
		if c[1] != "error" {
			t.Errorf("got the command %s", c[1])
		}
		seen := make(map[string]bool)
		for property := range strings.SplitSeq(c[2], ",") {
			name, value, _ := strings.Cut(property, "=")
			if seen[name] || !slices.Contains([]string{"file", "line", "col", "endColumn", "title"}, name) {
				t.Errorf("the property %s is not ours, or there twice", name)
			}
			if name == "line" && value != "1" {
				t.Errorf("the line is %s", value)
			}
			seen[name] = true
		}
	}
}

func TestGitHubKeepsTheLimits(t *testing.T) {
	r := reportOf()
	for i := range 30 {
		r.Findings = append(r.Findings, fails("S3.1", fmt.Sprintf("aws_x.r%d", i)))
	}
	worst := fails("S3.2", "aws_x.worst")
	worst.Severity = "critical"
	r.Findings = append(r.Findings, worst)
	got := string(write(t, "github", r))
	if n := strings.Count(got, "::warning "); n != 10 {
		t.Errorf("got %d warnings, want 10", n)
	}
	if !strings.HasPrefix(got, "::error ") || !strings.Contains(got, "title=21 more") {
		t.Errorf("the worst is not first, or what is left isn't counted:\n%s", got)
	}
}
