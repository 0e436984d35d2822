package report

import (
	"bufio"
	"fmt"
	"io"
)

// sink writes until something goes wrong and remembers what, so that a writer
// asks once, at its end.
type sink struct {
	w   *bufio.Writer
	err error
}

func newSink(w io.Writer) *sink { return &sink{w: bufio.NewWriterSize(w, 1<<16)} }

// Write writes p, for those who want an io.Writer.
func (s *sink) Write(p []byte) (int, error) {
	if s.err == nil {
		_, s.err = s.w.Write(p)
	}
	return len(p), s.err
}

func (s *sink) put(texts ...string) {
	for _, t := range texts {
		if s.err == nil {
			_, s.err = s.w.WriteString(t)
		}
	}
}

func (s *sink) putf(format string, args ...any) {
	if s.err == nil {
		_, s.err = fmt.Fprintf(s.w, format, args...)
	}
}

// flush writes what is left, and returns the first error.
func (s *sink) flush() error {
	if s.err != nil {
		return s.err
	}
	return s.w.Flush()
}
