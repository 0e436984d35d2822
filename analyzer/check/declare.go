package check

import (
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// declaration gathers what a control reads while its predicate is walked.
type declaration struct {
	types  []string
	prefix string
	// condition is set below the condition of a When: what stands there says
	// whether a resource is asked, and mends nothing.
	condition bool
	out       *declared
}

type declared struct {
	reads     map[string]map[string]bool
	relations []Followed
	// links are the paths of reads that only say who is related to whom, and
	// asked those that are more than a condition.
	links   map[string]bool
	asked   map[string]bool
	sources map[string]bool
}

func (d declaration) read(path string) {
	for _, t := range d.types {
		if d.out.reads[t] == nil {
			d.out.reads[t] = make(map[string]bool)
		}
		d.out.reads[t][d.prefix+path] = true
		if !d.condition {
			d.out.asked[t+"."+d.prefix+path] = true
		}
	}
}

// link reads a path that only says who is related to whom.
func (d declaration) link(path string) {
	d.read(path)
	for _, t := range d.types {
		d.out.links[t+"."+d.prefix+path] = true
	}
}

// cite adds the source of a default.
func (d declaration) cite(o options) {
	if o.source != "" {
		d.out.sources[o.source] = true
	}
}

// as is the declaration for partners of other types.
func (d declaration) as(types []string) declaration {
	return declaration{types: types, condition: d.condition, out: d.out}
}

// in is the declaration for the blocks at path.
func (d declaration) in(path string) declaration {
	d.prefix += path + "."
	return d
}

// relate follows a relation from the types of the declaration.
func (d declaration) relate(r *Relation) {
	i := slices.IndexFunc(d.out.relations, func(f Followed) bool { return f.Relation == r })
	if i < 0 {
		i = len(d.out.relations)
		d.out.relations = append(d.out.relations, Followed{Relation: r})
	}
	f := &d.out.relations[i]
	for _, t := range d.types {
		if !slices.Contains(f.From, t) {
			f.From = append(f.From, t)
		}
	}
}

func (c *Control) declared() declared {
	out := declared{
		reads: make(map[string]map[string]bool), links: make(map[string]bool),
		asked: make(map[string]bool), sources: make(map[string]bool),
	}
	for _, k := range c.Cases() {
		k.Pass.declare(declaration{types: k.On, out: &out})
	}
	return out
}

// Followed is a relation that a control follows.
type Followed struct {
	*Relation
	// From are the types of the resources that it is followed from: those that
	// are judged, or those that another relation leads to.
	From []string
}

// Relations are the relations that the control follows, each once, in the order
// in which its condition names them.
func (c *Control) Relations() []Followed { return c.declared().relations }

// PartnerTypes are the types that the control's relations lead to, sorted.
func (c *Control) PartnerTypes() []string {
	var out []string
	for _, r := range c.Relations() {
		out = append(out, r.Types...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ownPaths are the paths that the control reads of the resources it judges,
// sorted, without those that only link resources or are only conditions.
func (c *Control) ownPaths() []string {
	d := c.declared()
	var out []string
	for _, t := range c.Types() {
		for p := range d.reads[t] {
			if key := t + "." + p; d.asked[key] && !d.links[key] {
				out = append(out, p)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Paths are the attributes that the control's verdict depends on, as
// "type.path", sorted, without those that only link resources.
func (c *Control) Paths() []string {
	d := c.declared()
	var out []string
	for t, paths := range d.reads {
		for p := range paths {
			if !d.links[t+"."+p] {
				out = append(out, t+"."+p)
			}
		}
	}
	slices.Sort(out)
	return out
}

// Sources are the pages that say what the service does when nothing is set,
// sorted.
func (c *Control) Sources() []string {
	return slices.Sorted(maps.Keys(c.declared().sources))
}

// ReadsOf returns what a set of controls reads: types to dotted paths, sorted.
func ReadsOf(controls []*Control) resource.Reads {
	all := make(map[string]map[string]bool)
	for _, c := range controls {
		for typ, paths := range c.declared().reads {
			if all[typ] == nil {
				all[typ] = make(map[string]bool)
			}
			for p := range paths {
				all[typ][p] = true
			}
		}
		for _, t := range c.Types() {
			if all[t] == nil {
				all[t] = make(map[string]bool)
			}
		}
	}
	out := make(resource.Reads, len(all))
	for typ, paths := range all {
		list := make([]string, 0, len(paths))
		for p := range paths {
			list = append(list, p)
		}
		slices.Sort(list)
		out[typ] = list
	}
	return out
}

// tidy sorts evidence and drops repetitions, so that the order in which blocks
// of a set come does not show.
func tidy(es []Evidence) []Evidence {
	slices.SortStableFunc(es, func(a, b Evidence) int {
		for _, c := range []int{
			strings.Compare(a.Resource.Address, b.Resource.Address),
			strings.Compare(a.Path, b.Path),
			strings.Compare(a.Reason, b.Reason),
		} {
			if c != 0 {
				return c
			}
		}
		return 0
	})
	return slices.CompactFunc(es, func(a, b Evidence) bool {
		return a.Resource == b.Resource && a.Path == b.Path && a.Reason == b.Reason
	})
}
