package config

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// grammar writes random expressions over the locals of randomLocals.
type grammar struct {
	next  func(n int) int
	scope []string // names that for expressions have bound
}

func (g *grammar) pick(of ...func() string) string { return of[g.next(len(of))]() }

func (g *grammar) text(depth int) string {
	if depth <= 0 {
		leaves := []string{`local.u`, `local.v`, `"a"`, `""`, `local.o.s`, `local.list[0]`, `"${local.u}"`, `local.m["k"]`, `null`}
		if len(g.scope) > 0 {
			leaves = append(leaves, "tostring("+g.scope[len(g.scope)-1]+")")
		}
		return leaves[g.next(len(leaves))]
	}
	d := depth - 1
	return g.pick(
		func() string { return g.text(0) },
		func() string { return `"` + g.literal() + `${` + g.text(d) + `}` + g.literal() + `"` },
		func() string { return `"${` + g.text(d) + `}${` + g.text(d) + `}"` },
		func() string { return "(" + g.boolean(d) + " ? " + g.text(d) + " : " + g.text(d) + ")" },
		func() string { return "try(" + g.text(d) + ", " + g.text(d) + ")" },
		func() string { return "try(local.o.missing, " + g.list(d) + "[3], " + g.text(d) + ")" },
		func() string { return "coalesce(" + g.text(d) + ", " + g.text(d) + `, "z")` },
		func() string { return "join(" + g.text(0) + ", " + g.list(d) + ")" },
		func() string { return "format(\"" + g.literal() + "%s" + g.literal() + "\", " + g.text(d) + ")" },
		func() string { return "element(" + g.list(d) + ", " + g.number(d) + ")" },
		func() string { return "lookup(" + g.object(d) + ", " + g.text(0) + ", " + g.text(d) + ")" },
		func() string { return g.list(d) + "[" + g.number(0) + "]" },
		func() string { return g.object(d) + "[" + g.text(0) + "]" },
		func() string { return "one(" + g.list(d) + ")" },
		func() string { return "replace(" + g.text(d) + `, "a", ` + g.text(d) + ")" },
		func() string { return "upper(" + g.text(d) + ")" },
		func() string { return "jsonencode(" + g.list(d) + ")" },
		func() string { return "jsondecode(jsonencode({ k = " + g.text(d) + " })).k" },
		func() string { return "tostring(" + g.number(d) + ")" },
		func() string { return "trimsuffix(" + g.text(d) + ", " + g.text(0) + ")" },
		func() string { return "values(" + g.object(d) + ")[0]" },
	)
}

func (g *grammar) literal() string { return []string{"", "-", "x/", "a"}[g.next(4)] }

func (g *grammar) number(depth int) string {
	if depth <= 0 {
		return []string{"0", "1", "2", "local.n", "length(local.u)"}[g.next(5)]
	}
	d := depth - 1
	return g.pick(
		func() string { return g.number(0) },
		func() string { return "length(" + g.list(d) + ")" },
		func() string { return "(" + g.number(d) + " + " + g.number(d) + ")" },
		func() string { return "max(" + g.number(d) + ", " + g.number(d) + ")" },
	)
}

func (g *grammar) boolean(depth int) string {
	if depth <= 0 {
		return []string{"true", "false", "local.b", "local.u == local.v", "local.u != null"}[g.next(5)]
	}
	d := depth - 1
	return g.pick(
		func() string { return g.boolean(0) },
		func() string { return "(" + g.text(d) + " == " + g.text(d) + ")" },
		func() string { return "(" + g.boolean(d) + " && " + g.boolean(d) + ")" },
		func() string { return "(" + g.boolean(d) + " || " + g.boolean(d) + ")" },
		func() string { return "!(" + g.boolean(d) + ")" },
		func() string { return "can(" + g.text(d) + ")" },
		func() string { return "contains(" + g.list(d) + ", " + g.text(0) + ")" },
	)
}

func (g *grammar) bound(name string, write func() string) string {
	g.scope = append(g.scope, name)
	defer func() { g.scope = g.scope[:len(g.scope)-1] }()
	return write()
}

