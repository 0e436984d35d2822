package config

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// provider is a provider configuration in force.
type provider struct {
	key string
	m   *module
	// block is nil where none is written, which is a configuration too.
	block *providerBlock

	seen       *resource.Provider
	tags       *cty.Value
	evaluating bool
}

// providerOf returns the provider configuration that a resource is under.
func (m *module) providerOf(d *declaration) *provider {
	if a := d.body.attr("provider"); a != nil {
		if name, ok := providerName(a.Expr); ok {
			return m.providerNamed(name)
		}
	}
	name, _, _ := strings.Cut(d.typ, "_")
	return m.providerNamed(name)
}

// providerName reads aws or aws.west.
func providerName(e hclsyntax.Expression) (string, bool) {
	tr := address(e)
	if tr == nil {
		return "", false
	}
	name := tr.RootName()
	if alias, ok := step(tr, 1); ok {
		name += "." + alias
	}
	return name, true
}

// providerNamed follows a name, as a module knows it, to the configuration: one
// of its own, one that it is passed, or that of its caller.
func (m *module) providerNamed(name string) *provider {
	if p := m.providers[name]; p != nil {
		return p
	}
	p := m.findProvider(name)
	m.providers[name] = p
	return p
}

func (m *module) findProvider(name string) *provider {
	local, alias, _ := strings.Cut(name, ".")
	for _, b := range m.source.providers {
		if b.name == local && b.alias == alias && (m.parent == nil || !m.passed(name)) {
			return &provider{key: m.providerKey(name), m: m, block: b}
		}
	}
	if m.parent == nil {
		return &provider{key: name, m: m}
	}
	if outer, ok := m.passedAs(name); ok {
		return m.parent.providerNamed(outer)
	}
	if alias == "" {
		return m.parent.providerNamed(name)
	}
	return &provider{key: m.providerKey(name), m: m}
}

// providerKey is the name of a configuration as a plan writes it: the path of
// module calls, without the keys of instances.
func (m *module) providerKey(name string) string {
	if m.parent == nil {
		return name
	}
	return "module." + strings.Join(m.node.path, ".module.") + ":" + name
}

func (m *module) passed(name string) bool {
	_, ok := m.passedAs(name)
	return ok
}

// passedAs looks a name up in the providers argument of the call.
func (m *module) passedAs(name string) (string, bool) {
	a := m.call.body.attr("providers")
	if a == nil {
		return "", false
	}
	for _, o := range objects(a.Expr) {
		for _, item := range o.Items {
			e := item.KeyExpr
			if k, ok := e.(*hclsyntax.ObjectConsKeyExpr); ok {
				e = k.Wrapped
			}
			inner, ok := providerName(e)
			if !ok || inner != name {
				continue
			}
			if outer, ok := providerName(item.ValueExpr); ok {
				return outer, true
			}
		}
	}
	return "", false
}

// resource is the configuration as the graph holds it.
func (p *provider) resource() *resource.Provider {
	if p.seen != nil {
		return p.seen
	}
	p.seen = &resource.Provider{Key: p.key, RegionKnown: true, RoleKnown: true}
	if p.block == nil {
		return p.seen
	}
	c := p.content()
	p.seen.Region, p.seen.RegionKnown = textOf(c, "region")
	certain := true
	for _, name := range []string{"assume_role", "assume_role_with_web_identity"} {
		roles := c.blocks(name)
		certain = certain && !roles.open
		for _, role := range roles.list {
			// The last of a chain of roles is the one that acts.
			p.seen.Role, p.seen.RoleKnown = textOf(role.content, "role_arn")
		}
	}
	profile, known := textOf(c, "profile")
	if profile != "" {
		// Another profile is another account, as another role is.
		p.seen.Role = strings.TrimPrefix(p.seen.Role+" profile "+profile, " ")
	}
	p.seen.RoleKnown = p.seen.RoleKnown && certain && known
	return p.seen
}

