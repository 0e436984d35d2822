package plan

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// top is the body of a resource.
type top struct {
	w   *world
	rec *record
	// before is set for the world before the change.
	before bool
}

// Attr implements resource.Body.
func (t top) Attr(name string) resource.Value { return t.part().Attr(name) }

// Blocks implements resource.Body.
func (t top) Blocks(name string) resource.Blocks { return t.part().Blocks(name) }

func (t top) part() *part {
	p := &part{w: t.w, rec: t.rec, before: t.before, schema: t.rec.typ.schema, source: hidden}
	if !t.before && t.rec.cfg != nil {
		p.source = shown
	}
	return p
}

// part is a resource, or one of its blocks, as the plan has it.
type part struct {
	w      *world
	rec    *record
	before bool
	schema *schema.Block // nil where the type or block is not in the schema

	// path is the way from the resource; empty for the resource itself, whose
	// values are in the record. Of a block they are here.
	path                    string
	raw, unknown, sensitive []byte
	// source says what is known of how the part was written, and written holds
	// the expressions if they are shown.
	source  sourceKind
	written expression
	// kept is set for a computed block of an existing object for which no
	// expression shows: the service may have filled it in.
	kept bool
}

// fresh reports whether the object of this world comes to be by this change, so
// that what nobody set has not been filled in yet.
func (p *part) fresh() bool {
	return !p.before && (p.rec.action == resource.Create || p.rec.action == resource.Replace)
}

// sourceKind says what is known of the configuration behind a part.
type sourceKind uint8

const (
	// hidden: there is no configuration, as in a state.
	hidden sourceKind = iota
	// dynamic: the part was written, but which expressions it was made from
	// cannot be told; a dynamic block leaves none.
	dynamic
	// shown: the expressions are at hand, and what has none was not written.
	shown
	// constants: the block is not in the plan's values, which say only that the
	// number of blocks is unknown; its expressions are at hand.
	constants
)

// field is an attribute or block as the plan and the schema have it.
type field struct {
	raw, unknown, sensitive []byte
	expr                    expression     // nil: none, or not shown
	attr                    *schema.Attr   // nil: none of the name
	block                   *schema.Nested // nil: none of the name
	// unread is set for one that nobody said would be asked for.
	unread bool
}

func (p *part) field(name string) field {
	if p.path == "" {
		return p.top(name)
	}
	f := field{
		raw:       expression(p.raw).member(name),
		unknown:   memberMask(p.unknown, name),
		sensitive: memberMask(p.sensitive, name),
	}
	if p.source == shown || p.source == constants {
		f.expr = p.written.member(name)
	}
	if p.schema != nil {
		f.attr, f.block = p.schema.Attr(name), p.schema.Block(name)
	}
	return f
}

// top is field for a resource.
func (p *part) top(name string) field {
	r := p.rec
	var f field
	values := r.after
	if p.before {
		values = r.before
		f.sensitive = r.beforeSensitive.get(name)
	} else {
		f.unknown, f.sensitive = r.unknown.get(name), r.sensitive.get(name)
	}
	c := r.typ.columns[name]
	if c == nil {
		if f.unread = !r.typ.keeps(name); p.schema != nil {
			f.attr, f.block = p.schema.Attr(name), p.schema.Block(name)
		}
		return f
	}
	f.attr, f.block = c.attr, c.block
	if values != nil {
		f.raw = values.get(c.id)
	}
	if p.source == shown {
		f.expr = r.cfg.written.get(c.id)
	}
	return f
}

