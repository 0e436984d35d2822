package policy

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Name tells the statement from others of its document: statement "AllowAll",
// or statement 2, counted from 1. A sensitive statement shows only its number.
// What it returns is not escaped.
func (s *Statement) Name() string {
	if s.Sid == "" || s.Sensitive {
		return "statement " + strconv.Itoa(s.Index+1)
	}
	return fmt.Sprintf("statement %q", shorten(s.Sid))
}

// String says what the statement does, for a reason: statement "AllowAll"
// allows s3:* to everybody. A sensitive statement says its name only.
func (s *Statement) String() string {
	if s.Sensitive {
		return s.Name()
	}
	verb := "may allow"
	switch {
	case s.Allows().Truth == Yes:
		verb = "allows"
	case s.Denies().Truth == Yes:
		verb = "denies"
	}
	out := s.Name() + " " + verb + " " + either(s.Actions, s.NotActions)
	if !s.Resources.Empty() || !s.NotResources.Empty() {
		out += " on " + either(s.Resources, s.NotResources)
	}
	if who := s.who(); who != "" {
		out += " to " + who
	}
	return out
}

func (s *Statement) who() string {
	switch {
	case s.Everybody().Truth == Yes:
		return "everybody"
	case len(s.Principals.List) > 0:
		return s.Principals.set().String()
	case len(s.NotPrincipals.List) > 0:
		return "everybody but " + s.NotPrincipals.set().String()
	}
	return ""
}

func (p Principals) set() Set {
	var out Set
	for _, one := range p.List {
		out.Elements = append(out.Elements, one.Element)
	}
	return out
}

func either(in, not Set) string {
	if in.Empty() {
		return "everything but " + not.String()
	}
	return in.String()
}

// String lists the first elements of the set, in order of the alphabet, and
// counts the others.
func (s Set) String() string {
	const shown = 2
	words := make([]string, 0, len(s.Elements)+1)
	for _, e := range s.Elements {
		words = append(words, e.String())
	}
	if s.Open {
		words = append(words, s.Rest.String())
	}
	slices.Sort(words)
	words = slices.Compact(words)
	if more := len(words) - shown; more > 0 {
		words = append(words[:shown], fmt.Sprintf("%d more", more))
	}
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// String returns the element's text, or says what it is while it is not known.
func (e Element) String() string {
	switch {
	case e.Known:
		return shorten(e.Text)
	case len(e.Links.Refs) == 1:
		ref := e.Links.Refs[0]
		return strings.TrimSuffix(ref.Address+"."+ref.Attr, ".")
	}
	return "something not known yet"
}

// shorten cuts text that is too long for a sentence.
func shorten(text string) string {
	const most = 80
	for i := range text {
		if i >= most {
			return text[:i] + "…"
		}
	}
	return text
}
