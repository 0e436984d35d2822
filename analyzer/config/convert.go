package config

import (
	"errors"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// go-cty finds the one type of all elements of a tuple by comparing each with
// each. A for expression makes tuples of any length, nearly always of one type, so
// here the few types that there are get compared, and not the elements.

// convertTo is convert.Convert in time proportional to the value.
func convertTo(v cty.Value, t cty.Type) (cty.Value, error) {
	bare, marks := v.Unmark()
	sequence := bare.Type().IsTupleType() || t.IsSetType() && bare.Type().IsListType() && marked(bare)
	if !bare.IsKnown() || bare.IsNull() || !t.IsCollectionType() || t.IsMapType() != bare.Type().IsObjectType() || !sequence && !bare.Type().IsObjectType() {
		return convert.Convert(withMarks(listed(bare), marks), t)
	}
	element := t.ElementType()
	if element.HasDynamicTypes() {
		switch types := typesIn(bare); {
		case len(types) > mostTypes:
			return cty.NilVal, errTypes
		case len(types) == 1:
			element = types[0]
		case len(types) == 0 || slices.Contains(types, cty.DynamicPseudoType):
			return convert.Convert(v, t)
		default:
			if element, _ = convert.UnifyUnsafe(types); element == cty.NilType {
				return convert.Convert(v, t)
			}
		}
	}
	if bare.Type().IsObjectType() {
		vals := make(map[string]cty.Value, bare.LengthInt())
		for it := bare.ElementIterator(); it.Next(); {
			k, e := it.Element()
			c, err := convertTo(e, element)
			if err != nil {
				return cty.NilVal, err
			}
			vals[k.AsString()] = c
		}
		if len(vals) == 0 || !cty.CanMapVal(vals) {
			return convert.Convert(v, t)
		}
		return withMarks(cty.MapVal(vals), marks), nil
	}
	vals := make([]cty.Value, 0, bare.LengthInt())
	for it := bare.ElementIterator(); it.Next(); {
		_, e := it.Element()
		c, err := convertTo(e, element)
		if err != nil {
			return cty.NilVal, err
		}
		vals = append(vals, c)
	}
	switch {
	case len(vals) == 0 || !cty.CanListVal(vals):
		return convert.Convert(v, t)
	case t.IsSetType():
		return withMarks(setOf(vals), marks), nil
	}
	return withMarks(cty.ListVal(vals), marks), nil
}

// typesIn returns the different types of the elements of a tuple or object, or one
// more than mostTypes of them.
func typesIn(v cty.Value) []cty.Type {
	var types []cty.Type
	for it := v.ElementIterator(); it.Next() && len(types) <= mostTypes; {
		if _, e := it.Element(); !slices.ContainsFunc(types, e.Type().Equals) {
			types = append(types, e.Type())
		}
	}
	return types
}

// mostTypes is how many different types the elements of one collection may have.
const mostTypes = 500

var errTypes = errors.New("its elements are of too many different types")

// longTuple is the length from which a tuple is made a list before anything
// compares its elements.
const longTuple = 200

// listed turns long tuples of one type into lists, at any depth.
func listed(v cty.Value) cty.Value {
	if weigh(v) < longTuple {
		return v
	}
	out, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		bare, marks := v.Unmark()
		if !bare.Type().IsTupleType() || !bare.IsKnown() || bare.IsNull() || bare.LengthInt() < longTuple {
			return v, nil
		}
		if vals := bare.AsValueSlice(); cty.CanListVal(vals) {
			return cty.ListVal(vals).WithMarks(marks), nil
		}
		return v, nil
	})
	if err != nil {
		return v
	}
	return out
}
