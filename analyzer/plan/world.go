package plan

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/hublint/hublint/analyzer/resource"
)

// world holds what the bodies of one input share.
type world struct {
	doc  *document
	root *instance
	// partial is set when resources of the configuration may be missing.
	partial bool
	// planned is set for a plan, whose values after the change have a
	// configuration behind them, shown or not.
	planned   bool
	byAddress map[string]*record

	mu sync.Mutex
	// The following are guarded by mu.
	flows map[memoKey]*flow
	sets  map[string]keySet
	// keys are those of each set, by its number, and subsets tells of two of them
	// whether the first is a part of the second.
	keys    [][]string
	subsets map[[2]keySet]bool
	proof   proof
}

// instance is an instance of a module.
type instance struct {
	addr   string
	key    string
	parent *instance
	cfg    *module // nil if the configuration does not show it
	call   *call   // nil for the root, and if it is not shown

	resources map[string]*siblings  // by address within the module
	children  map[string]*instances // by name of the call
	// imagined instances hold no resource, so the plan does not tell of them.
	imagined bool
}

// siblings are the instances of one resource block.
type siblings struct {
	list  []*record
	byKey map[string]*record
	set   keySet // 0: not worked out yet
}

// instances are the instances of one module call.
type instances struct {
	byKey map[string]*instance
	order []*instance
	set   keySet
}

func (s *instances) list() []*instance {
	if s == nil {
		return nil
	}
	return s.order
}

// keySet identifies a set of instance keys: equal sets have equal numbers.
type keySet int

func (w *world) keysOf(s *siblings) keySet {
	if s == nil {
		return 0
	}
	if s.set == 0 {
		s.set = w.set(slices.Sorted(maps.Keys(s.byKey)))
	}
	return s.set
}

func (w *world) childKeys(in *instance, name string) keySet {
	s := in.children[name]
	if s == nil {
		return 0
	}
	if s.set == 0 {
		s.set = w.set(slices.Sorted(maps.Keys(s.byKey)))
	}
	return s.set
}

func (w *world) set(keys []string) keySet {
	text := strings.Join(keys, "\n") // no key holds a line break, which is quoted
	id, ok := w.sets[text]
	if !ok {
		w.keys = append(w.keys, keys)
		id = keySet(len(w.keys))
		w.sets[text] = id
	}
	return id
}

// among reports whether all keys of the set a are in the set b.
func (w *world) among(a, b keySet) bool {
	if a == 0 || b == 0 {
		return false
	}
	pair := [2]keySet{a, b}
	is, ok := w.subsets[pair]
	if !ok {
		has := make(map[string]bool)
		for _, k := range w.keys[b-1] {
			has[k] = true
		}
		is = !slices.ContainsFunc(w.keys[a-1], func(k string) bool { return !has[k] })
		w.subsets[pair] = is
	}
	return is
}

// newWorld places the records in the instances of their modules.
func newWorld(d *document, records []*record) (*world, error) {
	w := &world{
		doc: d, root: &instance{cfg: d.config.root},
		flows: map[memoKey]*flow{}, sets: map[string]keySet{}, subsets: map[[2]keySet]bool{},
		byAddress: make(map[string]*record, len(records)),
	}
	modules := map[string]*instance{"": w.root}
	for _, r := range records {
		in, err := w.instance(modules, r.parsed.module)
		if err != nil {
			return nil, err
		}
		r.inst = in
		within := r.parsed.within()
		if in.cfg != nil {
			r.cfg = in.cfg.resources[within]
		}
		if r.deposed != "" || r.action == resource.Delete {
			continue // nothing refers to it
		}
		s := in.resources[within]
		if s == nil {
			s = &siblings{byKey: map[string]*record{}}
			if in.resources == nil {
				in.resources = map[string]*siblings{}
			}
			in.resources[within] = s
		}
		if s.byKey[r.parsed.key] != nil {
			return nil, formatf("%q occurs twice", r.addr)
		}
		s.byKey[r.parsed.key] = r
		s.list = append(s.list, r)
		w.byAddress[r.addr] = r
	}
	for _, in := range modules {
		in.sort()
	}
	return w, nil
}

// sort makes the order in which instances are gone through that of their keys:
// what is said of a reference to all of them doesn't hang on their order in the
// plan.
func (in *instance) sort() {
	for _, s := range in.resources {
		if len(s.list) > 1 {
			slices.SortFunc(s.list, func(a, b *record) int { return compareKeys(a.parsed.key, b.parsed.key) })
		}
	}
	for _, s := range in.children {
		slices.SortFunc(s.order, func(a, b *instance) int { return compareKeys(a.key, b.key) })
	}
}

// compareKeys orders numbers by their value, and before texts.
func compareKeys(a, b string) int {
	if i, j := indexOf(a), indexOf(b); i >= 0 && j >= 0 {
		return cmp.Compare(i, j)
	}
	return strings.Compare(a, b)
}

// instance returns the instance of a module at an address.
func (w *world) instance(known map[string]*instance, addr string) (*instance, error) {
	if in := known[addr]; in != nil {
		return in, nil
	}
	parentAddr, last := splitModule(addr)
	name, key, _, ok := step(last, 0)
	if !ok {
		return nil, formatf("%q is no module address", addr)
	}
	parent, err := w.instance(known, parentAddr)
	if err != nil {
		return nil, err
	}
	in := w.child(parent, name, key)
	in.imagined = false
	known[addr] = in
	return in, nil
}

// child returns the instance of a module call with a key, and makes one up
// where the plan holds none.
func (w *world) child(parent *instance, name, key string) *instance {
	s := parent.children[name]
	if s != nil && s.byKey[key] != nil {
		return s.byKey[key]
	}
	in := &instance{parent: parent, key: key, addr: join(parent.addr, "module."+name+key), imagined: true}
	if parent.cfg != nil {
		if in.call = parent.cfg.calls[name]; in.call != nil {
			in.cfg = in.call.module
		}
	}
	if s == nil {
		s = &instances{byKey: map[string]*instance{}}
		if parent.children == nil {
			parent.children = map[string]*instances{}
		}
		parent.children[name] = s
	}
	s.byKey[key] = in
	s.order = append(s.order, in)
	s.set = 0
	return in
}

// splitModule takes the last step off a module address: "module.a", `b["k"]`
// of `module.a.module.b["k"]`.
func splitModule(addr string) (parent, last string) {
	i := len("module.")
	for {
		_, _, end, ok := step(addr, i)
		if !ok || end >= len(addr) {
			return strings.TrimSuffix(addr[:i-len("module.")], "."), addr[i:]
		}
		i = end + len(".module.")
	}
}

// quoteKey writes an instance key as Terraform prints it.
func quoteKey(key string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range key {
		switch {
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '"', r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case (r == '$' || r == '%') && strings.HasPrefix(key[i+1:], "{"):
			b.WriteRune(r)
			b.WriteRune(r)
		case !strconv.IsPrint(r) && r < 0x10000:
			b.WriteString(`\u` + hex(r, 4))
		case !strconv.IsPrint(r):
			b.WriteString(`\U` + hex(r, 8))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func hex(r rune, width int) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", width-len(s)) + s
}

// indexOf is the number in an index such as [3], or -1.
func indexOf(index string) int {
	n, err := strconv.Atoi(strings.Trim(index, "[]"))
	if err != nil {
		return -1
	}
	return n
}

func sortedNames[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
