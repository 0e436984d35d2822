package function

import (
	"fmt"
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/hublint/hublint/analyzer/nesting"
)

// templates makes templatefile and templatestring, outside of any template or
// inside of one that is being rendered.
type templates struct {
	files  files
	table  map[string]function.Function // what templates may call
	depth  int
	budget *budget // of the outermost template; nil outside
}

func (t templates) functions() map[string]function.Function {
	return map[string]function.Function{
		"templatefile": t.function("path", cty.DynamicPseudoType, func(path string) (src, name string, err error) {
			src, err = t.files.text(path)
			return src, path, err
		}),
		"templatestring": t.function("template", cty.String, func(template string) (src, name string, err error) {
			return template, "template", nil
		}),
	}
}

// function makes a function of what names a template and of the variables for it.
func (t templates) function(param string, want cty.Type, source func(string) (src, name string, err error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: param, Type: cty.String}, {Name: "vars", Type: cty.DynamicPseudoType}},
		Type: func(args []cty.Value) (cty.Type, error) {
			if ty := args[1].Type(); !ty.IsObjectType() && !ty.IsMapType() {
				return cty.NilType, function.NewArgErrorf(1, "must be an object or a map")
			}
			// A template of one interpolation has that one's type, but to find out
			// would evaluate nested templates twice at each level.
			return want, nil
		},
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			src, name, err := source(args[0].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			v, err := t.render(src, name, args[1])
			switch {
			case err != nil:
				return cty.NilVal, fmt.Errorf("render %s: %w", name, err)
			case v.IsNull():
				return cty.NilVal, fmt.Errorf("render %s: the result is null", name)
			}
			return convert.Convert(v, want)
		},
	})
}

func (t templates) render(src, name string, vars cty.Value) (cty.Value, error) {
	inner := t
	inner.depth++
	if inner.budget == nil {
		inner.budget = &budget{bounds: t.files.bounds, made: tally{limits: t.files.Limits}}
	}
	if inner.depth > t.files.MaxTemplateDepth {
		return cty.NilVal, t.files.templateDepth()
	}
	// To prepare takes some hundred microseconds, to parse a quarter of one for a byte.
	if err := t.files.spend(1000 + len(src)); err != nil {
		return cty.NilVal, err
	}
	if nesting.Exceeds([]byte(src), nesting.Template, t.files.MaxDepth) {
		return cty.NilVal, t.files.depth()
	}
	expr, diags := hclsyntax.ParseTemplate([]byte(src), name, hcl.InitialPos)
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	variables := make(map[string]cty.Value)
	for it := vars.ElementIterator(); it.Next(); {
		key, v := it.Element()
		if !hclsyntax.ValidIdentifier(key.AsString()) {
			return cty.NilVal, function.NewArgErrorf(1, "%q can't be the name of a template's variable", key.AsString())
		}
		variables[key.AsString()] = v
	}
	for _, traversal := range expr.Variables() {
		if _, ok := variables[traversal.RootName()]; !ok {
			return cty.NilVal, function.NewArgErrorf(1, "has no %q, which is used at %s", traversal.RootName(), traversal.SourceRange())
		}
	}
	ctx := &hcl.EvalContext{Variables: variables, Functions: inner.callable(expr)}
	inner.budget.meter(expr)
	v, diags := expr.Value(ctx)
	if err := stopped(diags); err != nil {
		return cty.NilVal, err
	}
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	return v, t.files.Check(v)
}

// callable returns the functions that the template expr may call.
func (t templates) callable(expr hclsyntax.Expression) map[string]function.Function {
	table := maps.Clone(t.table)
	for name, f := range t.functions() {
		f = t.files.guard(f, guard{})
		table[name], table["core::"+name] = f, f
	}
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		if call, ok := node.(*hclsyntax.FunctionCallExpr); ok && strings.HasPrefix(call.Name, "provider::") {
			table[call.Name] = ofProvider()
		}
		return nil
	})
	return table
}

// ofProvider returns a function of any arguments whose result is unknown in value
// and type: what it computes is up to a program that isn't run here.
func ofProvider() function.Function {
	return function.New(&function.Spec{
		VarParam: &function.Parameter{
			Name:             "args",
			Type:             cty.DynamicPseudoType,
			AllowNull:        true,
			AllowUnknown:     true,
			AllowDynamicType: true,
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) { return cty.DynamicVal, nil },
	})
}
