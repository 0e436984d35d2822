package config

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// JoinReads names what a plan should keep, besides what controls read, so that
// Join can evaluate what it leaves open: the answers of data sources that names
// and policies are commonly made with.
func JoinReads() resource.Reads {
	return resource.Reads{
		"data.aws_partition":          {"partition", "dns_suffix", "id"},
		"data.aws_caller_identity":    {"account_id", "arn", "user_id", "id"},
		"data.aws_region":             {"name", "region", "id"},
		"data.aws_availability_zones": {"names", "zone_ids"},
	}
}

// Join gives a graph that was read from a plan the lines of its source, the root
// module in dir, and settles from the source what the plan leaves open: an
// expression is evaluated with the values that the plan knows. A value that is
// known in the plan is never overruled. If the plan was not made from this
// source, a diagnostic of the graph says so and nothing of the source is used:
// the graph has no Tracer then.
//
// Files are read of the root module and of those that o.Modules names; of the
// others when a value that the plan leaves open leads there, and lines are not
// given for what is in them. An error means that nothing could be read. After
// Join the graph is as good as new: what was found out about relations before is
// forgotten.
func Join(ctx context.Context, g *resource.Graph, dir string, o Options) error {
	t, err := newTree(ctx, dir, o)
	if err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.written = g.Written
	what, wanted := t.strange(t.top), func(*node) bool { return true }
	if what == "" && o.Modules != nil {
		if wanted, err = wantedModules(o.Modules); err != nil {
			return err
		}
	}
	if what == "" {
		t.plant(wanted)
		what = t.strangeBelow(t.top)
	}
	if what != "" {
		g.Diagnostics = append(g.Diagnostics, differs(t.rootDir, what))
		return nil
	}
	// What is wrong with the files is said of the plan's graph from here on.
	g.Diagnostics = append(g.Diagnostics, t.graph.Problems()...)
	t.graph, t.plan = g, newPlanned(g)
	for _, r := range g.Resources {
		if err := ctx.Err(); err != nil {
			return err
		}
		if r.Deposed == "" {
			t.attach(r, wanted)
		}
	}
	t.gatherSecrets(t.root)
	t.gathered = true
	g.Secrets = append(g.Secrets, slices.Collect(maps.Keys(t.secrets))...)
	g.Tracer, g.Comments = t, t.sortedComments()
	g.Seal()
	return nil
}

// attach puts a resource's source beside what the plan says of it.
func (t *tree) attach(r *resource.Resource, wanted func(*node) bool) {
	fresh := r.Action == resource.Create || r.Action == resource.Replace || r.Action == resource.Read
	plan := r.Body
	if n := t.nodeOf(r.Module); n != t.top && (n == nil || !wanted(n)) {
		r.Body = &unread{plan: plan, join: sync.OnceValue(func() resource.Body {
			t.mu.Lock()
			defer t.mu.Unlock()
			return t.beside(r.Address, plan, fresh)
		})}
		return
	}
	if i := t.instance(r.Address); i != nil {
		r.At = i.m.place(i.d.at)
		r.Body = &joined{t: t, plan: plan, source: &i.content, fresh: fresh}
	}
}

// differs says that a plan was not made from the source in a directory.
func differs(dir, what string) resource.Diagnostic {
	if dir == "." {
		dir = "the project's directory"
	}
	return resource.Diagnostic{
		Severity: resource.Warning, Code: "source-differs",
		Summary: "The plan was not made from the source in " + dir + ", which is left aside",
		Detail:  what + "\nIf the source is elsewhere, name its directory: --source DIR. If it has changed, make the plan anew.",
	}
}

// planned is what a plan knows, for expressions to be evaluated with.
type planned struct {
	g      *resource.Graph
	bodies map[string]resource.Body
	// keys are those of the instances, by address without the key.
	keys map[string][]cty.Value
}

func newPlanned(g *resource.Graph) *planned {
	p := &planned{g: g, bodies: make(map[string]resource.Body, len(g.Resources)), keys: map[string][]cty.Value{}}
	seen := map[string]bool{}
	for _, r := range g.Resources {
		p.bodies[r.Address] = r.Body
		p.index(r.Address, seen)
	}
	return p
}

