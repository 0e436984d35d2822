package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	tfjson "github.com/hashicorp/terraform-json"
)

func TestPlanIsOne(t *testing.T) {
	for _, n := range []int{0, 1, 7, 8, 400} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			var plan tfjson.Plan
			if err := json.Unmarshal(generate(t, "-n", fmt.Sprint(n), "-plan", "-"), &plan); err != nil {
				t.Fatal(err)
			}
			exist, ids := map[string]bool{}, map[string]string{}
			for _, r := range plan.ResourceChanges {
				if r.Mode != tfjson.ManagedResourceMode || r.Change.Actions.Delete() {
					continue
				}
				if exist[r.Address] {
					t.Errorf("%s occurs twice", r.Address)
				}
				exist[r.Address] = true
				if values := r.Change.After.(map[string]any); values["id"] != nil {
					id := fmt.Sprint(r.Type, values["id"])
					if ids[id] != "" {
						t.Errorf("%s and %s have the same id %v", ids[id], r.Address, values["id"])
					}
					ids[id] = r.Address
				}
				unit := strings.Split(r.ModuleAddress, ".")[1]
				if plan.Config.RootModule.ModuleCalls[unit] == nil {
					t.Errorf("%s isn't in the configuration", r.Address)
				}
			}
			if len(exist) != n {
				t.Errorf("got %d resources, want %d", len(exist), n)
			}
			planned := 0
			for _, m := range plan.PlannedValues.RootModule.ChildModules {
				for _, r := range m.Resources {
					if r.Mode == tfjson.ManagedResourceMode {
						planned++
					}
				}
			}
			if planned != n {
				t.Errorf("got %d planned resources, want %d", planned, n)
			}
		})
	}
}

// TestPlanIsEverything holds that an estate of some size has all that a reader of
// plans may meet.
func TestPlanIsEverything(t *testing.T) {
	var plan tfjson.Plan
	if err := json.Unmarshal(generate(t, "-n", "1000", "-plan", "-"), &plan); err != nil {
		t.Fatal(err)
	}
	actions := map[string]int{}
	types := map[string]bool{}
	for _, r := range plan.ResourceChanges {
		actions[fmt.Sprint(r.Change.Actions)]++
		types[r.Type] = true
	}
	for _, want := range []string{"[no-op]", "[create]", "[update]", "[delete]", "[delete create]", "[read]"} {
		if actions[want] == 0 {
			t.Errorf("no resource has the actions %s", want)
		}
	}
	if len(types) < 30 {
		t.Errorf("got %d types of resources, want 30 or more", len(types))
	}
	if existing := actions["[no-op]"] + actions["[update]"] + actions["[delete create]"]; existing < 550 || existing > 800 {
		t.Errorf("got %d existing resources of 1000, want about two thirds", existing)
	}
	if len(plan.PriorState.Values.RootModule.ChildModules) == 0 || len(plan.RelevantAttributes) == 0 {
		t.Error("prior_state or relevant_attributes is empty")
	}
}

func TestSameArgumentsGiveTheSameBytes(t *testing.T) {
	one := generate(t, "-n", "300", "-plan", "-")
	if !bytes.Equal(one, generate(t, "-n", "300", "-plan", "-")) {
		t.Error("two runs differ")
	}
	if bytes.Equal(one, generate(t, "-n", "300", "-seed", "2", "-plan", "-")) {
		t.Error("another seed makes no difference")
	}
}

// TestCopiesAreToldApart holds that nothing bears the name of a unit, which all
// its copies would share.
func TestCopiesAreToldApart(t *testing.T) {
	modules, flat := t.TempDir(), t.TempDir()
	texts := [][]byte{generate(t, "-n", "400", "-plan", "-", "-modules", modules, "-flat", flat)}
	for _, dir := range []string{modules, flat} {
		texts = append(texts, slices.Concat(contents(t, dir)...))
	}
	named := regexp.MustCompile(`.{9}(network|storage|service|database|attachment)-(kept|changed|new|gone)`)
	prefix := regexp.MustCompile(`^u\d{7}-`)
	for _, text := range texts {
		found := named.FindAll(text, -1)
		if len(found) == 0 {
			t.Error("no copies at all")
		}
		for _, f := range found {
			if !prefix.Match(f) {
				t.Errorf("%q is shared by all copies", f)
			}
		}
	}
}

