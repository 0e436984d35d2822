package policy

import (
	"errors"
	"fmt"
	"slices"

	"github.com/hublint/hublint/analyzer/resource"
)

// builder makes statements of nodes. What may flow into an unknown node, and why
// it is unknown, is the same throughout a document.
type builder struct {
	limits *Limits
	links  resource.Links
	cause  resource.Cause
}

// built is a document before its version has been applied to its statements,
// which may still go into another one.
type built struct {
	Document
	// version is the Version of the document, empty where there is none.
	version Element
	// sources is the number of data sources that went into it, size the number of
	// bytes.
	sources, size int
	// done is set when the document is finished and not sensitive.
	done bool
}

// The versions of the policy language. A document without one is of the older.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
const (
	version2008 = "2008-10-17"
	version2012 = "2012-10-17"
)

// finished numbers the statements, tells them whether the document's version has
// policy variables, and returns an error if IAM would reject the whole.
func (b *built) finished() (Document, error) {
	if b.done && !b.Sensitive {
		return b.Document, nil
	}
	own := *b
	own.Statements = slices.Clone(b.Statements)
	if err := own.finish(); err != nil {
		return Document{}, err
	}
	return own.Document, nil
}

// finish is finished for a document whose statements nobody else has.
func (b *built) finish() error {
	if v := b.version; v.Known && v.Text != "" && v.Text != version2008 && v.Text != version2012 {
		return malformed("its Version is neither %s nor %s", version2008, version2012)
	}
	variables := b.version.Is(version2012)
	for i := range b.Statements {
		s := &b.Statements[i]
		if err := s.check(); err != nil && !s.Possible {
			return err
		}
		s.Index = i
		s.variables = variables
		s.Sensitive = b.Sensitive
	}
	return nil
}

func malformed(format string, args ...any) error {
	return fmt.Errorf("the policy document is malformed: "+format, args...)
}

// document reads a whole document.
func (b builder) document(n node) (built, error) {
	out := built{version: Element{Known: true}}
	switch n.kind {
	case unknownNode:
		return undetermined(b.cause), nil
	case objectNode:
	default:
		return out, malformed("it is not an object")
	}
	for i, name := range n.names {
		var err error
		switch item := n.items[i]; name {
		case "Version":
			out.version, err = b.text(item, name)
		case "Id":
			_, err = b.text(item, name)
		case "Statement":
			err = b.statements(item, &out)
		default:
			err = malformed("it has an element other than Version, Id and Statement")
		}
		if err != nil {
			return built{}, err
		}
	}
	return out, nil
}

func (b builder) statements(n node, out *built) error {
	items := n.items
	switch n.kind {
	case nullNode:
		return nil
	case unknownNode:
		out.Open, out.Cause = true, b.cause
		return nil
	case objectNode:
		items = []node{n}
	case listNode:
	default:
		return malformed("Statement is neither a list nor an object")
	}
	if len(items) > b.limits.Statements {
		return b.limits.statements()
	}
	for _, item := range items {
		if item.kind == unknownNode {
			out.Open, out.Cause = true, b.cause
			continue
		}
		s, err := b.statement(item)
		if err != nil {
			return err
		}
		out.Statements = append(out.Statements, s)
	}
	return nil
}

func (b builder) statement(n node) (Statement, error) {
	s := Statement{Effect: Element{Known: true}, sid: Element{Known: true}}
	if n.kind != objectNode {
		return s, malformed("a statement is not an object")
	}
	for i, name := range n.names {
		var err error
		switch item := n.items[i]; name {
		case "Sid":
			if s.sid, err = b.text(item, name); s.sid.Known {
				s.Sid = s.sid.Text
			}
		case "Effect":
			s.Effect, err = b.text(item, name)
		case "Principal":
			s.Principals, err = b.principals(item, name)
		case "NotPrincipal":
			s.NotPrincipals, err = b.principals(item, name)
		case "Action":
			s.Actions, err = b.set(item, name)
		case "NotAction":
			s.NotActions, err = b.set(item, name)
		case "Resource":
			s.Resources, err = b.set(item, name)
		case "NotResource":
			s.NotResources, err = b.set(item, name)
		case "Condition":
			s.Conditions, err = b.conditions(item)
		default:
			err = malformed("a statement has an element that the grammar doesn't know")
		}
		if err != nil {
			return s, err
		}
	}
	return s, nil
}

