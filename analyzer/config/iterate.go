package config

import (
	"maps"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/resource"
)

// item is one element to iterate over.
type item struct {
	key cty.Value
	op  operand
}

// items returns the elements of a collection, and whether they are known. Marks
// of a set, and of what was made from one, are on the whole: its unknown elements
// are given them, since any may be the one that they are about.
func items(op operand) (list []item, marks cty.ValueMarks, known bool) {
	if g := op.many; g != nil {
		if g.symbolic != nil {
			_, marks := g.unknown(cty.DynamicPseudoType).Unmark()
			return nil, marks, false
		}
		list = make([]item, 0, len(g.all))
		for i, t := range g.all {
			list = append(list, item{g.keys[i], operand{one: t, size: 1}})
		}
		return list, nil, true
	}
	v, marks := op.value().Unmark()
	if !v.IsKnown() {
		return nil, marks, false
	}
	if !v.CanIterateElements() {
		return nil, marks, false
	}
	list = make([]item, 0, v.LengthInt())
	isSet := v.Type().IsSetType()
	if own, ok := members(op.value()); ok {
		for _, e := range own {
			e = withMarks(e, changed(marks, secretOnly))
			list = append(list, item{e, part(e, op.size)})
		}
		return list, marks, true
	}
	for it := v.ElementIterator(); it.Next(); {
		k, e := it.Element()
		if len(marks) > 0 {
			e = spread(e, changed(marks, either))
		}
		if isSet {
			k = e
		}
		list = append(list, item{k, part(e, op.size)})
	}
	return list, marks, true
}

// spread gives marks to the unknown parts of a value that have none.
func spread(v cty.Value, marks cty.ValueMarks) cty.Value {
	bare, _ := v.UnmarkDeep()
	if bare.IsWhollyKnown() {
		return withMarks(v, changed(marks, secretOnly))
	}
	out, err := cty.Transform(v, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if !v.IsMarked() && !v.IsKnown() {
			return v.WithMarks(marks), nil
		}
		return v, nil
	})
	if err != nil {
		return cty.UnknownVal(v.Type()).WithMarks(marks)
	}
	return out
}

// forEach evaluates a for expression.
func (s *scope) forEach(e *hclsyntax.ForExpr) (operand, hcl.Diagnostics) {
	coll, diags := s.eval(e.CollExpr)
	if diags.HasErrors() {
		return coll, diags
	}
	if coll.many == nil {
		v, marks := coll.value().Unmark()
		switch {
		case v.IsNull():
			return of(cty.DynamicVal), wrong(e.CollExpr.Range(), "Iteration over null value", "A null value cannot be used as the collection in a 'for' expression.")
		case v.Type() != cty.DynamicPseudoType && !v.CanIterateElements() && v.IsKnown():
			return of(cty.DynamicVal), wrong(e.CollExpr.Range(), "Iteration over non-iterable value", "A value of type "+v.Type().FriendlyName()+" cannot be used as the collection in a 'for' expression.")
		}
		coll.v, coll.one = withMarks(v, marks), nil
	}
	list, marks, known := items(coll)
	if !known {
		return of(s.unknownFor(e, coll, marks)), nil
	}
	r := result{size: 1, marks: changed(marks, secretOnly)}
	for _, it := range list {
		in := s
		if e.KeyVar != "" {
			in = in.bind(e.KeyVar, of(it.key))
		}
		in = in.bind(e.ValVar, it.op)
		if diags := in.forElement(e, &r); diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		if r.size > s.m.t.limits.Elements {
			return s.bounded(operand{size: r.size}, e.SrcRange)
		}
	}
	return operand{v: r.value(e), size: r.size}, nil
}

// result is what a for expression has come to so far.
type result struct {
	list  []cty.Value
	named map[string]cty.Value
	group map[string][]cty.Value
	size  int
	// unknown is set once it is not known what elements there are; loose then
	// holds what they may come from.
	unknown bool
	loose   cty.ValueMarks
	marks   cty.ValueMarks
}

