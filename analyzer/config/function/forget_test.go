package function_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	ctyfunction "github.com/zclconf/go-cty/cty/function"

	"github.com/hublint/hublint/analyzer/config/function"
)

// A call is one of the fixtures' expressions that is nothing but a function call.
type call struct {
	src  string
	name string
	f    ctyfunction.Function
	args []cty.Value
	want cty.Value // NilVal if it fails
}

func calls(t *testing.T) []call {
	t.Helper()
	table := newTable(function.Limits{})
	ctx := &hcl.EvalContext{Functions: table}
	var all []call
	for _, file := range []string{"testdata/console.txt", "testdata/opentofu.txt"} {
	expressions:
		for _, fixture := range readFixtures(t, file) {
			expr, diags := hclsyntax.ParseExpression([]byte(fixture.expr), file, hcl.InitialPos)
			if diags.HasErrors() {
				t.Fatal(diags)
			}
			e, ok := expr.(*hclsyntax.FunctionCallExpr)
			if !ok || e.ExpandFinal || strings.HasSuffix(e.Name, "try") || strings.HasSuffix(e.Name, "can") {
				continue
			}
			c := call{src: fixture.expr, name: strings.TrimPrefix(e.Name, "core::"), f: table[e.Name]}
			for _, arg := range e.Args {
				v, diags := arg.Value(ctx)
				if diags.HasErrors() {
					continue expressions
				}
				c.args = append(c.args, v)
			}
			if _, ok := table[e.Name]; !ok {
				continue
			}
			if v, err := c.f.Call(c.args); err == nil {
				c.want = v
			}
			all = append(all, c)
		}
	}
	return all
}

// with calls the function with one argument replaced.
func (c call) with(t *testing.T, i int, arg cty.Value) (cty.Value, error) {
	t.Helper()
	args := append([]cty.Value(nil), c.args...)
	args[i] = arg
	v, err := c.f.Call(args)
	if panicked, ok := errors.AsType[ctyfunction.PanicError](err); ok {
		t.Errorf("%s panics with %#v as argument %d: %v", c.src, arg, i, panicked.Value)
	}
	return v, err
}

// To know less of an argument never gives another result, only less of it.
func TestForgettingAnArgument(t *testing.T) {
	for _, c := range calls(t) {
		for i, arg := range c.args {
			for _, less := range forgotten(arg) {
				got, err := c.with(t, i, less)
				if c.want == cty.NilVal {
					continue
				}
				if err != nil {
					t.Errorf("%s fails with %#v as argument %d: %v", c.src, less, i, err)
					continue
				}
				if !admits(got, c.want) {
					t.Errorf("%s with %#v as argument %d\ngot  %#v\nwant something that may be %#v", c.src, less, i, got, c.want)
				}
			}
		}
	}
}

// forgotten returns what v may look like when less is known of it.
func forgotten(v cty.Value) []cty.Value {
	bare, marks := v.Unmark()
	all := []cty.Value{cty.DynamicVal, cty.UnknownVal(bare.Type()).WithMarks(marks)}
	if bare.IsNull() {
		return all
	}
	all = append(all, cty.UnknownVal(bare.Type()).RefineNotNull())
	if !bare.CanIterateElements() {
		return all
	}
	// Each leaf in turn, and each once more without its type.
	var paths []cty.Path
	_ = cty.Walk(v, func(path cty.Path, v cty.Value) (bool, error) {
		if bare, _ := v.Unmark(); len(path) > 0 && !bare.CanIterateElements() {
			paths = append(paths, path.Copy())
		}
		return true, nil
	})
	for _, path := range paths {
		all = append(all, replaced(v, path, func(v cty.Value) cty.Value { return cty.UnknownVal(v.Type()) }))
		if bare.Type().IsTupleType() || bare.Type().IsObjectType() {
			all = append(all, replaced(v, path[:1], func(cty.Value) cty.Value { return cty.DynamicVal }))
		}
	}
	return all
}

