package config

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/hublint/hublint/analyzer/nesting"
	"github.com/hublint/hublint/analyzer/resource"
)

// The data source aws_iam_policy_document asks nothing of AWS: it is a function of
// its arguments. Where all of them are known its text is made here, as the
// provider makes it. Where some texts in it aren't, its structure is remembered.
// Where it isn't known what statements there are, package policy reads the blocks.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

const policyDocument = "aws_iam_policy_document"

// statement is a statement of a policy document.
type statement struct {
	sid     string
	members map[string]cty.Value
}

// memberOrder is the order in which the provider writes a statement.
var memberOrder = []string{"Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"}

// document is a policy document in the making.
type document struct {
	version, id string
	statements  []statement
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
}

// rendered returns the text of the document, if the data source is one and it is
// known what it is made from. Where parts aren't known, neither is the text, but
// what it encodes is on it.
func (i *instance) rendered(name string) (cty.Value, bool) {
	if i.d.mode != resource.Data || i.d.typ != policyDocument || name != "json" && name != "minified_json" {
		return cty.NilVal, false
	}
	if i.made == nil {
		i.made = i.rendering()
	}
	d := i.made
	switch {
	case d.structure == cty.NilVal:
		return cty.NilVal, false
	case d.text == nil:
		text := cty.UnknownVal(cty.String).Refine().NotNull().StringPrefix("{").NewValue()
		text = text.WithMarks(d.secret).Mark(&textMark{d.structure})
		return text.Mark(refMark{Ref: resource.Ref{Address: i.address, Attr: name}}), true
	case name == "minified_json":
		return cty.StringVal(string(d.text)).WithMarks(d.secret), true
	}
	var out bytes.Buffer
	if json.Indent(&out, d.text, "", "  ") != nil {
		return cty.NilVal, false
	}
	return cty.StringVal(out.String()).WithMarks(d.secret), true
}

// rendering is what a data source makes of its document.
type rendering struct {
	// structure is what the text encodes; cty.NilVal where it isn't known what it is
	// made from.
	structure cty.Value
	// text is nil where parts of it aren't known.
	text []byte
	// secret is the mark of a secret, where one is within.
	secret cty.ValueMarks
}

func (i *instance) rendering() *rendering {
	d, ok := i.policy()
	if !ok {
		return &rendering{}
	}
	out := &rendering{structure: d.value()}
	bare, marks := out.structure.UnmarkDeep()
	out.secret = changed(marks, secretOnly)
	if bare.IsWhollyKnown() {
		out.text = d.text()
	}
	return out
}

// policy puts the document together; false when it isn't known what statements it
// has.
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
	r.inner("statement", func(s *reader) { own.statements = append(own.statements, s.statement()) })
	out.merge(&own)
	return &out, r.ok && i.others(&out, "override_json", "override_policy_documents")
}

// others merges the documents in two attributes: one text, and a list of them.
func (i *instance) others(d *document, one, many string) bool {
	r := reader{c: &i.content, ok: true}
	texts := append([]cty.Value{r.value(one)}, r.elements(many)...)
	for _, text := range texts {
		o, ok := documentIn(text)
		if !ok {
			return false
		}
		if o != nil {
			d.merge(o)
		}
	}
	return r.ok
}

// documentIn reads a document from its text, or from what is remembered of an
// unknown one. It is nil for an empty text.
func documentIn(text cty.Value) (*document, bool) {
	v := decoded(text)
	if v == cty.NilVal {
		bare, _ := text.Unmark()
		empty := bare.IsKnown() && (bare.IsNull() || bare.Type() == cty.String && strings.TrimSpace(bare.AsString()) == "")
		return nil, empty
	}
	members, ok := membersOf(v)
	if !ok {
		return nil, false
	}
	d := &document{}
	if d.version, ok = knownText(members["Version"]); !ok {
		return nil, false
	}
	if d.id, ok = knownText(members["Id"]); !ok {
		return nil, false
	}
	list := members["Statement"]
	if list == cty.NilVal {
		return d, true
	}
	bare, _ := list.Unmark()
	if !bare.IsKnown() || bare.IsNull() || !bare.Type().IsTupleType() && !bare.Type().IsObjectType() {
		return nil, false
	}
	statements := []cty.Value{list}
	if bare.Type().IsTupleType() {
		statements = bare.AsValueSlice()
	}
	for _, v := range statements {
		s := statement{}
		if s.members, ok = membersOf(v); !ok {
			return nil, false
		}
		if s.sid, ok = knownText(s.members["Sid"]); !ok {
			return nil, false
		}
		d.statements = append(d.statements, s)
	}
	return d, true
}

