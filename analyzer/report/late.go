package report

import "fmt"

// lateWords say what mending a failure later costs, by Finding.LateFix, where the
// resource itself is mended and where another one is.
var lateWords = map[string]struct{ own, other string }{
	"in-place":     {"a later fix is made in place", ""},
	"interruption": {"a later fix interrupts the service", "a later fix interrupts the service of %s"},
	"replacement":  {"a later fix replaces the resource", "a later fix replaces %s"},
	"conditional":  {"a later fix may interrupt the service or replace the resource", "a later fix may interrupt the service of %[1]s, or replace it"},
}

// lateFix says what mending a failure later costs; empty where that isn't known.
func lateFix(f *Finding) string {
	words := lateWords[f.LateFix]
	if other := f.mended(); other != f.Resource && words.other != "" {
		return fmt.Sprintf(words.other, other)
	}
	return words.own
}

// mended is the resource whose mending costs what the finding says.
func (f *Finding) mended() string {
	for _, e := range f.Evidence {
		if e.LateFix == f.LateFix {
			return e.Resource
		}
	}
	return f.Resource
}

// cantWait names the resources that can't wait, and what has to be replaced where
// that is another.
func cantWait(r *Report) []string {
	var out []string
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.CantWait() {
			continue
		}
		s := f.Control + " on " + f.Resource
		if other := f.mended(); other != f.Resource {
			s += " by " + other
		}
		out = append(out, s)
	}
	return out
}
