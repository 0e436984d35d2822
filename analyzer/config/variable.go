package config

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/ext/typeexpr"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/nesting"
	"github.com/hublint/hublint/analyzer/resource"
)

// variable returns the value of an input variable.
func (m *module) variable(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	v := m.source.variables[name]
	if v == nil {
		return m.undeclared("var."+name, at)
	}
	return m.once(m.variables, name, "var."+name, v.at, func() operand {
		op, diags := m.input(v)
		if diags.HasErrors() {
			op = m.fail("var."+name, diags)
		}
		if m.flag(v.body, "ephemeral") {
			m.t.keepSecret(op.value())
			op = of(unknownBecause(resource.Cause{Kind: resource.AfterApply, Subject: m.within("var." + name)}))
		}
		if m.flag(v.body, "sensitive") {
			value := op.value()
			m.t.keepSecret(value)
			op = operand{v: value.Mark(function.SensitiveMark), size: op.size}
		}
		return op
	}), nil
}

// input is what a variable is given, converted to its type: an argument of the
// module call, or one of the root's values, or the default.
func (m *module) input(v *variable) (operand, hcl.Diagnostics) {
	op, given, diags := m.given(v)
	if diags.HasErrors() {
		return op, diags
	}
	if given && m.notNullable(v) && op.one == nil && op.many == nil {
		if bare, _ := op.v.Unmark(); bare.IsNull() {
			given = false
		}
		op.v = neverNull(op.v)
	}
	if !given {
		def := v.body.attr("default")
		if def == nil && v.body.mayLack() {
			return of(lost(m.within("var." + v.name))), nil
		}
		if def == nil {
			return of(unknownBecause(resource.Cause{Kind: resource.NoVariable, Subject: m.within("var." + v.name)})), nil
		}
		value, diags := (&scope{m: m}).value(def.Expr)
		if diags.HasErrors() {
			return of(value), diags
		}
		op = operand{v: value, size: weigh(value)}
	}
	return m.typed(v, op)
}

// given returns the value that a variable is given from outside, if it is.
func (m *module) given(v *variable) (operand, bool, hcl.Diagnostics) {
	if m.parent == nil {
		return m.t.rootValue(v)
	}
	a := m.call.body.attr(v.name)
	if a == nil {
		if m.call.body.mayLack() {
			return of(lost(m.address)), true, nil
		}
		return operand{}, false, nil
	}
	op, diags := m.outer.eval(a.Expr)
	return op, true, diags
}

func (m *module) notNullable(v *variable) bool {
	a := v.body.attr("nullable")
	if a == nil {
		return false
	}
	val, diags := m.t.constant(a.Expr)
	return !diags.HasErrors() && val.Type() == cty.Bool && val.IsKnown() && !val.IsNull() && val.False()
}

// typed converts a variable's value to its type. A variable that takes anything
// takes a resource or module as it is.
func (m *module) typed(v *variable, op operand) (operand, hcl.Diagnostics) {
	t, defaults, diags := typeOf(v)
	if diags.HasErrors() {
		return op, diags
	}
	if t == cty.DynamicPseudoType {
		return op, nil
	}
	value := op.value()
	if defaults != nil {
		value = neverNull(defaults.Apply(value))
	}
	out, err := convertTo(value, t)
	if err != nil {
		return op, wrong(v.at, "Invalid value for variable", "The value of var."+v.name+" doesn't fit its type: "+err.Error()+".")
	}
	if diags := m.t.short(out, v.at); diags.HasErrors() {
		return op, diags
	}
	size := op.size
	if defaults != nil || op.one != nil || op.many != nil {
		size = weigh(out)
	}
	return operand{v: out, size: size}, nil
}

// typeOf returns the type constraint of a variable, and the defaults of its
// optional attributes.
func typeOf(v *variable) (cty.Type, *typeexpr.Defaults, hcl.Diagnostics) {
	a := v.body.attr("type")
	if a == nil {
		return cty.DynamicPseudoType, nil, nil
	}
	expr := reference(a.Expr)
	if loops(expr) {
		return cty.DynamicPseudoType, nil, wrong(a.SrcRange, "Loop in a type", "The type of var."+v.name+" has a loop in it. Write a default of an optional attribute as the value itself.")
	}
	// Terraform 0.11 wrote types in quotes: "string", "list", "map".
	switch hcl.ExprAsKeyword(expr) {
	case "list":
		return cty.List(cty.DynamicPseudoType), nil, nil
	case "map":
		return cty.Map(cty.DynamicPseudoType), nil, nil
	}
	return typeexpr.TypeConstraintWithDefaults(expr)
}

// loops reports whether an expression has a loop in it: typeexpr knows no bounds.
func loops(e hclsyntax.Expression) bool {
	found := false
	_ = hclsyntax.VisitAll(e, func(n hclsyntax.Node) hcl.Diagnostics {
		_, loop := n.(*hclsyntax.ForExpr)
		found = found || loop
		return nil
	})
	return found
}

// literalType reports whether a value for the variable from the command line or
// the environment is the text itself, rather than an expression.
func literalType(v *variable) bool {
	t, _, diags := typeOf(v)
	return diags.HasErrors() || t.IsPrimitiveType() || v.body.attr("type") == nil
}

// fromText reads a value for a variable from the command line or the environment.
func (t *tree) fromText(v *variable, text, from string) (cty.Value, hcl.Diagnostics) {
	if literalType(v) {
		return cty.StringVal(text), nil
	}
	if nesting.Exceeds([]byte(text), nesting.Expression, t.limits.Nesting) {
		return cty.DynamicVal, wrong(v.at, "Value nested too deeply", "The value of var."+v.name+" from "+from+" is nested more deeply than any that a person or a program would write.")
	}
	expr, diags := hclsyntax.ParseExpression([]byte(text), from, hcl.InitialPos)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	return t.constant(expr)
}
