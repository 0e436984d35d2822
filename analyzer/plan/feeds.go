package plan

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// feeds returns what something unknown in the resource at an address may come from,
// for whoever refers to an attribute of it that isn't shown. Whole resources are
// named, and those of its own attributes that come from what can't be followed.
func (w *world) feeds(address string) []resource.Ref {
	r := w.byAddress[address]
	if r == nil || r.typ.mode != resource.Managed {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.once(memoKey{r.inst, "feeds", address}, func(out *flow) {
		at := w.placeOf(r)
		var all flow
		if r.cfg != nil {
			// Of instances with the same keys that of its own key is meant.
			for _, ref := range r.cfg.refs {
				w.reference(&all, ref, at, byKey, 0)
			}
		}
		var lost []resource.Ref
		for _, name := range sortedNames(r.typ.columns) {
			c := r.typ.columns[name]
			if c.attr == nil || c.attr.Type != cty.String || !marks(r.unknown.get(name)) {
				continue
			}
			one := flow{open: true}
			if r.cfg != nil {
				one = flow{}
				w.follow(&one, r.cfg.written.get(c.id), at, 0)
			}
			if one.open {
				lost = append(lost, resource.Ref{Address: address, Attr: name})
			}
			all.add(one)
		}
		out.refs = slices.Concat(all.uncertain, lost)
	}).refs
}