// decoded is the value that a JSON text encodes: of a known one, or of an unknown
// one of which the structure is remembered. Otherwise it is cty.NilVal.
func decoded(text cty.Value) cty.Value {
	bare, marks := text.Unmark()
	if bare.Type() != cty.String && bare.Type() != cty.DynamicPseudoType || bare.IsNull() {
		return cty.NilVal
	}
	if !bare.IsKnown() {
		found := cty.NilVal
		for m := range marks {
			if t, ok := m.(*textMark); ok {
				if found != cty.NilVal {
					return cty.NilVal
				}
				found = t.of
			}
		}
		return found
	}
	if bare.Type() != cty.String || strings.TrimSpace(bare.AsString()) == "" {
		return cty.NilVal
	}
	src := []byte(bare.AsString())
	if nesting.Exceeds(src, nesting.JSON, jsonNesting) {
		return cty.NilVal
	}
	t, err := ctyjson.ImpliedType(src)
	if err != nil {
		return cty.NilVal
	}
	v, err := ctyjson.Unmarshal(src, t)
	if err != nil {
		return cty.NilVal
	}
	return v.WithMarks(changed(marks, secretOnly))
}

// membersOf returns the members of a known object.
func membersOf(v cty.Value) (map[string]cty.Value, bool) {
	bare, marks := v.Unmark()
	if !bare.IsKnown() || bare.IsNull() || !bare.Type().IsObjectType() {
		return nil, false
	}
	out := maps.Clone(bare.AsValueMap())
	for name, m := range out {
		out[name] = m.WithMarks(changed(marks, secretOnly))
	}
	return out, true
}

// knownText returns a text that is known or not there.
func knownText(v cty.Value) (string, bool) {
	if v == cty.NilVal {
		return "", true
	}
	v, _ = v.Unmark()
	if !v.IsKnown() || !v.IsNull() && v.Type() != cty.String {
		return "", false
	}
	if v.IsNull() {
		return "", true
	}
	return v.AsString(), true
}

// value is what the document's text encodes.
func (d *document) value() cty.Value {
	out := map[string]cty.Value{}
	if d.version != "" {
		out["Version"] = cty.StringVal(d.version)
	}
	if d.id != "" {
		out["Id"] = cty.StringVal(d.id)
	}
	if len(d.statements) > 0 {
		list := make([]cty.Value, len(d.statements))
		for i, s := range d.statements {
			list[i] = cty.ObjectVal(s.members)
		}
		out["Statement"] = cty.TupleVal(list)
	}
	return cty.ObjectVal(out)
}

// text writes a known document without spaces.
func (d *document) text() []byte {
	var parts [][]byte
	if d.version != "" {
		parts = append(parts, jsonMember("Version", cty.StringVal(d.version)))
	}
	if d.id != "" {
		parts = append(parts, jsonMember("Id", cty.StringVal(d.id)))
	}
	if len(d.statements) > 0 {
		list := make([][]byte, len(d.statements))
		for i, s := range d.statements {
			var members [][]byte
			for _, name := range memberOrder {
				if v, ok := s.members[name]; ok {
					members = append(members, jsonMember(name, v))
				}
			}
			list[i] = enclosed('{', members, '}')
		}
		parts = append(parts, slices.Concat([]byte(`"Statement":`), enclosed('[', list, ']')))
	}
	return enclosed('{', parts, '}')
}

func enclosed(open byte, parts [][]byte, end byte) []byte {
	return slices.Concat([]byte{open}, bytes.Join(parts, []byte(",")), []byte{end})
}

func jsonMember(name string, v cty.Value) []byte {
	v, _ = v.UnmarkDeep()
	b, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		b = []byte("null")
	}
	return slices.Concat([]byte(`"`+name+`":`), b)
}
