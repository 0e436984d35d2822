package report

import (
	"bytes"
	"strings"
	"unicode"
)

// excerpt is a line of source with the part that decided.
type excerpt struct {
	line int
	// text is the line as it can be printed: one character for each of the
	// source's, so that columns count.
	text string
	// from and to are the underlined characters of text, to exclusive; equal
	// where nothing is underlined.
	from, to int
}

// sources reads lines of source files, each file once.
type sources struct {
	read  func(file string) ([]byte, bool)
	files map[string][][]byte
}

func newSources(read func(file string) ([]byte, bool)) *sources {
	return &sources{read: read, files: make(map[string][][]byte)}
}

// at returns the line at l, and false where there is no source or the file
// doesn't have that line.
func (s *sources) at(l *Location) (excerpt, bool) {
	if s.read == nil || l == nil {
		return excerpt{}, false
	}
	file, seen := s.files[l.File]
	if !seen {
		if src, ok := s.read(l.File); ok {
			file = bytes.Split(src, []byte("\n"))
		}
		s.files[l.File] = file
	}
	if l.Line < 1 || l.Line > len(file) {
		return excerpt{}, false
	}
	text := plainLine(file[l.Line-1])
	e := excerpt{line: l.Line, text: text}
	n := len([]rune(text))
	to := l.EndColumn - 1
	if l.EndLine > l.Line {
		to = n
	}
	// Where a secret was taken out the columns don't count any more.
	if from := l.Column - 1; from >= 0 && from < to && to <= n && !strings.Contains(text, Redacted) {
		e.from, e.to = from, to
	}
	return e, true
}

// plainLine makes a line printable without moving its columns. Combining marks
// go: HCL counts them with the character that they stand on.
func plainLine(b []byte) string {
	b = logCommand.ReplaceAll(b, []byte("#\uFFFD$1"))
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unicode.Is(unicode.Mn, r):
			return -1
		case !unicode.IsGraphic(r):
			return unicode.ReplacementChar
		}
		return r
	}, strings.TrimRight(string(b), "\r \t"))
}

// cut shortens the excerpt to width characters, so that what is underlined
// stays in sight.
func (e excerpt) cut(width int) excerpt {
	text := []rune(e.text)
	if len(text) <= width || width < 10 {
		return e
	}
	start := 0
	if e.to > width {
		start = min(max(e.from-width/4, 0), len(text)-width)
	}
	shown := text[start:min(len(text), start+width)]
	if start > 0 {
		shown[0] = '…'
	}
	if start+width < len(text) {
		shown[len(shown)-1] = '…'
	}
	return excerpt{line: e.line, text: string(shown), from: max(e.from-start, 0), to: min(max(e.to-start, 0), len(shown))}
}
