package function

import (
	"sync/atomic"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// bounds is the limits of a table, and the steps that its calls have taken.
type bounds struct {
	Limits
	spent *atomic.Int64
}

// spend books n steps, or returns a *LimitError where they are too many.
func (b bounds) spend(n int) error {
	if b.spent.Add(int64(min(n, b.MaxSteps+1))) > int64(b.MaxSteps) {
		return b.steps()
	}
	return nil
}

// left returns how many steps may still be spent.
func (b bounds) left() int {
	return max(0, b.MaxSteps-int(b.spent.Load()))
}

// within returns a *LimitError for more elements or bytes than a value may hold.
func (b bounds) within(elements, bytes int) error {
	switch {
	case elements > b.MaxElements:
		return b.elements()
	case bytes > b.MaxStringBytes:
		return b.stringBytes()
	}
	return nil
}

// budget is what rendering one template, and those that it renders in turn, may
// make on the way: as much as one value may hold.
type budget struct {
	bounds
	made     tally
	exceeded error // once it is, nothing more is evaluated
}

// meter changes the template expr so that it books what it is about to make: a loop
// before it runs, for each iteration, and a template each part, before they are put
// together.
func (b *budget) meter(expr hclsyntax.Expression) {
	_ = hclsyntax.Walk(expr, meterer{b})
}

// meterer changes each node on the way out, when those under it have been visited.
type meterer struct{ budget *budget }

// Enter does nothing.
func (meterer) Enter(hclsyntax.Node) hcl.Diagnostics { return nil }

// Exit changes a loop or a template.
func (m meterer) Exit(node hclsyntax.Node) hcl.Diagnostics {
	switch node := node.(type) {
	case *hclsyntax.ForExpr:
		node.CollExpr = metered{node.CollExpr, m.budget, m.budget.loop}
		node.ValExpr = metered{node.ValExpr, m.budget, m.budget.part}
	case *hclsyntax.TemplateExpr:
		for i, part := range node.Parts {
			node.Parts[i] = metered{part, m.budget, m.budget.part}
		}
	}
	return nil
}

// loop books the iterations over v. One takes some microseconds.
func (b *budget) loop(v cty.Value) error {
	n, _ := length(v)
	return b.spend(times(n, 10))
}

// part books what v adds to a value that is being put together.
func (b *budget) part(v cty.Value) error { return b.made.add(v, 0) }

// metered is an expression whose value is booked before anything is done with it.
type metered struct {
	hclsyntax.Expression
	budget *budget
	book   func(cty.Value) error
}

// Value evaluates the expression.
func (m metered) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	var v cty.Value
	if m.budget.exceeded == nil {
		var diags hcl.Diagnostics
		if v, diags = m.Expression.Value(ctx); diags.HasErrors() {
			return v, diags
		}
		m.budget.exceeded = m.book(v)
	}
	if err := m.budget.exceeded; err != nil {
		rng := m.Range()
		return cty.DynamicVal, hcl.Diagnostics{{
			Severity: hcl.DiagError,
			Summary:  "Template too large",
			Detail:   "What the template makes " + err.Error() + ".",
			Subject:  &rng,
			Extra:    bookError{err},
		}}
	}
	return v, nil
}

// bookError carries an error with a diagnostic as hcl carries that of a function
// call.
type bookError struct{ error }

// CalledFunctionName returns "": no function was called.
func (bookError) CalledFunctionName() string { return "" }

// FunctionCallError returns the error.
func (e bookError) FunctionCallError() error { return e.error }
