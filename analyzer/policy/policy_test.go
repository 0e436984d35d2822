package policy

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// body is a resource or block of a test: attributes by name, blocks by name.
// A block list that is unknown is under its name in open.
type body struct {
	attrs  map[string]resource.Value
	blocks map[string][]body
	open   map[string]resource.Cause
	// possible is set where the body is a block that may not exist.
	possible bool
}

func (b body) Attr(name string) resource.Value {
	if v, ok := b.attrs[name]; ok {
		return v
	}
	return resource.Value{V: cty.NullVal(cty.DynamicPseudoType), Origin: resource.Absent}
}

func (b body) Blocks(name string) resource.Blocks {
	var out resource.Blocks
	for _, one := range b.blocks[name] {
		out.List = append(out.List, resource.Block{Body: one, Possible: one.possible})
		if one.possible {
			out.Cause = resource.Cause{Kind: resource.UnknownCount, Subject: name}
		}
	}
	if cause, ok := b.open[name]; ok {
		out.Open, out.Cause = true, cause
	}
	return out
}

func known(v cty.Value) resource.Value { return resource.Value{V: v, Origin: resource.Set} }

func text(s string) resource.Value { return known(cty.StringVal(s)) }

func list(texts ...string) resource.Value {
	if len(texts) == 0 {
		return known(cty.ListValEmpty(cty.String))
	}
	var vs []cty.Value
	for _, t := range texts {
		vs = append(vs, cty.StringVal(t))
	}
	return known(cty.ListVal(vs))
}

// unset is an unknown string with nothing flowing into it that can be followed.
var unknownText = cty.UnknownVal(cty.String)

// later is a value that is known after apply, with what flows into it written
// as "address#attribute".
func later(v cty.Value, refs ...resource.Ref) resource.Value {
	out := resource.Value{V: v, Origin: resource.Set, Links: resource.Links{Refs: refs}}
	out.Cause = resource.Cause{Kind: resource.AfterApply, Subject: "a.later"}
	if len(refs) > 0 {
		out.Cause.Subject = refs[0].Address + "." + refs[0].Attr
	}
	return out
}

func ref(address, attr string) resource.Ref { return resource.Ref{Address: address, Attr: attr} }

// graphOf returns a graph of data sources and of a resource x.y, whose policy is
// the value.
func graphOf(policy resource.Value, data map[string]body) (*Reader, *resource.Resource) {
	x := &resource.Resource{Address: "x.y", Type: "x", Canonical: "x", Name: "y", Body: body{attrs: map[string]resource.Value{"policy": policy}}}
	g := &resource.Graph{Kind: resource.Plan, Resources: []*resource.Resource{x}}
	for name, b := range data {
		g.Resources = append(g.Resources, &resource.Resource{
			Address: "data.aws_iam_policy_document." + name, Mode: resource.Data, Type: documentType, Canonical: documentType, Name: name, Body: b,
		})
	}
	g.Seal()
	return NewReader(g, Limits{}), x
}

// read returns the document of a value.
func read(t *testing.T, policy resource.Value, data map[string]body) Document {
	t.Helper()
	rd, x := graphOf(policy, data)
	return rd.Of(x, "policy")
}

// statement returns the one statement of a document written as JSON, of which
// the members are given: `"Effect": "Allow", "Action": "*"`.
func statement(t *testing.T, members string) *Statement {
	t.Helper()
	return only(t, read(t, text(`{"Version": "2012-10-17", "Statement": {`+members+`}}`), nil))
}

// structured returns the one statement of a document of which the structure is
// known and some values are not.
func structured(t *testing.T, members map[string]cty.Value, refs ...resource.Ref) *Statement {
	t.Helper()
	v := later(cty.UnknownVal(cty.String), refs...)
	v.Structure = cty.ObjectVal(map[string]cty.Value{
		"Version":   cty.StringVal("2012-10-17"),
		"Statement": cty.TupleVal([]cty.Value{cty.ObjectVal(members)}),
	})
	return only(t, read(t, v, nil))
}

func only(t *testing.T, d Document) *Statement {
	t.Helper()
	if d.Err != nil {
		t.Fatal(d.Err)
	}
	if len(d.Statements) != 1 || d.Open {
		t.Fatalf("got %d statements, open %v; want one", len(d.Statements), d.Open)
	}
	return &d.Statements[0]
}

// defaults are the limits that hold where nothing else is set.
func defaults() Limits {
	var l Limits
	resource.Settle(l.Bounds())
	return l
}
