package check

// Reads says which attributes a Func reads: resource type, with "data." before
// a data source, to dotted paths. Repeated blocks are named without an index.
type Reads map[string][]string

// Func is a condition that the vocabulary cannot express. It reads nothing but
// what it declares: asking for another attribute or relation is an error in
// every build. The relations are those that it follows; doc is its sentence, as
// Markdown without a full stop.
func Func(reads Reads, relations []*Relation, doc string, fn func(c *Context) Verdict) Predicate {
	f := function{reads: reads, relations: relations, doc: doc, fn: fn}
	f.allowed = &allowance{reads: make(map[string]map[string]bool), relations: relations}
	for typ, paths := range reads {
		f.allowed.add(typ, paths)
	}
	return f
}

type function struct {
	reads     Reads
	relations []*Relation
	doc       string
	fn        func(c *Context) Verdict
	allowed   *allowance
}

// allowance is what a Func may ask for.
type allowance struct {
	reads     map[string]map[string]bool
	relations []*Relation
}

func (a *allowance) add(typ string, paths []string) {
	if a.reads[typ] == nil {
		a.reads[typ] = make(map[string]bool)
	}
	for _, p := range paths {
		// Who may ask for an attribute may ask for the blocks around it.
		for i := range p {
			if p[i] == '.' {
				a.reads[typ][p[:i]] = true
			}
		}
		a.reads[typ][p] = true
	}
}

func (f function) eval(c *Context) Verdict {
	around := c.allowed
	c.allowed = f.allowed
	v := f.fn(c)
	c.allowed = around
	return v
}

func (f function) sentence() string { return f.doc }

func (f function) declare(d declaration) {
	for typ, paths := range f.reads {
		for _, p := range paths {
			d.as([]string{typ}).read(p)
		}
	}
	for _, r := range f.relations {
		r.declare(d, nil)
	}
}
