package config

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
)

func TestConvertToIsConvert(t *testing.T) {
	object := func(a string) cty.Value { return cty.ObjectVal(map[string]cty.Value{"a": cty.StringVal(a)}) }
	values := []cty.Value{
		cty.EmptyTupleVal, cty.EmptyObjectVal, cty.NullVal(cty.DynamicPseudoType), cty.DynamicVal, cty.StringVal("x"),
		cty.TupleVal([]cty.Value{cty.StringVal("a"), cty.NumberIntVal(1), cty.True}),
		cty.TupleVal([]cty.Value{cty.StringVal("b"), cty.StringVal("a"), cty.StringVal("b"), cty.UnknownVal(cty.String)}),
		cty.TupleVal([]cty.Value{object("x"), object("y"), cty.NullVal(cty.DynamicPseudoType)}),
		cty.TupleVal([]cty.Value{object("x"), cty.EmptyObjectVal}),
		cty.TupleVal([]cty.Value{cty.TupleVal([]cty.Value{cty.True}), cty.EmptyTupleVal}),
		cty.TupleVal([]cty.Value{cty.StringVal("a").Mark("m"), cty.UnknownVal(cty.String).Mark("n")}),
		cty.ObjectVal(map[string]cty.Value{"x": cty.StringVal("a"), "y": cty.NumberIntVal(1)}),
		cty.ObjectVal(map[string]cty.Value{"x": object("a"), "y": object("b").Mark("m")}),
		cty.ListVal([]cty.Value{cty.StringVal("1")}), cty.SetVal([]cty.Value{object("x")}),
	}
	types := []cty.Type{
		cty.String, cty.DynamicPseudoType, cty.List(cty.String), cty.Set(cty.String), cty.Map(cty.String), cty.List(cty.DynamicPseudoType),
		cty.Set(cty.DynamicPseudoType), cty.Map(cty.DynamicPseudoType), cty.List(cty.List(cty.String)),
		cty.List(cty.ObjectWithOptionalAttrs(map[string]cty.Type{"a": cty.String, "b": cty.Bool}, []string{"b"})), cty.Map(cty.Object(map[string]cty.Type{"a": cty.String})),
	}
	for _, v := range values {
		for _, typ := range types {
			got, gotErr := convertTo(v, typ)
			if list, ok := members(got); ok {
				// What a set remembers of its elements is not part of its value.
				got = cty.SetVal(list).WithMarks(changed(got.Marks(), func(m mark) mark { return m }))
			}
			want, wantErr := convert.Convert(v, typ)
			if (gotErr == nil) != (wantErr == nil) || gotErr == nil && !got.RawEquals(want) {
				t.Errorf("%#v to %s: got %#v, %v, want %#v, %v", v, typ.FriendlyName(), got, gotErr, want, wantErr)
			}
		}
	}
}

func TestLongTuplesBecomeLists(t *testing.T) {
	long := make([]cty.Value, 1000)
	for i := range long {
		long[i] = cty.NumberIntVal(int64(i))
	}
	v := listed(cty.ObjectVal(map[string]cty.Value{"a": cty.TupleVal(long), "b": cty.TupleVal(long[:3])}))
	if !v.GetAttr("a").Type().IsListType() || !v.GetAttr("b").Type().IsTupleType() {
		t.Errorf("got %#v", v.Type())
	}
}
