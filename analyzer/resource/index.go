package resource

import (
	"slices"
	"sync"
)

// index finds the candidates of a relation's first pair without a scan: by
// value, by reference, and those whose link is unresolved.
type index struct {
	// ready builds the index at the first call. Where that panics every call does,
	// so that no verdict rests on the half of an index.
	ready   func()
	byValue map[string][]*Resource
	// byRef is keyed by the address of the resource that is referred to.
	byRef map[string][]*Resource
	// loose are partners that may name anything.
	loose []*Resource
	// unsettled are partners that name, or are named by, something unknown that
	// leads to no resource of the right kind: it may turn out to be any name.
	unsettled []*Resource
	// handed are partners that may name anything which a resource of a kind, by
	// which they are kept, was given.
	handed map[string][]*Resource
	// later are partners that name a third thing by an id that is yet to be made: a
	// name that is known may turn out to be that id.
	later []*Resource
	// valued are partners with a known name: a resource whose own name is not
	// known yet may turn out to be the one they name, and one that names something
	// unknown may turn out to name them.
	valued []*Resource
	all    []*Resource
	types  map[string]bool
	// namers are the partners that name many.
	namers namers

	// found keeps the partners of a resource: several controls ask for them, and
	// what is told is judged twice.
	mu    sync.Mutex
	found map[*Resource]*Partners
	// none is what most relations lead to.
	none Partners
	// shared keeps long lists of partners, of as many in all as shares counts.
	shared map[likeness]Partners
	shares int
}

// recall returns the partners of r if they were kept.
func (ix *index) recall(r *Resource) *Partners {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	return ix.found[r]
}

// longest is the number of partners up to which they are kept for each resource:
// what has many has them in common with others, and keeping them would take their
// product.
const longest = 16

func (ix *index) keep(r *Resource, ps Partners) {
	kept := &ix.none
	switch {
	case len(ps.List) > longest:
		return
	case len(ps.List) > 0 || len(ps.Outside) > 0 || ps.Open:
		kept = &Partners{}
		*kept = ps
	}
	ix.mu.Lock()
	defer ix.mu.Unlock()
	ix.found[r] = kept
}

func (g *Graph) index(rel *Relation) *index {
	g.mu.Lock()
	ix := g.indexes[rel]
	if ix == nil {
		ix = &index{}
		ix.ready = sync.OnceFunc(func() { ix.build(g, rel) })
		g.indexes[rel] = ix
	}
	g.mu.Unlock()
	ix.ready()
	return ix
}

func (ix *index) build(g *Graph, rel *Relation) {
	ix.found = make(map[*Resource]*Partners)
	ix.byValue = make(map[string][]*Resource)
	ix.byRef = make(map[string][]*Resource)
	ix.handed = make(map[string][]*Resource)
	ix.types = make(map[string]bool, len(rel.Types))
	for _, t := range rel.Types {
		ix.types[t] = true
		ix.all = append(ix.all, g.OfType(t)...)
	}
	if len(rel.Pairs) == 0 {
		return
	}
	pair := rel.Pairs[0]
	ix.namers = make(namers)
	for _, p := range ix.all {
		add := func(m map[string][]*Resource, key string) {
			// Partners come one by one, so p has been added if it is the last.
			if ps := m[key]; len(ps) == 0 || ps[len(ps)-1] != p {
				m[key] = append(ps, p)
			}
		}
		isLoose, isValued, isUnsettled, isLater := false, false, false, false
		for _, path := range pair.Theirs {
			names := 0
			all, _ := eachName(p.Body, path, func(v Value) {
				names++
				v = g.lent(v)
				for s := range v.texts {
					add(ix.byValue, s)
					if name, ok := pair.inARN(s); ok {
						add(ix.byValue, name)
					}
					isValued = true
				}
				if _, known := v.Text(); known {
					return
				}
				for _, ref := range v.Links.Refs {
					for by := range g.passedBy(ref) {
						add(ix.byRef, by.Address)
					}
				}
				for from := range g.fed(v) {
					for by := range g.passedBy(from) {
						add(ix.byRef, by.Address)
					}
					if by := g.Lookup(from.Address); by != nil && g.anyName(from) {
						add(ix.handed, by.Canonical)
					}
				}
				isLoose = isLoose || v.Links.Anything()
				settled := false
				switch pair.Namer {
				case Partner:
					settled = g.leadsTo(v, pair.Ours)
				case Neither:
					settled = len(v.Links.Refs) > 0 || len(v.Links.Choices) > 0
					for _, ref := range v.Links.Refs {
						m := g.maker(ref)
						add(ix.byRef, m.Address)
						settled = settled && m.settled
						isLater = isLater || m.settled && m.Attr != "arn"
					}
				}
				isUnsettled = isUnsettled || v.Origin == Set && !v.Known() && !settled
			})
			isLoose = isLoose || !all
			if names > longest && pair.Namer == Partner {
				ix.namers.keep(p, path)
			}
		}
		if isLoose {
			ix.loose = append(ix.loose, p)
		}
		if isUnsettled {
			ix.unsettled = append(ix.unsettled, p)
		}
		if isLater {
			ix.later = append(ix.later, p)
		}
		if isValued {
			ix.valued = append(ix.valued, p)
		}
	}
}

