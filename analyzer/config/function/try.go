package function

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/customdecode"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// trying returns the functions that evaluate their arguments themselves.
func trying() map[string]function.Function {
	return map[string]function.Function{"try": tryFunc(), "can": canFunc()}
}

// tryFunc differs from hcl's own try in two ways. A bound that was reached or a
// file that was refused isn't the failure that an expression was tried for:
// Terraform wouldn't have met it, so it is passed on. And a value that is unknown
// only in its leaves is returned as it is, with its marks, where the expression
// can't fail once they are known.
func tryFunc() function.Function {
	return function.New(&function.Spec{
		VarParam: &function.Parameter{Name: "expressions", Type: customdecode.ExpressionClosureType},
		Type:     function.StaticReturnType(cty.DynamicPseudoType),
		Impl:     func(args []cty.Value, _ cty.Type) (cty.Value, error) { return try(args) },
	})
}

func try(args []cty.Value) (cty.Value, error) {
	if len(args) == 0 {
		return cty.NilVal, errors.New("at least one argument is required")
	}
	var failures hcl.Diagnostics
	for _, arg := range args {
		closure := customdecode.ExpressionClosureFromVal(arg)
		v, diags := closure.Value()
		if err := stopped(diags); err != nil {
			return cty.NilVal, err
		}
		if diags.HasErrors() {
			failures = append(failures, diags...)
			continue
		}
		if v.IsWhollyKnown() || certain(closure.Expression, closure.EvalContext) {
			return v, nil
		}
		_, marks := v.UnmarkDeep()
		return cty.DynamicVal.WithMarks(marks), nil
	}
	var reasons strings.Builder
	for _, diag := range failures {
		if diag.Severity == hcl.DiagError {
			fmt.Fprintf(&reasons, "; %s: %s", diag.Summary, diag.Detail)
		}
	}
	return cty.NilVal, fmt.Errorf("no expression succeeded%s", reasons.String())
}

// canFunc treats unknown values and what stopped an evaluation as tryFunc does.
func canFunc() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "expression", Type: customdecode.ExpressionClosureType}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			closure := customdecode.ExpressionClosureFromVal(args[0])
			v, diags := closure.Value()
			if err := stopped(diags); err != nil {
				return cty.NilVal, err
			}
			switch {
			case diags.HasErrors():
				return cty.False, nil
			case v.IsWhollyKnown() || certain(closure.Expression, closure.EvalContext):
				return cty.True, nil
			}
			return cty.UnknownVal(cty.Bool), nil
		},
	})
}

// stopped returns the first error among diags that says nothing about what
// Terraform would have come to: a *LimitError or an *AccessError of a function
// call. It is nil if there is none.
func stopped(diags hcl.Diagnostics) error {
	for _, diag := range diags {
		extra, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](diag)
		if !ok {
			continue
		}
		if err := extra.FunctionCallError(); passedOn(err) {
			return err
		}
	}
	return nil
}

// passedOn reports whether err is a *LimitError or an *AccessError.
func passedOn(err error) bool {
	_, limit := errors.AsType[*LimitError](err)
	_, access := errors.AsType[*AccessError](err)
	return limit || access
}

// certain reports whether evaluating expr, which has succeeded, will succeed with
// the same type whatever its unknown values turn out to be. That is so for a
// traversal each of whose steps goes into a known value.
func certain(expr hcl.Expression, ctx *hcl.EvalContext) bool {
	switch expr := expr.(type) {
	case *hclsyntax.LiteralValueExpr:
		return true
	case metered:
		return certain(expr.Expression, ctx)
	case *hclsyntax.ParenthesesExpr:
		return certain(expr.Expression, ctx)
	case *hclsyntax.ScopeTraversalExpr:
		for i := 1; i < len(expr.Traversal); i++ {
			if v, diags := expr.Traversal[:i].TraverseAbs(ctx); diags.HasErrors() || !v.IsKnown() {
				return false
			}
		}
		return true
	case *hclsyntax.RelativeTraversalExpr:
		if !certain(expr.Source, ctx) {
			return false
		}
		v, diags := expr.Source.Value(ctx)
		for i := 0; ; i++ {
			if diags.HasErrors() || !v.IsKnown() {
				return false
			}
			if i == len(expr.Traversal)-1 {
				return true
			}
			v, diags = expr.Traversal[i : i+1].TraverseRel(v)
		}
	case *hclsyntax.IndexExpr:
		if !certain(expr.Collection, ctx) || !certain(expr.Key, ctx) {
			return false
		}
		for _, part := range []hcl.Expression{expr.Collection, expr.Key} {
			if v, diags := part.Value(ctx); diags.HasErrors() || !v.IsKnown() {
				return false
			}
		}
		return true
	}
	return false
}
