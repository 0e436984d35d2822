package main

import (
	"io"
	"os"

	"golang.org/x/term"
)

// terminalWidth is how many columns w has, or 100 where it is no terminal.
func terminalWidth(w io.Writer) int {
	if f, ok := w.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			return width
		}
	}
	return 100
}

// isTerminal reports whether w shows what is written at once to a person.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// colours reports whether escape sequences may colour what is written to w.
// Source: https://no-color.org
func colours(w io.Writer, p process) bool {
	return isTerminal(w) && p.getenv("NO_COLOR") == "" && p.getenv("TERM") != "dumb"
}
