package config

import (
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// unread is a resource or block of a plan whose module was not read, because
// nothing was found in it. It is joined with its source when a value that the
// plan leaves open is asked for.
type unread struct {
	plan resource.Body
	// join returns the body with its source, or without where there is none.
	join func() resource.Body
}

// Attr returns the plan's value if it is known, and else what the source says.
func (u *unread) Attr(name string) resource.Value {
	if v := u.plan.Attr(name); v.Known() {
		return v
	}
	return u.join().Attr(name)
}

// Blocks returns the plan's blocks, or the source's where the plan doesn't know
// how many there are.
func (u *unread) Blocks(name string) resource.Blocks {
	out := u.plan.Blocks(name)
	if out.Open {
		return u.join().Blocks(name)
	}
	list := make([]resource.Block, len(out.List))
	for i, b := range out.List {
		list[i] = b
		list[i].Body = &unread{plan: b.Body, join: func() resource.Body { return u.join().Blocks(name).List[i].Body }}
	}
	out.List = list
	return out
}

// wantedModules turns addresses of module instances into a test for what has to
// be read: these modules, and those that call them.
func wantedModules(addresses func() ([]string, error)) (func(*node) bool, error) {
	all, err := addresses()
	if err != nil {
		return nil, err
	}
	wanted := map[string]bool{}
	for _, a := range all {
		name := ""
		for _, c := range splitModules(a) {
			name += "module." + c.name
			wanted[name] = true
			name += "."
		}
	}
	return func(n *node) bool { return wanted[n.name()] }, nil
}

// moduleStep is one call in the address of a module instance.
type moduleStep struct {
	name string
	// address is that of the instance that the step leads to, parent that of the
	// one that it leads from.
	address, parent string
}

// splitModules takes the module calls off the front of an address.
func splitModules(address string) []moduleStep {
	var out []moduleStep
	parent, at := "", 0
	for strings.HasPrefix(address[at:], "module.") {
		begin := at + len("module.")
		end := begin + strings.IndexAny(address[begin:]+".", ".[")
		s := moduleStep{name: address[begin:end], parent: parent}
		if end < len(address) && address[end] == '[' {
			end = keyEnd(address, end)
		}
		s.address = address[:end]
		out = append(out, s)
		parent, at = s.address, min(end+1, len(address))
	}
	return out
}

// nodeOf is the call that a module instance is of, nil where the source has none
// or is not read so far.
func (t *tree) nodeOf(address string) *node {
	n := t.top
	for _, s := range splitModules(address) {
		if n = n.children[s.name]; n == nil {
			return nil
		}
	}
	return n
}

// module is the module instance at an address, nil where the source has none.
func (t *tree) module(address string) *module {
	m := t.root
	for _, s := range splitModules(address) {
		c := m.source.calls[s.name]
		if c == nil {
			return nil
		}
		m.expandCall(c)
		if m = t.byModule[s.address]; m == nil {
			return nil
		}
	}
	return m
}

// instance is the resource instance at an address, nil where the source has none.
func (t *tree) instance(address string) *instance {
	if i := t.byAddress[address]; i != nil {
		return i
	}
	within, local := "", address
	if steps := splitModules(address); len(steps) > 0 {
		within = steps[len(steps)-1].address
		local = strings.TrimPrefix(address[len(within):], ".")
	}
	m := t.module(within)
	if m == nil {
		return nil
	}
	if k := strings.IndexByte(local, '['); k >= 0 {
		local = local[:k]
	}
	d := m.source.resources[local]
	if d == nil || d.ephemeral || d.check {
		return nil
	}
	m.expandResource(d)
	return t.byAddress[address]
}

// beside is what a plan says of a resource together with its source.
func (t *tree) beside(address string, plan resource.Body, fresh bool) resource.Body {
	if i := t.instance(address); i != nil {
		return &joined{t: t, plan: plan, source: &i.content, fresh: fresh}
	}
	return plan
}
