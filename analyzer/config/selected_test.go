package config

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
)

// TestSelected holds lookup and element, where they are evaluated here, against the
// functions.
func TestSelected(t *testing.T) {
	table := function.Table(function.Options{})
	str, num := cty.StringVal, cty.NumberIntVal
	secret := str("s").Mark(function.SensitiveMark)
	list, tuple := cty.ListVal([]cty.Value{str("a"), str("b"), str("c")}), cty.TupleVal([]cty.Value{str("a"), num(2), secret})
	words := cty.MapVal(map[string]cty.Value{"a": str("x"), "b": secret})
	object := cty.ObjectVal(map[string]cty.Value{"a": str("x"), "n": num(1), "s": secret})
	for _, c := range []struct {
		name, call string
		args       []cty.Value
		want       cty.Value // nil where the function is left to it
	}{
		{"the first element", "element", []cty.Value{list, num(0)}, str("a")},
		{"an element after the last", "element", []cty.Value{list, num(4)}, str("b")},
		{"an element before the first", "element", []cty.Value{list, num(-1)}, str("c")},
		{"an element of a tuple", "element", []cty.Value{tuple, num(1)}, num(2)},
		{"a secret element", "element", []cty.Value{tuple, num(2)}, secret},
		{"an element of a secret list", "element", []cty.Value{list.Mark(function.SensitiveMark), num(0)}, str("a").Mark(function.SensitiveMark)},
		{"an element of nothing", "element", []cty.Value{cty.EmptyTupleVal, num(0)}, cty.NilVal},
		{"half an index", "element", []cty.Value{list, cty.NumberFloatVal(0.5)}, cty.NilVal},
		{"an index that isn't known", "element", []cty.Value{list, cty.UnknownVal(cty.Number)}, cty.NilVal},
		{"an element of a set", "element", []cty.Value{cty.SetVal([]cty.Value{str("a")}), num(0)}, cty.NilVal},
		{"what a map has", "lookup", []cty.Value{words, str("a"), str("d")}, str("x")},
		{"what a map has, without a default", "lookup", []cty.Value{words, str("a")}, str("x")},
		{"what a map has under a secret key", "lookup", []cty.Value{words, str("a").Mark(function.SensitiveMark)}, str("x").Mark(function.SensitiveMark)},
		{"a secret of a map", "lookup", []cty.Value{words, str("b"), str("d")}, secret},
		{"what a map doesn't have", "lookup", []cty.Value{words, str("z"), num(5)}, str("5")},
		{"what a map doesn't have, and null", "lookup", []cty.Value{words, str("z"), cty.NullVal(cty.DynamicPseudoType)}, cty.NullVal(cty.String)},
		{"what a map doesn't have, without a default", "lookup", []cty.Value{words, str("z")}, cty.NilVal},
		{"a default of another type", "lookup", []cty.Value{words, str("a"), cty.EmptyObjectVal}, cty.NilVal},
		{"what an object has", "lookup", []cty.Value{object, str("n"), str("d")}, num(1)},
		{"what an object doesn't have", "lookup", []cty.Value{object, str("z"), num(5)}, num(5)},
		{"what an object doesn't have, without a default", "lookup", []cty.Value{object, str("z")}, cty.NilVal},
		{"a map that is null", "lookup", []cty.Value{cty.NullVal(cty.Map(cty.String)), str("a"), str("d")}, cty.NilVal},
		{"a key that isn't known", "lookup", []cty.Value{words, cty.UnknownVal(cty.String), str("d")}, cty.NilVal},
	} {
		t.Run(c.name, func(t *testing.T) {
			var ops []operand
			for _, a := range c.args {
				ops = append(ops, of(a))
			}
			op, ok := selected(c.call, ops)
			if !ok || c.want == cty.NilVal {
				if ok || c.want != cty.NilVal {
					t.Errorf("got %#v, want %#v", op.v, c.want)
				}
				return
			}
			if !op.v.RawEquals(c.want) {
				t.Errorf("got %#v, want %#v", op.v, c.want)
			}
			if v, err := table[c.call].Call(c.args); err != nil || !v.RawEquals(c.want) {
				t.Errorf("the function gives %#v and %v, want %#v", v, err, c.want)
			}
		})
	}
}
