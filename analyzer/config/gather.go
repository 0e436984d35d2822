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
