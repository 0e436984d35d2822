package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// FuzzJSON holds that JSON says what the report says, whatever that is, in
// characters that act nowhere.
func FuzzJSON(f *testing.F) {
	f.Add("a\x1b\u009b\x7f\u202e\U000e0041##[x]\\##\"\xff")
	f.Fuzz(func(t *testing.T, s string) {
		r := reportOf(fails("S3.1", s))
		var b bytes.Buffer
		if err := writeJSON(&b, r, WriterOptions{}); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(b.String(), func(c rune) bool { return c != '\n' && !unicode.IsGraphic(c) }) || logCommand.Match(b.Bytes()) {
			t.Errorf("%q is written as it is", s)
		}
		var got Report
		if err := json.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatalf("%v in %s", err, b.Bytes())
		}
		if utf8.ValidString(s) && got.Findings[0].Resource != s {
			t.Errorf("got %q, want %q", got.Findings[0].Resource, s)
		}
	})
}

// FuzzRedactor holds that a secret is gone, whatever stands around it.
func FuzzRedactor(f *testing.F) {
	f.Add("before", "hunter2-hunter2", "after…")
	f.Fuzz(func(t *testing.T, before, secret, after string) {
		if len(secret) < shortSecret || common[secret] || strings.Contains(Redacted, secret) {
			t.Skip("not looked for within a text, or part of what replaces it")
		}
		red := NewRedactor([]string{secret})
		got := red.String(before + secret + after)
		if !strings.Contains(got, Redacted) {
			t.Errorf("got %q of %q", got, before+secret+after)
		}
		if strings.Contains(strings.ReplaceAll(got, Redacted, "\x00"), secret) {
			t.Errorf("the secret %q is in %q", secret, got)
		}
	})
}
