package suppress

import "github.com/hublint/hublint/analyzer/resource"

// Since notes which comments of an input the tree before had too: a comment is
// the same where its file and text are, whatever its line. The others are listed
// as added. It is called after Apply.
func (l *Ledger) Since(project string, now, before []resource.Comment) {
	type key struct{ file, text string }
	left := make(map[key]int, len(before))
	for _, c := range before {
		left[key{c.At.File, c.Text}]++
	}
	for _, c := range now {
		known := l.comments[commentKey{project, c.At.File, c.At.Line, c.At.Column}]
		if known == nil {
			continue
		}
		known.compared = true
		if k := (key{c.At.File, c.Text}); left[k] > 0 {
			left[k]--
			known.kept = true
		}
	}
}
