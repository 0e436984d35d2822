package resource

import (
	"math"
	"slices"
	"strings"
)

// Relation says how the partners of a resource are found: those of a type for
// which every Pair holds. A Relation is made once, when the controls are built,
// and identifies its index in a graph.
type Relation struct {
	// Types are the canonical types of the partner.
	Types []string
	// Pairs are the conditions. Without any, all that is in the same account
	// and Region is a partner.
	Pairs []Pair
	// AnyRegion is set on a relation without Pairs to what holds for all Regions
	// of an account.
	AnyRegion bool
}

// Pair is one condition of a relation: an attribute of one side has the value
// of an attribute of the other.
type Pair struct {
	// Theirs and Ours are attribute paths of the partner and of the resource
	// itself. One of several alternatives is enough.
	Theirs, Ours []string
	// Namer is the side that names the other.
	Namer Side
	// Prefix and Suffix stand around the name where it is used: "table/".
	Prefix, Suffix string
	// Behind is what stands before the name in an ARN, ":function:". An ARN that is
	// written out then names what has that name, although its own isn't known.
	Behind string

	// joint is set on one of several pairs: the name is then unique only together
	// with others, as that of a stage is within its API.
	joint bool
}

// pair returns a pair of rel as one of as many as there are.
func (rel *Relation) pair(i int) Pair {
	p := rel.Pairs[i]
	p.joint = len(rel.Pairs) > 1
	return p
}

// unwrap takes the prefix and suffix of the pair from a name, and reports
// whether they were there.
func (p Pair) unwrap(s string) (string, bool) {
	s, ok := strings.CutPrefix(s, p.Prefix)
	if !ok {
		return "", false
	}
	return strings.CutSuffix(s, p.Suffix)
}

// inARN is the name in an ARN, without the path before it and the qualifier behind it.
func (p Pair) inARN(s string) (string, bool) {
	if p.Behind == "" || !strings.HasPrefix(s, "arn:") {
		return "", false
	}
	_, name, ok := strings.Cut(s, p.Behind)
	name = name[strings.LastIndexByte(name, '/')+1:]
	name, _, _ = strings.Cut(name, ":")
	return name, ok && name != ""
}

// Side is a side of a relation.
type Side uint8

// The sides of a relation.
const (
	// Partner names this resource: a flow log names its VPC.
	Partner Side = iota
	// Subject names the partner: an instance names its subnet.
	Subject
	// Neither names the other; both name a third: two parts of one API.
	Neither
)

// Match is a partner that was found.
type Match struct {
	*Resource
	// Possible is set when it is not certain that it is a partner; Cause then
	// says why.
	Possible bool
	Cause    Cause
}

// Partners are the partners of a resource by one relation.
type Partners struct {
	// List is sorted by address.
	List []Match
	// Outside are values with which the resource names partners that are not
	// in the graph.
	Outside []Value
	// Open is set when there may be partners that the graph does not hold;
	// Cause then says why.
	Open  bool
	Cause Cause
	// Work is how many names were compared to find them, by whoever did.
	Work int
}

// tri is a three-valued answer about a link.
type tri uint8

const (
	no tri = iota
	maybe
	yes
)

// Partners returns the partners of r by relation rel. They are shared and must
// not be changed.
func (g *Graph) Partners(r *Resource, rel *Relation) Partners {
	return g.PartnersWithin(r, rel, math.MaxInt)
}

// PartnersWithin is Partners where to find them takes no more Work than most. Else
// the Work that it returns is more, and nothing else of it means anything.
func (g *Graph) PartnersWithin(r *Resource, rel *Relation, most int) Partners {
	ix := g.index(rel)
	if len(ix.all) == 0 && !rel.named() {
		return g.mayMiss(r, rel) // as most types are that few plans have
	}
	if kept := ix.recall(r); kept != nil {
		return *kept
	}
	found := g.partners(ix, r, rel, most)
	if found.Work <= most {
		ix.keep(r, found)
	}
	return found
}

