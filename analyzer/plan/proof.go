package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// A computed block that shows as unknown, and that no expression sets, was left
// out or is a dynamic block whose for_each is unknown. A plan shows no dynamic
// block, so this file tries to prove that there is none: nothing that is
// unknown at plan time can flow into the resource.
//
// A for_each is unknown only if it leads, through locals, variables and outputs,
// to an attribute of a resource that is unknown. Terraform follows these for
// every resource that changes, dynamic blocks included, and lists where they
// lead in relevant_attributes; it misses only what passes through each.value of
// a module call. Of the attributes in that list those count that are unknown
// and within reach: what is in the same module, what leaves the modules it
// calls by their outputs, and what enters it by its variables. What depends on
// the resource itself cannot flow into it, for Terraform has no cycles.
//
// Functions of time and chance are assumed away, as everywhere in this package.

// proof is what has been worked out to prove it. All of it is guarded by
// world.mu.
type proof struct {
	begun, impossible bool
	// relevant are the resources of a module instance that are listed and not
	// wholly known.
	relevant map[*instance][]*record
	scopes   map[*instance]*reach
	insides  map[*instance]*reach
	// users are, by what a module declares, those that refer to it.
	users map[declared][]declared
	// found is what was proven, or not, of each resource.
	found map[*record]bool
}

// declared is a resource, variable or output of a module, in configuration.
type declared struct {
	module *module
	name   string // "aws_vpc.a", "var.b", "output.c"
}

// reach are unknown resources that may flow into an expression.
type reach struct {
	// anything is set where that cannot be bounded.
	anything bool
	own      []*record
	more     []*reach

	// near is what they are, once listed is set; nil if it cannot be told.
	near   map[declared]bool
	listed bool
}

// These bound the work for one resource, and for the list of relevant attributes.
// Past them nothing is proven.
const (
	maxBelow    = 1000
	maxRelevant = 5_000_000
)

