package check

import (
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// Relation is the domain of the resources that are related to the one judged.
// It is made once, by NamedBy, Names, Beside, InRegion or InAccount, and shared by the
// controls that need it.
type Relation struct {
	resource.Relation
	what      string
	elsewhere string
	// inside is set where partners that are only named do not count.
	inside bool
	// from are the types that the relation starts from, if not those of the
	// predicate that it is part of.
	from []string
}

// NamedBy is the relation to the resources of a type whose attribute theirs
// names this one, by one of its attributes ours.
func NamedBy(typ, theirs string, ours ...string) *Relation {
	return relation(typ, resource.Pair{Namer: resource.Partner, Theirs: []string{theirs}, Ours: ours})
}

// Names is the relation to the resources of a type that the attribute ours of
// this one names, by one of their attributes theirs.
func Names(ours, typ string, theirs ...string) *Relation {
	return relation(typ, resource.Pair{Namer: resource.Subject, Theirs: theirs, Ours: []string{ours}})
}

// Beside is the relation to the resources of a type whose attribute theirs has
// the value of this one's attribute ours, both naming a third thing.
func Beside(typ, theirs, ours string) *Relation {
	return relation(typ, resource.Pair{Namer: resource.Neither, Theirs: []string{theirs}, Ours: []string{ours}})
}

// InRegion is the relation to the resources of a type in the same account and
// Region: what is set there for all.
func InRegion(typ string) *Relation { return relation(typ) }

// InAccount is the relation to the resources of a type in the same account,
// whatever their Region: what is set there for all.
func InAccount(typ string) *Relation {
	r := relation(typ)
	r.AnyRegion = true
	return r
}

func relation(typ string, pairs ...resource.Pair) *Relation {
	return &Relation{Relation: resource.Relation{Types: []string{typ}, Pairs: pairs}, what: "`" + typ + "`"}
}

// And returns the relation to what is related by both r and other, which leads
// to the same type.
func (r *Relation) And(other *Relation) *Relation {
	out := *r
	out.Pairs = append(append([]resource.Pair(nil), r.Pairs...), other.Pairs...)
	return &out
}

// Wrapped returns the relation in which the name stands between prefix and
// suffix: "table/" before the name of a DynamoDB table.
func (r *Relation) Wrapped(prefix, suffix string) *Relation {
	out := *r
	out.Pairs = append([]resource.Pair(nil), r.Pairs...)
	out.Pairs[0].Prefix, out.Pairs[0].Suffix = prefix, suffix
	return &out
}

// Behind returns the relation in which an ARN that is written out names what has
// the name behind a text in it: "open" behind ":function:".
func (r *Relation) Behind(text string) *Relation {
	out := *r
	out.Pairs = append([]resource.Pair(nil), r.Pairs...)
	out.Pairs[0].Behind = text
	return &out
}

// Or returns the relation that other types satisfy too, by the same attributes.
func (r *Relation) Or(types ...string) *Relation {
	out := *r
	out.Types = append(append([]string(nil), r.Types...), types...)
	out.what += " or `" + strings.Join(types, "` or `") + "`"
	return &out
}

// OftenElsewhere returns the relation for a partner that is often kept outside
// of a root module, which why says: for a resource that exists already its
// absence is then Unknown.
func (r *Relation) OftenElsewhere(why string) *Relation {
	out := *r
	out.elsewhere = why
	return &out
}

// From returns the relation for a Func that follows it from a partner, of one of
// the given types, and not from the resource that the Func is about.
func (r *Relation) From(types ...string) *Relation {
	out := *r
	out.from = types
	return &out
}

// Inside returns the relation to the partners in the input only. One that is
// merely named, and whose content no one can know, does not count.
func (r *Relation) Inside() *Relation {
	out := *r
	out.inside = true
	return &out
}

func (r *Relation) items(c *Context) items {
	found, crowd := c.env.partners(c.res, r)
	out := items{open: found.Open, cause: found.Cause, elsewhere: r.elsewhere}
	if crowd != nil && c.statement == nil {
		out.crowd, out.list = crowd, crowd.items()
	} else {
		out.list = make([]item, len(found.List))
		for i, m := range found.List {
			out.list[i] = item{place: c.beside(m.Resource), possible: m.Possible, cause: m.Cause}
		}
	}
	for _, v := range found.Outside {
		if r.inside {
			break
		}
		out.open, out.cause = true, resource.Cause{Kind: resource.Outside, Subject: outsider(v)}
	}
	if len(out.list) == 0 && !out.open {
		out.lost = r
	}
	return out
}

func (r *Relation) lost(c *Context) *resource.Resource { return c.env.lost(c.res, r) }

// outsider names a partner that is not in the input.
func outsider(v resource.Value) string {
	if s, ok := v.Text(); ok && !v.Sensitive {
		return s
	}
	if len(v.Links.Refs) > 0 {
		ref := v.Links.Refs[0]
		return strings.TrimSuffix(ref.Address+"."+ref.Attr, ".")
	}
	return v.Path
}

// Lost returns a partner, as it was, that the resource had before this change and
// that the change deletes or turns to something else, or nil.
func (c *Context) Lost(rel *Relation) *resource.Resource {
	c.mayRelate(rel)
	return c.env.lost(c.res, rel)
}

// lost returns a partner that r had before this change and that the change
// deletes or turns to something else, or nil.
func (e *Env) lost(r *resource.Resource, rel *Relation) *resource.Resource {
	var stays map[*resource.Resource]bool
	gone := e.before(r, rel, func(m resource.Match) bool {
		if !takenAway(m) || m.Action == resource.Delete {
			return takenAway(m)
		}
		if stays == nil {
			stays = make(map[*resource.Resource]bool)
			found, _ := e.partners(r, rel)
			e.spend(len(found.List))
			for _, now := range found.List {
				stays[e.Graph.Before(now.Resource)] = true
			}
		}
		return !stays[m.Resource]
	})
	if len(gone) > 0 {
		return gone[0].Resource
	}
	return nil
}

// takenAway reports whether the change does something to a partner that was, so
// that it is none any more unless there is one like it after the change.
func takenAway(m resource.Match) bool {
	return !m.Possible && (m.Action == resource.Delete || m.Action == resource.Replace || m.Action == resource.Update)
}

// Leaves says of a resource that is lost what the change does to it, to complete a
// sentence that names it.
func Leaves(lost *resource.Resource) string {
	if lost.Action == resource.Delete {
		return "which this change deletes"
	}
	return "which this change turns to something else"
}

// before returns the partners that r had before this change, and may have had,
// of which is holds, sorted by address.
func (e *Env) before(r *resource.Resource, rel *Relation, is func(resource.Match) bool) []resource.Match {
	prior := e.Graph.Prior
	if prior == nil || !r.Exists {
		return nil
	}
	was := e.Graph.Before(r)
	if was == nil {
		return nil
	}
	var out []resource.Match
	found := prior.PartnersWithin(was, &rel.Relation, e.left())
	if !e.spend(1 + len(found.List) + found.Work/perStep) {
		return nil
	}
	for _, m := range found.List {
		if is(m) {
			out = append(out, m)
		}
	}
	return out
}

// takesMore reports whether a resource can have one partner more, or less, without
// being changed itself: where it isn't the one that names them.
func (r *Relation) takesMore() bool {
	return !slices.ContainsFunc(r.Pairs, func(p resource.Pair) bool { return p.Namer == resource.Subject })
}

func (r *Relation) noun() string { return r.what }

func (r *Relation) declare(d declaration, p Predicate) {
	from := d.as(d.types)
	if r.from != nil {
		from = d.as(r.from)
	}
	from.relate(r)
	for _, pair := range r.Pairs {
		for _, path := range pair.Ours {
			// Also within a block, these are attributes of the resource.
			from.link(path)
		}
		for _, path := range pair.Theirs {
			d.as(r.Types).link(path)
		}
	}
	if p != nil {
		p.declare(d.as(r.Types))
	}
}
