package config

import (
	"context"
	"fmt"
	"maps"
	"slices"

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
	t.finish()
	return t.graph, nil
}

// newTree reads the files below dir, and evaluates nothing yet.
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
	t := &tree{
		files: fs, options: o, limits: o.Limits, rootDir: rel,
		graph:   &resource.Graph{Kind: resource.Config},
		secrets: map[string]bool{}, byAddress: map[string]*instance{},
		reported: map[resource.Diagnostic]bool{}, differing: map[*hclsyntax.Attribute]bool{}, hidden: map[*declaration][]string{},
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
	node, all := t.calls(root)
	for _, dir := range slices.Sorted(maps.Keys(all)) {
		for _, d := range all[dir].diags {
			t.report(d)
		}
		for _, c := range all[dir].comments {
			c.Outside = t.downloaded(dir)
			t.comments = append(t.comments, c)
		}
	}
	t.majors = t.selectMajors(all)
	t.functions = function.Table(function.Options{
		BaseDir: rel, Files: projectFS{fs},
		Limits: o.Limits.Functions,
	})
	t.inputs = t.rootInputs()
	t.root = t.newModule(node, nil)
	return t, ctx.Err()
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
		for _, x := range m.expandResource(d).things {
			i := x.(*instance)
			t.byAddress[i.address] = i
			add(i)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(m.source.calls)) {
		for _, x := range m.expandCall(m.source.calls[name]).things {
			if err := t.populate(ctx, x.(*module), add); err != nil {
				return err
			}
		}
	}
	return nil
}

// finish makes the graph ready for use.
func (t *tree) finish() {
	t.gatherProviders(t.root)
	t.gatherSecrets(t.root)
	t.graph.Secrets = slices.Sorted(maps.Keys(t.secrets))
	t.graph.Tracer, t.graph.Comments = t, t.comments
	t.graph.Seal()
}
