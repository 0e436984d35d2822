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

// between sets paragraphs off from each other.
const between = "\n\n"

// Find returns the paragraph of the named type, "" when the file has none.
// It searches by halves and reads no more than the paragraphs it passes.
func Find(file, name string) string {
	i := strings.Index(file, between)
	if i < 0 || name == "" {
		return ""
	}
	// A paragraph begins at lo. The one that is sought begins there or
	// between lo and hi, if the file has it.
	lo, hi := i+len(between), len(file)
	for {
		mid := lo + (hi-lo)/2
		i := strings.Index(file[mid:hi], between)
		if i < 0 {
			if mid-lo < len(between) {
				break
			}
			hi = mid + 1 // mid may stand on the second of two line ends
			continue
		}
		if start := mid + i + len(between); nameOf(file[start:]) <= name {
			lo = start
		} else {
			hi = mid + i + 1
		}
	}
	if nameOf(file[lo:]) != name {
		return ""
	}
	text, _, _ := strings.Cut(file[lo:], between)
	return strings.TrimSuffix(text, "\n")
}

// Paragraphs goes through the types of a file in order.
func Paragraphs(file string) iter.Seq2[string, string] {
	return func(yield func(name, text string) bool) {
		_, rest, _ := strings.Cut(file, between)
		for rest != "" {
			var text string
			text, rest, _ = strings.Cut(rest, between)
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
