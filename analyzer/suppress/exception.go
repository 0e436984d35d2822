package suppress

import (
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// Exception is an entry of the configuration file that accepts findings.
type Exception struct {
	// Controls are ids, or patterns with *. Resources are patterns of addresses,
	// and Roots of the paths of root modules; none means any.
	Controls, Resources, Roots []string
	Reason                     string
	Until                      Day
	At                         resource.Location
}

// exceptionUse is an exception and what became of it.
type exceptionUse struct {
	Exception
	use
	resources, roots []pattern
	// judged is set where it is about a control that this run judges by.
	judged bool
}

// take notes the exceptions of the options, and which controls they are about, so
// that a finding is held only against those of its control.
func (l *Ledger) take(all []Exception) {
	for _, e := range all {
		u := &exceptionUse{Exception: e, resources: patterns(e.Resources), roots: patterns(e.Roots)}
		u.judged = slices.ContainsFunc(l.o.Judged, e.about)
		l.exceptions = append(l.exceptions, u)
		if !l.holds(&e) {
			continue
		}
		for _, c := range l.o.Controls {
			if e.about(c) {
				l.excepted[c] = append(l.excepted[c], u)
			}
		}
	}
}

// covers reports whether the exception is about a resource of a root.
func (e *exceptionUse) covers(root, address string) bool {
	return matchesAny(e.roots, root) && matchesAny(e.resources, address)
}

// holds reports whether the exception is followed today.
func (l *Ledger) holds(e *Exception) bool {
	return !l.expired(e.Until) && (e.Reason != "" || !l.o.NeedReason) && (e.Until != "" || !l.o.NeedUntil)
}

// seeExceptions notes that a resource was judged.
func (l *Ledger) seeExceptions(root, address string) {
	for _, e := range l.exceptions {
		if e.judged && !e.seen {
			e.seen = e.covers(root, address)
		}
	}
}

func (e *Exception) about(control string) bool {
	return slices.ContainsFunc(e.Controls, func(p string) bool { return matchesControl(p, control) })
}

// except returns the suppression of a finding by the configuration, or nil.
func (l *Ledger) except(f *report.Finding) *report.Suppression {
	var out *report.Suppression
	for _, e := range l.excepted[f.Control] {
		if !e.covers(f.Root, f.Resource) {
			continue
		}
		e.used = true
		if out == nil {
			at := report.Location(e.At)
			out = &report.Suppression{Kind: "config", Reason: orNull(e.Reason), Until: orNull(string(e.Until)), At: &at}
		}
	}
	return out
}

// matchesAny reports whether one of the patterns is s; no patterns are any.
func matchesAny(patterns []pattern, s string) bool {
	return len(patterns) == 0 || slices.ContainsFunc(patterns, func(p pattern) bool { return p.matches(s) })
}

// matchesControl is Match for ids, which are the same in any case.
func matchesControl(pattern, id string) bool {
	return Match(strings.ToLower(pattern), strings.ToLower(id))
}

// Match reports whether s is what the pattern describes: * stands for anything, and
// all else for itself, brackets too, since addresses have them.
func Match(of, s string) bool { return newPattern(of).matches(s) }

// pattern is what stands between the * of a pattern.
type pattern []string

func newPattern(s string) pattern { return strings.Split(s, "*") }

func patterns(all []string) []pattern {
	out := make([]pattern, len(all))
	for i, s := range all {
		out[i] = newPattern(s)
	}
	return out
}

func (p pattern) matches(s string) bool {
	if len(p) == 1 {
		return p[0] == s
	}
	s, ok := strings.CutPrefix(s, p[0])
	if !ok {
		return false
	}
	last := len(p) - 1
	for _, part := range p[1:last] {
		_, rest, ok := strings.Cut(s, part)
		if !ok {
			return false
		}
		s = rest
	}
	return strings.HasSuffix(s, p[last])
}