// Attr implements resource.Body.
func (p *part) Attr(name string) resource.Value {
	f := p.field(name)
	if f.unread {
		return p.unread(name, f.attr)
	}
	a := f.attr
	v := resource.Value{Path: name, Sensitive: marks(f.sensitive), Structure: cty.NilVal}
	typ := cty.DynamicPseudoType
	if a != nil {
		typ = a.Type
		v.Sensitive = v.Sensitive || a.Sensitive
	}
	if p.source == constants {
		return p.fromSource(v, a, typ, f)
	}
	if a != nil && a.WriteOnly {
		return p.writeOnly(v, typ, f)
	}
	if a == nil && f.block != nil {
		if bs := p.Blocks(name); len(bs.List) == 0 && !bs.Open {
			return absent(v, typ)
		}
	}
	if marks(f.unknown) {
		return p.unknownValue(v, a, typ, f)
	}
	if isNull(f.raw) {
		// What every version fills in cannot stay null: an applied null is as
		// good as the default.
		if d := p.leftOut(v, a, typ); a != nil && p.rec.parsed.mode == resource.Managed && d.Origin == resource.Default && d.Known() {
			return d
		}
		v.V = cty.NullVal(typ)
		return v
	}
	var err error
	if v.V, err = decode(f.raw, nil, typ); err != nil {
		return p.unreadable(v, typ)
	}
	v.Origin = p.origin(f)
	return v
}

// origin says where the known value of an attribute, or of the blocks of that
// name, comes from.
func (p *part) origin(f field) resource.Origin {
	a := f.attr
	computed := a != nil && a.Computed
	if f.block != nil {
		computed = f.block.Computed
	}
	switch {
	case p.kept:
		return resource.Computed
	case p.source == hidden && p.w.planned && !p.before && computed:
		// Whether it is written cannot be told. That it may not be is the lesser
		// claim: the service may then have changed it since.
		return resource.Computed
	case p.source != shown, f.expr != nil && !f.expr.null():
		return resource.Set
	case a != nil && !a.Computed:
		return resource.Default
	}
	return resource.Computed
}

// unknownValue is a value of which something is unknown: because an expression
// leads to something unknown, or because nobody set it and it is computed.
func (p *part) unknownValue(v resource.Value, a *schema.Attr, typ cty.Type, f field) resource.Value {
	var err error
	if v.V, err = decode(f.raw, f.unknown, typ); err != nil {
		return p.unreadable(v, typ)
	}
	v.Origin = resource.Set
	v.Cause = resource.Cause{Kind: resource.AfterApply, Subject: p.subject(v.Path)}
	if a != nil && !a.Optional && !a.Required && f.expr == nil {
		v.Origin = resource.Computed // nobody can write it
		return v
	}
	if holdsVague(f) {
		v.V, v.Cause = cty.UnknownVal(typ), dynamicCause(v.Path)
		v.Links = resource.Links{Open: true, Loose: v.Cause}
		return v
	}
	if p.source != shown {
		v.Links = p.looseLinks()
		v.Cause = v.Links.Loose
		return v
	}
	if f.expr == nil || f.expr.null() {
		if isTrue(f.unknown) && a != nil && a.Optional && p.fresh() {
			return absent(v, typ)
		}
		v.Origin = resource.Computed
		return v
	}
	flow := p.w.flowOf(p.rec, f.expr)
	if isTrue(f.unknown) && a != nil && a.Optional && a.Computed && p.fresh() && !flow.unknown && !f.expr.constant() {
		// Had its value been anything but null, it would have been planned.
		return absent(v, typ)
	}
	v.Links = flow.links(f.raw, f.unknown)
	if flow.unknown {
		v.Cause = flow.cause
	}
	return v
}

func absent(v resource.Value, typ cty.Type) resource.Value {
	v.V, v.Origin, v.Cause, v.Links = cty.NullVal(typ), resource.Absent, resource.Cause{}, resource.Links{}
	return v
}

// writeOnly is an argument that is null in every plan. That proves nothing, so
// what was written is looked up.
func (p *part) writeOnly(v resource.Value, typ cty.Type, f field) resource.Value {
	v.V, v.Origin, v.Sensitive = cty.UnknownVal(typ), resource.Set, true
	v.Cause = resource.Cause{Kind: resource.NotShown, Subject: p.subject(v.Path)}
	switch {
	case p.source != shown:
		v.Links = resource.Links{Open: true, Loose: v.Cause}
		return v
	case f.expr == nil, f.expr.null():
		return absent(v, typ)
	}
	constant, _, ok := f.expr.leaf()
	if ok && constant != nil {
		if c, err := decode(constant, nil, typ); err == nil {
			v.V, v.Cause = c, resource.Cause{}
			return v
		}
	}
	flow := p.w.flowOf(p.rec, f.expr)
	v.Links = flow.links(nil, []byte(trueWord))
	return v
}

