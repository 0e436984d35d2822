package plan

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// priorState reads the state that a plan was made against.
func (d *document) priorState() error {
	return d.each(func(name string) error {
		if name == "values" {
			return d.stateValues(&d.prior)
		}
		return d.skip()
	})
}

// stateValues reads the values of a state into records.
func (d *document) stateValues(into *[]*record) error {
	return d.each(func(name string) error {
		switch name {
		case "root_module":
			return d.stateModule(into)
		case "outputs":
			return d.each(func(string) error { return d.keep(d.output) })
		}
		return d.skip()
	})
}

func (d *document) stateModule(into *[]*record) error {
	var module string
	var pending []pendingRecord
	err := d.each(func(name string) error {
		switch name {
		case "address":
			return d.keep(func(raw []byte) (err error) { module, err = text(raw); return err })
		case "resources":
			return d.list(func(int) error {
				return d.keep(func(raw []byte) error {
					p, err := d.stateResource(raw)
					if err == nil && p.record != nil {
						pending = append(pending, p)
					}
					return err
				})
			})
		case "child_modules":
			return d.list(func(int) error { return d.stateModule(into) })
		}
		return d.skip()
	})
	if err != nil {
		return err
	}
	// The module's address may stand after its resources.
	for _, p := range pending {
		if err := d.place(p, module); err != nil {
			return err
		}
		*into = append(*into, p.record)
	}
	return nil
}

// pendingRecord is a resource of a state whose module is not known yet.
type pendingRecord struct{ *record }

// stateResource reads a resource of a state in `terraform show -json` form.
func (d *document) stateResource(raw []byte) (pendingRecord, error) {
	var p pendingRecord
	var addr, mode, typ, name, provider, deposed, index []byte
	var values, sensitive []byte
	first := true
	_, err := walk(raw, 0, func(field []byte, at int) (int, error) {
		end := skip(raw, at)
		var into *[]byte
		switch string(field) {
		case "address":
			into = &addr
		case "mode":
			into = &mode
		case "type":
			into = &typ
		case "name":
			into = &name
		case "provider_name":
			into = &provider
		case "deposed_key":
			into = &deposed
		case "index":
			index = raw[at:end]
		case "values":
			values = raw[at:end]
		case "sensitive_values":
			sensitive = raw[at:end]
		}
		var err error
		if into != nil {
			*into, err = textBytes(raw[at:end])
		}
		if first && err == nil && d.changing[objectKey{string(addr), ""}] {
			return 0, errKnown
		}
		first = false
		return end, err
	})
	if errors.Is(err, errKnown) {
		return p, nil
	}
	if err != nil {
		return p, err
	}
	key, err := indexKey(index)
	if err != nil {
		return p, fmt.Errorf("index: %w", err)
	}
	full := string(addr)
	if d.changing[objectKey{full, string(deposed)}] {
		return p, nil
	}
	// Before 0.13 an address left out the instance key, and the module.
	if !strings.HasSuffix(full, key) {
		full += key
	}
	p.record, err = d.record(full, mode, typ, name)
	if err != nil {
		return p, err
	}
	p.provider, p.deposed = d.intern(provider), string(deposed)
	return p, d.stored(p.record, values, sensitive)
}

// errKnown stops the reading of a resource of which resource_changes said all.
var errKnown = errors.New("known from resource_changes")

// stored fills in the values of a record from a state.
func (d *document) stored(r *record, values, sensitive []byte) (err error) {
	r.action = resource.NoOp
	if isNull(values) {
		values = []byte("{}")
	}
	if r.after, _, err = d.object(r.typ, values, 0, r.typ.secrets()); err != nil {
		return fmt.Errorf("%s: values: %w", r.addr, err)
	}
	r.before = r.after
	if r.sensitive, err = d.mask(sensitive); err != nil {
		return fmt.Errorf("%s: sensitive_values: %w", r.addr, err)
	}
	r.beforeSensitive = r.sensitive
	d.found.ofObject(values, r.sensitive)
	return nil
}

// place puts the module in front of an address that leaves it out.
func (d *document) place(p pendingRecord, module string) error {
	if module == "" || p.parsed.module == module {
		return nil
	}
	if p.parsed.module != "" {
		return formatf("%q stands in %q", p.addr, module)
	}
	a, ok := parseAddress(module + "." + p.addr)
	if !ok {
		return formatf("%q is no module address", module)
	}
	p.addr, p.parsed = module+"."+p.addr, a
	return nil
}

