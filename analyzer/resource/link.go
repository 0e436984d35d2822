package resource

import (
	"iter"
	"slices"
)

// sameValue compares two values that name a third thing.
func (g *Graph) sameValue(a, b Value) (tri, Cause) {
	x, okx := a.Text()
	y, oky := b.Text()
	switch {
	case okx && oky:
		if x == y && x != "" {
			return yes, Cause{}
		}
		return no, Cause{}
	case a.Known() && b.Known():
		return no, Cause{}
	}
	return g.sameLink(a, b)
}

// maxPairs bounds how many pairs of references are compared.
const maxPairs = 1000

// toCompare is how many names are compared, at most, to compare v with another: it
// may be one of many.
func (v Value) toCompare() int {
	n := len(v.Links.Refs)
	return 1 + min(n*n, maxPairs) + len(v.Links.Choices)
}

// sameLink reports whether two values, one unknown at least, are the same: what
// flows into both is.
func (g *Graph) sameLink(a, b Value) (tri, Cause) {
	for _, v := range []Value{a, b} {
		switch {
		case v.Origin == Computed && !v.Known() || v.Absent():
			// What the service has yet to make up is no expression's result.
			return no, Cause{}
		case v.Known():
		case v.Links.Anything():
			return maybe, v.Links.Loose
		case len(v.Links.Refs) == 0 && !v.Links.Open:
			return maybe, v.Cause
		}
	}
	if a.Known() {
		a, b = b, a
	}
	xs, ys := a.Links.Refs, b.Links.Refs
	if len(xs)*len(ys) > maxPairs {
		return maybe, Cause{Kind: Several, Subject: xs[0].Address}
	}
	best := no
	for _, x := range xs {
		for s := range b.texts {
			best = max(best, g.mayYield(x, s))
		}
		for _, y := range ys {
			best = max(best, g.sameMaker(x, y))
		}
	}
	for s := range a.texts {
		for _, y := range ys {
			best = max(best, g.mayYield(y, s))
		}
		for t := range b.texts {
			if s == t && s != "" {
				best = yes
			}
		}
	}
	if best == no && (g.meet(a, b) || g.meet(b, a)) {
		best = maybe
	}
	if best == yes && (a.Links.Open || b.Links.Open || len(xs)+len(ys) > 2) {
		return maybe, a.Cause
	}
	return best, a.Cause
}

// meet reports whether what flows into b is what a may come from by way of a resource
// whose attribute isn't shown.
func (g *Graph) meet(a, b Value) bool {
	for from := range g.fed(a) {
		for _, ref := range b.Links.Refs {
			if g.maker(from).Address == g.maker(ref).Address {
				return true
			}
		}
	}
	return false
}

func sameOrUnsaid(a, b string) bool { return a == b || a == "" || b == "" }

// mayYield reports whether ref may lead to the text s, which is known beforehand.
// The ARN of what is created cannot; its id can, where that is a name and not
// something that AWS makes up.
func (g *Graph) mayYield(ref Ref, s string) tri {
	m := g.maker(ref)
	r := g.Lookup(m.Address)
	if r == nil || r.Exists {
		return maybe
	}
	if m.Attr == "arn" || m.Attr == "id" && r.Mode == Managed && madeUp(s) {
		return no
	}
	return maybe
}

// sameMaker reports whether two references lead to the same value.
func (g *Graph) sameMaker(a, b Ref) tri {
	if a == b && !a.Altered && !a.Some {
		return yes
	}
	x, y := g.maker(a), g.maker(b)
	same := x.Address == y.Address
	switch {
	case same && !x.some && !y.some && x.settled && y.settled && !x.derived && !y.derived && sameOrUnsaid(x.Attr, y.Attr) && sameOrUnsaid(x.Part, y.Part):
		return yes
	case same || !x.settled || !y.settled:
		return maybe
	}
	return no
}

// made is the attribute in which a value is made.
type made struct {
	Address, Attr, Part string
	// settled is set where it is the service that makes it, and not an
	// expression that may yield anything.
	settled bool
	// derived is set where the value does not arrive as it was made.
	derived bool
	// some is set where it is one of several resources that makes it.
	some bool
}

// maxHops bounds how many resources a value is followed through.
const maxHops = 10

