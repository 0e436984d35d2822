package check

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/policy"
	"github.com/hublint/hublint/analyzer/resource"
)

// Env is what a world of resources is judged in. It may be shared by goroutines,
// unless it is one that Remembering returned.
type Env struct {
	Graph    *resource.Graph
	Policies *policy.Reader
	// RequireExplicit makes a value that only a default decides a failure.
	RequireExplicit bool
	// Now is the time that deadlines are held against.
	Now time.Time

	// memory is what is remembered while one resource is judged, or nil.
	memory *memory
}

// memory is what was asked of the resource that is judged, and of its first
// partners. The context and the recorder are ones that are used again.
type memory struct {
	meter *Meter
	// known are those of which something is remembered, the judged one first; behind
	// them lies what can be used again.
	known []*remembered
	used  int
	ctx   Context
	rec   recorder
	// crowds outlast the resource: those that are judged one after the other tend to
	// be alike.
	crowds  map[*Relation]*crowd
	members map[judging]map[*resource.Resource]outcome
	// words are those of parameters, which stay the same for all resources.
	words map[*Parameter][]string
}

// remembered is what was asked of a resource: its values, and its policies by their
// path.
type remembered struct {
	resource  *resource.Resource
	body      resource.Memory
	documents map[string]policy.Document
}

// mostRemembered is the number of resources up to which what they were asked is
// kept: most have fewer partners, and of many each is asked for little.
const mostRemembered = 16

// of returns what is remembered of r, nil where nothing is.
func (m *memory) of(r *resource.Resource) *remembered {
	for _, k := range m.known[:m.used] {
		if k.resource == r {
			return k
		}
	}
	switch {
	case m.used == mostRemembered:
		return nil
	case m.used == len(m.known):
		m.known = append(m.known, &remembered{documents: make(map[string]policy.Document)})
	}
	k := m.known[m.used]
	m.used++
	k.resource = r
	k.body.Turn(r.Body)
	clear(k.documents)
	return k
}

// Remembering returns an Env for one goroutine, in which all that is asked of one
// resource, which About sets, and of its partners is worked out once: what many
// controls judge is asked for the same. The steps that it takes are counted by m.
func (e *Env) Remembering(m *Meter) *Env {
	out := *e
	out.memory = &memory{
		meter:  m,
		crowds: make(map[*Relation]*crowd), members: make(map[judging]map[*resource.Resource]outcome),
		words: make(map[*Parameter][]string),
	}
	return &out
}

// About sets the resource that is judged next, and forgets the one before.
func (e *Env) About(r *resource.Resource) {
	e.memory.used = 0
	e.memory.of(r)
}

// of returns what is remembered of r, nil where nothing is.
func (e *Env) of(r *resource.Resource) *remembered {
	if e.memory == nil {
		return nil
	}
	return e.memory.of(r)
}

// bodyOf is the body of r, remembered if it can be.
func (e *Env) bodyOf(r *resource.Resource) resource.Body {
	if k := e.of(r); k != nil {
		return &k.body
	}
	return r.Body
}

// recorder returns one without evidence.
func (e *Env) recorder(wanted Verdict) *recorder {
	if e.memory == nil {
		return &recorder{wanted: wanted}
	}
	rec := &e.memory.rec
	rec.wanted, rec.list = wanted, rec.list[:0]
	return rec
}

// Context is what a predicate is asked about: a resource, or one of its blocks
// or statements.
type Context struct {
	env     *Env
	control *Control
	// root is the resource that the control judges.
	root *resource.Resource
	place
	rec *recorder
	// negated is set below an odd number of negations.
	negated bool
	// leans is set, where it is not nil, once a default has decided something.
	leans *bool
	// allowed is nil outside Func; within it holds what the Func declared.
	allowed *allowance
}

// place is what a predicate looks at.
type place struct {
	// res is not the resource that is judged within a relation.
	res *resource.Resource
	// body is that of res, or of one of its blocks, whose path prefix is then.
	body      resource.Body
	prefix    string
	statement *placed
}

// at returns the context at another place.
func (c *Context) at(p place) *Context {
	in := *c
	in.place = p
	return &in
}

// Resource returns the resource that the predicate looks at.
func (c *Context) Resource() *resource.Resource { return c.res }

