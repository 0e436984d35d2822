package function

import (
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
)

// guard returns f behind a check of its arguments, which runs before f sees them,
// even to find its type. The arguments come to check as they were given: they may
// be unknown, null, marked or of the wrong type, and then it is for f to say so.
func guard(f function.Function, check func(args []cty.Value) error) function.Function {
	return function.New(&function.Spec{
		Description: f.Description(),
		Params:      opened(f.Params()),
		VarParam:    openedVar(f.VarParam()),
		Type: func(args []cty.Value) (cty.Type, error) {
			if err := check(args); err != nil {
				return cty.NilType, err
			}
			return f.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f.Call(args) },
	})
}

// guardResult returns f with a check of what it returns.
func guardResult(f function.Function, check func(cty.Value) error) function.Function {
	return function.New(&function.Spec{
		Description: f.Description(),
		Params:      opened(f.Params()),
		VarParam:    openedVar(f.VarParam()),
		Type:        f.ReturnTypeForValues,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			v, err := f.Call(args)
			if err != nil {
				return cty.NilVal, err
			}
			return v, check(v)
		},
	})
}

// numeric returns f with its number parameters open to any type. hcl would convert
// an argument before f is called, and to read a number takes time that grows with
// the square of its digits; here their number is looked at first.
func (b bounds) numeric(f function.Function) function.Function {
	params, varParam := f.Params(), f.VarParam()
	isNumber := func(p function.Parameter) bool { return p.Type == cty.Number }
	if !slices.ContainsFunc(params, isNumber) && (varParam == nil || !isNumber(*varParam)) {
		return f
	}
	numbers := func(args []cty.Value) ([]cty.Value, error) {
		args = slices.Clone(args)
		for i, arg := range args {
			if i < len(params) && !isNumber(params[i]) || i >= len(params) && !isNumber(*varParam) {
				continue
			}
			if s, ok := text(arg); ok && len(s) > b.MaxDigits {
				return nil, b.digits()
			}
			var err error
			if args[i], err = convert.Convert(arg, cty.Number); err != nil {
				return nil, function.NewArgError(i, err)
			}
		}
		return args, nil
	}
	loose := func(p function.Parameter) function.Parameter {
		if isNumber(p) {
			p.Type = cty.DynamicPseudoType
		}
		return p
	}
	spec := &function.Spec{
		Description: f.Description(),
		Type: func(args []cty.Value) (cty.Type, error) {
			args, err := numbers(args)
			if err != nil {
				return cty.NilType, err
			}
			return f.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			args, err := numbers(args)
			if err != nil {
				return cty.NilVal, err
			}
			return f.Call(args)
		},
	}
	for _, p := range opened(params) {
		spec.Params = append(spec.Params, loose(p))
	}
	if varParam != nil {
		p := loose(*openedVar(varParam))
		spec.VarParam = &p
	}
	return function.New(spec)
}

// opened lets every kind of value through parameters, so that the guarded function
// treats null, unknown and marked arguments and not its guard.
func opened(params []function.Parameter) []function.Parameter {
	params = slices.Clone(params)
	for i := range params {
		params[i].AllowNull = true
		params[i].AllowUnknown = true
		params[i].AllowDynamicType = true
		params[i].AllowMarked = true
	}
	return params
}

func openedVar(param *function.Parameter) *function.Parameter {
	if param == nil {
		return nil
	}
	return &opened([]function.Parameter{*param})[0]
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
