package check

import "strings"

// Predicate is a condition on a resource, block or statement. It is made by the
// functions of this package only.
type Predicate interface {
	// eval judges, and records evidence if the context has a recorder.
	eval(c *Context) Verdict
	// sentence is the condition in words, as Markdown, without a full stop:
	// "`encrypted` is `true`".
	sentence() string
	// declare adds what the condition reads.
	declare(d declaration)
}

type junction struct {
	parts []Predicate
	// decider is the verdict of a part that decides the whole: Fail for All,
	// Pass for Any.
	decider Verdict
}

// All passes where every one of ps does.
func All(ps ...Predicate) Predicate { return junction{parts: ps, decider: Fail} }

// Any passes where one of ps does.
func Any(ps ...Predicate) Predicate { return junction{parts: ps, decider: Pass} }

func (j junction) eval(c *Context) Verdict {
	mark := c.rec.mark()
	out := j.decider.not()
	for _, p := range j.parts {
		v := p.eval(c)
		if j.decider == Fail {
			out = out.And(v)
		} else {
			out = out.Or(v)
		}
		if out == j.decider && c.rec == nil {
			return out
		}
	}
	c.rec.keep(mark, out)
	return out
}

func (j junction) sentence() string {
	word := ", and "
	if j.decider == Pass {
		word = ", or "
	}
	parts := make([]string, len(j.parts))
	for i, p := range j.parts {
		parts[i] = p.sentence()
		if inner, ok := p.(junction); ok && inner.decider != j.decider {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	return strings.Join(parts, word)
}

func (j junction) declare(d declaration) {
	for _, p := range j.parts {
		p.declare(d)
	}
}

type negation struct{ p Predicate }

// Not passes where p fails.
func Not(p Predicate) Predicate { return negation{p} }

func (n negation) eval(c *Context) Verdict { return c.deny(n.p) }
func (n negation) sentence() string        { return "it is not so that " + n.p.sentence() }
func (n negation) declare(d declaration)   { n.p.declare(d) }

type implication struct{ cond, then Predicate }

// When passes where cond fails, and else where then passes.
func When(cond, then Predicate) Predicate { return implication{cond, then} }

func (i implication) eval(c *Context) Verdict {
	mark := c.rec.mark()
	v := c.deny(i.cond)
	if v == Pass {
		return Pass
	}
	// That the condition holds is no reason for a failure worth telling.
	c.rec.drop(mark, Fail)
	v = v.Or(i.then.eval(c))
	c.rec.keep(mark, v)
	return v
}

func (i implication) sentence() string {
	return "where " + i.cond.sentence() + ": " + i.then.sentence()
}

func (i implication) declare(d declaration) {
	i.then.declare(d)
	d.condition = true
	i.cond.declare(d)
}
