package check

import (
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"
)

// Selection says which controls of a table are wanted. The zero Selection wants
// all that aren't retired.
type Selection struct {
	// Controls are ids such as "S3.8" and patterns such as "S3.*"; their case
	// doesn't matter. Empty means all. A retired control that is named by its
	// id is wanted, whatever Retired says.
	Controls []string
	// Skip takes out what its ids and patterns match.
	Skip []string
	// Standards keeps the controls that a standard, or a requirement of it, asks
	// for: "PCI DSS", "PCI DSS v4.0.1", "NIST.800-53.r5 SC-7". Empty means all.
	Standards []string
	// Retired wants retired controls too, and Also those of these ids.
	Retired bool
	Also    []string
}

// UnknownError is a word that selects nothing.
type UnknownError struct {
	// What is "control" or "standard".
	What string
	Word string
}

// Error says that there is no such control or standard.
func (e *UnknownError) Error() string { return fmt.Sprintf("there is no %s %s", e.What, e.Word) }

// Of returns the controls of all that are wanted, in their order. The error
// joins an *UnknownError for each id, pattern and standard that matches none of
// all.
func (s Selection) Of(all []*Control) ([]*Control, error) {
	if err := s.validate(all); err != nil {
		return nil, err
	}
	var out []*Control
	for _, c := range all {
		if s.wants(c) {
			out = append(out, c)
		}
	}
	return out, nil
}

func (s Selection) wants(c *Control) bool {
	is := func(pattern string) bool { return c.Matches(pattern) }
	switch {
	case slices.ContainsFunc(s.Skip, is):
		return false
	case len(s.Controls) > 0 && !slices.ContainsFunc(s.Controls, is):
		return false
	case len(s.Standards) > 0 && !slices.ContainsFunc(s.Standards, c.Answers):
		return false
	}
	named := slices.ContainsFunc(slices.Concat(s.Controls, s.Also), func(id string) bool { return strings.EqualFold(id, c.ID) })
	return c.Retired == "" || s.Retired || named
}

func (s Selection) validate(all []*Control) error {
	var errs []error
	for _, p := range slices.Concat(s.Controls, s.Skip) {
		if !slices.ContainsFunc(all, func(c *Control) bool { return c.Matches(p) }) {
			errs = append(errs, &UnknownError{What: "control", Word: p})
		}
	}
	for _, name := range s.Standards {
		if !slices.ContainsFunc(all, func(c *Control) bool { return c.Answers(name) }) {
			errs = append(errs, &UnknownError{What: "standard", Word: name})
		}
	}
	return errors.Join(errs...)
}

// Matches reports whether pattern is the control's id or a pattern for it, in
// which "*" stands for anything. Case doesn't matter.
func (c *Control) Matches(pattern string) bool {
	ok, err := path.Match(strings.ToLower(pattern), strings.ToLower(c.ID))
	return ok && err == nil
}

// Answers reports whether the control is one of those that a standard or a
// requirement asks for. The name may leave out the end: "PCI DSS" is every
// version of it. Case doesn't matter.
func (c *Control) Answers(standard string) bool {
	name := strings.ToLower(standard)
	return slices.ContainsFunc(c.Standards, func(requirement string) bool {
		rest, ok := strings.CutPrefix(strings.ToLower(requirement), name)
		return ok && name != "" && !startsWord(rest)
	})
}

// startsWord reports whether rest goes on with the word that it was cut from.
func startsWord(rest string) bool {
	return strings.IndexFunc(rest, alphanumeric) == 0
}

func alphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
