package plan

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// rawChange is an element of resource_changes, not yet looked into.
type rawChange struct {
	address, previous, mode, typ, name, provider, deposed, reason string

	change []byte
}

// change reads an element of resource_changes.
func (d *document) change(raw []byte) error {
	var c rawChange
	err := fields(raw, func(field string, value []byte) (err error) {
		switch field {
		case "address":
			c.address, err = text(value)
		case "previous_address":
			c.previous, err = text(value)
		case "mode":
			c.mode, err = text(value)
		case "type":
			c.typ, err = text(value)
		case "name":
			c.name, err = text(value)
		case "provider_name":
			c.provider, err = text(value)
		case "deposed":
			c.deposed, err = text(value)
		case "action_reason":
			c.reason, err = text(value)
		case "change":
			c.change = value
		}
		return err
	})
	if err != nil {
		return err
	}
	if c.reason == "read_because_check_nested" {
		return nil // the data source of a check block is no resource
	}
	r, err := d.record(c.address, c.mode, c.typ, c.name)
	if err != nil {
		return err
	}
	r.provider, r.deposed = d.intern(c.provider), c.deposed
	if c.previous != "" && c.previous != c.address {
		if _, ok := parseAddress(c.previous); !ok {
			return formatf("previous_address %q is no resource address", c.previous)
		}
		r.previous = c.previous
	}
	if isNull(c.change) {
		return formatf("%s has no change", c.address)
	}
	if err := d.planned(r, c.change); err != nil {
		return fmt.Errorf("%s: %w", c.address, err)
	}
	d.changes = append(d.changes, r)
	return nil
}

var modes = map[string]resource.Mode{
	"managed": resource.Managed,
	"data":    resource.Data,
}

// record makes a record and checks that its address and what is said of it
// agree.
func (d *document) record(addr, mode, typ, name string) (*record, error) {
	d.count++
	if d.count > d.limits.Resources {
		return nil, &LimitError{What: "resources", Limit: int64(d.limits.Resources)}
	}
	a, ok := parseAddress(addr)
	if !ok {
		return nil, formatf("%q is no resource address", addr)
	}
	if m, ok := modes[mode]; !ok || m != a.mode || typ != a.typ || name != a.name {
		return nil, formatf("%q does not agree with mode %q, type %q, name %q", addr, mode, typ, name)
	}
	t := d.typeOf(a.mode, a.typ)
	a.typ = t.name
	return &record{addr: addr, parsed: a, typ: t}, nil
}

// planned reads the change object of a resource.
func (d *document) planned(r *record, raw []byte) error {
	var actions, before, after, unknown, sensitive, beforeSensitive []byte
	err := fields(raw, func(field string, value []byte) error {
		switch field {
		case "actions":
			actions = value
		case "before":
			before = value
		case "after":
			after = value
		case "after_unknown":
			unknown = value
		case "before_sensitive":
			beforeSensitive = value
		case "after_sensitive":
			sensitive = value
		case "importing":
			r.importing = !isNull(value)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if r.action, err = parseActions(actions); err != nil {
		return fmt.Errorf("actions: %w", err)
	}
	if r.after, err = d.object(r.typ, after); err != nil {
		return fmt.Errorf("after: %w", err)
	}
	switch {
	case isNull(before):
	case r.action == resource.NoOp && bytes.Equal(before, after):
		r.before = r.after
	default:
		if r.before, err = d.object(r.typ, before); err != nil {
			return fmt.Errorf("before: %w", err)
		}
	}
	if r.unknown, err = d.mask(unknown); err != nil {
		return fmt.Errorf("after_unknown: %w", err)
	}
	if r.sensitive, err = d.mask(sensitive); err != nil {
		return fmt.Errorf("after_sensitive: %w", err)
	}
	if r.beforeSensitive, err = d.mask(beforeSensitive); err != nil {
		return fmt.Errorf("before_sensitive: %w", err)
	}
	d.secretsOf(r.typ, after, r.sensitive)
	if r.before != r.after {
		d.secretsOf(r.typ, before, r.beforeSensitive)
	}
	return checkSides(r)
}

// parseActions reads the actions of a change.
func parseActions(raw []byte) (resource.Action, error) {
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
	case "delete,create", "create,delete":
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
