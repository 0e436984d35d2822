package resource

// ownership is an identifying attribute of the resources of a type.
type ownership struct{ typ, attr string }

// owners are the resources by a known value of such an attribute, two of each place
// at most: who asks may be one of them.
type owners map[string][]*Resource

// taken reports whether another resource of target's type is certain to have the
// name, by one of its attributes ids: no two in an account and Region share one,
// so a target whose own name isn't known yet can't have it.
func (g *Graph) taken(name string, target *Resource, ids []string) bool {
	for _, id := range ids {
		for _, o := range g.ownersOf(typeKey(target.Mode, target.Canonical), id)[name] {
			if o != target && sameScope(o, target) == yes {
				return true
			}
		}
	}
	return false
}

func (g *Graph) ownersOf(typ, attr string) owners {
	key := ownership{typ, attr}
	g.mu.Lock()
	out := g.owners[key]
	g.mu.Unlock()
	if out != nil {
		return out
	}
	// Reading a value may report a diagnostic, which takes the lock.
	out = make(owners)
	type scope struct {
		name     string
		provider *Provider
		region   place
	}
	places := make(map[scope]int)
	for _, r := range g.OfType(typ) {
		name, ok := r.Get(attr).Text()
		if !ok || r.Conditional {
			continue
		}
		in := scope{name, r.Provider, regionOf(r)}
		places[in]++
		if places[in] <= 2 {
			out[name] = append(out[name], r)
		}
	}
	g.mu.Lock()
	g.owners[key] = out
	g.mu.Unlock()
	return out
}
