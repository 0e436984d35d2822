package plan

import (
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// providerConfig is a provider block.
type providerConfig struct {
	name    string // "aws"
	written bool   // it has arguments
	region  argument
	role    argument
	profile argument
}

// argument is an argument of a provider block.
type argument struct {
	written bool
	value   string
	known   bool
}

// providerConfig reads an element of provider_config.
func (d *document) providerConfig(key string, raw []byte) error {
	c := &providerConfig{}
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "name":
			c.name, err = text(value)
		case "expressions":
			if isNull(value) {
				return nil
			}
			if err := checkExpression(value, 1); err != nil {
				return err
			}
			d.found.constants(value)
			e := expression(value)
			c.written = true
			c.region = argumentOf(e.member("region"))
			c.profile = argumentOf(e.member("profile"))
			c.role = roleOf(e)
		}
		return err
	})
	d.config.providers[strings.Clone(key)] = c
	return err
}

func argumentOf(e expression) argument {
	if e == nil || e.null() {
		return argument{}
	}
	a := argument{written: true}
	if constant, _, ok := e.leaf(); ok && constant != nil && constant[0] == '"' {
		a.value, a.known = string(unquote(constant)), true
	}
	return a
}

// roleOf is the role that the provider assumes, the last one of a chain.
func roleOf(e expression) argument {
	var last expression
	for _, block := range [...]string{"assume_role", "assume_role_with_web_identity"} {
		b := e.member(block)
		if len(b) > 0 && b[0] == '[' {
			for _, one := range elements(b) {
				last = one
			}
		} else if b != nil {
			last = b
		}
	}
	if last == nil {
		return argument{}
	}
	return argumentOf(last.member("role_arn"))
}

// providers makes the provider configurations, each once.
type providers struct {
	doc  *document
	made map[string]*resource.Provider
}

// of returns the configuration that a record belongs to.
func (p *providers) of(r *record) *resource.Provider {
	switch {
	case r.cfg != nil && r.cfg.provider != "":
		return p.get(p.key(r.cfg.provider))
	case r.provKey != "":
		return p.get(r.provKey)
	}
	// A resource that is no longer written: which configuration it belonged to
	// shows only where there is but one.
	name := r.provider[strings.LastIndexByte(r.provider, '/')+1:]
	if name == "" {
		name, _, _ = strings.Cut(r.typ.name, "_")
	}
	only, n := name, 0
	for key, c := range p.doc.config.providers {
		if c.name == name && (c.written || key == name) {
			only, n = key, n+1
		}
	}
	// A state never shows them, a plan always does.
	if n == 1 || n == 0 && (p.doc.config.root != nil || !p.doc.keys["resource_changes"]) {
		return p.get(only)
	}
	key := name + " (not shown)"
	if p.made[key] == nil {
		p.made[key] = &resource.Provider{Key: key, Hidden: true}
	}
	return p.made[key]
}

// key finds the configuration that a key stands for. Older versions write the
// module's own key even where the module takes its caller's configuration.
func (p *providers) key(key string) string {
	for k := key; ; {
		c := p.doc.config.providers[k]
		module, name, nested := cutModule(k)
		if !nested || c != nil && c.written {
			if c == nil && strings.Contains(name, ".") {
				return key // an alias of which nothing shows
			}
			return k
		}
		if i := strings.LastIndex(module, ".module."); i >= 0 {
			k = module[:i] + ":" + name
		} else {
			k = name
		}
	}
}

func cutModule(key string) (module, name string, nested bool) {
	if i := strings.LastIndexByte(key, ':'); i >= 0 && strings.HasPrefix(key, "module.") {
		return key[:i], key[i+1:], true
	}
	return "", key, false
}

func (p *providers) get(key string) *resource.Provider {
	if got := p.made[key]; got != nil {
		return got
	}
	out := &resource.Provider{Key: key, RegionKnown: true, RoleKnown: true}
	if c := p.doc.config.providers[key]; c != nil {
		out.Region, out.RegionKnown = c.region.value, c.region.known || !c.region.written
		out.Role, out.RoleKnown = c.role.value, c.role.known || !c.role.written
		if c.profile.written {
			// Another profile is another account, as another role is.
			out.Role = strings.TrimPrefix(out.Role+" profile "+c.profile.value, " ")
			out.RoleKnown = out.RoleKnown && c.profile.known
		}
	}
	p.made[key] = out
	return out
}

// regions finds out the Region of configurations that write none, or not a
// constant, from what was planned under them: since provider version 6 a
// resource shows the Region that it takes from its provider, and the data source
// aws_region does in any. A state doesn't tell what a resource was given, so there
// all have to agree.
func (p *providers) regions(records []*record) {
	found := map[*resource.Provider]string{}
	for _, r := range records {
		if r.cfg == nil && p.doc.config.root != nil || r.deposed != "" {
			continue
		}
		to := p.of(r)
		if to.Region != "" {
			continue
		}
		region := r.ownRegion()
		if region == "" {
			continue
		}
		if before, ok := found[to]; ok && before != region {
			region = "" // no Region of the provider's
		}
		found[to] = region
	}
	for to, region := range found {
		if region != "" {
			to.Region, to.RegionKnown = region, true
		}
	}
}

// ownRegion is the Region that a resource was given by its provider, if it
// shows.
func (r *record) ownRegion() string {
	names := []string{"region"}
	if r.typ.mode == resource.Data {
		if r.typ.name != "aws_region" || r.written("endpoint") != nil {
			return ""
		}
		names = []string{"region", "name", "id"} // "name" and "id" before version 6
	}
	for _, name := range names {
		if r.written(name) != nil {
			return ""
		}
	}
	for _, name := range names {
		if raw := r.value(name); len(raw) > 0 && raw[0] == '"' {
			return string(unquote(raw))
		}
	}
	return ""
}

// written returns the expression of an attribute of a resource, nil for none.
func (r *record) written(name string) expression {
	if c := r.typ.columns[name]; c != nil && r.cfg != nil {
		return r.cfg.written.get(c.id)
	}
	return nil
}

// value returns the value of an attribute after the change, nil for none.
func (r *record) value(name string) []byte {
	if c := r.typ.columns[name]; c != nil && r.after != nil {
		return r.after.get(c.id)
	}
	return nil
}

// all returns the configurations of AWS, sorted by key: those that are written,
// and those that a resource belongs to.
func (p *providers) all() []*resource.Provider {
	for key, c := range p.doc.config.providers {
		if c.name == "aws" && (c.written || key == "aws") {
			p.get(key)
		}
	}
	var out []*resource.Provider
	for _, key := range sortedNames(p.made) {
		_, name, _ := cutModule(key)
		if name == "aws" || strings.HasPrefix(name, "aws.") {
			out = append(out, p.made[key])
		}
	}
	return out
}
