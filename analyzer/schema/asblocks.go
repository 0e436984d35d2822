package schema

import (
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// asBlocks is the block as which an attribute can be written, nil when it
// can't. Terraform takes blocks for an attribute that is a list or set of
// objects; one that is an object or a map of them has the same content but is
// written as a value. What only the service sets is never written.
// Source: https://developer.hashicorp.com/terraform/language/attr-as-blocks
func asBlocks(a *Attr, s shape) *Nested {
	if !a.Optional && !a.Required || elementOf(s.typ) == cty.NilType {
		return nil
	}
	n := &Nested{Name: a.Name, AsAttr: true, Computed: a.Computed, late: a.late, source: a.source}
	for _, s := range a.shapes {
		n.majors |= s.majors
	}
	switch {
	case s.typ.IsListType():
		n.Nesting = List
	case s.typ.IsSetType():
		n.Nesting = Set
	case s.typ.IsMapType():
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

// addMissing gives the block an attribute for each of the object's that has no
// line of its own. An object type doesn't say which may be left out; in blocks all may.
func (n *Nested) addMissing(object cty.Type) {
	types := object.AttributeTypes()
	for _, name := range slices.Sorted(maps.Keys(types)) {
		if n.Attr(name) != nil {
			continue
		}
		s := shape{majors: n.majors, mode: form.Optional, typ: types[name]}
		a := &Attr{Name: name, shapes: []shape{s}}
		a.describe(s)
		n.insert(a)
		if inner := asBlocks(a, s); inner != nil {
			inner.addMissing(elementOf(s.typ))
			n.blocks = append(n.blocks, inner)
		}
	}
}

func (b *Block) insert(a *Attr) {
	i := len(b.attrs)
	for i > 0 && b.attrs[i-1].Name > a.Name {
		i--
	}
	b.attrs = slices.Insert(b.attrs, i, a)
}
