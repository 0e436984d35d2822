package check

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

type undecided struct {
	why  string
	kind resource.CauseKind
}

// Unsettled is always Unknown: no page of AWS answers the question, which begins
// with "whether". It stands beside the condition under which the question
// arises.
func Unsettled(question string) Predicate {
	return undecided{"AWS does not document " + question, resource.Undocumented}
}

// Unseen is always Unknown: neither a plan nor a configuration shows what would
// decide, a noun phrase such as "which methods the API has". It stands beside
// the condition under which that matters.
func Unseen(what string) Predicate {
	return undecided{what + " is not seen here", resource.NotShown}
}

func (u undecided) eval(c *Context) Verdict {
	return c.Note(Evidence{Verdict: Unknown, Reason: u.why, Own: u.why, Cause: resource.Cause{Kind: u.kind}})
}

func (u undecided) sentence() string    { return u.why }
func (u undecided) declare(declaration) {}

type paramSet struct{ name string }

// ParamSet passes where the control's parameter of that name has a value other
// than false.
func ParamSet(name string) Predicate { return paramSet{name} }

func (p paramSet) eval(c *Context) Verdict {
	v := c.Param(p.name)
	return Of(!v.IsNull() && !v.RawEquals(cty.False))
}

func (p paramSet) sentence() string    { return "the parameter `" + p.name + "` is set" }
func (p paramSet) declare(declaration) {}
