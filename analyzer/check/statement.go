package check

import (
	"strconv"

	"github.com/hublint/hublint/analyzer/policy"
)

// statements is the domain of the statements of a policy document.
type statements struct{ path string }

// Statements is the domain of the statements of the policy document in the
// attribute at path. Its predicates are made by Statement.
func Statements(path string) Domain { return statements{path} }

func (s statements) items(c *Context) items {
	doc := c.Document(s.path)
	out := items{open: doc.Open, cause: doc.Cause, where: s.path, at: doc.At, list: make([]item, len(doc.Statements))}
	all := make([]placed, len(doc.Statements))
	for i := range doc.Statements {
		st := &doc.Statements[i]
		all[i] = placed{Statement: st, index: i, path: s.path, sensitive: doc.Sensitive}
		it := item{place: c.place, possible: st.Possible, cause: st.Cause}
		it.statement = &all[i]
		out.list[i] = it
	}
	return out
}

func (s statements) noun() string { return "statement in `" + s.path + "`" }

func (s statements) declare(d declaration, p Predicate) {
	d.read(s.path)
	for typ, paths := range policy.Reads() {
		for _, path := range paths {
			d.as([]string{typ}).link(path)
		}
	}
	if p != nil {
		p.declare(d.in(s.path))
	}
}

// placed is a statement with its place in a document.
type placed struct {
	*policy.Statement
	index     int
	path      string
	sensitive bool
}

// name tells the statement from its siblings, without quoting a sensitive
// document.
func (p *placed) name() string {
	if p.Sid != "" && !p.sensitive {
		return "statement " + strconv.Quote(p.Sid)
	}
	return "statement " + strconv.Itoa(p.index+1)
}

// Statement is a condition on one statement of a policy document. The words
// complete "a statement that".
func Statement(words string, ask func(c *Context, s *policy.Statement) policy.Answer) Predicate {
	return statement{words, ask}
}

type statement struct {
	words string
	ask   func(c *Context, s *policy.Statement) policy.Answer
}

func (s statement) eval(c *Context) Verdict {
	a := s.ask(c, c.statement.Statement)
	v := FromAnswer(a)
	if !c.tells(v) {
		return v
	}
	e := Evidence{Verdict: v, Path: c.statement.path, At: c.statement.At}
	switch v {
	case Pass:
		e.Own = " " + s.words
	case Fail:
		e.Own = " is none that " + s.words
	case Unknown:
		e.Own = " may be one that " + s.words
	}
	e.Reason = c.statement.name() + e.Own
	if v == Unknown {
		e.Cause = a.Cause
		e.Reason += ": " + a.Cause.String()
	}
	return c.Note(e)
}

func (s statement) sentence() string    { return "it " + s.words }
func (s statement) declare(declaration) {}

// FromAnswer is Pass for Yes and Fail for No.
func FromAnswer(a policy.Answer) Verdict {
	switch a.Truth {
	case policy.Yes:
		return Pass
	case policy.No:
		return Fail
	}
	return Unknown
}