// indexKey writes the key of an instance as an address has it.
func indexKey(raw []byte) (string, error) {
	switch {
	case isNull(raw):
		return "", nil
	case raw[0] == '"':
		return "[" + quoteKey(string(unquote(raw))) + "]", nil
	case raw[0] >= '0' && raw[0] <= '9':
		return "[" + string(raw) + "]", nil
	}
	return "", wrongType("a string or a whole number", raw)
}

// stateVersion reads the format of a raw state file.
func (d *document) stateVersion(raw []byte) error {
	switch string(raw) {
	case "4":
		d.version = 4
		return nil
	case "1", "2", "3":
		return &NotPlanError{Seems: "a state file of version " + string(raw) + ", which Terraform 0.12 replaced", Instead: "run `terraform show -json` with a newer Terraform"}
	}
	return fmt.Errorf("%w: a state file of version %s; hublint knows version 4", ErrVersion, raw[:min(len(raw), 20)])
}

// stateFileResource reads a resource of a raw state file, with its instances.
func (d *document) stateFileResource(raw []byte) error {
	var module, mode, typ, name, provider, instances []byte
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "module":
			module, err = textBytes(value)
		case "mode":
			mode, err = textBytes(value)
		case "type":
			typ, err = textBytes(value)
		case "name":
			name, err = textBytes(value)
		case "provider":
			provider, err = textBytes(value)
		case "instances":
			instances = value
		}
		return err
	})
	if err != nil || isNull(instances) {
		return err
	}
	if instances[0] != '[' {
		return fmt.Errorf("instances: %w", wrongType("an array", instances))
	}
	addr := join(string(module), resourceKey(modes[string(mode)], string(typ), string(name)))
	key := d.intern([]byte(stateProviderKey(string(provider))))
	for _, instance := range elements(instances) {
		r, err := d.stateFileInstance(addr, mode, typ, name, instance)
		if err != nil {
			return err
		}
		r.provider, r.provKey = d.intern(provider), key
		d.values = append(d.values, r)
	}
	return nil
}

func (d *document) stateFileInstance(addr string, mode, typ, name, raw []byte) (*record, error) {
	var index, deposed string
	var attributes, sensitive []byte
	err := fields(raw, func(field, value []byte) (err error) {
		switch string(field) {
		case "index_key":
			index, err = indexKey(value)
		case "deposed":
			deposed, err = text(value)
		case "attributes":
			attributes = value
		case "sensitive_attributes":
			sensitive, err = pathMask(value)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	r, err := d.record(addr+index, mode, typ, name)
	if err != nil {
		return nil, err
	}
	r.deposed = deposed
	return r, d.stored(r, attributes, sensitive)
}

// stateProviderKey turns a provider as a state file writes it,
// `module.m.provider["registry.terraform.io/hashicorp/aws"].west`, into the key
// of a configuration, "module.m:aws.west".
func stateProviderKey(s string) string {
	module, rest, ok := cutLast(s, "provider")
	if !ok {
		return s
	}
	module = strings.TrimSuffix(module, ".")
	name, alias, quoted := strings.Cut(strings.TrimPrefix(rest, `["`), `"]`)
	if !quoted { // provider.aws.west, before 0.13
		name = strings.TrimPrefix(rest, ".")
	}
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	if module != "" {
		name = module + ":" + name
	}
	return name + alias
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep+"["); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	if i := strings.LastIndex(s, sep+"."); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return "", s, false
}

// pathMask makes a mask of the paths in a state file's sensitive_attributes:
// of each the attribute that it begins with.
func pathMask(raw []byte) ([]byte, error) {
	if isNull(raw) {
		return nil, nil
	}
	if raw[0] != '[' {
		return nil, wrongType("an array", raw)
	}
	out := []byte("{")
	seen := map[string]bool{}
	for _, path := range elements(raw) {
		if path[0] != '[' {
			return nil, wrongType("an array", path)
		}
		for _, step := range elements(path) {
			if step[0] != '{' {
				return nil, wrongType("an object", step)
			}
			name := expression(step).member("value")
			if len(name) == 0 || name[0] != '"' {
				return nil, formatf("a path that begins with no attribute")
			}
			if !seen[string(name)] {
				seen[string(name)] = true
				if len(out) > 1 {
					out = append(out, ',')
				}
				out = append(append(out, name...), ":true"...)
			}
			break
		}
	}
	return append(out, '}'), nil
}
