package form

import (
	"fmt"
	"iter"
	"math/bits"
	"strconv"
	"strings"
)

// Majors is a set of the provider's major versions, bit n for major n.
type Majors uint16

const mostMajor = 15

// Only is the set of one major; empty when the major is out of range.
func Only(major int) Majors {
	if major < 1 || major > mostMajor {
		return 0
	}
	return 1 << major
}

// Has reports whether the major is in the set.
func (m Majors) Has(major int) bool { return m&Only(major) != 0 }

// Newest is the highest major of the set, 0 when the set is empty.
func (m Majors) Newest() int { return max(bits.Len16(uint16(m))-1, 0) }

// String writes runs of majors, such as "3-4,6".
func (m Majors) String() string {
	var runs []string
	for from := 1; from <= mostMajor; from++ {
		if !m.Has(from) {
			continue
		}
		to := from
		for m.Has(to + 1) {
			to++
		}
		run := strconv.Itoa(from)
		if to > from {
			run += "-" + strconv.Itoa(to)
		}
		runs = append(runs, run)
		from = to
	}
	return strings.Join(runs, ",")
}

// ParseMajors reads what Majors.String writes.
func ParseMajors(s string) (Majors, error) {
	var m Majors
	for run := range strings.SplitSeq(s, ",") {
		first, last, isRange := strings.Cut(run, "-")
		if !isRange {
			last = first
		}
		from, err := strconv.Atoi(first)
		if err != nil {
			return 0, fmt.Errorf("majors %q: %w", s, err)
		}
		to, err := strconv.Atoi(last)
		if err != nil {
			return 0, fmt.Errorf("majors %q: %w", s, err)
		}
		if from < 1 || to > mostMajor || from > to {
			return 0, fmt.Errorf("majors %q: want 1 to %d, ascending", s, mostMajor)
		}
		for i := from; i <= to; i++ {
			m |= Only(i)
		}
	}
	return m, nil
}

// Each goes through the majors of the set, oldest first.
func (m Majors) Each() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 1; i <= mostMajor; i++ {
			if m.Has(i) && !yield(i) {
				return
			}
		}
	}
}
