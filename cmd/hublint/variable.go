package main

import (
	"errors"
	"strings"

	"github.com/hublint/hublint/analyzer/config"
)

// variableFlag and variableFileFlag are --var and --var-file: they add to one
// list, since the last of both counts.
type (
	variableFlag     []config.Given
	variableFileFlag []config.Given
)

// String is empty: there is no default to show.
func (*variableFlag) String() string { return "" }

// Type is shown in the help where the value stands.
func (*variableFlag) Type() string { return "NAME=VALUE" }

// Set adds the value of a variable.
func (f *variableFlag) Set(word string) error {
	name, text, ok := strings.Cut(word, "=")
	if !ok || name == "" {
		return errors.New("write it as NAME=VALUE")
	}
	*f = append(*f, config.Given{Name: name, Text: text})
	return nil
}

// String is empty: there is no default to show.
func (*variableFileFlag) String() string { return "" }

// Type is shown in the help where the value stands.
func (*variableFileFlag) Type() string { return "FILE" }

// Set adds a file.
func (f *variableFileFlag) Set(name string) error {
	if name == "" {
		return errors.New("name a file")
	}
	*f = append(*f, config.Given{File: name})
	return nil
}