func (g *grammar) list(depth int) string {
	if depth <= 0 {
		return []string{"local.list", `["a", local.u]`, "[]", "[local.v]", "local.list[*]", `tolist(["a", "b"])`, "keys(local.m)"}[g.next(7)]
	}
	d := depth - 1
	name := fmt.Sprintf("e%d", len(g.scope))
	return g.pick(
		func() string { return g.list(0) },
		func() string { return "[" + g.text(d) + ", " + g.text(d) + "]" },
		func() string { return "concat(" + g.list(d) + ", " + g.list(d) + ")" },
		func() string { return "compact(" + g.list(d) + ")" },
		func() string { return "distinct(" + g.list(d) + ")" },
		func() string { return "flatten([" + g.list(d) + ", [" + g.list(d) + "]])" },
		func() string { return "reverse(" + g.list(d) + ")" },
		func() string { return "tolist(toset(" + g.list(d) + "))" },
		func() string { return "slice(" + g.list(d) + ", 0, 1)" },
		func() string { return "(" + g.boolean(d) + " ? " + g.list(d) + " : " + g.list(d) + ")" },
		func() string { return "try(" + g.list(d) + ", " + g.list(d) + ")" },
		func() string {
			l := g.list(d)
			return g.bound(name, func() string { return "[for " + name + " in " + l + " : " + g.text(d) + "]" })
		},
		func() string {
			l := g.list(d)
			return g.bound(name, func() string { return "[for i, " + name + " in " + l + " : " + g.text(d) + " if " + g.boolean(d) + "]" })
		},
		func() string { return "values(" + g.object(d) + ")" },
		func() string { return "[" + g.object(d) + ", " + g.object(d) + "][*].k" },
		func() string { return "(" + g.text(d) + ")[*]" },
	)
}

func (g *grammar) object(depth int) string {
	if depth <= 0 {
		return []string{"local.m", "{ k = local.u }", `{ k = "a", l = local.v }`, "local.o"}[g.next(4)]
	}
	d := depth - 1
	return g.pick(
		func() string { return g.object(0) },
		func() string { return "{ k = " + g.text(d) + ", l = " + g.text(d) + " }" },
		func() string { return "{ (" + g.text(d) + ") = " + g.text(d) + ", k = \"z\" }" },
		func() string { return "merge(" + g.object(d) + ", " + g.object(d) + ")" },
		func() string { return "{ for k, x in " + g.object(d) + " : k => x }" },
		func() string { return "(" + g.boolean(d) + " ? " + g.object(d) + " : " + g.object(d) + ")" },
		func() string { return "zipmap([\"k\"], slice(" + g.list(d) + ", 0, 1))" },
	)
}

// randomLocals are what expressions name. %s are the values of u and v.
const randomLocals = `
	locals {
	  u    = %s
	  v    = %s
	  b    = true
	  n    = 1
	  list = ["p", local.u, "q"]
	  m    = { k = "a", l = local.v }
	  o    = { s = "s", t = local.u, k = local.v }
	}
	resource "aws_vpc" "u" {}
	resource "aws_vpc" "v" {}
	resource "aws_vpc" "r" { cidr_block = jsonencode(%s) }
`

