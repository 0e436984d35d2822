package config

import (
	"maps"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/resource"
)

// scope is where an expression is evaluated.
type scope struct {
	m *module
	// key is the instance's count.index or each.key, nil where there is none.
	key *instanceKey
	// names are the variables of for expressions and dynamic blocks.
	names *binding
	// self is the instance that self stands for, or nil.
	self thing
}

// binding is a name in scope, and those bound before it.
type binding struct {
	name string
	// symbol is the place of a splat's element, which has no name.
	symbol *hclsyntax.AnonSymbolExpr
	op     operand
	next   *binding
}

func (s *scope) bind(name string, op operand) *scope {
	out := *s
	out.names = &binding{name: name, op: op, next: s.names}
	return &out
}

// value evaluates an expression to a value, which may carry marks. After an
// error it is unknown.
func (s *scope) value(e hclsyntax.Expression) (cty.Value, hcl.Diagnostics) {
	op, diags := s.eval(e)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	return op.value(), diags
}

// eval evaluates an expression. It holds the lock of the tree.
func (s *scope) eval(e hclsyntax.Expression) (operand, hcl.Diagnostics) {
	t := s.m.t
	t.steps++
	t.depth++
	defer func() { t.depth-- }()
	switch {
	case t.steps > t.limits.Steps:
		return t.stop("steps", t.limits.Steps, e.Range())
	case t.depth > t.limits.Depth:
		return t.stop("depth", t.limits.Depth, e.Range())
	}
	switch e := e.(type) {
	case *hclsyntax.LiteralValueExpr:
		return of(e.Val), nil
	case *hclsyntax.TemplateExpr:
		return s.template(e)
	case *hclsyntax.ScopeTraversalExpr:
		return s.reference(e.Traversal)
	case *hclsyntax.FunctionCallExpr:
		return s.once(e, func() (operand, hcl.Diagnostics) { return s.call(e) })
	case *hclsyntax.ConditionalExpr:
		return s.conditional(e)
	case *hclsyntax.RelativeTraversalExpr:
		op, diags := s.eval(e.Source)
		if diags.HasErrors() {
			return op, diags
		}
		return s.steps(op, e.Traversal)
	case *hclsyntax.IndexExpr:
		return s.indexed(e)
	case *hclsyntax.SplatExpr:
		return s.once(e, func() (operand, hcl.Diagnostics) { return s.splat(e) })
	case *hclsyntax.AnonSymbolExpr:
		for b := s.names; b != nil; b = b.next {
			if b.symbol == e {
				return b.op, nil
			}
		}
		return of(cty.DynamicVal), nil
	case *hclsyntax.TupleConsExpr:
		return s.tuple(e)
	case *hclsyntax.ObjectConsExpr:
		return s.object(e)
	case *hclsyntax.ObjectConsKeyExpr:
		return s.objectKey(e)
	case *hclsyntax.ForExpr:
		return s.once(e, func() (operand, hcl.Diagnostics) { return s.forEach(e) })
	case *hclsyntax.ParenthesesExpr:
		return s.eval(e.Expression)
	case *hclsyntax.TemplateWrapExpr:
		return s.eval(e.Wrapped)
	case *hclsyntax.TemplateJoinExpr:
		return s.join(e)
	case *hclsyntax.BinaryOpExpr:
		return s.binary(e)
	case *hclsyntax.UnaryOpExpr:
		return s.unary(e)
	}
	v, diags := e.Value(nil)
	return of(v), diags
}

// once evaluates an expression only for the first of the instances of a resource
// or module where it is the same in all: aws_subnet.all[*].id would otherwise be
// put together for each of those that take one of its elements.
func (s *scope) once(e hclsyntax.Expression, do func() (operand, hcl.Diagnostics)) (operand, hcl.Diagnostics) {
	if s.key == nil || s.names != nil || s.m.t.differs(e) {
		return do()
	}
	if op, ok := s.m.common[e]; ok {
		return op, nil
	}
	op, diags := do()
	if !diags.HasErrors() {
		s.m.common[e] = op
	}
	return op, diags
}

