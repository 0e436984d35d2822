package function

import (
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

func conversions() map[string]function.Function {
	return map[string]function.Function{
		"tobool":   to(cty.Bool),
		"tolist":   to(cty.List(cty.DynamicPseudoType)),
		"tomap":    to(cty.Map(cty.DynamicPseudoType)),
		"tonumber": to(cty.Number),
		"toset":    to(cty.Set(cty.DynamicPseudoType)),
		"tostring": to(cty.String),
	}
}

// to makes a conversion to the given type. go-cty's own gives the marks of every
// element to the whole; as in Terraform, they stay with the elements here.
func to(want cty.Type) function.Function {
	plain := stdlib.MakeToFunc(want)
	return function.New(&function.Spec{
		Description: plain.Description(),
		Params:      opened(plain.Params()...),
		Type: func(args []cty.Value) (cty.Type, error) {
			v, _ := args[0].UnmarkDeep()
			return plain.ReturnTypeForValues([]cty.Value{v})
		},
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			v, err := convert.Convert(args[0], ty)
			if err != nil {
				return plain.Call(args) // which says it in more words
			}
			return v, nil
		},
	})
}
