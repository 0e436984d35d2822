package config

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/resource"
)

// instanceKey is what count.index, each.key and each.value are in an instance.
type instanceKey struct {
	key   cty.Value
	value operand
}

// expansion is the instances of a resource or a module call.
type expansion struct {
	state uint8
	// single is set where there is neither count nor for_each.
	single bool
	named  bool
	keys   []instanceKey
	things []thing
	// group is all of things, once an expression has asked for it.
	group *group
	// unknown is set when the number is not known; things then holds one, which
	// stands for all. Element is then what for_each gives each of them, if known.
	unknown bool
	element operand
	// ofSet is set where for_each is a set, whose elements are the keys too.
	ofSet  bool
	cause  resource.Cause
	failed bool
}

func (x *expansion) operand(address string) operand {
	if x.single && !x.unknown {
		return operand{one: x.things[0], size: 1}
	}
	if x.group == nil {
		x.group = x.all(address + "[*]")
	}
	if x.unknown {
		return operand{many: x.group, size: 1}
	}
	return operand{many: x.group, size: len(x.things) + 1}
}

func (x *expansion) all(address string) *group {
	g := &group{named: x.named, address: address, all: x.things, cause: x.cause}
	if x.unknown {
		g.symbolic = x.things[0]
		return g
	}
	for _, k := range x.keys {
		g.keys = append(g.keys, k.key)
	}
	return g
}

// suffix is what the key adds to an address.
func (k *instanceKey) suffix() string {
	switch {
	case k == nil:
		return ""
	case !k.key.IsKnown():
		return "[*]"
	case k.key.Type() == cty.Number:
		return "[" + resource.NumberText(k.key.AsBigFloat()) + "]"
	}
	return "[" + quoteKey(k.key.AsString()) + "]"
}

// quoteKey writes a key as Terraform does in addresses.
func quoteKey(s string) string {
	q := strconv.Quote(s)
	for _, r := range []string{"${", "%{"} {
		q = strings.ReplaceAll(q, r, r[:1]+r)
	}
	return q
}

// expandResource finds the instances of a resource.
func (m *module) expandResource(d *declaration) *expansion {
	return m.expand(m.resources, d.address(), d.body, d.at, func(k *instanceKey, x *expansion) thing {
		m.t.instances++
		if m.t.instances > m.t.limits.Instances {
			m.t.report(exceeded("instances", m.t.limits.Instances, location(d.at)))
			return nil
		}
		return m.newInstance(d, k, x)
	})
}

// expandCall finds the instances of a module call.
func (m *module) expandCall(c *call) *expansion {
	return m.expand(m.calls, "module."+c.name, c.body, c.at, func(k *instanceKey, x *expansion) thing {
		m.t.modules++
		if m.t.modules > m.t.limits.Modules {
			m.t.report(exceeded("modules", m.t.limits.Modules, location(c.at)))
			return nil
		}
		child := m.t.newModule(m.node.children[c.name], m)
		child.address = m.within("module." + c.name + k.suffix())
		m.t.byModule[child.address] = child
		child.call = c
		child.placed = m.placed
		if child.placed == nil && m.t.downloaded(child.source.dir) {
			child.placed = c
		}
		child.outer = &scope{m: m, key: k}
		child.conditional = m.conditional || x.unknown
		child.cause = m.cause
		if x.unknown {
			child.cause = x.cause
		}
		return child
	})
}

func (m *module) expand(all map[string]*expansion, name string, b *body, at hcl.Range, create func(*instanceKey, *expansion) thing) *expansion {
	x := all[name]
	if x == nil {
		x = &expansion{}
		all[name] = x
	}
	switch x.state {
	case done:
		return x
	case running:
		m.cycle(name, at)
		return &expansion{failed: true}
	}
	x.state = running
	m.repeat(x, name, b)
	x.state = done
	if x.failed {
		return x
	}
	keys := instanceKeys(x)
	for _, k := range keys {
		t := create(k, x)
		if t == nil {
			x.failed = len(x.things) == 0
			x.keys = x.keys[:min(len(x.things), len(x.keys))]
			break
		}
		x.things = append(x.things, t)
	}
	return x
}

// instanceKeys returns the keys of the instances to make: one without a key, a symbolic
// one, or all.
func instanceKeys(x *expansion) []*instanceKey {
	switch {
	case x.single:
		return []*instanceKey{nil}
	case x.unknown:
		k := cty.UnknownVal(cty.Number)
		if x.named {
			k = cty.UnknownVal(cty.String)
		}
		k = k.RefineNotNull().Mark(looseMark{x.cause})
		value := of(unknownBecause(x.cause))
		switch {
		case len(x.keys) > 0:
			value = x.keys[0].value
		case x.element.size > 0:
			if value = x.element; x.ofSet {
				k, _ = k.Unmark()
				_, marks := value.v.Unmark()
				k = k.WithMarks(marks)
			}
		}
		return []*instanceKey{{key: k, value: value}}
	}
	out := make([]*instanceKey, len(x.keys))
	for i := range x.keys {
		out[i] = &x.keys[i]
	}
	return out
}

