package rewrite

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
)

// throughVariables writes every constant as the default of a variable.
func throughVariables(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		for _, v := range d.liftConstants() {
			fmt.Fprintf(&d.added, "variable %q {\n  default = %s\n}\n\n", v.name, v.text())
		}
	}
	return rewritten(dirs), nil
}

// constant is a value that was written in the configuration, and the name of the
// variable that took its place.
type constant struct {
	name  string
	value cty.Value
}

func (c constant) text() string {
	return string(hclwrite.TokensForValue(c.value).Bytes())
}

// liftConstants puts a variable in the place of each constant of the module.
func (d *directory) liftConstants() []constant {
	var out []constant
	var n names
	for f, b := range d.blocks("resource", "data", "module") {
		for _, a := range attributes(b) {
			var c constants
			_ = hclsyntax.Walk(a.Expr, &c) // reports nothing but what the walker does
			for i, v := range c.values {
				name := n.next()
				f.replace(c.at[i], "var."+name)
				out = append(out, constant{name, v})
			}
		}
	}
	return out
}

// constants finds the largest parts of an expression that are constant, and where
// they stand.
type constants struct {
	values []cty.Value
	at     []hcl.Range
	// within counts the nodes around the current one, and that one, that aren't
	// looked into.
	within int
	// texts are those of templates, which can't be replaced.
	texts []hclsyntax.Expression
}

// Enter looks at an expression unless it is part of one that was found.
func (c *constants) Enter(node hclsyntax.Node) hcl.Diagnostics {
	expr, ok := node.(hclsyntax.Expression)
	_, key := node.(*hclsyntax.ObjectConsKeyExpr)
	switch {
	case c.within > 0:
		c.within++
	case key || ok && slices.Contains(c.texts, expr):
		c.within = 1
	case ok && c.take(expr):
		c.within = 1
	}
	if t, ok := node.(*hclsyntax.TemplateExpr); ok {
		for _, p := range t.Parts {
			if _, text := p.(*hclsyntax.LiteralValueExpr); text {
				c.texts = append(c.texts, p)
			}
		}
	}
	return nil
}

// Exit leaves what Enter entered.
func (c *constants) Exit(hclsyntax.Node) hcl.Diagnostics {
	c.within = max(0, c.within-1)
	return nil
}

// take remembers an expression if it is constant.
func (c *constants) take(expr hclsyntax.Expression) bool {
	if len(hclsyntax.Variables(expr)) > 0 {
		return false
	}
	v, diags := expr.Value(nil) // fails where a function is called
	if diags.HasErrors() || !v.IsWhollyKnown() {
		return false
	}
	c.values, c.at = append(c.values, v), append(c.at, expr.Range())
	return true
}

// throughLocals writes every expression of a resource or data source as a local,
// but those that speak of the instance that they stand in.
func throughLocals(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		var n names
		for f, b := range d.blocks("resource", "data") {
			for _, a := range attributes(b) {
				if !standsAlone(a) {
					continue
				}
				name := n.next()
				fmt.Fprintf(&d.added, "  %s = %s\n", name, f.of(a.Expr.Range()))
				f.replace(a.Expr.Range(), "local."+name)
			}
		}
		if d.added.Len() > 0 {
			lines := d.added.String()
			d.added.Reset()
			fmt.Fprintf(&d.added, "locals {\n%s}\n", lines)
		}
	}
	return rewritten(dirs), nil
}

// standsAlone reports whether an expression means the same elsewhere in its module.
func standsAlone(a attribute) bool {
	return !slices.ContainsFunc(a.Expr.Variables(), func(t hcl.Traversal) bool {
		root := t.RootName()
		return slices.Contains([]string{"count", "each", "self"}, root) || slices.Contains(a.iterators, root)
	})
}
