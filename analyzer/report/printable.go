package report

import (
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// logCommand is a command that a build service obeys wherever it stands in a
// line of a job's log: GitHub's old form, Azure Pipelines', TeamCity's. Source:
// https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
var logCommand = regexp.MustCompile(`##(\w*\[)`)

// Printable returns s with everything that could act on a terminal or in a
// job's log, or turn the text around, written out as an escape: control
// characters, line breaks, bidirectional overrides, invisible characters, bytes
// that aren't UTF-8, logging commands. The result is one line.
func Printable(s string) string {
	if strings.Contains(s, "##") {
		s = logCommand.ReplaceAllString(s, `#\x23$1`)
	}
	if clean(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && invalidAt(s, i):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unicode.IsGraphic(r):
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < 0x80:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// clean reports whether Printable leaves s as it is.
func clean(s string) bool {
	for i, r := range s {
		if !unicode.IsGraphic(r) || r == utf8.RuneError && invalidAt(s, i) {
			return false
		}
	}
	return true
}

// invalidAt tells a byte that isn't UTF-8 from a replacement character that
// somebody wrote.
func invalidAt(s string, i int) bool {
	_, size := utf8.DecodeRuneInString(s[i:])
	return size == 1
}

// printableLines is Printable for each line of s.
func printableLines(s string) string {
	all := strings.Split(s, "\n")
	for i, l := range all {
		all[i] = Printable(strings.TrimSuffix(l, "\r"))
	}
	return strings.Join(all, "\n")
}

// printable makes a writer for people's eyes of w: the report that it gets can
// be printed as it is, as far as a terminal goes. Line breaks stay only where
// they belong, in fixes and in details of diagnostics.
func printable(w Writer) Writer {
	return func(to io.Writer, r *Report, o WriterOptions) error {
		return w(to, r.rewrite(func(s string, k kind) string {
			if k == lines || k == wordLines {
				return printableLines(s)
			}
			return Printable(s)
		}), o)
	}
}
