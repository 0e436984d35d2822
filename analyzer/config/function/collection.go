package function

import (
	"errors"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

var errDifferentTypes = errors.New("all arguments must have the same type")

// collections returns the functions of collections that go-cty doesn't have, or
// that Terraform has in another form.
func collections() map[string]function.Function {
	return map[string]function.Function{
		"alltrue":   ofBools(cty.True),
		"anytrue":   ofBools(cty.False),
		"coalesce":  coalesce(),
		"index":     index(),
		"length":    lengthFunc(),
		"lookup":    lookup(),
		"matchkeys": matchKeys(),
		"one":       one(),
		"sum":       sum(),
		"transpose": transpose(),
	}
}

// anything is a parameter for every kind of value.
func anything(name string) *function.Parameter {
	return &opened(function.Parameter{Name: name})[0]
}

// ofBools makes alltrue or anytrue. An element that isn't neutral decides even
// beside unknown ones; null counts as false.
func ofBools(neutral cty.Value) function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.List(cty.Bool)}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			result := neutral
			for it := args[0].ElementIterator(); it.Next(); {
				_, v := it.Element()
				switch {
				case !v.IsKnown():
					result = cty.UnknownVal(cty.Bool)
					continue
				case v.IsNull():
					v = cty.False
				}
				if v.RawEquals(neutral.Not()) {
					return v, nil
				}
			}
			return result, nil
		},
	})
}

// coalesce differs from go-cty's in passing over empty strings. Of the arguments
// after the one taken only the sensitive mark reaches the result.
func coalesce() function.Function {
	return function.New(&function.Spec{
		VarParam: anything("vals"),
		Type: func(args []cty.Value) (cty.Type, error) {
			types := make([]cty.Type, len(args))
			for i, arg := range args {
				types[i] = arg.Type()
				if !arg.IsKnown() && types[i].HasDynamicTypes() {
					return cty.DynamicPseudoType, nil
				}
			}
			ty, _ := convert.UnifyUnsafe(types)
			if ty == cty.NilType {
				return cty.NilType, errDifferentTypes
			}
			return ty, nil
		},
		RefineResult: nonNull,
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			marks := make(cty.ValueMarks)
			for _, arg := range args {
				if arg.HasMark(SensitiveMark) {
					marks[SensitiveMark] = struct{}{}
				}
			}
			for i, arg := range args {
				v, own := arg.Unmark()
				v, err := convert.Convert(v, ty)
				if err != nil {
					return cty.NilVal, function.NewArgError(i, err)
				}
				if v.IsKnown() && (v.IsNull() || v.RawEquals(cty.StringVal(""))) {
					marks = cty.NewValueMarks(marks, own)
					continue
				}
				if !v.IsKnown() && !settled(v) {
					// Any of the rest may be the one.
					for _, rest := range args[i:] {
						_, own := rest.Unmark()
						marks = cty.NewValueMarks(marks, own)
					}
					return cty.UnknownVal(ty).WithMarks(marks), nil
				}
				return v.WithMarks(marks, own), nil
			}
			return cty.NilVal, errors.New("no argument that is neither null nor an empty string")
		},
	})
}

// settled reports whether the unknown v can't turn out to be null or "".
func settled(v cty.Value) bool {
	if v.Type() == cty.DynamicPseudoType {
		return false
	}
	r := v.Range()
	return r.DefinitelyNotNull() && (v.Type() != cty.String || r.StringPrefix() != "")
}

func index() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}, {Name: "value", Type: cty.DynamicPseudoType}},
		Type:         function.StaticReturnType(cty.Number),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			list := args[0]
			if !list.Type().IsListType() && !list.Type().IsTupleType() {
				return cty.NilVal, function.NewArgErrorf(0, "must be a list or tuple")
			}
			if list.LengthInt() == 0 {
				return cty.NilVal, errors.New("cannot search an empty list")
			}
			for it := list.ElementIterator(); it.Next(); {
				i, v := it.Element()
				eq, err := stdlib.Equal(v, args[1])
				if err != nil {
					return cty.NilVal, err
				}
				if !eq.IsKnown() {
					return cty.UnknownVal(cty.Number), nil
				}
				if eq.True() {
					return i, nil
				}
			}
			return cty.NilVal, errors.New("item not found")
		},
	})
}

