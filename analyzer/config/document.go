package config

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// The data source aws_iam_policy_document asks nothing of AWS: it is a function of
// its arguments. Where all of them are known its text is made here, as the
// provider makes it. Where some aren't, its blocks are in the graph, and package
// policy reads them.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

const policyDocument = "aws_iam_policy_document"

// statement is a statement of a policy document: the texts of its members.
type statement struct {
	sid     string
	members map[string]json.RawMessage
}

// memberOrder is the order in which the provider writes a statement.
var memberOrder = []string{"Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"}

// document is a policy document in the making.
type document struct {
	version, id string
	statements  []statement
	secret      bool
}

// merge lays another document over d: a statement takes the place of the one with
// its Sid.
func (d *document) merge(o *document) {
	if o.id != "" {
		d.id = o.id
	}
	d.version = max(d.version, o.version)
	for _, s := range o.statements {
		i := -1
		if s.sid != "" {
			i = slices.IndexFunc(d.statements, func(old statement) bool { return old.sid == s.sid })
		}
		if i >= 0 {
			d.statements[i] = s
		} else {
			d.statements = append(d.statements, s)
		}
	}
	d.secret = d.secret || o.secret
}

// rendered returns the text of the document, if the data source is one and all
// that it is made from is known.
func (i *instance) rendered(name string) (cty.Value, bool) {
	if i.d.mode != resource.Data || i.d.typ != policyDocument || name != "json" && name != "minified_json" {
		return cty.NilVal, false
	}
	d, ok := i.policy()
	if !ok {
		return cty.NilVal, false
	}
	text := d.text()
	if name == "json" {
		var out bytes.Buffer
		if json.Indent(&out, text, "", "  ") != nil {
			return cty.NilVal, false
		}
		text = out.Bytes()
	}
	v := cty.StringVal(string(text))
	if d.secret {
		v = v.Mark(function.SensitiveMark)
	}
	return v, true
}

// policy puts the document together; false when something of it isn't known.
func (i *instance) policy() (*document, bool) {
	var out document
	if !i.others(&out, "source_json", "source_policy_documents") {
		return nil, false
	}
	own := document{version: "2012-10-17"}
	r := reader{c: &i.content, ok: true}
	if v := r.text("version"); v != "" {
		own.version = v
	}
	own.id = r.text("policy_id")
	kids := i.blocks("statement")
	if kids.open {
		return nil, false
	}
	for _, k := range kids.list {
		s := reader{c: k.content, ok: true}
		own.statements = append(own.statements, s.statement())
		r.ok, r.secret = r.ok && s.ok, r.secret || s.secret
	}
	own.secret = r.secret
	out.merge(&own)
	return &out, r.ok && i.others(&out, "override_json", "override_policy_documents")
}

// others merges the documents in two attributes: one text, and a list of them.
func (i *instance) others(d *document, one, many string) bool {
	r := reader{c: &i.content, ok: true}
	texts := append([]string{r.text(one)}, r.texts(many)...)
	if !r.ok {
		return false
	}
	d.secret = d.secret || r.secret
	for _, text := range texts {
		if strings.TrimSpace(text) == "" {
			continue
		}
		o, ok := parseDocument(text)
		if !ok {
			return false
		}
		d.merge(o)
	}
	return true
}

// parseDocument reads the text of a document.
func parseDocument(text string) (*document, bool) {
	var raw struct {
		Version, ID string
		Statement   json.RawMessage
	}
	if json.Unmarshal([]byte(text), &raw) != nil {
		return nil, false
	}
	d := &document{version: raw.Version, id: raw.ID}
	var list []map[string]json.RawMessage
	if len(raw.Statement) > 0 && raw.Statement[0] == '{' {
		raw.Statement = slices.Concat([]byte("["), raw.Statement, []byte("]"))
	}
	if len(raw.Statement) > 0 && json.Unmarshal(raw.Statement, &list) != nil {
		return nil, false
	}
	for _, members := range list {
		s := statement{members: members}
		if sid, ok := members["Sid"]; ok && json.Unmarshal(sid, &s.sid) != nil {
			return nil, false
		}
		d.statements = append(d.statements, s)
	}
	return d, true
}

// text writes the document without spaces.
func (d *document) text() []byte {
	var b bytes.Buffer
	b.WriteByte('{')
	members := 0
	add := func(name string, value []byte) {
		members++
		if members > 1 {
			b.WriteByte(',')
		}
		b.Write(quoteJSON(name))
		b.WriteByte(':')
		b.Write(value)
	}
	if d.version != "" {
		add("Version", quoteJSON(d.version))
	}
	if d.id != "" {
		add("Id", quoteJSON(d.id))
	}
	if len(d.statements) > 0 {
		list := make([][]byte, len(d.statements))
		for i, s := range d.statements {
			list[i] = s.text()
		}
		add("Statement", slices.Concat([]byte("["), bytes.Join(list, []byte(",")), []byte("]")))
	}
	b.WriteByte('}')
	return b.Bytes()
}

func (s statement) text() []byte {
	var parts [][]byte
	for _, name := range memberOrder {
		if m, ok := s.members[name]; ok {
			parts = append(parts, slices.Concat(quoteJSON(name), []byte(":"), m))
		}
	}
	return slices.Concat([]byte("{"), bytes.Join(parts, []byte(",")), []byte("}"))
}

