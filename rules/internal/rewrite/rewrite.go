// Package rewrite writes a Terraform configuration in another way that means the
// same: a literal through a variable or a local, a module around everything,
// count = 1, for_each of one, dynamic blocks, a policy as a data source or as
// JSON, an inline block as a resource of its own. The tests of the controls hold
// that nothing of this changes a verdict.
package rewrite

import (
	"fmt"
	"strings"
)

// Kind is a way of writing something differently.
type Kind struct {
	// Name is a word for file names and messages.
	Name string
	// Rewrite returns the configuration in the other writing, or nil where
	// nothing in it can be written so. It leaves its argument as it is.
	Rewrite func(Configuration) (Configuration, error)
	// Address turns an address of either writing into one that both share.
	Address func(string) string
	// Moves says that a resource may be there in only one of the two writings.
	Moves bool
	// Hides says what a plan of the rewritten configuration shows less of, in a
	// sentence; empty where it shows as much. A configuration hides nothing.
	Hides string
}

// Kinds are all kinds of rewriting.
func Kinds() []Kind {
	same := func(address string) string { return address }
	without := func(parts ...string) func(string) string {
		return func(address string) string {
			for _, part := range parts {
				address = strings.ReplaceAll(address, part, "")
			}
			return address
		}
	}
	const blocks = "the blocks of a set are told apart by their constants"
	return []Kind{
		{Name: "variable", Rewrite: throughVariables, Address: same, Hides: blocks},
		{Name: "local", Rewrite: throughLocals, Address: same, Hides: "a plan doesn't say what a local is made of"},
		{Name: "module", Rewrite: intoModule, Address: without("module."+wrapped+".", "module."+wrapped+":"), Hides: blocks},
		{Name: "count", Rewrite: counted, Address: without("[0]")},
		{Name: "for_each", Rewrite: forEach, Address: without(`["` + only + `"]`)},
		{Name: "dynamic", Rewrite: dynamicBlocks, Address: same, Hides: "a dynamic block leaves nothing in a plan's configuration"},
		{Name: "iterated", Rewrite: iteratedBlocks, Address: same, Hides: "a dynamic block leaves nothing in a plan's configuration"},
		{Name: "document", Rewrite: asDocuments, Address: same},
		{Name: "jsonencode", Rewrite: asJSON, Address: same, Hides: "one unknown value makes all of jsonencode unknown"},
		{Name: "split", Rewrite: splitParts, Address: same, Moves: true, Hides: "more resources are referred to, so more may flow into a dynamic block"},
		{Name: "inline", Rewrite: inlineParts, Address: same, Moves: true},
	}
}

// names hands out names that the configuration doesn't use.
type names struct{ count int }

func (n *names) next() string {
	n.count++
	return fmt.Sprintf("rewritten_%d", n.count)
}
