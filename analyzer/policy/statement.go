package policy

import (
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// Statement is one statement of a document. It is not to be changed: documents
// are shared.
type Statement struct {
	// Index is the place of the statement in its document, counted from 0.
	Index int
	// Sid is empty when there is none, or when it is not known.
	Sid string
	// Effect is "Allow" or "Deny" if it is known.
	Effect Element
	// Of each of these pairs IAM admits one. The other is empty.
	Principals, NotPrincipals Principals
	Actions, NotActions       Set
	Resources, NotResources   Set
	Conditions                Conditions
	// Possible is set where it is not certain that the document will hold this
	// statement: another one may take its place, or it may not be made at all.
	// Cause then says why.
	Possible bool
	Cause    resource.Cause
	// Sensitive statements are judged like any other and never shown.
	Sensitive bool
	// At is where the statement was written, if it was written as a block and
	// the source is at hand.
	At resource.Location

	// sid is the Sid, known or not.
	sid Element
	// variables tells whether the document's version has policy variables.
	variables Answer
}

// Allows answers whether the statement's effect is Allow.
func (s *Statement) Allows() Answer { return s.Effect.Is("Allow") }

// Denies answers whether the statement's effect is Deny.
func (s *Statement) Denies() Answer { return s.Effect.Is("Deny") }

// CoversAction answers whether the statement is about every action that one of
// the patterns names: "kms:Decrypt", "s3:*". Several elements of the statement
// that cover a pattern only together don't count.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
func (s *Statement) CoversAction(patterns ...string) Answer {
	return s.ask(patterns, s.actions(), covers)
}

// TouchesAction answers whether the statement is about some action that one of
// the patterns names.
func (s *Statement) TouchesAction(patterns ...string) Answer {
	return s.ask(patterns, s.actions(), touches)
}

// CoversResource answers whether the statement is about every resource that one
// of the patterns names: "*", "arn:aws:kms:*:*:key/*". A statement without a
// Resource, as those of some resource-based policies are, covers none.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
func (s *Statement) CoversResource(patterns ...string) Answer {
	return s.ask(patterns, s.resources(), covers)
}

// TouchesResource answers whether the statement is about some resource that one
// of the patterns names.
func (s *Statement) TouchesResource(patterns ...string) Answer {
	return s.ask(patterns, s.resources(), touches)
}

// subject is what a question is about: actions or resources.
type subject struct {
	in, not Set
	// fold is set where case means nothing.
	fold bool
	// variables is set where the grammar admits policy variables.
	variables bool
}

func (s *Statement) actions() subject {
	return subject{in: s.Actions, not: s.NotActions, fold: true}
}

func (s *Statement) resources() subject {
	return subject{in: s.Resources, not: s.NotResources, variables: true}
}

// relation compares a pattern of a statement with one that is asked about.
type relation uint8

const (
	// covers holds when ours matches all that is asked about, touches when it
	// matches some of it. Whatever is not covered by a list is touched by what
	// the list leaves out, and the other way round.
	covers relation = iota
	touches
)

func (r relation) holds(ours, asked pattern) bool {
	if r == covers {
		return ours.contains(asked)
	}
	return ours.overlaps(asked)
}

func (r relation) dual() relation {
	if r == covers {
		return touches
	}
	return covers
}

// ask answers whether the statement is about one of the patterns: whether rel
// holds for an element of the positive list, or its dual for none of the
// negative one.
func (s *Statement) ask(patterns []string, what subject, rel relation) Answer {
	answers := make([]Answer, 0, len(patterns))
	for _, text := range patterns {
		asked := parse(text, false, what.fold)
		listed := func(set Set, rel relation) Answer {
			return set.Any(func(e Element) Answer { return s.compare(e, asked, what, rel) })
		}
		switch {
		case len(what.in.Elements) > 0 || what.not.Empty():
			answers = append(answers, listed(what.in, rel))
		case len(what.not.Elements) > 0:
			answers = append(answers, Not(listed(what.not, rel.dual())))
		default:
			answers = append(answers, Because(what.not.Rest.Cause))
		}
	}
	return Or(answers...)
}

// compare answers whether rel holds between the element and what is asked.
func (s *Statement) compare(e Element, asked pattern, what subject, rel relation) Answer {
	if !e.Known {
		return compareBeginning(e, asked, what, rel)
	}
	plain := rel.holds(parse(e.Text, false, what.fold), asked)
	if !what.variables || !strings.Contains(e.Text, "${") {
		return Is(plain)
	}
	replaced := rel.holds(parse(e.Text, true, what.fold), asked)
	switch {
	case s.variables.Truth == Yes || replaced == plain:
		return Is(replaced)
	case s.variables.Truth == No:
		return Is(plain)
	}
	return s.variables
}

// compareBeginning is compare for an unknown element. Both relations are
// monotone: one that doesn't hold for all texts with the known beginning at
// once holds for none of them.
func compareBeginning(e Element, asked pattern, what subject, rel relation) Answer {
	if rel == covers && e.IsARN() && asked.severalARNs() {
		return Is(false)
	}
	begin, _, _ := strings.Cut(e.Text, "${")
	if !rel.holds(append(parse(begin, false, what.fold), many), asked) {
		return Is(false)
	}
	return Because(e.Cause)
}