// cannotVary reports whether nothing that is unknown at plan time can flow into
// a resource but what depends on it.
func (w *world) cannotVary(r *record) bool {
	if r.cfg == nil || r.inst == nil || r.inst.cfg == nil {
		return false
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	p := &w.proof
	if !p.begun {
		w.beginProof()
		p.begun = true
	}
	if p.impossible {
		return false
	}
	free, ok := p.found[r]
	if !ok {
		free = p.free(declared{r.inst.cfg, r.parsed.within()}, w.scope(r.inst))
		p.found[r] = free
	}
	return free
}

// free reports whether everything within reach of self depends on it.
func (p *proof) free(self declared, in *reach) bool {
	near, ok := in.declared()
	if !ok {
		return false
	}
	var below map[declared]bool
	for d := range near {
		if d == self {
			continue
		}
		if below == nil {
			below = p.dependents(self)
		}
		if !below[d] {
			return false
		}
	}
	return true
}

// declared returns what is within reach. It is false where that cannot be
// bounded, or is more than is worth a search.
func (r *reach) declared() (map[declared]bool, bool) {
	if r.listed {
		return r.near, r.near != nil
	}
	r.listed = true
	near := map[declared]bool{}
	seen := map[*reach]bool{}
	var collect func(*reach) bool
	collect = func(in *reach) bool {
		if seen[in] {
			return true
		}
		seen[in] = true
		if in.anything {
			return false
		}
		for _, u := range in.own {
			near[declared{u.inst.cfg, u.parsed.within()}] = true
			if len(near) > maxBelow {
				return false
			}
		}
		return !slices.ContainsFunc(in.more, func(m *reach) bool { return !collect(m) })
	}
	if collect(r) {
		r.near = near
	}
	return r.near, r.near != nil
}

// beginProof resolves the plan's list of relevant attributes.
func (w *world) beginProof() {
	p := &w.proof
	if w.partial || w.doc.config.root == nil || !w.doc.listsRelevant() {
		p.impossible = true
		return
	}
	p.relevant = map[*instance][]*record{}
	p.scopes, p.insides = map[*instance]*reach{}, map[*instance]*reach{}
	p.users, p.found = map[declared][]declared{}, map[*record]bool{}
	p.connect(w.doc.config.root)
	added := map[*record]bool{}
	steps := 0
	for _, rel := range w.doc.relevant {
		a, ok := parseAddress(rel.resource)
		if !ok {
			p.impossible = true
			return
		}
		instances := w.instancesLike(a.module)
		if steps += len(instances); steps > maxRelevant {
			p.impossible = true
			return
		}
		for _, in := range instances {
			all := in.resources[a.within()]
			if all == nil {
				if in.cfg == nil || in.cfg.resources[a.within()] == nil || !in.cfg.resources[a.within()].repeated.present() {
					p.impossible = true // it should have an instance
					return
				}
				continue
			}
			steps += len(all.list)
			for _, r := range all.list {
				if !added[r] && (a.key == "" || a.key == r.parsed.key) && !r.knows(segmentsOf(rel.path)) {
					added[r] = true
					p.relevant[in] = append(p.relevant[in], r)
				}
			}
		}
	}
}

// listsRelevant reports whether the plan's format has relevant_attributes. It is
// left out when it is empty.
func (d *document) listsRelevant() bool {
	if d.keys["relevant_attributes"] {
		return true
	}
	major, minor, _ := strings.Cut(d.format, ".")
	n, err := strconv.Atoi(minor)
	return err == nil && major == "1" && n >= 2
}

// instancesLike returns the module instances at an address in which keys may be
// left out.
func (w *world) instancesLike(addr string) []*instance {
	if addr == "" {
		return []*instance{w.root}
	}
	parent, last := splitModule(addr)
	name, key, _, _ := step(last, 0)
	var out []*instance
	for _, in := range w.instancesLike(parent) {
		for _, c := range in.children[name].list() {
			if key == "" || key == c.key {
				out = append(out, c)
			}
		}
	}
	return out
}

// segmentsOf is the first step of an attribute path of relevant_attributes: how
// later ones were written, the list does not tell.
func segmentsOf(path []byte) []segment {
	if len(path) > 0 && path[0] == '[' {
		for _, e := range elements(path) {
			if name, err := text(e); err == nil && name != "" {
				return []segment{{name, false}}
			}
			break
		}
	}
	return nil
}

// scope is what may flow into any expression in a module instance.
func (w *world) scope(in *instance) *reach {
	p := &w.proof
	if got := p.scopes[in]; got != nil {
		return got
	}
	out := &reach{}
	p.scopes[in] = out
	out.more = append(out.more, w.inside(in))
	if in.parent == nil {
		return out
	}
	if in.call == nil || in.parent.cfg == nil {
		out.anything = true
		return out
	}
	for _, name := range sortedNames(in.call.inputs) {
		f := w.input(in, name, 0)
		out.own = append(out.own, w.records(f.uncertain)...)
		if f.open {
			out.more = append(out.more, w.scope(in.parent))
		}
	}
	w.eachReach(out, in)
	return out
}

// inside is what may flow into an expression in a module instance from that
// instance, and from those of the modules it calls.
func (w *world) inside(in *instance) *reach {
	p := &w.proof
	if got := p.insides[in]; got != nil {
		return got
	}
	out := &reach{own: p.relevant[in]}
	p.insides[in] = out
	for _, name := range sortedNames(in.children) {
		for _, c := range in.children[name].list() {
			if c.cfg == nil {
				out.anything = true
				return out
			}
			open := false
			for _, o := range sortedNames(c.cfg.outputs) {
				f := w.outputOf(c, o, 0)
				out.own = append(out.own, w.records(f.uncertain)...)
				open = open || f.open
			}
			if open {
				out.more = append(out.more, w.inside(c))
			}
			if len(c.cfg.outputs) > 0 {
				w.eachReach(out, c)
			}
		}
	}
	return out
}

// eachReach adds what flows into a module instance by each.value, which
// relevant_attributes does not follow.
func (w *world) eachReach(out *reach, in *instance) {
	if in.call == nil || in.call.repeated.forEach == nil {
		return
	}
	uses := false
	for _, e := range in.call.inputs {
		for _, ref := range allReferences(nil, e) {
			uses = uses || strings.HasPrefix(ref, "each.value")
		}
	}
	if !uses {
		return
	}
	var f flow
	w.follow(&f, in.call.repeated.forEach, place{inst: in.parent}, 0)
	out.own = append(out.own, w.records(f.uncertain)...)
	out.anything = out.anything || f.open
}

// records returns the resources that references lead to.
func (w *world) records(refs []resource.Ref) []*record {
	var out []*record
	for _, ref := range refs {
		if r := w.byAddress[ref.Address]; r != nil {
			out = append(out, r)
		}
	}
	return out
}

// connect notes who refers to whom, in a module and those it calls.
func (p *proof) connect(m *module) {
	use := func(user declared, ref string) {
		m.declared(ref, func(d declared) { p.users[d] = append(p.users[d], user) })
	}
	for name, r := range m.resources {
		for _, ref := range r.refs {
			use(declared{m, name}, ref)
		}
	}
	for name, e := range m.outputs {
		for _, ref := range allReferences(nil, e) {
			use(declared{m, "output." + name}, ref)
		}
	}
	for _, c := range m.calls {
		if c.module == nil {
			continue
		}
		for name, e := range c.inputs {
			for _, ref := range allReferences(nil, e) {
				use(declared{c.module, "var." + name}, ref)
			}
		}
		p.connect(c.module)
	}
}

// declared calls f with what a reference in m names: the outputs of a module, if
// it is to a module.
func (m *module) declared(ref string, f func(declared)) {
	name := string(declaredName([]byte(ref)))
	rest, ok := strings.CutPrefix(name, "module.")
	if !ok {
		f(declared{m, name})
		return
	}
	call, output, one := strings.Cut(rest, ".")
	c := m.calls[call]
	switch {
	case c == nil || c.module == nil:
		return
	case one:
		f(declared{c.module, "output." + output})
		return
	}
	for name := range c.module.outputs {
		f(declared{c.module, "output." + name})
	}
}

// dependents are those that depend on d, directly or not. Past maxBelow some
// are left out.
func (p *proof) dependents(d declared) map[declared]bool {
	out := map[declared]bool{}
	queue := []declared{d}
	for len(queue) > 0 && len(out) < maxBelow {
		next := queue[0]
		queue = queue[1:]
		for _, u := range p.users[next] {
			if !out[u] {
				out[u] = true
				queue = append(queue, u)
			}
		}
	}
	return out
}

// allReferences appends every reference in an expression, or in the expressions
// of a block.
func allReferences(out []string, e expression) []string {
	if len(e) == 0 {
		return out
	}
	if _, refs, ok := e.leaf(); ok {
		return append(out, named(refs)...)
	}
	switch e[0] {
	case '[':
		for _, b := range elements(e) {
			out = allReferences(out, b)
		}
	case '{':
		for _, b := range members(e) {
			out = allReferences(out, b)
		}
	}
	return out
}
