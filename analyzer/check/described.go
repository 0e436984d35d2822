package check

type described struct {
	Predicate
	words string
}

// Described is p with a sentence of its own, for a condition whose parts make a
// long one. The words are Markdown without a full stop.
func Described(words string, p Predicate) Predicate { return described{p, words} }

func (d described) sentence() string { return d.words }