func lengthFunc() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{
			Name:             "value",
			Type:             cty.DynamicPseudoType,
			AllowDynamicType: true,
			AllowUnknown:     true,
			AllowMarked:      true,
		}},
		Type: func(args []cty.Value) (cty.Type, error) {
			ty := args[0].Type()
			switch {
			case ty == cty.String, ty == cty.DynamicPseudoType:
			case ty.IsCollectionType(), ty.IsTupleType(), ty.IsObjectType():
			default:
				return cty.NilType, function.NewArgErrorf(0, "must be a string, a collection or a structural type")
			}
			return cty.Number, nil
		},
		RefineResult: func(b *cty.RefinementBuilder) *cty.RefinementBuilder {
			return b.NotNull().NumberRangeLowerBound(cty.Zero, true)
		},
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			v, marks := args[0].Unmark()
			ty := v.Type()
			switch {
			case ty == cty.DynamicPseudoType:
				return cty.UnknownVal(cty.Number).WithMarks(marks), nil
			case ty == cty.String:
				return stdlib.Strlen(args[0])
			case ty.IsObjectType():
				return cty.NumberIntVal(int64(len(ty.AttributeTypes()))).WithMarks(marks), nil
			}
			return v.Length().WithMarks(marks), nil
		},
	})
}

// lookup needs only the element itself to be known, not all of the map.
func lookup() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "inputMap", Type: cty.DynamicPseudoType, AllowMarked: true},
			{Name: "key", Type: cty.String, AllowMarked: true},
		},
		VarParam: anything("default"),
		Type: func(args []cty.Value) (cty.Type, error) {
			if len(args) > 3 {
				return cty.NilType, errors.New("takes two or three arguments")
			}
			ty := args[0].Type()
			switch {
			case ty.IsObjectType():
				key, known := text(args[1])
				switch {
				case !known:
					return cty.DynamicPseudoType, nil
				case ty.HasAttribute(key):
					return ty.AttributeType(key), nil
				case len(args) == 3:
					return args[2].Type(), nil
				}
				return cty.NilType, function.NewArgErrorf(0, "the given object has no attribute %q", key)
			case ty.IsMapType():
				if len(args) == 3 {
					if _, err := convert.Convert(args[2], ty.ElementType()); err != nil {
						return cty.NilType, function.NewArgErrorf(2, "the default value must have the same type as the map elements")
					}
				}
				return ty.ElementType(), nil
			}
			return cty.NilType, function.NewArgErrorf(0, "must be a map or an object")
		},
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			from, fromMarks := args[0].Unmark()
			key, keyMarks := args[1].Unmark()
			name := key.AsString()
			switch {
			case from.Type().IsObjectType() && from.Type().HasAttribute(name):
				return from.GetAttr(name).WithMarks(fromMarks, keyMarks), nil
			case from.Type().IsMapType() && from.HasIndex(key).True():
				return from.Index(key).WithMarks(fromMarks, keyMarks), nil
			case len(args) == 3:
				v, err := convert.Convert(args[2], ty)
				if err != nil {
					return cty.NilVal, function.NewArgError(2, err)
				}
				return v.WithMarks(fromMarks, keyMarks), nil
			}
			return cty.NilVal, function.NewArgErrorf(1, "the map has no such element")
		},
	})
}

func matchKeys() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{
			{Name: "values", Type: cty.List(cty.DynamicPseudoType)},
			{Name: "keys", Type: cty.List(cty.DynamicPseudoType)},
			{Name: "searchset", Type: cty.List(cty.DynamicPseudoType)},
		},
		Type: func(args []cty.Value) (cty.Type, error) {
			if ty, _ := convert.UnifyUnsafe([]cty.Type{args[1].Type(), args[2].Type()}); ty == cty.NilType {
				return cty.NilType, errors.New("keys and searchset must be of the same type")
			}
			return args[0].Type(), nil
		},
		RefineResult: nonNull,
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			values := args[0]
			if values.LengthInt() != args[1].LengthInt() {
				return cty.NilVal, errors.New("values and keys must have the same number of elements")
			}
			keys, searched, err := unify(args[1], args[2])
			if err != nil {
				return cty.NilVal, err
			}
			var kept []cty.Value
			for it := keys.ElementIterator(); it.Next(); {
				i, key := it.Element()
				found, err := stdlib.Contains(searched, key)
				if err != nil {
					return cty.NilVal, err
				}
				if !found.IsKnown() {
					return cty.UnknownVal(ty), nil
				}
				if found.True() {
					kept = append(kept, values.Index(i))
				}
			}
			if len(kept) == 0 {
				return cty.ListValEmpty(ty.ElementType()), nil
			}
			return cty.ListVal(kept), nil
		},
	})
}

