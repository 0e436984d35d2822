package config

import (
	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// module is an instance of a module.
type module struct {
	t       *tree
	address string // empty for the root
	node    *node
	source  *source
	parent  *module
	call    *call
	// outer is the scope in which the call's arguments are evaluated.
	outer *scope
	// conditional is set where it is not known whether the instance exists.
	conditional bool
	cause       resource.Cause
	// placed is the call in the user's own files that leads to a downloaded
	// module, nil for a module that is the user's own.
	placed *call

	variables map[string]*memo
	locals    map[string]*memo
	outputs   map[string]*memo
	resources map[string]*expansion
	calls     map[string]*expansion
	providers map[string]*provider
	// shared holds the values of attributes that are the same in all instances
	// of a resource.
	shared map[*hclsyntax.Attribute]cty.Value
	// common holds what expressions come to that go through a whole collection
	// and are the same in all instances, as parts of attributes that differ.
	common map[hclsyntax.Expression]operand
}

func (t *tree) newModule(n *node, parent *module) *module {
	t.open(n)
	return &module{
		t: t, node: n, source: n.source, parent: parent,
		variables: map[string]*memo{}, locals: map[string]*memo{}, outputs: map[string]*memo{},
		resources: map[string]*expansion{}, calls: map[string]*expansion{},
		providers: map[string]*provider{}, shared: map[*hclsyntax.Attribute]cty.Value{}, common: map[hclsyntax.Expression]operand{},
	}
}

// place is where a user finds what stands at r: there, or for a downloaded module
// at the call that asks for it.
func (m *module) place(r hcl.Range) resource.Location {
	if r.Filename == "" {
		return resource.Location{}
	}
	if m.placed != nil {
		return location(m.placed.at)
	}
	return location(r)
}

// within puts the module's address in front of one inside of it.
func (m *module) within(address string) string {
	if m.address == "" {
		return address
	}
	return m.address + "." + address
}

// once evaluates something that has a name, and guards against names that lead
// back to themselves.
func (m *module) once(all map[string]*memo, name, what string, at hcl.Range, do func() operand) operand {
	c := all[name]
	if c == nil {
		c = &memo{}
		all[name] = c
	}
	switch c.state {
	case done:
		return c.op
	case running:
		m.cycle(what, at)
		return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: m.within(what)}))
	}
	c.state = running
	c.op = do()
	c.state = done
	return c.op
}

func (m *module) cycle(what string, at hcl.Range) {
	m.t.report(resource.Diagnostic{Severity: resource.Error, Code: "cycle", Summary: m.within(what) + " depends on itself", At: location(at)})
}

// fail reports what went wrong in evaluating something that has a name; what
// refers to it finds it unknown.
func (m *module) fail(what string, diags hcl.Diagnostics) operand {
	m.reportAll(diags)
	return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: m.within(what)}))
}

func (m *module) reportAll(diags hcl.Diagnostics) {
	for i, d := range problems(diags, "evaluation") {
		if diags[i].Extra == (stopMark{}) {
			continue // reported when it happened
		}
		m.t.report(d)
	}
}

// diagnosticCode is the Extra of a diagnostic with a code of its own.
type diagnosticCode string

// missingFile is the code of a file that a function was asked for and that isn't
// there. For try that is an error; what is told of it is a warning, like that of a
// module which isn't installed.
const missingFile diagnosticCode = "file-missing"

// local returns the value of a local.
func (m *module) local(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	a := m.source.locals[name]
	if a == nil {
		return m.undeclared("local."+name, at)
	}
	return m.once(m.locals, name, "local."+name, a.SrcRange, func() operand {
		op, diags := (&scope{m: m}).eval(a.Expr)
		if diags.HasErrors() {
			return m.fail("local."+name, diags)
		}
		return op
	}), nil
}

// undeclared is what a name stands for that nothing declares: an error, unless the
// declaration may be where it can't be read.
func (m *module) undeclared(what string, at hcl.Range) (operand, hcl.Diagnostics) {
	if m.source.torn {
		return of(lost(m.within(what))), nil
	}
	return operand{}, wrong(at, "Reference to undeclared name", m.within(what)+" is not declared.")
}

// output returns the value of an output, as the caller sees it.
func (m *module) output(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	o := m.source.outputs[name]
	if o == nil {
		if m.node.missing != nil {
			return of(unknownBecause(*m.node.missing)), nil
		}
		return m.undeclared("output."+name, at)
	}
	return m.once(m.outputs, name, "output."+name, o.at, func() operand {
		a := o.body.attr("value")
		if a == nil {
			return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: m.within("output." + name)}))
		}
		op, diags := (&scope{m: m}).eval(a.Expr)
		if diags.HasErrors() {
			return m.fail("output."+name, diags)
		}
		if m.flag(o.body, "sensitive") {
			op = operand{v: op.value().Mark(function.SensitiveMark), size: op.size}
		}
		if m.flag(o.body, "ephemeral") {
			m.t.keepSecret(op.value())
			return of(unknownBecause(resource.Cause{}))
		}
		return op
	}), nil
}

// declaredSecret reports whether a variable or output is declared to be sensitive or
// ephemeral.
func (m *module) declaredSecret(b *body) bool {
	return m.flag(b, "sensitive") || m.flag(b, "ephemeral")
}

// flag reports whether a boolean argument that hides something is true. Terraform
// takes nothing but a constant there, so what can't be worked out is as good as true,
// and so is what a syntax error may hide.
func (m *module) flag(b *body, name string) bool {
	a := b.attr(name)
	if a == nil {
		return b.mayLack()
	}
	v, diags := m.t.constant(a.Expr)
	if diags.HasErrors() {
		return true
	}
	v, err := convert.Convert(v, cty.Bool)
	return err != nil || !v.IsKnown() || !v.IsNull() && v.True()
}

// attr makes a module instance a thing: its attributes are its outputs.
func (m *module) attr(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	return m.output(name, at)
}

// whole is the object of all outputs.
func (m *module) whole() cty.Value {
	if m.node.missing != nil {
		return unknownBecause(*m.node.missing)
	}
	vals := make(map[string]cty.Value, len(m.source.outputs))
	for name, o := range m.source.outputs {
		op, _ := m.output(name, o.at)
		vals[name] = op.value()
	}
	return cty.ObjectVal(vals)
}

// child returns the module that a call names, or the group of its instances.
func (m *module) child(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	c := m.source.calls[name]
	if c == nil {
		return m.undeclared("module."+name, at)
	}
	x := m.expandCall(c)
	if x.failed {
		return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: m.within("module." + name)})), nil
	}
	return x.operand(m.within("module." + name)), nil
}

// resource returns the resource that an address names, or the group of its
// instances.
func (m *module) resource(address string, at hcl.Range) (operand, hcl.Diagnostics) {
	d := m.source.resources[address]
	if d == nil {
		return m.undeclared(address, at)
	}
	if d.ephemeral {
		return of(unknownBecause(resource.Cause{Kind: resource.AfterApply, Subject: m.within(address)})), nil
	}
	x := m.expandResource(d)
	if x.failed {
		return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: m.within(address)})), nil
	}
	return x.operand(m.within(address)), nil
}