// named reports whether it is the resource itself that names its partners, which
// then needn't be in the graph.
func (rel *Relation) named() bool { return len(rel.Pairs) > 0 && rel.Pairs[0].Namer == Subject }

// mayMiss returns no partners, and whether the graph may miss some.
func (g *Graph) mayMiss(r *Resource, rel *Relation) Partners {
	var out Partners
	for _, t := range rel.Types {
		if cause, ok := g.MayMiss(t); ok {
			out.Open, out.Cause = true, cause
		}
	}
	if len(rel.Pairs) > 0 && rel.Pairs[0].Namer == Partner {
		if cause, ok := g.Handed[r.Address]; ok {
			out.Open, out.Cause = true, cause
		}
	}
	return out
}

func (g *Graph) partners(ix *index, r *Resource, rel *Relation, most int) Partners {
	out := g.shared(ix, r, rel, most)
	if !out.Open {
		missed := g.mayMiss(r, rel)
		out.Open, out.Cause = missed.Open, missed.Cause
	}
	return out
}

// shared returns the partners of r that the graph holds. A long list is worked out
// once for all resources that are alike.
func (g *Graph) shared(ix *index, r *Resource, rel *Relation, most int) Partners {
	if len(rel.Pairs) == 0 {
		return ix.once(r, rel, len(ix.all), most, func(int) Partners { return g.around(ix, r, rel) })
	}
	cands := ix.candidates(g, r, rel.Pairs[0])
	return ix.once(r, rel, cands.size(), most, func(most int) Partners { return g.among(cands.all(), r, rel, ix.namers, most) })
}

// around returns those that are in the same account and Region, or the same account.
func (g *Graph) around(ix *index, r *Resource, rel *Relation) Partners {
	out := Partners{Work: len(ix.all)}
	for _, p := range ix.all {
		switch {
		case p == r:
		case rel.AnyRegion:
			out.add(p, sameAccount(r.Provider, p.Provider), scopeCause(p))
		default:
			out.add(p, sameScope(r, p), scopeCause(p))
		}
	}
	out.sort()
	return out
}

// among returns those of the candidates for which all pairs hold.
func (g *Graph) among(cands []*Resource, r *Resource, rel *Relation, kept namers, most int) Partners {
	var out Partners
	first := rel.pair(0)
	if first.Namer == Subject && len(cands) > longest {
		kept = make(namers)
		for _, path := range first.Ours {
			kept.keep(r, path)
		}
	}
	in := comparison{Graph: g, namers: kept, work: &out.Work, most: most}
	for _, p := range cands {
		if p == r {
			continue
		}
		if out.Work > most {
			return out
		}
		verdict, cause := yes, Cause{}
		for i := range rel.Pairs {
			t, c := in.holds(r, p, rel.pair(i))
			if t < verdict {
				verdict, cause = t, c
			}
		}
		out.add(p, verdict, cause)
	}
	out.sort()
	if first.Namer == Subject {
		in.outside(r, first, &out)
	}
	return out
}

// Named returns those partners of r by relation rel, of which all are given, that v
// names: one of several names that r has for them. What is not in the graph is
// Outside.
func (g *Graph) Named(r *Resource, v Value, rel *Relation, all Partners) Partners {
	out := g.mayMiss(r, rel)
	out.Work = len(all.List)
	pair := rel.pair(0)
	for _, m := range all.List {
		t, cause := g.namesHere(r, v, m.Resource, pair.Theirs, pair)
		out.add(m.Resource, t, cause)
	}
	out.sort()
	switch {
	case len(out.List) == 0:
		out.Outside = []Value{v}
	case !slices.ContainsFunc(out.List, func(m Match) bool { return !m.Possible }):
		out.Open, out.Cause = true, out.List[0].Cause
	}
	return out
}

// add adds a candidate that is not ruled out.
func (ps *Partners) add(p *Resource, t tri, cause Cause) {
	if p.Conditional && t == yes {
		t, cause = maybe, Cause{Kind: UnknownCount, Subject: p.Address}
	}
	if t != no {
		ps.List = append(ps.List, Match{Resource: p, Possible: t == maybe, Cause: cause})
	}
}

