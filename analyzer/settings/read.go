package settings

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/nesting"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/similar"
	"github.com/hublint/hublint/analyzer/suppress"
)

// top are the attributes at the top of the file.
var top = map[string]cty.Type{
	"severity": cty.String, "fail_on": cty.String, "on_unknown": cty.String, "baseline": cty.String,
	"controls": cty.List(cty.String), "skip": cty.List(cty.String), "standards": cty.List(cty.String), "paths": cty.List(cty.String), "formats": cty.List(cty.String),
	"retired": cty.Bool, "require_explicit": cty.Bool, "include_pass": cty.Bool, "honor_foreign_ignores": cty.Bool,
}

// blocks are the blocks at the top, with how many labels they have.
var blocks = map[string]int{"account": 0, "control": 1, "ignore": 0, "suppression": 0}

// Read reads a configuration file. The controls are all there are. The error
// joins one for each mistake, with its place in the file.
func Read(src []byte, name string, controls []*check.Control) (*File, error) {
	r := reader{controls: controls, file: &File{}}
	if len(src) > MaxBytes {
		return nil, fmt.Errorf("%s: it is larger than %d bytes", name, MaxBytes)
	}
	if nesting.Exceeds(src, nesting.File, maxNesting) {
		return nil, fmt.Errorf("%s:1:1: it is nested more than %d levels deep", name, maxNesting)
	}
	parsed, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	for _, d := range diags {
		r.wrong(*d.Subject, "%s: %s", d.Summary, d.Detail)
	}
	if diags.HasErrors() {
		return nil, errors.Join(r.errs...)
	}
	body, ok := parsed.Body.(*hclsyntax.Body)
	if !ok {
		return nil, fmt.Errorf("%s: it is not HCL", name)
	}
	r.file.Values = r.attributes(body, top, slices.Sorted(maps.Keys(blocks)))
	seen := map[string]bool{}
	for _, b := range body.Blocks {
		r.block(b, seen)
	}
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	return r.file, nil
}

// reader collects what a file says, and what is wrong with it.
type reader struct {
	controls []*check.Control
	file     *File
	errs     []error
}

// wrong notes a mistake in one line, whatever the file has in its names.
func (r *reader) wrong(at hcl.Range, format string, args ...any) {
	what := strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", `\n`)
	r.errs = append(r.errs, fmt.Errorf("%s:%d:%d: %s", at.Filename, at.Start.Line, at.Start.Column, what))
}

// unknown says that a name isn't one of those there are.
func (r *reader) unknown(at hcl.Range, what, name string, of []string) {
	slices.Sort(of)
	// Nothing is nearer to a name than the name itself, written the other way.
	if slices.Contains(of, name) {
		switch what {
		case "block":
			r.wrong(at, "%s is a setting, not a block: %s = ...", name, name)
			return
		case "setting":
			r.wrong(at, "%s is a block, not a setting: %s { ... }", name, name)
			return
		}
	}
	if s := similar.Word(name, of); s != "" {
		r.wrong(at, "there is no %s %s: did you mean %s?", what, name, s)
		return
	}
	if len(of) == 0 {
		r.wrong(at, "there is no %s %s, nor any other", what, name)
		return
	}
	r.wrong(at, "there is no %s %s: choose one of %s", what, name, strings.Join(of, ", "))
}

func (r *reader) block(b *hclsyntax.Block, seen map[string]bool) {
	labels, ok := blocks[b.Type]
	switch {
	case !ok:
		r.unknown(b.TypeRange, "block", b.Type, slices.Concat(slices.Collect(maps.Keys(blocks)), slices.Collect(maps.Keys(top))))
		return
	case len(b.Labels) != labels:
		r.wrong(b.DefRange(), "%s takes %d labels: %s", b.Type, labels, map[int]string{0: b.Type + " {", 1: b.Type + ` "S3.1" {`}[labels])
		return
	}
	if once := b.Type + strings.Join(b.Labels, " "); b.Type != "ignore" {
		if seen[strings.ToLower(once)] {
			r.wrong(b.DefRange(), "%s is there twice", strings.TrimSpace(b.Type+" "+strings.Join(b.Labels, " ")))
			return
		}
		seen[strings.ToLower(once)] = true
	}
	if b.Type != "control" && len(b.Body.Blocks) > 0 {
		r.wrong(b.Body.Blocks[0].DefRange(), "there is no block %s in %s", b.Body.Blocks[0].Type, b.Type)
	}
	switch b.Type {
	case "account":
		r.file.Accounts = named(r.attributes(b.Body, map[string]cty.Type{"roots": cty.List(cty.String)}, nil), "roots")
	case "suppression":
		values := r.attributes(b.Body, map[string]cty.Type{"require_reason": cty.Bool, "require_until": cty.Bool, "protected": cty.List(cty.String)}, nil)
		r.file.NeedReason, r.file.NeedUntil, r.file.Protected = named(values, "require_reason"), named(values, "require_until"), named(values, "protected")
		r.known(r.file.Protected)
	case "ignore":
		r.exception(b)
	case "control":
		r.control(b)
	}
}

