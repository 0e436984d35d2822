package plan

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// Values are made when they are asked for. That they can be made is looked at
// once, when the graph is built, so that what is wrong is said in every run and
// not only where a control happens to ask.

// maxDiagnostics bounds how many values are named that cannot be read.
const maxDiagnostics = 20

// checkValues reports the values of a record that its type cannot have.
func (b *builder) checkValues(r *record) {
	if r.typ.schema == nil {
		return
	}
	check := func(o *object, unknown *mask) {
		if o == nil {
			return
		}
		for _, m := range o.members {
			name := r.typ.names[m.id]
			if err := checkMember(r.typ.schema, name, o.data[m.from:m.to], unknown.get(name)); err != nil {
				b.unread = append(b.unread, unread{r.addr + "." + name, err})
			}
		}
	}
	check(r.after, r.unknown)
	if r.before != r.after {
		check(r.before, nil)
	}
}

// unread is a value that cannot be read.
type unread struct {
	path string
	why  error
}

// severity is that of something unknown: a later version of the provider may have
// given the attribute another type. A bound that is reached is an error.
func (u unread) severity() resource.DiagnosticSeverity {
	if errors.Is(u.why, errDeep) || errors.Is(u.why, errLong) {
		return resource.Error
	}
	return resource.Warning
}

// reportUnread names the first of the values that cannot be read, and says how
// many more there are.
func (b *builder) reportUnread() {
	slices.SortFunc(b.unread, func(x, y unread) int {
		return cmp.Or(cmp.Compare(x.severity(), y.severity()), cmp.Compare(x.path, y.path)) // "error" before "warning"
	})
	for i, u := range b.unread {
		if i == maxDiagnostics {
			b.diagnose(u.severity(), "values-unreadable", fmt.Sprintf("%d more values cannot be read", len(b.unread)-i), "Nothing is known of them.")
			break
		}
		b.diagnose(u.severity(), "value-unreadable", u.path+" cannot be read", u.why.Error()+"; nothing is known of it.")
	}
}

// checkMember holds a value against the schema of a body. A name that the
// schema does not have is one of another version's.
func checkMember(body *schema.Block, name string, raw, unknown []byte) error {
	if n := body.Block(name); n != nil {
		return checkBlocks(n, raw, unknown)
	}
	if a := body.Attr(name); a != nil {
		return checkValue(raw, unknown, a.Type, 0)
	}
	return nil
}

func checkBlocks(n *schema.Nested, raw, unknown []byte) error {
	if isTrue(unknown) || isNull(raw) {
		return nil
	}
	_, raws, masks, _, ok := split(n, field{raw: raw, unknown: unknown})
	if !ok {
		return errors.New("its blocks are not objects, or not as many as are marked as unknown")
	}
	for i, block := range raws {
		if isNull(block) {
			continue
		}
		of := memberOf(masks[i])
		if err := checkObject(block, func(name string, value []byte) error {
			return checkMember(&n.Block, name, value, of(name))
		}); err != nil {
			return err
		}
	}
	return nil
}

// checkObject calls f for every member of an object.
func checkObject(raw []byte, f func(name string, value []byte) error) error {
	_, err := walk(raw, 0, func(name []byte, at int) (int, error) {
		end := skip(raw, at)
		return end, f(string(name), raw[at:end])
	})
	return err
}

// checkValue reports whether decode would make a value of it.
func checkValue(raw, unknown []byte, t cty.Type, depth int) error {
	switch {
	case isTrue(unknown), isNull(raw):
		return nil
	case depth > maxDepth:
		return errDeep
	case t.IsPrimitiveType():
		return checkPrimitive(raw, t)
	case t.IsListType(), t.IsSetType():
		if raw[0] != '[' {
			return fmt.Errorf("want an array, got %s", kind(raw))
		}
		masks, err := elementMasks(unknown)
		if err != nil {
			return err
		}
		n := 0
		for i, e := range elements(raw) {
			n++
			if err := checkValue(e, at(masks, i), t.ElementType(), depth+1); err != nil {
				return err
			}
		}
		if len(masks) > n {
			return fmt.Errorf("%d elements, but %d in what is unknown of them", n, len(masks))
		}
	case t.IsMapType(), t.IsObjectType():
		if raw[0] != '{' {
			return fmt.Errorf("want an object, got %s", kind(raw))
		}
		if marks(unknown) && unknown[0] != '{' {
			return fmt.Errorf("an object, but %s in what is unknown of it", kind(unknown))
		}
		of := memberOf(unknown)
		return checkObject(raw, func(name string, value []byte) error {
			if t.IsMapType() {
				return checkValue(value, of(name), t.ElementType(), depth+1)
			}
			if !t.HasAttribute(name) {
				return nil
			}
			return checkValue(value, of(name), t.AttributeType(name), depth+1)
		})
	default: // the JSON text says the type
		_, err := decodeAt(raw, unknown, t, depth)
		return err
	}
	return nil
}

func checkPrimitive(raw []byte, t cty.Type) error {
	switch {
	case t == cty.String && raw[0] == '"':
		return nil
	case t == cty.Bool && (raw[0] == 't' || raw[0] == 'f'):
		return nil
	case t == cty.Number && raw[0] != '"' && len(raw) < 16:
		if _, err := strconv.Atoi(string(raw)); err == nil {
			return nil
		}
	}
	_, err := decodePrimitive(raw, t)
	return err
}

// agree holds what is unknown of an object against the object. A value of which
// parts are marked is there, and only one that is unknown as a whole is left out,
// so what is neither there nor marked as a whole must not be taken for unset.
func (d *document) agree(after, unknown []byte) error {
	if isNull(after) || len(unknown) == 0 || unknown[0] != '{' {
		return nil
	}
	names, ok := d.parts[string(unknown)]
	if !ok {
		names = partial(unknown)
		d.parts[string(unknown)] = names
	}
	for _, quoted := range names {
		// That it stands anywhere is enough, and quickly found.
		if !bytes.Contains(after, quoted) {
			return formatf("%s has parts and is not there", quoted)
		}
	}
	return nil
}

// partial returns the names, as they are quoted, that a mask marks parts of.
func partial(mask []byte) [][]byte {
	var out [][]byte
	switch mask[0] {
	case '[':
		for _, e := range elements(mask) {
			out = append(out, partial(e)...)
		}
	case '{':
		for quoted, value := range members(mask) {
			if value[0] == '[' || value[0] == '{' {
				out = append(out, bytes.Clone(quoted))
				out = append(out, partial(value)...)
			}
		}
	}
	return out
}

// checkWritten holds the expression of one name in a block against its form. One
// of an attribute is no list of blocks.
func checkWritten(body *schema.Block, name string, raw []byte) error {
	depth := 1
	if body != nil {
		if n := body.Block(name); n != nil && !n.AsAttr {
			for _, block := range expression(raw).blocks(n.Nesting) {
				if block[0] != '{' {
					return wrongType("an object", block)
				}
				if err := checkObject(block, func(name string, value []byte) error { return checkWritten(&n.Block, name, value) }); err != nil {
					return err
				}
			}
		}
		if a := body.Attr(name); a != nil && plain(a.Type) {
			depth = 0
		}
	}
	return checkExpression(raw, depth)
}

// plain reports whether values of a type are never written as blocks.
func plain(t cty.Type) bool {
	if t.IsCollectionType() {
		t = t.ElementType()
	}
	return t.IsPrimitiveType()
}
