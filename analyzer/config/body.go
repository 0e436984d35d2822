package config

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// body is what stands between the braces of a block, with what override files
// put over it.
type body struct {
	*hclsyntax.Body
	// json is set where blocks were written as JSON and look like attributes.
	json bool
	// torn is set where a syntax error may have hidden a part of it.
	torn bool
	// over is the body of an override file, merged over this one; it may be nil.
	over *body
}

// attr returns the attribute of that name, or nil.
func (b *body) attr(name string) *hclsyntax.Attribute {
	if b.over != nil {
		if a := b.over.attr(name); a != nil {
			return a
		}
	}
	return b.Attributes[name]
}

// names returns all attribute names, each once, in no order.
func (b *body) names() map[string]bool {
	out := map[string]bool{}
	for ; b != nil; b = b.over {
		for n := range b.Attributes {
			out[n] = true
		}
	}
	return out
}

// section is a nested block, or a dynamic one that may become several.
type section struct {
	*body
	labels []string
	at     hcl.Range
	// dynamic is the body of the dynamic block, nil for a static one.
	dynamic *body
}

// sections returns the nested blocks of a type in the order in which they are
// written. An override file's blocks take the place of all blocks of the type.
func (b *body) sections(typ string) []section {
	if b.over != nil {
		if out := b.over.sections(typ); len(out) > 0 {
			return out
		}
	}
	var out []section
	for _, blk := range b.Blocks {
		switch {
		case blk.Type == typ:
			out = append(out, section{body: &body{Body: blk.Body, torn: b.torn}, labels: blk.Labels, at: blk.DefRange()})
		case blk.Type == "dynamic" && len(blk.Labels) == 1 && blk.Labels[0] == typ:
			out = append(out, section{dynamic: &body{Body: blk.Body, torn: b.torn}, at: blk.DefRange()})
		}
	}
	if b.json {
		out = append(out, b.jsonSections(typ)...)
	}
	return out
}

func (b *body) jsonSections(typ string) []section {
	var out []section
	if a := b.Attributes[typ]; a != nil {
		for _, o := range objects(a.Expr) {
			out = append(out, section{body: asBody(o), at: a.NameRange})
		}
	}
	if a := b.Attributes["dynamic"]; a != nil {
		for _, o := range objects(a.Expr) {
			dynamic := asBody(o).Attributes[typ]
			if dynamic == nil {
				continue
			}
			for _, d := range objects(dynamic.Expr) {
				out = append(out, section{dynamic: asBody(d), at: dynamic.NameRange})
			}
		}
	}
	return out
}

// objects returns the objects that an expression writes down: one, or the
// elements of a list.
func objects(e hclsyntax.Expression) []*hclsyntax.ObjectConsExpr {
	switch e := e.(type) {
	case *hclsyntax.ObjectConsExpr:
		return []*hclsyntax.ObjectConsExpr{e}
	case *hclsyntax.TupleConsExpr:
		var out []*hclsyntax.ObjectConsExpr
		for _, item := range e.Exprs {
			out = append(out, objects(item)...)
		}
		return out
	}
	return nil
}

// asBody reads an object that JSON writes as the body of a block.
func asBody(o *hclsyntax.ObjectConsExpr) *body {
	out := &hclsyntax.Body{Attributes: make(hclsyntax.Attributes, len(o.Items)), SrcRange: o.SrcRange, EndRange: o.SrcRange}
	for _, item := range o.Items {
		name, ok := literal(item.KeyExpr)
		if !ok || name == "//" {
			continue
		}
		out.Attributes[name] = &hclsyntax.Attribute{
			Name: name, Expr: item.ValueExpr, NameRange: item.KeyExpr.Range(), EqualsRange: item.KeyExpr.Range(),
			SrcRange: hcl.RangeBetween(item.KeyExpr.Range(), item.ValueExpr.Range()),
		}
	}
	return &body{Body: out, json: true}
}

// literal returns the string that an expression writes down.
func literal(e hclsyntax.Expression) (string, bool) {
	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
	case *hclsyntax.ObjectConsKeyExpr:
		if word := hcl.ExprAsKeyword(e); word != "" {
			return word, true
		}
		return literal(e.Wrapped)
	case *hclsyntax.TemplateExpr:
		for _, part := range e.Parts {
			if _, ok := part.(*hclsyntax.LiteralValueExpr); !ok {
				return "", false
			}
		}
	default:
		return "", false
	}
	v, diags := e.Value(nil)
	if diags.HasErrors() || v.IsNull() || !v.IsKnown() || v.Type() != cty.String {
		return "", false
	}
	return v.AsString(), true
}
