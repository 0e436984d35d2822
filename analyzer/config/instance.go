package config

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// instance is an instance of a resource or data source.
type instance struct {
	content
	m       *module
	d       *declaration
	key     *instanceKey
	address string
	// conditional is set where it is not known whether the instance exists.
	conditional bool
	cause       resource.Cause
	references  map[string]*memo
	// made is the document of a data source that makes one, once it was asked for.
	made *rendering
}

func (m *module) newInstance(d *declaration, k *instanceKey, x *expansion) *instance {
	i := &instance{m: m, d: d, key: k, address: m.within(d.address() + k.suffix())}
	i.conditional = m.conditional || x.unknown
	i.cause = m.cause
	if x.unknown {
		i.cause = x.cause
	}
	s := &scope{m: m, key: k, self: i}
	i.content = content{owner: i, scope: s, body: d.body, at: d.at, schema: schemaOf(d.mode, d.typ)}
	m.t.byAddress[i.address] = i
	return i
}

func schemaOf(mode resource.Mode, typ string) *schema.Block {
	if mode == resource.Data {
		return schema.Data(typ)
	}
	return schema.Resource(typ)
}

// local is the address within the module.
func (i *instance) local() string { return i.d.address() + i.key.suffix() }

func isData(address string) bool {
	return strings.HasPrefix(address, "data.") || strings.Contains(address, ".data.")
}

// differs reports whether an expression may have another value in another instance
// of the same resource.
func (t *tree) differs(e hclsyntax.Expression) bool {
	d, ok := t.differing[e]
	if !ok {
		for _, tr := range hclsyntax.Variables(e) {
			switch tr.RootName() {
			case "each", "count", "self":
				d = true
			}
		}
		t.differing[e] = d
	}
	return d
}

// attr makes the instance a thing: what an expression that refers to it sees.
func (i *instance) attr(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	c := i.references[name]
	if c == nil {
		if i.references == nil {
			i.references = map[string]*memo{}
		}
		c = &memo{}
		i.references[name] = c
	}
	switch c.state {
	case done:
		return c.op, nil
	case running:
		i.m.cycle(i.local()+"."+name, at)
		return of(i.unknown(name, cty.DynamicPseudoType)), nil
	}
	c.state = running
	v := i.planned(name)
	c.op = operand{v: v, size: weigh(v)}
	c.state = done
	return c.op, nil
}

// unknown is an attribute that only an apply can tell.
func (i *instance) unknown(name string, t cty.Type) cty.Value {
	v := cty.UnknownVal(t)
	if t == cty.String && named(name) && i.d.mode == resource.Managed {
		v = v.RefineNotNull()
	}
	return v.Mark(refMark{Ref: resource.Ref{Address: i.address, Attr: name}})
}

// named reports whether the service gives every resource an attribute of that name,
// which is not null or empty then.
func named(name string) bool {
	switch name {
	case "id", "arn", "key_id", "qualified_arn", "invoke_arn":
		return true
	}
	return false
}

// planned is what a plan would say of an attribute, with marks that say what is
// referred to where that isn't known.
func (i *instance) planned(name string) cty.Value {
	if p := i.m.t.plan; p != nil {
		if v, ok := p.attr(i.address, name); ok {
			return v
		}
	}
	a, n := i.attrSchema(name), i.nested(name)
	v := i.value(name)
	if v == cty.NilVal && a == nil && n != nil {
		return i.withSelf(name, i.blockValue(name, n))
	}
	if a == nil {
		if v == cty.NilVal || unmarkedNull(v) {
			return i.unknown(name, cty.DynamicPseudoType)
		}
		return i.withSelf(name, v)
	}
	if v == cty.NilVal || unmarkedNull(v) {
		v = i.unset(name, a)
	} else {
		v = i.withSelf(name, v)
	}
	if a.Sensitive {
		v = v.Mark(function.SensitiveMark)
	}
	return v
}

func unmarkedNull(v cty.Value) bool {
	if v == cty.NilVal {
		return false
	}
	v, _ = v.Unmark()
	return v.IsKnown() && v.IsNull()
}

// unset is an attribute that nobody wrote.
func (i *instance) unset(name string, a *schema.Attr) cty.Value {
	t := i.typeOf(a)
	if v, ok := i.inferred(name); ok {
		return v
	}
	if v, cause, ok := i.defaultOf(a); ok {
		if !v.IsKnown() {
			return v.WithMarks(cty.NewValueMarks(refMark{Ref: resource.Ref{Address: i.address, Attr: name}}, looseMark{cause}))
		}
		return v
	}
	if a.Computed || i.d.mode == resource.Data && !a.Optional {
		return i.unknown(name, t)
	}
	return cty.NullVal(t)
}

// withSelf says what an unknown value of this attribute may be named by. What
// arrives unchanged from one other attribute is that attribute: a subnet's vpc_id
// is the VPC's id, whoever asks for it. Otherwise it is the attribute itself, and
// perhaps what it came from.
func (i *instance) withSelf(name string, v cty.Value) cty.Value {
	if v.IsKnown() {
		return v
	}
	v, marks := v.Unmark()
	if _, ok := onlyRef(marks); ok {
		return v.WithMarks(marks)
	}
	marks = changed(marks, func(m mark) mark {
		switch m := m.(type) {
		case refMark:
			if m.Altered || m.Prefix != "" || m.Suffix != "" {
				return nil
			}
		case looseMark:
			// What the caller of a root module gives is nothing of this module.
			if m.Kind == resource.NoVariable {
				return nil
			}
		case knownMark:
			if m.why.Kind == resource.NoVariable {
				return nil
			}
		}
		return m
	})
	return v.WithMarks(marks).Mark(refMark{Ref: resource.Ref{Address: i.address, Attr: name}})
}

// onlyRef returns the one attribute that a value with these marks is, if it is.
func onlyRef(marks cty.ValueMarks) (resource.Ref, bool) {
	var ref resource.Ref
	found := 0
	for m := range marks {
		switch m := m.(type) {
		case refMark:
			if m.either || m.Altered || m.Prefix != "" || m.Suffix != "" {
				return resource.Ref{}, false
			}
			ref = m.Ref
			found++
		case looseMark, knownMark:
			return resource.Ref{}, false
		}
	}
	return ref, found == 1
}

// whole is the object of all attributes and blocks. Where the schema doesn't say
// what there is, it is unknown.
func (i *instance) whole() cty.Value {
	if i.schema == nil || i.schema.Partial {
		return i.unknown("", cty.DynamicPseudoType)
	}
	vals := map[string]cty.Value{}
	for _, name := range i.schema.Names() {
		op, _ := i.attr(name, i.d.at)
		vals[name] = op.v
	}
	return cty.ObjectVal(vals)
}

// resource is the instance as the graph holds it.
func (i *instance) resource() *resource.Resource {
	action := resource.Create
	if i.d.mode == resource.Data {
		action = resource.Read
	}
	return &resource.Resource{
		Address: i.address, Module: i.m.address, Mode: i.d.mode,
		Type: i.d.typ, Canonical: resource.Canonical(i.d.typ), Name: i.d.name,
		Provider: i.m.providerOf(i.d).resource(), Action: action,
		Conditional: i.conditional, Body: &i.content, At: i.m.place(i.d.at),
		PreviousAddress: i.before(),
	}
}
