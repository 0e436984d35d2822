package config

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// TestAgainstTerraform compares every attribute of every resource with what
// Terraform planned. HUBLINT_PLANNED names a directory with one folder per case:
// a tree of modules as terraform init left it, the plan of one of its directories
// in plan.json (terraform show -json, nothing in the state), and the path of that
// directory in root.txt.
func TestAgainstTerraform(t *testing.T) {
	dir := os.Getenv("HUBLINT_PLANNED")
	if dir == "" {
		t.Skip("HUBLINT_PLANNED names no directory of planned modules")
	}
	plans, err := filepath.Glob(filepath.Join(dir, "*", "plan.json"))
	if err != nil || len(plans) == 0 {
		t.Fatalf("no cases in %s: %v", dir, err)
	}
	var all tally
	for _, p := range plans {
		name := filepath.Base(filepath.Dir(p))
		t.Run(name, func(t *testing.T) {
			c := comparePlan(t, filepath.Dir(p))
			t.Log(c.String())
			for _, w := range c.wrong {
				t.Errorf("%s", w)
			}
			all.add(c)
		})
	}
	t.Log("all: " + all.String())
	if share := all.share(all.unknown); share > 0.02 {
		t.Errorf("%.1f %% are known to Terraform and not here", 100*share)
	}
	if os.Getenv("HUBLINT_PLANNED_VERBOSE") != "" {
		for _, u := range slices.Concat(all.lost, all.gained) {
			t.Log(u)
		}
	}
}

// tally counts attributes by how they compare.
type tally struct {
	equal, unknown, data, more int
	wrong, lost, gained        []string
}

func (c *tally) add(o tally) {
	c.equal += o.equal
	c.unknown += o.unknown
	c.data += o.data
	c.more += o.more
	c.wrong = append(c.wrong, o.wrong...)
	c.lost = append(c.lost, o.lost...)
	c.gained = append(c.gained, o.gained...)
}

func (c *tally) share(n int) float64 {
	return float64(n) / float64(max(1, c.equal+c.unknown+c.data+c.more+len(c.wrong)))
}

func (c *tally) String() string {
	return fmt.Sprintf("equal %d (%.2f %%), unknown here %d (%.2f %%), for want of data %d, unknown there %d, wrong %d (%.2f %%)",
		c.equal, 100*c.share(c.equal), c.unknown, 100*c.share(c.unknown), c.data, c.more, len(c.wrong), 100*c.share(len(c.wrong)))
}

// plannedResource is what a plan says of a resource that it creates.
type plannedResource struct {
	Address, Mode, Type string
	Change              struct {
		Actions      []string
		After        map[string]any
		AfterUnknown map[string]any `json:"after_unknown"`
	}
}

// readModule holds the data sources that were read to make a plan.
type readModule struct {
	Resources []struct {
		Address, Mode string
		Values        map[string]any
	}
	Children []readModule `json:"child_modules"`
}

func (m readModule) each(do func(string, map[string]any)) {
	for _, r := range m.Resources {
		if r.Mode == "data" {
			do(r.Address, r.Values)
		}
	}
	for _, c := range m.Children {
		c.each(do)
	}
}

