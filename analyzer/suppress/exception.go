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

// covers reports whether the exception is about a resource of a root.
func (e *Exception) covers(root, address string) bool {
	return matchesAny(e.Roots, root) && matchesAny(e.Resources, address)
}

// holds reports whether the exception is followed today.
func (l *Ledger) holds(e *Exception) bool {
	return !l.expired(e.Until) && (e.Reason != "" || !l.o.NeedReason) && (e.Until != "" || !l.o.NeedUntil)
}

// seeExceptions notes that a resource was judged.
func (l *Ledger) seeExceptions(root, address string) {
	for i := range l.exceptions {
		if e := &l.o.Exceptions[i]; !l.exceptions[i].seen && e.covers(root, address) {
			l.exceptions[i].seen = slices.ContainsFunc(l.o.Judged, e.about)
		}
	}
}

func (e *Exception) about(control string) bool {
	return slices.ContainsFunc(e.Controls, func(p string) bool { return matchesControl(p, control) })
}

// except returns the suppression of a finding by the configuration, or nil.
func (l *Ledger) except(f *report.Finding) *report.Suppression {
	var out *report.Suppression
	for i := range l.o.Exceptions {
		e := &l.o.Exceptions[i]
		if !l.holds(e) || !e.about(f.Control) || !e.covers(f.Root, f.Resource) {
			continue
		}
		l.exceptions[i].used = true
		if out == nil {
			at := report.Location(e.At)
			out = &report.Suppression{Kind: "config", Reason: orNull(e.Reason), Until: orNull(string(e.Until)), At: &at}
		}
	}
	return out
}

// matchesAny reports whether one of the patterns is s; no patterns are any.
func matchesAny(patterns []string, s string) bool {
	return len(patterns) == 0 || slices.ContainsFunc(patterns, func(p string) bool { return Match(p, s) })
}

// matchesControl is Match for ids, which are the same in any case.
func matchesControl(pattern, id string) bool {
	return Match(strings.ToLower(pattern), strings.ToLower(id))
}

// Match reports whether s is what a pattern describes: * stands for anything, and
// all else for itself, brackets too, since addresses have them.
func Match(pattern, s string) bool {
	parts := strings.Split(pattern, "*")
	if len(parts) == 1 {
		return pattern == s
	}
	s, ok := strings.CutPrefix(s, parts[0])
	if !ok {
		return false
	}
	last := len(parts) - 1
	for _, part := range parts[1:last] {
		_, rest, ok := strings.Cut(s, part)
		if !ok {
			return false
		}
		s = rest
	}
	return strings.HasSuffix(s, parts[last])
}
