package rules_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// circumstance is one under which a resource and its partner are seen.
type circumstance string

const (
	inModule     circumstance = "in a module"
	underCount   circumstance = "under count"
	underForEach circumstance = "under for_each"
	newTogether  circumstance = "created together, one naming the other by what isn't known yet"
	standing     circumstance = "in a change, by names that are known"
	deleting     circumstance = "while the change deletes the partner"
)

// TestRelationsHaveFixtures demands, for each control that judges a resource by
// others, plans that show the two of them under all circumstances. What counts is
// what the plan says, and that the two are certain to be partners.
func TestRelationsHaveFixtures(t *testing.T) {
	seen := make(map[string]map[circumstance]bool)
	for _, f := range fixtures(t) {
		data, err := os.ReadFile(f.plan)
		if err != nil {
			t.Fatal(err)
		}
		id := f.control()
		if seen[id] == nil {
			seen[id] = make(map[circumstance]bool)
		}
		g, entries := readPlan(t, data, f.plan), parsePlan(t, data).byAddress()
		for _, rel := range control(t, id).Relations() {
			for _, typ := range rel.From {
				for _, r := range g.OfType(typ) {
					note(seen[id], g, rel, r, entries)
				}
			}
		}
	}
	for _, c := range controls() {
		if len(c.Relations()) == 0 {
			continue
		}
		for _, want := range []circumstance{inModule, underCount, underForEach, newTogether, standing, deleting} {
			if !seen[c.ID][want] {
				t.Errorf("no plan of %s shows a resource and its partner %s", c.ID, want)
			}
		}
	}
}

// note notes under which circumstances r and its partners are seen.
func note(seen map[circumstance]bool, g *resource.Graph, rel check.Followed, r *resource.Resource, entries map[string]map[string]any) {
	for _, p := range g.Partners(r, &rel.Relation.Relation).List {
		if p.Possible {
			continue
		}
		for _, one := range []*resource.Resource{r, p.Resource} {
			seen[inModule] = seen[inModule] || one.Module != ""
			switch entries[one.Address]["index"].(type) {
			case json.Number:
				seen[underCount] = true
			case string:
				seen[underForEach] = true
			}
		}
		switch stays := []resource.Action{resource.NoOp, resource.Update}; {
		case r.Action == resource.Create && p.Action == resource.Create && !linkKnown(rel, r, p.Resource):
			seen[newTogether] = true
		case slices.Contains(stays, r.Action) && slices.Contains(stays, p.Action) && linkKnown(rel, r, p.Resource):
			seen[standing] = true
		}
	}
	was := g.Before(r)
	if was == nil {
		return
	}
	for _, p := range g.Prior.Partners(was, &rel.Relation.Relation).List {
		if !p.Possible && p.Action == resource.Delete {
			seen[deleting] = true
		}
	}
}

// linkKnown reports whether the names by which r and p are partners are known.
// What is set for all that is in a Region names nobody: then it is whether p has
// an id already.
func linkKnown(rel check.Followed, r, p *resource.Resource) bool {
	for _, pair := range rel.Pairs {
		namer, paths := p, pair.Theirs
		if pair.Namer == resource.Subject {
			namer, paths = r, pair.Ours
		}
		for _, path := range paths {
			values, all, _ := resource.Collect(namer.Body, path)
			if !all || slices.ContainsFunc(values, func(v resource.Value) bool { return !v.Known() }) {
				return false
			}
		}
	}
	return len(rel.Pairs) > 0 || p.Action != resource.Create
}

// byAddress are the entries of resource_changes, without deposed objects.
func (doc planDocument) byAddress() map[string]map[string]any {
	out := make(map[string]map[string]any)
	for _, rc := range doc.changes() {
		if rc["deposed"] == nil {
			out[rc["address"].(string)] = rc
		}
	}
	return out
}
