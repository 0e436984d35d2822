package rewrite

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// dynamicBlocks writes every nested block as a dynamic block of one.
func dynamicBlocks(c Configuration) (Configuration, error) {
	return eachNested(c, func(f *file, b *hclsyntax.Block) {
		f.insert(b.OpenBraceRange, "\nfor_each = [true]\ncontent {")
	})
}

// iteratedBlocks does so too, and gives each block its values through its iterator.
func iteratedBlocks(c Configuration) (Configuration, error) {
	return eachNested(c, func(f *file, b *hclsyntax.Block) {
		var values strings.Builder
		for _, name := range slices.Sorted(maps.Keys(b.Body.Attributes)) {
			expr := b.Body.Attributes[name].Expr.Range()
			fmt.Fprintf(&values, "%s = %s\n", name, f.of(expr))
			f.replace(expr, b.Type+".value."+name)
		}
		f.insert(b.OpenBraceRange, "\nfor_each = [{\n"+values.String()+"}]\ncontent {")
	})
}

// eachNested turns every nested block of a resource or data source into a dynamic
// one, whose beginning up to that of its content open writes. Those of a provider
// stay: a plan shows nothing of a role that is assumed in a dynamic block.
func eachNested(c Configuration, open func(*file, *hclsyntax.Block)) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	var walk func(f *file, body *hclsyntax.Body)
	walk = func(f *file, body *hclsyntax.Body) {
		for _, b := range body.Blocks {
			switch {
			case b.Type == "dynamic":
				for _, content := range b.Body.Blocks {
					walk(f, content.Body)
				}
			case nested(b):
				f.replace(b.TypeRange, fmt.Sprintf("dynamic %q", b.Type))
				open(f, b)
				walk(f, b.Body)
				f.insertBefore(b.CloseBraceRange, "}\n")
			}
		}
	}
	for _, d := range dirs {
		for f, b := range d.blocks("resource", "data") {
			walk(f, b.Body)
		}
	}
	return rewritten(dirs), nil
}