// content is what the block holds, read like a resource of which no schema is
// known.
func (p *provider) content() *content {
	name := p.block.name
	if p.block.alias != "" {
		name += "." + p.block.alias
	}
	d := &declaration{typ: "provider", name: name, body: p.block.body, at: p.block.at}
	return &p.m.newInstance(d, p.instanceKey(name), &expansion{}).content
}

// instanceKey is nil, or that of any instance of a configuration with for_each,
// which OpenTofu has: they are taken together, so what differs is unknown.
// Source: https://opentofu.org/docs/language/providers/configuration/
func (p *provider) instanceKey(name string) *instanceKey {
	if p.block.body.attr("for_each") == nil {
		return nil
	}
	why := resource.Cause{Kind: resource.Several, Subject: "provider." + name}
	return &instanceKey{key: cty.UnknownVal(cty.String).Mark(looseMark{why}), value: of(unknownBecause(why))}
}

// textOf evaluates an argument that is a text, and reports whether it is known;
// one that isn't written is known to be empty.
func textOf(c *content, name string) (string, bool) {
	return knownText(c.value(name))
}

// defaultTags are the tags that the configuration adds to every resource, or
// cty.NilVal.
func (p *provider) defaultTags() cty.Value {
	if p.tags != nil {
		return *p.tags
	}
	out := cty.NilVal
	if p.block != nil && !p.evaluating {
		p.evaluating = true
		kids := p.content().blocks("default_tags")
		for _, k := range kids.list {
			out = k.value("tags")
		}
		if kids.open {
			out = unknownBecause(kids.cause)
		}
		p.evaluating = false
	}
	p.tags = &out
	return out
}

// inferred is an attribute that the AWS provider works out while planning: all
// tags of a resource, since version 6 its Region, where it works, and the text of
// a policy document.
func (i *instance) inferred(name string) (cty.Value, bool) {
	if i.d.mode == resource.Data {
		if v, ok := i.located(name); ok {
			return v, true
		}
		return i.rendered(name)
	}
	if !strings.HasPrefix(i.d.typ, "aws_") {
		return cty.NilVal, false
	}
	switch name {
	case "tags_all":
		return i.allTags()
	case "region":
		p := i.m.providerOf(i.d)
		seen := p.resource()
		if len(i.m.t.majors) != 1 || i.m.t.majors[0] < 6 || seen.Region == "" || !seen.RegionKnown {
			return cty.NilVal, false
		}
		if a := i.attrSchema(name); a == nil || !a.In(schema.Newest) {
			return cty.NilVal, false
		}
		return cty.StringVal(seen.Region), true
	}
	return cty.NilVal, false
}

// allTags is what tags_all holds: the resource's own tags over the provider's.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs#default_tags-configuration-block
func (i *instance) allTags() (cty.Value, bool) {
	own, more := i.value("tags"), i.m.providerOf(i.d).defaultTags()
	if own == cty.NilVal || unmarkedNull(own) {
		own = cty.NilVal
	}
	if more == cty.NilVal || unmarkedNull(more) {
		more = cty.NilVal
	}
	if own == cty.NilVal && more == cty.NilVal {
		return cty.NilVal, false
	}
	vals := map[string]cty.Value{}
	marks := cty.ValueMarks{}
	for _, v := range []cty.Value{more, own} {
		if v == cty.NilVal {
			continue
		}
		bare, m := v.Unmark()
		marks = union(marks, m)
		if !bare.IsKnown() {
			return cty.UnknownVal(cty.Map(cty.String)).WithMarks(union(changed(deepMarks(v), either), loose(m, resource.Cause{}))), true
		}
		if !bare.CanIterateElements() {
			return cty.NilVal, false
		}
		for it := bare.ElementIterator(); it.Next(); {
			k, e := it.Element()
			if unmarkedNull(e) {
				continue
			}
			vals[k.AsString()] = e
		}
	}
	if len(vals) == 0 {
		return cty.NilVal, false
	}
	v, diags := i.convert(withMarks(cty.ObjectVal(vals), changed(marks, secretOnly)), "tags", i.d.at)
	if diags.HasErrors() {
		return cty.NilVal, false
	}
	return v, true
}
