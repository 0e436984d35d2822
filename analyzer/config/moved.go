package config

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// before returns where an instance was, to go by the moved blocks of its module
// and of those around it, or nothing where none is about it.
func (i *instance) before() string {
	address := i.local()
	moved := false
	for m := i.m; ; m = m.parent {
		// A thing may have been moved more than once.
		for range len(m.source.moved) {
			from, ok := m.source.moveBack(address)
			if !ok {
				break
			}
			address, moved = from, true
		}
		if m.parent == nil {
			break
		}
		address = strings.TrimPrefix(m.address, m.parent.address) + "." + address
		address = strings.TrimPrefix(address, ".")
	}
	if !moved {
		return ""
	}
	return address
}

// moveBack undoes the move that led to an address.
func (s *source) moveBack(address string) (string, bool) {
	for _, m := range s.moved {
		rest, ok := strings.CutPrefix(address, traversalText(m.to))
		if ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return traversalText(m.from) + rest, true
		}
	}
	return "", false
}

// traversalText writes a traversal as an address.
func traversalText(tr hcl.Traversal) string {
	var b strings.Builder
	for _, step := range tr {
		switch step := step.(type) {
		case hcl.TraverseRoot:
			b.WriteString(step.Name)
		case hcl.TraverseAttr:
			b.WriteString("." + step.Name)
		case hcl.TraverseIndex:
			b.WriteString((&instanceKey{key: step.Key}).suffix())
		}
	}
	return b.String()
}

// imported returns the addresses that the import blocks of the root module are
// about. One that isn't known is left out.
func (t *tree) imported() map[string]bool {
	out := map[string]bool{}
	for _, b := range t.root.source.imports {
		to := b.attr("to")
		if to == nil {
			continue
		}
		expr := reference(to.Expr)
		each := b.attr("for_each")
		if each == nil {
			out[(&scope{m: t.root}).addressText(expr)] = true
			continue
		}
		op, diags := (&scope{m: t.root}).eval(each.Expr)
		if diags.HasErrors() {
			t.root.reportAll(diags)
			continue
		}
		list, _, _ := items(op)
		for _, it := range list {
			s := &scope{m: t.root, key: &instanceKey{key: it.key, value: it.op}}
			out[s.addressText(expr)] = true
		}
	}
	delete(out, "")
	return out
}

// addressText evaluates the keys in an address and writes it down; empty if it
// isn't one, or isn't known.
func (s *scope) addressText(e hclsyntax.Expression) string {
	switch e := e.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		return traversalText(e.Traversal)
	case *hclsyntax.RelativeTraversalExpr:
		if from := s.addressText(e.Source); from != "" {
			return from + traversalText(e.Traversal)
		}
	case *hclsyntax.IndexExpr:
		from := s.addressText(e.Collection)
		k, diags := s.value(e.Key)
		k, _ = k.UnmarkDeep()
		if from == "" || diags.HasErrors() || !k.IsKnown() || k.IsNull() || k.Type() != cty.String && k.Type() != cty.Number {
			return ""
		}
		return from + (&instanceKey{key: k}).suffix()
	}
	return ""
}