// TestFlatIsWhole holds that the flat configuration has all resources, and that
// what they refer to is there.
func TestFlatIsWhole(t *testing.T) {
	const n = 400
	dir := t.TempDir()
	generate(t, "-n", fmt.Sprint(n), "-flat", dir)
	declared, referred := map[string]bool{}, map[string]bool{}
	resources := 0
	for _, text := range contents(t, dir) {
		file, diags := hclsyntax.ParseConfig(text, "flat.tf", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		for _, b := range file.Body.(*hclsyntax.Body).Blocks {
			switch b.Type {
			case "resource":
				resources++
				declared[strings.Join(b.Labels, ".")] = true
			case "data":
				declared["data."+strings.Join(b.Labels, ".")] = true
			case "variable":
				declared["var."+b.Labels[0]] = true
				continue // its type isn't a reference
			}
			_ = hclsyntax.VisitAll(b.Body, func(n hclsyntax.Node) hcl.Diagnostics {
				if e, ok := n.(*hclsyntax.ScopeTraversalExpr); ok {
					referred[address(e.Traversal)] = true
				}
				return nil
			})
		}
	}
	if resources != n {
		t.Errorf("got %d resources, want %d", resources, n)
	}
	for r := range referred {
		if !declared[r] {
			t.Errorf("%s is referred to and isn't there", r)
		}
	}
}

func TestModulesAreWhole(t *testing.T) {
	dir := t.TempDir()
	generate(t, "-n", "400", "-modules", dir)
	calls := 0
	for _, text := range contents(t, dir) {
		file, diags := hclsyntax.ParseConfig(text, "modules.tf", hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatal(diags)
		}
		for _, b := range file.Body.(*hclsyntax.Body).Blocks {
			if b.Type != "module" {
				continue
			}
			calls++
			source, diags := b.Body.Attributes["source"].Expr.Value(nil)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			if _, err := fs.Stat(os.DirFS(dir), strings.TrimPrefix(source.AsString(), "./")); err != nil {
				t.Errorf("module %s: %v", b.Labels[0], err)
			}
		}
	}
	if calls == 0 {
		t.Error("no modules are called")
	}
}

func TestRunRefuses(t *testing.T) {
	used := t.TempDir()
	generate(t, "-n", "1", "-flat", used)
	for _, args := range [][]string{
		{},
		{"-plan", "-", "-units", "nothing-of-that-name"},
		{"-plan", "-", "-units", "service-gone"},
		{"-plan", filepath.Join(t.TempDir(), "missing", "plan.json")},
		{"-flat", used},
		{"-modules", used},
	} {
		if err := run(args, io.Discard, io.Discard); err == nil {
			t.Errorf("got no error for %q", args)
		}
	}
}

func BenchmarkPlan(b *testing.B) {
	for b.Loop() {
		if err := run([]string{"-n", "10000", "-plan", "-"}, io.Discard, io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

func generate(t *testing.T, args ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := run(args, &out, io.Discard); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// contents reads the files at the top of a directory.
func contents(t *testing.T, dir string) [][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]byte
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	return out
}

// address is what a traversal starts with that is declared as a whole.
func address(t hcl.Traversal) string {
	parts := []string{t.RootName()}
	want := 2
	if t.RootName() == "data" {
		want = 3
	}
	for _, step := range t[1:want] {
		parts = append(parts, step.(hcl.TraverseAttr).Name)
	}
	return strings.Join(parts, ".")
}
