package config

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

// selected is lookup or element where it is known what is asked for, and of what.
// The functions themselves are given values without marks, and to take these away
// is to walk through all of the collection: for one element of it in each of as
// many instances. It declines all other calls.
func selected(name string, ops []operand) (operand, bool) {
	if name != "lookup" && name != "element" || len(ops) < 2 || ops[0].many != nil || ops[0].one != nil {
		return operand{}, false
	}
	from, marks := ops[0].v.Unmark()
	if !from.IsKnown() || from.IsNull() {
		return operand{}, false
	}
	key, keyMarks := ops[1].value().Unmark()
	v := cty.NilVal
	if name == "element" && len(ops) == 2 {
		v = elementOf(from, key)
	}
	if name == "lookup" && len(ops) <= 3 {
		v = lookedUp(from, key, ops[2:])
	}
	if v == cty.NilVal {
		return operand{}, false
	}
	return part(withMarks(v, changed(union(marks, keyMarks), secretOnly)), ops[0].size), true
}

// elementOf is an element of a list, of which the first follows the last.
func elementOf(list, index cty.Value) cty.Value {
	i, ok := whole(index)
	if !ok || !list.Type().IsListType() && !list.Type().IsTupleType() || list.LengthInt() == 0 {
		return cty.NilVal
	}
	n := list.LengthInt()
	return list.Index(cty.NumberIntVal(int64((i%n + n) % n)))
}

// lookedUp is an element of a map or object, or else the default, if there is one.
func lookedUp(from, key cty.Value, otherwise []operand) cty.Value {
	key, err := convert.Convert(key, cty.String)
	if err != nil || !key.IsKnown() || key.IsNull() {
		return cty.NilVal
	}
	t := from.Type()
	switch {
	case t.IsObjectType() && t.HasAttribute(key.AsString()):
		return from.GetAttr(key.AsString())
	case t.IsObjectType() && len(otherwise) > 0:
		return otherwise[0].value()
	case !t.IsMapType():
		return cty.NilVal
	}
	v := cty.NilVal
	if len(otherwise) > 0 {
		if v, err = convert.Convert(otherwise[0].value(), t.ElementType()); err != nil {
			return cty.NilVal
		}
	}
	if from.HasIndex(key).True() {
		return from.Index(key)
	}
	return v
}