func comparePlan(t *testing.T, dir string) tally {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(dir, "plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	var plan struct {
		Changes []plannedResource `json:"resource_changes"`
		Prior   struct {
			Values struct {
				Root readModule `json:"root_module"`
			}
		} `json:"prior_state"`
	}
	if err := json.Unmarshal(raw, &plan); err != nil {
		t.Fatal(err)
	}
	rel, err := os.ReadFile(filepath.Join(dir, "root.txt"))
	if err != nil {
		t.Fatal(err)
	}
	root := filepath.Join(dir, strings.TrimSpace(string(rel)))
	g, err := Load(context.Background(), root, Options{Root: dir})
	if err != nil {
		t.Fatal(err)
	}
	var c tally
	seen := map[string]bool{}
	for _, p := range plan.Changes {
		if p.Mode != "managed" || !slices.Contains(p.Change.Actions, "create") {
			continue
		}
		seen[p.Address] = true
		r := g.Lookup(p.Address)
		if r == nil {
			if twin := g.Lookup(symbolic(p.Address)); twin != nil && twin.Conditional {
				c.lose(len(p.Change.After), p.Address, "", twin.Body.(*content).owner.cause)
				continue
			}
			c.wrong = append(c.wrong, p.Address+": not found here")
			continue
		}
		c.block(r.Address, r.Body, schema.Resource(r.Type), p.Change.After, p.Change.AfterUnknown)
	}
	plan.Prior.Values.Root.each(func(address string, values map[string]any) {
		r := g.Lookup(address)
		if r == nil || r.Type != policyDocument {
			return
		}
		v := r.Body.Attr("json")
		if got, known := v.Text(); known && got != values["json"] && !sameText(cty.StringVal(got), values["json"]) {
			c.wrong = append(c.wrong, fmt.Sprintf("%s json: got %s, want %s", address, got, values["json"]))
		}
		c.attr(address+" json", v, values["json"], nil)
	})
	for _, r := range g.Resources {
		if r.Mode == resource.Managed && !r.Conditional && !seen[r.Address] {
			c.wrong = append(c.wrong, r.Address+": not in the plan")
		}
	}
	for _, d := range g.Problems() {
		if d.Severity == resource.Error {
			c.wrong = append(c.wrong, fmt.Sprintf("%s:%d: %s: %s", d.At.File, d.At.Line, d.Summary, d.Detail))
		}
	}
	return c
}

// symbolic replaces the last instance key of an address.
func symbolic(address string) string {
	if i := strings.LastIndex(address, "["); i >= 0 {
		return address[:i] + "[*]"
	}
	return address
}

func (c *tally) lose(n int, address, path string, why resource.Cause) {
	if why.Kind == resource.NoData {
		c.data += n
		c.gained = append(c.gained, fmt.Sprintf("for want of %s: %s %s", why.Subject, address, path))
		return
	}
	c.unknown += n
	c.lost = append(c.lost, fmt.Sprintf("unknown here: %s %s: %s", address, path, why))
}

// block compares all attributes and blocks that a plan shows of a body.
func (c *tally) block(at string, body resource.Body, s *schema.Block, after, unknown map[string]any) {
	names := map[string]bool{}
	for n := range after {
		names[n] = true
	}
	for n := range unknown {
		names[n] = true
	}
	for n := range names {
		var nested *schema.Nested
		if s != nil {
			nested = s.Block(n)
			if nested == nil && s.Attr(n) == nil && s.Partial {
				continue
			}
		}
		if nested != nil || s == nil && blockLike(after[n], unknown[n]) {
			c.blocks(at+" "+n, body.Blocks(n), nested, after[n], unknown[n])
			continue
		}
		v := body.Attr(n)
		if s == nil && v.Absent() {
			continue // without a schema nothing is said of what isn't written
		}
		if s == nil && v.Known() && shuffled(fromCty(v.V)) == shuffled(after[n]) {
			c.equal++ // nor is a list told from a set
			continue
		}
		c.attr(at+" "+n, v, after[n], unknown[n])
	}
}

// blockLike reports whether a value of a type without a schema looks like blocks.
func blockLike(after, unknown any) bool {
	for _, v := range []any{after, unknown} {
		if l, ok := v.([]any); ok && len(l) > 0 {
			if _, ok := l[0].(map[string]any); ok {
				return true
			}
		}
	}
	return false
}

func (c *tally) attr(at string, v resource.Value, after, unknown any) {
	switch {
	case unknown == true:
		if v.Known() && !v.Absent() {
			c.more++
			c.gained = append(c.gained, "unknown there: "+at+": "+text(v.V))
			return
		}
		c.equal++
	case after == nil && v.Absent():
		c.equal++
	case !v.Known() && v.Origin == resource.Computed && v.Cause.Kind == resource.AfterApply && filled(at):
		c.lose(1, at, "", resource.Cause{Kind: resource.AfterApply, Subject: "what the provider fills in"})
	case after == nil && v.Known() && (v.V.IsNull() || empty(v.V)):
		c.equal++
	case (after == nil || after == "") && v.Origin == resource.Default:
		// The stand-in for the provider doesn't know all of its defaults.
		c.more++
	case !v.Known() && v.V.IsKnown() && v.V.CanIterateElements():
		c.parts(at, v, after, unknown)
	case !v.Known():
		c.lose(1, at, "", v.Cause)
	case v.Absent() && (emptyJSON(after) || after == "" || after == false || after == 0.0):
		// In blocks of a set providers write the zero value for what is unset.
		c.equal++
	default:
		if got, want := canonical(fromCty(v.V)), canonical(after); got == want || v.V.Type() == cty.String && sameText(v.V, after) {
			c.equal++
		} else if v.Absent() && filled(at) {
			c.lose(1, at, "", resource.Cause{Kind: resource.AfterApply, Subject: "what the provider fills in"})
		} else {
			c.wrong = append(c.wrong, fmt.Sprintf("%s: got %s (%v), want %s", at, got, v.Origin, want))
		}
	}
}

