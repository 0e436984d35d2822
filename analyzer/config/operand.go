package config

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// operand is what an expression comes to: a value, or a resource or module from
// which values can be taken without making all of them.
type operand struct {
	v cty.Value
	// one is a single resource or module instance, many all instances of one.
	// With either, v is not made until value is called.
	one  thing
	many *group
	// size is at least the number of values in v, so that one that names
	// another many times over is found out before anything walks through it.
	size int
}

// thing is an instance of a resource or module.
type thing interface {
	// attr returns an attribute or output.
	attr(name string, at hcl.Range) (operand, hcl.Diagnostics)
	// whole returns the object of all attributes.
	whole() cty.Value
}

// group is all instances of a resource or module that has count or for_each.
type group struct {
	keys  []cty.Value
	all   []thing
	named bool // for_each
	// at is where the key of each text is, once one has been looked for.
	at map[string]int
	// symbolic stands for the instances when their number is not known.
	symbolic thing
	address  string
	cause    resource.Cause
}

func of(v cty.Value) operand { return operand{v: v, size: 1} }

// value makes the value.
func (o operand) value() cty.Value {
	switch {
	case o.one != nil:
		return o.one.whole()
	case o.many != nil:
		return o.many.whole()
	}
	return o.v
}

// whole returns the tuple or object of all instances.
func (g *group) whole() cty.Value {
	if g.symbolic != nil {
		return g.unknown(cty.DynamicPseudoType)
	}
	if g.named {
		vals := make(map[string]cty.Value, len(g.all))
		for i, t := range g.all {
			vals[g.keys[i].AsString()] = t.whole()
		}
		return cty.ObjectVal(vals)
	}
	vals := make([]cty.Value, len(g.all))
	for i, t := range g.all {
		vals[i] = t.whole()
	}
	return cty.TupleVal(vals)
}

// unknown is what can be said of instances whose number is not known.
func (g *group) unknown(t cty.Type) cty.Value {
	return cty.UnknownVal(t).WithMarks(cty.NewValueMarks(
		refMark{Ref: resource.Ref{Address: g.address}, either: true}, looseMark{g.cause}))
}

// index returns one of the instances.
func (g *group) index(k cty.Value, at hcl.Range) (operand, hcl.Diagnostics) {
	k, _ = k.Unmark()
	switch {
	case g.symbolic != nil:
		return operand{one: guess{g.symbolic, g.cause}, size: 1}, nil
	case k.IsNull():
		return of(cty.DynamicVal), wrong(at, "Invalid index", "A null value can't be used as a key.")
	case !k.IsKnown():
		return operand{one: choice{g.all}, size: 1}, nil
	}
	if g.at == nil {
		g.at = make(map[string]int, len(g.keys))
		for i, key := range g.keys {
			text, _ := keyText(key)
			g.at[text] = i
		}
	}
	if text, ok := keyText(k); ok {
		if i, ok := g.at[text]; ok {
			return operand{one: g.all[i], size: 1}, nil
		}
	}
	return of(cty.DynamicVal), wrong(at, "Invalid index", "There is no instance of "+g.address+" with this key.")
}

// keyText is a key as Terraform compares it: "0" is as good as 0.
func keyText(v cty.Value) (string, bool) {
	switch v.Type() {
	case cty.String:
		return v.AsString(), true
	case cty.Number:
		return resource.NumberText(v.AsBigFloat()), true
	}
	return "", false
}

// guess is an instance that may not exist: nothing of it is known.
type guess struct {
	thing
	cause resource.Cause
}

func (g guess) attr(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	op, diags := g.thing.attr(name, at)
	switch {
	case diags.HasErrors():
		return op, diags
	case op.one != nil:
		return operand{one: guess{op.one, g.cause}, size: 1}, nil
	}
	v := blur(op.value(), g.cause)
	if i, ok := g.thing.(*instance); ok && op.v.IsWhollyKnown() {
		// It names the instance, whatever else has the same name.
		v = v.Mark(some(refMark{Ref: resource.Ref{Address: i.address, Attr: name}, either: true}))
	}
	return of(v), nil
}

func (g guess) whole() cty.Value { return blur(g.thing.whole(), g.cause) }

// blur makes v unknown, remembering what it might be.
func blur(v cty.Value, cause resource.Cause) cty.Value {
	v, marks := oneOf(cty.UnknownVal(v.Type()), cause, v).Unmark()
	return v.WithMarks(changed(marks, some)).Mark(reasonMark{cause})
}

// some is what becomes of the mark of a symbolic instance, or of one within a
// symbolic module, when it is one of the instances that is meant.
func some(m mark) mark {
	if ref, ok := m.(refMark); ok {
		ref.Some = ref.Some || strings.Contains(ref.Address, "[*]")
		return ref
	}
	return m
}

// choice is one of several instances, and it is not known which.
type choice struct{ of []thing }

func (c choice) attr(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	v, diags := c.combine(func(t thing) (cty.Value, hcl.Diagnostics) {
		op, diags := t.attr(name, at)
		return op.arm(diags), diags
	})
	return of(v), diags
}

func (c choice) whole() cty.Value {
	v, _ := c.combine(func(t thing) (cty.Value, hcl.Diagnostics) { return t.whole(), nil })
	return v
}

func (c choice) combine(get func(thing) (cty.Value, hcl.Diagnostics)) (cty.Value, hcl.Diagnostics) {
	var out cty.Value
	a := arms{why: resource.Cause{Kind: resource.Several}}
	for i, t := range c.of {
		v, diags := get(t)
		if diags.HasErrors() {
			return cty.DynamicVal, diags
		}
		a.add(v)
		bare, _ := v.UnmarkDeep()
		switch {
		case i == 0:
			out = bare
		case !out.Type().Equals(bare.Type()):
			out = cty.DynamicVal
		case !out.RawEquals(bare):
			out = cty.UnknownVal(out.Type())
		}
	}
	if len(c.of) == 0 {
		return cty.DynamicVal, nil
	}
	if out.IsWhollyKnown() {
		// All are the same, so it doesn't matter which.
		return withMarks(out, changed(a.marks, secretOnly)), nil
	}
	return cty.UnknownVal(out.Type()).WithMarks(a.result()), nil
}

// wrong is an error of the evaluation.
func wrong(at hcl.Range, summary, detail string) hcl.Diagnostics {
	return hcl.Diagnostics{{Severity: hcl.DiagError, Summary: summary, Detail: detail, Subject: &at}}
}
