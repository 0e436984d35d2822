// Package check is the language in which controls are written: a Control is a
// value, and its Predicate is built from a small vocabulary.
//
//	True False Equal OneOf Matches AtLeast AtMost Contains Present Absent   one attribute
//	All Any Not When                                                       logic
//	Some Every None                                                        over blocks, partners and statements
//	Func                                                                   the few that need more
//
// One definition gives the verdict, the sentence in the documents, the
// attributes that it reads, and the evidence for a finding. Verdicts follow
// strong Kleene logic: nothing turns a missing or unknown value into a pass or a
// fail except a default that the control names, with its source.
package check