func (ps *Partners) sort() {
	slices.SortFunc(ps.List, func(a, b Match) int { return strings.Compare(a.Address, b.Address) })
}

// comparison is of the names of a resource and its candidates.
type comparison struct {
	*Graph
	namers namers
	// work counts the names; there is no need to go on when they are more than most.
	work *int
	most int
}

// outside adds what r names and the graph does not hold, or may not hold.
func (g comparison) outside(r *Resource, pair Pair, out *Partners) {
	for _, path := range pair.Ours {
		var open bool
		var loose Cause
		all, cause := g.namers.each(r, path, func(v Value) {
			best, why := no, Cause{}
			if *g.work += len(out.List); *g.work > g.most {
				return
			}
			for _, m := range out.List {
				if t, c := g.names(v, m.Resource, pair.Theirs, pair); t > best {
					best, why = t, c
				}
			}
			switch best {
			case no:
				out.Outside = append(out.Outside, v)
			case maybe:
				open, loose = true, why
			}
		})
		switch {
		case open:
			out.Open, out.Cause = true, loose
		case !all:
			out.Open, out.Cause = true, cause
		}
	}
}

// holds reports whether pair holds between r and its candidate partner p.
func (g comparison) holds(r, p *Resource, pair Pair) (tri, Cause) {
	switch pair.Namer {
	case Partner:
		return g.anyNames(p, pair.Theirs, r, pair.Ours, pair)
	case Subject:
		return g.anyNames(r, pair.Ours, p, pair.Theirs, pair)
	}
	best, cause := no, Cause{}
	for _, theirs := range pair.Theirs {
		for _, ours := range pair.Ours {
			a, b := p.Get(theirs), r.Get(ours)
			*g.work += a.toCompare() + b.toCompare()
			t, c := g.sameValue(a, b)
			t = max(t, takes(a, r, ours), takes(b, p, theirs))
			if t > best {
				best, cause = t, c
			}
		}
	}
	if best == yes {
		return sameScope(r, p), scopeCause(p)
	}
	return best, cause
}

// anyNames reports whether one of the attributes at paths of namer names the
// resource named, by one of its attributes ids.
func (g comparison) anyNames(namer *Resource, paths []string, named *Resource, ids []string, pair Pair) (tri, Cause) {
	best, cause := no, Cause{}
	for _, path := range paths {
		*g.work++
		all, why := g.namers.each(namer, path, func(v Value) {
			if *g.work += v.toCompare(); *g.work > g.most {
				return
			}
			if t, c := g.namesHere(namer, v, named, ids, pair); t > best {
				best, cause = t, c
			}
		})
		if !all && best == no {
			best, cause = maybe, why
		}
	}
	return best, cause
}

// namesHere is names for a value of namer, whose name is one of its own account
// and Region.
func (g *Graph) namesHere(namer *Resource, v Value, named *Resource, ids []string, pair Pair) (tri, Cause) {
	t, c := g.names(v, named, ids, pair)
	if t == yes && !global(v, named) {
		return sameScope(namer, named), scopeCause(named)
	}
	return t, c
}

// names reports whether the value v names the resource target by one of the
// attributes ids.
func (g *Graph) names(v Value, target *Resource, ids []string, pair Pair) (tri, Cause) {
	if v = g.lent(v); !v.Known() {
		return g.refNames(v, target, ids, pair)
	}
	s, _ := v.Text()
	return g.textNames(s, target, ids, pair)
}

// textNames is names for a known text.
func (g *Graph) textNames(s string, target *Resource, ids []string, pair Pair) (tri, Cause) {
	name, ok := pair.unwrap(s)
	if !ok || s == "" {
		return no, Cause{}
	}
	t, cause := g.knownNames(name, target, ids, pair)
	if name, ok := pair.inARN(s); ok && t == no {
		return g.knownNames(name, target, ids, pair)
	}
	return t, cause
}

