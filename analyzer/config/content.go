package config

import (
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// content is what a resource or one of its blocks holds: expressions, or, where
// the block was written as an attribute, a value. It is the Body that controls
// ask. Its methods that begin with a small letter are called with the lock of the
// tree held.
type content struct {
	owner *instance
	scope *scope
	// body holds expressions; fixed, where body is nil, the value of an object.
	body  *body
	fixed cty.Value
	at    hcl.Range
	// schema is nil for a type that isn't known.
	schema *schema.Block
	// path is the dotted path from the resource, empty for the resource itself.
	path string

	values   map[string]*resource.Value
	written  map[string]cty.Value
	children map[string]*children
}

// Attr returns the attribute of that name.
func (c *content) Attr(name string) resource.Value {
	t := c.owner.m.t
	t.mu.Lock()
	defer t.mu.Unlock()
	if v := c.values[name]; v != nil {
		return *v
	}
	v := c.attr(name)
	if c.values == nil {
		c.values = map[string]*resource.Value{}
	}
	c.values[name] = &v
	return v
}

// attr makes the value of an attribute.
func (c *content) attr(name string) resource.Value {
	a := c.attrSchema(name)
	out := resource.Value{Path: name, At: c.rangeOf(name)}
	v := c.value(name)
	if v != cty.NilVal {
		s := settle(v)
		out.V, out.Origin, out.Links, out.Cause, out.Structure, out.Parts = s.v, resource.Set, s.links, s.cause, s.structure, s.parts
		out.Sensitive = s.secret || a != nil && a.Sensitive
		if out.Sensitive {
			c.owner.m.t.keepSecret(s.v)
			for _, v := range s.links.Choices {
				c.owner.m.t.keepSecret(v)
			}
		}
		if !s.v.IsKnown() || !s.v.IsNull() {
			out.Links.Choices = c.whereNull(out.Links.Choices, name)
			return out
		}
		out = resource.Value{Path: name, At: out.At, Sensitive: out.Sensitive}
	}
	return c.leftOut(out, name)
}

// whereNull puts what an attribute is that is left out where null is among the
// choices of its value. They are nil where that isn't known.
func (c *content) whereNull(choices []cty.Value, name string) []cty.Value {
	i := slices.IndexFunc(choices, cty.Value.IsNull)
	if i < 0 || !choices[i].Type().IsPrimitiveType() {
		return choices
	}
	out := c.leftOut(resource.Value{Path: name}, name)
	switch {
	case out.Absent():
		return choices
	case !out.Known():
		return nil
	}
	choices = slices.Delete(slices.Clone(choices), i, i+1)
	if !slices.ContainsFunc(choices, out.V.RawEquals) {
		choices = append(choices, out.V)
	}
	return choices
}

// leftOut completes the value of an attribute that isn't written, or null.
func (c *content) leftOut(out resource.Value, name string) resource.Value {
	a := c.attrSchema(name)
	out.V = cty.NullVal(cty.DynamicPseudoType)
	if a == nil {
		return out
	}
	out.V = cty.NullVal(c.typeOf(a))
	out.Sensitive = out.Sensitive || a.Sensitive
	if c.path == "" {
		if v, ok := c.owner.inferred(name); ok {
			s := settle(v)
			out.V, out.Origin, out.Links, out.Cause, out.Sensitive = s.v, resource.Computed, s.links, s.cause, s.secret
			return out
		}
	}
	if v, cause, ok := c.defaultOf(a); ok {
		out.V, out.Origin, out.Cause = v, resource.Default, cause
		if !v.IsKnown() {
			out.Links = resource.Links{Open: true, Loose: cause, Choices: c.choices(a)}
		}
		return out
	}
	if data := c.owner.d.mode == resource.Data; c.path == "" && a.Computed && (data || !a.Optional) {
		s := settle(c.owner.unknown(name, c.typeOf(a)))
		out.V, out.Origin, out.Links, out.Cause = s.v, resource.Computed, s.links, s.cause
	}
	return out
}

// attrSchema returns the schema of an attribute, or nil.
func (c *content) attrSchema(name string) *schema.Attr {
	if c.schema == nil {
		return nil
	}
	return c.schema.Attr(name)
}

func (c *content) nested(name string) *schema.Nested {
	if c.schema == nil {
		return nil
	}
	return c.schema.Block(name)
}

// expr returns the attribute as it is written, or nil.
func (c *content) expr(name string) *hclsyntax.Attribute {
	if c.body == nil {
		return nil
	}
	return c.body.attr(name)
}

func (c *content) rangeOf(name string) resource.Location {
	if a := c.expr(name); a != nil {
		return c.owner.m.place(a.SrcRange)
	}
	if c.body == nil {
		return c.owner.m.place(c.at)
	}
	return resource.Location{}
}

// value evaluates an attribute and converts it to the schema's type. It returns
// cty.NilVal for one that isn't written; it may carry marks.
func (c *content) value(name string) cty.Value {
	if v, ok := c.written[name]; ok {
		return v
	}
	v := c.evaluate(name)
	if v == cty.NilVal {
		return v // which is found out again sooner than remembered
	}
	if c.written == nil {
		c.written = map[string]cty.Value{}
	}
	c.written[name] = v
	return v
}

func (c *content) evaluate(name string) cty.Value {
	a := c.expr(name)
	switch {
	case c.body == nil:
		return c.fromFixed(name)
	case a == nil:
		if n := c.nested(name); n != nil && n.AsAttr && len(c.body.sections(name)) > 0 {
			return c.blockValue(name, n)
		}
		if c.mayHaveLost(name) {
			return lost(c.owner.address)
		}
		return cty.NilVal
	}
	shared := c.path == "" && c.owner.key != nil && !c.owner.m.t.differs(a.Expr)
	if shared {
		if v, ok := c.owner.m.shared[a]; ok {
			return v
		}
	}
	v, diags := c.scope.value(a.Expr)
	if !diags.HasErrors() {
		v, diags = c.convert(v, name, a.Expr.Range())
	}
	if diags.HasErrors() {
		v = c.owner.m.fail(c.owner.local()+"."+name, diags).v
	}
	if shared {
		c.owner.m.shared[a] = v
	}
	return v
}

// fromFixed takes an attribute from the object that a block was written as.
func (c *content) fromFixed(name string) cty.Value {
	bare, marks := c.fixed.Unmark()
	t := bare.Type()
	switch {
	case !bare.IsKnown() && (t == cty.DynamicPseudoType || t.IsObjectType() && t.HasAttribute(name)):
		out := cty.DynamicVal
		if a := c.attrSchema(name); a != nil {
			out = cty.UnknownVal(c.typeOf(a))
		}
		return withMarks(out, changed(marks, inside(name)))
	case bare.IsNull(), !t.IsObjectType() || !t.HasAttribute(name):
		return cty.NilVal
	}
	v, diags := c.convert(withMarks(bare.GetAttr(name), marks), name, c.at)
	if diags.HasErrors() {
		return c.owner.m.fail(c.owner.local()+"."+name, diags).v
	}
	return v
}

// convert gives a value the type that the schema says.
func (c *content) convert(v cty.Value, name string, at hcl.Range) (cty.Value, hcl.Diagnostics) {
	a := c.attrSchema(name)
	if a == nil {
		return v, nil
	}
	out, err := convertTo(v, lenient(c.typeOf(a)))
	if err != nil {
		return v, wrong(at, "Incorrect attribute value type", "Inappropriate value for attribute "+name+": "+err.Error()+".")
	}
	return out, c.owner.m.t.short(out, at)
}

// lenient lets the attributes of objects be left out, as the schema of a provider
// does.
func lenient(t cty.Type) cty.Type {
	switch {
	case t.IsListType():
		return cty.List(lenient(t.ElementType()))
	case t.IsSetType():
		return cty.Set(lenient(t.ElementType()))
	case t.IsMapType():
		return cty.Map(lenient(t.ElementType()))
	case t.IsObjectType():
		attrs := t.AttributeTypes()
		names := make([]string, 0, len(attrs))
		out := make(map[string]cty.Type, len(attrs))
		for name, at := range attrs {
			names = append(names, name)
			out[name] = lenient(at)
		}
		return cty.ObjectWithOptionalAttrs(out, names)
	}
	return t
}

// typeOf is the type of an attribute in the newest provider version that may be
// selected.
func (c *content) typeOf(a *schema.Attr) cty.Type {
	for _, m := range c.owner.m.t.majors.newestFirst() {
		if a.In(m) {
			return a.TypeIn(m)
		}
	}
	return a.Type
}
