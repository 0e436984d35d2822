package form

import (
	"iter"
	"strings"
)

// A file is a first line of "# aws" and the provider versions that were read,
// oldest first, then the paragraphs in the order of their names, each set off by an empty line.

const fileHead = "# aws "

// Versions are the provider versions that the file was made from, oldest first.
func Versions(file string) []string {
	line, _, _ := strings.Cut(file, "\n")
	list, ok := strings.CutPrefix(line, fileHead)
	if !ok {
		return nil
	}
	return strings.Fields(list)
}

// FileHead is the first line of a file made from these provider versions.
func FileHead(versions []string) string { return fileHead + strings.Join(versions, " ") }

// Find returns the paragraph of the named type, "" when the file has none.
// It searches by halves and reads no more than the names it passes.
func Find(file, name string) string {
	lo := strings.Index(file, "\n\n")
	if lo < 0 || name == "" {
		return ""
	}
	hi := len(file)
	// file[lo:hi] begins with the empty line before a paragraph and ends
	// with a paragraph's end.
	for lo < hi {
		mid := lo + (hi-lo)/2
		// The paragraph that holds mid; mid may stand on the first of the two line ends.
		start := lo
		if i := strings.LastIndex(file[lo:min(mid+1, hi)], "\n\n"); i > 0 {
			start = lo + i
		}
		end := hi
		if i := strings.Index(file[start+2:hi], "\n\n"); i >= 0 {
			end = start + 2 + i
		}
		text := file[start+2 : end]
		switch got := nameOf(text); {
		case got == name:
			return strings.TrimSuffix(text, "\n")
		case got < name:
			lo = end
		default:
			hi = start
		}
	}
	return ""
}

// Paragraphs goes through the types of a file in order.
func Paragraphs(file string) iter.Seq2[string, string] {
	return func(yield func(name, text string) bool) {
		_, rest, _ := strings.Cut(file, "\n\n")
		for rest != "" {
			var text string
			text, rest, _ = strings.Cut(rest, "\n\n")
			text = strings.TrimSuffix(text, "\n")
			if !yield(nameOf(text), text) {
				return
			}
		}
	}
}

func nameOf(paragraph string) string {
	for i := range len(paragraph) {
		if paragraph[i] == ' ' || paragraph[i] == '\n' {
			return paragraph[:i]
		}
	}
	return paragraph
}
