package schema

import (
	"slices"
	"sort"
	"strings"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// Block is the body of a resource, of a data source or of a block in one,
// merged over all majors. It never changes once it has been handed out.
type Block struct {
	// Partial reports that not all of the body is kept: a name that isn't
	// found here may be one that the provider knows.
	Partial bool

	majors form.Majors
	attrs  []*Attr   // sorted by name
	blocks []*Nested // sorted by name
}

// In reports whether the provider has the type, or the block, in that major.
func (b *Block) In(m Major) bool { return b.majors.Has(int(m)) }

// Attr returns the attribute of that name, nil when there is none.
func (b *Block) Attr(name string) *Attr {
	i, ok := slices.BinarySearchFunc(b.attrs, name, func(a *Attr, name string) int { return strings.Compare(a.Name, name) })
	if !ok {
		return nil
	}
	return b.attrs[i]
}

// Block returns the block of that name, nil when there is none. An attribute
// that is written as blocks has both an Attr and a Block; so has a name that
// is an attribute in some majors and a block in others.
func (b *Block) Block(name string) *Nested {
	i, ok := slices.BinarySearchFunc(b.blocks, name, func(n *Nested, name string) int { return strings.Compare(n.Name, name) })
	if !ok {
		return nil
	}
	return b.blocks[i]
}

// Attrs returns the attributes, sorted by name. The slice is the caller's, what it holds is shared.
func (b *Block) Attrs() []*Attr { return slices.Clone(b.attrs) }

// Blocks returns the blocks, sorted by name. The slice is the caller's, what it holds is shared.
func (b *Block) Blocks() []*Nested { return slices.Clone(b.blocks) }

// Names returns the names of the attributes and blocks, sorted, each once.
func (b *Block) Names() []string {
	names := make([]string, 0, len(b.attrs)+len(b.blocks))
	for _, a := range b.attrs {
		names = append(names, a.Name)
	}
	for _, n := range b.blocks {
		names = append(names, n.Name)
	}
	sort.Strings(names)
	return slices.Compact(names)
}

// Nesting is how the blocks of one name are held together.
type Nesting int

// The ways of nesting. Single is a block that occurs once at most and is no
// collection; a List of one block is still a list.
const (
	Single Nesting = iota
	List
	Set
	Map
)

// String is the word that `terraform providers schema -json` uses.
func (n Nesting) String() string {
	switch n {
	case List:
		return "list"
	case Set:
		return "set"
	case Map:
		return "map"
	default:
		return "single"
	}
}

// Nested is a block within a block, or an attribute that is written as blocks.
type Nested struct {
	Block

	Name    string
	Nesting Nesting // in the newest major that has it

	// MinItems and MaxItems bound how often the block occurs in the newest
	// major that has it; 0 is no bound.
	MinItems, MaxItems int

	// Computed reports that the service fills the block in when it is left
	// out, so that a create plan shows it as known after apply. False is also
	// what a block has of which that isn't known.
	Computed bool

	// AsAttr reports that this is an attribute whose type is an object or a
	// collection of objects. It may be written as blocks or as a value, and
	// Attr has it too.
	AsAttr bool

	late   Late
	source string
}

// Late says what changing the block after creation costs, and the source that
// says so; Unknown and an empty source where no fact is known.
func (n *Nested) Late() (Late, string) { return n.late, n.source }