// Now returns the time that deadlines are held against.
func (c *Context) Now() time.Time { return c.env.Now }

// Get returns the value at a dotted path below the resource or block.
func (c *Context) Get(path string) resource.Value {
	c.mayRead(c.res, path)
	if !c.env.spend(1) {
		return resource.Value{Path: path, V: cty.DynamicVal, Origin: resource.Set}
	}
	v := resource.Get(c.body, path)
	v.Path = c.prefix + v.Path
	return v
}

// Collect returns every value at a dotted path through repeated blocks, whether
// these are all, and why not.
func (c *Context) Collect(path string) ([]resource.Value, bool, resource.Cause) {
	c.mayRead(c.res, path)
	vs, all, cause := resource.Collect(c.body, path)
	if !c.env.spend(len(vs)) {
		return nil, false, resource.Cause{}
	}
	for i := range vs {
		vs[i].Path = c.prefix + vs[i].Path
	}
	return vs, all, cause
}

// Blocks returns a context for each nested block at a path, which may lead
// through blocks that occur once at most. The Blocks tell whether there may be
// more, and which are only possible.
func (c *Context) Blocks(path string) ([]*Context, resource.Blocks) {
	bs, prefix := c.blocks(path)
	if !c.env.spend(len(bs.List)) {
		return nil, resource.Blocks{Open: true}
	}
	out := make([]*Context, len(bs.List))
	for i, b := range bs.List {
		out[i] = c.at(c.within(b, prefix))
	}
	return out, bs
}

// blocks returns the nested blocks at a path, and the path that theirs begin with.
func (c *Context) blocks(path string) (bs resource.Blocks, prefix string) {
	c.mayRead(c.res, path)
	body, prefix := c.body, c.prefix
	for {
		head, rest, nested := strings.Cut(path, ".")
		bs := body.Blocks(head)
		if !nested {
			return bs, prefix + head
		}
		if bs.Open || len(bs.List) != 1 || bs.List[0].Possible {
			bs.Open = bs.Open || len(bs.List) > 0
			bs.List = nil
			return bs, prefix
		}
		body, prefix, path = bs.List[0].Body, prefix+head+".", rest
	}
}

// within is the place of one of the blocks that begin with a path.
func (c *Context) within(b resource.Block, prefix string) place {
	return place{res: c.res, body: b.Body, prefix: prefix + b.Label + ".", statement: c.statement}
}

// Partners returns the resources related to the one the context is about.
func (c *Context) Partners(rel *Relation) resource.Partners {
	c.mayRelate(rel)
	found, _ := c.env.partners(c.res, rel)
	// They are gone through, and something is asked of each.
	if !c.env.spend(4 * len(found.List)) {
		return resource.Partners{Open: true}
	}
	return found
}

// Named returns the partners by rel that v names, one of several names that the
// resource has for them.
func (c *Context) Named(v resource.Value, rel *Relation) resource.Partners {
	c.mayRelate(rel)
	all, _ := c.env.partners(c.res, rel)
	if !c.env.spend(1 + len(all.List)/perStep) {
		return resource.Partners{Open: true}
	}
	return c.env.Graph.Named(c.res, v, &rel.Relation, all)
}

func (c *Context) mayRelate(rel *Relation) {
	if c.allowed != nil && !slices.Contains(c.allowed.relations, rel) {
		panic(fmt.Sprintf("control %s asks for an undeclared relation to %s", c.control.ID, strings.Join(rel.Types, ", ")))
	}
}

// Type returns the type of the resource that ref leads to, with "data." before
// that of a data source; empty where it is not in the input.
func (c *Context) Type(ref resource.Ref) string {
	if r := c.env.Graph.Lookup(ref.Address); r != nil {
		return typeKey(r)
	}
	return ""
}

// On returns the context for a partner.
func (c *Context) On(partner *resource.Resource) *Context { return c.at(c.beside(partner)) }

// beside is the place of a partner.
func (c *Context) beside(partner *resource.Resource) place {
	return place{res: partner, body: c.env.bodyOf(partner), statement: c.statement}
}

// Document returns the policy document in the attribute at path.
func (c *Context) Document(path string) policy.Document {
	doc := c.document(path)
	c.env.spend(len(doc.Statements))
	return doc
}

