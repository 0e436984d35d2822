package config

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// joined is a resource or block of a plan together with its source.
type joined struct {
	t      *tree
	plan   resource.Body
	source *content
	// fresh is set for an object that comes to be by this plan: what nobody wrote
	// isn't there. An older one keeps what it had.
	fresh bool
}

// Attr returns the plan's value if it is known, and else what the source says.
func (j *joined) Attr(name string) resource.Value {
	p := j.plan.Attr(name)
	if !p.At.Known() {
		p.At = j.source.rangeOf(name)
	}
	if p.Known() {
		return p
	}
	s := j.source.Attr(name)
	p.Links.Refs = j.t.trueRefs(p.Links.Refs)
	switch {
	case s.Absent():
		if j.fresh && j.proves(name) {
			s.At, s.Sensitive = p.At, s.Sensitive || p.Sensitive
			return s
		}
		return p
	case s.Origin != resource.Set, s.Cause.Kind == resource.Unreadable && !s.Known():
		return p
	}
	if !j.fresh && slices.ContainsFunc(s.Links.Choices, cty.Value.IsNull) {
		s.Links.Choices = nil // what is left out stays as it was
	}
	if p.V != cty.NilVal && p.V.IsKnown() && !completes(s.V, p.V) {
		// The plan knows a collection but for some of its elements.
		if !s.Known() && !s.Links.Anything() {
			p.Links, p.Cause, p.Parts = s.Links, s.Cause, partsAt(s.Parts, s.V, p.V)
		}
		return p
	}
	s.Sensitive = s.Sensitive || p.Sensitive
	return s
}

// completes reports whether a known value of the source is the collection of which the
// plan knows only some elements. The source knows more where a function, as seen from
// here, has no use for what is unknown.
func completes(source, plan cty.Value) bool {
	if !source.IsWhollyKnown() || source.IsNull() || plan.IsNull() || !plan.Type().IsCollectionType() || !source.Type().Equals(plan.Type()) {
		return false
	}
	set := plan.Type().IsSetType()
	// Unknown elements of a set may turn out to be equal.
	if has, room := source.LengthInt(), plan.LengthInt(); has > room || has < room && !set {
		return false
	}
	for it := plan.ElementIterator(); it.Next(); {
		k, e := it.Element()
		switch {
		case set && !e.IsKnown():
		case set:
			if !e.IsWhollyKnown() || source.HasElement(e).False() {
				return false
			}
		case source.HasIndex(k).False(), e.IsKnown() && !source.Index(k).RawEquals(e):
			return false
		}
	}
	return true
}

// trueRefs follows references of a plan to what they are in the source, so that
// two values which are the same attribute name the same one.
func (t *tree) trueRefs(refs []resource.Ref) []resource.Ref {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := make([]resource.Ref, len(refs))
	for k, r := range refs {
		out[k] = r
		if r.Attr == "" || r.Altered || r.Prefix != "" || r.Suffix != "" {
			continue
		}
		if i := t.instance(r.Address); i != nil {
			if op, diags := i.attr(r.Attr, i.d.at); !diags.HasErrors() && !op.v.IsKnown() {
				_, marks := op.v.Unmark()
				if origin, ok := onlyRef(marks); ok {
					out[k] = origin
				}
			}
		}
	}
	return out
}

// proves reports whether the source can tell that an attribute isn't written: a
// block that was written as an attribute says all that there is.
func (j *joined) proves(name string) bool {
	return j.source.body == nil || j.source.expr(name) != nil || j.source.attrSchema(name) != nil
}

// Blocks returns the plan's blocks with their source, or the source's where the
// plan doesn't know how many there are.
func (j *joined) Blocks(name string) resource.Blocks {
	p := j.plan.Blocks(name)
	s := j.source.Blocks(name)
	if !p.At.Known() {
		p.At = s.At
	}
	if p.Open {
		return j.open(name, p, s)
	}
	pairs := pair(p.List, s.List, j.source.names(name))
	out := p
	out.List = make([]resource.Block, len(p.List))
	for i, b := range p.List {
		out.List[i] = b
		if k, ok := pairs[i]; ok {
			if c, ok := s.List[k].Body.(*content); ok {
				out.List[i].Body = &joined{t: j.t, plan: b.Body, source: c, fresh: j.fresh}
				if !b.At.Known() {
					out.List[i].At = s.List[k].At
				}
			}
		}
	}
	return out
}

// open settles blocks whose number the plan doesn't know.
func (j *joined) open(name string, p, s resource.Blocks) resource.Blocks {
	n := j.source.nested(name)
	switch {
	case s.Open && s.Cause.Kind == resource.Unreadable:
		return p
	case len(s.List) == 0 && !s.Open && (!j.fresh || n == nil):
		return p
	}
	return s
}

// names returns the attributes that blocks of a name are told apart by.
func (c *content) names(name string) []string {
	n := c.nested(name)
	if n == nil {
		return nil
	}
	var out []string
	for _, a := range n.Attrs() {
		out = append(out, a.Name)
	}
	return out
}

// pair finds the source of each of the plan's blocks. In a list they are in step.
// In a set it is the one that doesn't contradict it; where several don't, none is
// taken.
func pair(plan, source []resource.Block, names []string) map[int]int {
	out := map[int]int{}
	if len(plan) != len(source) {
		return out
	}
	for i, b := range plan {
		if b.Label != "" && b.Label == source[i].Label || len(plan) == 1 {
			out[i] = i
			continue
		}
		if len(plan) > maxPairs {
			continue
		}
		found := -1
		for k, s := range source {
			if agree(b.Body, s.Body, names) {
				if found >= 0 {
					found = -1
					break
				}
				found = k
			}
		}
		if found >= 0 {
			out[i] = found
		}
	}
	return out
}

// maxPairs is how many blocks of a set are held against each other.
const maxPairs = 200

// agree reports whether no attribute of a block is known to be another in the
// source.
func agree(plan, source resource.Body, names []string) bool {
	for _, name := range names {
		p, s := plan.Attr(name), source.Attr(name)
		if s.Absent() || s.Origin != resource.Set || !p.Known() || !s.Known() {
			continue
		}
		if p.V.IsNull() != s.V.IsNull() || !p.V.IsNull() && !sameValue(p.V, s.V) {
			return false
		}
	}
	return true
}

// sameValue compares a value of the plan with one of the source.
func sameValue(a, b cty.Value) bool {
	if a.Type().Equals(b.Type()) {
		return a.RawEquals(b)
	}
	x, okX := keyText(a)
	y, okY := keyText(b)
	return okX && okY && x == y
}
