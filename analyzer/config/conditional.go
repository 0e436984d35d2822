package config

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/resource"
)

// conditional evaluates a ? b : c. As in Terraform both arms are evaluated, since
// the result has the type of both, and an error counts only in the arm that is
// chosen.
func (s *scope) conditional(e *hclsyntax.ConditionalExpr) (operand, hcl.Diagnostics) {
	cond, diags := s.value(e.Condition)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	cond, condMarks := cond.Unmark()
	yes, yesDiags := s.eval(e.TrueResult)
	no, noDiags := s.eval(e.FalseResult)
	if truth, ok := decided(cond); ok {
		chosen, diags := yes, yesDiags
		if !truth {
			chosen, diags = no, noDiags
		}
		if diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		if chosen.one != nil || chosen.many != nil {
			return chosen, nil
		}
	}
	size := max(yes.size, no.size)
	a, b := listed(yes.arm(yesDiags)), listed(no.arm(noDiags))
	choose := func(cond, a, b cty.Value) (cty.Value, hcl.Diagnostics) {
		return (&hclsyntax.ConditionalExpr{
			Condition: literalExpr(cond, e.Condition), SrcRange: e.SrcRange,
			TrueResult: literalExpr(a, e.TrueResult), FalseResult: literalExpr(b, e.FalseResult),
		}).Value(nil)
	}
	if cond.IsKnown() {
		// hcl gives the result the marks of both arms.
		if truth, _ := decided(cond); truth {
			b, _ = b.UnmarkDeep()
		} else {
			a, _ = a.UnmarkDeep()
		}
		v, diags := choose(cond, a, b)
		op, more := s.bounded(operand{v: withMarks(v, changed(condMarks, secretOnly)), size: size}, e.SrcRange)
		return op, append(diags, more...)
	}
	bareA, _ := a.UnmarkDeep()
	bareB, _ := b.UnmarkDeep()
	// Converted to the type of both.
	a, diags = choose(cty.True, a, bareB)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	b, diags = choose(cty.False, bareA, b)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	unknown, diags := choose(cond, bareA, bareB)
	v := merged(a, b, unknown, because(condMarks))
	return operand{v: withMarks(v, changed(condMarks, secretOnly)), size: size}, diags
}

// decided returns the truth of a condition that is known.
func decided(cond cty.Value) (truth, ok bool) {
	if !cond.IsKnown() || cond.IsNull() {
		return false, false
	}
	c, err := convert.Convert(cond, cty.Bool)
	return err == nil && c.True(), err == nil
}

// merged is one of two values, and it is not known which. Where they are alike,
// so is the result; objects and lists that have the same elements are merged
// element by element. Unknown is what hcl says of the result, and why says why it
// is not known which.
func merged(a, b, unknown cty.Value, why resource.Cause) cty.Value {
	bareA, marksA := a.Unmark()
	bareB, marksB := b.Unmark()
	secrets := changed(union(marksA, marksB), secretOnly)
	if bareA.IsKnown() && bareB.IsKnown() && !bareA.IsNull() && !bareB.IsNull() && bareA.Type().Equals(bareB.Type()) {
		t := bareA.Type()
		switch {
		case t.IsObjectType():
			vals := make(map[string]cty.Value, len(t.AttributeTypes()))
			for name, at := range t.AttributeTypes() {
				vals[name] = merged(bareA.GetAttr(name), bareB.GetAttr(name), cty.UnknownVal(at), why)
			}
			return withMarks(cty.ObjectVal(vals), secrets)
		case (t.IsTupleType() || t.IsListType()) && bareA.LengthInt() == bareB.LengthInt() && bareA.LengthInt() > 0:
			x, y := bareA.AsValueSlice(), bareB.AsValueSlice()
			for i := range x {
				x[i] = merged(x[i], y[i], cty.UnknownVal(x[i].Type()), why)
			}
			if t.IsListType() && cty.CanListVal(x) {
				return withMarks(cty.ListVal(x), secrets)
			}
			return withMarks(cty.TupleVal(x), secrets)
		}
	}
	plainA, deepA := a.UnmarkDeep()
	plainB, deepB := b.UnmarkDeep()
	secrets = changed(union(deepA, deepB), secretOnly)
	if plainA.IsWhollyKnown() && plainB.IsWhollyKnown() && plainA.RawEquals(plainB) {
		return withMarks(plainA, secrets)
	}
	if unknown, _ = unknown.UnmarkDeep(); unknown.IsKnown() {
		return withMarks(unknown, secrets)
	}
	return oneOf(unknown, why, a, b)
}

// arm is the value of an arm of a conditional, unknown if it failed: that only
// matters if it is chosen.
func (o operand) arm(diags hcl.Diagnostics) cty.Value {
	if diags.HasErrors() {
		return cty.DynamicVal
	}
	return o.value()
}
