package schema

import (
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// asBlocks is the block as which an attribute can be written, nil when it
// can't. Terraform takes blocks for an attribute that is a list or set of
// objects; one that is an object or a map of them has the same content but is
// written as a value. What only the service sets is never written.
// Source: https://developer.hashicorp.com/terraform/language/attr-as-blocks
func asBlocks(a *Attr) *Nested {
	if !a.Optional && !a.Required || elementOf(a.Type) == cty.NilType {
		return nil
	}
	n := &Nested{Name: a.Name, AsAttr: true, Computed: a.Computed, late: a.late, source: a.source}
	for _, s := range a.shapes {
		if elementOf(s.typ) != cty.NilType {
			n.majors |= s.majors
		}
	}
	switch {
	case a.Type.IsListType():
		n.Nesting = List
	case a.Type.IsSetType():
		n.Nesting = Set
	case a.Type.IsMapType():
		n.Nesting = Map
	}
	return n
}

// elementOf is the object type that t is or is a collection of, cty.NilType when it is neither.
func elementOf(t cty.Type) cty.Type {
	if t.IsCollectionType() {
		t = t.ElementType()
	}
	if !t.IsObjectType() {
		return cty.NilType
	}
	return t
}

// addMissing gives the block an attribute for each of the objects' that has no
// line of its own. An object type doesn't say which may be left out; in blocks all may.
func (n *Nested) addMissing(shapes []shape) {
	missing := map[string]*Attr{}
	for _, s := range shapes {
		object := elementOf(s.typ)
		if object == cty.NilType {
			continue
		}
		for name, typ := range object.AttributeTypes() {
			if n.Attr(name) != nil {
				continue
			}
			if missing[name] == nil {
				missing[name] = &Attr{Name: name}
			}
			missing[name].add(shape{majors: s.majors, mode: form.Optional, typ: typ})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		a := missing[name]
		n.attrs = append(n.attrs, a)
		if inner := asBlocks(a); inner != nil {
			inner.addMissing(a.shapes)
			n.blocks = append(n.blocks, inner)
		}
	}
	slices.SortFunc(n.attrs, func(a, b *Attr) int { return strings.Compare(a.Name, b.Name) })
	slices.SortFunc(n.blocks, func(a, b *Nested) int { return strings.Compare(a.Name, b.Name) })
}