// replaced returns v with what is at path replaced.
func replaced(v cty.Value, path cty.Path, with func(cty.Value) cty.Value) cty.Value {
	v, _ = cty.Transform(v, func(p cty.Path, v cty.Value) (cty.Value, error) {
		if p.Equals(path) {
			return with(v), nil
		}
		return v, nil
	})
	return v
}

// admits reports whether the partly known got may turn out to be want.
func admits(got, want cty.Value) bool {
	got, _ = got.UnmarkDeep()
	want, _ = want.UnmarkDeep()
	if !got.Type().Equals(want.Type()) && got.Type() != cty.DynamicPseudoType {
		// What type the elements of a collection have in common may hang on the
		// argument; what they are doesn't.
		if same, err := convert.Convert(got, want.Type()); err == nil {
			got = same
		}
	}
	switch {
	case !want.IsKnown():
		return !got.IsKnown()
	case !got.IsKnown() && got.Type() == cty.DynamicPseudoType:
		return true
	case want.Type() == cty.Number && !want.IsNull() && want.AsBigFloat().IsInf():
		return true // which cty's ranges leave out
	case len(want.Type().TestConformance(got.Type())) > 0:
		return false
	case !got.IsKnown():
		in := got.Range().Includes(want)
		return !in.IsKnown() || in.True()
	case got.IsNull() || want.IsNull():
		return got.IsNull() && want.IsNull()
	case !got.CanIterateElements():
		return got.RawEquals(want)
	case got.Type().IsSetType():
		return !got.IsWhollyKnown() || got.RawEquals(want)
	case got.LengthInt() != want.LengthInt():
		return false
	}
	for a, b := got.ElementIterator(), want.ElementIterator(); a.Next() && b.Next(); {
		keyGot, elementGot := a.Element()
		keyWant, elementWant := b.Element()
		if !keyGot.RawEquals(keyWant) || !admits(elementGot, elementWant) {
			return false
		}
	}
	return true
}

// Null is an error or it isn't, but nothing panics.
func TestNullArgument(t *testing.T) {
	for _, c := range calls(t) {
		for i, arg := range c.args {
			_, _ = c.with(t, i, cty.NullVal(cty.DynamicPseudoType))
			_, _ = c.with(t, i, cty.NullVal(arg.Type()).Mark("from somewhere"))
			_, _ = c.with(t, i, cty.ListVal([]cty.Value{cty.NullVal(cty.String)}))
			_, _ = c.with(t, i, cty.TupleVal([]cty.Value{cty.NullVal(cty.DynamicPseudoType), arg}))
		}
	}
}

// A mark on an argument changes nothing but that it is on the result.
func TestMarkedArgument(t *testing.T) {
	const mine = "from somewhere"
	for _, c := range calls(t) {
		for i, arg := range c.args {
			got, err := c.with(t, i, arg.Mark(mine))
			if (err != nil) != (c.want == cty.NilVal) {
				t.Errorf("%s with argument %d marked: got error %v, want %#v", c.src, i, err, c.want)
				continue
			}
			if err != nil {
				continue
			}
			bare, marks := got.UnmarkDeep()
			if want, _ := c.want.UnmarkDeep(); !bare.RawEquals(want) {
				t.Errorf("%s with argument %d marked\ngot  %#v\nwant %#v", c.src, i, got, c.want)
			}
			_, has := marks[mine]
			if !has && !unread(c, i) {
				t.Errorf("%s: the mark of argument %d is lost", c.src, i)
			}
		}
	}
}

// unread reports whether a call doesn't look at its argument i, or says something
// about it that its mark has no part in.
func unread(c call, i int) bool {
	switch c.name {
	case "coalesce":
		return true // stops at the first that is neither null nor empty
	case "lookup":
		return i == 2 // the default of an element that is there
	case "issensitive":
		return true
	case "merge", "one":
		return c.args[i].IsNull()
	}
	return false
}