// maker follows a reference to where its value is made: two stages may name
// their API by the id of the API, or one by what the other says. Where a
// reference hides its attribute, as one with each.key does in a plan, the
// resource's id is meant.
func (g *Graph) maker(ref Ref) made {
	var m made
	for range maxHops {
		m.Address, m.Attr, m.Part = ref.Address, ref.Attr, ref.Part
		m.derived = m.derived || ref.derived()
		m.some = m.some || ref.Some
		if ref.Attr == "" || ref.Attr == "id" || ref.Attr == "arn" {
			m.settled = true
			return m
		}
		r := g.Lookup(ref.Address)
		if r == nil {
			return m
		}
		v := r.Get(ref.Attr)
		if v.Origin == Computed {
			m.settled = true
			return m
		}
		if v.Known() || v.Links.Open || len(v.Links.Refs) != 1 {
			return m
		}
		ref = v.Links.Refs[0]
	}
	return m
}

// passedOn reports whether the unknown value v may be the identifier of a resource
// that nothing shows it to refer to: something that it refers to may pass on what
// it was given, as terraform_data does.
func (g *Graph) passedOn(v Value) bool {
	return slices.ContainsFunc(v.Links.Refs, g.anyName)
}

// fed goes through what an unknown value may come from by way of resources of which
// it isn't shown which attribute the value refers to.
func (g *Graph) fed(v Value) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		if g.Feeds == nil {
			return
		}
		for _, ref := range v.Links.Refs {
			if ref.Attr != "" {
				continue
			}
			for _, from := range g.Feeds(ref.Address) {
				if !yield(from) {
					return
				}
			}
		}
	}
}

// handedOn reports whether the unknown value v may be what a resource that it refers
// to was given of target, as a policy by key names its table by what its target says.
func (g *Graph) handedOn(v Value, target *Resource) bool {
	for ref := range g.fed(v) {
		if g.anyName(ref) || g.towards(ref, target).Address == target.Address {
			return true
		}
	}
	return false
}

// anyName reports whether a reference is to an attribute that may turn out to be the
// identifier of any resource.
func (g *Graph) anyName(ref Ref) bool {
	m := g.maker(ref)
	if m.settled || ref.Prefix != "" || ref.Suffix != "" {
		return false
	}
	r := g.Lookup(m.Address)
	// A data source is taken to read what was there before.
	return r == nil || r.Mode == Managed && !r.Get(m.Attr).Known()
}

// passedBy goes through a reference, and those that follow where resources only
// pass a name on: a policy may name its table by what its target says. The last is
// where the value is made.
func (g *Graph) passedBy(ref Ref) iter.Seq[Ref] {
	return func(yield func(Ref) bool) {
		for range maxHops {
			if !yield(ref) {
				return
			}
			o := g.Lookup(ref.Address)
			if o == nil || ref.Attr == "" || ref.Attr == "id" || ref.Attr == "arn" {
				return
			}
			v := o.Get(ref.Attr)
			if v.Origin != Set || v.Known() || v.Links.Open || len(v.Links.Refs) != 1 {
				return
			}
			next := v.Links.Refs[0]
			next.Prefix, next.Suffix = ref.Prefix+next.Prefix, next.Suffix+ref.Suffix
			next.Altered = next.Altered || ref.Altered
			next.Some = next.Some || ref.Some
			ref = next
		}
	}
}

// towards returns the one of the references that ref leads to which is to a
// resource of target's kind, and ref itself where none is.
func (g *Graph) towards(ref Ref, target *Resource) Ref {
	for by := range g.passedBy(ref) {
		if o := g.Lookup(by.Address); o != nil && sameKind(o, target) {
			return by
		}
	}
	return ref
}

// derived reports whether the value does not arrive as the attribute holds it.
func (ref Ref) derived() bool { return ref.Altered || ref.Prefix != "" || ref.Suffix != "" }

// takes reports whether the unknown value v is the attribute attr of r.
func takes(v Value, r *Resource, attr string) tri {
	if v.Known() || v.Links.Anything() {
		return no
	}
	for _, ref := range v.Links.Refs {
		if ref.Address == r.Address && (ref.Attr == "" || ref.Attr == attr) && !ref.derived() {
			if len(v.Links.Refs) > 1 || v.Links.Open || ref.Some {
				return maybe
			}
			return yes
		}
	}
	return no
}
