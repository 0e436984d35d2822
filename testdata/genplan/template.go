package main

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// A template is text about one unit that can be written about any copy of it:
// the unit's name and the identifiers that AWS would give stand open.
type template []piece

// piece is text and what stands open after it.
type piece struct {
	text []byte
	open opening
}

// opening is what a copy puts behind a piece of text.
type opening int

const (
	nothing opening = iota
	name            // the name of the copy
	lower           // the end of an identifier in lower-case hexadecimal digits
	upper           // the same in upper-case
)

// idDigits is how many digits at the end of an identifier tell copies apart:
// enough for 268 million of them, and fewer than any identifier has.
const idDigits = 7

// identifiers matches what looks like one that AWS made up. Account numbers,
// which have no letter, are shared by all copies.
var identifiers = regexp.MustCompile(`\b([0-9a-f]{12,}|[0-9A-F]{12,})\b`)

// newTemplate opens a text about the unit of that name. No text is no template.
func newTemplate(text []byte, unit string) template {
	if len(text) == 0 {
		return nil
	}
	var t template
	for {
		at := bytes.Index(text, []byte(unit))
		if at < 0 {
			return openIdentifiers(t, text)
		}
		t = openIdentifiers(t, text[:at])
		t = append(t, piece{open: name})
		text = text[at+len(unit):]
	}
}

// openIdentifiers appends a text that doesn't hold the unit's name.
func openIdentifiers(t template, text []byte) template {
	from := 0
	for _, m := range identifiers.FindAllIndex(text, -1) {
		id := string(text[m[0]:m[1]])
		open := lower
		switch {
		case !strings.ContainsAny(id, "abcdefABCDEF"):
			continue
		case strings.ContainsAny(id, "ABCDEF"):
			open = upper
		}
		t = append(t, piece{text[from : m[1]-idDigits], open})
		from = m[1]
	}
	return append(t, piece{text: text[from:]})
}

// append appends the text as it is about copy number k, whose name is given.
func (t template) append(b []byte, k int, copyName string) []byte {
	for _, p := range t {
		b = append(b, p.text...)
		switch p.open {
		case name:
			b = append(b, copyName...)
		case lower:
			b = fmt.Appendf(b, "%0*x", idDigits, k)
		case upper:
			b = fmt.Appendf(b, "%0*X", idDigits, k)
		case nothing:
		}
	}
	return b
}
