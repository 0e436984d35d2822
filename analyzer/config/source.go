package config

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/hublint/hublint/analyzer/resource"
)

// source is a module as it is written: the files of one directory, put together.
// Every call of the module shares it; it never changes after it was decoded.
type source struct {
	dir       string
	variables map[string]*variable
	locals    map[string]*hclsyntax.Attribute
	outputs   map[string]*output
	resources map[string]*declaration // by address within the module
	calls     map[string]*call
	providers []*providerBlock
	// requires is what required_providers says, by local name.
	requires map[string]requirement
	moved    []move
	imports  []*body
	comments []resource.Comment
	// wrapped are the arguments of sensitive().
	wrapped []hclsyntax.Expression
	diags   []resource.Diagnostic
	// torn is set where something of the module's files may be missing.
	torn bool
}

// declaration is a resource or data source as it is written.
type declaration struct {
	mode      resource.Mode
	ephemeral bool
	typ, name string
	body      *body
	at        hcl.Range
	// check is set for data that only a check block uses.
	check bool
}

// address is what the module itself calls the declaration.
func (d *declaration) address() string {
	switch {
	case d.ephemeral:
		return "ephemeral." + d.typ + "." + d.name
	case d.mode == resource.Data:
		return "data." + d.typ + "." + d.name
	}
	return d.typ + "." + d.name
}

// variable is an input variable as it is declared.
type variable struct {
	name string
	body *body
	at   hcl.Range
}

// output is an output value as it is declared.
type output struct {
	body *body
	at   hcl.Range
}

// call is a module block.
type call struct {
	name string
	body *body
	at   hcl.Range
}

// providerBlock is a provider configuration.
type providerBlock struct {
	name, alias string
	body        *body
	at          hcl.Range
}

// requirement is an entry of required_providers.
type requirement struct {
	source, version string
	at              hcl.Range
}

// move is a moved block.
type move struct{ from, to hcl.Traversal }

// decode puts the files of a directory together; overrides come last.
func decode(dir string, parsed []*parsedFile) *source {
	s := &source{
		dir:       dir,
		variables: map[string]*variable{},
		locals:    map[string]*hclsyntax.Attribute{},
		outputs:   map[string]*output{},
		resources: map[string]*declaration{},
		calls:     map[string]*call{},
		requires:  map[string]requirement{},
	}
	for _, f := range parsed {
		s.diags = append(s.diags, f.diags...)
		s.torn = s.torn || f.torn
		s.comments = append(s.comments, f.comments...)
		s.wrapped = append(s.wrapped, f.wrapped...)
		if f.body == nil {
			continue
		}
		for _, b := range f.body.Blocks {
			s.add(b, f)
		}
	}
	return s
}

func (s *source) add(b *hclsyntax.Block, f *parsedFile) {
	at := b.DefRange()
	if len(b.Labels) != labels(b.Type) {
		s.wrong("syntax", at, fmt.Sprintf("A %s block has %d labels", b.Type, labels(b.Type)), "")
		return
	}
	inner := &body{Body: b.Body, json: f.json, torn: f.torn && !f.json && b.TypeRange.Start.Byte >= f.whole}
	switch b.Type {
	case "resource", "data", "ephemeral":
		s.addResource(&declaration{mode: mode(b.Type), ephemeral: b.Type == "ephemeral", typ: b.Labels[0], name: b.Labels[1], body: inner, at: at}, f.override)
	case "variable":
		put(s, s.variables, b.Labels[0], &variable{name: b.Labels[0], body: inner, at: at}, f.override, at, func(v *variable) *body { return v.body })
	case "output":
		put(s, s.outputs, b.Labels[0], &output{body: inner, at: at}, f.override, at, func(o *output) *body { return o.body })
	case "module":
		put(s, s.calls, b.Labels[0], &call{name: b.Labels[0], body: inner, at: at}, f.override, at, func(c *call) *body { return c.body })
	case "locals":
		for name, a := range b.Body.Attributes {
			if old := s.locals[name]; old != nil && !f.override {
				s.twice("local."+name, a.NameRange, old.NameRange)
				continue
			}
			s.locals[name] = a
		}
	case "provider":
		s.addProvider(b, inner, f.override)
	case "terraform":
		s.addSettings(inner)
	case "moved":
		if from, to := attrAddress(inner, "from"), attrAddress(inner, "to"); from != nil && to != nil {
			s.moved = append(s.moved, move{from, to})
		}
	case "import":
		s.imports = append(s.imports, inner)
	case "check":
		for _, d := range inner.Blocks {
			if d.Type == "data" && len(d.Labels) == 2 {
				s.addResource(&declaration{mode: resource.Data, typ: d.Labels[0], name: d.Labels[1], body: &body{Body: d.Body}, at: d.DefRange(), check: true}, f.override)
			}
		}
	}
}

func attrAddress(b *body, name string) hcl.Traversal {
	a := b.attr(name)
	if a == nil {
		return nil
	}
	return address(a.Expr)
}

func mode(typ string) resource.Mode {
	if typ == "data" {
		return resource.Data
	}
	return resource.Managed
}

// put adds a declaration under its name, or lays it over the one that an
// override file overrides.
func put[T any](s *source, all map[string]T, name string, v T, override bool, at hcl.Range, bodyOf func(T) *body) {
	old, exists := all[name]
	switch {
	case exists && override:
		overlay(bodyOf(old), bodyOf(v))
	case exists:
		s.twice(name, at, bodyOf(old).SrcRange)
	default:
		all[name] = v
	}
}

func (s *source) addResource(d *declaration, override bool) {
	put(s, s.resources, d.address(), d, override, d.at, func(d *declaration) *body { return d.body })
}

func (s *source) addProvider(b *hclsyntax.Block, inner *body, override bool) {
	p := &providerBlock{name: b.Labels[0], body: inner, at: b.DefRange()}
	if a := inner.attr("alias"); a != nil {
		p.alias, _ = literal(a.Expr)
	}
	for _, old := range s.providers {
		if old.name == p.name && old.alias == p.alias {
			if override {
				overlay(old.body, inner)
			} else {
				s.twice("provider "+p.name, p.at, old.at)
			}
			return
		}
	}
	s.providers = append(s.providers, p)
}

// addSettings reads a terraform block.
func (s *source) addSettings(b *body) {
	for _, sec := range b.sections("required_providers") {
		for name, a := range sec.Attributes {
			r := requirement{at: a.SrcRange}
			if v, ok := literal(a.Expr); ok {
				r.version = v
			}
			for _, o := range objects(a.Expr) {
				inner := asBody(o)
				if src := inner.attr("source"); src != nil {
					r.source, _ = literal(src.Expr)
				}
				if v := inner.attr("version"); v != nil {
					r.version, _ = literal(v.Expr)
				}
			}
			s.requires[name] = r
		}
	}
}

// overlay puts the body of an override file over another.
func overlay(under, over *body) {
	for under.over != nil {
		under = under.over
	}
	under.over = over
}

func (s *source) twice(what string, at, before hcl.Range) {
	s.wrong("syntax", at, fmt.Sprintf("%s is declared twice", what), "It was declared before at "+strings.TrimPrefix(before.String(), "./")+".")
}

func (s *source) wrong(code string, at hcl.Range, summary, detail string) {
	s.diags = append(s.diags, resource.Diagnostic{Severity: resource.Error, Code: code, Summary: summary, Detail: detail, At: location(at)})
}
