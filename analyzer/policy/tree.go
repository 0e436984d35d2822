package policy

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// Limits bound what is read as one document. The largest policies that AWS accepts,
// key policies, have 32 KiB, white space not counted. A zero field stands for its
// default.
//
// Source: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html#key-policy-limit
type Limits struct {
	// Bytes is the length of a document's text, or of the texts that it is put
	// together from: 256 KiB.
	Bytes int
	// Statements is the number of statements of a document, those merged from
	// others included: 4,096.
	Statements int
	// Nesting is how deep lists and objects nest: 16. The grammar needs six
	// levels.
	Nesting int
	// Sources is the number of documents that one is merged from, directly or
	// through others: 512.
	Sources int
}

// Bounds are the limits with their names.
func (l *Limits) Bounds() []resource.Bound {
	return []resource.Bound{
		resource.BoundAt("policy-bytes", &l.Bytes, 256<<10),
		resource.BoundAt("policy-statements", &l.Statements, 4096),
		resource.BoundAt("policy-nesting", &l.Nesting, 16),
		resource.BoundAt("policy-sources", &l.Sources, 512),
	}
}

// LimitError is a document that exceeds one of the Limits.
type LimitError struct {
	// Name is that of the limit: "policy-statements".
	Name string
	Max  int
}

// Error says which limit it is.
func (e *LimitError) Error() string {
	return fmt.Sprintf("the limit %s of %d is exceeded", e.Name, e.Max)
}

func (l *Limits) bytes() error      { return &LimitError{"policy-bytes", l.Bytes} }
func (l *Limits) statements() error { return &LimitError{"policy-statements", l.Statements} }
func (l *Limits) nesting() error    { return &LimitError{"policy-nesting", l.Nesting} }
func (l *Limits) sources() error    { return &LimitError{"policy-sources", l.Sources} }

// errJSON is text that is not JSON at all. What exactly is wrong with it is left
// out, since the text may be a secret.
var errJSON = errors.New("the policy document is not JSON")

// node is a value of a document, from JSON text or from a cty value.
type node struct {
	kind nodeKind
	// text is a string, or the spelling of a number or boolean, or what an
	// unknown value is known to begin with.
	text string
	// items are the elements of a list, or the values of an object, whose names
	// are in names.
	items []node
	names []string
	// single is set for an unknown value that is a string and no list.
	single bool
	// part says what flows into an unknown value, if more is known of that than of
	// the whole.
	part *resource.Part
}

type nodeKind uint8

const (
	nullNode nodeKind = iota
	unknownNode
	stringNode
	// wordNode is a number or a boolean.
	wordNode
	listNode
	objectNode
)

// parseJSON reads the text of a document.
func (l *Limits) parseJSON(text string) (node, error) {
	if len(text) > l.Bytes {
		return node{}, l.bytes()
	}
	raw, anyUTF8 := jsontext.Value(text), jsontext.AllowInvalidUTF8(true)
	if !raw.IsValid(anyUTF8, jsontext.AllowDuplicateNames(true)) {
		return node{}, errJSON
	}
	return l.decodeNode(jsontext.NewDecoder(bytes.NewBuffer(raw), anyUTF8), 0)
}

func (l *Limits) decodeNode(dec *jsontext.Decoder, depth int) (node, error) {
	tok, err := dec.ReadToken()
	if err != nil {
		return node{}, errJSON
	}
	switch kind := tok.Kind(); kind {
	case '"':
		return node{kind: stringNode, text: tok.String()}, nil
	case '0', 't', 'f':
		return node{kind: wordNode, text: tok.String()}, nil
	case '{', '[':
		if depth == l.Nesting {
			return node{}, l.nesting()
		}
		if kind == '{' {
			return l.decodeObject(dec, depth)
		}
		return l.decodeList(dec, depth)
	}
	return node{}, nil
}

func (l *Limits) decodeList(dec *jsontext.Decoder, depth int) (node, error) {
	n := node{kind: listNode}
	for dec.PeekKind() != ']' {
		item, err := l.decodeNode(dec, depth+1)
		if err != nil {
			return node{}, err
		}
		n.items = append(n.items, item)
	}
	_, err := dec.ReadToken()
	return n, err
}

// decodeObject reads an object. A name that occurs twice is an error, as it is
// for IAM; which of the two would count is nowhere said.
func (l *Limits) decodeObject(dec *jsontext.Decoder, depth int) (node, error) {
	n := node{kind: objectNode}
	for dec.PeekKind() != '}' {
		tok, err := dec.ReadToken()
		switch {
		case errors.Is(err, jsontext.ErrDuplicateName):
			return node{}, errors.New("the policy document has the same name twice in one object")
		case err != nil:
			return node{}, errJSON
		}
		name := tok.String()
		item, err := l.decodeNode(dec, depth+1)
		if err != nil {
			return node{}, err
		}
		n.names, n.items = append(n.names, name), append(n.items, item)
	}
	_, err := dec.ReadToken()
	return n, err
}

// fromValue turns a cty value into a node. The size is that of its strings.
func (l *Limits) fromValue(v cty.Value, parts map[string]resource.Part) (n node, size int, err error) {
	f := reading{limits: l, parts: parts}
	n, err = f.node(v, 0, "")
	return n, f.size, err
}

// reading is the making of a node from a cty value.
type reading struct {
	limits *Limits
	parts  map[string]resource.Part
	size   int
}

// node turns the value at a path, as in resource.Value.Parts, into a node.
func (f *reading) node(v cty.Value, depth int, path string) (node, error) {
	switch {
	case !v.IsKnown():
		n := unknown(v)
		if p, ok := f.parts[path]; ok {
			n.part = &p
		}
		return n, nil
	case v.IsNull():
		return node{}, nil
	case v.Type().IsPrimitiveType():
		n := node{kind: wordNode}
		if v.Type() == cty.String {
			n.kind = stringNode
		}
		n.text, _ = resource.Value{V: v}.Text()
		f.size += len(n.text)
		if f.size > f.limits.Bytes {
			return node{}, f.limits.bytes()
		}
		return n, nil
	case !v.CanIterateElements():
		return node{}, malformed("it holds a value of type %s", v.Type().FriendlyName())
	case depth == f.limits.Nesting:
		return node{}, f.limits.nesting()
	}
	n := node{kind: listNode}
	if v.Type().IsObjectType() || v.Type().IsMapType() {
		n.kind = objectNode
	}
	if path != "" {
		path += "."
	}
	for it := v.ElementIterator(); it.Next(); {
		key, value := it.Element()
		name := strconv.Itoa(len(n.items))
		if n.kind == objectNode {
			name = key.AsString()
		}
		item, err := f.node(value, depth+1, path+name)
		if err != nil {
			return node{}, err
		}
		n.items = append(n.items, item)
		if n.kind == objectNode {
			n.names = append(n.names, name)
		}
	}
	return n, nil
}

func unknown(v cty.Value) node {
	n := node{kind: unknownNode}
	if v.Type() == cty.String {
		n.single, n.text = true, v.Range().StringPrefix()
	}
	return n
}
