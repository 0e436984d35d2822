package resource

import (
	"crypto/sha256"
	"fmt"
	"math"
)

// likeness is all of a resource that its partners by a relation depend on. The
// thousand resources that share a name, or don't know it for the same reason, have
// the same thousand partners: these are worked out once.
type likeness struct {
	typ      string
	provider *Provider
	region   place
	// names is the digest of its names, as they can be long.
	names [sha256.Size]byte
}

// once returns what find does, which is the partners of r among a number of
// candidates. Where they are many it is asked once for all resources that are alike,
// and where they are more than most not at all.
func (ix *index) once(r *Resource, rel *Relation, candidates, most int, find func(most int) Partners) Partners {
	switch {
	case candidates > most:
		return Partners{Work: candidates}
	case candidates <= longest:
		return find(most)
	}
	like, ok := ix.likeness(r, rel)
	if !ok {
		found := find(most)
		found.Work = max(found.Work, candidates)
		return found
	}
	ix.mu.Lock()
	found, ok := ix.shared[like]
	ix.mu.Unlock()
	if ok {
		return found
	}
	// To give up before the end would leave it to all the others to begin again.
	const more = 4
	enough := min(most, math.MaxInt/more) * more
	found = find(enough)
	found.Work = max(found.Work, candidates)
	if found.Work > enough {
		return found
	}
	ix.mu.Lock()
	defer ix.mu.Unlock()
	if first, ok := ix.shared[like]; ok {
		return first
	}
	// Where few are alike after all, the lists would come to a product.
	if ix.shares += 1 + len(found.List); ix.shared == nil || ix.shares > 4*len(ix.all) {
		ix.shared, ix.shares = make(map[likeness]Partners), 1+len(found.List)
	}
	ix.shared[like] = found
	return found
}

// likeness returns that of r, and false where its partners depend on which resource
// it is: where it may be one of them, or one of them refers to it.
func (ix *index) likeness(r *Resource, rel *Relation) (likeness, bool) {
	typ := typeKey(r.Mode, r.Canonical)
	if ix.types[typ] || len(rel.Pairs) > 1 || len(ix.byRef[r.Address]) > 0 {
		return likeness{}, false
	}
	var names []byte
	ok := true
	for _, pair := range rel.Pairs {
		for _, path := range pair.Ours {
			if pair.Namer != Subject {
				names, ok = alike(names, r.Get(path), ok, false)
				continue
			}
			all, cause := eachName(r.Body, path, func(v Value) { names, ok = alike(names, v, ok, true) })
			names = fmt.Appendf(names, "%t%#v;", all, cause)
		}
	}
	return likeness{typ: typ, provider: r.Provider, region: regionOf(r), names: sha256.Sum256(names)}, ok
}

// alike appends what a relation asks of a name, which names others or not, and
// reports whether that is all, if it was so far.
func alike(names []byte, v Value, ok, naming bool) ([]byte, bool) {
	if naming {
		// It is Outside if nothing has the name.
		names = fmt.Appendf(names, "%q%t%#v", v.Path, v.Sensitive, v.At)
	}
	s, isText := v.Text()
	switch {
	case isText:
		return fmt.Appendf(names, "%q;", s), ok
	case v.Known() && !v.V.IsNull():
		return names, false
	}
	names = fmt.Appendf(names, "%d%t;", v.Origin, v.V.IsNull())
	if naming || v.Origin != Computed {
		names = fmt.Appendf(names, "%#v%#v;", v.Links, v.Cause)
	}
	return names, ok
}
