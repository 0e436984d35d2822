package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/resource"
)

// arms gathers what a value may turn out to be: the arms of a conditional that
// can't be decided, the elements of a list of which it isn't known which is taken.
type arms struct {
	// why says why it is not known which of them.
	why   resource.Cause
	marks cty.ValueMarks
	// known is how many of the marks are knownMarks, loose whether one is a
	// looseMark.
	known int
	loose bool
}

// oneOf gives an unknown value the marks of what it may be: one of vals, or an
// element of one of them where it is to hold the elements of lists.
func oneOf(unknown cty.Value, why resource.Cause, vals ...cty.Value) cty.Value {
	a := arms{why: why}
	for _, v := range vals {
		a.add(v)
	}
	unknown, _ = unknown.UnmarkDeep()
	return unknown.WithMarks(a.result())
}

// add adds what v may turn out to be, or what its elements may.
func (a *arms) add(v cty.Value) {
	bare, marks := v.Unmark()
	switch {
	case !bare.IsKnown() && tells(marks):
		a.take(marks, either)
	case !bare.IsKnown():
		a.lose()
	case bare.IsNull() || bare.Type().IsPrimitiveType():
		a.take(marks, secretOnly)
		a.addKnown(bare)
	case ofPrimitives(bare.Type()):
		a.take(marks, secretOnly)
		a.addElements(v)
	default:
		a.take(deepMarks(v), either)
		a.lose()
	}
}

func (a *arms) addKnown(v cty.Value) {
	if a.loose || a.known > mostKnown {
		return
	}
	a.put(mayBe(v, a.why))
}

// addElements adds the elements of a collection, or that there are none.
func (a *arms) addElements(coll cty.Value) {
	list, _, _ := items(operand{v: coll})
	if len(list) == 0 {
		a.addKnown(cty.NullVal(cty.DynamicPseudoType))
	}
	for _, it := range list {
		one := arms{why: a.why}
		one.add(it.op.v)
		a.take(one.marks, lifted)
	}
}

// ofPrimitives reports whether values of a type are collections of texts, numbers
// or booleans.
func ofPrimitives(t cty.Type) bool {
	if t.IsTupleType() {
		for _, e := range t.TupleElementTypes() {
			if !e.IsPrimitiveType() && e != cty.DynamicPseudoType {
				return false
			}
		}
		return true
	}
	return t.IsCollectionType() && t.ElementType().IsPrimitiveType()
}

func (a *arms) lose() { a.put(looseMark{a.why}) }

func (a *arms) take(marks cty.ValueMarks, change func(mark) mark) {
	for m := range changed(marks, change) {
		a.put(m)
	}
}

func (a *arms) put(m mark) {
	if _, ok := a.marks[m]; ok {
		return
	}
	switch m.(type) {
	case knownMark:
		a.known++
	case looseMark:
		a.loose = true
	}
	if a.marks == nil {
		a.marks = cty.ValueMarks{}
	}
	a.marks[m] = struct{}{}
}

// result is all marks, without what is known of a value that may be anything.
func (a *arms) result() cty.ValueMarks {
	if len(a.marks) == 0 || a.known > mostKnown {
		a.lose()
	}
	if !a.loose || a.known == 0 {
		return a.marks
	}
	return changed(a.marks, func(m mark) mark {
		if _, ok := m.(knownMark); ok {
			return nil
		}
		return m
	})
}

// tells reports whether marks say what an unknown value comes from.
func tells(marks cty.ValueMarks) bool {
	for m := range marks {
		switch m.(type) {
		case refMark, looseMark, knownMark:
			return true
		}
	}
	return false
}

// anything reports whether marks say that a value may be anything.
func anything(marks cty.ValueMarks) bool {
	for m := range marks {
		if _, ok := m.(looseMark); ok {
			return true
		}
	}
	return false
}

// mostKnown is how many known values are remembered that one may be, and
// longestKnown how long their texts may be, in bytes: no name and no ARN is longer.
const mostKnown, longestKnown = 16, 2048