// knownNames compares a known name with the identifying attributes of target.
func (g *Graph) knownNames(name string, target *Resource, ids []string, pair Pair) (tri, Cause) {
	best, cause := no, Cause{}
	for _, id := range ids {
		iv := target.Get(id)
		if got, ok := iv.Text(); ok {
			if got == name {
				return yes, Cause{}
			}
			continue
		}
		// What the service makes up cannot have been written down beforehand;
		// what an expression will yield can.
		if iv.Origin == Set && !iv.Known() {
			best, cause = maybe, iv.Cause
		}
	}
	if best == maybe && !pair.joint && g.taken(name, target, ids) {
		return no, Cause{}
	}
	return best, cause
}

// refNames follows the references of an unknown value, and tries what else it may
// turn out to be.
func (g *Graph) refNames(v Value, target *Resource, ids []string, pair Pair) (tri, Cause) {
	hits, near, derived, others, some := 0, 0, 0, 0, false
	for _, ref := range v.Links.Refs {
		ref = g.towards(ref, target)
		if ref.Address != target.Address {
			if o := g.Lookup(ref.Address); o != nil && sameKind(o, target) && couldName(o, ref.Attr, ids) {
				others++
			}
			continue
		}
		switch {
		case ref.Altered, ref.Prefix != "" && ref.Prefix != pair.Prefix, ref.Suffix != "" && ref.Suffix != pair.Suffix:
			// Made from the target's name, so not the target's name.
			derived++
		case ref.Attr == "" || slices.Contains(ids, ref.Attr):
			hits++
			some = some || ref.Some
		default:
			near++
		}
	}
	switch {
	case hits > 0 && !some && (v.Links.Each || others == 0 && !v.Links.Open):
		return yes, Cause{}
	case hits > 0 && some && len(v.Links.Refs) == 1 && !v.Links.Open:
		return maybe, v.Cause
	case hits > 0:
		return maybe, Cause{Kind: Several, Subject: v.Links.first()}
	case near > 0 && others == 0:
		return maybe, v.Cause
	case v.Links.Anything():
		return maybe, v.Links.Loose
	}
	for s := range v.texts {
		if t, _ := g.textNames(s, target, ids, pair); t != no {
			return maybe, v.Links.Loose
		}
	}
	if others == 0 && derived == 0 && (len(v.Links.Refs) > 0 || !v.Links.Open) {
		for _, id := range ids {
			if t, c := g.sameLink(v, target.Get(id)); t != no {
				return t, c
			}
		}
		if g.passedOn(v) || g.handedOn(v, target) {
			return maybe, v.Cause
		}
	}
	return no, Cause{}
}

// couldName reports whether an attribute of o may be used where one of ids is
// asked for.
func couldName(o *Resource, attr string, ids []string) bool {
	return o.Mode == Managed && (attr == "" || slices.Contains(ids, attr))
}

// sameKind reports whether o, which a reference leads to, competes with target
// for being what is named: the same type, read or managed.
func sameKind(o, target *Resource) bool { return o.Canonical == target.Canonical }

// eachName calls f with the single names that stand at a path of body: the
// elements of a collection, or the value itself. It reports whether these are
// all, and why not.
func eachName(body Body, path string, f func(Value)) (bool, Cause) {
	return each(body, path, "", func(v Value) {
		if v.V.IsNull() {
			return
		}
		t := v.V.Type()
		if !t.IsListType() && !t.IsSetType() && !t.IsTupleType() {
			f(v)
			return
		}
		es, whole := v.Elements()
		if !whole {
			f(v)
			return
		}
		for _, e := range es {
			f(e)
		}
	})
}

// global reports whether the name in v means the same resource everywhere, and
// not only within one account and Region.
func global(v Value, named *Resource) bool {
	s, ok := v.Text()
	if !ok || strings.HasPrefix(s, "arn:") || named.Canonical == "aws_s3_bucket" {
		return true
	}
	return madeUp(s)
}

// madeUp reports whether s is an identifier such as vpc-0a1b2c3d, of which AWS
// makes up a new one for whatever is created. Names are none.
func madeUp(s string) bool {
	_, hex, found := strings.Cut(s, "-")
	return found && len(hex) >= 8 && strings.Trim(hex, "0123456789abcdef") == ""
}
