package function

import (
	"reflect"
	"sync/atomic"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// Work counts what evaluating has cost, against Limits.MaxSteps. The zero value is
// ready. Any number of tables and evaluations may share one, in parallel too.
type Work struct{ steps atomic.Int64 }

// bounds is Limits with the work that they are held against.
type bounds struct {
	Limits
	work *Work
}

// spend books n steps, or returns a *LimitError where they are too many.
func (b bounds) spend(n int) error {
	if b.work.steps.Add(int64(min(n, b.MaxSteps+1))) > int64(b.MaxSteps) {
		return b.steps()
	}
	return nil
}

// left returns how many steps may still be spent.
func (b bounds) left() int {
	return max(0, b.MaxSteps-int(b.work.steps.Load()))
}

// A budget is what one evaluation may draw on: the steps of all, and room for the
// text and the elements that its own loops and templates make on the way.
type budget struct {
	bounds
	made tally
}

func newBudget(b bounds) *budget {
	return &budget{bounds: b, made: tally{limits: b.Limits}}
}

// budgetName is where an evaluation context keeps its budget: no identifier.
const budgetName = "\x00budget"

func budgetType() cty.Type {
	return cty.Capsule("budget", reflect.TypeFor[budget]())
}

// WithBudget returns a child of ctx in which what Meter has prepared is held to the
// limits, and counted as work. The evaluation of one attribute is what it is for:
// what its loops and templates make on the way counts together.
func WithBudget(ctx *hcl.EvalContext, l Limits, w *Work) *hcl.EvalContext {
	return newBudget(bounds{l.withDefaults(), w}).in(ctx)
}

func (b *budget) in(ctx *hcl.EvalContext) *hcl.EvalContext {
	child := ctx.NewChild()
	child.Variables = map[string]cty.Value{budgetName: cty.CapsuleVal(budgetType(), b)}
	return child
}

// budgetOf returns the budget of ctx, or nil.
func budgetOf(ctx *hcl.EvalContext) *budget {
	for ; ctx != nil; ctx = ctx.Parent() {
		if v, ok := ctx.Variables[budgetName]; ok {
			b, _ := v.EncapsulatedValue().(*budget)
			return b
		}
	}
	return nil
}

// Meter changes the expressions under node so that they draw on the budget of the
// context that they are evaluated in: a loop before it runs, for each iteration,
// and a template for each part, before they are put together. What exceeds the
// budget is a diagnostic, with an error that Stopped finds. It is called once,
// after parsing; evaluating in parallel is safe afterwards.
func Meter(node hclsyntax.Node) {
	_ = hclsyntax.Walk(node, meterer{})
}

// meterer changes each node on the way out, when those under it have been visited.
type meterer struct{}

// Enter does nothing.
func (meterer) Enter(hclsyntax.Node) hcl.Diagnostics { return nil }

// Exit changes a loop or a template.
func (meterer) Exit(node hclsyntax.Node) hcl.Diagnostics {
	switch node := node.(type) {
	case *hclsyntax.ForExpr:
		node.CollExpr = metered{node.CollExpr, (*budget).loop}
		node.ValExpr = metered{node.ValExpr, (*budget).make}
	case *hclsyntax.TemplateExpr:
		for i, part := range node.Parts {
			if _, ok := part.(*hclsyntax.LiteralValueExpr); !ok {
				node.Parts[i] = metered{part, (*budget).make}
			}
		}
	}
	return nil
}

// loop books the iterations over v.
func (b *budget) loop(v cty.Value) error {
	n, _ := length(v)
	return b.spend(n)
}

// make books what v adds to a value that is being put together.
func (b *budget) make(v cty.Value) error {
	return b.made.add(v, 0)
}

// metered is an expression whose value is booked before anything is done with it.
type metered struct {
	hclsyntax.Expression
	book func(*budget, cty.Value) error
}

// Value evaluates the expression.
func (m metered) Value(ctx *hcl.EvalContext) (cty.Value, hcl.Diagnostics) {
	v, diags := m.Expression.Value(ctx)
	b := budgetOf(ctx)
	if b == nil || diags.HasErrors() {
		return v, diags
	}
	if err := m.book(b, v); err != nil {
		rng := m.Range()
		return cty.DynamicVal, append(diags, &hcl.Diagnostic{
			Severity:    hcl.DiagError,
			Summary:     "Evaluation too large",
			Detail:      "What this evaluates to " + err.Error() + ".",
			Subject:     &rng,
			Expression:  m.Expression,
			EvalContext: ctx,
			Extra:       stopped{err},
		})
	}
	return v, diags
}

// stopped carries an error with a diagnostic as hcl carries that of a function call.
type stopped struct{ err error }

// CalledFunctionName returns "": no function was called.
func (stopped) CalledFunctionName() string { return "" }

// FunctionCallError returns the error.
func (s stopped) FunctionCallError() error { return s.err }
