package similar

import (
	"strings"
	"testing"
)

func TestWord(t *testing.T) {
	list := []string{"severity", "standard", "Redshift.7", "S3.1", "RDS.15", "EC2.17"}
	for _, c := range []struct{ name, word, want string }{
		{"a letter too many", "severitty", "severity"},
		{"two letters swapped", "sevreity", "severity"},
		{"in another case", "redshift.7", "Redshift.7"},
		{"a short word allows one mistake", "S3.2", "S3.1"},
		{"a dot left out", "Redshift7", "Redshift.7"},
		{"two digits swapped", "EC2.71", "EC2.17"},
		{"nothing like it", "colour", ""},
		{"the empty word", "", ""},
		{"a word without an end", strings.Repeat("S3.1", 4<<20), ""},
	} {
		if got := Word(c.word, list); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