// filled reports whether the provider works an attribute out while planning.
func filled(at string) bool {
	for _, n := range []string{"region", "tags_all"} {
		if strings.HasSuffix(at, " "+n) {
			return true
		}
	}
	return false
}

// parts compares a collection that holds something unknown with the plan's, which
// stands null for what it doesn't know.
func (c *tally) parts(at string, v resource.Value, after, unknown any) {
	want := after
	if l, ok := after.([]any); ok {
		want = slices.Clone(l)
	}
	if text(v.V) == "" {
		c.equal++
	}
	got, ok := partial(v.V, want, unknown)
	switch {
	case !ok:
		c.wrong = append(c.wrong, fmt.Sprintf("%s: got %s, want %s with unknown %s", at, text(v.V), canonical(after), canonical(unknown)))
	case got > 0:
		c.lose(1, at, "", v.Cause)
	default:
		c.equal++
	}
}

// partial counts the parts that only the plan knows, and reports whether all
// others agree.
func partial(v cty.Value, after, unknown any) (lost int, ok bool) {
	switch {
	case !v.IsKnown():
		if unknown == true {
			return 0, true
		}
		return 1, true
	case unknown == true:
		return 0, true
	case v.IsNull():
		return 0, after == nil || emptyJSON(after)
	case v.Type().IsPrimitiveType():
		return 0, canonical(fromCty(v)) == canonical(after)
	case v.Type().IsMapType(), v.Type().IsObjectType():
		m, _ := after.(map[string]any)
		u, _ := unknown.(map[string]any)
		for it := v.ElementIterator(); it.Next(); {
			k, e := it.Element()
			n, good := partial(e, m[k.AsString()], u[k.AsString()])
			if !good {
				return 0, false
			}
			lost += n
		}
		return lost, true
	}
	l, _ := after.([]any)
	u, _ := unknown.([]any)
	if v.Type().IsSetType() {
		return partialSet(v, l, u)
	}
	i := 0
	for it := v.ElementIterator(); it.Next(); i++ {
		_, e := it.Element()
		var a, b any
		if i < len(l) {
			a = l[i]
		}
		if i < len(u) {
			b = u[i]
		}
		n, good := partial(e, a, b)
		if !good {
			return 0, false
		}
		lost += n
	}
	return lost, i == len(l)
}

func partialSet(v cty.Value, after, unknown []any) (int, bool) {
	var known []string
	unknownHere := 0
	for it := v.ElementIterator(); it.Next(); {
		_, e := it.Element()
		if e.IsWhollyKnown() {
			known = append(known, canonical(fromCty(e)))
		} else {
			unknownHere++
		}
	}
	left := 0
	for i, a := range after {
		if i < len(unknown) && unknown[i] == true {
			unknownHere--
			continue
		}
		if j := slices.Index(known, canonical(a)); j >= 0 {
			known = slices.Delete(known, j, j+1)
			continue
		}
		left++
	}
	return left, len(known) == 0 && unknownHere >= 0
}

