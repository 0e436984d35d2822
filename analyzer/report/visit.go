package report

import (
	"slices"
	"strings"
)

// kind tells rewrite's function what a string may hold.
type kind uint8

const (
	// text is one line that may come from the input.
	text kind = iota
	// lines may come from the input and may have line breaks.
	lines
	// word is hublint's own: a control's id, a severity, an address of AWS's.
	word
	// wordLines is hublint's own and may have line breaks: a fix.
	wordLines
)

// rewrite returns a copy of r in which f has replaced every string; r stays as it
// is.
func (r *Report) rewrite(f func(s string, k kind) string) *Report {
	out := *r
	out.Inputs, out.Controls = slices.Clone(r.Inputs), slices.Clone(r.Controls)
	out.Findings, out.Diagnostics = slices.Clone(r.Findings), slices.Clone(r.Diagnostics)
	for i := range out.Findings {
		f := &out.Findings[i]
		f.Trace, f.Related = slices.Clone(f.Trace), slices.Clone(f.Related)
		f.Evidence, f.Standards = slices.Clone(f.Evidence), slices.Clone(f.Standards)
	}
	out.replace(f)
	return &out
}

// replace replaces every string of r by what f makes of it.
func (r *Report) replace(f func(s string, k kind) string) {
	v := visitor{f}
	v.each(word, &r.Version, &r.Tool.Name, &r.Tool.Version, &r.Tool.Catalogue)
	for i := range r.Inputs {
		v.input(&r.Inputs[i])
	}
	for i := range r.Controls {
		c := &r.Controls[i]
		v.each(word, &c.ID, &c.Title, &c.Severity)
	}
	for i := range r.Findings {
		v.finding(&r.Findings[i])
	}
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		v.each(word, &d.Severity, &d.Code)
		v.each(text, &d.Summary)
		v.each(lines, &d.Detail)
		v.location(&d.Location)
	}
}

// visitor applies a function to the strings of a report. Pointers are replaced,
// where anything changes, and never written through: what they point at may belong
// to somebody else.
type visitor struct {
	f func(s string, k kind) string
}

func (v visitor) each(k kind, fields ...*string) {
	for _, p := range fields {
		if s := v.f(*p, k); s != *p {
			*p = s
		}
	}
}

func (v visitor) optional(k kind, fields ...**string) {
	for _, p := range fields {
		if *p != nil {
			if s := v.f(**p, k); s != **p {
				*p = &s
			}
		}
	}
}

func (v visitor) input(in *Input) {
	v.each(text, &in.Path, &in.Root)
	v.each(word, &in.Kind)
	v.optional(word, &in.Shape)
	v.optional(text, &in.Terraform, &in.Provider)
}

func (v visitor) finding(f *Finding) {
	v.each(word, &f.Control, &f.Title, &f.Severity, &f.LateFix, &f.URL, &f.Fingerprint)
	v.each(text, &f.Root, &f.Resource)
	v.each(word, &f.Type)
	v.reason(&f.Reason, &f.Own)
	v.optional(word, &f.Verdict, &f.Change)
	v.optional(text, &f.PreviousAddress, &f.Cause)
	v.attribute(&f.Attribute)
	v.optional(wordLines, &f.Fix)
	v.location(&f.Location)
	if f.Needs != nil {
		n := *f.Needs
		v.each(word, &n.Kind)
		v.optional(text, &n.Subject)
		f.Needs = &n
	}
	for i := range f.Trace {
		v.each(text, &f.Trace[i].What)
		v.location(&f.Trace[i].Location)
	}
	for i := range f.Related {
		v.each(text, &f.Related[i].Resource)
		v.location(&f.Related[i].Location)
	}
	for i := range f.Evidence {
		v.evidence(&f.Evidence[i])
	}
	for i := range f.Standards {
		v.each(word, &f.Standards[i])
	}
	if f.Suppressed != nil {
		s := *f.Suppressed
		v.each(word, &s.Kind)
		v.optional(text, &s.Reason, &s.Until)
		v.location(&s.At)
		f.Suppressed = &s
	}
}

func (v visitor) evidence(e *Evidence) {
	v.each(text, &e.Resource)
	v.reason(&e.Reason, &e.Own)
	v.each(word, &e.LateFix)
	v.attribute(&e.Attribute)
	v.optional(wordLines, &e.Fix)
	v.location(&e.Location)
}

// reason visits a sentence part by part: what is hublint's own is no text from the
// input, even where it looks like one.
func (v visitor) reason(s, own *string) {
	at := strings.LastIndex(*s, *own)
	if *own == "" || at < 0 {
		v.each(text, s)
		*own = ""
		return
	}
	before, after := (*s)[:at], (*s)[at+len(*own):]
	was := [...]string{before, *own, after}
	v.each(text, &before, &after)
	v.each(word, own)
	if is := [...]string{before, *own, after}; is != was {
		*s = before + *own + after
	}
}

// attribute visits a path. Its names are the provider's; a key of a block is the
// input's.
func (v visitor) attribute(p **string) {
	k := word
	if *p != nil && strings.Contains(**p, `["`) {
		k = text
	}
	v.optional(k, p)
}

func (v visitor) location(p **Location) {
	if *p != nil {
		if file := v.f((*p).File, text); file != (*p).File {
			l := **p
			l.File = file
			*p = &l
		}
	}
}
