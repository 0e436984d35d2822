package plan

import (
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// written implements resource.Written.
type written struct{ doc *document }

// Variable implements resource.Written.
func (w written) Variable(name string) (cty.Value, bool) {
	raw, ok := w.doc.variables[name]
	if !ok {
		return cty.NilVal, false
	}
	v, err := decode(raw, nil, cty.DynamicPseudoType)
	return v, err == nil
}

// module follows the names of calls from the root.
func (w written) module(calls []string) *module {
	m := w.doc.config.root
	for _, name := range calls {
		if m == nil || m.calls[name] == nil {
			return nil
		}
		m = m.calls[name].module
	}
	return m
}

// Module implements resource.Written.
func (w written) Module(calls []string) (resources, modules []string, ok bool) {
	m := w.module(calls)
	if m == nil {
		return nil, nil, false
	}
	return slices.Sorted(maps.Keys(m.resources)), slices.Sorted(maps.Keys(m.calls)), true
}

// Constants implements resource.Written.
func (w written) Constants(calls []string, address string) map[string]cty.Value {
	m := w.module(calls)
	if m == nil {
		return nil
	}
	out := map[string]cty.Value{}
	add := func(name string, e expression) {
		if raw, _, ok := e.leaf(); ok && raw != nil {
			if v, err := decode(raw, nil, cty.DynamicPseudoType); err == nil && !isTemplate(v) {
				out[name] = v
			}
		}
	}
	if name, ok := callName(address); ok {
		if c := m.calls[name]; c != nil {
			for name, e := range c.inputs {
				add(name, e)
			}
		}
		return out
	}
	if r := m.resources[address]; r != nil {
		for id, name := range r.typ.names {
			add(name, r.written.get(uint32(id)))
		}
	}
	return out
}

// isTemplate reports whether a constant may be the text of a template, which is
// what is printed of an expression in JSON syntax that refers to nothing.
func isTemplate(v cty.Value) bool {
	if v.IsNull() || v.Type() != cty.String {
		return false
	}
	s := v.AsString()
	return strings.Contains(s, "${") || strings.Contains(s, "%{")
}

// callName returns m for "module.m".
func callName(address string) (string, bool) {
	segs := parseReference(address)
	if len(segs) != 2 || segs[0].text != "module" {
		return "", false
	}
	return segs[1].text, true
}
