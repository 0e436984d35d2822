// Package form is the text form in which the condensed provider schema is
// kept: one line per attribute or block, one space of indentation per level.
// It knows how a line is written and nothing about what a line means, so that
// the generator and the reader can't disagree on it.
//
// A type is a paragraph. Its first line names the type, the majors that have
// it, and the sources that the paragraph's lines refer to by number:
//
//	aws_redshift_cluster 3-6 https://github.com/... https://docs.aws.amazon.com/...
//	 cluster_identifier r string late=replacement@0
//	 encrypted 3-5 o bool late=in-place@1 =false
//	 encrypted 6 o string late=in-place@1 =true
//	 logging 3-5 list 0 1 computed
//	  enable r bool
//
// Majors are left out where they are those of the line above in the tree. An
// attribute that changed from one major to the next has a line for each of
// its shapes.
package form

import (
	"fmt"
	"strconv"
	"strings"
)

// Line is one line beneath a type's first: an attribute or a block.
type Line struct {
	Depth  int // 1 for what stands in the resource itself
	Name   string
	Majors Majors // zero: the same as the line that this one stands under

	// Of an attribute.
	Mode Mode
	Type string // see ShortType

	// Of a block.
	Nesting  string // "single", "list", "set" or "map"; empty for an attribute
	Min, Max int
	Computed bool // the service fills the block in when it is left out
	Partial  bool // what stands in the block isn't told in full

	Late   string // what changing it later costs; empty where not known
	Source int    // which of the type's sources says so

	// Default is the default as JSON, Unclear where it isn't known whether
	// there is one, and empty where it is known that there is none.
	Default string
}

// Unclear stands in place of a default that isn't known.
const Unclear = "?"

// ShortType turns a type as `terraform providers schema -json` prints it, set
// without spaces, into the one that a line holds: the commonest types are
// written as in HCL, the others stay JSON.
func ShortType(json string) string {
	switch json {
	case `"string"`, `"bool"`, `"number"`:
		return json[1 : len(json)-1]
	case `["list","string"]`:
		return "list(string)"
	case `["set","string"]`:
		return "set(string)"
	case `["map","string"]`:
		return "map(string)"
	}
	return json
}

// Head is the first line of a type.
type Head struct {
	Name    string
	Majors  Majors
	Sources []string
}

// String writes the head as Cut reads it.
func (h Head) String() string {
	return strings.Join(append([]string{h.Name, h.Majors.String()}, h.Sources...), " ")
}

// ParseHead reads the first line of a type.
func ParseHead(s string) (Head, error) {
	f := strings.Fields(s)
	if len(f) < 2 {
		return Head{}, fmt.Errorf("type line %q: want a name and majors", s)
	}
	m, err := ParseMajors(f[1])
	if err != nil {
		return Head{}, fmt.Errorf("type line %q: %w", s, err)
	}
	return Head{Name: f[0], Majors: m, Sources: f[2:]}, nil
}

// String writes the line as Parse reads it.
func (l Line) String() string {
	var b strings.Builder
	for range l.Depth {
		b.WriteByte(' ')
	}
	b.WriteString(l.Name)
	if l.Majors != 0 {
		b.WriteByte(' ')
		b.WriteString(l.Majors.String())
	}
	if l.Nesting != "" {
		fmt.Fprintf(&b, " %s %d %d", l.Nesting, l.Min, l.Max)
		if l.Computed {
			b.WriteString(" computed")
		}
		if l.Partial {
			b.WriteString(" partial")
		}
	} else {
		b.WriteByte(' ')
		b.WriteString(l.Mode.String())
		b.WriteByte(' ')
		b.WriteString(l.Type)
	}
	if l.Late != "" {
		fmt.Fprintf(&b, " late=%s@%d", l.Late, l.Source)
	}
	if l.Default != "" {
		b.WriteString(" =")
		b.WriteString(l.Default)
	}
	return b.String()
}

// Depth is how deep the line stands that text begins with.
func Depth(text string) int {
	n := 0
	for n < len(text) && text[n] == ' ' {
		n++
	}
	return n
}

// Parse reads one line. It checks the line's form, not the names in it.
func Parse(s string) (Line, error) {
	l, err := parse(s)
	if err != nil {
		return Line{}, fmt.Errorf("line %q: %w", s, err)
	}
	return l, nil
}

func parse(s string) (Line, error) {
	var l Line
	l.Depth = Depth(s)
	rest := s[l.Depth:]
	// A default may hold spaces, so it comes last and is taken off first.
	if i := strings.Index(rest, " ="); i >= 0 {
		rest, l.Default = rest[:i], rest[i+2:]
		if l.Default == "" {
			return l, fmt.Errorf("empty default")
		}
	}
	word := func() string {
		var w string
		w, rest, _ = strings.Cut(rest, " ")
		return w
	}
	l.Name = word()
	if l.Name == "" || l.Depth == 0 {
		return l, fmt.Errorf("want an indented name")
	}
	kind := word()
	if kind != "" && kind[0] >= '0' && kind[0] <= '9' {
		m, err := ParseMajors(kind)
		if err != nil {
			return l, err
		}
		l.Majors = m
		kind = word()
	}
	switch kind {
	case "single", "list", "set", "map":
		l.Nesting = kind
		var err error
		if l.Min, err = strconv.Atoi(word()); err != nil {
			return l, fmt.Errorf("least number of blocks: %w", err)
		}
		if l.Max, err = strconv.Atoi(word()); err != nil {
			return l, fmt.Errorf("greatest number of blocks: %w", err)
		}
	default:
		var err error
		if l.Mode, err = ParseMode(kind); err != nil {
			return l, err
		}
		if l.Type = word(); l.Type == "" {
			return l, fmt.Errorf("no type")
		}
	}
	for rest != "" {
		w := word()
		late, ok := strings.CutPrefix(w, "late=")
		switch {
		case ok:
			var n string
			l.Late, n, _ = strings.Cut(late, "@")
			var err error
			if l.Source, err = strconv.Atoi(n); err != nil || l.Late == "" {
				return l, fmt.Errorf("%q: want late=WORD@SOURCE", w)
			}
		case w == "computed" && l.Nesting != "":
			l.Computed = true
		case w == "partial" && l.Nesting != "":
			l.Partial = true
		default:
			return l, fmt.Errorf("unknown word %q", w)
		}
	}
	return l, nil
}
