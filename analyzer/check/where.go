package check

import "github.com/hublint/hublint/analyzer/resource"

type where struct {
	over         *Relation
	theirs, ours string
}

// Where is the domain of those related resources whose attribute theirs has the
// value of the attribute ours, which may stand in a block: the policies of a
// load balancer that are for the port of one listener.
func Where(over *Relation, theirs, ours string) Domain { return where{over, theirs, ours} }

func (w where) items(c *Context) items {
	out := w.over.items(c)
	c.env.spend(len(out.list))
	ours := c.Get(w.ours)
	var kept []item
	for _, it := range out.list {
		theirs := c.at(it.place).Get(w.theirs)
		a, oka := ours.Text()
		b, okb := theirs.Text()
		switch {
		case oka && okb && a != b:
			continue
		case !ours.Known():
			it.possible, it.cause = true, ours.Cause
		case !theirs.Known():
			it.possible, it.cause = true, theirs.Cause
		case !oka || !okb:
			it.possible, it.cause = true, resource.Cause{Kind: resource.Unreadable, Subject: theirs.Path}
		}
		kept = append(kept, it)
	}
	out.list, out.crowd = kept, nil
	if len(kept) == 0 && !out.open {
		out.lost = w
	}
	return out
}

// lost returns a member that this change deletes or turns to something else, or
// nil. It is asked where there is no member after the change.
func (w where) lost(c *Context) *resource.Resource {
	ours := c.Get(w.ours)
	gone := c.env.before(c.res, w.over, func(m resource.Match) bool {
		a, oka := ours.Text()
		b, okb := m.Get(w.theirs).Text()
		return takenAway(m) && oka && okb && a == b
	})
	if len(gone) == 0 {
		return nil
	}
	return gone[0].Resource
}

func (w where) takesMore() bool { return w.over.takesMore() }

func (w where) noun() string {
	if w.theirs == w.ours {
		return w.over.noun() + " of the same `" + w.ours + "`"
	}
	return w.over.noun() + " whose `" + w.theirs + "` is this `" + w.ours + "`"
}

func (w where) declare(d declaration, p Predicate) {
	d.read(w.ours)
	w.over.declare(d, p)
	d.as(w.over.Types).read(w.theirs)
}
