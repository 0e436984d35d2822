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
func (b *built) merge(next built, l *Limits) error {
	b.version = newer(b.version, next.version)
	b.done = false
	b.Sensitive = b.Sensitive || next.Sensitive
	b.size += next.size
	if b.size > l.Bytes {
		return l.bytes()
	}
	bySid := make(map[string]int, len(b.Statements))
	for i, s := range b.Statements {
		if s.Sid != "" {
			bySid[s.Sid] = i
		}
	}
	b.doubtReplaced(next)
	for _, s := range next.Statements {
		i, same := bySid[s.Sid]
		switch {
		case same && !s.Possible:
			b.Statements[i] = s
			continue
		case same:
			doubt(b.Statements[i:i+1], s.Cause, everyStatement)
		case s.Sid != "":
			bySid[s.Sid] = len(b.Statements)
		}
		b.Statements = append(b.Statements, s)
	}
	if len(b.Statements) > l.Statements {
		return l.statements()
	}
	if next.Open {
		b.Open, b.Cause = true, next.Cause
	}
	return nil
}

// doubtReplaced makes those statements only possible that one of next may or may
// not replace, since one of the two Sids is not known.
func (b *built) doubtReplaced(next built) {
	if next.Open {
		doubt(b.Statements, next.Cause, replaceable)
	}
	named := false
	for _, s := range next.Statements {
		if !s.sid.Known {
			doubt(b.Statements, s.sid.Cause, replaceable)
			return
		}
		named = named || s.Sid != ""
	}
	if !named {
		return
	}
	for i, s := range b.Statements {
		if !s.sid.Known {
			doubt(b.Statements[i:i+1], s.sid.Cause, everyStatement)
		}
	}
}

// doubt makes those statements only possible that the filter names.
func doubt(statements []Statement, cause resource.Cause, filter func(*Statement) bool) {
	for i := range statements {
		if s := &statements[i]; !s.Possible && filter(s) {
			s.Possible, s.Cause = true, cause
		}
	}
}

// replaceable reports whether a statement has, or may have, a Sid.
func replaceable(s *Statement) bool { return !s.sid.Known || s.Sid != "" }

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

// unorder makes those statements only possible that last or don't by the order
// of the documents, which is not known.
func unorder(docs []built) {
	// holders counts the documents with a Sid; loose are those that may have any.
	holders := map[string]int{}
	loose := 0
	for i := range docs {
		docs[i].Statements = slices.Clone(docs[i].Statements)
		if docs[i].loose() {
			loose++
		}
		for sid := range docs[i].sids() {
			holders[sid]++
		}
	}
	cause := resource.Cause{Kind: resource.Several}
	for i := range docs {
		others := loose
		if docs[i].loose() {
			others--
		}
		doubt(docs[i].Statements, cause, func(s *Statement) bool {
			return replaceable(s) && (others > 0 || !s.sid.Known && len(docs) > 1 || holders[s.Sid] > 1)
		})
	}
}

// loose reports whether the document may have a statement of any Sid.
func (b *built) loose() bool {
	return b.Open || slices.ContainsFunc(b.Statements, func(s Statement) bool { return !s.sid.Known })
}

func (b *built) sids() map[string]bool {
	out := map[string]bool{}
	for _, s := range b.Statements {
		if s.Sid != "" {
			out[s.Sid] = true
		}
	}
	return out
}
