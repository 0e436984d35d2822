package rules_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/rules"
)

// fixture is a configuration under testdata and the plan that Terraform made of
// it. Its name begins with the id of the control that it is about:
// S3.9.tf, S3.9.inline.tf, or a directory S3.9 where it takes several files.
// S3.9.after.tf is what S3.9.tf is changed to once it was applied.
type fixture struct {
	// name is the path under testdata without an ending: "s3/S3.9.after".
	name string
	// files are the Terraform files of the configuration.
	files []string
	// plan is the path of the plan, and state that of the state after it was
	// applied; state is empty where nothing was.
	plan, state string
}

// control is the id of the control that the fixture is about.
func (f fixture) control() string {
	parts := strings.SplitN(filepath.Base(f.name), ".", 3)
	return parts[0] + "." + parts[1]
}

// fixtures lists all fixtures from the directory, so that none is forgotten. Those
// that were made by rewriting another one are no fixtures by themselves.
func fixtures(t testing.TB) []fixture {
	t.Helper()
	entries, err := filepath.Glob("testdata/*/*")
	if err != nil {
		t.Fatal(err)
	}
	var out []fixture
	for _, path := range entries {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		base, isFile := strings.CutSuffix(path, ".tf")
		if !isFile && !info.IsDir() || filepath.Base(filepath.Dir(path)) == "rewritten" {
			continue
		}
		f := fixture{name: strings.TrimPrefix(filepath.ToSlash(base), "testdata/"), files: []string{path}, plan: base + ".plan.json"}
		if info.IsDir() {
			f.files = nil
			err := filepath.WalkDir(path, func(p string, _ os.DirEntry, err error) error {
				if strings.HasSuffix(p, ".tf") {
					f.files = append(f.files, p)
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if _, err := os.Stat(base + ".state.json"); err == nil {
			f.state = base + ".state.json"
		}
		out = append(out, f)
	}
	return out
}

// controls are all controls, made once for all tests.
var controls = sync.OnceValue(rules.All)

// reads is what the controls read.
var reads = sync.OnceValue(func() resource.Reads { return check.ReadsOf(controls()) })

// fixtureTime is when fixtures are judged.
var fixtureTime = time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)

// judge judges a graph by one control, with the passes.
func judge(t testing.TB, g *resource.Graph, id string, ms marks) *report.Report {
	t.Helper()
	c := ms.of(control(t, id))
	rep, err := analyzer.Run(context.Background(), g, []*check.Control{c}, analyzer.Options{IncludePass: true, Now: fixtureTime, Baseline: ms.baseline, RequireExplicit: ms.explicit})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range rep.Diagnostics {
		if d.Severity == string(resource.Error) && !g.Errored {
			t.Errorf("diagnostic %s: %s %s", d.Code, d.Summary, d.Detail)
		}
	}
	return rep
}

// readPlan reads what the controls read of a plan or state.
func readPlan(t testing.TB, data []byte, name string) *resource.Graph {
	t.Helper()
	g, err := plan.Read(context.Background(), bytes.NewReader(data), name, plan.Options{Reads: reads()})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestFixtures holds the verdicts on each fixture's plan against the marks in
// its configuration. A mark is a comment on the line that decides, or on the
// resource's first line where something absent does:
//
//	encrypted = false # want fail "is false"
//
// After "want" may stand the instances that the mark is about, ["key"] or [0]
// or module.name, then the verdict, a part of the reason in quotes, and
// introduced, kept or resolved. Where a plan alone knows less, or HCL alone does,
// "plan unknown" or "hcl unknown" follows. Outside a resource a mark begins with
// an address: that of a deleted resource (verdict "deleted"), or of a provider.
// A line "# scope account" says that the root is its account's baseline, and
// "# param name = value" sets a parameter of the control.
func TestFixtures(t *testing.T) {
	for _, f := range fixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			data, err := os.ReadFile(f.plan)
			if err != nil {
				t.Fatal(err)
			}
			ms := readMarks(t, f.files)
			rep := judge(t, readPlan(t, data, f.plan), f.control(), ms)
			for _, problem := range ms.compare(rep.Findings, "plan") {
				t.Error(problem)
			}
		})
	}
}

// TestEveryControlHasFixtures demands that each judged control is seen to pass,
// to fail and to be unknown. AWS has retired some that nothing can fail any more.
func TestEveryControlHasFixtures(t *testing.T) {
	seen := make(map[string]map[string]bool)
	for _, f := range fixtures(t) {
		id := f.control()
		if seen[id] == nil {
			seen[id] = make(map[string]bool)
		}
		for _, m := range readMarks(t, f.files).list {
			seen[id][m.verdict] = true
		}
	}
	for _, c := range controls() {
		for _, want := range []string{"pass", "fail", "unknown"} {
			if len(c.Cases()) > 0 && !seen[c.ID][want] && !(c.Retired != "" && want != "pass") {
				t.Errorf("no fixture shows %s to %s", c.ID, want)
			}
		}
	}
	for id := range seen {
		if !slices.ContainsFunc(controls(), func(c *check.Control) bool { return c.ID == id }) {
			t.Errorf("there are fixtures of %s, which is no control", id)
		}
	}
}

// show puts a finding in a line for a test's message.
func show(f report.Finding) string {
	verdict, change := "deleted", ""
	if f.Verdict != nil {
		verdict = *f.Verdict
	}
	if f.Change != nil {
		change = " " + *f.Change
	}
	return fmt.Sprintf("%s %s %s%s: %s", f.Resource, f.Control, verdict, change, strings.Join(reasons(f), " | "))
}

func reasons(f report.Finding) []string {
	out := []string{f.Reason}
	for _, e := range f.Evidence {
		if e.Reason != f.Reason {
			out = append(out, e.Reason)
		}
	}
	return out
}
