package plan

import (
	"fmt"
	"maps"
	"math"
	"math/big"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// Values nest a dozen levels in practice. What is deeper than this is not read.
const maxDepth = 200

// maxDigits bounds the text of a number: more than any float64 needs in full.
const maxDigits = 400

// The bounds of a value, which are reached by no provider's.
var (
	errDeep = fmt.Errorf("nested more than %d levels deep", maxDepth)
	errLong = fmt.Errorf("a number of more than %d digits", maxDigits)
)

// decode makes the value of type t that raw stands for. The mask says what of
// it is unknown: there raw holds null, or nothing at all. Where the type is
// cty.DynamicPseudoType, the JSON text says it.
//
// A set with unknown elements becomes a list, since a set cannot hold them.
func decode(raw, unknown []byte, t cty.Type) (cty.Value, error) {
	return decodeAt(raw, unknown, t, 0)
}

func decodeAt(raw, unknown []byte, t cty.Type, depth int) (cty.Value, error) {
	switch {
	case isTrue(unknown):
		return cty.UnknownVal(t), nil
	case isNull(raw):
		return cty.NullVal(t), nil
	case depth > maxDepth:
		return cty.NilVal, errDeep
	case t == cty.DynamicPseudoType:
		return decodeImplied(raw, unknown, depth)
	case t.IsPrimitiveType():
		return decodePrimitive(raw, t)
	case t.IsListType(), t.IsSetType():
		vals, whole, err := decodeElements(raw, unknown, func(int) cty.Type { return t.ElementType() }, depth)
		switch {
		case err != nil:
			return cty.NilVal, err
		case !uniform(vals, t.ElementType()):
			return cty.TupleVal(vals), nil
		case len(vals) == 0 && t.IsSetType():
			return cty.SetValEmpty(t.ElementType()), nil
		case len(vals) == 0:
			return cty.ListValEmpty(t.ElementType()), nil
		case t.IsSetType() && whole:
			return cty.SetVal(vals), nil
		}
		return cty.ListVal(vals), nil
	case t.IsTupleType():
		types := t.TupleElementTypes()
		vals, _, err := decodeElements(raw, unknown, func(i int) cty.Type {
			if i < len(types) {
				return types[i]
			}
			return cty.DynamicPseudoType
		}, depth)
		return cty.TupleVal(vals), err
	case t.IsMapType():
		vals, err := decodeMembers(raw, unknown, func(string) (cty.Type, bool) { return t.ElementType(), true }, depth)
		switch {
		case err != nil:
			return cty.NilVal, err
		case !uniformMap(vals, t.ElementType()):
			return cty.ObjectVal(vals), nil
		case len(vals) == 0:
			return cty.MapValEmpty(t.ElementType()), nil
		}
		return cty.MapVal(vals), nil
	case t.IsObjectType():
		types := t.AttributeTypes()
		vals, err := decodeMembers(raw, unknown, func(name string) (cty.Type, bool) {
			at, ok := types[name]
			return at, ok // another major may have more than the schema at hand
		}, depth)
		if err != nil {
			return cty.NilVal, err
		}
		for name, at := range types {
			if _, ok := vals[name]; !ok {
				vals[name] = cty.NullVal(at)
			}
		}
		return cty.ObjectVal(vals), nil
	}
	return cty.NilVal, fmt.Errorf("no reader for %s", t.FriendlyName())
}

func decodeImplied(raw, unknown []byte, depth int) (cty.Value, error) {
	dynamic := func(int) cty.Type { return cty.DynamicPseudoType }
	switch raw[0] {
	case '"':
		return decodePrimitive(raw, cty.String)
	case 't', 'f':
		return decodePrimitive(raw, cty.Bool)
	case '[':
		vals, _, err := decodeElements(raw, unknown, dynamic, depth)
		return cty.TupleVal(vals), err
	case '{':
		vals, err := decodeMembers(raw, unknown, func(string) (cty.Type, bool) { return cty.DynamicPseudoType, true }, depth)
		return cty.ObjectVal(vals), err
	}
	return decodePrimitive(raw, cty.Number)
}

// decodePrimitive reads a string, number or boolean, and turns one into the
// other as Terraform does: a later major of the provider may have made a
// string of what was a boolean.
func decodePrimitive(raw []byte, t cty.Type) (cty.Value, error) {
	text := raw[0] == '"'
	switch {
	case raw[0] == '{', raw[0] == '[':
		return cty.NilVal, fmt.Errorf("want a %s, got %s", t.FriendlyName(), kind(raw))
	case text && t == cty.String:
		return cty.StringVal(string(unquote(raw))), nil
	case !text && t == cty.Bool && (raw[0] == 't' || raw[0] == 'f'):
		return cty.BoolVal(raw[0] == 't'), nil
	}
	s := string(raw)
	if text {
		s = string(unquote(raw))
	}
	switch t {
	case cty.String:
		if !text && raw[0] != 't' && raw[0] != 'f' {
			n, err := number(s)
			if err != nil {
				return cty.NilVal, err
			}
			s = resource.NumberText(n.AsBigFloat())
		}
		return cty.StringVal(s), nil
	case cty.Bool:
		switch {
		case s == "true", text && s == "1":
			return cty.True, nil
		case s == "false", text && s == "0":
			return cty.False, nil
		}
	case cty.Number:
		if raw[0] != 't' && raw[0] != 'f' {
			return number(s)
		}
	}
	return cty.NilVal, fmt.Errorf("want a %s, got %s", t.FriendlyName(), kind(raw))
}

// number reads a number that a float64 can hold: what is larger is no setting
// of anything, and takes a gigabyte to write out.
func number(s string) (cty.Value, error) {
	if len(s) > maxDigits {
		return cty.NilVal, errLong
	}
	if n := small(s); n >= 0 {
		return cty.NumberIntVal(n), nil
	}
	f, _, err := big.ParseFloat(s, 10, 512, big.ToNearestEven)
	if err != nil {
		return cty.NilVal, fmt.Errorf("want a number, got a string")
	}
	if v, _ := f.Float64(); math.IsInf(v, 0) || v == 0 && f.Sign() != 0 {
		return cty.NilVal, fmt.Errorf("a number beyond the range of a float64")
	}
	return cty.NumberVal(f), nil
}

// small reads the whole numbers that most numbers are, and returns -1 for
// another.
func small(s string) int64 {
	if s == "" || len(s) > 15 {
		return -1
	}
	var n int64
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int64(s[i]-'0')
	}
	return n
}

