package schema

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// Attr is an attribute of a block. Its fields say how it is in the newest
// major that has it; methods that take a major say how it is there. It never
// changes once it has been handed out.
type Attr struct {
	Name string
	Type cty.Type

	// Required and Optional attributes can be written, Computed ones may come
	// from the service. WriteOnly ones are null in every plan and state.
	Required, Optional, Computed, Sensitive, WriteOnly bool

	shapes []shape // oldest first
	late   Late
	source string
}

// A shape is what an attribute is in some majors.
type shape struct {
	majors form.Majors
	mode   form.Mode
	typ    cty.Type
	def    cty.Value // cty.NilVal when there is none
}

func (a *Attr) in(m Major) (shape, bool) {
	for _, s := range a.shapes {
		if s.majors.Has(int(m)) {
			return s, true
		}
	}
	return shape{}, false
}

// In reports whether the provider has the attribute in that major.
func (a *Attr) In(m Major) bool {
	_, ok := a.in(m)
	return ok
}

// TypeIn is the attribute's type in that major, cty.NilType when the major doesn't have it.
func (a *Attr) TypeIn(m Major) cty.Type {
	s, _ := a.in(m)
	return s.typ
}

// RequiredIn reports whether the attribute must be written in that major.
func (a *Attr) RequiredIn(m Major) bool {
	s, _ := a.in(m)
	return s.mode&form.Required != 0
}

// OptionalIn reports whether the attribute may be written, and need not be, in that major.
func (a *Attr) OptionalIn(m Major) bool {
	s, _ := a.in(m)
	return s.mode&form.Optional != 0
}

// ComputedIn reports whether the service may fill the attribute in, in that
// major. One that is optional too is known after apply when it is left out.
func (a *Attr) ComputedIn(m Major) bool {
	s, _ := a.in(m)
	return s.mode&form.Computed != 0
}

// Default is what the provider itself plans in that major when the attribute
// is left out: the default of its schema, not what the service does. The
// value has the attribute's type in that major. False says that there is no
// such default: the attribute is required, is computed then, or stays null.
// Where it isn't known whether there is one, the value is unknown.
func (a *Attr) Default(m Major) (cty.Value, bool) {
	s, ok := a.in(m)
	if !ok || s.def == cty.NilVal {
		return cty.NilVal, false
	}
	return s.def, true
}

// Late says what changing the attribute after creation costs, and the source
// that says so; Unknown and an empty source where no fact is known.
func (a *Attr) Late() (Late, string) { return a.late, a.source }