// named is the value of that name, or the zero Value.
func named(values []Value, name string) Value {
	if i := slices.IndexFunc(values, func(v Value) bool { return v.Name == name }); i >= 0 {
		return values[i]
	}
	return Value{}
}

// exception reads an ignore block.
func (r *reader) exception(b *hclsyntax.Block) {
	values := r.attributes(b.Body, map[string]cty.Type{"controls": cty.List(cty.String), "resources": cty.List(cty.String), "roots": cty.List(cty.String), "reason": cty.String, "until": cty.String}, nil)
	e := suppress.Exception{
		Controls: named(values, "controls").Words, Resources: named(values, "resources").Words, Roots: named(values, "roots").Words,
		At: location(b.DefRange()),
	}
	e.Reason = strings.Join(named(values, "reason").Words, "")
	if until := named(values, "until"); len(until.Words) > 0 {
		day, err := suppress.ParseDay(until.Words[0])
		if err != nil {
			r.wrong(b.Body.Attributes["until"].Expr.Range(), "until: %s", err)
		}
		e.Until = day
	}
	if len(e.Controls) == 0 {
		r.wrong(b.DefRange(), `name the controls that are ignored: controls = ["S3.1"]`)
	}
	if slices.Contains(e.Controls, "*") {
		r.wrong(b.Body.Attributes["controls"].Expr.Range(), "* is refused: name each control, or the controls of a service: S3.*")
	}
	r.known(named(values, "controls"))
	r.file.Exceptions = append(r.file.Exceptions, e)
}

// known holds that ids and patterns are those of some control.
func (r *reader) known(v Value) {
	for _, w := range v.Words {
		if !slices.ContainsFunc(r.controls, func(c *check.Control) bool { return c.Matches(w) }) {
			r.unknownControl(hcl.Range{Filename: v.At.File, Start: hcl.Pos{Line: v.At.Line, Column: v.At.Column}}, w)
		}
	}
}

func (r *reader) unknownControl(at hcl.Range, id string) {
	var all []string
	for _, c := range r.controls {
		all = append(all, c.ID)
	}
	if s := similar.Word(id, all); s != "" {
		r.wrong(at, "there is no control %s: did you mean %s?", id, s)
		return
	}
	r.wrong(at, `there is no control %s: "hublint controls" lists them`, id)
}

// control reads a control block.
func (r *reader) control(b *hclsyntax.Block) {
	c := find(r.controls, b.Labels[0])
	if c == nil {
		r.unknownControl(b.LabelRanges[0], b.Labels[0])
		return
	}
	out := Control{ID: c.ID, At: location(b.DefRange())}
	values := r.attributes(b.Body, map[string]cty.Type{"enabled": cty.Bool, "severity": cty.String}, []string{"params"})
	out.Enabled, out.Severity = named(values, "enabled"), named(values, "severity")
	if s := out.Severity; len(s.Words) > 0 {
		if _, ok := check.ParseSeverity(s.Words[0]); !ok {
			r.unknown(b.Body.Attributes["severity"].Expr.Range(), "severity", s.Words[0], []string{"low", "medium", "high", "critical"})
		}
	}
	types := make(map[string]cty.Type, len(c.Params))
	for _, p := range c.Params {
		types[p.Name] = p.Value.Type()
	}
	for i, inner := range b.Body.Blocks {
		switch {
		case inner.Type != "params" || len(inner.Labels) > 0:
			r.unknown(inner.DefRange(), "block", strings.Join(append([]string{inner.Type}, inner.Labels...), " "), []string{"params"})
		case i > 0:
			r.wrong(inner.DefRange(), "params is there twice")
		default:
			out.Params = r.attributes(inner.Body, types, nil)
		}
	}
	r.file.Controls = append(r.file.Controls, out)
}

