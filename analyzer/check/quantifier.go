package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// Domain is what a quantifier ranges over: the blocks of a resource, its
// partners, the statements of its policy.
type Domain interface {
	items(c *Context) items
	// noun names one of them in a sentence: "`origin` block".
	noun() string
	declare(d declaration, p Predicate)
}

// items are the members of a domain.
type items struct {
	list []item
	// crowd is set where the list is long, and verdicts on it are remembered.
	crowd *crowd
	// open is set when there may be more, for the given cause.
	open  bool
	cause resource.Cause
	// where is the path that is missing when there are none.
	where string
	// at is where members would be written.
	at resource.Location
	// existing is set when an absent member may well be kept outside the input.
	elsewhere string
	// lost looks for a member that this change takes away; nil where there is
	// nowhere to look.
	lost losing
}

// losing is a domain of which a change may take a member away.
type losing interface {
	lost(c *Context) *resource.Resource
}

type item struct {
	place
	// possible is set when it is not certain to be a member.
	possible bool
	cause    resource.Cause
}

type quantor uint8

const (
	some quantor = iota
	every
	none
)

type quantifier struct {
	q    quantor
	over Domain
	p    Predicate
	opts options
	// denied is, of none, what it is the negation of.
	denied Predicate
}

// Some passes where p passes for at least one member of the domain. A nil p
// asks for a member at all.
func Some(over Domain, p Predicate, opts ...Option) Predicate {
	return &quantifier{q: some, over: over, p: p, opts: gather(opts)}
}

// Every passes where p passes for all members of the domain, so also where it
// has none.
func Every(over Domain, p Predicate, opts ...Option) Predicate {
	return &quantifier{q: every, over: over, p: p, opts: gather(opts)}
}

// None passes where p passes for no member of the domain. A nil p asks that
// there be no member at all.
func None(over Domain, p Predicate, opts ...Option) Predicate {
	return &quantifier{q: none, over: over, p: p, opts: gather(opts), denied: Some(over, p, opts...)}
}

func (q *quantifier) eval(c *Context) Verdict {
	if q.q == none {
		return c.deny(q.denied)
	}
	mark := c.rec.mark()
	found := q.over.items(c)
	if found.crowd == nil {
		c.env.spend(len(found.list))
	}
	if !c.env.spend(0) {
		return Unknown
	}
	if len(found.list) == 0 && !found.open && (q.q == some || q.opts.unset != cty.NilVal || found.lost != nil && found.elsewhere == "") {
		return q.nothing(c, found)
	}
	if q.passesAnyway(c) && !slices.ContainsFunc(found.list, func(it item) bool { return !it.possible }) {
		return c.Note(Evidence{Verdict: Pass, Path: found.where, ByDefault: true, At: found.at, Reason: "may have no " + q.over.noun() + "; AWS's default does then"})
	}
	var out Verdict
	switch {
	case found.crowd != nil:
		out = found.crowd.judge(q, c)
	case len(found.list) == 0:
		out = Of(q.q == every)
	default:
		out = q.join(c.at(c.place), found.list)
	}
	if c.rec == nil && out == Of(q.q == some) {
		return out
	}
	if v, ok := q.perhapsNothing(c, found); ok && v != out {
		for i := range min(len(found.list), mostTold) {
			it := &found.list[i]
			c.at(it.place).doubt(it)
		}
		out = Unknown
	}
	if found.open {
		if q.and(out, Unknown) != out {
			out = Unknown
		}
		if out == Unknown && c.tells(Unknown) {
			c.Note(Evidence{Verdict: Unknown, Path: found.where, Cause: found.cause, At: found.at,
				Reason: "may have more than is shown: " + found.cause.String()})
		}
	}
	c.rec.keep(mark, out)
	if d, ok := q.over.(interface{ takesMore() bool }); ok && q.q == some && d.takesMore() {
		c.rec.apart(mark, c.res)
	}
	return out
}

// and joins the verdicts on two members.
func (q *quantifier) and(v, w Verdict) Verdict {
	if q.q == every {
		return v.And(w)
	}
	return v.Or(w)
}

// join judges the members, all if evidence is wanted and else until the verdict is
// decided. The context is moved from one to the next.
func (q *quantifier) join(member *Context, list []item) Verdict {
	out := Of(q.q == every)
	for i := range list {
		member.place = list[i].place
		out = q.and(out, q.one(member, &list[i]))
		if member.rec == nil && out == Of(q.q == some) || !member.env.spend(0) {
			break
		}
	}
	return out
}

// one judges a member, at whose place the context is. One that is not certain to be
// a member can only leave the verdict open, in the direction in which it would have
// decided.
func (q *quantifier) one(c *Context, it *item) Verdict {
	mark := c.rec.mark()
	v := q.member(c)
	if q.counts(it, v) {
		return v
	}
	c.rec.drop(mark, v)
	c.doubt(it)
	return Unknown
}

