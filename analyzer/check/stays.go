package check

import "github.com/hublint/hublint/analyzer/resource"

type stays struct {
	path string
	made []*Relation
}

// Stays passes where what a resource has at path will be there after the change
// too. What the configuration does not write is what AWS reported at the last
// refresh, and the partners by the given relations are a part of that: the
// rules of a security group. Where the change alters or deletes one of them, the
// verdict is Unknown. The path begins at the resource, within a block as well.
func Stays(path string, made ...*Relation) Predicate { return stays{path, made} }

func (s stays) eval(c *Context) Verdict {
	if resource.Get(c.env.bodyOf(c.res), s.path).Origin != resource.Computed {
		return Pass
	}
	for _, rel := range s.made {
		if gone := c.Altered(rel); len(gone) > 0 {
			p := gone[0]
			return c.On(c.res).Note(Evidence{
				Verdict: Unknown, Path: s.path, Cause: resource.Cause{Kind: resource.AfterApply, Subject: p.Address},
				Reason: "shows what was before this change, which alters " + p.Address,
			})
		}
	}
	return Pass
}

func (s stays) sentence() string { return "`" + s.path + "` stays as it is" }

func (s stays) declare(d declaration) {
	d.as(d.types).read(s.path)
	for _, rel := range s.made {
		rel.declare(d, nil)
	}
}

// Altered returns the partners by rel that the resource had before the change, or
// may have had, as they were, and that the change alters or deletes.
func (c *Context) Altered(rel *Relation) []resource.Match {
	c.mayRelate(rel)
	return c.env.before(c.res, rel, func(m resource.Match) bool {
		return m.Action == resource.Update || m.Action == resource.Replace || m.Action == resource.Delete
	})
}
