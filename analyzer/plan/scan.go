package plan

import (
	"bytes"
	"fmt"
	"iter"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// The functions in this file walk JSON text that a jsontext.Decoder has found
// to be valid, so they check nothing a second time.

// members goes through the members of an object: the name as it is quoted, and
// the value.
func members(obj []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(name, value []byte) bool) {
		i := space(obj, 1)
		for obj[i] != '}' {
			nameEnd := skip(obj, i)
			start := space(obj, space(obj, nameEnd)+1)
			end := skip(obj, start)
			if !yield(obj[i:nameEnd], obj[start:end]) {
				return
			}
			if i = space(obj, end); obj[i] == ',' {
				i = space(obj, i+1)
			}
		}
	}
}

// elements goes through the elements of an array.
func elements(arr []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		i := space(arr, 1)
		for n := 0; arr[i] != ']'; n++ {
			end := skip(arr, i)
			if !yield(n, arr[i:end]) {
				return
			}
			if i = space(arr, end); arr[i] == ',' {
				i = space(arr, i+1)
			}
		}
	}
}

func space(b []byte, i int) int {
	for b[i] == ' ' || b[i] == '\n' || b[i] == '\t' || b[i] == '\r' {
		i++
	}
	return i
}

// skip returns the end of the value that begins at i.
func skip(b []byte, i int) int {
	switch b[i] {
	case '"':
		return skipString(b, i)
	case '{', '[':
		for depth := 0; ; i++ {
			switch b[i] {
			case '"':
				i = skipString(b, i) - 1
			case '{', '[':
				depth++
			case '}', ']':
				depth--
				if depth == 0 {
					return i + 1
				}
			}
		}
	}
	for i < len(b) && b[i] != ',' && b[i] != '}' && b[i] != ']' && b[i] > ' ' {
		i++
	}
	return i
}

func skipString(b []byte, i int) int {
	start := i + 1
	for i = start; ; i++ {
		i += bytes.IndexByte(b[i:], '"')
		escapes := 0
		for i-escapes > start && b[i-escapes-1] == '\\' {
			escapes++
		}
		if escapes%2 == 0 {
			return i + 1
		}
	}
}

// unquote returns what a JSON string stands for. It shares memory with quoted
// where nothing is escaped.
func unquote(quoted []byte) []byte {
	if bytes.IndexByte(quoted, '\\') < 0 {
		return quoted[1 : len(quoted)-1]
	}
	out, _ := jsontext.AppendUnquote(nil, quoted) // valid, as the decoder found
	return out
}

func isNull(b []byte) bool { return len(b) == 0 || b[0] == 'n' }
func isTrue(b []byte) bool { return len(b) > 0 && b[0] == 't' }

// trueWord is a mask that marks everything.
const trueWord = "true"

// walk calls f for each member of the object that begins at b[i], in which every
// name counts and may occur once only. Of the value f is told where it begins,
// and it returns where it ends. So does walk of the object.
func walk(b []byte, i int, f func(name []byte, at int) (int, error)) (int, error) {
	if b[i] != '{' {
		return 0, wrongType("an object", b[i:])
	}
	var few [24][]byte
	seen := few[:0]
	var many map[string]bool
	for i = space(b, i+1); b[i] != '}'; {
		nameEnd := skipString(b, i)
		name := unquote(b[i:nameEnd])
		if len(seen) == cap(seen) {
			many = make(map[string]bool, 2*len(seen))
			for _, s := range seen {
				many[string(s)] = true
			}
			seen = seen[:0:0]
		}
		if many[string(name)] || slices.ContainsFunc(seen, func(s []byte) bool { return bytes.Equal(s, name) }) {
			return 0, duplicate(string(name))
		}
		if many != nil {
			many[string(name)] = true
		} else {
			seen = append(seen, name)
		}
		end, err := f(name, space(b, space(b, nameEnd)+1))
		if err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
		if i = space(b, end); b[i] == ',' {
			i = space(b, i+1)
		}
	}
	return i + 1, nil
}

// fields calls f for each member of an object in which every name counts.
func fields(obj []byte, f func(name, value []byte) error) error {
	_, err := walk(obj, 0, func(name []byte, at int) (int, error) {
		end := skip(obj, at)
		return end, f(name, obj[at:end])
	})
	return err
}

// text reads a member that must be a string, or null for none.
func text(raw []byte) (string, error) {
	b, err := textBytes(raw)
	return string(b), err
}

// textBytes is text without a copy.
func textBytes(raw []byte) ([]byte, error) {
	switch {
	case isNull(raw):
		return nil, nil
	case raw[0] == '"':
		return unquote(raw), nil
	}
	return nil, wrongType("a string", raw)
}

// flag reads a member that must be a boolean, or null for false.
func flag(raw []byte) (bool, error) {
	switch {
	case isNull(raw), raw[0] == 'f':
		return false, nil
	case raw[0] == 't':
		return true, nil
	}
	return false, wrongType("a boolean", raw)
}

// texts reads a member that must be an array of strings, or null for none.
func texts(raw []byte) ([]string, error) {
	if isNull(raw) {
		return nil, nil
	}
	if raw[0] != '[' {
		return nil, wrongType("an array of strings", raw)
	}
	var out []string
	for _, e := range elements(raw) {
		if e[0] != '"' {
			return nil, wrongType("a string", e)
		}
		out = append(out, string(unquote(e)))
	}
	return out, nil
}

// kind names the type of a JSON value in an error.
func kind(raw []byte) string {
	switch raw[0] {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case 't', 'f':
		return "a boolean"
	case 'n':
		return "null"
	}
	return "a number"
}