// decodeElements reads an array whose mask runs in step with it. It reports
// whether all of them are wholly known.
func decodeElements(raw, unknown []byte, typ func(int) cty.Type, depth int) (vals []cty.Value, whole bool, err error) {
	if raw[0] != '[' {
		return nil, false, fmt.Errorf("want an array, got %s", kind(raw))
	}
	masks, err := elementMasks(unknown)
	if err != nil {
		return nil, false, err
	}
	whole = true
	for i, e := range elements(raw) {
		var m []byte
		if i < len(masks) {
			m = masks[i]
		}
		v, err := decodeAt(e, m, typ(i), depth+1)
		if err != nil {
			return nil, false, fmt.Errorf("[%d]: %w", i, err)
		}
		whole = whole && v.IsWhollyKnown()
		vals = append(vals, v)
	}
	if len(masks) > len(vals) {
		return nil, false, fmt.Errorf("%d elements, but %d in what is unknown of them", len(vals), len(masks))
	}
	return vals, whole, nil
}

// uniform reports whether the values may stand in one collection. They differ
// where a set inside of one became a list.
func uniform(vals []cty.Value, t cty.Type) bool {
	if t.HasDynamicTypes() {
		return false
	}
	for _, v := range vals {
		if !v.Type().Equals(t) {
			return false
		}
	}
	return true
}

func uniformMap(vals map[string]cty.Value, t cty.Type) bool {
	return uniform(slices.Collect(maps.Values(vals)), t)
}

// elementMasks splits the mask of an array.
func elementMasks(mask []byte) ([][]byte, error) {
	if !marks(mask) {
		return nil, nil
	}
	if mask[0] != '[' {
		return nil, fmt.Errorf("an array, but %s in what is unknown of it", kind(mask))
	}
	var out [][]byte
	for _, e := range elements(mask) {
		out = append(out, e)
	}
	return out, nil
}

func decodeMembers(raw, unknown []byte, typ func(string) (cty.Type, bool), depth int) (map[string]cty.Value, error) {
	if raw[0] != '{' {
		return nil, fmt.Errorf("want an object, got %s", kind(raw))
	}
	out := map[string]cty.Value{}
	masks := map[string][]byte{}
	if marks(unknown) {
		if unknown[0] != '{' {
			return nil, fmt.Errorf("an object, but %s in what is unknown of it", kind(unknown))
		}
		for quoted, m := range members(unknown) {
			name := string(unquote(quoted))
			masks[name] = m
			// What is unknown altogether is left out of raw.
			if t, ok := typ(name); ok && isTrue(m) {
				out[name] = cty.UnknownVal(t)
			}
		}
	}
	seen := map[string]bool{}
	for quoted, value := range members(raw) {
		name := string(unquote(quoted))
		if seen[name] {
			return nil, fmt.Errorf("the name %q occurs twice", name)
		}
		seen[name] = true
		t, ok := typ(name)
		if _, known := out[name]; known || !ok {
			continue
		}
		v, err := decodeAt(value, masks[name], t, depth+1)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = v
	}
	return out, nil
}

// memberMask returns the mask of one member of an object.
func memberMask(mask []byte, name string) []byte {
	if isTrue(mask) {
		return mask
	}
	return expression(mask).member(name)
}

// marks reports whether a mask marks anything.
func marks(mask []byte) bool {
	if len(mask) == 0 {
		return false
	}
	switch mask[0] {
	case 't':
		return true
	case '[':
		for _, e := range elements(mask) {
			if marks(e) {
				return true
			}
		}
	case '{':
		for _, e := range members(mask) {
			if marks(e) {
				return true
			}
		}
	}
	return false
}

// checkMask holds a mask against its form.
func checkMask(mask []byte) error {
	switch mask[0] {
	case 't', 'f', 'n':
		return nil
	case '[':
		for _, e := range elements(mask) {
			if err := checkMask(e); err != nil {
				return err
			}
		}
		return nil
	}
	return fields(mask, func(_, value []byte) error { return checkMask(value) })
}
