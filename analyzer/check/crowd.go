package check

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/resource"
)

// many is the number of partners from which on they are a crowd, and mostTold that
// of those which a finding names.
const (
	many     = 16
	mostTold = 50
)

// crowd is a long list of partners. Resources that are alike have the same one, and
// every control that asks for it judges its members alike, so the verdicts are
// remembered: a thousand resources with a thousand partners each would otherwise
// take a million judgements.
type crowd struct {
	// of is the resource whose partners were asked for last.
	of       *resource.Resource
	found    resource.Partners
	members  []item
	verdicts map[judging]*judged
}

// judging is how the members of crowds are judged.
type judging struct {
	by                *quantifier
	control           *Control
	explicit, negated bool
}

// judged is what came of it for one crowd.
type judged struct {
	outcome
	// each is the verdict on each member, as far as they had to be judged; more is
	// the steps of those that had to be for the evidence only.
	each []Verdict
	more int
}

// outcome is a verdict, whether it leans on a default, and the steps it took.
type outcome struct {
	verdict Verdict
	leans   bool
	steps   int
}

// partners returns the partners of r, and their crowd if they are many.
func (e *Env) partners(r *resource.Resource, rel *Relation) (resource.Partners, *crowd) {
	m := e.memory
	if m == nil {
		return e.Graph.Partners(r, &rel.Relation), nil
	}
	c := m.crowds[rel]
	if c != nil && c.of == r {
		if !e.spend(1 + c.found.Work/perStep) {
			return resource.Partners{Open: true}, nil
		}
		return c.found, c
	}
	found := e.Graph.PartnersWithin(r, &rel.Relation, e.left())
	if !e.spend(1 + found.Work/perStep) {
		return resource.Partners{Open: true}, nil
	}
	if len(found.List) <= many {
		return found, nil
	}
	if c == nil || &c.found.List[0] != &found.List[0] {
		c = &crowd{}
		m.crowds[rel] = c
	}
	c.of, c.found = r, found
	return found, c
}

// items are the members of the crowd. They are judged for any resource, so that no
// body is one that remembers what it was asked.
func (cr *crowd) items() []item {
	if cr.members == nil {
		cr.members = make([]item, len(cr.found.List))
		for i, m := range cr.found.List {
			cr.members[i] = item{place: place{res: m.Resource, body: m.Body}, possible: m.Possible, cause: m.Cause}
		}
	}
	return cr.members
}

// judge judges the members as q asks.
func (cr *crowd) judge(q *quantifier, c *Context) Verdict {
	how := judging{q, c.control, c.env.RequireExplicit, c.negated}
	j := cr.verdicts[how]
	if j != nil {
		c.env.spend(j.steps)
	} else {
		before, _ := c.env.spent()
		j = &judged{}
		j.verdict = Of(q.q == every)
		for i := 0; i < len(cr.members) && j.verdict != Of(q.q == some); i++ {
			out := cr.member(q, c, how, i)
			if !c.env.spend(0) {
				return Unknown
			}
			j.each, j.leans = append(j.each, out.verdict), j.leans || out.leans
			j.verdict = q.and(j.verdict, out.verdict)
		}
		c.env.spend(len(j.each) / perStep)
		now, exceeded := c.env.spent()
		if exceeded {
			return Unknown
		}
		if j.steps = now - before; cr.verdicts == nil {
			cr.verdicts = make(map[judging]*judged)
		}
		cr.verdicts[how] = j
	}
	if j.leans && c.leans != nil {
		*c.leans = true
	}
	if c.tells(j.verdict) {
		cr.tell(q, c, how, j)
	}
	return j.verdict
}

// member judges one of the members. Its own verdict holds in every crowd.
func (cr *crowd) member(q *quantifier, c *Context, how judging, i int) outcome {
	known := c.env.memory.members[how]
	if known == nil {
		known = make(map[*resource.Resource]outcome)
		c.env.memory.members[how] = known
	}
	it := &cr.members[i]
	out, ok := known[it.res]
	if !ok {
		silent := *c
		silent.place, silent.rec, silent.leans = it.place, nil, &out.leans
		out.steps, ok = c.env.memory.meter.once(func() { out.verdict = q.member(&silent) })
		if !ok {
			return outcome{}
		}
		known[it.res] = out
	}
	c.env.spend(out.steps)
	if !q.counts(it, out.verdict) {
		out.verdict = Unknown
	}
	return out
}

// tell records the evidence of members that speak for the verdict on the whole.
func (cr *crowd) tell(q *quantifier, c *Context, how judging, j *judged) {
	c.env.spend(j.more + len(cr.members)/perStep)
	for i := len(j.each); i < len(cr.members); i++ {
		before, _ := c.env.spent()
		out := cr.member(q, c, how, i)
		now, exceeded := c.env.spent()
		if exceeded {
			return
		}
		j.each, j.more = append(j.each, out.verdict), j.more+now-before
	}
	member := c.at(c.place)
	told, more := 0, 0
	var next *resource.Resource
	for i, v := range j.each {
		if v != j.verdict {
			continue
		}
		if told == mostTold {
			if more == 0 {
				next = cr.members[i].res
			}
			more++
			continue
		}
		mark := c.rec.mark()
		member.place = cr.members[i].place
		q.one(member, &cr.members[i])
		c.rec.keep(mark, j.verdict)
		if c.rec.mark() > mark {
			told++
		}
	}
	if more > 0 {
		c.rec.add(Evidence{Verdict: j.verdict, Resource: next, Reason: fmt.Sprintf("is one of %d more that are not listed", more)})
	}
}