// forElement evaluates a for expression for one element.
func (s *scope) forElement(e *hclsyntax.ForExpr, r *result) hcl.Diagnostics {
	included, certainly := true, true
	if e.CondExpr != nil {
		in, m, diags := s.included(e.CondExpr)
		if diags.HasErrors() {
			return diags
		}
		if !in.IsKnown() {
			r.lose(loose(m, resource.Cause{}))
			certainly = false
		} else {
			r.marks = union(r.marks, changed(m, secretOnly))
			included = in.True()
		}
	}
	if !included {
		return nil
	}
	var name *string
	if e.KeyExpr != nil {
		var m cty.ValueMarks
		var diags hcl.Diagnostics
		name, m, diags = s.objectName(e.KeyExpr)
		switch {
		case stopped(diags):
			return diags
		case diags.HasErrors() && !certainly:
			return nil // the element may be one that is left out
		case diags.HasErrors():
			return diags
		}
		if name == nil {
			r.lose(loose(m, resource.Cause{}))
		} else {
			r.marks = union(r.marks, changed(m, secretOnly))
		}
	}
	op, diags := s.eval(e.ValExpr)
	switch {
	case diags.HasErrors() && !certainly && !stopped(diags):
		return nil
	case diags.HasErrors():
		return diags
	}
	v := op.value()
	r.size += op.size
	return r.add(e, name, v)
}

func (s *scope) included(cond hclsyntax.Expression) (cty.Value, cty.ValueMarks, hcl.Diagnostics) {
	v, diags := s.value(cond)
	if diags.HasErrors() {
		return v, nil, diags
	}
	v, marks := v.Unmark()
	if v.IsNull() {
		return v, nil, wrong(cond.Range(), "Condition is null", "The value of the 'if' clause must not be null.")
	}
	v, err := convert.Convert(v, cty.Bool)
	if err != nil {
		return v, nil, wrong(cond.Range(), "Invalid 'for' condition", "The 'if' clause value is invalid: "+err.Error()+".")
	}
	return v, marks, nil
}

func (r *result) lose(marks cty.ValueMarks) {
	r.unknown = true
	r.mayCome(marks)
}

// mayCome adds to what the elements may come from.
func (r *result) mayCome(marks cty.ValueMarks) {
	if r.loose == nil {
		r.loose = cty.ValueMarks{}
	}
	maps.Copy(r.loose, marks)
}

func (r *result) add(e *hclsyntax.ForExpr, name *string, v cty.Value) hcl.Diagnostics {
	switch {
	case r.unknown:
		r.mayCome(changed(deepMarks(v), either))
	case e.KeyExpr == nil:
		r.list = append(r.list, v)
	case e.Group:
		if r.group == nil {
			r.group = map[string][]cty.Value{}
		}
		r.group[*name] = append(r.group[*name], v)
	default:
		if r.named == nil {
			r.named = map[string]cty.Value{}
		}
		if _, twice := r.named[*name]; twice {
			return wrong(e.KeyExpr.Range(), "Duplicate object key", "Two different items produced the same key in this 'for' expression. If duplicates are expected, use the ellipsis (...) after the value expression to enable grouping by key.")
		}
		r.named[*name] = v
	}
	return nil
}

func (r *result) value(e *hclsyntax.ForExpr) cty.Value {
	for name, vs := range r.group {
		if r.named == nil {
			r.named = map[string]cty.Value{}
		}
		r.named[name] = cty.TupleVal(vs)
	}
	switch {
	case r.unknown:
		r.mayCome(r.marks)
		for _, v := range r.list {
			r.mayCome(changed(deepMarks(v), either))
		}
		for _, v := range r.named {
			r.mayCome(changed(deepMarks(v), either))
		}
		return cty.DynamicVal.WithMarks(r.loose)
	case e.KeyExpr != nil:
		return withMarks(cty.ObjectVal(r.named), r.marks)
	}
	return withMarks(cty.TupleVal(r.list), r.marks)
}

// unknownFor is a for expression over something unknown: its elements may come
// from the collection, and from whatever its result names.
func (s *scope) unknownFor(e *hclsyntax.ForExpr, coll operand, marks cty.ValueMarks) cty.Value {
	why := unknownCount(marks, "")
	in := s
	if e.KeyVar != "" {
		in = in.bind(e.KeyVar, of(cty.DynamicVal.WithMarks(changed(marks, either))))
	}
	el, settled := anyElement(coll, why)
	v, diags := in.bind(e.ValVar, el).value(e.ValExpr)
	switch {
	case diags.HasErrors():
		v = cty.DynamicVal
	case settled:
		return someOf(cty.DynamicVal, v, why)
	}
	return cty.DynamicVal.WithMarks(union(changed(marks, either), changed(deepMarks(v), either), loose(marks, why)))
}