func one() function.Function {
	return function.New(&function.Spec{
		Params: []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType, AllowUnknown: true, AllowMarked: true}},
		Type: func(args []cty.Value) (cty.Type, error) {
			ty := args[0].Type()
			switch {
			case ty.IsListType(), ty.IsSetType():
				return ty.ElementType(), nil
			case ty.IsTupleType() && ty.Length() == 0:
				return cty.DynamicPseudoType, nil
			case ty.IsTupleType() && ty.Length() == 1:
				return ty.TupleElementType(0), nil
			}
			return cty.NilType, function.NewArgErrorf(0, "must be a list, set or tuple of no or one element")
		},
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			list, marks := args[0].Unmark()
			switch {
			case !list.IsKnown():
				return cty.UnknownVal(ty).WithMarks(marks), nil
			case !list.Length().IsKnown():
				return cty.UnknownVal(ty).WithMarks(marks), nil
			case list.LengthInt() == 0:
				return cty.NullVal(ty).WithMarks(marks), nil
			case list.LengthInt() > 1:
				return cty.NilVal, function.NewArgErrorf(0, "must be a list, set or tuple of no or one element")
			}
			it := list.ElementIterator()
			it.Next()
			_, v := it.Element()
			return v.WithMarks(marks), nil
		},
	})
}

func sum() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "list", Type: cty.DynamicPseudoType}},
		Type:         function.StaticReturnType(cty.Number),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			list := args[0]
			if ty := list.Type(); !ty.IsListType() && !ty.IsSetType() && !ty.IsTupleType() {
				return cty.NilVal, function.NewArgErrorf(0, "must be a list, set or tuple of numbers")
			}
			if n := list.Length(); n.IsKnown() && n.RawEquals(cty.Zero) {
				return cty.NilVal, function.NewArgErrorf(0, "cannot sum an empty list")
			}
			total := cty.Zero
			for it := list.ElementIterator(); it.Next(); {
				_, v := it.Element()
				if v.IsNull() {
					return cty.NilVal, function.NewArgErrorf(0, "must not have null elements")
				}
				v, err := convert.Convert(v, cty.Number)
				if err != nil {
					return cty.NilVal, function.NewArgErrorf(0, "must be a list, set or tuple of numbers")
				}
				total = total.Add(v)
			}
			return total, nil
		},
	})
}

// transpose makes of a map of keys to lists a map of the lists' elements to keys.
func transpose() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "values", Type: cty.Map(cty.List(cty.String))}},
		Type:         function.StaticReturnType(cty.Map(cty.List(cty.String))),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			if !args[0].IsWhollyKnown() {
				return cty.UnknownVal(ty), nil
			}
			keys := make(map[string][]cty.Value)
			for it := args[0].ElementIterator(); it.Next(); {
				key, list := it.Element()
				if list.IsNull() {
					return cty.NilVal, function.NewArgErrorf(0, "must not hold a null list")
				}
				for elements := list.ElementIterator(); elements.Next(); {
					_, v := elements.Element()
					if v.IsNull() {
						return cty.NilVal, function.NewArgErrorf(0, "must not hold a null string")
					}
					keys[v.AsString()] = append(keys[v.AsString()], key)
				}
			}
			if len(keys) == 0 {
				return cty.MapValEmpty(ty.ElementType()), nil
			}
			lists := make(map[string]cty.Value, len(keys))
			for name, from := range keys {
				lists[name] = cty.ListVal(from)
			}
			return cty.MapVal(lists), nil
		},
	})
}

// unify converts two lists to lists of one element type.
func unify(a, b cty.Value) (one, other cty.Value, err error) {
	ty, _ := convert.UnifyUnsafe([]cty.Type{a.Type(), b.Type()})
	if ty == cty.NilType {
		return cty.NilVal, cty.NilVal, errDifferentTypes
	}
	if a, err = convert.Convert(a, ty); err != nil {
		return cty.NilVal, cty.NilVal, err
	}
	b, err = convert.Convert(b, ty)
	return a, b, err
}
