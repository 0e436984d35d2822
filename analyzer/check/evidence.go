package check

import (
	"github.com/hublint/hublint/analyzer/resource"
)

// Evidence is one reason for a verdict: a value, or something missing.
type Evidence struct {
	// Verdict is what this piece speaks for, seen from the control.
	Verdict Verdict
	// Resource is where the value stands; it may be a partner of the one that
	// is judged.
	Resource *resource.Resource
	// Path is the attribute's path; empty where the whole resource decides.
	Path string
	// Reason completes a sentence that begins with the path: "is not set; the
	// default is false". It never holds a sensitive value.
	Reason string
	// Own is the part of Reason that the control says whatever the input holds, so
	// that nothing in it is a sensitive value; empty where none is known to be.
	Own string
	// ByDefault is set when a default decided, and not what somebody wrote.
	ByDefault bool
	// Cause says what must be known first; it is meant for Unknown only.
	Cause resource.Cause
	// Lost is a partner that this change deletes or turns to something else, and
	// whose absence decides.
	Lost *resource.Resource
	// Missing is set when the absence of a partner or block decides.
	Missing bool
	// Apart is set for a partner that is not as it should be where it mends
	// that as well to add one that is, or to take this one away.
	Apart bool
	// Fix is the HCL that would satisfy the predicate; empty where there is no
	// one answer.
	Fix string
	At  resource.Location
}

// recorder gathers evidence while a predicate is evaluated a second time.
type recorder struct {
	// wanted is the verdict on the whole. What speaks for another one is not
	// worth putting into words.
	wanted Verdict
	list   []Evidence
}

func (r *recorder) add(e Evidence) { r.list = append(r.list, e) }

func (r *recorder) mark() int {
	if r == nil {
		return 0
	}
	return len(r.list)
}

// keep drops what has been recorded since mark and does not speak for v.
func (r *recorder) keep(mark int, v Verdict) {
	if r == nil {
		return
	}
	kept := r.list[:mark]
	for _, e := range r.list[mark:] {
		if e.Verdict == v {
			kept = append(kept, e)
		}
	}
	r.list = kept
}

// drop drops what has been recorded since mark and speaks for v.
func (r *recorder) drop(mark int, v Verdict) {
	if r == nil {
		return
	}
	kept := r.list[:mark]
	for _, e := range r.list[mark:] {
		if e.Verdict != v {
			kept = append(kept, e)
		}
	}
	r.list = kept
}

// apart notes of what has been recorded since mark, and is about another resource
// than the given one, that partners can be added and taken away.
func (r *recorder) apart(mark int, than *resource.Resource) {
	if r == nil {
		return
	}
	for i := mark; i < len(r.list); i++ {
		r.list[i].Apart = r.list[i].Apart || r.list[i].Resource != than
	}
}

// negate turns what the evidence since mark speaks for. What would satisfy a
// condition does not satisfy its negation, so the fixes go.
func (r *recorder) negate(mark int) {
	if r == nil {
		return
	}
	for i := mark; i < len(r.list); i++ {
		r.list[i].Verdict = r.list[i].Verdict.not()
		r.list[i].Fix = ""
	}
}
