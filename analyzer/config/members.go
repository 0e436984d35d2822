package config

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
)

// cty keeps no marks inside of a set: those of all elements are on the whole. So
// what each unknown element comes from is remembered beside it.

// membersMark is on a set in which something isn't known, and holds its elements
// with the marks that they had. It is a pointer so that it can be told from any
// other set's.
type membersMark struct{ of []cty.Value }

// setOf makes a set that remembers where its unknown elements come from.
func setOf(vals []cty.Value) cty.Value {
	set := cty.SetVal(vals)
	if bare, marks := set.Unmark(); len(marks) > 0 && !bare.IsWhollyKnown() && len(vals) <= mostMembers {
		return set.Mark(&membersMark{vals})
	}
	return set
}

// mostMembers is how many elements of a set are held against each other.
const mostMembers = 500

// members returns the elements of a set with their own marks, in the order in
// which the set has them, and false where that isn't known.
func members(set cty.Value) ([]cty.Value, bool) {
	bare, marks := set.Unmark()
	if !bare.IsKnown() || bare.IsNull() || !bare.Type().IsSetType() {
		return nil, false
	}
	var found *membersMark
	for m := range marks {
		if m, ok := m.(*membersMark); ok {
			if found != nil {
				return nil, false
			}
			found = m
		}
	}
	if found == nil || len(found.of) < bare.LengthInt() {
		return nil, false
	}
	rest := slices.Clone(found.of)
	out := make([]cty.Value, 0, len(rest))
	for it := bare.ElementIterator(); it.Next(); {
		_, e := it.Element()
		i := slices.IndexFunc(rest, func(m cty.Value) bool {
			m, _ = m.UnmarkDeep()
			return m.RawEquals(e)
		})
		if i < 0 {
			return nil, false
		}
		out = append(out, rest[i])
		rest = slices.Delete(rest, i, i+1)
	}
	return out, true
}
