package config

import (
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/hublint/hublint/analyzer/resource"
)

// maxSteps bounds a trace: what is longer explains nothing.
const maxSteps = 30

// Trace implements resource.Tracer.
func (t *tree) Trace(r *resource.Resource, path string) []resource.Step {
	t.mu.Lock()
	defer t.mu.Unlock()
	i := t.byAddress[r.Address]
	if i == nil {
		return nil
	}
	c, name := i.find(path)
	if c == nil {
		return nil
	}
	w := trail{seen: map[resource.Step]bool{}}
	a := c.expr(name)
	if i.m.call != nil && i.m.placed != nil {
		at := c.at
		if a != nil {
			at = a.SrcRange
		}
		w.add("inside module "+i.m.call.name, at)
	}
	if a != nil {
		w.follow(c.scope, a.Expr)
	}
	return w.steps
}

// Around implements resource.Tracer. Of a resource in a module that was not read
// it knows the calls.
func (t *tree) Around(r *resource.Resource) []resource.Location {
	t.mu.Lock()
	defer t.mu.Unlock()
	n := t.nodeOf(r.Module)
	if n == nil {
		return nil
	}
	var out []resource.Location
	switch i := t.byAddress[r.Address]; {
	case i != nil:
		out = append(out, location(i.d.at))
	case n.source != nil:
		return nil
	}
	for ; n != t.top; n = n.parent {
		out = append(out, location(n.call().at))
	}
	return out
}

// find goes from a resource to the block that an attribute is in. It returns nil
// where the path doesn't tell which of several blocks it is.
func (c *content) find(path string) (*content, string) {
	for {
		head, rest, nested := cutPath(path)
		if !nested {
			return c, head
		}
		name, label, _ := strings.Cut(head, "[")
		if label != "" {
			label = "[" + label
		}
		kids := c.blocks(name)
		var found *content
		for i, k := range kids.list {
			if label == "" && len(kids.list) == 1 || label != "" && (labelOf(c.nested(name), kids, k, i) == label || label == "["+strconv.Itoa(i)+"]") {
				found = k.content
			}
		}
		if found == nil {
			return nil, ""
		}
		c, path = found, rest
	}
}

// cutPath takes the first segment off a path; a dot in a key is none.
func cutPath(path string) (head, rest string, nested bool) {
	quoted := false
	for i := 0; i < len(path); i++ {
		switch path[i] {
		case '\\':
			i++
		case '"':
			quoted = !quoted
		case '.':
			if !quoted {
				return path[:i], path[i+1:], true
			}
		}
	}
	return path, "", false
}

// trail is the way that a value came.
type trail struct {
	steps []resource.Step
	seen  map[resource.Step]bool
}

// add notes a step, and reports whether it is a new one.
func (w *trail) add(what string, at hcl.Range) bool {
	return w.addAt(resource.Step{What: what, At: location(at)})
}

func (w *trail) addAt(s resource.Step) bool {
	if w.seen[s] || len(w.steps) >= maxSteps {
		return false
	}
	w.seen[s] = true
	w.steps = append(w.steps, s)
	return true
}

// follow adds what the names in an expression lead to.
func (w *trail) follow(s *scope, e hclsyntax.Expression) {
	for _, tr := range hclsyntax.Variables(e) {
		second, ok := step(tr, 1)
		if !ok {
			continue
		}
		switch tr.RootName() {
		case "var":
			w.variable(s.m, second)
		case "local":
			if a := s.m.source.locals[second]; a != nil && w.add("local "+second, a.SrcRange) {
				w.follow(&scope{m: s.m}, a.Expr)
			}
		case "each":
			w.repeated(s)
		case "module":
			w.output(s.m, second, tr)
		}
	}
}

// variable follows an input variable to what it is given.
func (w *trail) variable(m *module, name string) {
	v := m.source.variables[name]
	if v == nil || !w.add("variable "+name, v.at) {
		return
	}
	if m.parent != nil {
		if a := m.call.body.attr(name); a != nil {
			if w.add("module call "+m.call.name, a.SrcRange) {
				w.follow(m.outer, a.Expr)
			}
			return
		}
	} else if in, ok := m.t.inputs[name]; ok {
		w.addAt(resource.Step{What: in.from, At: in.at})
		return
	}
	if a := v.body.attr("default"); a != nil {
		w.add("default of variable "+name, a.SrcRange)
	}
}

// repeated follows each.value to the for_each that it comes from.
func (w *trail) repeated(s *scope) {
	i, ok := s.self.(*instance)
	if !ok {
		return
	}
	if a := i.d.body.attr("for_each"); a != nil && w.add("for_each", a.SrcRange) {
		w.follow(&scope{m: i.m}, a.Expr)
	}
}

// output follows module.m.name into the module.
func (w *trail) output(m *module, call string, tr hcl.Traversal) {
	x := m.calls["module."+call]
	if x == nil || len(x.things) == 0 {
		return
	}
	child, ok := x.things[0].(*module)
	if !ok {
		return
	}
	for i := 2; i < len(tr); i++ {
		name, ok := step(tr, i)
		if !ok {
			continue
		}
		if o := child.source.outputs[name]; o != nil {
			if a := o.body.attr("value"); a != nil && w.add("output "+name+" of module "+call, a.SrcRange) {
				w.follow(&scope{m: child}, a.Expr)
			}
		}
		return
	}
}
