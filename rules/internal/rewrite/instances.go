package rewrite

import (
	"fmt"
	"path"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// only is the key of the instances of for_each.
const only = "only"

// counted gives count = 1 to every resource, data source and module call that
// has one instance.
func counted(c Configuration) (Configuration, error) { return repeated(c, "count = 1", "[0]") }

// forEach does the same with for_each of one key.
func forEach(c Configuration) (Configuration, error) {
	return repeated(c, fmt.Sprintf("for_each = toset([%q])", only), fmt.Sprintf("[%q]", only))
}

func repeated(c Configuration, argument, key string) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		given := make(map[string]bool)
		for f, b := range d.blocks("resource", "data", "module") {
			if b.Body.Attributes["count"] != nil || b.Body.Attributes["for_each"] != nil ||
				b.Type == "module" && configuresProviders(dirs, d, b) {
				continue
			}
			f.insert(b.OpenBraceRange, "\n  "+argument+"\n")
			given[subject(b)] = true
		}
		for _, f := range d.files {
			// Reports nothing but what the visitor does.
			_ = hclsyntax.VisitAll(f.body, func(node hclsyntax.Node) hcl.Diagnostics {
				if t, ok := node.(*hclsyntax.ScopeTraversalExpr); ok {
					f.index(t.Traversal, given, key)
				}
				return nil
			})
		}
	}
	return rewritten(dirs), nil
}

// index puts the key behind what now has instances.
func (f *file) index(t hcl.Traversal, given map[string]bool, key string) {
	at, length := t.RootName(), 2
	if at == "data" {
		length = 3
	}
	if len(t) < length {
		return
	}
	for _, step := range t[1:length] {
		name, ok := step.(hcl.TraverseAttr)
		if !ok {
			return
		}
		at += "." + name.Name
	}
	if given[at] {
		f.insert(t[length-1].SourceRange(), key)
	}
}

// subject is how expressions refer to a block.
func subject(b *hclsyntax.Block) string {
	name := strings.Join(b.Labels, ".")
	if b.Type == "resource" {
		return name
	}
	return b.Type + "." + name
}

// configuresProviders reports whether the module that is called, or one below
// it, has provider blocks. Such a call takes no count or for_each.
func configuresProviders(dirs []*directory, from *directory, call *hclsyntax.Block) bool {
	source, _ := call.Body.Attributes["source"].Expr.Value(nil)
	at := path.Join(from.path, source.AsString())
	for _, d := range dirs {
		if d.path != at {
			continue
		}
		for range d.blocks("provider") {
			return true
		}
		for _, b := range d.blocks("module") {
			if configuresProviders(dirs, d, b) {
				return true
			}
		}
	}
	return false
}
