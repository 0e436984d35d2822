package config

import (
	"errors"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
)

// A number with a large exponent is a few bytes, and a gigabyte once it is written
// as a text, which cty does wherever one is wanted. So no such number gets in: not
// one that is written in a file, nor one that is worked out or read from a text.

// mayBeLong reports whether something in a file looks like a long number: an
// exponent of four digits, or a thousand digits in a row.
func mayBeLong(src []byte) bool {
	// Four digits in a row are met by looking at each fourth byte.
	for i := 3; i < len(src); i += 4 {
		if !isDigit(src[i]) {
			continue
		}
		from, to := i, i+1
		for from > 0 && isDigit(src[from-1]) {
			from--
		}
		for to < len(src) && isDigit(src[to]) {
			to++
		}
		if n := to - from; n >= 1000 || n >= 4 && exponent(src[:from]) {
			return true
		}
		i = to - 1
	}
	return false
}

// exponent reports whether an exponent follows the text.
func exponent(before []byte) bool {
	n := len(before)
	if n > 0 && (before[n-1] == '+' || before[n-1] == '-') {
		n--
	}
	return n > 1 && (before[n-1] == 'e' || before[n-1] == 'E') && (isDigit(before[n-2]) || before[n-2] == '.')
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// forgetLong makes the long numbers in a file unknown, and says where they stand.
func forgetLong(src []byte, body *hclsyntax.Body, limits Limits) hcl.Diagnostics {
	if body == nil || !mayBeLong(src) {
		return nil
	}
	var diags hcl.Diagnostics
	long := func(v cty.Value, at hcl.Range) bool {
		limit, ok := errors.AsType[*function.LimitError](limits.Functions.Check(v))
		if !ok || v.Type() != cty.Number {
			return false
		}
		d := exceeded(limit.Limit, limit.Max, location(at))
		diags = append(diags, &hcl.Diagnostic{Severity: hcl.DiagError, Summary: d.Summary, Detail: d.Detail, Subject: &at, Extra: diagnosticCode(d.Code)})
		return true
	}
	// The function that is called reports nothing.
	_ = hclsyntax.VisitAll(body, func(n hclsyntax.Node) hcl.Diagnostics {
		var tr hcl.Traversal
		switch n := n.(type) {
		case *hclsyntax.LiteralValueExpr:
			if long(n.Val, n.SrcRange) {
				n.Val = cty.UnknownVal(cty.Number)
			}
		case *hclsyntax.ScopeTraversalExpr:
			tr = n.Traversal
		case *hclsyntax.RelativeTraversalExpr:
			tr = n.Traversal
		}
		for i, step := range tr {
			if index, ok := step.(hcl.TraverseIndex); ok && long(index.Key, index.SrcRange) {
				index.Key = cty.UnknownVal(cty.Number)
				tr[i] = index
			}
		}
		return nil
	})
	return diags
}

// short refuses a value that holds a number which is too long.
func (t *tree) short(v cty.Value, at hcl.Range) hcl.Diagnostics {
	if !numeric(v.Type()) {
		return nil
	}
	if limit, ok := errors.AsType[*function.LimitError](t.limits.Functions.Check(v)); ok {
		_, diags := t.stop(limit.Limit, limit.Max, at)
		return diags
	}
	return nil
}

// numeric reports whether there are numbers in values of a type.
func numeric(t cty.Type) bool {
	switch {
	case t == cty.Number:
		return true
	case t.IsCollectionType():
		return numeric(t.ElementType())
	case t.IsTupleType():
		return slices.ContainsFunc(t.TupleElementTypes(), numeric)
	case t.IsObjectType():
		for _, e := range t.AttributeTypes() {
			if numeric(e) {
				return true
			}
		}
	}
	return false
}