// mayBe is the mark of a known value that an unknown one may turn out to be. A text
// that can be read as a number isn't remembered: "01" may become 1, and be written
// as a text again.
func mayBe(v cty.Value, why resource.Cause) mark {
	if v.IsNull() {
		return knownMark{cty.NullVal(cty.DynamicPseudoType), why}
	}
	if v.Type() == cty.String {
		s := v.AsString()
		if len(s) > longestKnown || strings.ContainsAny(s, "0123456789") && readsAsNumber(s) {
			return looseMark{why}
		}
	}
	return knownMark{v, why}
}

func readsAsNumber(s string) bool {
	_, err := cty.ParseNumberVal(s)
	return err == nil
}

// choicesOf returns known values as a value of type t may turn out to be them, each
// once, null first, and nil where one of them can't be.
func choicesOf(known []cty.Value, t cty.Type) []cty.Value {
	if !t.IsPrimitiveType() {
		t = cty.DynamicPseudoType // they are elements, or may be
	}
	byText := make(map[string]cty.Value, len(known))
	for _, k := range known {
		v, err := convert.Convert(k, t)
		if err != nil {
			return nil
		}
		text, _ := resource.Value{V: v}.Text()
		if v.IsNull() {
			byText[""] = v
		} else {
			byText["="+text] = v
		}
	}
	out := make([]cty.Value, 0, len(byText))
	for _, k := range slices.Sorted(maps.Keys(byText)) {
		out = append(out, byText[k])
	}
	return out
}

// anyOf gives an unknown value the marks of an element of a collection, of which it
// is not known which it is. Two elements of a list that is another resource's come
// from the same attribute, and are not the same: of these, anything may be.
func anyOf(unknown, coll cty.Value, why resource.Cause) cty.Value {
	a := arms{why: why}
	if list, _, ok := items(of(coll)); ok {
		for _, it := range list {
			a.add(it.op.v)
		}
	} else {
		_, marks := coll.Unmark()
		a.take(marks, either)
		if !fromWithin(marks) {
			a.lose()
		}
	}
	unknown, _ = unknown.UnmarkDeep()
	return unknown.WithMarks(a.result())
}

// anElement is an element of a collection of which it isn't known which there are.
func anElement(coll cty.Value, why resource.Cause) cty.Value {
	if t := coll.Type(); t.IsCollectionType() && t.ElementType().IsPrimitiveType() {
		return anyOf(cty.UnknownVal(t.ElementType()), coll, why)
	}
	return cty.DynamicVal.WithMarks(union(changed(deepMarks(coll), either), cty.NewValueMarks(looseMark{why})))
}

// someOf gives an unknown collection the marks of one of which it isn't known how
// many elements there are, each of them v.
func someOf(unknown, v cty.Value, why resource.Cause) cty.Value {
	a := arms{why: why}
	if v.Type().IsPrimitiveType() {
		a.addElements(cty.TupleVal([]cty.Value{v}))
		a.addKnown(cty.NullVal(cty.DynamicPseudoType))
	} else {
		a.take(deepMarks(v), either)
		a.lose()
	}
	return unknown.WithMarks(a.result())
}

// fromWithin reports whether all that the marks of a collection refer to are texts
// that are its elements.
func fromWithin(marks cty.ValueMarks) bool {
	for m := range marks {
		if ref, ok := m.(refMark); ok && !ref.within {
			return false
		}
	}
	return true
}

// neverNull is a value of which what is null will be made something else, as the
// default of a variable that isn't nullable: where it may be null it may be anything.
func neverNull(v cty.Value) cty.Value {
	mayBeNull := func(m mark) bool {
		k, ok := m.(knownMark)
		return ok && k.is.IsNull()
	}
	all := slices.Collect(maps.Keys(deepMarks(v)))
	if !slices.ContainsFunc(all, func(m any) bool { return mayBeNull(m) }) {
		return v
	}
	out, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		bare, marks := v.Unmark()
		return withMarks(bare, changed(marks, func(m mark) mark {
			if mayBeNull(m) {
				return looseMark{m.(knownMark).why}
			}
			return m
		})), nil
	})
	if err != nil {
		return cty.DynamicVal.WithMarks(changed(deepMarks(v), altered))
	}
	return out
}
