package function_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyfunction "github.com/zclconf/go-cty/cty/function"

	"github.com/hublint/hublint/analyzer/config/function"
)

// Whatever is asked of the table, nothing panics, and what comes back is within the
// limits. The seeds are the expressions of all fixtures.
func FuzzExpression(f *testing.F) {
	for _, name := range []string{"testdata/console.txt", "testdata/opentofu.txt"} {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			if expr, ok := strings.CutPrefix(line, "> "); ok {
				f.Add(strings.TrimSpace(expr))
			}
		}
	}
	limits := function.Limits{MaxElements: 10_000, MaxStringBytes: 1 << 20, MaxSteps: 1_000_000}
	table := func() map[string]ctyfunction.Function { return newTable(limits) }
	variables := map[string]cty.Value{
		"any":    cty.DynamicVal,
		"string": cty.UnknownVal(cty.String).Mark("from somewhere"),
		"list":   cty.ListVal([]cty.Value{cty.StringVal("a"), cty.UnknownVal(cty.String)}),
		"set":    cty.SetVal([]cty.Value{cty.StringVal("a"), cty.UnknownVal(cty.String)}),
		"object": cty.ObjectVal(map[string]cty.Value{"a": cty.NumberIntVal(1).Mark(function.SensitiveMark), "b": cty.DynamicVal}),
	}
	f.Fuzz(func(t *testing.T, src string) {
		expr, ok := tame(src)
		if !ok {
			t.Skip()
		}
		start := time.Now()
		v, diags := expr.Value(&hcl.EvalContext{Functions: table(), Variables: variables})
		if took := time.Since(start); took > time.Minute {
			t.Errorf("took %s", took)
		}
		if panicked, ok := errors.AsType[ctyfunction.PanicError](callError(diags)); ok {
			t.Errorf("panics: %v\n%s", panicked.Value, panicked.Stack)
		}
		if _, isCall := expr.(*hclsyntax.FunctionCallExpr); isCall && !diags.HasErrors() {
			limits := function.Limits{MaxElements: 20_000, MaxStringBytes: 2 << 20}
			if err := limits.Check(v); err != nil {
				t.Errorf("the result %v", err)
			}
		}
	})
}

// tame parses an expression, and says no to what isn't about functions: loops,
// arithmetic and numbers too long to be written, which are for the evaluator to
// bound.
func tame(src string) (hclsyntax.Expression, bool) {
	if len(src) > 2000 || strings.Count(src, "(")+strings.Count(src, "[")+strings.Count(src, "{") > 200 {
		return nil, false
	}
	expr, diags := hclsyntax.ParseExpression([]byte(src), "test.tf", hcl.InitialPos)
	if diags.HasErrors() {
		return nil, false
	}
	var limits function.Limits
	ok := true
	_ = hclsyntax.VisitAll(expr, func(node hclsyntax.Node) hcl.Diagnostics {
		switch node := node.(type) {
		case *hclsyntax.ForExpr, *hclsyntax.BinaryOpExpr:
			ok = false
		case *hclsyntax.LiteralValueExpr:
			ok = ok && limits.Check(node.Val) == nil
		}
		return nil
	})
	return expr, ok
}
