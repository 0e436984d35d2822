package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// The part of `terraform providers schema -json` that is kept.
// Source: https://developer.hashicorp.com/terraform/cli/commands/providers/schema
type (
	schemasJSON struct {
		Providers map[string]struct {
			Resources map[string]schemaJSON `json:"resource_schemas"`
			Data      map[string]schemaJSON `json:"data_source_schemas"`
		} `json:"provider_schemas"`
	}
	schemaJSON struct {
		Block blockJSON `json:"block"`
	}
	blockJSON struct {
		Attrs  map[string]attrJSON   `json:"attributes"`
		Blocks map[string]nestedJSON `json:"block_types"`
	}
	attrJSON struct {
		Type       json.RawMessage `json:"type"`
		NestedType json.RawMessage `json:"nested_type"`
		Required   bool            `json:"required"`
		Optional   bool            `json:"optional"`
		Computed   bool            `json:"computed"`
		Sensitive  bool            `json:"sensitive"`
		WriteOnly  bool            `json:"write_only"`
	}
	nestedJSON struct {
		Nesting string    `json:"nesting_mode"`
		Min     int       `json:"min_items"`
		Max     int       `json:"max_items"`
		Block   blockJSON `json:"block"`
	}
)

// replace puts what the release says in the place of what is known of its major.
func (p *provider) replace(r release, types []wanted) error {
	major := majorOf(r.version)
	if major == 0 {
		return fmt.Errorf("%q is no version", r.version)
	}
	data, err := os.ReadFile(r.file)
	if err != nil {
		return err
	}
	var all schemasJSON
	if err := json.Unmarshal(data, &all); err != nil {
		return fmt.Errorf("%s: %w", r.file, err)
	}
	schemas := map[string]schemaJSON{}
	for addr, s := range all.Providers {
		if addr != "aws" && !strings.HasSuffix(addr, "/aws") {
			continue
		}
		maps.Copy(schemas, s.Resources)
		for name, d := range s.Data {
			schemas["data."+name] = d
		}
	}
	if len(schemas) == 0 {
		return fmt.Errorf("%s has no provider aws", r.file)
	}
	p.versions = slices.DeleteFunc(slices.Clone(p.versions), func(v string) bool { return majorOf(v) == major })
	p.versions = append(p.versions, r.version)
	slices.SortFunc(p.versions, func(a, b string) int { return majorOf(a) - majorOf(b) })
	for _, w := range types {
		b := p.types[w.name]
		if b == nil {
			b = newBody()
			p.types[w.name] = b
		}
		b.forget(major)
		if s, ok := schemas[w.name]; ok {
			if err := b.learn(major, s.Block); err != nil {
				return fmt.Errorf("%s: %w", w.name, err)
			}
		}
		if b.majors == 0 {
			delete(p.types, w.name)
		}
	}
	return nil
}

// learn adds what one major says of the body.
func (b *body) learn(major int, s blockJSON) error {
	b.majors |= form.Only(major)
	for name, a := range s.Attrs {
		if a.NestedType != nil {
			// The provider speaks protocol 5, which has none of these.
			return fmt.Errorf("%s: nested attribute types aren't supported", name)
		}
		typ, err := shortType(a.Type)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if b.attrs[name] == nil {
			b.attrs[name] = attr{}
		}
		b.attrs[name][major] = shape{mode: a.mode(), typ: typ}
	}
	for name, n := range s.Blocks {
		inner := b.blocks[name]
		if inner == nil {
			inner = &block{body: *newBody()}
			b.blocks[name] = inner
		}
		if major >= inner.majors.Newest() {
			inner.nesting, inner.min, inner.max = n.Nesting, n.Min, n.Max
		}
		if err := inner.learn(major, n.Block); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func (a attrJSON) mode() form.Mode {
	var m form.Mode
	for flag, set := range map[form.Mode]bool{
		form.Required:  a.Required,
		form.Optional:  a.Optional,
		form.Computed:  a.Computed,
		form.Sensitive: a.Sensitive,
		form.WriteOnly: a.WriteOnly,
	} {
		if set {
			m |= flag
		}
	}
	return m
}

// shortType sets a type without spaces, its object attributes in order.
func shortType(raw json.RawMessage) (string, error) {
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		return "", err
	}
	out, err := json.Marshal(v)
	return form.ShortType(string(bytes.TrimSpace(out))), err
}
