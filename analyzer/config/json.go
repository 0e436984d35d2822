package config

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/nesting"
)

// jsonNesting is how deep the template in a JSON string may be nested.
const jsonNesting = 1_000

// labels is how many labels the blocks at the top of a file have.
func labels(typ string) int {
	switch typ {
	case "resource", "data", "ephemeral":
		return 2
	case "variable", "output", "module", "provider", "check":
		return 1
	}
	return 0
}

// fromJSON turns the body of a JSON file into what the native syntax would have
// parsed to, so that only one syntax tree is evaluated. Blocks inside of other
// blocks can't be told from attributes without a schema: they stay attributes,
// and body.sections reads them as blocks where blocks are asked for.
func fromJSON(file hcl.Body) (*hclsyntax.Body, hcl.Diagnostics) {
	out := &hclsyntax.Body{Attributes: hclsyntax.Attributes{}, SrcRange: file.MissingItemRange(), EndRange: file.MissingItemRange()}
	attrs, diags := file.JustAttributes()
	for name, attr := range attrs {
		if name == "//" {
			continue
		}
		blocks, more := jsonBlocks(name, nil, labels(name), attr.Expr)
		out.Blocks = append(out.Blocks, blocks...)
		diags = append(diags, more...)
	}
	return out, diags
}

// jsonBlocks unpacks the objects that stand for the labels of a block.
func jsonBlocks(typ string, before []string, left int, expr hcl.Expression) ([]*hclsyntax.Block, hcl.Diagnostics) {
	if list, diags := hcl.ExprList(expr); !diags.HasErrors() {
		var out []*hclsyntax.Block
		var all hcl.Diagnostics
		for _, e := range list {
			blocks, diags := jsonBlocks(typ, before, left, e)
			out = append(out, blocks...)
			all = append(all, diags...)
		}
		return out, all
	}
	pairs, diags := hcl.ExprMap(expr)
	if diags.HasErrors() {
		if v, _ := expr.Value(nil); v.IsNull() {
			return nil, nil
		}
		return nil, hcl.Diagnostics{{
			Severity: hcl.DiagError,
			Summary:  "Incorrect JSON value type",
			Detail:   "An object, or an array of objects, is needed for blocks of the type " + typ + ".",
			Subject:  expr.Range().Ptr(),
		}}
	}
	if left == 0 {
		body, diags := jsonBody(typ, pairs, expr.Range())
		r := expr.StartRange()
		return []*hclsyntax.Block{{
			Type: typ, Labels: before, Body: body,
			TypeRange: r, OpenBraceRange: r, CloseBraceRange: r,
		}}, diags
	}
	var out []*hclsyntax.Block
	var all hcl.Diagnostics
	for _, p := range pairs {
		name, ok := jsonKey(p.Key)
		if !ok || name == "//" {
			continue
		}
		blocks, diags := jsonBlocks(typ, append(slices.Clip(before), name), left-1, p.Value)
		for _, b := range blocks {
			b.TypeRange = p.Key.Range()
			b.OpenBraceRange = p.Key.Range()
		}
		out = append(out, blocks...)
		all = append(all, diags...)
	}
	return out, all
}

func jsonKey(e hcl.Expression) (string, bool) {
	v, diags := e.Value(nil)
	if diags.HasErrors() || v.Type() != cty.String || v.IsNull() {
		return "", false
	}
	return v.AsString(), true
}

func jsonBody(typ string, pairs []hcl.KeyValuePair, r hcl.Range) (*hclsyntax.Body, hcl.Diagnostics) {
	body := &hclsyntax.Body{Attributes: make(hclsyntax.Attributes, len(pairs)), SrcRange: r, EndRange: r}
	var all hcl.Diagnostics
	for _, p := range pairs {
		name, ok := jsonKey(p.Key)
		if !ok || name == "//" {
			continue
		}
		// A default refers to nothing, so Terraform takes its texts as they stand.
		expr, diags := jsonExpr(p.Value, typ != "variable" || name != "default")
		all = append(all, diags...)
		body.Attributes[name] = &hclsyntax.Attribute{
			Name: name, Expr: expr, NameRange: p.Key.Range(), EqualsRange: p.Key.Range(),
			SrcRange: hcl.RangeBetween(p.Key.Range(), p.Value.Range()),
		}
	}
	return body, all
}

