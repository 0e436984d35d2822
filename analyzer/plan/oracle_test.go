package plan

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// plansEnv names a directory with more plans, plain or compressed, to hold the
// reader against.
const plansEnv = "HUBLINT_TEST_PLANS"

// anyPlan calls f with the plans of testdata and of the directory in plansEnv.
func anyPlan(t *testing.T, f func(t *testing.T, raw []byte)) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.plan.json")
	if err != nil || len(files) == 0 {
		t.Fatal("no plans in testdata", err)
	}
	if dir := os.Getenv(plansEnv); dir != "" {
		for _, pattern := range []string{"*.json", "*.json.gz", "*/*.json.gz"} {
			more, err := filepath.Glob(filepath.Join(dir, pattern))
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, more...)
		}
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(name, ".gz") {
				z, err := gzip.NewReader(bytes.NewReader(raw))
				if err != nil {
					t.Fatal(err)
				}
				if raw, err = io.ReadAll(z); err != nil {
					t.Fatal(err)
				}
			}
			f(t, raw)
		})
	}
}

// TestOracle holds what Read makes of a plan against terraform-json.
func TestOracle(t *testing.T) {
	anyPlan(t, func(t *testing.T, raw []byte) {
		t.Helper()
		var want tfjson.Plan
		if err := json.Unmarshal(raw, &want); err != nil {
			t.Fatal(err)
		}
		g, err := Read(context.Background(), bytes.NewReader(raw), t.Name(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		checks := checkData(t, raw)
		seen := map[string]bool{}
		for _, c := range want.ResourceChanges {
			if c.DeposedKey != "" || c.Change.Actions.Delete() || checks[c.Address] {
				continue
			}
			seen[c.Address] = true
			r := g.Lookup(c.Address)
			if r == nil {
				t.Errorf("%s is missing", c.Address)
				continue
			}
			compareResource(t, r, c)
		}
		for _, r := range g.Resources {
			if !seen[r.Address] && r.Mode == resource.Managed && !r.Bystander && g.Kind == resource.Plan {
				t.Errorf("%s is too many", r.Address)
			}
		}
		if g.Prior == nil {
			return
		}
		before := 0
		for _, c := range want.ResourceChanges {
			if c.Change.Before == nil || c.DeposedKey != "" || c.Mode != tfjson.ManagedResourceMode {
				continue
			}
			before++
			addr := c.Address
			if c.PreviousAddress != "" {
				addr = c.PreviousAddress
			}
			r := g.Prior.Lookup(addr)
			if r == nil {
				t.Errorf("%s is missing before the change", addr)
				continue
			}
			compareValues(t, r, c.Change.Before, nil)
		}
		for _, r := range g.Prior.Resources {
			if !r.Bystander {
				before--
			}
		}
		if before != 0 {
			t.Errorf("%d resources too few before the change", before)
		}
	})
}

// checkData are the data sources of check blocks: terraform-json has no name for
// the reason that tells them.
func checkData(t *testing.T, raw []byte) map[string]bool {
	t.Helper()
	var plan struct {
		Changes []struct {
			Address string `json:"address"`
			Reason  string `json:"action_reason"`
		} `json:"resource_changes"`
	}
	if err := json.Unmarshal(raw, &plan); err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, c := range plan.Changes {
		out[c.Address] = c.Reason == "read_because_check_nested"
	}
	return out
}

func compareResource(t *testing.T, r *resource.Resource, c *tfjson.ResourceChange) {
	t.Helper()
	if r.Type != c.Type || r.Name != c.Name || r.Module != c.ModuleAddress || (r.Mode == resource.Data) != (c.Mode == tfjson.DataResourceMode) {
		t.Errorf("%s: got %s %s in %q", c.Address, r.Type, r.Name, r.Module)
	}
	action := resource.NoOp
	switch a := c.Change.Actions; {
	case a.Create():
		action = resource.Create
	case a.Update():
		action = resource.Update
	case a.Replace():
		action = resource.Replace
	case a.Forget():
		action = resource.Forget
	case a.Read():
		action = resource.Read
	}
	if r.Action != action {
		t.Errorf("%s: got action %s, want %s", c.Address, r.Action, c.Change.Actions)
	}
	if r.Importing != (c.Change.Importing != nil) || r.PreviousAddress != c.PreviousAddress {
		t.Errorf("%s: got importing %t, previous address %q", c.Address, r.Importing, r.PreviousAddress)
	}
	after := c.Change.After
	if c.Change.Actions.Forget() {
		after = c.Change.Before
	}
	compareValues(t, r, after, c.Change.AfterUnknown)
}

// compareValues compares every attribute with what terraform-json has.
func compareValues(t *testing.T, r *resource.Resource, values, unknown any) {
	t.Helper()
	want, _ := values.(map[string]any)
	marks, _ := unknown.(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(want)) {
		v := r.Get(name)
		if strings.HasSuffix(name, "_wo") {
			continue // write-only: null in the plan, and read from the configuration
		}
		got, want := canonicalText(fromCty(v.V)), canonicalText(merged(want[name], marks[name]))
		if !v.V.IsKnown() && marks[name] != nil {
			continue // less is known than what the plan shows seems to say
		}
		unset := (v.Absent() || v.Origin == resource.Default) && (want == "null" || want == "[]" || want == "unknown")
		if got != want && !unset {
			t.Errorf("%s.%s:\ngot  %s\nwant %s", r.Address, name, got, want)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(marks)) {
		if v := r.Get(name); marks[name] == true && !v.Absent() && v.V.IsKnown() {
			t.Errorf("%s.%s is known", r.Address, name)
		}
	}
}

// merged puts "unknown" where the mask says so.
func merged(v, mask any) any {
	switch m := mask.(type) {
	case bool:
		if m {
			return "unknown"
		}
	case map[string]any:
		out, _ := v.(map[string]any)
		out = maps.Clone(out)
		if out == nil {
			out = map[string]any{}
		}
		for k := range m {
			if x := merged(out[k], m[k]); x != nil {
				out[k] = x
			}
		}
		return out
	case []any:
		list, _ := v.([]any)
		var out []any
		for i, e := range list {
			if i < len(m) {
				e = merged(e, m[i])
			}
			out = append(out, e)
		}
		return out
	}
	return v
}

func fromCty(v cty.Value) any {
	switch {
	case v.IsNull():
		return nil
	case !v.IsKnown():
		return "unknown"
	case v.Type().IsObjectType(), v.Type().IsMapType():
		out := map[string]any{}
		for it := v.ElementIterator(); it.Next(); {
			k, e := it.Element()
			out[k.AsString()] = fromCty(e)
		}
		return out
	case v.CanIterateElements():
		var out []any
		for it := v.ElementIterator(); it.Next(); {
			_, e := it.Element()
			out = append(out, fromCty(e))
		}
		return out
	}
	return show(v)
}

// canonicalText writes a value so that sets compare in any order, and attributes that
// are null like those that are not there.
func canonicalText(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case []any:
		var list []string
		for _, e := range v {
			list = append(list, canonicalText(e))
		}
		slices.Sort(list)
		return "[" + strings.Join(list, " ") + "]"
	case map[string]any:
		var list []string
		for k, e := range v {
			if e != nil {
				list = append(list, k+"="+canonicalText(e))
			}
		}
		slices.Sort(list)
		return "{" + strings.Join(list, " ") + "}"
	case float64:
		return show(cty.NumberFloatVal(v))
	}
	return fmt.Sprint(v)
}