// check returns an error for a statement that IAM rejects whatever its unknown
// parts turn out to be.
func (s *Statement) check() error {
	if s.Effect.Known && s.Effect.Text != "Allow" && s.Effect.Text != "Deny" {
		return malformed("the Effect of a statement is neither Allow nor Deny")
	}
	for _, pair := range []struct {
		both bool
		name string
	}{
		{len(s.Actions.Elements) > 0 && len(s.NotActions.Elements) > 0, "Action"},
		{len(s.Resources.Elements) > 0 && len(s.NotResources.Elements) > 0, "Resource"},
		{len(s.Principals.List) > 0 && len(s.NotPrincipals.List) > 0, "Principal"},
	} {
		if pair.both {
			return malformed("a statement has both %s and Not%s", pair.name, pair.name)
		}
	}
	if s.Actions.Empty() && s.NotActions.Empty() {
		return malformed("a statement has neither Action nor NotAction")
	}
	return nil
}

// element turns a string, word or unknown node into an element.
func (b builder) element(n node) Element {
	if n.kind == unknownNode {
		e := Element{Text: n.text, Links: b.links, Cause: b.cause}
		if n.part != nil {
			e.Links, e.Cause = n.part.Links, n.part.Cause
		}
		return e
	}
	return Element{Text: n.text, Known: true}
}

// text reads an element that holds one string. One that is null is not written.
func (b builder) text(n node, name string) (Element, error) {
	if n.kind != nullNode && n.kind != stringNode && n.kind != unknownNode {
		return Element{}, malformed("%s is not a string", name)
	}
	return b.element(n), nil
}

var errNotStrings = errors.New("not strings")

// strings reads a string or a list of strings; words count where words is set.
func (b builder) strings(n node, words bool) (Set, error) {
	switch {
	case n.kind == nullNode:
		return Set{}, nil
	case n.kind == unknownNode && !n.single:
		return Set{Open: true, Rest: b.element(n)}, nil
	case n.kind != listNode:
		n = node{kind: listNode, items: []node{n}}
	}
	out := Set{Elements: make([]Element, 0, len(n.items))}
	for _, item := range n.items {
		text := item.kind == stringNode || item.kind == unknownNode || words && item.kind == wordNode
		if !text {
			return Set{}, errNotStrings
		}
		out.Elements = append(out.Elements, b.element(item))
	}
	return out, nil
}

func (b builder) set(n node, name string) (Set, error) {
	out, err := b.strings(n, false)
	if err != nil {
		return Set{}, malformed("%s holds something other than strings", name)
	}
	return out, nil
}

func (b builder) principals(n node, name string) (Principals, error) {
	switch {
	case n.kind == nullNode:
		return Principals{}, nil
	case n.kind == unknownNode:
		return Principals{Open: true, Cause: b.cause}, nil
	case n.kind == stringNode && n.text == "*":
		return Principals{List: []Principal{{Type: "*", Element: b.element(n)}}}, nil
	case n.kind != objectNode:
		return Principals{}, malformed(`%s is neither "*" nor an object`, name)
	}
	var out Principals
	for i, typ := range n.names {
		set, err := b.set(n.items[i], name)
		if err != nil {
			return Principals{}, err
		}
		out.List = appendPrincipals(out.List, typ, set)
	}
	return out, nil
}

// appendPrincipals appends the principals of one type.
func appendPrincipals(list []Principal, typ string, ids Set) []Principal {
	for _, id := range ids.Elements {
		list = append(list, Principal{Type: typ, Element: id})
	}
	if ids.Open {
		// Of a list whose length is not known there is one at least: IAM rejects
		// an empty one.
		list = append(list, Principal{Type: typ, Element: ids.Rest})
	}
	return list
}

func (b builder) conditions(n node) (Conditions, error) {
	switch n.kind {
	case nullNode:
		return Conditions{}, nil
	case unknownNode:
		return Conditions{Open: true, Cause: b.cause}, nil
	case objectNode:
	default:
		return Conditions{}, malformed("Condition is not an object")
	}
	var out Conditions
	for i, operator := range n.names {
		keys := n.items[i]
		switch keys.kind {
		case nullNode:
		case unknownNode:
			out.Open, out.Cause = true, b.cause
		case objectNode:
			for j, key := range keys.names {
				values, err := b.strings(keys.items[j], true)
				if err != nil {
					return Conditions{}, malformed("the value of a condition is neither a string, a number nor a boolean")
				}
				out.List = append(out.List, Condition{Operator: operator, Key: key, Values: values})
			}
		default:
			return Conditions{}, malformed("an operator of Condition is not an object")
		}
	}
	return out, nil
}
