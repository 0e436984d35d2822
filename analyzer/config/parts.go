package config

import (
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// partsOf says of each unknown text within a value what flows into it.
func partsOf(v cty.Value) map[string]resource.Part {
	out := map[string]resource.Part{}
	addParts(out, "", v)
	if len(out) == 0 {
		return nil
	}
	return out
}

func addParts(out map[string]resource.Part, path string, v cty.Value) {
	bare, _ := v.Unmark()
	switch {
	case !bare.IsKnown():
		s, _ := flowing(v)
		out[path] = resource.Part{Links: s.links, Cause: s.cause}
		return
	case bare.IsNull() || !bare.CanIterateElements() || bare.IsWhollyKnown():
		return
	case bare.Type().IsSetType():
		addSetParts(out, path, v)
		return
	}
	if path != "" {
		path += "."
	}
	i := 0
	for it := bare.ElementIterator(); it.Next(); i++ {
		key, e := it.Element()
		name := strconv.Itoa(i)
		if key.Type() == cty.String {
			name = key.AsString()
		}
		addParts(out, path+name, e)
	}
}

// addSetParts is addParts for a set, which holds the marks of its elements. Where
// it isn't remembered which element had which, but as many attributes flow into it
// as it has unknown elements, and no element is made from two, each element is one
// of them: which doesn't matter in a set.
func addSetParts(out map[string]resource.Part, path string, v cty.Value) {
	if path != "" {
		path += "."
	}
	if list, ok := members(v); ok {
		for i, e := range list {
			addParts(out, path+strconv.Itoa(i), e)
		}
		return
	}
	s, _ := flowing(v)
	all, unknown := s.links, unknownElements(v)
	altered := slices.ContainsFunc(all.Refs, func(r resource.Ref) bool { return r.Altered })
	if !all.Each || all.Open || altered || len(unknown) != len(all.Refs) {
		return
	}
	for k, i := range unknown {
		one := all
		one.Each, one.Refs = false, all.Refs[k:k+1]
		out[path+strconv.Itoa(i)] = resource.Part{Links: one, Cause: refCause(all.Refs[k])}
	}
}

// unknownElements are the places of the unknown elements of a collection.
func unknownElements(v cty.Value) []int {
	v, _ = v.Unmark()
	var out []int
	i := 0
	for it := v.ElementIterator(); it.Next(); i++ {
		if _, e := it.Element(); !e.IsKnown() {
			out = append(out, i)
		}
	}
	return out
}

// partsAt moves the parts of a collection to the elements of another that are
// unknown, in their order. It is nil where these are not as many.
func partsAt(parts map[string]resource.Part, from, to cty.Value) map[string]resource.Part {
	if len(parts) == 0 || !from.IsKnown() || from.IsNull() || !from.CanIterateElements() || !to.CanIterateElements() {
		return nil
	}
	a, b := unknownElements(from), unknownElements(to)
	if len(a) != len(b) {
		return nil
	}
	out := make(map[string]resource.Part, len(parts))
	for k := range a {
		if p, ok := parts[strconv.Itoa(a[k])]; ok {
			out[strconv.Itoa(b[k])] = p
		}
	}
	return out
}