// member judges what is at the place of the context, as if it were certain to be a
// member.
func (q *quantifier) member(c *Context) Verdict {
	if q.p != nil {
		return q.p.eval(c)
	}
	if c.tells(Pass) {
		reason := "is there"
		if c.res != c.root {
			reason = c.res.Address + " is there"
		}
		c.rec.add(Evidence{Verdict: Pass, Resource: c.res, Path: strings.TrimSuffix(c.prefix, "."), Reason: reason})
	}
	return Pass
}

// counts reports whether a verdict on a member is one on the whole.
func (q *quantifier) counts(it *item, v Verdict) bool { return !it.possible || v == Of(q.q == every) }

// doubt notes that it may be no member.
func (c *Context) doubt(it *item) {
	if c.tells(Unknown) {
		c.Note(Evidence{Verdict: Unknown, Cause: it.cause, Reason: "may not belong here: " + it.cause.String()})
	}
}

// perhapsNothing judges the domain as if it were empty, where it may turn out to
// be, and emptiness has a verdict of its own.
func (q *quantifier) perhapsNothing(c *Context, found items) (Verdict, bool) {
	if q.opts.unset == cty.NilVal || found.open || slices.ContainsFunc(found.list, func(it item) bool { return !it.possible }) {
		return Unknown, false
	}
	silent := *c
	silent.rec = nil
	return q.nothing(&silent, found), true
}

// passesAnyway reports whether the predicate passes for any member, and AWS's
// default for none.
func (q *quantifier) passesAnyway(c *Context) bool {
	o := q.opts
	return q.q == some && q.p == nil && o.unset != cty.NilVal && o.since == "" && o.unset.True() && c.Explicit(Pass) == Pass
}

// nothing judges an empty domain.
func (q *quantifier) nothing(c *Context, found items) Verdict {
	e := Evidence{Verdict: Of(q.q == every), Path: found.where, Missing: true, At: found.at}
	o := q.opts
	if c.rec == nil && o.unset == cty.NilVal && found.elsewhere == "" {
		return e.Verdict
	}
	if found.lost != nil {
		e.Lost = found.lost.lost(c)
	}
	noun := q.over.noun()
	switch {
	case e.Lost != nil:
		e.Reason = fmt.Sprintf("loses its %s %s, %s", noun, e.Lost.Address, Leaves(e.Lost))
	case o.unset != cty.NilVal && o.since != "" && c.res.Exists:
		e.Verdict, e.Cause = Unknown, resource.Cause{Kind: resource.Dated}
		e.Reason = fmt.Sprintf("has no %s here; AWS's default covers what was created since %s", noun, o.since)
	case o.unset != cty.NilVal:
		e.Verdict, e.ByDefault = c.Explicit(Of(o.unset.True())), true
		e.Reason = "has no " + noun + "; AWS's default decides"
	case found.elsewhere != "" && c.res.Exists:
		e.Verdict, e.Cause = Unknown, resource.Cause{Kind: resource.Outside}
		e.Reason = fmt.Sprintf("has no %s in this plan; %s", noun, found.elsewhere)
	case c.res.Exists && found.where == "":
		e.Reason = "has no " + noun + " in this plan"
	default:
		e.Reason = "has no " + noun
	}
	if e.Own = e.Reason; e.Lost != nil {
		e.Own = "loses its " + noun
	}
	return c.Note(e)
}

func (q *quantifier) sentence() string {
	noun := q.over.noun()
	inner := ""
	if q.p != nil {
		inner = " where " + q.p.sentence()
	}
	switch q.q {
	case every:
		return "in every " + noun + ", " + strings.TrimPrefix(inner, " where ")
	case none:
		return "there is no " + noun + inner
	}
	return "there is " + article(noun) + noun + inner
}

// article is "a " or "an ", as the noun's first letter asks for.
func article(noun string) string {
	if strings.ContainsRune("aeio", rune(strings.TrimPrefix(noun, "`")[0])) {
		return "an "
	}
	return "a "
}

func (q *quantifier) declare(d declaration) {
	q.over.declare(d, q.p)
	d.cite(q.opts)
}

// blocks is the domain of the nested blocks at a path.
type blocks struct{ path string }

// Blocks is the domain of the nested blocks at a path. All segments of the path
// but the last name blocks that occur once at most.
func Blocks(path string) Domain { return blocks{path} }

func (b blocks) items(c *Context) items {
	bs, prefix := c.blocks(b.path)
	out := items{open: bs.Open, cause: bs.Cause, where: b.path, at: bs.At, list: make([]item, len(bs.List))}
	for i, nested := range bs.List {
		it := item{place: c.within(nested, prefix)}
		if nested.Possible {
			it.possible, it.cause = true, bs.Cause
		}
		out.list[i] = it
	}
	return out
}

func (b blocks) noun() string { return "`" + b.path + "` block" }

func (b blocks) declare(d declaration, p Predicate) {
	d.read(b.path)
	if p != nil {
		p.declare(d.in(b.path))
	}
}
