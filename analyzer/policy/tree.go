package policy

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// Bounds of what is read as one document. The largest policies that AWS accepts,
// key policies, have 32 KiB, white space not counted.
//
// Source: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html#key-policy-limit
const (
	// MaxSize is the length of a document's text, in bytes, or of the texts that
	// it is put together from.
	MaxSize = 256 << 10
	// MaxStatements is the number of statements of a document, those merged from
	// others included.
	MaxStatements = 4096
	// MaxDepth is how deep lists and objects nest. The grammar needs six levels.
	MaxDepth = 16
	// MaxSources is the number of documents that one is merged from, directly or
	// through others.
	MaxSources = 512
)

// LimitError is a document that is larger than this package reads.
type LimitError struct {
	// What is counted, for example "statements".
	What string
	Max  int
}

// Error says which bound was reached.
func (e *LimitError) Error() string {
	return fmt.Sprintf("the policy document has more than %d %s", e.Max, e.What)
}

var (
	errBytes      = &LimitError{What: "bytes", Max: MaxSize}
	errStatements = &LimitError{What: "statements", Max: MaxStatements}
	errLevels     = &LimitError{What: "levels", Max: MaxDepth}
	errSources    = &LimitError{What: "source documents", Max: MaxSources}
)

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
func parseJSON(text string) (node, error) {
	if len(text) > MaxSize {
		return node{}, errBytes
	}
	if !json.Valid([]byte(text)) {
		return node{}, errJSON
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	return decodeNode(dec, 0)
}

func decodeNode(dec *json.Decoder, depth int) (node, error) {
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
		if depth == MaxDepth {
			return node{}, errLevels
		}
		if tok == '{' {
			return decodeObject(dec, depth)
		}
		return decodeList(dec, depth)
	}
	return node{}, nil
}

func decodeList(dec *json.Decoder, depth int) (node, error) {
	n := node{kind: listNode}
	for dec.More() {
		item, err := decodeNode(dec, depth+1)
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
func decodeObject(dec *json.Decoder, depth int) (node, error) {
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
		item, err := decodeNode(dec, depth+1)
		if err != nil {
			return node{}, err
		}
		n.names, n.items = append(n.names, name), append(n.items, item)
	}
	_, err := dec.Token()
	return n, err
}

// fromValue turns a cty value into a node. The size is that of its strings.
func fromValue(v cty.Value) (n node, size int, err error) {
	n, err = valueNode(v, 0, &size)
	return n, size, err
}

func valueNode(v cty.Value, depth int, size *int) (node, error) {
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
		if *size > MaxSize {
			return node{}, errBytes
		}
		return n, nil
	case !v.CanIterateElements():
		return node{}, malformed("it holds a value of type %s", v.Type().FriendlyName())
	case depth == MaxDepth:
		return node{}, errLevels
	}
	n := node{kind: listNode}
	if v.Type().IsObjectType() || v.Type().IsMapType() {
		n.kind = objectNode
	}
	for it := v.ElementIterator(); it.Next(); {
		key, value := it.Element()
		item, err := valueNode(value, depth+1, size)
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