// index notes the keys of the instances that an address goes through.
func (p *planned) index(address string, seen map[string]bool) {
	for i := 0; i < len(address); i++ {
		if address[i] != '[' {
			continue
		}
		end := keyEnd(address, i)
		if base, whole := address[:i], address[:end]; !seen[whole] {
			seen[whole] = true
			text := address[i+1 : end-1]
			if n, err := strconv.ParseInt(text, 10, 64); err == nil {
				p.keys[base] = append(p.keys[base], cty.NumberIntVal(n))
			} else if s, err := strconv.Unquote(text); err == nil {
				s = strings.NewReplacer("$${", "${", "%%{", "%{").Replace(s)
				p.keys[base] = append(p.keys[base], cty.StringVal(s))
			}
		}
		i = end - 1
	}
}

// keyEnd returns where the key that begins at i has ended.
func keyEnd(address string, i int) int {
	quoted := false
	for ; i < len(address); i++ {
		switch address[i] {
		case '\\':
			i++
		case '"':
			quoted = !quoted
		case ']':
			if !quoted {
				return i + 1
			}
		}
	}
	return len(address)
}

// attr returns a value that the plan knows.
func (p *planned) attr(address, name string) (cty.Value, bool) {
	b := p.bodies[address]
	if b == nil {
		return cty.NilVal, false
	}
	v := b.Attr(name)
	if v.Absent() || !v.Known() {
		return cty.NilVal, false
	}
	if v.Sensitive {
		return v.V.Mark(function.SensitiveMark), true
	}
	return v.V, true
}

// instances takes the instances of a resource or call from the plan, where the
// source alone doesn't tell how many there are.
func (p *planned) instances(x *expansion, address string, op operand) {
	keys := p.keys[address]
	if len(keys) == 0 && p.g.Incomplete {
		return
	}
	x.unknown, x.cause = false, resource.Cause{}
	for _, k := range keys {
		key := instanceKey{key: k, value: of(k)}
		if x.named && !op.value().Type().IsSetType() {
			if v, diags := getIndex(op, of(k), hcl.Range{}); !diags.HasErrors() {
				key.value = v
			}
		}
		x.keys = append(x.keys, key)
	}
}

// strange says what in the plan's configuration differs from a module, or
// nothing. Where files can't be read in full, that is why.
func (t *tree) strange(n *node) string {
	what := t.contradiction(n)
	if what != "" && n.source.torn {
		return tornAt(n.source)
	}
	return what
}

// contradiction is strange without that reason.
func (t *tree) contradiction(n *node) string {
	if t.written == nil || n.missing != nil {
		return ""
	}
	resources, modules, ok := t.written.Module(n.path)
	if !ok {
		return ""
	}
	name := func(what string) string {
		if len(n.path) == 0 {
			return what
		}
		return n.name() + "." + what
	}
	here := map[string]*body{}
	for address, d := range n.source.resources {
		if d.ephemeral || d.check {
			resources = slices.DeleteFunc(resources, func(r string) bool { return r == address })
			continue
		}
		here[address] = d.body
	}
	for c, call := range n.source.calls {
		here["module."+c] = call.body
	}
	for _, m := range modules {
		resources = append(resources, "module."+m)
	}
	for _, address := range resources {
		b := here[address]
		if b == nil {
			return name(address) + " is in the plan and not in the source."
		}
		for attr, want := range t.written.Constants(n.path, address) {
			if !t.isConstant(b, attr, want) {
				return fmt.Sprintf("%s of %s is another constant in the plan than in the source.", attr, name(address))
			}
		}
		delete(here, address)
	}
	if rest := slices.Sorted(maps.Keys(here)); len(rest) > 0 {
		return name(rest[0]) + " is in the source and not in the plan."
	}
	return ""
}

// strangeBelow is strange for the modules below one, as far as they were read.
func (t *tree) strangeBelow(n *node) string {
	for _, name := range slices.Sorted(maps.Keys(n.children)) {
		c := n.children[name]
		if c.source == nil {
			continue
		}
		if what := cmp.Or(t.strange(c), t.strangeBelow(c)); what != "" {
			return what
		}
	}
	return ""
}

// isConstant reports whether an attribute is written as a constant of that value.
func (t *tree) isConstant(b *body, name string, want cty.Value) bool {
	a := b.attr(name)
	if a == nil {
		return len(b.sections(name)) > 0
	}
	got, diags := t.constant(a.Expr)
	if long := (&function.Limits{}); diags.HasErrors() || long.Check(got) != nil || long.Check(want) != nil {
		return false
	}
	if got.IsNull() || want.IsNull() {
		return got.IsNull() && want.IsNull()
	}
	if w, err := convert.Convert(want, got.Type()); err == nil {
		return w.RawEquals(got)
	}
	g, err := convert.Convert(got, want.Type())
	return err == nil && g.RawEquals(want)
}