// stopMark is the Extra of the diagnostic of a bound that was reached, or of a file
// that was refused: it says nothing about what the expression comes to, so try
// doesn't go on to the next one. What happened has been reported already.
type stopMark struct{}

// stop ends the evaluation of an expression at a bound.
func (t *tree) stop(limit string, most int, at hcl.Range) (operand, hcl.Diagnostics) {
	d := exceeded(limit, most, location(at))
	t.report(d)
	return of(cty.DynamicVal), hcl.Diagnostics{{Severity: hcl.DiagError, Summary: d.Summary, Detail: d.Detail, Subject: &at, Extra: stopMark{}}}
}

func stopped(diags hcl.Diagnostics) bool {
	for _, d := range diags {
		if d.Extra == (stopMark{}) {
			return true
		}
	}
	return false
}

// bounded refuses a value that is too large.
func (s *scope) bounded(op operand, at hcl.Range) (operand, hcl.Diagnostics) {
	if t := s.m.t; op.size > t.limits.Elements {
		return t.stop("elements", t.limits.Elements, at)
	}
	return op, nil
}

// steps goes from a value into its parts.
func (s *scope) steps(op operand, steps hcl.Traversal) (operand, hcl.Diagnostics) {
	for _, step := range steps {
		var diags hcl.Diagnostics
		switch step := step.(type) {
		case hcl.TraverseAttr:
			op, diags = getAttr(op, step.Name, step.SrcRange)
		case hcl.TraverseIndex:
			op, diags = getIndex(op, of(step.Key), step.SrcRange)
		}
		if diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
	}
	return op, nil
}

func getAttr(op operand, name string, at hcl.Range) (operand, hcl.Diagnostics) {
	switch {
	case op.one != nil:
		return op.one.attr(name, at)
	case op.many != nil && op.many.symbolic != nil:
		return getAttr(of(op.many.unknown(cty.DynamicPseudoType)), name, at)
	case op.many != nil && op.many.named:
		return op.many.index(cty.StringVal(name), at)
	case op.many != nil:
		return of(cty.DynamicVal), wrong(at, "Missing resource instance key", op.many.address+" has count set, so an instance must be named with an index.")
	}
	if !op.v.IsKnown() {
		// A part of something unknown: the reference goes on into it.
		bare, marks := op.v.Unmark()
		v, diags := hcl.GetAttr(bare, name, &at)
		return of(withMarks(v, changed(marks, inside(name)))), diags
	}
	v, diags := hcl.GetAttr(op.v, name, &at)
	return part(v, op.size), diags
}

// inside makes the marks of a value those of its attribute.
func inside(name string) func(mark) mark {
	return func(m mark) mark {
		switch m := m.(type) {
		case refMark:
			if m.Altered || m.Prefix != "" || m.Suffix != "" || m.within {
				return m
			}
			if m.Attr != "" {
				m.Attr += "."
			}
			m.Attr += name
			return m
		case *textMark:
			return nil
		}
		return m
	}
}

// part is a value taken out of one of the given size.
func part(v cty.Value, size int) operand {
	if size > 32 {
		size = weigh(v)
	}
	return operand{v: v, size: size}
}

// weigh counts the values in v. It is only asked of what is within the limits.
func weigh(v cty.Value) int {
	v, _ = v.Unmark()
	if !v.IsKnown() || v.IsNull() || !v.CanIterateElements() {
		return 1
	}
	n := 1
	for it := v.ElementIterator(); it.Next(); {
		_, e := it.Element()
		n += weigh(e)
	}
	return n
}

func (s *scope) indexed(e *hclsyntax.IndexExpr) (operand, hcl.Diagnostics) {
	coll, diags := s.eval(e.Collection)
	if diags.HasErrors() {
		return coll, diags
	}
	key, diags := s.eval(e.Key)
	if diags.HasErrors() {
		return key, diags
	}
	return getIndex(coll, key, e.BracketRange)
}

