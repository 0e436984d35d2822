package form

import (
	"fmt"
	"strings"
)

// Mode says how an attribute may be used.
type Mode uint8

// The flags of a Mode, as the provider's schema names them.
const (
	Required Mode = 1 << iota
	Optional
	Computed
	Sensitive
	WriteOnly
)

const modeLetters = "rocsw"

// String is the letters of the flags that are set, such as "oc".
func (m Mode) String() string {
	var b strings.Builder
	for i := range len(modeLetters) {
		if m&(1<<i) != 0 {
			b.WriteByte(modeLetters[i])
		}
	}
	return b.String()
}

// ParseMode reads what Mode.String writes.
func ParseMode(s string) (Mode, error) {
	var m Mode
	for i := range len(s) {
		k := strings.IndexByte(modeLetters, s[i])
		if k < 0 {
			return 0, fmt.Errorf("mode %q: letters are %s", s, modeLetters)
		}
		m |= 1 << k
	}
	if m&(Required|Optional|Computed) == 0 {
		return 0, fmt.Errorf("mode %q is neither required, optional nor computed", s)
	}
	return m, nil
}