func find(controls []*check.Control, id string) *check.Control {
	for _, c := range controls {
		if strings.EqualFold(c.ID, id) {
			return c
		}
	}
	return nil
}

// attributes reads the attributes of a body, which have to be of the types, in
// their order. Other names that may be meant are suggested too.
func (r *reader) attributes(b *hclsyntax.Body, types map[string]cty.Type, others []string) []Value {
	var out []Value
	for _, a := range slices.SortedFunc(maps.Values(b.Attributes), func(a, b *hclsyntax.Attribute) int {
		return a.SrcRange.Start.Byte - b.SrcRange.Start.Byte
	}) {
		want, ok := types[a.Name]
		if !ok {
			r.unknown(a.NameRange, "setting", a.Name, slices.Concat(slices.Collect(maps.Keys(types)), others))
			continue
		}
		if !written(a.Expr) {
			r.wrong(a.Expr.Range(), "%s: write the value itself, without an expression", a.Name)
			continue
		}
		v, diags := a.Expr.Value(nil)
		if diags.HasErrors() {
			r.wrong(a.Expr.Range(), "%s: write the value itself; %s", a.Name, strings.ToLower(diags[0].Summary))
			continue
		}
		// true and 7 are no texts here, though HCL takes them for such.
		if same := v.Type() == want || !v.Type().IsPrimitiveType(); !same || holdsNull(v) {
			r.wrong(a.Expr.Range(), "%s is %s, not %s", a.Name, want.FriendlyName(), friendly(v))
			continue
		}
		got, err := convert.Convert(v, want)
		if err != nil || !got.IsWhollyKnown() {
			r.wrong(a.Expr.Range(), "%s is %s, not %s", a.Name, want.FriendlyName(), friendly(v))
			continue
		}
		out = append(out, Value{Name: a.Name, Words: words(got), V: got, At: location(a.SrcRange)})
	}
	return out
}

// written reports whether an expression writes its value down, so that to evaluate
// it takes no longer than to read it. A name is left to be refused as what it is.
func written(e hclsyntax.Expression) bool {
	ok := true
	_ = hclsyntax.VisitAll(e, func(n hclsyntax.Node) hcl.Diagnostics {
		switch n.(type) {
		case *hclsyntax.LiteralValueExpr, *hclsyntax.TemplateExpr, *hclsyntax.TemplateWrapExpr, *hclsyntax.TupleConsExpr,
			*hclsyntax.ObjectConsExpr, *hclsyntax.ObjectConsKeyExpr, *hclsyntax.ParenthesesExpr, *hclsyntax.UnaryOpExpr, *hclsyntax.ScopeTraversalExpr:
		default:
			ok = false
		}
		return nil
	})
	return ok
}

// holdsNull reports whether a value, or an element of it, is null.
func holdsNull(v cty.Value) bool {
	if v.IsNull() {
		return true
	}
	if v.CanIterateElements() {
		for _, e := range v.Elements() {
			if holdsNull(e) {
				return true
			}
		}
	}
	return false
}

func friendly(v cty.Value) string {
	if v.IsNull() {
		return "null"
	}
	return v.Type().FriendlyName()
}

// words are the elements of a collection, or the value itself, as text.
func words(v cty.Value) []string {
	if v.IsNull() {
		return nil
	}
	if v.CanIterateElements() {
		var out []string
		for _, e := range v.Elements() {
			out = append(out, words(e)...)
		}
		return out
	}
	s, err := convert.Convert(v, cty.String)
	if err != nil || s.IsNull() || !s.IsKnown() {
		return nil
	}
	return []string{s.AsString()}
}

func location(r hcl.Range) resource.Location {
	return resource.Location{File: r.Filename, Line: r.Start.Line, Column: r.Start.Column, EndLine: r.End.Line, EndColumn: r.End.Column}
}
