package plan

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// rawChange is an element of resource_changes as it is read.
type rawChange struct {
	address, module, previous, mode, typ, name, provider, deposed, reason []byte

	// change is the offset of the change where it came before the type was
	// known, 0 otherwise.
	change int
	got    changed
	has    bool
}

// change reads an element of resource_changes.
func (d *document) change(raw []byte) error {
	var c rawChange
	_, err := walk(raw, 0, func(field []byte, at int) (int, error) {
		var into *[]byte
		switch string(field) {
		case "address":
			into = &c.address
		case "module_address":
			into = &c.module
		case "previous_address":
			into = &c.previous
		case "mode":
			into = &c.mode
		case "type":
			into = &c.typ
		case "name":
			into = &c.name
		case "provider_name":
			into = &c.provider
		case "deposed":
			into = &c.deposed
		case "action_reason":
			into = &c.reason
		case "change":
			if c.mode != nil && c.typ != nil {
				return d.readChange(&c, raw, at)
			}
			c.change = at
		}
		end := skip(raw, at)
		if into == nil {
			return end, nil
		}
		var err error
		*into, err = textBytes(raw[at:end])
		return end, err
	})
	if err == nil && c.change > 0 {
		_, err = d.readChange(&c, raw, c.change)
	}
	if err != nil {
		return err
	}
	if string(c.reason) == "read_because_check_nested" {
		// The data source of a check block is no resource, in prior_state either.
		d.checks[string(c.address)] = true
		return nil
	}
	r, err := d.record(string(c.address), c.mode, c.typ, c.name)
	if err != nil {
		return err
	}
	if c.module != nil && string(c.module) != r.parsed.module {
		return formatf("%q does not agree with module_address %q", c.address, c.module)
	}
	if !c.has {
		return formatf("%s has no change", c.address)
	}
	if len(c.previous) > 0 && !bytes.Equal(c.previous, c.address) {
		r.previous = string(c.previous)
		if _, ok := parseAddress(r.previous); !ok {
			return formatf("previous_address %q is no resource address", c.previous)
		}
	}
	r.provider, r.deposed, r.changed = d.intern(c.provider), string(c.deposed), c.got
	d.changes = append(d.changes, r)
	if err := checkSides(r); err != nil {
		return fmt.Errorf("%s: %w", c.address, err)
	}
	return nil
}

var modes = map[string]resource.Mode{
	"managed": resource.Managed,
	"data":    resource.Data,
}

// record makes a record and checks that its address and what is said of it
// agree.
func (d *document) record(addr string, mode, typ, name []byte) (*record, error) {
	d.count++
	if d.count > d.limits.Resources {
		return nil, &LimitError{Name: "plan-resources", Limit: d.limits.Resources}
	}
	a, ok := parseAddress(addr)
	if !ok {
		return nil, formatf("%q is no resource address", addr)
	}
	if m, ok := modes[string(mode)]; !ok || m != a.mode || string(typ) != a.typ || string(name) != a.name {
		return nil, formatf("%q does not agree with mode %q, type %q, name %q", addr, mode, typ, name)
	}
	t := d.typeOf(a.mode, typ)
	a.typ = t.name
	r := d.records.one()
	r.addr, r.parsed, r.typ = addr, a, t
	return r, nil
}

// readChange reads the change object that begins at raw[at], and returns where it
// ends.
func (d *document) readChange(c *rawChange, raw []byte, at int) (int, error) {
	mode, ok := modes[string(c.mode)]
	if !ok {
		return 0, formatf("mode %q is none that is known", c.mode)
	}
	t := d.typeOf(mode, c.typ)
	c.has = true
	var before, after side
	var unknown, sensitive, beforeSensitive []byte
	end, err := walk(raw, at, func(field []byte, at int) (end int, err error) {
		switch string(field) {
		case "after":
			return after.read(d, t, raw, at, &before)
		case "before":
			return before.read(d, t, raw, at, &after)
		}
		end = skip(raw, at)
		value := raw[at:end]
		switch string(field) {
		case "actions":
			c.got.action, err = parseActions(value)
		case "after_unknown":
			unknown = value
			c.got.unknown, err = d.mask(value)
		case "before_sensitive":
			beforeSensitive = value
		case "after_sensitive":
			sensitive = value
		case "importing":
			c.got.importing = !isNull(value)
		}
		return end, err
	})
	if err != nil {
		return 0, err
	}
	if c.got.sensitive, err = d.mask(sensitive); err != nil {
		return 0, fmt.Errorf("after_sensitive: %w", err)
	}
	if c.got.beforeSensitive, err = d.mask(beforeSensitive); err != nil {
		return 0, fmt.Errorf("before_sensitive: %w", err)
	}
	c.got.before, c.got.after = before.object, after.object
	d.found.ofObject(after.text, c.got.sensitive)
	d.found.ofObject(before.text, c.got.beforeSensitive)
	if err := d.agree(after.text, unknown); err != nil {
		return 0, fmt.Errorf("after_unknown: %w", err)
	}
	return end, nil
}

// side is what stands before or after a change.
type side struct {
	text []byte
	*object
}

// read reads the side that begins at raw[at], and returns where it ends. Most are as
// the other one is, and are found to be sooner than they are read.
func (s *side) read(d *document, t *typeInfo, raw []byte, at int, other *side) (end int, err error) {
	if other.object != nil && bytes.HasPrefix(raw[at:], other.text) {
		*s = *other
		return at + len(s.text), nil
	}
	s.object, end, err = d.object(t, raw, at, t.secrets())
	if err == nil {
		s.text = raw[at:end]
	}
	return end, err
}

// parseActions reads the actions of a change.
func parseActions(raw []byte) (resource.Action, error) {
	if isNull(raw) || raw[0] != '[' {
		return 0, wrongType("an array of strings", raw)
	}
	// Nearly all are written in one of two ways, which need no list.
	switch string(raw) {
	case `["no-op"]`:
		return resource.NoOp, nil
	case `["create"]`:
		return resource.Create, nil
	}
	actions, err := texts(raw)
	if err != nil {
		return 0, err
	}
	switch strings.Join(actions, ",") {
	case "no-op":
		return resource.NoOp, nil
	case "create":
		return resource.Create, nil
	case "read":
		return resource.Read, nil
	case "update":
		return resource.Update, nil
	case "delete":
		return resource.Delete, nil
	case "delete,create", "create,delete", "create,forget", "forget,create":
		return resource.Replace, nil
	case "forget":
		return resource.Forget, nil
	}
	return 0, formatf("%q is no action that is known", actions)
}

// checkSides holds a change against what its action says there is before and
// after it.
func checkSides(r *record) error {
	var before, after bool
	switch r.action {
	case resource.Create, resource.Read:
		after = true
	case resource.Delete, resource.Forget:
		before = true
	default:
		before, after = true, true
	}
	if r.typ.mode == resource.Data && r.action == resource.NoOp {
		return nil
	}
	switch {
	case after && r.after == nil:
		return formatf("%s without an after", r.action)
	case before && r.before == nil:
		return formatf("%s without a before", r.action)
	}
	return nil
}
