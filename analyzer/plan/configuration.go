package plan

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// configuration is what is kept of the plan's section of that name.
type configuration struct {
	root      *module
	providers map[string]*providerConfig
}

// module is a module as it is written, however many instances it has.
type module struct {
	resources map[string]*configResource // by address within the module
	calls     map[string]*call
	outputs   map[string]expression
	variables map[string]variable
}

// call is a module block.
type call struct {
	name     string
	inputs   map[string]expression
	repeated repetition
	module   *module // nil if it is not shown
}

// repetition holds the count or for_each of a block; both nil where it has
// neither.
type repetition struct{ count, forEach expression }

func (r repetition) present() bool { return r.count != nil || r.forEach != nil }

// variable is an input variable as it is declared.
type variable struct {
	value     []byte // the default; nil for none
	sensitive bool
}

// configResource is a resource block.
type configResource struct {
	typ      *typeInfo
	provider string
	written  object // the expressions, by number of the attribute
	repeated repetition
	// refs names what its expressions, count, for_each and depends_on refer to.
	refs []string
}

// expression is what a plan shows of one: a constant or its references. For a
// block it is an object, or an array of them, with an expression for each name.
type expression []byte

// leaf returns the constant or the references, as an array of strings, of an
// expression that is no block; nil for none. One that calls a function on nothing
// but constants has neither.
func (e expression) leaf() (constant, refs []byte, ok bool) {
	if len(e) == 0 || e[0] != '{' {
		return nil, nil, false
	}
	for quoted, value := range members(e) {
		switch string(unquote(quoted)) {
		case "constant_value":
			constant = value
		case "references":
			if isNull(value) {
				continue
			}
			if value[0] != '[' {
				return nil, nil, false
			}
			for _, r := range elements(value) {
				if r[0] != '"' {
					return nil, nil, false
				}
				refs = value
			}
		default:
			return nil, nil, false
		}
	}
	if refs != nil {
		// Of JSON syntax the text of a template is printed as a constant.
		constant = nil
	}
	return constant, refs, true
}

// named are the references that leaf returned.
func named(refs []byte) []string {
	out, _ := texts(refs) // strings, as leaf found
	return out
}

// null reports whether the expression is the constant null.
func (e expression) null() bool {
	constant, _, ok := e.leaf()
	return ok && constant != nil && isNull(constant)
}

// constant reports whether the expression is a constant.
func (e expression) constant() bool {
	constant, _, ok := e.leaf()
	return ok && constant != nil
}

// member returns the expression of one name in a block, nil for none.
func (e expression) member(name string) expression {
	if len(e) == 0 || e[0] != '{' {
		return nil
	}
	for quoted, value := range members(e) {
		if string(unquote(quoted)) == name {
			return value
		}
	}
	return nil
}

// configuration reads the section of that name.
func (d *document) configuration() error {
	return d.each(func(name string) error {
		switch name {
		case "provider_config":
			return d.each(func(key string) error {
				return d.keep(func(raw []byte) error { return d.providerConfig(key, raw) })
			})
		case "root_module":
			m, err := d.module()
			d.config.root = m
			return err
		}
		return d.skip()
	})
}

// module reads a module and those it calls.
func (d *document) module() (*module, error) {
	m := &module{
		resources: map[string]*configResource{},
		calls:     map[string]*call{},
		outputs:   map[string]expression{},
		variables: map[string]variable{},
	}
	err := d.each(func(name string) error {
		switch name {
		case "resources":
			return d.list(func(int) error {
				return d.keep(func(raw []byte) error { return d.configResource(m, raw) })
			})
		case "outputs":
			return d.each(func(name string) error {
				return d.keep(func(raw []byte) error { return d.configOutput(m, name, raw) })
			})
		case "variables":
			return d.each(func(name string) error {
				return d.keep(func(raw []byte) error { return d.configVariable(m, name, raw) })
			})
		case "module_calls":
			return d.each(func(name string) error {
				c, err := d.moduleCall(name)
				m.calls[name] = c
				return err
			})
		}
		return d.skip()
	})
	return m, err
}

func (d *document) moduleCall(name string) (*call, error) {
	c := &call{name: name, inputs: map[string]expression{}}
	err := d.each(func(field string) (err error) {
		switch field {
		case "expressions":
			return d.each(func(name string) error {
				return d.keep(func(raw []byte) (err error) {
					c.inputs[name], err = d.expression(raw)
					return err
				})
			})
		case "count_expression":
			return d.keep(func(raw []byte) (err error) { c.repeated.count, err = d.expression(raw); return err })
		case "for_each_expression":
			return d.keep(func(raw []byte) (err error) { c.repeated.forEach, err = d.expression(raw); return err })
		case "module":
			c.module, err = d.module()
			return err
		}
		return d.skip()
	})
	if err != nil || c.module == nil {
		return c, err
	}
	for name, v := range c.module.variables {
		if constant, _, ok := c.inputs[name].leaf(); ok && v.sensitive {
			d.found.add(constant)
		}
	}
	return c, nil
}

// expression copies an expression that is no block.
func (d *document) expression(raw []byte) (expression, error) {
	if err := checkExpression(raw, 0); err != nil {
		return nil, err
	}
	return d.arena.copy(raw), nil
}

