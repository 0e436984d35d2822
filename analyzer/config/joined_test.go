package config

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestCompletes(t *testing.T) {
	a, b, c, unknown := cty.StringVal("a"), cty.StringVal("b"), cty.StringVal("c"), cty.UnknownVal(cty.String)
	list := func(vs ...cty.Value) cty.Value { return cty.ListVal(vs) }
	set := func(vs ...cty.Value) cty.Value { return cty.SetVal(vs) }
	object := func(v cty.Value) cty.Value { return list(cty.ObjectVal(map[string]cty.Value{"x": a, "y": v})) }
	for _, tt := range []struct {
		name         string
		source, plan cty.Value
		want         bool
	}{
		{"one element", list(a), list(unknown), true},
		{"one of two", list(a, b), list(unknown, b), true},
		{"one of a map", cty.MapVal(map[string]cty.Value{"k": a}), cty.MapVal(map[string]cty.Value{"k": unknown}), true},
		{"one of a set", set(a, b), set(unknown, b), true},
		{"two of a set that are equal", set(a, b), set(unknown, unknown, b), true},
		{"another key", cty.MapVal(map[string]cty.Value{"k": a}), cty.MapVal(map[string]cty.Value{"other": unknown}), false},
		{"what the plan knows is something else", list(a, c), list(unknown, b), false},
		{"what the plan knows is missing in a set", set(a, c), set(unknown, b), false},
		{"more elements", list(a, b), list(unknown), false},
		{"more elements of a set", set(a, b), set(unknown), false},
		{"fewer elements", list(a), list(unknown, a), false},
		{"a list for a set", list(a), set(unknown), false},
		{"the plan knows half of an element", object(b), object(unknown), false},
		{"the source doesn't know it either", list(a, unknown), list(unknown, unknown), false},
		{"the source has null", cty.NullVal(cty.List(cty.String)), list(unknown), false},
		{"no collection", a, unknown, false},
	} {
		if got := completes(tt.source, tt.plan); got != tt.want {
			t.Errorf("%s: got %v", tt.name, got)
		}
	}
}
