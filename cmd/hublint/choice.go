package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/similar"
)

// choice is a flag that takes one of a few words.
type choice struct {
	value string
	of    []string
}

func (c *choice) String() string { return c.value }

// Type is shown in the help where the value stands.
func (c *choice) Type() string { return strings.Join(c.of, "|") }

// Set takes the word, or says which ones there are.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.of, word) {
		return unknownWord(word, c.of)
	}
	c.value = word
	return nil
}

// choiceFlag defines a flag that takes one of the words, with completion.
func choiceFlag(cmd *cobra.Command, c *choice, name, doc string) {
	cmd.Flags().Var(c, name, doc)
	completeWith(cmd, name, c.of)
}

// completeWith lets the shell complete the flag's value.
func completeWith(cmd *cobra.Command, flag string, words []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag was defined a line above
	}
}

// unknownWord says that a word isn't one of those there are.
func unknownWord(word string, of []string) error {
	text := "choose one of " + strings.Join(of, ", ")
	if s := similar.Word(word, of); s != "" {
		text = fmt.Sprintf("did you mean %s? %s%s", s, strings.ToUpper(text[:1]), text[1:])
	}
	return errors.New(text)
}

// withSuggestions adds what may have been meant to the errors of a selection.
func withSuggestions(err error, all []*check.Control) error {
	var lines []string
	for _, e := range unjoin(err) {
		var unknown *check.UnknownError
		if !errors.As(e, &unknown) {
			lines = append(lines, e.Error())
			continue
		}
		lines = append(lines, e.Error()+": "+suggestion(unknown, all))
	}
	return errors.New(strings.Join(lines, "\n"))
}

func unjoin(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return joined.Unwrap()
	}
	return []error{err}
}

func suggestion(unknown *check.UnknownError, all []*check.Control) string {
	if unknown.What == "standard" {
		return "choose one of " + strings.Join(standards(all), ", ")
	}
	ids := make([]string, len(all))
	for i, c := range all {
		ids[i] = c.ID
	}
	if s := similar.Word(unknown.Word, ids); s != "" {
		return "did you mean " + s + "?"
	}
	return `"hublint controls" lists them`
}

// standards are the names of the standards that the controls answer, sorted.
func standards(all []*check.Control) []string {
	var out []string
	for _, c := range all {
		for _, s := range c.Standards {
			name, _, _ := strings.Cut(s, "/")
			if strings.HasPrefix(name, "NIST") {
				name, _, _ = strings.Cut(name, " ")
			}
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
