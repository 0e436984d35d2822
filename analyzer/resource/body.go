package resource

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// Body is a resource, or one of its blocks: what values are asked from.
type Body interface {
	// Attr returns the attribute of that name. It always returns a value: one
	// that nobody set is Absent, and so is one that the schema does not have.
	Attr(name string) Value
	// Blocks returns the nested blocks of that name. Attributes that hold
	// objects, or lists of objects, are blocks too.
	Blocks(name string) Blocks
}

// Block is one nested block.
type Block struct {
	Body
	// Label tells the block from its siblings in a path: "[0]" in a list,
	// `["key"]` in a map, nothing in a set, whose order means nothing.
	Label string
	// Possible is set where the block may turn out not to exist.
	Possible bool
	At       Location
}

// Blocks are the nested blocks of one name.
type Blocks struct {
	List []Block
	// Open is set when there may be more blocks than List shows; Cause then
	// says why.
	Open  bool
	Cause Cause
	At    Location
}

// Get returns the value at a dotted path below body. Every segment but the last
// names a block that occurs once at most: where it is absent, so is the value;
// where it may or may not be there, or occurs several times, the value is
// unknown.
func Get(body Body, path string) Value { return get(body, path, "") }

func get(body Body, path, prefix string) Value {
	head, rest, nested := strings.Cut(path, ".")
	if !nested {
		v := body.Attr(head)
		v.Path = prefix + head
		return v
	}
	bs := body.Blocks(head)
	full := prefix + path
	switch {
	case len(bs.List) == 1 && !bs.Open && !bs.List[0].Possible:
		return get(bs.List[0].Body, rest, prefix+head+".")
	case len(bs.List) == 0 && !bs.Open:
		return Value{Path: full, V: cty.NullVal(cty.DynamicPseudoType), Origin: Absent, At: bs.At}
	}
	cause := bs.Cause
	if !bs.Open && len(bs.List) > 1 {
		cause = Cause{Kind: Unreadable, Subject: prefix + head}
	}
	return Value{Path: full, V: cty.DynamicVal, Origin: Set, Cause: cause, At: bs.At, Links: Links{Open: true, Loose: cause}}
}

// Collect returns every value at a dotted path below body, through repeated
// blocks too. The boolean reports whether these are all: false where blocks may
// be missing from the list, and the Cause then says why.
func Collect(body Body, path string) ([]Value, bool, Cause) {
	var out []Value
	all, cause := each(body, path, "", func(v Value) { out = append(out, v) })
	return out, all, cause
}

// each calls f with what Collect returns.
func each(body Body, path, prefix string, f func(Value)) (bool, Cause) {
	head, rest, nested := strings.Cut(path, ".")
	if !nested {
		v := body.Attr(head)
		v.Path = prefix + head
		f(v)
		return true, Cause{}
	}
	bs := body.Blocks(head)
	all, cause := !bs.Open, bs.Cause
	for _, b := range bs.List {
		if b.Possible {
			all, cause = false, bs.Cause
			continue
		}
		if ok, why := each(b.Body, rest, prefix+head+b.Label+".", f); !ok {
			all, cause = false, why
		}
	}
	return all, cause
}
