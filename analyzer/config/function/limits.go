package function

import (
	"fmt"
	"math"
	"math/big"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// Limits bounds what evaluating may take and make. A zero field stands for its
// default, which is far above what an honest configuration needs. In quotes is what
// a LimitError calls it.
type Limits struct {
	// MaxElements ("elements") is how many values one value may hold, nested ones
	// included, each counted as often as it occurs: 1,000,000.
	MaxElements int

	// MaxStringBytes ("text-bytes") is how long a string may be, and all strings in
	// one value together: 16 MiB.
	MaxStringBytes int

	// MaxFileBytes ("digest-bytes") is the size of the largest file that is read for
	// its digest: 256 MiB. A file that becomes a string is bounded by MaxStringBytes.
	MaxFileBytes int

	// MaxFiles ("fileset-entries") is how many directory entries one fileset may
	// visit: 100,000.
	MaxFiles int

	// MaxDepth ("nesting") is how deep a value may be nested: 1,000.
	MaxDepth int

	// MaxDigits ("digits") is how many decimal digits it may take to write a number
	// without an exponent: 10,000.
	MaxDigits int

	// MaxPattern ("pattern-bytes") is how long a regular expression may be: 64 KiB.
	// A repeated group of a few bytes already compiles to thousands of instructions;
	// the regexp package itself stops at some millions.
	MaxPattern int

	// MaxTemplateDepth ("template-depth") is how deep template functions may be nested
	// in the templates that they render: 50. Terraform allows no nesting at all,
	// OpenTofu 1,024.
	MaxTemplateDepth int

	// MaxSteps ("function-steps") is how much work all calls of one table may be:
	// 100,000,000. A step is 100 to 300 ns: the comparison of two elements, the tenth
	// part of an iteration of a template's loop, or 16 bytes of text times one
	// instruction of a regular expression.
	MaxSteps int
}

// Bounds are the limits of functions alone, with their names; those of elements,
// texts and nesting are about any value.
func (l *Limits) Bounds() []resource.Bound {
	return []resource.Bound{
		resource.BoundAt("digest-bytes", &l.MaxFileBytes, 256<<20),
		resource.BoundAt("fileset-entries", &l.MaxFiles, 100_000),
		resource.BoundAt("digits", &l.MaxDigits, 10_000),
		resource.BoundAt("pattern-bytes", &l.MaxPattern, 64<<10),
		resource.BoundAt("template-depth", &l.MaxTemplateDepth, 50),
		resource.BoundAt("function-steps", &l.MaxSteps, 100_000_000),
	}
}

func (l *Limits) withDefaults() Limits {
	out := *l
	resource.Settle(append(out.Bounds(),
		resource.BoundAt("elements", &out.MaxElements, 1_000_000),
		resource.BoundAt("text-bytes", &out.MaxStringBytes, 16<<20),
		resource.BoundAt("nesting", &out.MaxDepth, 1_000),
	))
	return out
}

// A LimitError says that an evaluation was refused because it would have exceeded
// a bound. Whatever it would have come to is not known then.
type LimitError struct {
	// Limit is the bound's name, as the fields of Limits have it in quotes.
	Limit string
	// Max is its value.
	Max int
}

// Error names the bound and its value.
func (e *LimitError) Error() string {
	return fmt.Sprintf("exceeds the limit %q of %d", e.Limit, e.Max)
}

func (l *Limits) elements() error      { return &LimitError{"elements", l.MaxElements} }
func (l *Limits) stringBytes() error   { return &LimitError{"text-bytes", l.MaxStringBytes} }
func (l *Limits) fileBytes() error     { return &LimitError{"digest-bytes", l.MaxFileBytes} }
func (l *Limits) files() error         { return &LimitError{"fileset-entries", l.MaxFiles} }
func (l *Limits) depth() error         { return &LimitError{"nesting", l.MaxDepth} }
func (l *Limits) digits() error        { return &LimitError{"digits", l.MaxDigits} }
func (l *Limits) pattern() error       { return &LimitError{"pattern-bytes", l.MaxPattern} }
func (l *Limits) templateDepth() error { return &LimitError{"template-depth", l.MaxTemplateDepth} }
func (l *Limits) steps() error         { return &LimitError{"function-steps", l.MaxSteps} }

// Check returns a *LimitError if v holds more than l allows of elements, string
// bytes, nesting or digits. A value that shares parts, as a local that names
// another ten times does, counts each occurrence. Check stops at the limit, so it
// takes time for what is allowed and not for what is there.
func (l *Limits) Check(v cty.Value) error {
	t := tally{limits: l.withDefaults()}
	return t.add(v, 0)
}

// tally counts what values hold.
type tally struct {
	limits   Limits
	elements int
	bytes    int
	nesting  int // the depths of all elements together
}

func (t *tally) add(v cty.Value, depth int) error {
	t.elements++
	t.nesting += depth
	switch {
	case t.elements > t.limits.MaxElements:
		return t.limits.elements()
	case depth > t.limits.MaxDepth:
		return t.limits.depth()
	}
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() {
		return nil
	}
	ty := v.Type()
	switch {
	case ty == cty.String:
		return t.addBytes(len(v.AsString()))
	case ty == cty.Number:
		n := digits(v.AsBigFloat())
		if n > t.limits.MaxDigits {
			return t.limits.digits()
		}
		return t.addBytes(n)
	case ty.IsSetType() && v.LengthInt() > t.limits.MaxElements-t.elements:
		return t.limits.elements() // before all of it is sorted to be walked
	case !v.CanIterateElements():
		return nil
	}
	keyed := ty.IsMapType() || ty.IsObjectType()
	for it := v.ElementIterator(); it.Next(); {
		key, element := it.Element()
		if keyed {
			if err := t.addBytes(len(key.AsString())); err != nil {
				return err
			}
		}
		if err := t.add(element, depth+1); err != nil {
			return err
		}
	}
	return nil
}

func (t *tally) addBytes(n int) error {
	if t.bytes = plus(t.bytes, n); t.bytes > t.limits.MaxStringBytes {
		return t.limits.stringBytes()
	}
	return nil
}

// digits is how many decimal digits it takes, at most, to write n without an
// exponent. Written so, 1e999999999 is a gigabyte.
func digits(n *big.Float) int {
	if n.IsInf() {
		return 1
	}
	exp := n.MantExp(nil) // |n| < 2**exp
	if exp < 0 {
		exp = -exp
	}
	return exp/3 + int(n.MinPrec())/3 + 1 // 3 bits hold nine tenths of a digit
}

// times multiplies two sizes; what doesn't fit is the largest int.
func times(a, b int) int {
	if a > 0 && b > math.MaxInt/a {
		return math.MaxInt
	}
	return a * b
}

// plus adds two sizes; what doesn't fit is the largest int.
func plus(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}