func getIndex(coll, key operand, at hcl.Range) (operand, hcl.Diagnostics) {
	k := key.value()
	if coll.many != nil {
		return coll.many.index(k, at)
	}
	if coll.one != nil {
		bare, _ := k.Unmark()
		if bare.IsKnown() && !bare.IsNull() && bare.Type() == cty.String {
			return getAttr(coll, bare.AsString(), at)
		}
		if bare.IsKnown() && bare.Type() == cty.Number {
			return of(cty.DynamicVal), wrong(at, "Invalid index", "There is only one instance, which is named without an index.")
		}
	}
	c := coll.value()
	k, keyMarks := k.Unmark()
	if k.IsKnown() && c.IsKnown() {
		v, diags := hcl.Index(c, k, &at)
		return part(withMarks(v, changed(keyMarks, secretOnly)), coll.size), diags
	}
	// Either it is not known which element, or not what the elements are.
	bare, marks := c.UnmarkDeep()
	v, diags := hcl.Index(bare, k, &at)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	v, _ = v.Unmark()
	if v.IsWhollyKnown() {
		return of(v), nil
	}
	if k.IsKnown() {
		return of(v.WithMarks(changed(marks, elementAt(k)))), nil
	}
	why := because(keyMarks)
	if why == (resource.Cause{}) {
		why.Kind = resource.Several
	}
	v = withMarks(anyOf(v, c, why), changed(keyMarks, secretOnly))
	return of(v), nil
}

// elementAt makes the marks of an unknown collection those of its element k.
func elementAt(k cty.Value) func(mark) mark {
	key, known := keyText(k)
	return func(m mark) mark {
		if ref, ok := m.(refMark); ok && known && !ref.moved && !ref.within && !ref.Altered && ref.Prefix == "" && ref.Suffix == "" {
			ref.Part += "[" + key + "]"
			return ref
		}
		return element(m)
	}
}

// moved is what becomes of a mark of a collection when its elements may have been
// put into another order.
func moved(m mark) mark {
	if ref, ok := m.(refMark); ok {
		ref.moved = true
		return ref
	}
	return m
}

// element makes the marks of an unknown collection those of an element, of which
// it isn't known which one it is.
func element(m mark) mark {
	if _, ok := m.(*textMark); ok {
		return nil
	}
	return m
}

// loose says that a value depends on one with these marks without coming from
// it: all that remains is the reason.
func loose(marks cty.ValueMarks, otherwise resource.Cause) cty.ValueMarks {
	cause := because(marks)
	if cause == (resource.Cause{}) {
		cause = otherwise
	}
	return union(cty.NewValueMarks(looseMark{cause}), changed(marks, secretOnly))
}

func (s *scope) tuple(e *hclsyntax.TupleConsExpr) (operand, hcl.Diagnostics) {
	vals := make([]cty.Value, len(e.Exprs))
	size := 1
	for i, expr := range e.Exprs {
		op, diags := s.eval(expr)
		if diags.HasErrors() {
			return op, diags
		}
		vals[i] = op.value()
		size += op.size
	}
	return s.bounded(operand{v: cty.TupleVal(vals), size: size}, e.SrcRange)
}

func (s *scope) object(e *hclsyntax.ObjectConsExpr) (operand, hcl.Diagnostics) {
	vals := make(map[string]cty.Value, len(e.Items))
	size, known := 1, true
	marks, keyMarks := cty.ValueMarks{}, cty.ValueMarks{}
	for _, item := range e.Items {
		name, m, diags := s.objectName(item.KeyExpr)
		if diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		op, diags := s.eval(item.ValueExpr)
		if diags.HasErrors() {
			return op, diags
		}
		v := op.value()
		size += op.size
		maps.Copy(keyMarks, m)
		if name == nil {
			known = false
		}
		if !known {
			maps.Copy(marks, changed(deepMarks(v), either))
			continue
		}
		vals[*name] = v
	}
	if !known {
		for _, v := range vals {
			maps.Copy(marks, changed(deepMarks(v), either))
		}
		return of(cty.DynamicVal.WithMarks(union(marks, loose(keyMarks, resource.Cause{})))), nil
	}
	v := withMarks(cty.ObjectVal(vals), changed(keyMarks, secretOnly))
	return s.bounded(operand{v: v, size: size}, e.SrcRange)
}

