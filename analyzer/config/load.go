package config

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// Load reads the root module in the directory dir. What is wrong in the user's
// files is in the graph's diagnostics, or comes up when values are asked for; an
// error means that nothing could be read: the directory isn't there, lies outside
// of the root or holds no configuration.
func Load(ctx context.Context, dir string, o Options) (*resource.Graph, error) {
	t, err := newTree(ctx, dir, o)
	if err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.plant(func(*node) bool { return true })
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	imported := t.imported()
	add := func(i *instance) {
		r := i.resource()
		r.Importing = imported[r.Address]
		r.Exists = r.Importing
		t.graph.Resources = append(t.graph.Resources, r)
	}
	if err := t.populate(ctx, t.root, add); err != nil {
		return nil, err
	}
	for _, s := range t.sources {
		t.graph.Incomplete = t.graph.Incomplete || s.torn
	}
	t.finish()
	return t.graph, nil
}

// newTree reads the files in dir, and evaluates nothing yet.
func newTree(ctx context.Context, dir string, o Options) (*tree, error) {
	o.Limits.settle()
	if o.Root == "" {
		o.Root = dir
	}
	if o.Cache == nil {
		o.Cache = NewCache()
	}
	fs, err := openFiles(o.Root, o.Limits)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", dir, err)
	}
	rel, err := fs.within(dir)
	if err != nil {
		return nil, fmt.Errorf("read %w", err)
	}
	data, err := fs.dataDir(rel, o.DataDir)
	if err != nil {
		return nil, fmt.Errorf("read %w", err)
	}
	fs.reach(data)
	t := &tree{
		files: fs, options: o, limits: o.Limits, rootDir: rel, dataDir: data,
		graph:   &resource.Graph{Kind: resource.Config, Handed: map[string]resource.Cause{}},
		secrets: map[string]bool{}, byAddress: map[string]*instance{}, byModule: map[string]*module{}, sources: map[string]*source{},
		reported: map[resource.Diagnostic]bool{}, differing: map[hclsyntax.Expression]bool{}, hidden: map[*declaration][]string{},
	}
	found, err := moduleFiles(fs, rel)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", dir, err)
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("read %s: %w", dir, ErrNoConfiguration)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	root := o.Cache.load(fs, o.Limits, []string{rel})[rel]
	t.top = &node{dir: rel, source: root, children: map[string]*node{}}
	return t, nil
}

// plant reads the modules that are wanted, and makes the root module's instance.
func (t *tree) plant(wanted func(*node) bool) {
	t.grow(wanted)
	t.majors = t.selectMajors(t.sources)
	// Before there are functions: files of values may call none.
	t.inputs = t.rootInputs()
	t.functions = function.Table(function.Options{
		BaseDir: t.rootDir, Files: projectFS{t.files},
		Limits: t.limits.Functions,
	})
	t.root = t.newModule(t.top, nil)
}

// populate finds the instances of the resources in a module instance, and in
// those below it, and gives each to add.
func (t *tree) populate(ctx context.Context, m *module, add func(*instance)) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	for _, address := range slices.Sorted(maps.Keys(m.source.resources)) {
		d := m.source.resources[address]
		if d.ephemeral || d.check {
			continue
		}
		t.guard(m.within(address), d.at, func() {
			for _, x := range m.expandResource(d).things {
				add(x.(*instance))
			}
		})
	}
	for _, name := range slices.Sorted(maps.Keys(m.source.calls)) {
		for _, x := range m.expandCall(m.source.calls[name]).things {
			t.hand(x.(*module))
			if err := t.populate(ctx, x.(*module), add); err != nil {
				return err
			}
		}
	}
	return nil
}

// hand notes which resources are given to a module that can't be read.
func (t *tree) hand(m *module) {
	if m.node.missing == nil {
		return
	}
	for name := range m.call.body.names() {
		switch name {
		case "source", "version", "providers", "count", "for_each", "depends_on":
			continue
		}
		op, diags := m.outer.eval(m.call.body.attr(name).Expr)
		if diags.HasErrors() {
			continue
		}
		for k := range deepMarks(op.value()) {
			if ref, ok := k.(refMark); ok {
				t.graph.Handed[ref.Address] = *m.node.missing
			}
		}
	}
}

// guard makes a diagnostic of a panic while f works out how many instances there
// are of a resource; the others are judged all the same.
func (t *tree) guard(address string, at hcl.Range, f func()) {
	defer func() {
		if p := recover(); p != nil {
			t.report(resource.Crash("reading "+address, p, location(at)))
			t.graph.Incomplete = true
		}
	}()
	f()
}

// finish makes the graph ready for use.
func (t *tree) finish() {
	t.gatherProviders(t.root)
	t.gatherSecrets(t.root)
	t.gathered = true
	t.graph.Secrets = slices.Sorted(maps.Keys(t.secrets))
	t.graph.Tracer, t.graph.Comments = t, t.sortedComments()
	t.graph.Seal()
}
