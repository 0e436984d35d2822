package config

import (
	"strconv"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// children are the nested blocks of one type.
type children struct {
	list []child
	// open is set when there may be more, or fewer, for the reason cause.
	open  bool
	cause resource.Cause
	marks cty.ValueMarks
	at    hcl.Range
	// asValue is set for blocks that are written as an attribute.
	asValue bool
}

// child is a nested block.
type child struct {
	*content
	key      string // of a map
	possible bool
}

// Blocks returns the nested blocks of that name.
func (c *content) Blocks(name string) resource.Blocks {
	t := c.owner.m.t
	t.mu.Lock()
	defer t.mu.Unlock()
	kids := c.blocks(name)
	out := resource.Blocks{Open: kids.open, Cause: kids.cause, At: c.owner.m.place(kids.at)}
	n := c.nested(name)
	for i, k := range kids.list {
		out.List = append(out.List, resource.Block{
			Body: k.content, Label: labelOf(n, kids, k, i), Possible: k.possible, At: c.owner.m.place(k.at),
		})
	}
	return out
}

// labelOf tells a block from its siblings.
func labelOf(n *schema.Nested, kids *children, k child, i int) string {
	switch {
	case k.key != "":
		return "[" + quoteKey(k.key) + "]"
	case n != nil && n.Nesting == schema.List, n == nil && kids.asValue && len(kids.list) > 1:
		return "[" + strconv.Itoa(i) + "]"
	}
	return ""
}

// blocks finds the nested blocks of a type, once.
func (c *content) blocks(name string) *children {
	if kids := c.children[name]; kids != nil {
		return kids
	}
	kids := &children{}
	if c.children == nil {
		c.children = map[string]*children{}
	}
	c.children[name] = kids
	n := c.nested(name)
	var inner *schema.Block
	if n != nil {
		inner = &n.Block
	}
	if c.body != nil {
		for _, sec := range c.body.sections(name) {
			if !kids.at.Empty() || kids.at.Filename == "" {
				kids.at = sec.at
			}
			if sec.dynamic == nil {
				kids.list = append(kids.list, child{content: c.child(c.scope, sec.body, inner, name, sec.at)})
				continue
			}
			c.generate(kids, sec, inner, name)
		}
		if c.mayHaveLost(name) && !kids.open {
			kids.open, kids.cause = true, resource.Cause{Kind: resource.Unreadable, Subject: c.owner.address}
			kids.marks = union(kids.marks, cty.NewValueMarks(looseMark{kids.cause}))
		}
		if len(kids.list) > 0 || kids.open {
			return kids
		}
	}
	if v := c.value(name); v != cty.NilVal {
		c.fromValue(kids, v, inner, name)
	}
	return kids
}

func (c *content) child(s *scope, b *body, inner *schema.Block, name string, at hcl.Range) *content {
	return &content{owner: c.owner, scope: s, body: b, schema: inner, path: c.below(name), at: at}
}

func (c *content) below(name string) string {
	if c.path == "" {
		return name
	}
	return c.path + "." + name
}

// generate adds the blocks that a dynamic block comes to.
func (c *content) generate(kids *children, sec section, inner *schema.Block, name string) {
	contents := sec.dynamic.sections("content")
	each := sec.dynamic.attr("for_each")
	if len(contents) != 1 || each == nil {
		c.owner.m.reportAll(wrong(sec.at, "Invalid dynamic block", "A dynamic block has a for_each argument and one content block."))
		return
	}
	iterator := name
	if a := sec.dynamic.attr("iterator"); a != nil {
		if tr := address(a.Expr); len(tr) == 1 {
			iterator = tr.RootName()
		}
	}
	op, diags := c.scope.eval(each.Expr)
	if diags.HasErrors() {
		op = c.owner.m.fail(c.owner.local()+"."+name, diags)
	}
	if op.many == nil {
		v, marks := op.value().Unmark()
		switch {
		case v.IsKnown() && v.IsNull():
			c.owner.m.reportAll(wrong(each.SrcRange, "Invalid dynamic for_each value", "Cannot use a null value in for_each."))
			return
		case v.IsKnown() && !v.CanIterateElements():
			c.owner.m.reportAll(wrong(each.SrcRange, "Invalid dynamic for_each value", "Cannot use a value of type "+v.Type().FriendlyName()+" in for_each."))
			return
		}
		op.one, op.v = nil, withMarks(v, marks)
	}
	list, marks, known := items(op)
	if v, _ := op.v.Unmark(); op.many == nil && known && v.Type().IsSetType() && !v.IsWhollyKnown() {
		// Elements that are not known may turn out to be the same one.
		known = len(list) == 1
	}
	bound := func(key cty.Value, value operand) *scope {
		return c.scope.bind(iterator, operand{one: iteration{key, value}, size: 1})
	}
	if !known {
		kids.open, kids.cause = true, unknownCount(marks, c.owner.address+"."+c.below(name))
		kids.marks = union(kids.marks, marks)
		blank := cty.DynamicVal.WithMarks(union(changed(marks, either), cty.NewValueMarks(looseMark{kids.cause})))
		el, _ := anyElement(op, kids.cause)
		key := blank
		if v, _ := op.v.Unmark(); op.many == nil && v.Type().IsSetType() {
			key = el.v
		}
		s := bound(key, el)
		kids.list = append(kids.list, child{content: c.child(s, contents[0].body, inner, name, sec.at), possible: true})
		return
	}
	for _, it := range list {
		kids.list = append(kids.list, child{content: c.child(bound(it.key, it.op), contents[0].body, inner, name, contents[0].at)})
	}
}

// iteration is the iterator of a dynamic block: an object of a key and a value.
type iteration struct {
	key   cty.Value
	value operand
}

func (i iteration) attr(name string, at hcl.Range) (operand, hcl.Diagnostics) {
	switch name {
	case "key":
		return of(i.key), nil
	case "value":
		return i.value, nil
	}
	return operand{}, wrong(at, "Unsupported attribute", "An iterator has the attributes key and value.")
}

func (i iteration) whole() cty.Value {
	return cty.ObjectVal(map[string]cty.Value{"key": i.key, "value": i.value.value()})
}

// fromValue adds the blocks that an attribute's value stands for.
func (c *content) fromValue(kids *children, v cty.Value, inner *schema.Block, name string) {
	kids.asValue = true
	kids.at = c.at
	if a := c.expr(name); a != nil {
		kids.at = a.SrcRange
	}
	bare, marks := v.Unmark()
	t := bare.Type()
	fixed := func(v cty.Value, key string) child {
		return child{key: key, content: &content{owner: c.owner, scope: c.scope, fixed: v, schema: inner, path: c.below(name), at: kids.at}}
	}
	switch {
	case !bare.IsKnown():
		kids.open, kids.cause, kids.marks = true, because(marks), marks
	case bare.IsNull():
	case t.IsObjectType():
		kids.list = append(kids.list, fixed(v, ""))
	case t.IsMapType(), t.IsListType(), t.IsSetType(), t.IsTupleType():
		list, _, _ := items(operand{v: v})
		for _, it := range list {
			e, _ := it.op.v.Unmark()
			if e.IsKnown() && e.IsNull() || e.Type() != cty.DynamicPseudoType && !e.Type().IsObjectType() {
				continue
			}
			key := ""
			if t.IsMapType() {
				key = it.key.AsString()
			}
			kids.list = append(kids.list, fixed(withMarks(it.op.v, changed(marks, secretOnly)), key))
		}
	}
}

// blockValue makes the value that a reference to nested blocks sees.
func (c *content) blockValue(name string, n *schema.Nested) cty.Value {
	kids := c.blocks(name)
	t := c.objectType(&n.Block)
	if kids.open {
		return cty.UnknownVal(collection(n, t)).WithMarks(union(changed(kids.marks, either), cty.NewValueMarks(looseMark{kids.cause})))
	}
	vals := make([]cty.Value, len(kids.list))
	for i, k := range kids.list {
		vals[i] = k.object()
	}
	switch {
	case len(vals) == 0 && n.Computed:
		return c.owner.unknown(c.below(name), collection(n, t))
	case n.Nesting == schema.Single && len(vals) == 0:
		return cty.NullVal(t)
	case n.Nesting == schema.Single:
		return vals[0]
	case n.Nesting == schema.Map:
		named := map[string]cty.Value{}
		for i, k := range kids.list {
			named[k.key] = vals[i]
		}
		return cty.ObjectVal(named)
	case len(vals) == 0 && n.Nesting == schema.Set:
		return cty.SetValEmpty(t)
	case len(vals) == 0:
		return cty.ListValEmpty(t)
	case n.Nesting == schema.Set && cty.CanSetVal(vals):
		return cty.SetVal(vals)
	case n.Nesting == schema.List && cty.CanListVal(vals):
		return cty.ListVal(vals)
	}
	return cty.TupleVal(vals)
}

// collection is the type of all blocks of a kind.
func collection(n *schema.Nested, t cty.Type) cty.Type {
	switch n.Nesting {
	case schema.List:
		return cty.List(t)
	case schema.Set:
		return cty.Set(t)
	case schema.Map:
		return cty.Map(t)
	default:
		return t
	}
}

// object is the value of a block.
func (c *content) object() cty.Value {
	vals := map[string]cty.Value{}
	for _, name := range c.schema.Names() {
		vals[name] = c.plannedIn(name)
	}
	return cty.ObjectVal(vals)
}

// plannedIn is what a plan would say of an attribute of a block.
func (c *content) plannedIn(name string) cty.Value {
	a := c.attrSchema(name)
	if a == nil {
		return c.blockValue(name, c.nested(name))
	}
	v := c.value(name)
	if v != cty.NilVal && !unmarkedNull(v) {
		return v
	}
	if v, _, ok := c.defaultOf(a); ok {
		return v
	}
	if a.Computed {
		return c.owner.unknown(c.below(name), c.typeOf(a))
	}
	return cty.NullVal(c.typeOf(a))
}

func (c *content) objectType(b *schema.Block) cty.Type {
	types := map[string]cty.Type{}
	for _, name := range b.Names() {
		if a := b.Attr(name); a != nil {
			types[name] = c.typeOf(a)
			continue
		}
		n := b.Block(name)
		types[name] = collection(n, c.objectType(&n.Block))
	}
	return cty.Object(types)
}
