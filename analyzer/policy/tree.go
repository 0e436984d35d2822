package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

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
	if !json.Valid([]byte(text)) {
		return node{}, errJSON
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	return l.decodeNode(dec, 0)
}

func (l *Limits) decodeNode(dec *json.Decoder, depth int) (node, error) {
	tok, err := dec.Token()
	if err != nil {
		return node{}, errJSON
	}
	switch tok := tok.(type) {
	case string:
		return node{kind: stringNode, text: tok}, nil
	case json.Number:
		return node{kind: wordNode, text: tok.String()}, nil
	case bool:
		return node{kind: wordNode, text: fmt.Sprint(tok)}, nil
	case json.Delim:
		if depth == l.Nesting {
			return node{}, l.nesting()
		}
		if tok == '{' {
			return l.decodeObject(dec, depth)
		}
		return l.decodeList(dec, depth)
	}
	return node{}, nil
}

func (l *Limits) decodeList(dec *json.Decoder, depth int) (node, error) {
	n := node{kind: listNode}
	for dec.More() {
		item, err := l.decodeNode(dec, depth+1)
		if err != nil {
			return node{}, err
		}
		n.items = append(n.items, item)
	}
	_, err := dec.Token()
	return n, err
}

// decodeObject reads an object. A name that occurs twice is an error, as it is
// for IAM; which of the two would count is nowhere said.
func (l *Limits) decodeObject(dec *json.Decoder, depth int) (node, error) {
	n := node{kind: objectNode}
	seen := map[string]bool{}
	for dec.More() {
		tok, err := dec.Token()
		if err != nil {
			return node{}, errJSON
		}
		name, _ := tok.(string)
		if seen[name] {
			return node{}, errors.New("the policy document has the same name twice in one object")
		}
		seen[name] = true
		item, err := l.decodeNode(dec, depth+1)
		if err != nil {
			return node{}, err
		}
		n.names, n.items = append(n.names, name), append(n.items, item)
	}
	_, err := dec.Token()
	return n, err
}

// fromValue turns a cty value into a node. The size is that of its strings.
func (l *Limits) fromValue(v cty.Value) (n node, size int, err error) {
	n, err = l.valueNode(v, 0, &size)
	return n, size, err
}

func (l *Limits) valueNode(v cty.Value, depth int, size *int) (node, error) {
	switch {
	case !v.IsKnown():
		return unknown(v), nil
	case v.IsNull():
		return node{}, nil
	case v.Type().IsPrimitiveType():
		n := node{kind: wordNode}
		if v.Type() == cty.String {
			n.kind = stringNode
		}
		n.text, _ = resource.Value{V: v}.Text()
		*size += len(n.text)
		if *size > l.Bytes {
			return node{}, l.bytes()
		}
		return n, nil
	case !v.CanIterateElements():
		return node{}, malformed("it holds a value of type %s", v.Type().FriendlyName())
	case depth == l.Nesting:
		return node{}, l.nesting()
	}
	n := node{kind: listNode}
	if v.Type().IsObjectType() || v.Type().IsMapType() {
		n.kind = objectNode
	}
	for it := v.ElementIterator(); it.Next(); {
		key, value := it.Element()
		item, err := l.valueNode(value, depth+1, size)
		if err != nil {
			return node{}, err
		}
		n.items = append(n.items, item)
		if n.kind == objectNode {
			n.names = append(n.names, key.AsString())
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
