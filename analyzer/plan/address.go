package plan

import (
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// address is the address of a resource instance, taken apart.
type address struct {
	module string // of the module instance, "" for the root
	mode   resource.Mode
	typ    string
	name   string
	key    string // as it is printed: `["a"]`, "[0]", or "" for none
}

// within is the resource's address below its module, without the instance key:
// what configuration calls it.
func (a address) within() string { return resourceKey(a.mode, a.typ, a.name) }

func resourceKey(mode resource.Mode, typ, name string) string {
	if mode == resource.Data {
		return "data." + typ + "." + name
	}
	return typ + "." + name
}

// parseAddress takes an absolute address apart.
func parseAddress(s string) (address, bool) {
	var a address
	rest := s
	for strings.HasPrefix(rest, "module.") {
		_, _, end, ok := step(rest, len("module."))
		if !ok || end >= len(rest) || rest[end] != '.' {
			return a, false
		}
		rest = rest[end+1:]
	}
	if len(rest) < len(s) {
		a.module = s[:len(s)-len(rest)-1]
	}
	if r, ok := strings.CutPrefix(rest, "data."); ok {
		a.mode, rest = resource.Data, r
	}
	var found bool
	if a.typ, rest, found = strings.Cut(rest, "."); !found || a.typ == "" || strings.ContainsAny(a.typ, "[]\"") {
		return a, false
	}
	name, key, end, ok := step(rest, 0)
	a.name, a.key = name, key
	return a, ok && end == len(rest)
}

// step reads a name and the key that may follow it, from s[from:]. It returns
// where they end.
func step(s string, from int) (name, key string, end int, ok bool) {
	end = from
	for end < len(s) && s[end] != '.' && s[end] != '[' && s[end] != ']' && s[end] != '"' {
		end++
	}
	name = s[from:end]
	if name == "" {
		return "", "", end, false
	}
	if end == len(s) || s[end] != '[' {
		return name, "", end, true
	}
	start := end
	if end = keyEnd(s, start); end < 0 {
		return "", "", start, false
	}
	return name, s[start:end], end, true
}

// keyEnd returns the end of the instance key that begins at s[from] with a
// bracket, or -1.
func keyEnd(s string, from int) int {
	i := from + 1
	if i < len(s) && s[i] == '"' {
		for i++; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' {
				i++
			}
		}
		i++
	} else {
		start := i
		for i < len(s) && s[i] >= '0' && s[i] <= '9' {
			i++
		}
		if i == start {
			return -1
		}
	}
	if i >= len(s) || s[i] != ']' {
		return -1
	}
	return i + 1
}

// A segment is one step of a reference: a name, or an index in brackets.
type segment struct {
	text  string
	index bool
}

// parseReference takes a reference of an expression apart. It returns nil for
// what is none.
func parseReference(s string) []segment {
	var out []segment
	for i := 0; i < len(s); {
		if s[i] == '[' {
			end := keyEnd(s, i)
			if end < 0 {
				return nil
			}
			out = append(out, segment{s[i:end], true})
			i = end
		} else {
			name, _, _, ok := step(s, i)
			if !ok {
				return nil
			}
			out = append(out, segment{name, false})
			i += len(name)
		}
		if i < len(s) && s[i] == '.' {
			i++
			if i == len(s) {
				return nil
			}
		} else if i < len(s) && s[i] != '[' {
			return nil
		}
	}
	return out
}

// fullest drops the shorter forms of each reference: Terraform lists
// "aws_vpc.a[0].id", "aws_vpc.a[0]", "aws_vpc.a" for one.
func fullest(refs []string) []string {
	var out []string
	last := ""
	for _, r := range refs {
		rest, shorter := strings.CutPrefix(last, r)
		if shorter && rest != "" && (rest[0] == '.' || rest[0] == '[') {
			last = r
			continue
		}
		out = append(out, r)
		last = r
	}
	return out
}
