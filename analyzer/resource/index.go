package resource

import "sync"

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
	// later are partners that name a third thing by an id that is yet to be made: a
	// name that is known may turn out to be that id.
	later []*Resource
	// valued are partners with a known name: a resource whose own name is not
	// known yet may turn out to be the one they name, and one that names something
	// unknown may turn out to name them.
	valued []*Resource
	all    []*Resource
	types  map[string]bool
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
	ix.byValue = make(map[string][]*Resource)
	ix.byRef = make(map[string][]*Resource)
	ix.types = make(map[string]bool, len(rel.Types))
	for _, t := range rel.Types {
		ix.types[t] = true
		ix.all = append(ix.all, g.OfType(t)...)
	}
	if len(rel.Pairs) == 0 {
		return
	}
	pair := rel.Pairs[0]
	for _, p := range ix.all {
		seen := map[string]bool{}
		add := func(m map[string][]*Resource, kind, key string) {
			if k := kind + key; !seen[k] {
				seen[k] = true
				m[key] = append(m[key], p)
			}
		}
		isLoose, isValued, isUnsettled, isLater := false, false, false, false
		for _, path := range pair.Theirs {
			vs, all, _ := namesIn(p.Body, path)
			isLoose = isLoose || !all
			for _, v := range vs {
				if s, ok := v.Text(); ok {
					add(ix.byValue, "value ", s)
					isValued = true
					continue
				}
				for _, ref := range v.Links.Refs {
					add(ix.byRef, "ref ", ref.Address)
				}
				isLoose = isLoose || v.Links.Open
				settled := false
				switch pair.Namer {
				case Partner:
					settled = g.leadsTo(v, pair.Ours)
				case Neither:
					settled = len(v.Links.Refs) > 0
					for _, ref := range v.Links.Refs {
						m := g.maker(ref)
						add(ix.byRef, "ref ", m.Address)
						settled = settled && m.settled
						isLater = isLater || m.settled && m.Attr != "arn"
					}
				}
				isUnsettled = isUnsettled || v.Origin == Set && !v.Known() && !settled
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
func (ix *index) candidates(g *Graph, r *Resource, pair Pair) []*Resource {
	var out []*Resource
	seen := map[*Resource]bool{}
	add := func(ps ...*Resource) {
		for _, p := range ps {
			if !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	add(ix.loose...)
	add(ix.unsettled...)
	if pair.Namer != Subject {
		add(ix.byRef[r.Address]...)
	}
	for _, path := range pair.Ours {
		vs, all, _ := namesIn(r.Body, path)
		if !all {
			return ix.all
		}
		for _, v := range vs {
			s, known := v.Text()
			switch {
			case known && pair.Namer == Partner:
				add(ix.byValue[pair.Prefix+s+pair.Suffix]...)
			case known:
				if name, ok := pair.unwrap(s); ok {
					add(ix.byValue[name]...)
				}
				add(ix.later...)
			case v.Links.Open:
				return ix.all
			default:
				if pair.Namer == Subject && g.passedOn(v) {
					return ix.all
				}
				if v.Origin == Set && (pair.Namer != Subject || !g.leadsTo(v, pair.Theirs)) {
					add(ix.valued...)
				}
				for _, ref := range v.Links.Refs {
					add(ix.byRef[g.maker(ref).Address]...)
					add(ix.byRef[ref.Address]...)
					if p := g.Lookup(ref.Address); p != nil && ix.types[typeKey(p.Mode, p.Canonical)] {
						add(p)
					}
				}
			}
		}
	}
	return out
}

// leadsTo reports whether every reference of v leads to a resource by one of the
// attributes ids: what it names is then settled.
func (g *Graph) leadsTo(v Value, ids []string) bool {
	for _, ref := range v.Links.Refs {
		if r := g.Lookup(ref.Address); r == nil || !couldName(r, ref.Attr, ids) {
			return false
		}
	}
	return len(v.Links.Refs) > 0
}
