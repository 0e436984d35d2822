package plan

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// document is what one pass over the input keeps of it.
type document struct {
	dec    *jsontext.Decoder
	in     *source
	reads  resource.Reads
	limits Limits

	keys      map[string]bool // the top-level names that were there
	format    string
	terraform string
	version   int // of a raw state file

	variables map[string][]byte
	changes   []*record
	changing  map[objectKey]bool // of changes, once all are read
	prior     []*record          // of prior_state; what changes has too is dropped at the end
	checks    map[string]bool    // data sources of check blocks
	values    []*record          // of a state
	config    configuration
	relevant  []relevant
	deferred  []string
	complete  *bool
	errored   bool

	types [2]map[string]*typeInfo // by mode
	texts map[string]string       // interned
	masks map[string]*mask
	parts map[string][][]byte // what partial returns, by mask
	arena arena
	// What there is many of comes from slabs.
	records slab[record]
	objects slab[object]
	members slab[member]
	found   secrets
	crashes []resource.Diagnostic
	count   int64 // resources of all kinds
}

func newDocument(o Options, in *source) *document {
	return &document{
		in: in, reads: o.Reads, limits: in.limits,
		keys: map[string]bool{}, checks: map[string]bool{}, variables: map[string][]byte{},
		types: [2]map[string]*typeInfo{{}, {}}, texts: map[string]string{}, masks: map[string]*mask{}, parts: map[string][][]byte{},
		config: configuration{providers: map[string]*providerConfig{}},
	}
}

// read reads the whole input.
func (d *document) read() error {
	if err := d.each(d.section); err != nil {
		return err
	}
	switch _, err := d.dec.ReadToken(); {
	case errors.Is(err, io.EOF):
		return nil
	case err != nil:
		return err
	}
	return &NotPlanError{Seems: "more than one JSON text", Instead: "give a file that holds one plan only"}
}

// section reads the value of one top-level name.
func (d *document) section(name string) error {
	if strings.HasPrefix(name, "@") {
		return uiLog()
	}
	d.keys[name] = true
	switch name {
	case "format_version":
		return d.keep(func(raw []byte) (err error) {
			if d.format, err = text(raw); err != nil {
				return err
			}
			return checkFormat(d.format)
		})
	case "terraform_version":
		return d.keep(func(raw []byte) (err error) { d.terraform, err = text(raw); return err })
	case "version":
		return d.keep(d.stateVersion)
	case "variables":
		return d.each(func(name string) error {
			return d.keep(func(raw []byte) error { return d.variable(name, raw) })
		})
	case "resource_changes":
		if err := d.list(func(int) error { return d.keep(d.guarded(d.change)) }); err != nil {
			return err
		}
		d.changing = make(map[objectKey]bool, len(d.changes))
		for _, r := range d.changes {
			d.changing[objectKey{r.addr, r.deposed}] = true
			if r.previous != "" {
				d.changing[objectKey{r.previous, r.deposed}] = true
			}
		}
		return nil
	case "prior_state":
		return d.priorState()
	case "values":
		return d.stateValues(&d.values)
	case "resources":
		return d.list(func(int) error { return d.keep(d.guarded(d.stateFileResource)) })
	case "outputs", "output_changes":
		return d.each(func(string) error { return d.keep(d.output) })
	case "configuration":
		return d.configuration()
	case "relevant_attributes":
		return d.list(func(int) error { return d.keep(d.relevantAttribute) })
	case "deferred_changes":
		return d.list(func(int) error { return d.keep(d.deferredChange) })
	case "complete":
		return d.keep(func(raw []byte) error {
			v, err := flag(raw)
			if !isNull(raw) {
				d.complete = &v
			}
			return err
		})
	case "errored":
		return d.keep(func(raw []byte) (err error) { d.errored, err = flag(raw); return err })
	}
	return d.skip()
}

// release lets go of what the graph does not need.
func (d *document) release() {
	for _, types := range d.types {
		for _, t := range types {
			t.complete()
		}
	}
	d.dec, d.in = nil, nil
	d.changes, d.prior, d.values = nil, nil, nil
	d.changing, d.checks, d.texts, d.masks, d.parts = nil, nil, nil, nil, nil
	d.found = secrets{}
}

// keep reads one value and gives it to f, which must copy what it keeps.
func (d *document) keep(f func(raw []byte) error) error {
	raw, err := d.value()
	if err != nil {
		return err
	}
	return f(raw)
}