// unread is an attribute that nobody said would be asked for. All that is known of
// it is whether somebody can write it.
func (p *part) unread(name string, a *schema.Attr) resource.Value {
	cause := resource.Cause{Kind: resource.Unreadable, Subject: p.subject(name)}
	v := resource.Value{Path: name, V: cty.DynamicVal, Origin: resource.Set, Cause: cause, Structure: cty.NilVal}
	if a != nil && a.Computed && !a.Optional {
		v.Origin = resource.Computed
		return v
	}
	v.Links = resource.Links{Open: true, Loose: cause}
	return v
}

// unreadable is a value of the wrong type: nothing is known of it.
func (p *part) unreadable(v resource.Value, typ cty.Type) resource.Value {
	v.V, v.Origin = cty.UnknownVal(typ), resource.Set
	v.Cause = resource.Cause{Kind: resource.Unreadable, Subject: p.subject(v.Path)}
	v.Links = resource.Links{Open: true, Loose: v.Cause}
	return v
}

// looseLinks is what is known of where an unknown value comes from when its own
// expression is not shown.
func (p *part) looseLinks() resource.Links {
	cause := resource.Cause{Kind: resource.NotShown, Subject: p.subject("")}
	var links resource.Links
	if p.source == dynamic {
		cause = dynamicCause(blockName(p.path))
		// Of an attribute written as blocks the expressions of all blocks show
		// as one.
		links.Refs = p.w.flowOf(p.rec, p.written).refs
	}
	links.Open, links.Loose = true, cause
	return links
}

// fromSource is a value in a block that only its expressions are known of.
func (p *part) fromSource(v resource.Value, a *schema.Attr, typ cty.Type, f field) resource.Value {
	if f.expr == nil || f.expr.null() {
		return p.leftOut(v, a, typ)
	}
	v.Origin = resource.Set
	constant, _, ok := f.expr.leaf()
	if ok && constant != nil {
		c, err := decode(constant, nil, typ)
		if err != nil {
			return p.unreadable(v, typ)
		}
		v.V = c
		return v
	}
	flow := p.w.flowOf(p.rec, f.expr)
	v.V, v.Links = cty.UnknownVal(typ), flow.links(nil, []byte(trueWord))
	v.Cause = flow.cause
	if !flow.unknown {
		v.Cause = resource.Cause{Kind: resource.NotShown, Subject: p.subject(v.Path)}
	}
	return v
}

// leftOut is a value that was not written: what the provider fills in, where all
// its versions agree.
func (p *part) leftOut(v resource.Value, a *schema.Attr, typ cty.Type) resource.Value {
	if a == nil {
		v.Cause = resource.Cause{Kind: resource.Unreadable, Subject: p.subject(v.Path)}
		v.V, v.Origin, v.Links = cty.UnknownVal(typ), resource.Set, resource.Links{Open: true, Loose: v.Cause}
		return v
	}
	if a.Computed && (!a.Optional || !p.fresh()) {
		v.V, v.Origin = cty.UnknownVal(typ), resource.Computed
		v.Cause = resource.Cause{Kind: resource.AfterApply, Subject: p.subject(v.Path)}
		return v
	}
	var defaults []cty.Value
	for _, m := range schema.Majors() {
		if !a.In(m) {
			continue
		}
		d, ok := a.Default(m)
		if !ok {
			d = cty.NullVal(typ)
		} else if c, err := convert.Convert(d, typ); err == nil {
			d = c
		}
		if len(defaults) == 0 || !d.RawEquals(defaults[0]) {
			defaults = append(defaults, d)
		}
	}
	switch {
	case len(defaults) != 1 || !defaults[0].IsKnown():
		v.V, v.Origin = cty.UnknownVal(typ), resource.Default
		v.Cause = resource.Cause{Kind: resource.ProviderVersion}
		return v
	case defaults[0].IsNull():
		return absent(v, typ)
	}
	v.V, v.Origin = defaults[0], resource.Default
	return v
}

// subject is the address of something in the part.
func (p *part) subject(name string) string {
	s := p.rec.addr
	if p.path != "" {
		s += "." + p.path
	}
	if name != "" {
		s += "." + name
	}
	return s
}