// checkExpression holds an expression against its form, so that what is wrong
// is said at once and not taken for an expression without references.
func checkExpression(raw []byte, depth int) error {
	if raw[0] == '[' && depth > 0 {
		for _, e := range elements(raw) {
			if err := checkExpression(e, depth); err != nil {
				return err
			}
		}
		return nil
	}
	return fields(raw, func(field, value []byte) error {
		switch string(field) {
		case "constant_value":
			return nil
		case "references":
			if value[0] == '[' || depth == 0 {
				_, err := texts(value)
				return err
			}
		}
		if depth == 0 {
			return nil
		}
		return checkExpression(value, depth)
	})
}

func (d *document) configOutput(m *module, name string, raw []byte) error {
	sensitive := false
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "expression":
			m.outputs[name], err = d.expression(value)
		case "sensitive":
			sensitive, err = flag(value)
		}
		return err
	})
	if constant, _, ok := m.outputs[name].leaf(); ok && sensitive {
		d.found.add(constant)
	}
	return err
}

func (d *document) configVariable(m *module, name string, raw []byte) error {
	var v variable
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "default":
			v.value = d.arena.copy(value)
		case "sensitive":
			v.sensitive, err = flag(value)
		}
		return err
	})
	m.variables[name] = v
	if v.sensitive {
		d.found.add(v.value)
	}
	return err
}

func (d *document) configResource(m *module, raw []byte) error {
	var mode, typ, name, provider, written []byte
	r := &configResource{}
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "mode":
			mode, err = textBytes(value)
		case "type":
			typ, err = textBytes(value)
		case "name":
			name, err = textBytes(value)
		case "provider_config_key":
			provider, err = textBytes(value)
		case "expressions":
			written = value
		case "count_expression":
			r.repeated.count, err = d.expression(value)
		case "for_each_expression":
			r.repeated.forEach, err = d.expression(value)
		case "provisioners":
			d.found.constants(value)
		case "depends_on":
			if isNull(value) {
				return nil
			}
			if value[0] != '[' {
				return wrongType("an array", value)
			}
			for _, ref := range elements(value) {
				d.refer(r, ref)
			}
		}
		return err
	})
	if err != nil {
		return err
	}
	modeOf, ok := modes[string(mode)]
	if !ok {
		return nil // an ephemeral resource has no values in a plan
	}
	r.provider = d.intern(provider)
	r.typ = d.typeOf(modeOf, typ)
	key := resourceKey(modeOf, r.typ.name, string(name))
	if m.resources[key] != nil {
		return duplicate(key)
	}
	m.resources[key] = r
	for _, e := range [...]expression{written, r.repeated.count, r.repeated.forEach} {
		d.referAll(r, e)
	}
	slices.Sort(r.refs)
	r.refs = slices.Clip(slices.Compact(r.refs))
	if isNull(written) {
		return nil
	}
	if written[0] != '{' {
		return fmt.Errorf("expressions: %w", wrongType("an object", written))
	}
	d.found.writeOnly(r.typ, written)
	o, _, err := d.object(r.typ, written, 0, nil)
	if err != nil {
		return fmt.Errorf("expressions of %s: %w", key, err)
	}
	for _, f := range o.members {
		if err := checkWritten(r.typ.schema, r.typ.names[f.id], o.data[f.from:f.to]); err != nil {
			return fmt.Errorf("expressions of %s: %w", key, err)
		}
	}
	r.written = *o
	return nil
}

// referAll notes to whom an expression refers, or those of a block.
func (d *document) referAll(r *configResource, e expression) {
	if len(e) == 0 || e[0] != '{' && e[0] != '[' {
		return
	}
	if e[0] == '[' {
		for _, b := range elements(e) {
			d.referAll(r, b)
		}
		return
	}
	for quoted, b := range members(e) {
		switch name := unquote(quoted); {
		case string(name) == "references" && b[0] == '[':
			for _, ref := range elements(b) {
				d.refer(r, ref)
			}
		case string(name) != "constant_value":
			d.referAll(r, b)
		}
	}
}

// refer notes a reference, as it is quoted.
func (d *document) refer(r *configResource, quoted []byte) {
	if quoted[0] != '"' {
		return
	}
	name := declaredName(unquote(quoted))
	if len(name) == 0 {
		return
	}
	if ref := d.intern(name); len(r.refs) == 0 || r.refs[len(r.refs)-1] != ref {
		r.refs = append(r.refs, ref)
	}
}

// declaredName cuts a reference down to what it names: a resource, a variable,
// a module or one of its outputs. It returns "" for what is none of these.
func declaredName(ref []byte) []byte {
	names := 2
	switch head, _, _ := bytes.Cut(ref, []byte(".")); string(head) {
	case "count", "each", "path", "terraform", "local", "self", "ephemeral":
		return nil
	case "data":
		names = 3
	case "module":
		return declaredOutput(string(ref))
	}
	for i, c := range ref {
		if c == '.' || c == '[' {
			names--
			if names == 0 {
				return ref[:i]
			}
		}
	}
	return ref
}

// declaredOutput is declaredName of a module's output: without the key that may
// stand between the two.
func declaredOutput(ref string) []byte {
	var names []string
	for _, s := range parseReference(ref) {
		if !s.index && len(names) < 3 {
			names = append(names, s.text)
		}
	}
	return []byte(strings.Join(names, "."))
}
