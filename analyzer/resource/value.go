package resource

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// Origin says where a value comes from.
type Origin uint8

// The origins of a value.
const (
	// Absent is a value that nobody set and that no schema fills in: what the
	// service does then is for the control to say. The value is null.
	Absent Origin = iota
	// Set is a value that the configuration writes, known or not.
	Set
	// Default is a value that the provider's schema fills in.
	Default
	// Computed is a value that the provider or the service works out, and
	// which the configuration does not write.
	Computed
)

// Value is an attribute of a resource or block.
type Value struct {
	// Path is the dotted path from the resource, with indexes of list blocks.
	Path string
	// V is the value, never marked. It is null when Absent, unknown when it
	// cannot be known yet. A collection may hold unknown elements.
	V      cty.Value
	Origin Origin
	// Sensitive values are judged like any other and never shown.
	Sensitive bool
	// Links says what flows into a value that is not wholly known.
	Links Links
	// Cause says why an unknown value is not known.
	Cause Cause
	// At is where the value was written, if the source is at hand.
	At Location
	// Structure is what a JSON text encodes when the text itself is unknown
	// but its structure is not, as in jsonencode({...}) with one unknown
	// inside: an object with unknowns in it. Otherwise it is cty.NilVal.
	Structure cty.Value
	// Parts says what flows into each unknown text within the value, or within its
	// Structure, where the source shows it: by the names and indexes that lead
	// there, as in "Statement.0.Resource". What isn't in it shares the Links.
	Parts map[string]Part
}

// Part is what is known of an unknown text within a value.
type Part struct {
	Links Links
	Cause Cause
}

// Known reports whether the value is wholly known. Absent values are known to
// be null.
func (v Value) Known() bool { return v.V != cty.NilVal && v.V.IsWhollyKnown() }

// Absent reports whether nobody set the value.
func (v Value) Absent() bool { return v.Origin == Absent }

// Choices returns the values of which an unknown one is certain to be one, and
// nothing where it may be anything else. Null stands for one that is left out.
func (v Value) Choices() []cty.Value {
	if v.V == cty.NilVal || v.V.IsKnown() || !v.V.Type().IsPrimitiveType() || len(v.Links.Refs) > 0 {
		return nil
	}
	return v.Links.Choices
}

// texts goes through the known texts that a value is, or may turn out to be.
func (v Value) texts(yield func(string) bool) {
	if s, ok := v.Text(); ok {
		yield(s)
		return
	}
	for _, c := range v.Links.Choices {
		if s, ok := text(c); ok && !yield(s) {
			return
		}
	}
}

// Text returns the value as a string, and whether it is a known, non-null
// string, number or boolean.
func (v Value) Text() (string, bool) { return text(v.V) }

// Bool returns the value as a boolean, and whether it is known and one. So is a
// string that the provider takes for one, where it has to tell false from unset.
// Source: https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/types/nullable/bool.go
func (v Value) Bool() (value, ok bool) {
	if v.V == cty.NilVal || v.V.IsNull() || !v.V.IsKnown() {
		return false, false
	}
	switch v.V.Type() {
	case cty.Bool:
		return v.V.True(), true
	case cty.String:
		b, err := strconv.ParseBool(v.V.AsString())
		return b, err == nil
	}
	return false, false
}

// Number returns the value as a number, and whether it is known and one. A
// numeric string counts, as it does for Terraform.
func (v Value) Number() (float64, bool) {
	if v.V == cty.NilVal || v.V.IsNull() || !v.V.IsKnown() {
		return 0, false
	}
	n := v.V
	if n.Type() == cty.String {
		p, err := cty.ParseNumberVal(n.AsString())
		if err != nil {
			return 0, false
		}
		n = p
	}
	if n.Type() != cty.Number {
		return 0, false
	}
	f, _ := n.AsBigFloat().Float64()
	return f, true
}

