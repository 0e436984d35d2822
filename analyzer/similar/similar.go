// Package similar finds what somebody may have meant who mistyped a word.
package similar

import "strings"

// Word returns the word of a list that differs least from word, case aside, and
// nothing where all differ by more than a third.
func Word(word string, list []string) string {
	word = strings.ToLower(word)
	best, least := "", max(len(word)/3, 1)+1
	for _, w := range list {
		lower := strings.ToLower(w)
		if max(len(word)-len(lower), len(lower)-len(word)) >= least {
			continue // so many characters are put in or taken out
		}
		if d := distance(word, lower); d < least {
			best, least = w, d
		}
	}
	return best
}

// distance is how many characters must be put in, taken out, replaced or swapped
// with their neighbour to make b of a.
func distance(a, b string) int {
	var before []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			change := last[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, change)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
