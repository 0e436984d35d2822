package function

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// borrowed returns the functions that go-cty has.
func borrowed() map[string]function.Function {
	return map[string]function.Function{
		"abs":             stdlib.AbsoluteFunc,
		"ceil":            stdlib.CeilFunc,
		"chomp":           stdlib.ChompFunc,
		"chunklist":       stdlib.ChunklistFunc,
		"coalescelist":    stdlib.CoalesceListFunc,
		"compact":         stdlib.CompactFunc,
		"concat":          stdlib.ConcatFunc,
		"contains":        stdlib.ContainsFunc,
		"distinct":        distinct(),
		"element":         stdlib.ElementFunc,
		"flatten":         stdlib.FlattenFunc,
		"floor":           stdlib.FloorFunc,
		"format":          formatFunc(stdlib.FormatFunc),
		"formatdate":      stdlib.FormatDateFunc,
		"formatlist":      formatList(),
		"indent":          stdlib.IndentFunc,
		"join":            stdlib.JoinFunc,
		"keys":            stdlib.KeysFunc,
		"log":             stdlib.LogFunc,
		"lower":           stdlib.LowerFunc,
		"max":             stdlib.MaxFunc,
		"merge":           stdlib.MergeFunc,
		"min":             stdlib.MinFunc,
		"parseint":        stdlib.ParseIntFunc,
		"pow":             stdlib.PowFunc,
		"range":           stdlib.RangeFunc,
		"regex":           stdlib.RegexFunc,
		"regexall":        stdlib.RegexAllFunc,
		"replace":         replace(),
		"reverse":         reverse(),
		"setintersection": setFunc(stdlib.SetIntersectionFunc),
		"setproduct":      stdlib.SetProductFunc,
		"setsubtract":     setFunc(stdlib.SetSubtractFunc),
		"setunion":        setFunc(stdlib.SetUnionFunc),
		"signum":          stdlib.SignumFunc,
		"slice":           stdlib.SliceFunc,
		"sort":            stdlib.SortFunc,
		"split":           stdlib.SplitFunc,
		"strrev":          stdlib.ReverseFunc,
		"substr":          stdlib.SubstrFunc,
		"timeadd":         stdlib.TimeAddFunc,
		"title":           stdlib.TitleFunc,
		"trim":            stdlib.TrimFunc,
		"trimprefix":      stdlib.TrimPrefixFunc,
		"trimspace":       stdlib.TrimSpaceFunc,
		"trimsuffix":      stdlib.TrimSuffixFunc,
		"upper":           stdlib.UpperFunc,
		"values":          stdlib.ValuesFunc,
		"zipmap":          stdlib.ZipmapFunc,
	}
}

// formatFunc returns format or formatlist as Terraform 1.11 has it: to a bare null
// the result is unknown.
func formatFunc(f function.Function) function.Function {
	return function.New(&function.Spec{
		Params:       f.Params(),
		VarParam:     f.VarParam(),
		Type:         f.ReturnTypeForValues,
		RefineResult: nonNull,
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			for _, arg := range args {
				if arg.IsNull() && arg.Type() == cty.DynamicPseudoType {
					return cty.UnknownVal(ty), nil
				}
			}
			return f.Call(args)
		},
	})
}

// formatList is go-cty's where all is known. Beside an unknown element that one loses
// step with its other lists.
func formatList() function.Function {
	f := formatFunc(stdlib.FormatListFunc)
	return function.New(&function.Spec{
		Params:       f.Params(),
		VarParam:     f.VarParam(),
		Type:         f.ReturnTypeForValues,
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			list, err := f.Call(args)
			if err != nil || list.IsWhollyKnown() || !list.IsKnown() {
				return list, err
			}
			results := make([]cty.Value, list.LengthInt())
			for i := range results {
				each := slices.Clone(args)
				for j, arg := range args[1:] {
					if _, isList := length(arg); isList && !arg.Type().IsMapType() && !arg.Type().IsObjectType() {
						each[j+1] = arg.AsValueSlice()[i]
					}
				}
				if results[i], err = stdlib.FormatFunc.Call(each); err != nil {
					return cty.NilVal, err
				}
			}
			return cty.ListVal(results), nil
		},
	})
}

