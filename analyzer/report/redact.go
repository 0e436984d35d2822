package report

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Redacted stands where a sensitive value stood.
const Redacted = "(sensitive)"

// shortSecret is the length in bytes below which a secret is looked for only as
// a whole value: the digit 1 stands in every text.
const shortSecret = 4

// Redact replaces every secret in r by "(sensitive)", wherever it stands:
// addresses, reasons, fixes, traces, diagnostics, whatever came from the input.
// A secret is also found as it looks inside JSON, a quoted string, a URL or
// base64. It is called once, before r is written, suppressed or compared. The
// fingerprint of a resource whose address held a secret is made anew, so that
// nothing can be guessed from it.
func Redact(r *Report, secrets []string) {
	red := NewRedactor(secrets)
	if red.Empty() {
		return
	}
	addresses := make([]string, len(r.Findings))
	for i := range r.Findings {
		addresses[i] = r.Findings[i].Root + "\x00" + r.Findings[i].Resource
	}
	r.replace(func(s string, k kind) string {
		if k == word || k == wordLines {
			return s
		}
		return red.String(s)
	})
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Root+"\x00"+f.Resource != addresses[i] {
			f.Fingerprint = Fingerprint(f.Control, f.Resource, f.Root)
		}
	}
}

// Redactor replaces secrets by value. The zero Redactor knows none.
type Redactor struct {
	// whole are secrets too short, or too common, to be looked for inside a
	// text.
	whole map[string]bool
	// forms are the secrets in all their spellings, longest first.
	forms []string
	// quick tells in one pass whether there is any of the forms.
	quick *strings.Replacer
}

// NewRedactor makes a Redactor for the given secrets. Empty ones are left out.
func NewRedactor(secrets []string) *Redactor {
	red := &Redactor{whole: make(map[string]bool)}
	for _, s := range secrets {
		switch {
		case s == "":
		case len(s) < shortSecret || common[s]:
			red.whole[s] = true
		default:
			red.forms = append(red.forms, spellings(s)...)
		}
	}
	slices.SortFunc(red.forms, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	red.forms = slices.Compact(red.forms)
	pairs := make([]string, 0, 2*len(red.forms))
	for _, s := range red.forms {
		pairs = append(pairs, s, "")
	}
	red.quick = strings.NewReplacer(pairs...)
	return red
}

// common are values that are no secret inside a text, because every text of
// hublint's own is full of them.
var common = map[string]bool{"true": true, "false": true, "null": true}

// Empty reports whether red knows no secret.
func (red *Redactor) Empty() bool { return len(red.whole) == 0 && len(red.forms) == 0 }

// String returns s with each secret replaced. Secrets that overlap are replaced
// together, and one that was cut off by an ellipsis as far as it goes.
func (red *Redactor) String(s string) string {
	if red.whole[s] {
		return Redacted
	}
	if len(red.forms) == 0 || !red.holds(s) && !strings.Contains(s, ellipsis) {
		return s
	}
	var out strings.Builder
	end := 0
	for _, sp := range red.spans(s) {
		out.WriteString(s[end:sp.from])
		out.WriteString(Redacted)
		end = sp.to
	}
	out.WriteString(s[end:])
	return out.String()
}

// holds reports whether any of the forms is in s.
func (red *Redactor) holds(s string) bool {
	var left length
	_, _ = red.quick.WriteString(&left, s) // a length can't fail to be written to
	return int(left) < len(s)
}

// length counts what is written to it, and keeps nothing.
type length int

func (n *length) Write(p []byte) (int, error) { *n += length(len(p)); return len(p), nil }

// WriteString implements io.StringWriter.
func (n *length) WriteString(s string) (int, error) { *n += length(len(s)); return len(s), nil }

// Source wraps a reader of source files so that no secret comes through. What
// it returns has the lines of the file, so that line numbers still count.
func (red *Redactor) Source(read func(file string) ([]byte, bool)) func(file string) ([]byte, bool) {
	return func(file string) ([]byte, bool) {
		src, ok := read(file)
		if !ok {
			return nil, false
		}
		text := string(src)
		var out strings.Builder
		end := 0
		for _, sp := range red.spans(text) {
			out.WriteString(text[end:sp.from])
			out.WriteString(Redacted)
			out.WriteString(strings.Repeat("\n", strings.Count(text[sp.from:sp.to], "\n")))
			end = sp.to
		}
		out.WriteString(text[end:])
		return []byte(out.String()), true
	}
}

// ellipsis ends a value that was cut because it is long.
const ellipsis = "…"

type span struct{ from, to int }

// spans returns where secrets stand in s, in order, overlapping ones as one.
func (red *Redactor) spans(s string) []span {
	var found []span
	for _, form := range red.forms {
		for at := 0; ; {
			i := strings.Index(s[at:], form)
			if i < 0 {
				break
			}
			found = append(found, span{at + i, at + i + len(form)})
			at += i + 1
		}
	}
	for at := 0; ; {
		i := strings.Index(s[at:], ellipsis)
		if i < 0 {
			break
		}
		at += i
		if n := red.cut(s[:at]); n > 0 {
			found = append(found, span{at - n, at})
		}
		at += len(ellipsis)
	}
	slices.SortFunc(found, func(a, b span) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to)) })
	var out []span
	for _, sp := range found {
		if n := len(out); n > 0 && sp.from < out[n-1].to {
			out[n-1].to = max(out[n-1].to, sp.to)
			continue
		}
		out = append(out, sp)
	}
	return out
}

