package resource

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

// sameLink reports whether two values, one unknown at least, are the same: what
// flows into both is.
func (g *Graph) sameLink(a, b Value) (tri, Cause) {
	for _, v := range []Value{a, b} {
		switch {
		case v.Origin == Computed && !v.Known() || v.Absent():
			// What the service has yet to make up is no expression's result.
			return no, Cause{}
		case v.Known():
		case v.Links.Open:
			return maybe, v.Links.Loose
		case len(v.Links.Refs) == 0:
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
		if b.Known() {
			best = max(best, g.mayYield(x))
		}
		for _, y := range ys {
			best = max(best, g.sameMaker(x, y))
		}
	}
	if best == yes && len(xs)+len(ys) > 2 {
		return maybe, Cause{Kind: Several, Subject: xs[0].Address}
	}
	return best, a.Cause
}

// mayYield reports whether ref may lead to a value that is known beforehand. The
// id of what is created cannot.
func (g *Graph) mayYield(ref Ref) tri {
	ref, settled := g.maker(ref)
	if r := g.Lookup(ref.Address); settled && r != nil && !r.Exists {
		return no
	}
	return maybe
}

// sameMaker reports whether two references lead to the same value.
func (g *Graph) sameMaker(x, y Ref) tri {
	x, settledX := g.maker(x)
	y, settledY := g.maker(y)
	same := x.Address == y.Address
	switch {
	case x == y && !x.Altered, same && settledX && settledY && (x.Attr == y.Attr || x.Attr == "" || y.Attr == ""):
		return yes
	case same || !settledX || !settledY:
		return maybe
	}
	return no
}

// maxHops bounds how many resources a value is followed through.
const maxHops = 10

// maker follows a reference to the attribute in which its value is made, and
// reports whether it can be told: two stages may name their API by the id of
// the API, or one by what the other says. Where a reference hides its attribute,
// as one with each.key does in a plan, the resource's id is meant.
func (g *Graph) maker(ref Ref) (Ref, bool) {
	for range maxHops {
		if ref.Altered || ref.Prefix != "" || ref.Suffix != "" {
			return ref, false
		}
		if ref.Attr == "" || ref.Attr == "id" || ref.Attr == "arn" {
			return ref, true
		}
		r := g.Lookup(ref.Address)
		if r == nil {
			return ref, false
		}
		v := r.Get(ref.Attr)
		if v.Origin == Computed {
			return ref, true
		}
		if v.Known() || v.Links.Open || len(v.Links.Refs) != 1 {
			return ref, false
		}
		ref = v.Links.Refs[0]
	}
	return ref, false
}

// takes reports whether the unknown value v is the attribute attr of r.
func takes(v Value, r *Resource, attr string) tri {
	if v.Known() || v.Links.Open {
		return no
	}
	for _, ref := range v.Links.Refs {
		if ref.Address == r.Address && (ref.Attr == "" || ref.Attr == attr) && !ref.Altered && ref.Prefix == "" && ref.Suffix == "" {
			if len(v.Links.Refs) > 1 {
				return maybe
			}
			return yes
		}
	}
	return no
}
