package config

import (
	"bytes"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// gatherSecrets evaluates what is declared to be sensitive or ephemeral, so that its
// text is known before anything is printed: a line of source is shown with its
// neighbours, which nothing may ever have asked for.
func (t *tree) gatherSecrets(m *module) {
	m.walk(func(m *module) {
		for _, name := range slices.Sorted(maps.Keys(m.source.variables)) {
			if v := m.source.variables[name]; m.declaredSecret(v.body) {
				_, _ = m.variable(name, v.at)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(m.source.outputs)) {
			if o := m.source.outputs[name]; m.declaredSecret(o.body) {
				op, _ := m.output(name, o.at)
				t.keepSecret(op.value())
			}
		}
		for _, p := range m.source.providers {
			for name := range p.body.names() {
				if secretName(name) {
					m.keepArgument(p.body.attr(name).Expr)
				}
			}
		}
		for _, e := range m.source.wrapped {
			m.keepArgument(e)
		}
		for _, address := range slices.Sorted(maps.Keys(m.resources)) {
			for _, x := range m.resources[address].things {
				x.(*instance).keepSecrets()
			}
		}
	})
}

// keepArgument evaluates a secret as far as the module alone tells it.
func (m *module) keepArgument(e hclsyntax.Expression) {
	for _, tr := range hclsyntax.Variables(e) {
		if root := tr.RootName(); root != "var" && root != "local" {
			return
		}
	}
	if op, diags := (&scope{m: m}).eval(e); !diags.HasErrors() {
		m.t.keepSecret(op.value())
	}
}

// keepSecrets evaluates the sensitive and write-only attributes that are written.
func (i *instance) keepSecrets() {
	names, ok := i.m.t.hidden[i.d]
	if !ok {
		for name := range i.body.names() {
			a := i.attrSchema(name)
			if a != nil && (a.Sensitive || a.WriteOnly) || a == nil && secretName(name) {
				names = append(names, name)
			}
		}
		i.m.t.hidden[i.d] = names
	}
	for _, name := range names {
		i.m.t.keepSecret(i.value(name))
	}
}

// secretName reports whether an argument of which there is no schema holds a
// secret, to go by its name.
func secretName(name string) bool {
	for _, word := range []string{"password", "secret_string", "secret_key", "access_key", "private_key", "token", "password_wo", "secret_string_wo"} {
		if name == word || strings.HasSuffix(name, "_"+word) {
			return true
		}
	}
	return false
}

// wrappedIn are the arguments of sensitive() in a file.
func wrappedIn(src []byte, body *hclsyntax.Body) []hclsyntax.Expression {
	if !bytes.Contains(src, []byte("sensitive(")) {
		return nil
	}
	var out []hclsyntax.Expression
	_ = hclsyntax.VisitAll(body, func(n hclsyntax.Node) hcl.Diagnostics {
		if call, ok := n.(*hclsyntax.FunctionCallExpr); ok && strings.TrimPrefix(call.Name, "core::") == "sensitive" {
			out = append(out, call.Args...)
		}
		return nil
	})
	return out
}

// keepSecret remembers the texts in a sensitive value, so that no report shows
// them wherever they turn up.
func (t *tree) keepSecret(v cty.Value) {
	if v == cty.NilVal {
		return
	}
	v, _ = v.UnmarkDeep()
	_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) {
		if !v.IsKnown() || v.IsNull() || v.Type() != cty.String || v.AsString() == "" || t.secrets[v.AsString()] {
			return true, nil
		}
		t.secrets[v.AsString()] = true
		if t.gathered {
			t.graph.Conceal(v.AsString())
		}
		return true, nil
	})
}