// scopeOf loads a configuration and returns the scope of its root module.
func scopeOf(t testing.TB, dir, src string) *scope {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	g, err := Load(context.Background(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return &scope{m: g.Tracer.(*tree).root}
}

// checkExpression holds the evaluator against hcl's own, and what it says of an
// expression with unknown values against what comes out once they are known.
func checkExpression(t *testing.T, known, unknown *scope, text string) {
	t.Helper()
	expr, diags := hclsyntax.ParseExpression([]byte(text), "main.tf", hcl.InitialPos)
	if diags.HasErrors() {
		t.Fatalf("%s: %s", text, diags)
	}
	got, gotDiags := known.value(expr)
	want, wantDiags := expr.Value(&hcl.EvalContext{Variables: map[string]cty.Value{"local": localsOf(known)}, Functions: known.m.t.functions})
	switch {
	case wantDiags.HasErrors():
		return // hcl also rejects what is never evaluated, such as the arm not chosen
	case !want.IsWhollyKnown():
		return // hcl gives up on a null; more may be known here, errors too
	case gotDiags.HasErrors():
		t.Errorf("%s: %v here, and no error in hcl", text, gotDiags)
		return
	case !same(got, want):
		t.Errorf("%s: %#v here, %#v in hcl", text, got, want)
		return
	}
	guess, diags := unknown.value(expr)
	if diags.HasErrors() {
		// A known operand of && or || makes up for an error in the other.
		if !strings.Contains(text, "||") && !strings.Contains(text, "&&") {
			t.Errorf("%s: fails with unknown values: %v", text, diags)
		}
		return
	}
	s := settle(guess)
	if s.v.IsWhollyKnown() {
		if !same(s.v, got) && !terraformToo(unknown, expr, s.v) {
			t.Errorf("%s: known to be %#v, and is %#v", text, s.v, got)
		}
		return
	}
	if (got.Type() == cty.String || got.Type() == cty.DynamicPseudoType && got.IsNull()) && got.IsKnown() && !s.v.IsKnown() {
		checkLinks(t, text, s.links, got)
	}
}

// terraformToo reports whether hcl comes to v too: Terraform plans a known value
// although a part that it doesn't need may fail later, and stops then.
func terraformToo(unknown *scope, expr hclsyntax.Expression, v cty.Value) bool {
	locals, _ := localsOf(unknown).UnmarkDeep()
	planned, diags := expr.Value(&hcl.EvalContext{Variables: map[string]cty.Value{"local": locals}, Functions: unknown.m.t.functions})
	return !diags.HasErrors() && same(v, planned)
}

// the texts that stand for the unknown ids.
const uText, vText = "uu", "vv"

// checkLinks holds the references of an unknown text, and the choices that it has,
// against what it will be.
func checkLinks(t *testing.T, text string, l resource.Links, v cty.Value) {
	t.Helper()
	chosen := func(c cty.Value) bool { return c.IsNull() && v.IsNull() || c.RawEquals(v) }
	if l.Anything() || slices.ContainsFunc(l.Choices, chosen) {
		return
	}
	is := "null"
	if !v.IsNull() {
		is = v.AsString()
	}
	for _, r := range l.Refs {
		id := map[string]string{"aws_vpc.u": uText, "aws_vpc.v": vText}[r.Address]
		if r.Altered && is != uText && is != vText || !r.Altered && is == r.Prefix+id+r.Suffix {
			return
		}
	}
	t.Errorf("%s: is %q, and is said to come from %+v or to be of %#v", text, is, l.Refs, l.Choices)
}

func localsOf(s *scope) cty.Value {
	vals := map[string]cty.Value{}
	for name := range s.m.source.locals {
		op, _ := s.m.local(name, hcl.Range{})
		vals[name] = op.value()
	}
	return cty.ObjectVal(vals)
}

// same compares values: a list may be a tuple and a map an object.
func same(a, b cty.Value) bool {
	a, _ = a.UnmarkDeep()
	if a.RawEquals(b) || !a.IsKnown() && !b.IsKnown() {
		return true
	}
	return a.IsWhollyKnown() && b.IsWhollyKnown() && canonical(fromCty(a)) == canonical(fromCty(b))
}

func TestRandomExpressions(t *testing.T) {
	known := scopeOf(t, t.TempDir(), fmt.Sprintf(randomLocals, `"`+uText+`"`, `"`+vText+`"`, "1"))
	unknown := scopeOf(t, t.TempDir(), fmt.Sprintf(randomLocals, "aws_vpc.u.id", "aws_vpc.v.id", "1"))
	n := 5_000
	if testing.Short() {
		n = 1_000
	}
	for seed := range n {
		r := rand.New(rand.NewPCG(1, uint64(seed)))
		g := grammar{next: r.IntN}
		var text string
		switch seed % 4 {
		case 0:
			text = g.list(2)
		case 1:
			text = g.object(2)
		default:
			text = g.text(1 + seed%3)
		}
		checkExpression(t, known, unknown, text)
		if t.Failed() && seed > 0 {
			t.Logf("seed %d", seed)
			break
		}
	}
}

// FuzzEvaluate is TestRandomExpressions with expressions that the fuzzer chooses.
func FuzzEvaluate(f *testing.F) {
	for i := range 20 {
		f.Add([]byte(strings.Repeat(string(rune('a'+i)), 10+i)))
	}
	known := scopeOf(f, f.TempDir(), fmt.Sprintf(randomLocals, `"`+uText+`"`, `"`+vText+`"`, "1"))
	unknown := scopeOf(f, f.TempDir(), fmt.Sprintf(randomLocals, "aws_vpc.u.id", "aws_vpc.v.id", "1"))
	f.Fuzz(func(t *testing.T, choices []byte) {
		g := grammar{next: func(n int) int {
			if len(choices) == 0 {
				return 0
			}
			c := int(choices[0])
			choices = choices[1:]
			return c % n
		}}
		checkExpression(t, known, unknown, g.text(4))
	})
}
