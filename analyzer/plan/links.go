package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// flow is what may flow into an expression.
type flow struct {
	refs []resource.Ref
	// uncertain are those of refs that are not known at plan time.
	uncertain []resource.Ref
	// open is set when something flows in that cannot be followed; loose says
	// what.
	open  bool
	loose resource.Cause
	// unknown is set unless all that flows in is known at plan time, and cause
	// then names the first that is not.
	unknown bool
	cause   resource.Cause
}

// maxRefs bounds how many references are followed for one expression. Past it
// any of them may be meant.
const maxRefs = 256

func (f *flow) ref(r resource.Ref, known bool) {
	if slices.Contains(f.refs, r) {
		return
	}
	f.distinct(r, known)
}

// distinct adds a reference that is not among refs yet.
func (f *flow) distinct(r resource.Ref, known bool) {
	if len(f.refs) >= maxRefs {
		f.loosen(resource.Cause{Kind: resource.Several, Subject: r.Address})
		return
	}
	f.refs = append(f.refs, r)
	if !known {
		f.uncertain = append(f.uncertain, r)
		f.fog(resource.Cause{Kind: resource.AfterApply, Subject: strings.TrimSuffix(r.Address+"."+r.Attr, ".")})
	}
}

// fog notes that something unknown flows in.
func (f *flow) fog(c resource.Cause) {
	if !f.unknown {
		f.unknown, f.cause = true, c
	}
}

// loosen notes that something flows in that cannot be followed.
func (f *flow) loosen(c resource.Cause) {
	if !f.open {
		f.open, f.loose = true, c
	}
	f.fog(c)
}

func (f *flow) add(other flow) {
	if len(f.refs) == 0 {
		// Nothing to tell apart; neither slice is ever written to again.
		f.refs, f.uncertain = slices.Clip(other.refs), slices.Clip(other.uncertain)
		other.refs = nil
	}
	for _, r := range other.refs {
		f.ref(r, !slices.Contains(other.uncertain, r))
	}
	if other.open {
		f.loosen(other.loose)
	}
	if other.unknown {
		f.fog(other.cause)
	}
}

// links says which of the references may be what an unknown value will be.
func (f *flow) links(raw, unknown []byte) resource.Links {
	l := resource.Links{Refs: f.refs, Open: f.open, Loose: f.loose}
	if f.open {
		return l
	}
	// What is unknown holds something unknown. With as many such references as
	// there are unknown values it is these, and not a known one of the same kind:
	// of [aws_subnet.old.id, aws_subnet.new.id] one is known and the other is new.
	// A known one of another kind stays, for an unknown condition may choose it.
	n := unknownElements(raw, unknown)
	if len(f.uncertain) == n || len(f.uncertain) == 1 {
		l.Refs = f.withoutKnown()
	}
	l.Each = n > 0 && len(l.Refs) == n && len(unknown) > 0 && unknown[0] == '['
	return l
}

// withoutKnown returns the references without those known ones that are to the
// same attribute of the same type as one that is not. A reference by a key shows
// no attribute, and may be to any.
func (f *flow) withoutKnown() []resource.Ref {
	if len(f.uncertain) == len(f.refs) {
		return f.refs
	}
	type kind struct{ typ, attr string }
	of := func(r resource.Ref) kind {
		a, _ := parseAddress(r.Address)
		return kind{a.typ, r.Attr}
	}
	kinds := map[kind]bool{}
	for _, r := range f.uncertain {
		kinds[of(r)] = true
	}
	return slices.DeleteFunc(slices.Clone(f.refs), func(r resource.Ref) bool {
		k := of(r)
		return !slices.Contains(f.uncertain, r) && (kinds[k] || kinds[kind{k.typ, ""}])
	})
}

// unknownElements counts the elements of a collection that are unknown; 1 for
// what is none.
func unknownElements(raw, unknown []byte) int {
	if len(raw) == 0 || raw[0] != '[' || len(unknown) == 0 || unknown[0] != '[' {
		return 1
	}
	n := 0
	for _, m := range elements(unknown) {
		if marks(m) {
			n++
		}
	}
	return n
}

// place is where an expression stands: in an instance of a module, in a block
// that is repeated with a key.
type place struct {
	inst *instance
	key  string
	// peers identifies the set of keys of all instances of the block.
	peers    keySet
	repeated repetition
}