func (c *tally) blocks(at string, bs resource.Blocks, nested *schema.Nested, after, unknown any) {
	if unknown == true {
		if len(bs.List) > 0 && !bs.Open && (nested == nil || !nested.Computed) {
			c.more++
			c.gained = append(c.gained, fmt.Sprintf("unknown there: %s: %d blocks", at, len(bs.List)))
			return
		}
		c.equal++
		return
	}
	var list []any
	switch v := after.(type) {
	case []any:
		list = v
	case map[string]any:
		if nested != nil && nested.Nesting == schema.Map {
			for _, k := range sortedKeys(v) {
				list = append(list, v[k])
			}
		} else {
			list = []any{v}
		}
	}
	masks, _ := unknown.([]any)
	if m, ok := unknown.(map[string]any); ok {
		masks = []any{m}
	}
	if bs.Open {
		c.lose(1, at, "", bs.Cause)
		return
	}
	if len(list) != len(bs.List) {
		if len(bs.List) == 0 && nested != nil && nested.Computed {
			c.lose(1, at, "", resource.Cause{Kind: resource.AfterApply, Subject: "computed blocks"})
			return
		}
		c.wrong = append(c.wrong, fmt.Sprintf("%s: got %d blocks, want %d", at, len(bs.List), len(list)))
		return
	}
	if len(list) == 0 {
		c.equal++
		return
	}
	var inner *schema.Block
	if nested != nil {
		inner = &nested.Block
	}
	pair := func(i, j int) tally {
		var one tally
		m, _ := list[j].(map[string]any)
		var u map[string]any
		if j < len(masks) {
			u, _ = masks[j].(map[string]any)
		}
		one.block(at+bs.List[i].Label, bs.List[i].Body, inner, m, u)
		return one
	}
	if nested != nil && nested.Nesting != schema.Set {
		for i := range list {
			c.add(pair(i, i))
		}
		return
	}
	free := make([]int, len(list))
	for j := range free {
		free[j] = j
	}
	for i := range bs.List {
		best := -1
		var bestOf tally
		for k, j := range free {
			one := pair(i, j)
			if best < 0 || cmp.Or(cmp.Compare(len(one.wrong), len(bestOf.wrong)), cmp.Compare(one.unknown, bestOf.unknown)) < 0 {
				best, bestOf = k, one
			}
		}
		free = slices.Delete(free, best, best+1)
		c.add(bestOf)
	}
}

// TestJoinOfPlannedModules joins each plan with its own tree: nothing may be
// found to differ, every resource has its line, and what the plan knows stands.
func TestJoinOfPlannedModules(t *testing.T) {
	dir := os.Getenv("HUBLINT_PLANNED")
	if dir == "" {
		t.Skip("HUBLINT_PLANNED names no directory of planned modules")
	}
	plans, err := filepath.Glob(filepath.Join(dir, "*", "plan.json"))
	if err != nil || len(plans) == 0 {
		t.Fatalf("no cases in %s: %v", dir, err)
	}
	for _, p := range plans {
		t.Run(filepath.Base(filepath.Dir(p)), func(t *testing.T) {
			alone, both := readPlanFile(t, p), readPlanFile(t, p)
			rel, err := os.ReadFile(filepath.Join(filepath.Dir(p), "root.txt"))
			if err != nil {
				t.Fatal(err)
			}
			root := filepath.Join(filepath.Dir(p), strings.TrimSpace(string(rel)))
			if err := Join(context.Background(), both, root, Options{Root: filepath.Dir(p)}); err != nil {
				t.Fatal(err)
			}
			open, closed := 0, 0
			for i, r := range both.Resources {
				if !r.At.Known() && r.Mode == resource.Managed {
					t.Errorf("%s has no line", r.Address)
				}
				s := schema.Resource(r.Type)
				if s == nil || r.Mode != resource.Managed {
					continue
				}
				for _, a := range s.Attrs() {
					before, after := alone.Resources[i].Body.Attr(a.Name), r.Body.Attr(a.Name)
					if before.Known() && (!after.Known() || !before.V.RawEquals(after.V) || before.Origin != after.Origin) {
						t.Errorf("%s %s: %s became %s", r.Address, a.Name, show(before), show(after))
					}
					if before.Links.Open {
						open++
						if !after.Links.Open {
							closed++
						}
					}
				}
			}
			for _, d := range both.Problems() {
				if d.Severity == resource.Error || d.Code == "source-differs" {
					t.Errorf("%s: %s (%s:%d)", d.Summary, d.Detail, d.At.File, d.At.Line)
				}
			}
			t.Logf("of %d open links %d are settled", open, closed)
		})
	}
}