// candidates returns the resources for which pair may hold with r, each once.
// It may return too many, never too few.
func (ix *index) candidates(g *Graph, r *Resource, pair Pair) set {
	var out set
	out.add(ix.loose...)
	out.add(ix.unsettled...)
	if pair.Namer != Subject {
		out.add(ix.byRef[r.Address]...)
		for kind, ps := range ix.handed {
			if kind != r.Canonical {
				out.add(ps...)
			}
		}
	}
	for _, path := range pair.Ours {
		open := false
		all, _ := eachName(r.Body, path, func(v Value) {
			v = g.lent(v)
			for s := range v.texts {
				if pair.Namer == Partner {
					out.add(ix.byValue[pair.Prefix+s+pair.Suffix]...)
					continue
				}
				if name, ok := pair.unwrap(s); ok {
					out.add(ix.byValue[name]...)
				}
				out.add(ix.later...)
			}
			_, known := v.Text()
			switch {
			case known:
			case v.Links.Anything(), pair.Namer == Subject && g.passedOn(v):
				open = true
			default:
				if v.Origin == Set && (pair.Namer != Subject || !g.leadsTo(v, pair.Theirs)) {
					out.add(ix.valued...)
				}
				for from := range g.fed(v) {
					if by := g.Lookup(from.Address); by != nil && pair.Namer == Subject && g.anyName(from) && !ix.types[by.Canonical] {
						open = true
					}
					out.add(ix.byRef[g.maker(from).Address]...)
					for by := range g.passedBy(from) {
						if p := g.Lookup(by.Address); p != nil && ix.types[typeKey(p.Mode, p.Canonical)] {
							out.add(p)
						}
					}
				}
				for _, ref := range v.Links.Refs {
					out.add(ix.byRef[g.maker(ref).Address]...)
					out.add(ix.byRef[ref.Address]...)
					for by := range g.passedBy(ref) {
						if p := g.Lookup(by.Address); p != nil && ix.types[typeKey(p.Mode, p.Canonical)] {
							out.add(p)
						}
					}
				}
			}
		})
		if open || !all {
			return set{long: [][]*Resource{ix.all}}
		}
	}
	return out
}

// set holds resources, each once, in the order in which they were added.
type set struct {
	list []*Resource
	has  map[*Resource]bool // nil while there are few
	// long are long lists, which are merged when all are asked for: it may turn out
	// that nobody needs them.
	long [][]*Resource
}

// size is not less than the number of resources.
func (s *set) size() int {
	n := len(s.list)
	for _, ps := range s.long {
		n += len(ps)
	}
	return n
}

// all returns the resources.
func (s *set) all() []*Resource {
	for _, ps := range s.long {
		s.merge(ps)
	}
	s.long = nil
	return s.list
}

// add adds resources of which each occurs once.
func (s *set) add(ps ...*Resource) {
	if len(ps) > longest {
		s.long = append(s.long, ps)
		return
	}
	s.merge(ps)
}

func (s *set) merge(ps []*Resource) {
	if len(s.list) == 0 {
		s.list = slices.Clip(ps)
		return
	}
	for _, p := range ps {
		if s.holds(p) {
			continue
		}
		s.list = append(s.list, p)
		if s.has != nil {
			s.has[p] = true
		}
	}
}

func (s *set) holds(p *Resource) bool {
	// A few are looked through faster than looked up.
	if s.has == nil && len(s.list) <= 8 {
		return slices.Contains(s.list, p)
	}
	if s.has == nil {
		s.has = make(map[*Resource]bool, 2*len(s.list))
		for _, q := range s.list {
			s.has[q] = true
		}
	}
	return s.has[p]
}

// leadsTo reports whether every reference of v leads to a resource by one of the
// attributes ids: what it names is then settled, as it is where it is one of
// several known names.
func (g *Graph) leadsTo(v Value, ids []string) bool {
	for _, ref := range v.Links.Refs {
		if r := g.Lookup(ref.Address); r == nil || !couldName(r, ref.Attr, ids) {
			return false
		}
	}
	return len(v.Links.Refs) > 0 || len(v.Links.Choices) > 0
}
