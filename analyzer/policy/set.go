package policy

import (
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// Element is one string of a policy: an action, the ARN of a resource, the
// name of a principal, the value of a condition.
type Element struct {
	// Text is the whole string if Known is set. Otherwise it is what the string
	// is known to begin with, and may be empty.
	Text  string
	Known bool
	// Links and Cause belong to an unknown element: what may flow into it, and
	// why it is not known. Elements of one value share its links.
	Links resource.Links
	Cause resource.Cause
}

// IsARN reports whether an unknown element can be nothing but the ARN of a
// resource, or text that begins with one. The last part of that ARN names a
// single resource, whatever it turns out to be.
func (e Element) IsARN() bool {
	if e.Known || e.Links.Open || len(e.Links.Refs) == 0 {
		return false
	}
	for _, ref := range e.Links.Refs {
		arn := ref.Attr == "arn" || strings.HasSuffix(ref.Attr, "_arn") || strings.HasSuffix(ref.Attr, ".arn")
		if !arn || ref.Altered || ref.Prefix != "" {
			return false
		}
	}
	return true
}

// Is answers whether the element is exactly text.
func (e Element) Is(text string) Answer {
	switch {
	case e.Known:
		return Is(e.Text == text)
	case !strings.HasPrefix(text, e.Text), e.IsARN() && !strings.HasPrefix(text, "arn:"):
		return Is(false)
	}
	return Because(e.Cause)
}

// Set is the strings of one element of a statement. A single string and a list
// of one are the same set; an element that is not written is an empty one.
type Set struct {
	Elements []Element
	// Open is set when there may be more elements. Rest then is what is known
	// of any of them.
	Open bool
	Rest Element
}

// Empty reports whether the set certainly holds nothing, as where the element
// is not written.
func (s Set) Empty() bool { return len(s.Elements) == 0 && !s.Open }

// Any answers whether test is Yes for an element of the set.
func (s Set) Any(test func(Element) Answer) Answer {
	out := Is(false)
	for _, e := range s.Elements {
		if out = Or(out, test(e)); out.Truth == Yes {
			return out
		}
	}
	// Whether there is a further element is not known, so it can't answer Yes.
	if s.Open && out.Truth == No && test(s.Rest).Truth != No {
		return Because(s.Rest.Cause)
	}
	return out
}

// All answers whether test is Yes for every element of the set.
func (s Set) All(test func(Element) Answer) Answer {
	return Not(s.Any(func(e Element) Answer { return Not(test(e)) }))
}

// Has answers whether an element of the set is exactly text, wildcards taken
// as characters.
func (s Set) Has(text string) Answer {
	return s.Any(func(e Element) Answer { return e.Is(text) })
}

// HasWholeService answers whether an element of the set is literally a
// service's name followed by ":*".
func (s Set) HasWholeService() Answer {
	return s.Any(func(e Element) Answer {
		service, ok := strings.CutSuffix(e.Text, ":*")
		switch {
		case e.Known:
			return Is(ok && service != "" && !strings.ContainsAny(service, ":*?"))
		case e.IsARN(), strings.HasPrefix(e.Text, "arn:"):
			return Is(false)
		}
		return Because(e.Cause)
	})
}
