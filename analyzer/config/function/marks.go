package function

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

type mark string

// Marks that functions of the table set, remove or ask for.
const (
	// SensitiveMark is on values that must not be shown.
	SensitiveMark = mark("sensitive")
	// EphemeralMark is on values that Terraform stores nowhere.
	EphemeralMark = mark("ephemeral")
)

// GoString names the mark in messages of go-cty.
func (m mark) GoString() string { return "function." + string(m) }

func marks() map[string]function.Function {
	return map[string]function.Function{
		"sensitive": ofAny(func(v cty.Value) (cty.Value, error) { return v.Mark(SensitiveMark), nil }),
		"nonsensitive": ofAny(func(v cty.Value) (cty.Value, error) {
			v, marks := v.Unmark()
			delete(marks, SensitiveMark)
			return v.WithMarks(marks), nil
		}),
		"ephemeralasnull": ofAny(func(v cty.Value) (cty.Value, error) {
			return cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
				v, marks := v.Unmark()
				if _, ok := marks[EphemeralMark]; ok {
					delete(marks, EphemeralMark)
					v = cty.NullVal(v.Type())
				}
				return v.WithMarks(marks), nil
			})
		}),
		"issensitive": function.New(&function.Spec{
			Params:       []function.Parameter{*anything("value")},
			Type:         function.StaticReturnType(cty.Bool),
			RefineResult: nonNull,
			Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
				switch {
				case args[0].HasMark(SensitiveMark):
					return cty.True, nil
				case !args[0].IsKnown():
					return cty.UnknownVal(cty.Bool), nil // it may turn out to be
				}
				return cty.False, nil
			},
		}),
	}
}

// ofAny makes a function that takes any value as it is and returns one of its type.
func ofAny(f func(cty.Value) (cty.Value, error)) function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{*anything("value")},
		Type:   func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		Impl:   func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f(args[0]) },
	})
}