// guarded is f, but for a panic, which becomes a diagnostic: the other resources
// are judged all the same.
func (d *document) guarded(f func(raw []byte) error) func(raw []byte) error {
	return func(raw []byte) (err error) {
		defer func() {
			if p := recover(); p != nil {
				d.crashes = append(d.crashes, resource.Crash("reading "+addressIn(raw), p, resource.Location{}))
			}
		}()
		return f(raw)
	}
}

// addressIn is the address that the text of a resource begins with, where it has
// one.
func addressIn(raw []byte) string {
	address := "a resource"
	_ = fields(raw, func(name, value []byte) error { // of an error nothing is said but that there is no address
		if string(name) == "address" && value[0] == '"' {
			address = string(unquote(value))
		}
		return nil
	})
	return address
}

func (d *document) variable(name string, raw []byte) error {
	return fields(raw, func(field, value []byte) error {
		if string(field) == "value" {
			d.variables[name] = d.arena.copy(value)
		}
		return nil
	})
}

func (d *document) deferredChange(raw []byte) error {
	return fields(raw, func(field, value []byte) error {
		if string(field) != "resource_change" || isNull(value) {
			return nil
		}
		return fields(value, func(field, value []byte) error {
			if string(field) != "address" {
				return nil
			}
			addr, err := text(value)
			d.deferred = append(d.deferred, addr)
			return err
		})
	})
}

// intern returns one copy of a text that many resources repeat.
func (d *document) intern(b []byte) string {
	if got, ok := d.texts[string(b)]; ok {
		return got
	}
	s := string(b)
	d.texts[s] = s
	return s
}

// relevant is an element of relevant_attributes.
type relevant struct {
	resource string
	path     []byte
}

func (d *document) relevantAttribute(raw []byte) error {
	var r relevant
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "resource":
			r.resource, err = text(value)
		case "attribute":
			r.path = d.arena.copy(value)
		}
		return err
	})
	d.relevant = append(d.relevant, r)
	return err
}

// checkFormat accepts the formats up to 1.x.
func checkFormat(version string) error {
	major, _, _ := strings.Cut(version, ".")
	if major == "0" || major == "1" {
		return nil
	}
	return fmt.Errorf("%w: this is format %q and hublint knows 0.1 to 1.x: use a newer hublint", ErrVersion, version)
}

// typeInfo is what is kept of a resource type.
type typeInfo struct {
	mode      resource.Mode
	name      string
	canonical string
	wanted    bool
	want      map[string]bool // nil: all attributes
	columns   map[string]*column
	names     []string // of columns, by their number
	schema    *schema.Block

	// secret names what the schema marks as sensitive, once searched is set.
	secret   *secretNames
	searched bool
}

func (d *document) typeOf(mode resource.Mode, typ []byte) *typeInfo {
	if t := d.types[mode][string(typ)]; t != nil {
		return t
	}
	name := string(typ)
	t := &typeInfo{mode: mode, name: name, canonical: resource.Canonical(name), columns: map[string]*column{}}
	canonical := t.canonical
	if mode == resource.Data {
		canonical = "data." + canonical
	}
	tellsRegion := canonical == "data.aws_region" // see providers.regions
	if t.wanted = d.reads.Type(canonical) || tellsRegion; t.wanted {
		if want, some := d.reads.Top(canonical); some {
			want["region"], want[skipDestroy] = true, true
			if tellsRegion {
				want["name"], want["id"], want["endpoint"] = true, true, true
			}
			t.want = want
		}
		t.schema = schemaOf(mode, name, t.canonical)
	}
	d.types[mode][name] = t
	return t
}

// column is an attribute or block of a type: its number, and what the schema says
// of it, nil for nothing.
type column struct {
	id    uint32
	attr  *schema.Attr
	block *schema.Nested
}

// column returns the column of a name, nil for one that is not kept.
func (t *typeInfo) column(name []byte) *column {
	if c := t.columns[string(name)]; c != nil || !t.keeps(string(name)) {
		return c
	}
	c := &column{id: uint32(len(t.names))}
	t.names = append(t.names, string(name))
	if own := t.names[c.id]; t.schema != nil {
		c.attr, c.block = t.schema.Attr(own), t.schema.Block(own)
	}
	t.columns[t.names[c.id]] = c
	return c
}

// keeps reports whether the attribute of that name is kept.
func (t *typeInfo) keeps(name string) bool {
	return t.wanted && (t.want == nil || t.want[name])
}

// complete adds the columns of what no resource had: after it none are added.
func (t *typeInfo) complete() {
	names := slices.Collect(maps.Keys(t.want))
	if t.want == nil && t.schema != nil {
		names = t.schema.Names()
	}
	for _, name := range names {
		t.column([]byte(name))
	}
}

