package schema

import "fmt"

// Late is what it costs to change a setting once the resource exists.
type Late int

// The costs. Unknown, the zero value, is what has no source.
const (
	Unknown      Late = iota
	InPlace           // an update that nobody notices
	Interruption      // an update during which the resource doesn't serve, if only for a moment
	Replacement       // the resource is destroyed and another one created
	Conditional       // depends on other settings or on the values before and after
)

var lateWords = [...]string{"unknown", "in-place", "interruption", "replacement", "conditional"}

// String is the word that reports use.
func (l Late) String() string {
	if l < 0 || int(l) >= len(lateWords) {
		return fmt.Sprintf("Late(%d)", int(l))
	}
	return lateWords[l]
}

// ParseLate reads what Late.String writes.
func ParseLate(s string) (Late, error) {
	for i, w := range lateWords {
		if w == s {
			return Late(i), nil
		}
	}
	return Unknown, fmt.Errorf("%q is none of %v", s, lateWords)
}
