package suppress

import (
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

type commentKey struct {
	project, file string
	line, column  int
}

// comment is an ignore comment, and what became of it.
type comment struct {
	resource.Comment
	directive
	// wrong says why it isn't followed.
	wrong error
	// controls are the ids as they are spelled, and use what each did.
	controls []string
	use      map[string]*use
	// partly is set where it is about one of several causes of a finding, which
	// counts all the same.
	partly map[string]bool
	// elsewhere is where a control fails for what isn't written on the comment's
	// line.
	elsewhere map[string]*report.Location
	// compared is set where it is known if the tree before had the comment, and
	// kept where it had.
	compared, kept bool
}

// follows reports whether the comment may suppress a control today.
func (l *Ledger) follows(c *comment, control string) bool {
	return c.wrong == nil && !c.Outside && c.Block.Known() && !l.expired(c.until) && slices.Contains(c.controls, control) &&
		(c.reason != "" || !l.o.NeedReason) && (c.until != "" || !l.o.NeedUntil)
}

func (l *Ledger) expired(until Day) bool { return until != "" && until < l.today }

// placed are the comments of an input's source, and by block and control those
// that are followed.
type placed struct {
	g       *resource.Graph
	byBlock map[resource.Location][]*comment
	follow  map[about][]*comment
}

// about is a control on a block.
type about struct {
	block   resource.Location
	control string
}

// read takes the comments of a graph into the ledger.
func (l *Ledger) read(g *resource.Graph, project string) placed {
	p := placed{g: g, byBlock: make(map[resource.Location][]*comment), follow: make(map[about][]*comment)}
	for _, c := range g.Comments {
		key := commentKey{project, c.At.File, c.At.Line, c.At.Column}
		known := l.comments[key]
		if known == nil {
			if known = l.understand(c); known == nil {
				continue
			}
			l.comments[key] = known
		}
		if known.Block.Known() {
			p.byBlock[known.Block] = append(p.byBlock[known.Block], known)
			for _, control := range known.controls {
				if l.follows(known, control) {
					at := about{known.Block, control}
					p.follow[at] = append(p.follow[at], known)
				}
			}
		}
	}
	return p
}

// understand reads a comment; nil for one that this run has nothing to do with.
func (l *Ledger) understand(c resource.Comment) *comment {
	out := &comment{Comment: c, use: make(map[string]*use), partly: make(map[string]bool), elsewhere: make(map[string]*report.Location)}
	if isForeign(c.Text) && !strings.Contains(c.Text, directiveName) {
		if !l.o.Foreign || c.Outside {
			return nil
		}
		out.directive, out.wrong = parseForeign(c.Text)
	} else {
		out.directive, out.wrong = parse(c.Text)
	}
	for _, id := range out.ids {
		if known := l.canonical(id); known != "" && !slices.Contains(out.controls, known) {
			out.controls = append(out.controls, known)
			out.use[known] = &use{}
		}
	}
	return out
}

// see notes which comments are about something that was judged. Of a partial
// input nothing is noted: what a comment is for may have been left out.
func (l *Ledger) see(r *report.Report, g *resource.Graph, p placed) {
	if !complete(r, g) {
		return
	}
	seen := make(map[resource.Location]bool)
	for _, res := range g.Resources {
		if res.Mode != resource.Managed || res.Bystander {
			continue
		}
		l.seeExceptions(r.Inputs[0].Root, res.Address)
		if len(p.byBlock) == 0 || g.Tracer == nil {
			continue
		}
		for _, block := range g.Tracer.Around(res) {
			if seen[block] {
				continue
			}
			seen[block] = true
			for _, c := range p.byBlock[block] {
				for id, u := range c.use {
					u.seen = u.seen || l.judged[id]
				}
			}
		}
	}
}

// suppress returns the suppression of a finding by a comment, or nil.
func (p placed) suppress(f *report.Finding) *report.Suppression {
	if len(p.byBlock) == 0 || p.g.Tracer == nil {
		return nil
	}
	r := p.g.Lookup(f.Resource)
	if r == nil {
		return nil
	}
	// Comments on attributes may cover several causes together.
	var whole, some, none []*comment
	open := causes(f)
	for i, block := range p.g.Tracer.Around(r) {
		for _, c := range p.follow[about{block, f.Control}] {
			if !c.On.Known() {
				whole = append(whole, c)
				continue
			}
			if left := slices.DeleteFunc(slices.Clone(open), func(x cause) bool { return x.within(c.On, i > 0) }); len(left) < len(open) {
				open, some = left, append(some, c)
			} else {
				none = append(none, c)
			}
		}
	}
	if len(some) > 0 && len(open) > 0 {
		for _, c := range some {
			c.partly[f.Control] = true
		}
		some = nil
	}
	found := slices.Concat(whole, some)
	for _, c := range found {
		c.use[f.Control].used = true
	}
	if len(found) == 0 {
		for _, c := range none {
			c.elsewhere[f.Control] = f.Location
		}
		return nil
	}
	c := found[0]
	at := report.Location(c.At)
	return &report.Suppression{Kind: "comment", Reason: orNull(c.reason), Until: orNull(string(c.until)), At: &at}
}

// cause is one of the values that a finding rests on.
type cause struct {
	at    resource.Location
	trace []resource.Location
}

// causes are the values that a finding rests on. A partner's has no place here:
// a finding is suppressed where it is reported.
func causes(f *report.Finding) []cause {
	var out []cause
	for i, e := range f.Evidence {
		var c cause
		if e.Resource == f.Resource {
			c.at = place(e.Location)
			if i == 0 {
				for _, s := range f.Trace {
					c.trace = append(c.trace, place(s.Location))
				}
			}
		}
		out = append(out, c)
	}
	return out
}

// within reports whether the value is written in a range of the resource's block,
// or came by way of a range of a module call.
func (c cause) within(on resource.Location, call bool) bool {
	if !call {
		return on.Contains(c.at)
	}
	return slices.ContainsFunc(c.trace, on.Contains)
}

func place(l *report.Location) resource.Location {
	if l == nil {
		return resource.Location{}
	}
	return resource.Location(*l)
}

// complete reports whether an input shows all of its root.
func complete(r *report.Report, g *resource.Graph) bool {
	return !g.Incomplete && !g.Errored && !slices.ContainsFunc(r.Diagnostics, func(d report.Diagnostic) bool {
		return d.Severity == "error" || d.Code == "module-missing"
	})
}
