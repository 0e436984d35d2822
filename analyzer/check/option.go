package check

import (
	"github.com/zclconf/go-cty/cty"
)

// Option refines a leaf or a quantifier.
type Option func(*options)

type options struct {
	// unset is what the service does when nothing is set, or NilVal.
	unset  cty.Value
	since  string
	source string
	fold   bool
	hidden bool
	why    string
}

func gather(opts []Option) options {
	var o options
	for _, f := range opts {
		f(&o)
	}
	return o
}

// Unset names what the service does when nothing is set, and the page that says
// so. On a quantifier the value is whether the predicate then holds.
func Unset[T bool | int | string](value T, source string) Option {
	return func(o *options) { o.unset, o.source = literal(value), source }
}

// UnsetSince is Unset for a default that AWS introduced at a date, written as
// YYYY-MM. For an object that exists already the default may not have applied,
// so there it leaves the verdict Unknown.
func UnsetSince[T bool | int | string](value T, since, source string) Option {
	return func(o *options) { o.unset, o.since, o.source = literal(value), since, source }
}

// Undocumented says why nothing can be concluded from a value that is not set.
func Undocumented(why string) Option { return func(o *options) { o.why = why } }

// Hidden keeps a value from being shown: it may hold a secret that nobody marked
// as one.
func Hidden() Option { return func(o *options) { o.hidden = true } }

// FoldCase compares strings without regard to case, where AWS does.
func FoldCase() Option { return func(o *options) { o.fold = true } }

func literal[T bool | int | string](value T) cty.Value {
	switch v := any(value).(type) {
	case bool:
		return cty.BoolVal(v)
	case int:
		return cty.NumberIntVal(int64(v))
	case string:
		return cty.StringVal(v)
	}
	return cty.NilVal
}
