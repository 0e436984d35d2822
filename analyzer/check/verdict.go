package check

// Verdict is what can be said of a resource and a control. The zero Verdict is
// Unknown.
type Verdict uint8

// The three verdicts.
const (
	Unknown Verdict = iota
	Pass
	Fail
)

// String returns "unknown", "pass" or "fail".
func (v Verdict) String() string { return [...]string{"unknown", "pass", "fail"}[v] }

// Of returns Pass for true and Fail for false.
func Of(holds bool) Verdict {
	if holds {
		return Pass
	}
	return Fail
}

func (v Verdict) not() Verdict { return [...]Verdict{Unknown: Unknown, Pass: Fail, Fail: Pass}[v] }

// And is the strong Kleene conjunction: a Fail decides.
func (v Verdict) And(w Verdict) Verdict {
	switch {
	case v == Fail || w == Fail:
		return Fail
	case v == Unknown || w == Unknown:
		return Unknown
	}
	return Pass
}

// Or is the strong Kleene disjunction: a Pass decides.
func (v Verdict) Or(w Verdict) Verdict { return v.not().And(w.not()).not() }
