package function

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

var (
	errUnforeseen = errors.New("can't be called with these values together")
	errSensitive  = errors.New("fails; the reason isn't shown because an argument is sensitive")
)

// A guard is what a call is held to besides what the function itself asks for.
type guard struct {
	// before looks at the arguments, which may be unknown, null or marked.
	before func(args []cty.Value) error
	// after looks at the result.
	after func(cty.Value) error
}

// guard returns f behind g. Its parameters take values of any type, which it
// converts: where hcl does that, it does it before any function is called, and to
// read a number takes time that grows with the square of its digits, to write one
// memory that grows with its exponent. Of what type the result is shows when it is
// there; that saves finding the type twice.
func (b bounds) guard(f function.Function, g guard) function.Function {
	params, varParam := f.Params(), f.VarParam()
	call := func(args []cty.Value) (cty.Value, error) {
		args = slices.Clone(args)
		for i := range args {
			want := varParam
			if i < len(params) {
				want = &params[i]
			}
			var err error
			if args[i], err = b.convert(args[i], want.Type, i); err != nil {
				return cty.NilVal, err
			}
		}
		if g.before != nil {
			if err := g.before(args); err != nil {
				return cty.NilVal, err
			}
		}
		v, err := f.Call(args)
		if err == nil && g.after != nil {
			err = g.after(v)
		}
		return v, err
	}
	spec := &function.Spec{
		Description: f.Description(),
		Params:      opened(params...),
		Type:        function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			v, err := call(args)
			if err == nil {
				return v, nil
			}
			return cty.DynamicVal.WithMarks(deepMarks(args)...), final(args, err)
		},
	}
	if varParam != nil {
		spec.VarParam = &opened(*varParam)[0]
	}
	return function.New(spec)
}

// final returns the error of a call if there is one that will stay. As long as the
// type of something in the arguments isn't known, what can't be converted or unified
// now may be, once it is.
func final(args []cty.Value, err error) error {
	if err == nil {
		return nil
	}
	_, panicked := errors.AsType[function.PanicError](err)
	_, limit := errors.AsType[*LimitError](err)
	switch {
	case limit:
		return err
	case !passedOn(err) && slices.ContainsFunc(args, hasUnknownType):
		return nil
	case slices.ContainsFunc(args, isSensitive):
		return withheld(err)
	case panicked:
		return errUnforeseen // say, setproduct of a tuple with a null beside a list
	}
	return err
}

// withheld is what may be said of an error whose message may quote a sensitive
// argument. What kind of error it is stays.
func withheld(err error) error {
	switch _, refused := errors.AsType[*AccessError](err); {
	case refused:
		return &AccessError{"(sensitive)", errSensitive}
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%w: %w", errSensitive, fs.ErrNotExist)
	}
	return errSensitive
}

func isSensitive(v cty.Value) bool {
	_, marks := v.UnmarkDeep()
	_, ok := marks[SensitiveMark]
	return ok
}

// hasUnknownType reports whether there is an unknown value in v of which not even
// the type is known.
func hasUnknownType(v cty.Value) bool {
	found := false
	_ = cty.Walk(v, func(_ cty.Path, v cty.Value) (bool, error) {
		found = found || !v.IsKnown() && v.Type().HasDynamicTypes()
		return !found, nil
	})
	return found
}

func deepMarks(vals []cty.Value) []cty.ValueMarks {
	all := make([]cty.ValueMarks, len(vals))
	for i, v := range vals {
		_, all[i] = v.UnmarkDeep()
	}
	return all
}

// convert converts the argument at index i.
func (b bounds) convert(v cty.Value, want cty.Type, i int) (cty.Value, error) {
	ty := v.Type()
	if hasNumber(ty) {
		if err := b.Check(v); err != nil {
			return cty.NilVal, err
		}
	}
	if want == cty.DynamicPseudoType || ty.Equals(want) {
		return v, nil
	}
	if s, ok := text(v); ok && want == cty.Number && len(s) > b.MaxDigits {
		return cty.NilVal, b.digits()
	}
	v, err := convert.Convert(v, want)
	if err != nil {
		return cty.NilVal, function.NewArgError(i, err)
	}
	return v, nil
}

// hasNumber reports whether a value of type ty may hold a number.
func hasNumber(ty cty.Type) bool {
	switch {
	case ty == cty.Number:
		return true
	case ty.IsCollectionType():
		return hasNumber(ty.ElementType())
	case ty.IsTupleType():
		return slices.ContainsFunc(ty.TupleElementTypes(), hasNumber)
	case ty.IsObjectType():
		for _, attribute := range ty.AttributeTypes() {
			if hasNumber(attribute) {
				return true
			}
		}
	}
	return false
}

// opened lets every kind of value through parameters, so that the function behind
// them treats null, unknown and marked arguments and not its guard.
func opened(params ...function.Parameter) []function.Parameter {
	params = slices.Clone(params)
	for i := range params {
		params[i].Type = cty.DynamicPseudoType
		params[i].AllowNull = true
		params[i].AllowUnknown = true
		params[i].AllowDynamicType = true
		params[i].AllowMarked = true
	}
	return params
}

// argument returns the argument at i, or null if there are too few.
func argument(args []cty.Value, i int) cty.Value {
	if i < len(args) {
		return args[i]
	}
	return cty.NullVal(cty.DynamicPseudoType)
}

// text returns the known string in v, and whether there is one.
func text(v cty.Value) (string, bool) {
	v, _ = v.Unmark()
	if v.Type() != cty.String || !v.IsKnown() || v.IsNull() {
		return "", false
	}
	return v.AsString(), true
}

// length returns how many elements the known collection or structure v has, and
// whether it is one.
func length(v cty.Value) (int, bool) {
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() || !v.CanIterateElements() {
		return 0, false
	}
	return v.LengthInt(), true
}
