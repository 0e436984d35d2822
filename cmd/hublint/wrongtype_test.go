package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/plan"
)

// TestWrongTypesNeverPass puts a value of each other JSON type in the place of
// each value of some plans. What then passes passed before, and what failed fails,
// is unknown, or is told of as an error.
func TestWrongTypesNeverPass(t *testing.T) {
	controls := allControls()
	for _, name := range []string{
		"ec2/EC2.7", "ec2/EC2.17.one", "iam/IAM.21.unknown",
	} {
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(filepath.Join("..", "..", "rules", "testdata", name+".plan.json"))
			if err != nil {
				t.Fatal(err)
			}
			before, err := verdicts(t, raw, controls)
			if err != nil {
				t.Fatal(err)
			}
			var doc any
			if err := json.Unmarshal(raw, &doc); err != nil {
				t.Fatal(err)
			}
			n := 0
			everyOtherType(doc, "", func(v any) { doc = v }, func(path string, wrong any) {
				n++
				changed, err := json.Marshal(doc)
				if err != nil {
					t.Fatal(err)
				}
				after, err := verdicts(t, changed, controls)
				if err != nil {
					return // status 3
				}
				for _, what := range slices.Sorted(maps.Keys(after)) {
					if after[what] == "pass" && before[what] != "pass" {
						t.Errorf("%s passes with %s = %v, and was %q", what, path, wrong, before[what])
					}
				}
				for _, what := range slices.Sorted(maps.Keys(before)) {
					if before[what] == "fail" && after[what] != "fail" && after[what] != "unknown" {
						t.Errorf("%s is %q with %s = %v, and failed", what, after[what], path, wrong)
					}
				}
			})
			if n < 500 {
				t.Errorf("only %d changes were made", n)
			}
		})
	}
}

// verdicts judges a plan. An error is what would end in status 3.
func verdicts(t *testing.T, raw []byte, controls []*check.Control) (map[string]string, error) {
	t.Helper()
	g, err := plan.Read(t.Context(), bytes.NewReader(raw), "plan.json", plan.Options{Reads: check.ReadsOf(controls)})
	if err != nil {
		return nil, err
	}
	r, err := analyzer.Run(t.Context(), g, controls, analyzer.Options{IncludePass: true, Workers: 1})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Diagnostics {
		if d.Code == "crash" {
			t.Fatalf("%s\n%s", d.Summary, d.Detail)
		}
	}
	if incomplete(r) {
		return nil, errors.New("an error is reported")
	}
	out := make(map[string]string)
	for _, f := range r.Findings {
		if f.Verdict != nil {
			out[f.Control+" on "+f.Resource] = *f.Verdict
		}
	}
	return out, nil
}

// everyOtherType puts values of other types in the place of v and of everything in
// it, one at a time, and calls do with the path and the value. Null has no type.
func everyOtherType(v any, path string, set func(any), do func(path string, wrong any)) {
	if v == nil {
		return
	}
	for _, wrong := range []any{true, 12.5, "wrong", []any{}, []any{nil}, map[string]any{}, map[string]any{"wrong": true}} {
		if fmt.Sprintf("%T", wrong) == fmt.Sprintf("%T", v) {
			continue
		}
		set(wrong)
		do(path, wrong)
		set(v)
	}
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			if path == "" && strings.HasPrefix(name, "planned_values") {
				continue // isn't read
			}
			everyOtherType(v[name], path+"."+name, func(x any) { v[name] = x }, do)
		}
	case []any:
		for i := range v {
			everyOtherType(v[i], fmt.Sprintf("%s[%d]", path, i), func(x any) { v[i] = x }, do)
		}
	}
}
