package check

import (
	"slices"

	"github.com/hublint/hublint/analyzer/resource"
)

// Surroundings are the resources, besides the judged one, that a control's verdict
// may hang on.
type Surroundings struct {
	// near are the relations that are followed from the judged resource and from no
	// partner, far the types that the others lead to.
	near []*Relation
	far  []string
}

// Surroundings returns those of what the control judges.
func (c *Control) Surroundings() *Surroundings {
	out := &Surroundings{}
	judged, partners := c.Types(), c.PartnerTypes()
	for _, r := range c.Relations() {
		near := !slices.ContainsFunc(r.From, func(t string) bool { return !slices.Contains(judged, t) || slices.Contains(partners, t) })
		if near {
			out.near = append(out.near, r.Relation)
		} else {
			out.far = append(out.far, r.Types...)
		}
	}
	return out
}

// Undisturbed reports whether a change leaves r and its surroundings alone, so that
// the verdict on it is the one of before. Changing holds the canonical types of which
// it changes resources. The answer may be no where it could be yes.
func (s *Surroundings) Undisturbed(env *Env, r *resource.Resource, changing map[string]bool) bool {
	changes := func(t string) bool { return changing[t] }
	if r.Action != resource.NoOp || slices.ContainsFunc(s.far, changes) {
		return false
	}
	return !slices.ContainsFunc(s.near, func(rel *Relation) bool {
		return slices.ContainsFunc(rel.Types, changes) && !env.undisturbed(r, rel)
	})
}

// undisturbed reports whether the partners of r are those of before, and the change
// touches none of them.
func (e *Env) undisturbed(r *resource.Resource, rel *Relation) bool {
	was := e.Graph.Before(r)
	if was == nil {
		return false
	}
	now, _ := e.partners(r, rel)
	before := e.Graph.Prior.PartnersWithin(was, &rel.Relation, e.left())
	if !e.spend(1 + (len(before.List)+before.Work)/perStep) {
		return false
	}
	if now.Open != before.Open || len(now.Outside) != len(before.Outside) {
		return false
	}
	return slices.EqualFunc(now.List, before.List, func(m, b resource.Match) bool {
		return m.Action == resource.NoOp && m.Possible == b.Possible && e.Graph.Before(m.Resource) == b.Resource
	})
}
