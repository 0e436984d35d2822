package resource

import "strings"

// Reads says which attributes of which resource types are asked for: canonical
// type, with "data." in front of a data source, to dotted paths. A front end
// may leave out everything else. A nil Reads asks for everything.
type Reads map[string][]string

// Type reports whether anything of the type is asked for.
func (r Reads) Type(typ string) bool {
	if r == nil {
		return true
	}
	_, ok := r[typ]
	return ok
}

// Top returns the top-level names that are asked for of a type, and false when
// that is all of them.
func (r Reads) Top(typ string) (names map[string]bool, some bool) {
	if r == nil {
		return nil, false
	}
	names = make(map[string]bool)
	for _, p := range r[typ] {
		head, _, _ := strings.Cut(p, ".")
		names[head] = true
	}
	return names, true
}
