package config

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// reader takes values from the blocks of a policy document. What says how the
// document is built has to be known: ok is false once something wasn't. Texts in
// the document may be unknown.
type reader struct {
	c  *content
	ok bool
}

// value returns an attribute, null for one that isn't written.
func (r *reader) value(name string) cty.Value {
	v := r.c.value(name)
	if v == cty.NilVal {
		return cty.NullVal(cty.DynamicPseudoType)
	}
	return v
}

// text returns a text that has to be known.
func (r *reader) text(name string) string {
	s, ok := knownText(r.value(name))
	r.ok = r.ok && ok
	return s
}

// elements returns the elements of a list, of which it has to be known how many
// there are. Of a set with several unknown ones that isn't known: some may turn
// out to be the same. In a policy an element that is there twice means nothing.
func (r *reader) elements(name string) []cty.Value {
	v, marks := r.value(name).Unmark()
	if v.IsKnown() && (v.IsNull() || !v.CanIterateElements()) {
		return nil
	}
	if !v.IsKnown() {
		r.ok = false
		return nil
	}
	var out []cty.Value
	list, _, _ := items(operand{v: v.WithMarks(marks)})
	for _, it := range list {
		if e := it.op.v; !unmarkedNull(e) {
			out = append(out, e)
		}
	}
	return out
}

// inner gives a block's blocks of a name to do.
func (r *reader) inner(name string, do func(*reader)) {
	kids := r.c.blocks(name)
	r.ok = r.ok && !kids.open
	for _, k := range kids.list {
		in := reader{c: k.content, ok: true}
		do(&in)
		r.ok = r.ok && in.ok
	}
}

// statement reads a statement block. The provider writes one value as a text and
// several as a list, which it sorts backwards except in conditions, and &{ for
// what must not be taken for an interpolation.
func (r *reader) statement() statement {
	s := statement{sid: r.text("sid"), members: map[string]cty.Value{}}
	if s.sid != "" {
		s.members["Sid"] = cty.StringVal(s.sid)
	}
	s.members["Effect"] = cty.StringVal("Allow")
	if e := r.value("effect"); !unmarkedNull(e) {
		s.members["Effect"] = e
	}
	for _, m := range [][2]string{{"Action", "actions"}, {"NotAction", "not_actions"}, {"Resource", "resources"}, {"NotResource", "not_resources"}} {
		if v, ok := r.list(m[1]); ok {
			s.members[m[0]] = v
		}
	}
	for _, m := range [][2]string{{"Principal", "principals"}, {"NotPrincipal", "not_principals"}} {
		if v, ok := r.principals(m[1]); ok {
			s.members[m[0]] = v
		}
	}
	if v, ok := r.conditions(); ok {
		s.members["Condition"] = v
	}
	return s
}

// list returns what a statement holds for a set of texts, and false for nothing.
func (r *reader) list(name string) (cty.Value, bool) {
	v := r.value(name)
	if bare, marks := v.Unmark(); !bare.IsKnown() {
		return cty.DynamicVal.WithMarks(marks), true
	}
	list := r.elements(name)
	if len(list) == 0 {
		return cty.NilVal, false
	}
	return oneOrMore(backwards(interpolated(list))), true
}

// backwards sorts texts from the last to the first; unknown ones come first.
func backwards(list []cty.Value) []cty.Value {
	text := func(v cty.Value) string {
		s, _ := knownText(v)
		return s
	}
	slices.SortStableFunc(list, func(a, b cty.Value) int { return strings.Compare(text(b), text(a)) })
	return list
}

func interpolated(list []cty.Value) []cty.Value {
	for i, v := range list {
		bare, marks := v.Unmark()
		if bare.IsKnown() && !bare.IsNull() && bare.Type() == cty.String {
			list[i] = cty.StringVal(strings.ReplaceAll(bare.AsString(), "&{", "${")).WithMarks(marks)
		}
	}
	return list
}

func oneOrMore(list []cty.Value) cty.Value {
	if len(list) == 1 {
		return list[0]
	}
	return cty.TupleVal(list)
}

func (r *reader) principals(name string) (cty.Value, bool) {
	lists := map[string][]cty.Value{}
	r.inner(name, func(p *reader) {
		typ := p.text("type")
		lists[typ] = backwards(append(lists[typ], interpolated(p.elements("identifiers"))...))
	})
	if len(lists) == 0 {
		return cty.NilVal, false
	}
	if all := lists["*"]; len(lists) == 1 && len(all) == 1 {
		if s, _ := knownText(all[0]); s == "*" {
			return cty.StringVal("*"), true
		}
	}
	out := map[string]cty.Value{}
	for typ, list := range lists {
		out[typ] = oneOrMore(list)
	}
	return cty.ObjectVal(out), true
}

func (r *reader) conditions() (cty.Value, bool) {
	tests := map[string]map[string][]cty.Value{}
	r.inner("condition", func(c *reader) {
		test, variable := c.text("test"), c.text("variable")
		if tests[test] == nil {
			tests[test] = map[string][]cty.Value{}
		}
		tests[test][variable] = append(tests[test][variable], interpolated(c.elements("values"))...)
	})
	if len(tests) == 0 {
		return cty.NilVal, false
	}
	out := map[string]cty.Value{}
	for test, variables := range tests {
		inner := map[string]cty.Value{}
		for variable, list := range variables {
			inner[variable] = oneOrMore(list)
		}
		out[test] = cty.ObjectVal(inner)
	}
	return cty.ObjectVal(out), true
}