// repeat evaluates count or for_each.
func (m *module) repeat(x *expansion, name string, b *body) {
	s := &scope{m: m}
	if a := b.attr("count"); a != nil {
		v, diags := s.value(a.Expr)
		m.count(x, name, v, diags, a.Expr.Range())
		if x.unknown && m.t.plan != nil {
			m.t.plan.instances(x, m.within(name), of(v))
		}
		return
	}
	if a := b.attr("for_each"); a != nil {
		x.named = true
		op, diags := s.eval(a.Expr)
		m.forEachKeys(x, name, op, diags, a.Expr.Range())
		if x.unknown && m.t.plan != nil {
			m.t.plan.instances(x, m.within(name), op)
		}
		return
	}
	x.single = true
}

func (m *module) count(x *expansion, name string, v cty.Value, diags hcl.Diagnostics, at hcl.Range) {
	v, marks := v.Unmark()
	if !diags.HasErrors() {
		switch n, err := convert.Convert(v, cty.Number); {
		case err != nil:
			diags = wrong(at, "Invalid count argument", "The count must be a number: "+err.Error()+".")
		case n.IsNull():
			diags = wrong(at, "Invalid count argument", "The count must not be null.")
		case !n.IsKnown():
			x.unknown, x.cause = true, unknownCount(marks, m.within(name))
		case !n.AsBigFloat().IsInt() || n.AsBigFloat().Sign() < 0:
			diags = wrong(at, "Invalid count argument", "The count must be a whole number, zero or more.")
		default:
			count, _ := n.AsBigFloat().Int64()
			if count > int64(m.t.limits.Instances) {
				_, diags = m.t.stop("instances", m.t.limits.Instances, at)
				break
			}
			for i := range count {
				x.keys = append(x.keys, instanceKey{key: cty.NumberIntVal(i)})
			}
		}
	}
	m.unknownAfter(x, name, diags)
}

// unknownAfter reports an error in count or for_each: how many instances there
// are isn't known then.
func (m *module) unknownAfter(x *expansion, name string, diags hcl.Diagnostics) {
	if diags.HasErrors() {
		m.reportAll(diags)
		x.unknown, x.cause = true, resource.Cause{Kind: resource.Unreadable, Subject: m.within(name)}
	}
}

// unknownCount is why the number of instances is not known.
func unknownCount(marks cty.ValueMarks, subject string) resource.Cause {
	if c := because(marks); c != (resource.Cause{}) {
		return c
	}
	return resource.Cause{Kind: resource.UnknownCount, Subject: subject}
}

func (m *module) forEachKeys(x *expansion, name string, op operand, diags hcl.Diagnostics, at hcl.Range) {
	if diags.HasErrors() {
		m.unknownAfter(x, name, diags)
		return
	}
	if g := op.many; g != nil && g.named && g.symbolic == nil {
		for i, t := range g.all {
			x.keys = append(x.keys, instanceKey{key: g.keys[i], value: operand{one: t, size: 1}})
		}
		return
	}
	v, marks := op.value().Unmark()
	t := v.Type()
	switch {
	case v.IsNull():
		diags = wrong(at, "Invalid for_each argument", "The for_each value must not be null.")
	case !v.IsKnown() || t.IsSetType() && !v.IsWhollyKnown():
		x.unknown, x.cause = true, unknownCount(union(marks, deepMarks(v)), m.within(name))
		x.element, _ = anyElement(op, x.cause)
		x.ofSet = t.IsSetType()
	case !t.IsMapType() && !t.IsObjectType() && !t.IsSetType():
		diags = wrong(at, "Invalid for_each argument", "The for_each value must be a map, or a set of strings, not "+t.FriendlyName()+".")
	case v.LengthInt() > m.t.limits.Instances:
		_, diags = m.t.stop("instances", m.t.limits.Instances, at)
	default:
		for it := v.ElementIterator(); it.Next(); {
			k, e := it.Element()
			k, _ = k.Unmark()
			if t.IsSetType() {
				if k = e; k.IsNull() || k.Type() != cty.String {
					diags = wrong(at, "Invalid for_each set argument", "A set for for_each must hold strings, and no null.")
					break
				}
			}
			x.keys = append(x.keys, instanceKey{key: k, value: part(e, op.size)})
		}
		slices.SortStableFunc(x.keys, func(a, b instanceKey) int { return strings.Compare(a.key.AsString(), b.key.AsString()) })
	}
	m.unknownAfter(x, name, diags)
}
