package schema

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

//go:embed aws.txt
var file string

// Major is a major version of the AWS provider.
type Major int

// The majors whose schemas are known.
const (
	Oldest Major = 3
	Newest Major = 6
)

// Majors returns the majors whose schemas are known, oldest first.
func Majors() []Major {
	var all []Major
	for m := Oldest; m <= Newest; m++ {
		all = append(all, m)
	}
	return all
}

// Version is the release of the provider whose schema stands for the major,
// such as "5.100.0"; empty for a major that isn't known.
func Version(m Major) string {
	prefix := fmt.Sprintf("%d.", m)
	for _, v := range form.Versions(file) {
		if strings.HasPrefix(v, prefix) {
			return v
		}
	}
	return ""
}

// Resource returns the body of a resource type, nil when no control reads the
// type or there is none of the name. What it returns is shared and never changes.
func Resource(typ string) *Block {
	if strings.HasPrefix(typ, dataPrefix) {
		return nil
	}
	return lookup(typ)
}

// Data returns the body of a data source, nil when it isn't among those that
// are kept. What it returns is shared and never changes.
func Data(typ string) *Block { return lookup(dataPrefix + typ) }

// Types returns the resource types that are kept, sorted, data sources not among them.
func Types() []string {
	var types []string
	for name := range form.Paragraphs(file) {
		if !strings.HasPrefix(name, dataPrefix) {
			types = append(types, name)
		}
	}
	return types
}

// dataPrefix sets a data source apart from a resource type of the same name.
const dataPrefix = "data."

// decoded remembers the types that were asked for, by name. Decoding the
// same text twice gives the same block, so it doesn't matter who stores first.
var decoded sync.Map //nolint:gochecknoglobals // a memo: nobody can tell whether it is empty

func lookup(name string) *Block {
	if b, ok := decoded.Load(name); ok {
		return b.(*Block)
	}
	text := form.Find(file, name)
	if text == "" {
		return nil
	}
	b, err := decode(text)
	if err != nil {
		// The file is part of the program and a test decodes all of it.
		panic(fmt.Sprintf("schema: %s: %v", name, err))
	}
	first, _ := decoded.LoadOrStore(name, b)
	return first.(*Block)
}
