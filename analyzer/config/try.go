package config

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// try evaluates its arguments until one succeeds. hcl's own gives up as soon as
// something is unknown. Here an argument whose evaluation can't fail later is the
// result, and remembers where it comes from; otherwise it is one of several.
func (s *scope) try(e *hclsyntax.FunctionCallExpr) (operand, hcl.Diagnostics) {
	if len(e.Args) == 0 {
		return of(cty.DynamicVal), wrong(e.Range(), "Wrong number of function arguments", "Function try takes one argument at least.")
	}
	var reasons []string
	var perhaps []cty.Value // what may yet turn out to be the result
	for i, a := range e.Args {
		op, diags := s.eval(a)
		switch {
		case stopped(diags):
			return of(cty.DynamicVal), diags
		case diags.HasErrors():
			for _, d := range diags {
				reasons = append(reasons, d.Summary+": "+d.Detail)
			}
			continue
		}
		sure := op.one != nil || op.many != nil || op.v.IsWhollyKnown() && !s.foreseen(a) || s.certain(a, op.v)
		if perhaps == nil && (sure || i == len(e.Args)-1) {
			return op, nil
		}
		if perhaps = append(perhaps, op.value()); sure {
			break
		}
	}
	if perhaps == nil {
		return of(cty.DynamicVal), wrong(e.Range(), "Error in function call", "No expression of try succeeded: "+strings.Join(reasons, "; "))
	}
	return of(oneOf(cty.DynamicVal, because(deepMarks(perhaps[0])), perhaps...)), nil
}

// can reports whether an expression can be evaluated.
func (s *scope) can(e *hclsyntax.FunctionCallExpr) (operand, hcl.Diagnostics) {
	if len(e.Args) != 1 {
		return of(cty.DynamicVal), wrong(e.Range(), "Wrong number of function arguments", "Function can takes one argument.")
	}
	op, diags := s.eval(e.Args[0])
	switch {
	case stopped(diags):
		return of(cty.DynamicVal), diags
	case diags.HasErrors():
		return of(cty.False), nil
	case op.one != nil, op.many != nil, op.v.IsWhollyKnown() && !s.foreseen(e.Args[0]), s.certain(e.Args[0], op.v):
		return of(cty.True), nil
	}
	return of(derived(cty.UnknownVal(cty.Bool).RefineNotNull(), deepMarks(op.v))), nil
}

// certain reports whether evaluating e to the value v, which has succeeded, will
// succeed too once everything is known: when e only goes from known values into
// their parts.
func (s *scope) certain(e hclsyntax.Expression, v cty.Value) bool {
	switch e := e.(type) {
	case *hclsyntax.ParenthesesExpr:
		return s.certain(e.Expression, v)
	case *hclsyntax.ScopeTraversalExpr:
		return s.certainSteps(operand{}, e.Traversal, true)
	case *hclsyntax.RelativeTraversalExpr:
		op, diags := s.eval(e.Source)
		return !diags.HasErrors() && s.certain(e.Source, op.v) && s.certainSteps(op, e.Traversal, false)
	case *hclsyntax.IndexExpr:
		coll, diags := s.eval(e.Collection)
		key, more := s.eval(e.Key)
		if diags.HasErrors() || more.HasErrors() || !s.certain(e.Collection, coll.v) {
			return false
		}
		return open(coll) && key.value().IsKnown()
	case *hclsyntax.SplatExpr:
		op, diags := s.eval(e.Source)
		return !diags.HasErrors() && s.certain(e.Source, op.v) && open(op)
	case *hclsyntax.LiteralValueExpr:
		return true
	case *hclsyntax.FunctionCallExpr:
		// These fail for other reasons than what an unknown element turns out to be.
		filled := e.Name == "coalesce" && v != cty.NilVal && filledText(v)
		switch e.Name {
		case "one", "concat", "flatten", "tolist", "compact", "jsonencode", "coalesce":
			for _, a := range e.Args {
				if op, diags := s.eval(a); diags.HasErrors() || !s.certain(a, op.v) || !filled && !open(op) {
					return false
				}
			}
			return filled || e.Name != "coalesce"
		}
	case *hclsyntax.TupleConsExpr:
		for _, x := range e.Exprs {
			if op, diags := s.eval(x); diags.HasErrors() || !s.certain(x, op.v) {
				return false
			}
		}
		return true
	}
	return v != cty.NilVal && v.IsWhollyKnown() && !s.foreseen(e)
}

// foreseen reports whether the value of e may be known before all that it is made
// of has been evaluated, which may yet fail: replace knows its result without
// knowing what would take the place of something that isn't there.
func (s *scope) foreseen(e hclsyntax.Expression) bool {
	found := false
	_ = hclsyntax.VisitAll(e, func(n hclsyntax.Node) hcl.Diagnostics {
		if call, ok := n.(*hclsyntax.FunctionCallExpr); ok && call.Name == "replace" {
			for _, a := range call.Args {
				op, diags := s.eval(a)
				found = found || !diags.HasErrors() && !op.value().IsWhollyKnown()
			}
		}
		return nil
	})
	return found
}

// open reports whether the parts of a value can be reached: it is known at its
// top, or it is a resource or module whose instances are.
func open(op operand) bool {
	switch {
	case op.one != nil:
		_, isGuess := op.one.(guess)
		return !isGuess
	case op.many != nil:
		return op.many.symbolic == nil
	}
	return op.v != cty.NilVal && op.v.IsKnown()
}

// certainSteps reports whether each step of a traversal goes into something open.
func (s *scope) certainSteps(op operand, steps hcl.Traversal, absolute bool) bool {
	if absolute {
		var diags hcl.Diagnostics
		if op, steps, diags = s.root(steps); diags.HasErrors() {
			return false
		}
	}
	for _, step := range steps {
		if !open(op) {
			return false
		}
		var diags hcl.Diagnostics
		if op, diags = s.steps(op, hcl.Traversal{step}); diags.HasErrors() {
			return false
		}
	}
	return true
}