// record is a resource instance as the input has it.
type record struct {
	addr     string
	parsed   address
	typ      *typeInfo
	provider string // provider_name
	provKey  string // of a state file: the configuration's key

	previous string
	deposed  string

	changed

	inst *instance
	cfg  *configResource
}

// skipDestroy is the argument with which a resource of the provider is taken out
// of Terraform's state, and not out of AWS, when it is deleted.
const skipDestroy = "skip_destroy"

// stays reports whether what the plan deletes stays in AWS, as what it forgets
// does.
func (r *record) stays() bool {
	c := r.typ.columns[skipDestroy]
	return c != nil && r.action == resource.Delete && r.before != nil && isTrue(r.before.get(c.id))
}

// changed is what a change says of a resource.
type changed struct {
	action    resource.Action
	importing bool
	// after is what stands after the change, before what stood before it; nil
	// where nothing does. A state has only the one.
	after, before *object
	// unknown marks what is not known of after.
	unknown                    *mask
	sensitive, beforeSensitive *mask
}

// object holds the attributes that are kept of a JSON object.
type object struct {
	data    []byte
	members []member
}

type member struct{ id, from, to uint32 }

func (o *object) get(id uint32) []byte {
	for _, m := range o.members {
		if m.id == id {
			return o.data[m.from:m.to]
		}
	}
	return nil
}

// object copies the attributes that are asked for out of the object, or null,
// that begins at raw[at], and returns where it ends. Nulls are left out: what is
// not there is null. On the way it collects what secret names.
func (d *document) object(t *typeInfo, raw []byte, at int, secret *secretNames) (*object, int, error) {
	if raw[at] == 'n' {
		return nil, skip(raw, at), nil
	}
	if raw[at] != '{' {
		return nil, 0, wrongType("an object", raw[at:])
	}
	if !t.wanted && secret == nil {
		return &object{}, skip(raw, at), nil
	}
	type found struct {
		id       uint32
		from, to int
	}
	var some [64]found
	list, size := some[:0], 0
	i := space(raw, at+1)
	for raw[i] != '}' {
		nameEnd := skipString(raw, i)
		name := unquote(raw[i:nameEnd])
		from := space(raw, space(raw, nameEnd)+1)
		to := skip(raw, from)
		if c := t.column(name); c != nil {
			for _, f := range list {
				if f.id == c.id {
					return nil, 0, duplicate(string(name))
				}
			}
			list = append(list, found{c.id, from, to})
			size += to - from
		}
		if secret != nil {
			secret.collect(&d.found, string(name), raw[from:to])
		}
		if i = space(raw, to); raw[i] == ',' {
			i = space(raw, i+1)
		}
	}
	o := d.objects.one()
	o.data, o.members = d.arena.make(size), d.members.make(len(list))
	for _, f := range list {
		if raw[f.from] == 'n' {
			continue
		}
		from := uint32(len(o.data))
		o.data = append(o.data, raw[f.from:f.to]...)
		o.members = append(o.members, member{f.id, from, uint32(len(o.data))})
	}
	return o, i + 1, nil
}

// mask marks some of an object's attributes: as unknown, or as sensitive.
type mask struct {
	all bool
	// fields holds the attributes of which anything is marked.
	fields map[string][]byte
}

// get returns the mask of an attribute: nil where nothing of it is marked.
func (m *mask) get(name string) []byte {
	switch {
	case m == nil:
		return nil
	case m.all:
		return []byte(trueWord)
	}
	return m.fields[name]
}

// mask keeps a mask, or returns nil for one that marks nothing. Many resources
// have the same, so each is looked at once.
func (d *document) mask(raw []byte) (*mask, error) {
	if isNull(raw) || raw[0] == 'f' {
		return nil, nil
	}
	if m, ok := d.masks[string(raw)]; ok {
		return m, nil
	}
	if raw[0] != '{' && raw[0] != 't' {
		return nil, wrongType("an object or a boolean", raw)
	}
	if err := checkMask(raw); err != nil {
		return nil, err
	}
	var m *mask
	if raw[0] == 't' {
		m = &mask{all: true}
	} else if marks(raw) {
		m = &mask{fields: map[string][]byte{}}
		raw = d.arena.copy(raw)
		for quoted, value := range members(raw) {
			if marks(value) {
				m.fields[string(unquote(quoted))] = value
			}
		}
	}
	d.masks[string(raw)] = m
	return m, nil
}