// flowOf returns what flows into an expression of a resource.
func (w *world) flowOf(r *record, e expression) flow {
	var out flow
	if len(e) == 0 || r.inst == nil || r.cfg == nil {
		return out
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.follow(&out, e, w.placeOf(r), 0)
	return out
}

// placeOf is where the expressions of a resource stand.
func (w *world) placeOf(r *record) place {
	at := place{inst: r.inst, key: r.parsed.key, peers: w.keysOf(r.inst.resources[r.parsed.within()])}
	if r.cfg != nil {
		at.repeated = r.cfg.repeated
	}
	return at
}

// maxChain bounds how many modules deep a reference is followed.
const maxChain = 500

// follow adds what flows into e.
func (w *world) follow(out *flow, e expression, at place, depth int) {
	if len(e) == 0 {
		return
	}
	if _, refs, ok := e.leaf(); ok {
		w.followAll(out, named(refs), at, depth)
		return
	}
	if e[0] == '[' {
		for _, b := range elements(e) {
			w.follow(out, b, at, depth)
		}
		return
	}
	// By name, so that the order in which they are printed does not matter.
	byName := map[string]expression{}
	for quoted, m := range members(e) {
		byName[string(unquote(quoted))] = m
	}
	for _, name := range sortedNames(byName) {
		w.follow(out, byName[name], at, depth)
	}
}

func (w *world) followAll(out *flow, refs []string, at place, depth int) {
	keyed, full := unkeyed, fullest(refs)
	for _, r := range refs {
		switch {
		case r == "each.key" && len(full) == 2:
			keyed = byOwnKey
		case r == "count.index", r == "each.key", strings.HasPrefix(r, "each.value"):
			keyed = max(keyed, byKey)
		}
	}
	for _, r := range full {
		w.reference(out, r, at, keyed, depth)
	}
}

// keying says whether an expression refers to the key of its own instance.
type keying uint8

const (
	unkeyed keying = iota
	// byKey is an expression that does so.
	byKey
	// byOwnKey is one of a for_each that refers to nothing else but one resource or
	// module: what it looks up there has the same key. A number may have been
	// counted on from, so count.index is never more than byKey.
	byOwnKey
)

// reference adds what one reference leads to. Keyed says whether the expression
// also refers to the key of its own instance.
func (w *world) reference(out *flow, ref string, at place, keyed keying, depth int) {
	segs := parseReference(ref)
	unreadable := resource.Cause{Kind: resource.Unreadable, Subject: ref}
	if len(segs) == 0 || depth > maxChain {
		out.loosen(unreadable)
		return
	}
	rest := segs[1:]
	switch segs[0].text {
	case "count", "path", "terraform":
		return // known whenever there is a plan
	case "each":
		if len(rest) == 0 || rest[0].text != "key" {
			w.eachValue(out, rest, at, depth)
		}
		return
	case "local":
		out.loosen(resource.Cause{Kind: resource.NotShown, Subject: ref})
		return
	case "var":
		if len(rest) == 0 {
			out.loosen(unreadable)
			return
		}
		out.add(w.input(at.inst, rest[0].text, depth+1))
		return
	case "module":
		if len(rest) == 0 {
			out.loosen(unreadable)
			return
		}
		w.output(out, rest, at, keyed, depth)
		return
	case "self", "ephemeral", "run", "provider", "action", "resource":
		out.loosen(unreadable)
		return
	}
	mode := resource.Managed
	if segs[0].text == "data" {
		mode, segs = resource.Data, rest
	}
	if len(segs) < 2 || segs[0].index || segs[1].index {
		out.loosen(unreadable)
		return
	}
	w.attribute(out, resourceKey(mode, segs[0].text, segs[1].text), segs[2:], at, keyed)
}

// attribute adds an attribute of a resource in the same module instance.
func (w *world) attribute(out *flow, within string, rest []segment, at place, keyed keying) {
	key := ""
	if len(rest) > 0 && rest[0].index {
		key, rest = rest[0].text, rest[1:]
	}
	all := at.inst.resources[within]
	if all == nil {
		w.missing(out, within, at)
		return
	}
	written := key != ""
	if !written && w.sameKey(at, keyed, w.keysOf(all)) {
		key = at.key
	}
	if w.partial && !written && all.list[0].parsed.key != "" {
		// The plan may leave out the instance that is meant, and where both have
		// the same keys that may be because it leaves others out.
		out.loosen(resource.Cause{Kind: resource.Partial, Subject: join(at.inst.addr, within)})
	}
	if key != "" {
		switch r := all.byKey[key]; {
		case r != nil:
			out.ref(resource.Ref{Address: r.addr, Attr: attrPath(rest)}, r.knows(rest))
		case w.partial:
			out.loosen(resource.Cause{Kind: resource.Partial, Subject: join(at.inst.addr, within) + key})
		}
		return
	}
	// Remembered, for there may be many instances, and many who refer to all.
	path, name := attrPath(rest), within
	for _, s := range rest {
		name += "." + s.text
	}
	out.add(w.once(memoKey{at.inst, "resource", name}, func(out *flow) {
		for _, r := range all.list {
			out.distinct(resource.Ref{Address: r.addr, Attr: path}, r.knows(rest))
			if len(out.refs) >= maxRefs {
				out.loosen(resource.Cause{Kind: resource.Several, Subject: r.addr})
				return
			}
		}
	}))
}

// sameKey reports whether an expression leads to the instance, of those with the
// keys theirs, that has the key of its own: both have the same keys, or by a key
// alone those of the expression are among theirs.
func (w *world) sameKey(at place, keyed keying, theirs keySet) bool {
	switch {
	case keyed == unkeyed || at.key == "":
		return false
	case at.peers == theirs:
		return true
	}
	return keyed == byOwnKey && w.among(at.peers, theirs)
}

// missing adds a resource that has no instance: none is wanted, or the plan
// leaves it out.
func (w *world) missing(out *flow, within string, at place) {
	if at.inst.cfg == nil {
		out.loosen(resource.Cause{Kind: resource.NotShown, Subject: join(at.inst.addr, within)})
		return
	}
	c := at.inst.cfg.resources[within]
	if c != nil && c.repeated.present() && !w.partial || at.inst.imagined && !w.partial {
		return
	}
	kind := resource.Partial
	if strings.HasPrefix(within, "data.") {
		kind = resource.NoData
	}
	out.loosen(resource.Cause{Kind: kind, Subject: join(at.inst.addr, within)})
}

// attrPath joins the names of an attribute path, without indexes.
func attrPath(segs []segment) string {
	var names []string
	for _, s := range segs {
		if !s.index {
			names = append(names, s.text)
		}
	}
	return strings.Join(names, ".")
}

// maxMask bounds how long a mask may be to be looked into for a single reference.
// In a longer one, what is marked somewhere counts as marked everywhere.
const maxMask = 64 << 10

// knows reports whether the attribute at a path is known at plan time.
func (r *record) knows(path []segment) bool {
	if r.unknown == nil {
		return true
	}
	if len(path) == 0 {
		return false // something of it is unknown
	}
	m := r.unknown.get(path[0].text)
	for _, s := range path[1:] {
		if len(m) > maxMask || !marks(m) || isTrue(m) {
			break
		}
		switch {
		case !s.index && m[0] == '{':
			m = expression(m).member(s.text)
		case s.index && m[0] == '[':
			m = elementOf(m)(indexOf(s.text))
		case s.index && m[0] == '{':
			m = expression(m).member(keyText(s.text))
		}
	}
	return !marks(m)
}

// keyText is the key in an index such as ["a"].
func keyText(index string) string {
	quoted := strings.TrimSuffix(strings.TrimPrefix(index, "["), "]")
	if text, err := strconv.Unquote(quoted); err == nil {
		return text
	}
	return quoted
}

// eachValue adds what flows into each.value: what for_each goes through.
func (w *world) eachValue(out *flow, rest []segment, at place, depth int) {
	if at.repeated.forEach == nil {
		out.loosen(resource.Cause{Kind: resource.Unreadable, Subject: "each.value"})
		return
	}
	if len(rest) > 0 {
		rest = rest[1:] // "value"
	}
	_, refs, ok := at.repeated.forEach.leaf()
	if !ok {
		out.loosen(resource.Cause{Kind: resource.Unreadable, Subject: "each.value"})
		return
	}
	for _, ref := range fullest(named(refs)) {
		segs := parseReference(ref)
		if whole := wholeReference(segs); whole {
			// for_each = module.m: the same key of m, and what is asked of it.
			for _, s := range rest {
				ref += "." + s.text
				if s.index {
					ref = strings.TrimSuffix(ref, "."+s.text) + s.text
				}
			}
		}
		w.reference(out, ref, at, byKey, depth+1)
	}
}

// wholeReference reports whether a reference is to all instances of a module
// or resource.
func wholeReference(segs []segment) bool {
	switch {
	case len(segs) == 0:
		return false
	case segs[0].text == "module":
		return len(segs) == 2
	case segs[0].text == "data":
		return len(segs) == 3
	case segs[0].text == "var", segs[0].text == "local", segs[0].text == "each":
		return false
	}
	return len(segs) == 2
}

// input adds what flows into a variable of a module.
func (w *world) input(inst *instance, name string, depth int) flow {
	return w.once(memoKey{inst, "var", name}, func(out *flow) {
		if inst.parent == nil {
			if _, ok := w.doc.variables[name]; ok {
				return
			}
			if inst.cfg != nil && inst.cfg.variables[name].value != nil {
				return
			}
			out.loosen(resource.Cause{Kind: resource.NoVariable, Subject: "var." + name})
			return
		}
		if inst.call == nil {
			out.loosen(resource.Cause{Kind: resource.NotShown, Subject: "var." + name})
			return
		}
		e, ok := inst.call.inputs[name]
		if !ok {
			return // its default
		}
		at := place{inst: inst.parent, key: inst.key, peers: w.childKeys(inst.parent, inst.call.name), repeated: inst.call.repeated}
		w.follow(out, e, at, depth)
	})
}

// output adds what flows out of a module; rest begins with the module's name.
func (w *world) output(out *flow, rest []segment, at place, keyed keying, depth int) {
	name, key := rest[0].text, ""
	rest = rest[1:]
	if len(rest) > 0 && rest[0].index {
		key, rest = rest[0].text, rest[1:]
	}
	children := at.inst.children[name].list()
	written, all := key != "", false
	switch {
	case key == "" && w.sameKey(at, keyed, w.childKeys(at.inst, name)):
		key = at.key
		fallthrough
	case key != "":
		children = []*instance{w.child(at.inst, name, key)}
	case len(children) == 0:
		children = []*instance{w.child(at.inst, name, "")}
	default:
		all = true
	}
	if w.partial && !written && children[0].key != "" {
		// As for resources: the plan may leave out the instance that is meant.
		out.loosen(resource.Cause{Kind: resource.Partial, Subject: join(at.inst.addr, "module."+name)})
	}
	what := "" // all outputs
	if len(rest) > 0 {
		what = rest[0].text
	}
	if !all {
		w.outputs(out, children, what, depth)
		return
	}
	// Remembered, for there may be many instances, and many who refer to all.
	out.add(w.once(memoKey{at.inst, "module", name + "." + what}, func(out *flow) { w.outputs(out, children, what, depth) }))
}

// outputs adds what flows out of instances of a module by one output, or by all
// of them if it has no name.
func (w *world) outputs(out *flow, instances []*instance, name string, depth int) {
	for _, c := range instances {
		switch {
		case c.cfg == nil:
			out.loosen(resource.Cause{Kind: resource.NotShown, Subject: c.addr})
		case name != "":
			out.add(w.outputOf(c, name, depth+1))
		default:
			for _, o := range sortedNames(c.cfg.outputs) {
				out.add(w.outputOf(c, o, depth+1))
			}
		}
	}
}

func (w *world) outputOf(inst *instance, name string, depth int) flow {
	return w.once(memoKey{inst, "output", name}, func(out *flow) {
		e, ok := inst.cfg.outputs[name]
		if !ok {
			out.loosen(resource.Cause{Kind: resource.Unreadable, Subject: inst.addr + "." + name})
			return
		}
		w.follow(out, e, place{inst: inst}, depth)
	})
}

type memoKey struct {
	inst       *instance
	what, name string
}

// once computes a flow and remembers it. What leads back to itself, which no
// Terraform writes, is unreadable.
func (w *world) once(k memoKey, f func(*flow)) flow {
	if got, ok := w.flows[k]; ok {
		if got == nil {
			var out flow
			out.loosen(resource.Cause{Kind: resource.Unreadable, Subject: k.inst.addr + " " + k.what + " " + k.name})
			return out
		}
		return *got
	}
	w.flows[k] = nil
	out := &flow{}
	f(out)
	w.flows[k] = out
	return *out
}