// key evaluates the key of an object; nil when it is not known.
func (s *scope) objectName(e hclsyntax.Expression) (*string, cty.ValueMarks, hcl.Diagnostics) {
	k, diags := s.value(e)
	if diags.HasErrors() {
		return nil, nil, diags
	}
	k, marks := k.Unmark()
	if k.IsNull() {
		return nil, nil, wrong(e.Range(), "Null value as key", "Can't use a null value as a key.")
	}
	k, err := convert.Convert(k, cty.String)
	if err != nil {
		return nil, nil, wrong(e.Range(), "Incorrect key type", "Can't use this value as a key: "+err.Error()+".")
	}
	if !k.IsKnown() {
		return nil, marks, nil
	}
	name := k.AsString()
	return &name, marks, nil
}

func (s *scope) objectKey(e *hclsyntax.ObjectConsKeyExpr) (operand, hcl.Diagnostics) {
	if !e.ForceNonLiteral {
		if name := hcl.ExprAsKeyword(e.Wrapped); name != "" {
			return of(cty.StringVal(name)), nil
		}
	}
	return s.eval(e.Wrapped)
}

// literalExpr wraps a value so that hcl's own operators can be asked about them.
func literalExpr(v cty.Value, e hclsyntax.Expression) hclsyntax.Expression {
	return &hclsyntax.LiteralValueExpr{Val: v, SrcRange: e.Range()}
}

func (s *scope) binary(e *hclsyntax.BinaryOpExpr) (operand, hcl.Diagnostics) {
	l, lDiags := s.value(e.LHS)
	r, rDiags := s.value(e.RHS)
	if e.Op.ShortCircuit == nil || stopped(lDiags) || stopped(rDiags) {
		if lDiags.HasErrors() || rDiags.HasErrors() {
			return of(cty.DynamicVal), append(lDiags, rDiags...)
		}
	}
	left, lMarks := l.UnmarkDeep()
	right, rMarks := r.UnmarkDeep()
	var v cty.Value
	var diags hcl.Diagnostics
	if lDiags.HasErrors() || rDiags.HasErrors() {
		v, diags = shortCircuit(e, left, right, lDiags, rDiags)
	} else {
		v, diags = (&hclsyntax.BinaryOpExpr{LHS: literalExpr(left, e.LHS), Op: e.Op, RHS: literalExpr(right, e.RHS), SrcRange: e.SrcRange}).Value(nil)
	}
	if !diags.HasErrors() {
		diags = s.m.t.short(v, e.SrcRange)
	}
	return of(derived(v, union(lMarks, rMarks))), diags
}

// shortCircuit asks && and || for an answer although one side has failed.
func shortCircuit(e *hclsyntax.BinaryOpExpr, left, right cty.Value, lDiags, rDiags hcl.Diagnostics) (cty.Value, hcl.Diagnostics) {
	l, errL := convert.Convert(left, cty.Bool)
	r, errR := convert.Convert(right, cty.Bool)
	if errL == nil && errR == nil && !l.IsNull() && !r.IsNull() {
		if v, diags := e.Op.ShortCircuit(l, r, lDiags, rDiags); v != cty.NilVal {
			return v, diags
		}
	}
	return cty.UnknownVal(cty.Bool), append(lDiags, rDiags...)
}

// derived is a result that was worked out from values with these marks: it is
// none of them.
func derived(v cty.Value, marks cty.ValueMarks) cty.Value {
	if len(marks) == 0 {
		return v
	}
	if v.IsWhollyKnown() {
		return withMarks(v, changed(marks, secretOnly))
	}
	v, own := v.UnmarkDeep()
	return v.WithMarks(changed(union(marks, own), altered))
}

func (s *scope) unary(e *hclsyntax.UnaryOpExpr) (operand, hcl.Diagnostics) {
	v, diags := s.value(e.Val)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	bare, marks := v.UnmarkDeep()
	v, diags = (&hclsyntax.UnaryOpExpr{Op: e.Op, Val: literalExpr(bare, e.Val), SrcRange: e.SrcRange}).Value(nil)
	if !diags.HasErrors() {
		diags = s.m.t.short(v, e.SrcRange)
	}
	return of(derived(v, marks)), diags
}