// cut returns how many bytes at the end of s begin a secret.
func (red *Redactor) cut(s string) int {
	longest := 0
	for _, form := range red.forms {
		for n := min(len(form), len(s)); n >= shortSecret && n > longest; n-- {
			if strings.HasSuffix(s, form[:n]) {
				longest = n
			}
		}
	}
	return longest
}

// spellings are the forms in which a secret may stand in a text.
func spellings(s string) []string {
	out := []string{
		s,
		inner(strconv.Quote(s)),
		inner(strconv.QuoteToASCII(s)),
		templateEscape(s),
		inner(templateEscape(strconv.Quote(s))),
		url.QueryEscape(s),
		url.PathEscape(s),
		base64.StdEncoding.EncodeToString([]byte(s)),
		base64.RawStdEncoding.EncodeToString([]byte(s)),
		base64.URLEncoding.EncodeToString([]byte(s)),
		base64.RawURLEncoding.EncodeToString([]byte(s)),
	}
	// JSON, and JSON within JSON, such as a policy within a plan.
	once := jsonSpellings(s)
	for _, form := range once {
		out = append(out, jsonSpellings(form)...)
	}
	out = append(out, once...)
	return append(out, within(s)...)
}

func inner(quoted string) string { return quoted[1 : len(quoted)-1] }

// templateEscape writes s as HCL's string templates do.
func templateEscape(s string) string {
	return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(s)
}

// within returns what is left of s in the base64 of a longer text that holds
// it: the characters that depend on s alone, for each of the three ways in
// which s can lie across groups of three bytes. What is left of a short secret
// is too little to tell.
func within(s string) []string {
	const tell = 12
	var out []string
	for _, enc := range []*base64.Encoding{base64.RawStdEncoding, base64.RawURLEncoding} {
		for lead := range 3 {
			text := enc.EncodeToString(append(make([]byte, lead), s...))
			from := (lead*8 + 5) / 6
			to := (lead + len(s)) * 8 / 6
			if to-from >= tell {
				out = append(out, text[from:to])
			}
		}
	}
	return out
}

// jsonSpellings are the ways in which s stands in JSON: encoders differ in
// whether they escape what HTML gives a meaning.
func jsonSpellings(s string) []string {
	b, err := json.Marshal(s)
	if err != nil || !utf8.ValidString(s) {
		return nil
	}
	escaped := inner(string(b))
	return []string{escaped, strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(escaped)}
}