// reverse is go-cty's, but for a set whose order isn't known yet.
func reverse() function.Function {
	f := stdlib.ReverseListFunc
	return function.New(&function.Spec{
		Params:       f.Params(),
		Type:         f.ReturnTypeForValues,
		RefineResult: nonNull,
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			if set, marks := args[0].UnmarkDeep(); set.Type().IsSetType() && !set.IsWhollyKnown() {
				return cty.UnknownVal(ty).WithMarks(marks), nil
			}
			return f.Call(args)
		},
	})
}

// setFunc returns a function of sets that doesn't guess the type of its result from
// the other sets where that of one isn't known.
func setFunc(f function.Function) function.Function {
	return function.New(&function.Spec{
		Params:       f.Params(),
		VarParam:     f.VarParam(),
		RefineResult: nonNull,
		Type: func(args []cty.Value) (cty.Type, error) {
			for _, arg := range args {
				if !arg.IsKnown() && arg.Type().HasDynamicTypes() {
					return cty.Set(cty.DynamicPseudoType), nil
				}
			}
			return f.ReturnTypeForValues(args)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) { return f.Call(args) },
	})
}

// replace takes a substring, or a regular expression between slashes.
func replace() function.Function {
	return stringsTo(cty.String, func(a []string) (cty.Value, error) {
		f := stdlib.ReplaceFunc
		pattern, isRegexp := slashed(a[1])
		if isRegexp {
			f = stdlib.RegexReplaceFunc
		}
		return f.Call([]cty.Value{cty.StringVal(a[0]), cty.StringVal(pattern), cty.StringVal(a[2])})
	}, "str", "substr", "replace")
}

// slashed returns what is between the slashes of s, or s if it isn't between slashes.
func slashed(s string) (string, bool) {
	if len(s) > 1 && strings.HasPrefix(s, "/") && strings.HasSuffix(s, "/") {
		return s[1 : len(s)-1], true
	}
	return s, false
}

// distinct is go-cty's, which compares each element with each, and for strings a
// way that doesn't.
func distinct() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.DynamicPseudoType)}},
		Type:         func(args []cty.Value) (cty.Type, error) { return args[0].Type(), nil },
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			list := args[0]
			if !list.Type().Equals(cty.List(cty.String)) || !list.IsWhollyKnown() || list.LengthInt() == 0 {
				return stdlib.DistinctFunc.Call(args)
			}
			seen := make(map[cty.Value]bool)
			var kept []cty.Value
			for _, v := range list.AsValueSlice() {
				if !seen[v] {
					seen[v] = true
					kept = append(kept, v)
				}
			}
			return cty.ListVal(kept), nil
		},
	})
}

// unknownStrings returns the functions of time and chance: their result is a string
// that isn't null, and more can't be said before Terraform runs.
func unknownStrings() map[string]function.Function {
	f := func(params ...function.Parameter) *function.Spec {
		return &function.Spec{
			Params:       params,
			Type:         function.StaticReturnType(cty.String),
			RefineResult: nonNull,
			Impl:         func([]cty.Value, cty.Type) (cty.Value, error) { return cty.UnknownVal(cty.String), nil },
		}
	}
	bcrypt := f(function.Parameter{Name: "str", Type: cty.String})
	bcrypt.VarParam = &function.Parameter{Name: "cost", Type: cty.Number}
	return map[string]function.Function{
		"bcrypt":        function.New(bcrypt),
		"plantimestamp": function.New(f()),
		"timestamp":     function.New(f()),
		"uuid":          function.New(f()),
	}
}