// JSON returns what a JSON text encodes, with unknowns where only its structure
// is known, and whether there is such a thing: false where nothing of the text is
// known, and where it is no JSON.
func (v Value) JSON() (cty.Value, bool) {
	if v.Structure != cty.NilVal {
		return v.Structure, true
	}
	s, ok := v.Text()
	if !ok {
		return cty.NilVal, false
	}
	t, err := ctyjson.ImpliedType([]byte(s))
	if err != nil {
		return cty.NilVal, false
	}
	out, err := ctyjson.Unmarshal([]byte(s), t)
	return out, err == nil
}

// Elements returns the elements of a list, set or tuple as values of their
// own, and whether all of them are there: false when the value or its length
// is unknown. An absent or null value has no elements, and all of them are
// there. The elements share the links of the whole where the source shows no
// others.
func (v Value) Elements() ([]Value, bool) {
	if v.V == cty.NilVal || v.V.IsNull() {
		return nil, true
	}
	if !v.V.IsKnown() || !v.V.CanIterateElements() {
		return nil, false
	}
	var out []Value
	for it := v.V.ElementIterator(); it.Next(); {
		_, e := it.Element()
		ev := v
		ev.V = e
		ev.Structure, ev.Parts = cty.NilVal, nil
		if p, ok := v.Parts[strconv.Itoa(len(out))]; ok {
			ev.Links, ev.Cause = p.Links, p.Cause
		}
		out = append(out, ev)
	}
	return out, true
}

func text(v cty.Value) (string, bool) {
	if v == cty.NilVal || v.IsNull() || !v.IsKnown() {
		return "", false
	}
	switch v.Type() {
	case cty.String:
		return v.AsString(), true
	case cty.Bool:
		if v.True() {
			return "true", true
		}
		return "false", true
	case cty.Number:
		return NumberText(v.AsBigFloat()), true
	}
	return "", false
}

// NumberText returns a number as Terraform writes it where a string is asked for.
func NumberText(n *big.Float) string {
	// Most are whole, and written much faster than by the way that all can go. Zero has a
	// sign.
	if i, accuracy := n.Int64(); accuracy == big.Exact && i != 0 {
		return strconv.FormatInt(i, 10)
	}
	return n.Text('f', -1)
}

// Ref is a resource attribute that flows into a value.
type Ref struct {
	// Address is the resource instance, as in Resource.Address.
	Address string
	// Attr is the attribute path; empty when the whole resource flows in.
	Attr string
	// Part is the element that is meant of a list or map of which nothing is
	// known, as it is indexed: [0]. Empty means the whole, or one that isn't known.
	Part string
	// Prefix and Suffix stand around the attribute's value where the source
	// shows that it is wrapped in a template.
	Prefix, Suffix string
	// Altered is set where the source shows that the value does not arrive
	// unchanged, and not merely wrapped.
	Altered bool
	// Some is set where Address stands for instances of which the number isn't
	// known, and one of them is meant.
	Some bool
}

// Links is what may flow into an unknown value.
type Links struct {
	Refs []Ref
	// Each is set for a collection into which every one of Refs flows. Without
	// it several references mean "one of these".
	Each bool
	// Shown is set where the source shows how each of Refs arrives: by its Prefix,
	// Suffix and Altered. Where only a plan is at hand these are never set.
	Shown bool
	// Open is set when something else may flow in that cannot be followed;
	// Loose then says what.
	Open  bool
	Loose Cause
	// Choices are known values of which what else flows in is certain to be one, as
	// in c ? "x" : "y"; of a collection, each of its elements. Null stands for
	// nothing. They are nil where it may be anything.
	Choices []cty.Value
}

// Anything reports whether anything may flow in: something that cannot be
// followed, and of which no choices are known.
func (l Links) Anything() bool { return l.Open && l.Choices == nil }

// first is the address among Refs that sorts first: instances come in the order
// of the input, which means nothing.
func (l Links) first() string {
	return slices.MinFunc(l.Refs, func(a, b Ref) int { return strings.Compare(a.Address, b.Address) }).Address
}