func (c *Context) document(path string) policy.Document {
	v := c.Get(path)
	k := c.env.of(c.res)
	if k == nil {
		return c.env.Policies.Read(c.res, v)
	}
	doc, ok := k.documents[v.Path]
	if !ok {
		doc = c.env.Policies.Read(c.res, v)
		k.documents[v.Path] = doc
	}
	return doc
}

// ReachesBeyond answers whether a statement is about a principal outside of the
// account that the resource is in. Conditions are not looked at.
func (c *Context) ReachesBeyond(s *policy.Statement) policy.Answer {
	return c.env.Policies.ReachesBeyond(c.res, s)
}

// Param returns the value of one of the control's parameters.
func (c *Context) Param(name string) cty.Value { return c.parameter(name).Value }

func (c *Context) parameter(name string) *Parameter {
	if p := c.control.param(name); p != nil {
		return p
	}
	panic(fmt.Sprintf("control %s has no parameter %s", c.control.ID, name))
}

// ParamWords returns a parameter that is a list of words, which must not be changed.
func (c *Context) ParamWords(name string) []string {
	p := c.parameter(name)
	if c.env.memory == nil {
		return words(p.Value)
	}
	ws, ok := c.env.memory.words[p]
	if !ok {
		ws = words(p.Value)
		c.env.memory.words[p] = ws
	}
	return ws
}

// Verdict records evidence for the verdict v about the value val, and returns
// v. The reason completes a sentence that begins with the attribute's path.
func (c *Context) Verdict(v Verdict, val resource.Value, reason string) Verdict {
	if c.tells(v) {
		e := Evidence{Verdict: v, Resource: c.res, Path: val.Path, Reason: reason, At: val.At}
		if v == Unknown {
			e.Cause = val.Cause
		}
		c.rec.add(e)
	}
	return v
}

// Note records evidence about the resource, or one of its attributes, where no
// single value decides.
func (c *Context) Note(e Evidence) Verdict {
	if c.tells(e.Verdict) {
		if e.Resource == nil {
			e.Resource = c.res
		}
		if e.Path != "" {
			e.Path = c.prefix + e.Path
		}
		c.rec.add(e)
	}
	return e.Verdict
}

// Recording reports whether evidence is wanted. A Func may use it to spare the
// work of a reason, and for nothing else.
func (c *Context) Recording() bool { return c.rec != nil }

// tells reports whether evidence for the verdict v is wanted: whether it speaks for
// the verdict on the whole.
func (c *Context) tells(v Verdict) bool {
	if c.negated {
		v = v.not()
	}
	return c.rec != nil && v == c.rec.wanted
}

// deny evaluates the negation of p.
func (c *Context) deny(p Predicate) Verdict {
	mark := c.rec.mark()
	c.negated = !c.negated
	v := p.eval(c).not()
	c.negated = !c.negated
	c.rec.negate(mark)
	return v
}

// Explicit turns a pass that only a default decides into a failure, where the
// user asked for settings to be written down.
func (c *Context) Explicit(v Verdict) Verdict {
	wanted := Of(!c.negated)
	if v != wanted {
		return v
	}
	if c.env.RequireExplicit {
		return wanted.not()
	}
	if c.leans != nil {
		*c.leans = true
	}
	return v
}

func (c *Context) mayRead(r *resource.Resource, path string) {
	if c.allowed == nil {
		return
	}
	typ := typeKey(r)
	if !c.allowed.reads[typ][c.schemaPath(path)] {
		panic(fmt.Sprintf("control %s reads %s.%s, which it does not declare", c.control.ID, typ, c.schemaPath(path)))
	}
}

// schemaPath is the path from the resource, without the labels of blocks.
func (c *Context) schemaPath(path string) string { return stripLabels(c.prefix) + path }

func typeKey(r *resource.Resource) string {
	if r.Mode == resource.Data {
		return "data." + r.Canonical
	}
	return r.Canonical
}

// stripLabels takes the index of every block from a path.
func stripLabels(path string) string {
	if !strings.Contains(path, "[") {
		return path
	}
	var b strings.Builder
	depth := 0
	for _, r := range path {
		switch {
		case r == '[':
			depth++
		case r == ']':
			depth--
		case depth == 0:
			b.WriteRune(r)
		}
	}
	return b.String()
}