func quoteJSON(s string) []byte {
	b, err := json.Marshal(s)
	if err != nil {
		return []byte(`""`)
	}
	return b
}

// reader takes known texts from a block; ok is false once one wasn't known.
type reader struct {
	c          *content
	ok, secret bool
}

func (r *reader) value(name string) cty.Value {
	v := r.c.value(name)
	if v == cty.NilVal {
		return cty.NullVal(cty.DynamicPseudoType)
	}
	v, marks := v.UnmarkDeep()
	r.secret = r.secret || secret(marks)
	r.ok = r.ok && v.IsWhollyKnown()
	return v
}

func (r *reader) text(name string) string {
	v := r.value(name)
	if !r.ok || v.IsNull() || v.Type() != cty.String {
		return ""
	}
	return v.AsString()
}

func (r *reader) texts(name string) []string {
	v := r.value(name)
	if !r.ok || v.IsNull() || !v.CanIterateElements() {
		return nil
	}
	var out []string
	for it := v.ElementIterator(); it.Next(); {
		if _, e := it.Element(); !e.IsNull() && e.Type() == cty.String {
			out = append(out, e.AsString())
		}
	}
	return out
}

// statement reads a statement block. The provider writes one value as a text and
// several as a list, which it sorts backwards except in conditions, and &{ for
// what must not be taken for an interpolation.
func (r *reader) statement() statement {
	s := statement{sid: r.text("sid"), members: map[string]json.RawMessage{}}
	if s.sid != "" {
		s.members["Sid"] = quoteJSON(s.sid)
	}
	s.members["Effect"] = quoteJSON("Allow")
	if e := r.text("effect"); e != "" {
		s.members["Effect"] = quoteJSON(e)
	}
	for member, name := range map[string]string{"Action": "actions", "NotAction": "not_actions", "Resource": "resources", "NotResource": "not_resources"} {
		if list := backwards(r.texts(name)); len(list) > 0 {
			s.members[member] = oneOrMore(interpolations(list))
		}
	}
	for member, name := range map[string]string{"Principal": "principals", "NotPrincipal": "not_principals"} {
		if text := r.principals(name); text != nil {
			s.members[member] = text
		}
	}
	if text := r.conditions(); text != nil {
		s.members["Condition"] = text
	}
	return s
}

func backwards(list []string) []string {
	slices.Sort(list)
	slices.Reverse(list)
	return list
}

func interpolations(list []string) []string {
	for i, s := range list {
		list[i] = strings.ReplaceAll(s, "&{", "${")
	}
	return list
}

func oneOrMore(list []string) []byte {
	if len(list) == 1 {
		return quoteJSON(list[0])
	}
	return jsonList(list)
}

func jsonList(list []string) []byte {
	parts := make([][]byte, len(list))
	for i, s := range list {
		parts[i] = quoteJSON(s)
	}
	return slices.Concat([]byte("["), bytes.Join(parts, []byte(",")), []byte("]"))
}

// inner gives a block's blocks of a name to do.
func (r *reader) inner(name string, do func(*reader)) {
	kids := r.c.blocks(name)
	r.ok = r.ok && !kids.open
	for _, k := range kids.list {
		in := reader{c: k.content, ok: true}
		do(&in)
		r.ok, r.secret = r.ok && in.ok, r.secret || in.secret
	}
}

func (r *reader) principals(name string) []byte {
	byType := map[string]cty.Value{}
	lists := map[string][]string{}
	r.inner(name, func(p *reader) {
		typ := p.text("type")
		lists[typ] = backwards(append(lists[typ], interpolations(p.texts("identifiers"))...))
	})
	if len(lists) == 0 {
		return nil
	}
	if all := lists["*"]; len(lists) == 1 && len(all) == 1 && all[0] == "*" {
		return quoteJSON("*")
	}
	for typ, list := range lists {
		byType[typ] = textOrList(list)
	}
	return encode(byType)
}

func (r *reader) conditions() []byte {
	tests := map[string]map[string][]string{}
	r.inner("condition", func(c *reader) {
		test, variable := c.text("test"), c.text("variable")
		if tests[test] == nil {
			tests[test] = map[string][]string{}
		}
		tests[test][variable] = append(tests[test][variable], interpolations(c.texts("values"))...)
	})
	if len(tests) == 0 {
		return nil
	}
	out := map[string]cty.Value{}
	for test, variables := range tests {
		inner := map[string]cty.Value{}
		for variable, list := range variables {
			inner[variable] = textOrList(list)
		}
		out[test] = cty.ObjectVal(inner)
	}
	return encode(out)
}

func textOrList(list []string) cty.Value {
	if len(list) == 1 {
		return cty.StringVal(list[0])
	}
	vals := make([]cty.Value, len(list))
	for i, s := range list {
		vals[i] = cty.StringVal(s)
	}
	return cty.TupleVal(vals)
}

// encode writes an object, its members sorted.
func encode(members map[string]cty.Value) []byte {
	v := cty.ObjectVal(members)
	b, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		return []byte("{}")
	}
	return b
}
