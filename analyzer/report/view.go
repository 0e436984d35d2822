package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// severities are Security Hub's, in rising order.
var severities = []string{"low", "medium", "high", "critical"}

// severityRank orders severities by how bad they are.
func severityRank(s string) int { return slices.Index(severities, s) }

// outcome sorts findings by what they ask of the reader.
type outcome uint8

const (
	failed outcome = iota
	undecided
	resolved
	suppressed
	passed
)

func (f *Finding) outcome() outcome {
	switch {
	case f.Changed("resolved"):
		return resolved
	case f.Is("pass"):
		return passed
	case f.Suppressed != nil:
		return suppressed
	case f.Is("unknown"):
		return undecided
	}
	return failed
}

// row is what is shown as one: findings of one control that one line decides,
// or, without a source, one block. They differ in the instance alone.
type row struct {
	// Finding is the first of instances.
	*Finding
	instances []*Finding
}

// rows gathers the findings that keep accepts, in the report's order.
func rows(r *Report, keep func(f *Finding) bool) []row {
	var out []row
	at := make(map[string]int)
	for i := range r.Findings {
		f := &r.Findings[i]
		if !keep(f) {
			continue
		}
		k := sameAs(f)
		n, seen := at[k]
		if !seen {
			n = len(out)
			at[k] = n
			out = append(out, row{Finding: f})
		}
		out[n].instances = append(out[n].instances, f)
	}
	return out
}

// introduced says how many of the row's instances are new: "new", "2 of 5 new",
// or nothing.
func (r row) introduced() string {
	n := r.countIntroduced()
	switch n {
	case 0:
		return ""
	case len(r.instances):
		return "new"
	}
	return fmt.Sprintf("%d of %d new", n, len(r.instances))
}

// countIntroduced is how many of the row's instances are new.
func (r row) countIntroduced() int {
	n := 0
	for _, f := range r.instances {
		if f.Changed("introduced") {
			n++
		}
	}
	return n
}

// sameAs is equal for findings that are shown as one.
func sameAs(f *Finding) string {
	where := fmt.Sprint(f.Input, " ", blockAddress(f.Resource))
	if l := f.Location; l != nil {
		where = fmt.Sprint(l.File, ":", l.Line, ":", l.Column)
	}
	return strings.Join([]string{f.Control, f.Type, orEmpty(f.Verdict), orEmpty(f.Attribute), orEmpty(f.Cause), where}, "\x00")
}

// blockAddress is an address without its instance keys: that of the block.
func blockAddress(address string) string {
	var b strings.Builder
	depth, quoted := 0, false
	for i := 0; i < len(address); i++ {
		switch c := address[i]; {
		case quoted && c == '\\':
			i++
		case depth > 0 && c == '"':
			quoted = !quoted
		case quoted:
		case c == '[':
			depth++
		case c == ']' && depth > 0:
			depth--
		case depth == 0:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// group is the rows about the same resource, or the same resources.
type group struct{ rows []row }

// groups gathers rows by resource, the worst first.
func groups(all []row) []group {
	var out []group
	at := make(map[string]int)
	for _, r := range all {
		about := []string{strconv.Itoa(r.Input)}
		for _, f := range r.instances {
			about = append(about, f.Resource)
		}
		k := strings.Join(about, "\x00")
		n, seen := at[k]
		if !seen {
			n = len(out)
			at[k] = n
			out = append(out, group{})
		}
		out[n].rows = append(out[n].rows, r)
	}
	for _, g := range out {
		slices.SortStableFunc(g.rows, worse)
	}
	slices.SortStableFunc(out, func(a, b group) int {
		return cmp.Or(worse(a.rows[0], b.rows[0]), cmp.Compare(len(b.rows), len(a.rows)))
	})
	return out
}

// worstFirst sorts rows where they aren't grouped.
func worstFirst(all []row) []row {
	slices.SortStableFunc(all, worse)
	return all
}

// worse orders rows by what is most urgent: the severity, then what can't wait.
func worse(a, b row) int {
	return cmp.Or(cmp.Compare(severityRank(b.Severity), severityRank(a.Severity)), compareTrue(b.CantWait(), a.CantWait()))
}

func compareTrue(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// CantWait reports whether the finding is a failure that this change brings, or
// that has no before, and that only a replacement mends later.
func (f *Finding) CantWait() bool {
	return f.outcome() == failed && f.LateFix == "replacement" && (f.Change == nil || f.Changed("introduced"))
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// count writes a number with its noun: "1 resource", "2 resources".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprint(n, " ", noun)
}
