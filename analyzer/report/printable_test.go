package report

import (
	"strings"
	"testing"
	"unicode"
)

func TestPrintable(t *testing.T) {
	tests := []struct{ name, want, in string }{
		{"plain text stays", `größer "x" \ ${y}`, `größer "x" \ ${y}`},
		{"an escape sequence", `\x1b[31m`, "\x1b[31m"},
		{"a C1 control", `\u009b`, "\u009b"},
		{"a bidirectional override", `\u202ea`, "\u202ea"},
		{"a tag character", `\U000e0041`, "\U000e0041"},
		{"a line break", `a\nb\x0dc\td`, "a\nb\rc\td"},
		{"bytes that aren't UTF-8", `a\xffb`, "a\xffb"},
		{"a replacement character that somebody wrote", "a\ufffdb", "a\ufffdb"},
		{"a logging command", `#\x23vso[task] ## heading`, "##vso[task] ## heading"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Printable(tt.in); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("a\x1b[31m\u202e\n\xff##[x]")
	f.Fuzz(func(t *testing.T, s string) {
		got := Printable(s)
		if Printable(got) != got {
			t.Errorf("%q becomes %q, and then %q", s, got, Printable(got))
		}
		if strings.ContainsFunc(got, func(r rune) bool { return !unicode.IsGraphic(r) }) {
			t.Errorf("%q becomes %q, which is not printable", s, got)
		}
	})
}