// jsonExpr turns a JSON value into an expression: strings are templates, as are
// the names of object members, or else stand for themselves.
func jsonExpr(e hcl.Expression, templates bool) (hclsyntax.Expression, hcl.Diagnostics) {
	var all hcl.Diagnostics
	if list, diags := hcl.ExprList(e); !diags.HasErrors() {
		tuple := &hclsyntax.TupleConsExpr{SrcRange: e.Range(), OpenRange: e.StartRange()}
		for _, item := range list {
			expr, diags := jsonExpr(item, templates)
			all = append(all, diags...)
			tuple.Exprs = append(tuple.Exprs, expr)
		}
		return tuple, all
	}
	if pairs, diags := hcl.ExprMap(e); !diags.HasErrors() {
		object := &hclsyntax.ObjectConsExpr{SrcRange: e.Range(), OpenRange: e.StartRange()}
		for _, p := range pairs {
			key, diags := jsonExpr(p.Key, templates)
			all = append(all, diags...)
			value, diags := jsonExpr(p.Value, templates)
			all = append(all, diags...)
			object.Items = append(object.Items, hclsyntax.ObjectConsItem{KeyExpr: key, ValueExpr: value})
		}
		return object, all
	}
	// Without a context a string is given as it stands.
	v, diags := e.Value(nil)
	if diags.HasErrors() {
		return &hclsyntax.LiteralValueExpr{Val: cty.DynamicVal, SrcRange: e.Range()}, diags
	}
	if v.IsNull() || v.Type() != cty.String || !templates {
		return &hclsyntax.LiteralValueExpr{Val: v, SrcRange: e.Range()}, nil
	}
	if nesting.Exceeds([]byte(v.AsString()), nesting.Template, jsonNesting) {
		return &hclsyntax.LiteralValueExpr{Val: cty.DynamicVal, SrcRange: e.Range()}, hcl.Diagnostics{{
			Severity: hcl.DiagError, Summary: "Template nested too deeply", Subject: e.Range().Ptr(),
			Detail: "A string of a JSON file is a template; this one is nested more deeply than any that a person or a program would write.",
		}}
	}
	start := e.Range().Start
	start.Byte++
	start.Column++
	expr, diags := hclsyntax.ParseTemplate([]byte(v.AsString()), e.Range().Filename, start)
	if diags.HasErrors() {
		return &hclsyntax.LiteralValueExpr{Val: cty.DynamicVal, SrcRange: e.Range()}, diags
	}
	return expr, nil
}

// reference reads an expression that names something rather than having a
// value: a type, a provider, an address. In JSON those are strings.
func reference(e hclsyntax.Expression) hclsyntax.Expression {
	t, ok := e.(*hclsyntax.TemplateExpr)
	if !ok || !t.IsStringLiteral() {
		return e
	}
	v, diags := t.Value(nil)
	if diags.HasErrors() || v.Type() != cty.String || v.IsNull() || !v.IsKnown() {
		return e
	}
	if nesting.Exceeds([]byte(v.AsString()), nesting.Expression, jsonNesting) {
		return e
	}
	expr, diags := hclsyntax.ParseExpression([]byte(v.AsString()), e.Range().Filename, e.Range().Start)
	if diags.HasErrors() {
		return e
	}
	return expr
}

// address is the traversal that an expression stands for, or nil.
func address(e hclsyntax.Expression) hcl.Traversal {
	if e == nil {
		return nil
	}
	t, diags := hcl.AbsTraversalForExpr(reference(e))
	if diags.HasErrors() {
		return nil
	}
	return t
}
