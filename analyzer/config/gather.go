package config

import (
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// gatherProviders lists the AWS provider configurations, those without a resource
// too.
func (t *tree) gatherProviders(m *module) {
	seen := map[string]*resource.Provider{}
	add := func(p *provider) {
		local, _, _ := strings.Cut(p.key[strings.LastIndex(p.key, ":")+1:], ".")
		if r := p.resource(); local == "aws" && seen[r.Key] == nil {
			seen[r.Key] = r
		}
	}
	for _, r := range t.graph.Resources {
		if strings.HasPrefix(r.Type, "aws_") && seen[r.Provider.Key] == nil {
			seen[r.Provider.Key] = r.Provider
		}
	}
	m.walk(func(m *module) {
		for _, b := range m.source.providers {
			name := b.name
			if b.alias != "" {
				name += "." + b.alias
			}
			add(m.providerNamed(name))
		}
	})
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		t.graph.Providers = append(t.graph.Providers, seen[key])
	}
}

// walk calls do for a module instance and all below it.
func (m *module) walk(do func(*module)) {
	do(m)
	for _, name := range slices.Sorted(maps.Keys(m.calls)) {
		for _, x := range m.calls[name].things {
			if child, ok := x.(*module); ok {
				child.walk(do)
			}
		}
	}
}

// gatherSecrets evaluates what is declared to be sensitive, so that its text is
// known before anything is printed.
func (t *tree) gatherSecrets(m *module) {
	m.walk(func(m *module) {
		for _, name := range slices.Sorted(maps.Keys(m.source.variables)) {
			if v := m.source.variables[name]; flag(v.body, "sensitive") {
				_, _ = m.variable(name, v.at)
			}
		}
		for _, address := range slices.Sorted(maps.Keys(m.resources)) {
			for _, x := range m.resources[address].things {
				x.(*instance).keepSecrets()
			}
		}
	})
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

// secretName reports whether an attribute of a type without a schema holds a
// secret, to go by its name.
func secretName(name string) bool {
	for _, word := range []string{"password", "secret_string", "secret_key", "private_key", "token", "password_wo", "secret_string_wo"} {
		if name == word || strings.HasSuffix(name, "_"+word) {
			return true
		}
	}
	return false
}
