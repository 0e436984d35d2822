package policy

import (
	"errors"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// data returns the document that a data source makes.
func (rd *Reader) data(r *resource.Resource, way *trail) (built, error) {
	if b, ok := rd.sources.Load(r); ok {
		b := b.(built)
		if way.count += b.sources; way.count > rd.limits.Sources {
			return built{}, rd.limits.sources()
		}
		return b, nil
	}
	if slices.Contains(way.data, r) {
		return built{}, errCycle
	}
	before := way.count
	way.count++
	if way.count > rd.limits.Sources {
		return built{}, rd.limits.sources()
	}
	way.data = append(way.data, r)
	b, err := rd.compose(r, way)
	way.data = way.data[:len(way.data)-1]
	if err != nil {
		return built{}, err
	}
	if r.Conditional {
		cause := resource.Cause{Kind: resource.UnknownCount, Subject: r.Address}
		doubt(b.Statements, cause, everyStatement)
		b.Open, b.Cause, b.done = true, cause, false
	}
	b.sources = way.count - before
	rd.sources.Store(r, b)
	return b, nil
}

var errCycle = errors.New("the policy document is made from itself")

// rendered returns the text of a document that the data source has been read
// for, and false while it has not.
func rendered(r *resource.Resource) (text string, sensitive, ok bool) {
	for _, name := range []string{"json", "minified_json"} {
		v := r.Get(name)
		if text, ok := v.Text(); ok {
			return text, v.Sensitive, true
		}
	}
	return "", false, false
}

// compose puts the document of a data source together, in the provider's order:
// sources, own statements, overrides.
func (rd *Reader) compose(r *resource.Resource, way *trail) (built, error) {
	if text, sensitive, ok := rendered(r); ok {
		b, err := rd.text(text)
		b.Statements = slices.Clone(b.Statements)
		b.Sensitive = sensitive
		return b, err
	}
	out := built{version: Element{Known: true}}
	own := ownStatements(r)
	steps := []func() ([]built, error){
		func() ([]built, error) { return rd.single(r.Get("source_json"), way) },
		func() ([]built, error) { return rd.several(r.Get("source_policy_documents"), way) },
		func() ([]built, error) { return []built{own}, nil },
		func() ([]built, error) { return rd.several(r.Get("override_policy_documents"), way) },
		func() ([]built, error) { return rd.single(r.Get("override_json"), way) },
	}
	for _, step := range steps {
		docs, err := step()
		if err != nil {
			return built{}, err
		}
		for _, d := range docs {
			if err := out.merge(d, &rd.limits); err != nil {
				return built{}, err
			}
		}
	}
	return out, nil
}

// single returns the document of a source or override that is one text.
func (rd *Reader) single(v resource.Value, way *trail) ([]built, error) {
	b, err := rd.value(v, way)
	b.Sensitive = b.Sensitive || v.Sensitive
	return []built{b}, err
}

// several returns the documents of a list of sources or overrides.
func (rd *Reader) several(v resource.Value, way *trail) ([]built, error) {
	elements, whole := v.Elements()
	data, only := rd.documents(v.Links)
	if !whole {
		if !only || !v.Links.Each || len(data) == 0 {
			return []built{undetermined(v.Cause)}, nil
		}
		docs, err := rd.all(data, way)
		unorder(docs)
		return docs, err
	}
	// An element that is unknown can't be a document that is known.
	data = slices.DeleteFunc(data, func(r *resource.Resource) bool { _, _, ok := rendered(r); return ok })
	unknown := 0
	for _, e := range elements {
		if !e.Known() {
			unknown++
		}
	}
	settled := only && len(data) > 0 && len(data) <= unknown
	placed := false
	var docs []built
	for _, e := range elements {
		var some []built
		var err error
		switch {
		case e.Known():
			some, err = rd.single(e, way)
		case !settled:
			some = []built{undetermined(v.Cause)}
		case len(data) == 1 || !placed:
			some, err = rd.all(data, way)
			placed = true
		}
		if err != nil {
			return nil, err
		}
		docs = append(docs, some...)
	}
	if placed && len(data) > 1 {
		unorder(docs)
	}
	return docs, nil
}

// all returns the documents of data sources.
func (rd *Reader) all(data []*resource.Resource, way *trail) ([]built, error) {
	docs := make([]built, 0, len(data))
	for _, r := range data {
		b, err := rd.data(r, way)
		if err != nil {
			return nil, err
		}
		docs = append(docs, b)
	}
	return docs, nil
}

// ownStatements reads the statement blocks of a data source. The provider's
// defaults are applied here, since one that is not read yet shows none.
func ownStatements(r *resource.Resource) built {
	out := built{version: valueElement(r.Get("version"), version2012)}
	bs := r.Body.Blocks("statement")
	out.Open, out.Cause = bs.Open, bs.Cause
	for _, block := range bs.List {
		st := &blockReader{body: block.Body}
		s := st.statement()
		s.At = block.At
		if block.Possible {
			s.Possible, s.Cause = true, bs.Cause
		}
		out.Statements = append(out.Statements, s)
		out.Sensitive = out.Sensitive || st.sensitive
		out.size += st.size
	}
	return out
}

// blockReader reads a statement block and remembers whether anything in it is
// sensitive, and how many bytes it has.
type blockReader struct {
	body      resource.Body
	sensitive bool
	size      int
}

func (st *blockReader) statement() Statement {
	s := Statement{
		Effect:        st.element(st.body, "effect", "Allow"),
		sid:           st.element(st.body, "sid", ""),
		Actions:       st.set(st.body, "actions", false),
		NotActions:    st.set(st.body, "not_actions", false),
		Resources:     st.set(st.body, "resources", true),
		NotResources:  st.set(st.body, "not_resources", true),
		Principals:    st.principals("principals"),
		NotPrincipals: st.principals("not_principals"),
		Conditions:    st.conditions(),
	}
	if s.sid.Known {
		s.Sid = s.sid.Text
	}
	return s
}

func (st *blockReader) element(body resource.Body, name, unset string) Element {
	v := body.Attr(name)
	st.sensitive = st.sensitive || v.Sensitive
	e := valueElement(v, unset)
	st.size += len(e.Text)
	return e
}

// set reads a list of strings. In most of them the provider writes "&{" for the
// "${" of a policy variable.
func (st *blockReader) set(body resource.Body, name string, variables bool) Set {
	v := body.Attr(name)
	st.sensitive = st.sensitive || v.Sensitive
	elements, whole := v.Elements()
	out := Set{Open: !whole}
	if out.Open {
		out.Rest = valueElement(v, "")
	}
	for _, e := range elements {
		if e.V.IsNull() {
			continue
		}
		el := valueElement(e, "")
		st.size += len(el.Text)
		if variables {
			el.Text = strings.ReplaceAll(el.Text, "&{", "${")
		}
		out.Elements = append(out.Elements, el)
	}
	return out
}

func (st *blockReader) principals(name string) Principals {
	bs := st.body.Blocks(name)
	out := Principals{Open: bs.Open, Cause: bs.Cause}
	for _, block := range bs.List {
		typ := st.element(block.Body, "type", "")
		ids := st.set(block.Body, "identifiers", true)
		if block.Possible {
			out.Open, out.Cause = true, bs.Cause
			continue
		}
		if !typ.Known {
			typ.Text = ""
		}
		out.List = appendPrincipals(out.List, typ.Text, ids)
	}
	return out
}

// conditions reads the condition blocks. The values of blocks with the same
// operator and key belong together.
func (st *blockReader) conditions() Conditions {
	bs := st.body.Blocks("condition")
	out := Conditions{Open: bs.Open, Cause: bs.Cause}
	type name struct{ operator, key string }
	places := map[name]int{}
	for _, block := range bs.List {
		operator := st.element(block.Body, "test", "")
		key := st.element(block.Body, "variable", "")
		values := st.set(block.Body, "values", true)
		switch {
		case block.Possible:
			out.Open, out.Cause = true, bs.Cause
			continue
		case !operator.Known:
			out.Open, out.Cause = true, operator.Cause
			continue
		case !key.Known:
			out.Open, out.Cause = true, key.Cause
			continue
		}
		place, ok := places[name{operator.Text, key.Text}]
		if !ok {
			places[name{operator.Text, key.Text}] = len(out.List)
			out.List = append(out.List, Condition{Operator: operator.Text, Key: key.Text, Values: values})
			continue
		}
		have := &out.List[place].Values
		have.Elements = append(have.Elements, values.Elements...)
		if values.Open {
			have.Open, have.Rest = true, values.Rest
		}
	}
	return out
}

// valueElement turns a value into an element; unset is its text where the value
// is not set.
func valueElement(v resource.Value, unset string) Element {
	if v.V == cty.NilVal || v.V.IsNull() {
		return Element{Text: unset, Known: true}
	}
	if text, ok := v.Text(); ok {
		return Element{Text: text, Known: true}
	}
	e := Element{Links: v.Links, Cause: v.Cause}
	if !v.V.IsKnown() && v.V.Type() == cty.String {
		e.Text = v.V.Range().StringPrefix()
	}
	return e
}
