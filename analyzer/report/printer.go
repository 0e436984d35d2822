package report

import (
	"io"
	"strings"
	"unicode/utf8"
)

// style is an SGR parameter of a terminal.
type style string

const (
	bold   style = "1"
	dim    style = "2"
	red    style = "31"
	yellow style = "33"
	cyan   style = "36"
	alarm  style = "1;31"
)

// severityColours colours the severity of a failure.
var severityColours = map[string]style{"critical": alarm, "high": red, "medium": yellow, "low": dim}

// defaultWidth is the width where none is given.
const defaultWidth = 100

// printer writes lines of text that fit a width.
type printer struct {
	*sink
	width int
	color bool
}

func newPrinter(w io.Writer, o WriterOptions) *printer {
	width := o.Width
	if width <= 0 {
		width = defaultWidth
	}
	return &printer{sink: newSink(w), width: max(width, 40), color: o.Color}
}

// style wraps s in escape sequences where colour is wanted.
func (p *printer) style(st style, s string) string {
	if !p.color || s == "" {
		return s
	}
	return "\x1b[" + string(st) + "m" + s + "\x1b[0m"
}

// line writes a line. GitHub obeys what begins with two colons, spaces aside,
// and a value may bring that to the beginning of a line: "::/0" is one.
// Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
func (p *printer) line(s string) {
	if text := strings.TrimLeft(s, " "); strings.HasPrefix(text, "::") {
		s = s[:len(s)-len(text)] + `\` + text
	}
	p.put(strings.TrimRight(s, " "), "\n")
}

// wrapped writes s in lines that fit the width. The first begins with first,
// the others with rest.
func (p *printer) wrapped(first, rest, s string) {
	for _, l := range Wrap(first, rest, s, p.width) {
		p.line(l)
	}
}

// Wrap breaks s into lines of at most width characters. The first begins with
// first, the others with rest. A word that is too long keeps its line to itself:
// addresses and paths are copied and must not be torn.
func Wrap(first, rest, s string, width int) []string {
	var out []string
	line, used, empty := first, len(first), true
	for word := range strings.SplitSeq(s, " ") {
		n := columns(word)
		if !empty && used+1+n > width {
			out = append(out, line)
			line, used, empty = rest, len(rest), true
		}
		if !empty {
			line += " "
			used++
		}
		line += word
		used += n
		empty = false
	}
	return append(out, line)
}

// block writes text of several lines as it is, indented, after a label.
func (p *printer) block(indent, label, text string) {
	for i, l := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		if i > 0 {
			label = strings.Repeat(" ", len(label))
		}
		p.line(indent + label + l)
	}
}

// columns counts the characters of s that are seen: not the escape sequences
// that style put there. Nothing else has any, see Printable.
func columns(s string) int {
	n := 0
	for s != "" {
		esc := strings.Index(s, "\x1b[")
		if esc < 0 {
			return n + utf8.RuneCountInString(s)
		}
		n += utf8.RuneCountInString(s[:esc])
		end := strings.IndexByte(s[esc:], 'm')
		s = s[esc+end+1:]
	}
	return n
}
