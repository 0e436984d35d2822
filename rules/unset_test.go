package rules_test

import (
	"os"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// TestEveryControlMeetsWhatIsUnset demands a plan of each control in which nobody
// set something that the control asks a resource for, or in which it has no
// partner. Only where the provider demands all of it there can be none.
func TestEveryControlMeetsWhatIsUnset(t *testing.T) {
	met := make(map[string]bool)
	for _, f := range fixtures(t) {
		id := f.control()
		if met[id] {
			continue
		}
		data, err := os.ReadFile(f.plan)
		if err != nil {
			t.Fatal(err)
		}
		met[id] = meetsUnset(control(t, id), readPlan(t, data, f.plan))
	}
	for _, c := range controls() {
		if len(c.Cases()) > 0 && !met[c.ID] && mayLackSomething(c) {
			t.Errorf("no plan of %s leaves something unset that it asks for", c.ID)
		}
	}
}

// meetsUnset reports whether a resource that the control judges lacks something.
func meetsUnset(c *check.Control, g *resource.Graph) bool {
	asks := check.ReadsOf([]*check.Control{c})
	for _, typ := range c.Types() {
		for _, r := range g.OfType(typ) {
			for _, path := range asks[typ] {
				if lacksPath(r, path) {
					return true
				}
			}
			for _, rel := range c.Relations() {
				if found := g.Partners(r, &rel.Relation.Relation); len(found.List) == 0 && !found.Open {
					return true
				}
			}
		}
	}
	return false
}

// lacksPath reports whether nobody set what stands at a path of the resource, or
// one of the blocks around it is missing.
func lacksPath(r *resource.Resource, path string) bool {
	values, all, _ := resource.Collect(r.Body, path)
	if len(values) == 0 {
		return all
	}
	for _, v := range values {
		if v.Absent() || v.Origin == resource.Default {
			return true
		}
	}
	return false
}

// mayLackSomething reports whether the provider leaves something free of what the
// control asks the resources for that it judges.
func mayLackSomething(c *check.Control) bool {
	if len(c.Relations()) > 0 {
		return true
	}
	asks := check.ReadsOf([]*check.Control{c})
	for _, typ := range c.Types() {
		for _, path := range asks[typ] {
			if !required(schema.Resource(typ), path) {
				return true
			}
		}
	}
	return false
}

// required reports whether the provider demands what stands at a path.
func required(b *schema.Block, path string) bool {
	head, rest, nested := strings.Cut(path, ".")
	if n := b.Block(head); n != nil {
		return n.MinItems > 0 && (!nested || required(&n.Block, rest))
	}
	a := b.Attr(head)
	return a != nil && a.Required
}
