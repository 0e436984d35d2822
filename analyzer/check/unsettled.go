package check

import "github.com/hublint/hublint/analyzer/resource"

type unsettled struct{ question string }

// Unsettled is always Unknown: no page of AWS answers the question, which begins
// with "whether". It stands beside the condition under which the question
// arises.
func Unsettled(question string) Predicate { return unsettled{question} }

func (u unsettled) eval(c *Context) Verdict {
	return c.Note(Evidence{Verdict: Unknown, Reason: u.sentence(), Cause: resource.Cause{Kind: resource.Undocumented}})
}

func (u unsettled) sentence() string    { return "AWS does not document " + u.question }
func (u unsettled) declare(declaration) {}