// anyElement is an element of a collection of which it isn't known which there are,
// and whether it is known what it comes from.
func anyElement(coll operand, why resource.Cause) (operand, bool) {
	if g := coll.many; g != nil && g.symbolic != nil {
		return operand{one: guess{g.symbolic, g.cause}, size: 1}, true
	}
	v := anElement(coll.value(), why)
	_, marks := v.Unmark()
	return of(v), !anything(marks)
}

// splat evaluates a[*].b.
func (s *scope) splat(e *hclsyntax.SplatExpr) (operand, hcl.Diagnostics) {
	src, diags := s.eval(e.Source)
	if diags.HasErrors() {
		return src, diags
	}
	if g := src.many; g != nil && !g.named {
		if g.symbolic != nil {
			return s.unknownSplat(e, operand{one: guess{g.symbolic, g.cause}, size: 1}, cty.List, g.unknown(cty.DynamicPseudoType), true)
		}
		list, _, _ := items(src)
		return s.splatOver(e, list, nil, false)
	}
	if src.one != nil {
		return s.splatOver(e, []item{{op: src}}, nil, false)
	}
	v, marks := src.value().Unmark()
	t := v.Type()
	isList := t.IsListType() || t.IsSetType()
	switch {
	case t == cty.DynamicPseudoType && !v.IsNull():
		return s.unknownSplat(e, of(withMarks(v, marks)), nil, withMarks(v, marks), false)
	case v.IsNull() && (isList || t.IsTupleType()):
		return of(cty.DynamicVal), wrong(e.Source.Range(), "Splat of null value", "Splat expressions (with the * symbol) cannot be applied to null sequences.")
	case v.IsNull():
		return of(withMarks(cty.EmptyTupleVal, changed(marks, secretOnly))), nil
	case !isList && !t.IsTupleType():
		if !v.IsKnown() && v.Range().CouldBeNull() {
			return s.unknownSplat(e, of(withMarks(v, marks)), nil, withMarks(v, marks), true)
		}
		return s.splatOver(e, []item{{op: operand{v: withMarks(v, marks), size: src.size}}}, nil, false)
	case !v.IsKnown() && isList:
		el := cty.UnknownVal(t.ElementType()).WithMarks(changed(marks, element))
		return s.unknownSplat(e, of(el), cty.List, withMarks(v, marks), fromWithin(marks))
	case !v.IsKnown():
		return s.unknownSplat(e, of(cty.DynamicVal.WithMarks(marks)), nil, withMarks(v, marks), false)
	}
	src.v = withMarks(v, marks)
	list, marks, _ := items(src)
	return s.splatOver(e, list, changed(marks, secretOnly), isList)
}

func (s *scope) splatOver(e *hclsyntax.SplatExpr, list []item, marks cty.ValueMarks, isList bool) (operand, hcl.Diagnostics) {
	vals := make([]cty.Value, 0, len(list))
	size := 1
	for _, it := range list {
		op, diags := s.withItem(e, it.op).eval(e.Each)
		if diags.HasErrors() {
			return op, diags
		}
		vals = append(vals, op.value())
		size += op.size
	}
	v := cty.TupleVal(vals)
	if isList && len(vals) > 0 && cty.CanListVal(vals) {
		v = cty.ListVal(vals)
	}
	return s.bounded(operand{v: withMarks(v, marks), size: size}, e.SrcRange)
}

func (s *scope) withItem(e *hclsyntax.SplatExpr, op operand) *scope {
	out := *s
	out.names = &binding{symbol: e.Item, op: op, next: s.names}
	return &out
}

// unknownSplat is a splat whose elements are not known. A nil kind gives a value
// of unknown type. Settled is set where each element is certain to come from el.
func (s *scope) unknownSplat(e *hclsyntax.SplatExpr, el operand, kind func(cty.Type) cty.Type, from cty.Value, settled bool) (operand, hcl.Diagnostics) {
	op, diags := s.withItem(e, el).eval(e.Each)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	v := op.value()
	t := cty.DynamicPseudoType
	if kind != nil {
		t = kind(v.Type())
	}
	why := unknownCount(deepMarks(from), "")
	if settled {
		return of(someOf(cty.UnknownVal(t), v, why)), nil
	}
	return of(cty.UnknownVal(t).WithMarks(union(changed(deepMarks(v), either), loose(deepMarks(from), why)))), nil
}
