package plan

import (
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// schemaOf returns the schema of a type, nil if it is not known. The canonical
// type stands for one of which the schema knows only that.
func schemaOf(mode resource.Mode, name, canonical string) *schema.Block {
	find := schema.Resource
	if mode == resource.Data {
		find = schema.Data
	}
	if b := find(name); b != nil {
		return b
	}
	return find(canonical)
}
