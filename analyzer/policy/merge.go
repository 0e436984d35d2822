package policy

import (
	"slices"

	"github.com/hublint/hublint/analyzer/resource"
)

// merge puts the statements of next into b, as aws_iam_policy_document does: a
// statement takes the place of one with the same Sid, any other is added. What
// may be replaced is only possible from then on.
//
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
func (b *built) merge(next built) error {
	b.version = newer(b.version, next.version)
	b.done = false
	b.Sensitive = b.Sensitive || next.Sensitive
	before := b.Statements
	bySid := make(map[string]int, len(before))
	for i, s := range before {
		if s.Sid != "" {
			bySid[s.Sid] = i
		}
	}
	for _, s := range next.Statements {
		if !s.sid.Known {
			doubt(before, s.sid.Cause, anySid)
		} else if s.Sid != "" {
			doubt(before, s.sid.Cause, unknownSid)
			if i, same := bySid[s.Sid]; same && !s.Possible {
				b.Statements[i] = s
				continue
			} else if same {
				doubt(b.Statements[i:i+1], s.Cause, anySid)
			}
			bySid[s.Sid] = len(b.Statements)
		}
		b.Statements = append(b.Statements, s)
	}
	if len(b.Statements) > MaxStatements {
		return errSize
	}
	if next.Open {
		doubt(before, next.Cause, anySid)
		b.Open, b.Cause = true, next.Cause
	}
	return nil
}

// doubt makes those statements only possible that the filter names.
func doubt(statements []Statement, cause resource.Cause, filter func(*Statement) bool) {
	for i := range statements {
		if s := &statements[i]; !s.Possible && filter(s) {
			s.Possible, s.Cause = true, cause
		}
	}
}

func unknownSid(s *Statement) bool { return !s.sid.Known }

func anySid(s *Statement) bool { return !s.sid.Known || s.Sid != "" }

func everyStatement(*Statement) bool { return true }

// newer returns the later of two versions of the policy language, which is what
// a merged document has.
func newer(a, b Element) Element {
	switch {
	case !a.Known && b.Text != version2012, b.Known && b.Text < a.Text:
		return a
	case a.Known && a.Text == version2012:
		return a
	}
	return b
}

// unorder makes those statements only possible of which it depends on the order
// of the documents, which is not known, whether they last.
func unorder(docs []built) {
	cause := resource.Cause{Kind: resource.Several}
	holders := map[string]int{}
	for _, d := range docs {
		for sid := range sids(d) {
			holders[sid]++
		}
	}
	for i := range docs {
		docs[i].Statements = slices.Clone(docs[i].Statements)
	}
	for i := range docs {
		doubt(docs[i].Statements, cause, func(s *Statement) bool { return s.Sid != "" && holders[s.Sid] > 1 })
		if !docs[i].Open && !slices.ContainsFunc(docs[i].Statements, func(s Statement) bool { return unknownSid(&s) }) {
			continue
		}
		for j := range docs {
			if j != i {
				doubt(docs[j].Statements, cause, anySid)
			}
		}
	}
}

func sids(d built) map[string]bool {
	out := map[string]bool{}
	for _, s := range d.Statements {
		if s.Sid != "" {
			out[s.Sid] = true
		}
	}
	return out
}
