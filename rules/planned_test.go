package rules_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// ways are the graphs of one planned root: from its plan, from its configuration,
// and from both together.
var ways = []string{"plan", "configuration", "both"}

// TestPlannedModules judges real modules by every control, and holds what is said
// of the plan, of the configuration and of both together against each other: they
// never contradict, and both together leave open only what each does.
// HUBLINT_PLANNED names a directory with one folder per root, as for
// TestAgainstTerraform of analyzer/config. With -v it counts what is not known.
func TestPlannedModules(t *testing.T) {
	dir := os.Getenv("HUBLINT_PLANNED")
	if dir == "" {
		t.Skip("HUBLINT_PLANNED names no directory of planned modules")
	}
	plans, err := filepath.Glob(filepath.Join(dir, "*", "plan.json"))
	if err != nil || len(plans) == 0 {
		t.Fatalf("no cases in %s: %v", dir, err)
	}
	counts, unknown := map[string]int{}, map[string]int{}
	for _, p := range plans {
		t.Run(filepath.Base(filepath.Dir(p)), func(t *testing.T) {
			found := make(map[string]map[string]report.Finding)
			for _, way := range ways {
				found[way] = judgePlanned(t, plannedGraph(t, p, way))
				for _, f := range found[way] {
					counts[way+" "+*f.Verdict]++
				}
			}
			agree(t, found)
			for _, f := range found["both"] {
				if *f.Verdict == "unknown" {
					unknown[fmt.Sprintf("%s %s: %s", f.Control, orEmpty(f.Attribute), openReason(f))]++
				}
			}
		})
	}
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		t.Logf("%s: %d", k, counts[k])
	}
	byCount := slices.SortedFunc(maps.Keys(unknown), func(a, b string) int {
		return cmp.Or(cmp.Compare(unknown[b], unknown[a]), cmp.Compare(a, b))
	})
	for _, k := range byCount {
		t.Logf("%4d %s", unknown[k], k)
	}
}

// plannedGraph reads a planned root in one of the ways.
func plannedGraph(t testing.TB, path, way string) *resource.Graph {
	t.Helper()
	rel, err := os.ReadFile(filepath.Join(filepath.Dir(path), "root.txt"))
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(filepath.Dir(path), strings.TrimSpace(string(rel)))
	o := config.Options{Root: filepath.Dir(path), Reads: reads()}
	if way == "configuration" {
		g, err := config.Load(t.Context(), root, o)
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	kept := maps.Clone(reads())
	if way == "both" {
		for typ, paths := range config.JoinReads() {
			kept[typ] = slices.Concat(kept[typ], paths)
		}
	}
	g, err := plan.Read(t.Context(), bytes.NewReader(data), path, plan.Options{Reads: kept})
	if err != nil {
		t.Fatal(err)
	}
	if way == "both" {
		// As the command does it, modules are read when they are asked for.
		o.Modules = func() ([]string, error) { return nil, nil }
		if err := config.Join(t.Context(), g, root, o); err != nil {
			t.Fatal(err)
		}
	}
	return g
}

// judgePlanned judges a graph by every control; the findings are by control and
// resource.
func judgePlanned(t testing.TB, g *resource.Graph) map[string]report.Finding {
	t.Helper()
	rep, err := analyzer.Run(context.Background(), g, controls(), analyzer.Options{IncludePass: true, Now: fixtureTime})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range rep.Diagnostics {
		if d.Severity == string(resource.Error) {
			t.Errorf("diagnostic %s: %s %s", d.Code, d.Summary, d.Detail)
		}
	}
	out := make(map[string]report.Finding, len(rep.Findings))
	for _, f := range rep.Findings {
		out[f.Control+" "+f.Resource] = f
	}
	return out
}

// agree holds property 2 for every control and resource of a root.
func agree(t testing.TB, found map[string]map[string]report.Finding) {
	t.Helper()
	for _, key := range slices.Sorted(maps.Keys(found["plan"])) {
		of := func(way string) string {
			if f, ok := found[way][key]; ok {
				return *f.Verdict
			}
			return ""
		}
		p, s, b := of("plan"), of("configuration"), of("both")
		why := func(way string) string {
			f := found[way][key]
			return fmt.Sprintf("%s %s (%s)", way, orEmpty(f.Verdict), openReason(f))
		}
		if s != "" && p != s && p != "unknown" && s != "unknown" {
			t.Errorf("%s: contradiction: %s, %s", key, why("plan"), why("configuration"))
		}
		switch {
		case p != "unknown" && b != p:
			t.Errorf("%s: both know less than the plan: %s, %s", key, why("plan"), why("both"))
		case p == "unknown" && s != "" && s != "unknown" && b != s:
			t.Errorf("%s: both know less than the configuration: %s, %s", key, why("configuration"), why("both"))
		}
	}
}

// openReason is a finding's reason without what differs between instances.
func openReason(f report.Finding) string {
	if f.Needs != nil {
		return f.Needs.Kind + " " + f.Reason
	}
	return f.Reason
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
