package policy

import "github.com/hublint/hublint/analyzer/resource"

// Truth is a three-valued truth. The zero Truth is Unknown.
type Truth uint8

// The values of a Truth.
const (
	Unknown Truth = iota
	No
	Yes
)

// String returns the truth as a word.
func (t Truth) String() string { return [...]string{"unknown", "no", "yes"}[t] }

// Answer is what a question about a statement is answered with.
type Answer struct {
	Truth
	// Cause says why an Unknown answer is not known. It means nothing otherwise.
	Cause resource.Cause
}

// Is returns the answer to a question that could be decided.
func Is(yes bool) Answer {
	if yes {
		return Answer{Truth: Yes}
	}
	return Answer{Truth: No}
}

// Because returns the answer Unknown with its cause.
func Because(cause resource.Cause) Answer { return Answer{Cause: cause} }

// undocumented is the answer where IAM's behaviour is on no page.
func undocumented(what string) Answer {
	return Because(resource.Cause{Kind: resource.Undocumented, Subject: what})
}

// And is Yes where all answers are, and No where one is. Of several Unknown
// ones the first is returned. Without answers it is Yes.
func And(answers ...Answer) Answer {
	out := Is(true)
	for _, a := range answers {
		switch {
		case a.Truth == No:
			return a
		case a.Truth == Unknown && out.Truth == Yes:
			out = a
		}
	}
	return out
}

// Or is Yes where one answer is, and No where all are. Of several Unknown ones
// the first is returned. Without answers it is No.
func Or(answers ...Answer) Answer {
	out := Is(false)
	for _, a := range answers {
		switch {
		case a.Truth == Yes:
			return a
		case a.Truth == Unknown && out.Truth == No:
			out = a
		}
	}
	return out
}

// Not turns Yes into No and No into Yes.
func Not(a Answer) Answer {
	switch a.Truth {
	case Yes:
		return Is(false)
	case No:
		return Is(true)
	case Unknown:
	}
	return a
}
