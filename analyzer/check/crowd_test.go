package check

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// crowded is a world in which n resources of one name have as many partners, of which
// wrong are not as they should be. Some of either can't be told apart from others.
func crowded(n, partners, wrong int) *resource.Graph {
	provider := &resource.Provider{Key: "aws"}
	g := &resource.Graph{}
	add := func(kind string, i int, attrs map[string]resource.Value) {
		g.Resources = append(g.Resources, &resource.Resource{Address: fmt.Sprintf("%s.%03d", kind, i), Canonical: kind, Body: fake{attrs: attrs}, Provider: provider})
	}
	for i := range n {
		name := set(cty.StringVal("same"))
		if i%3 == 0 {
			name = unknown(resource.Ref{Address: "random.r", Attr: "hex"})
		}
		add("t", i, map[string]resource.Value{"name": name})
	}
	for i := range partners {
		of := set(cty.StringVal("same"))
		if i%5 == 0 {
			of = unknown(resource.Ref{Address: "random.r", Attr: "hex"})
		}
		add("rule", i, map[string]resource.Value{"of": of, "open": set(cty.BoolVal(i < wrong))})
	}
	g.Seal()
	return g
}

// TestCrowds holds that verdicts and evidence are those of each member, though they
// are remembered.
func TestCrowds(t *testing.T) {
	rules := NamedBy("rule", "of", "name")
	closed := False("open", Unset(false, source))
	controls := []*Control{
		{ID: "Some.1", Pass: Some(rules, closed)},
		{ID: "Every.1", Pass: Every(rules, closed)},
		{ID: "None.1", Pass: None(rules, True("open"))},
		{ID: "None.2", Pass: None(rules, nil)},
		{ID: "Not.1", Pass: Not(Every(rules, closed))},
		{ID: "Unset.1", Pass: Some(rules, closed, Unset(true, source))},
		{ID: "Nested.1", Pass: Every(rules, Some(Names("of", "t", "name"), Present("name")))},
	}
	for _, wrong := range []int{0, 1, 20, 40} {
		for _, explicit := range []bool{false, true} {
			alone := &Env{Graph: crowded(9, 40, wrong), RequireExplicit: explicit}
			remembering := alone.Remembering(new(Meter))
			for _, r := range alone.Graph.OfType("t") {
				remembering.About(r)
				for _, c := range controls {
					c.On = []string{"t"}
					want, wantLeans := c.Leans(alone, r)
					if got, leans := c.Leans(remembering, r); got != want || leans != wantLeans {
						t.Errorf("got %v, leaning %t, want %v, leaning %t: %s on %s with %d wrong", got, leans, want, wantLeans, c.ID, r.Address, wrong)
					}
					_, wantEvidence := c.Explain(alone, r, want)
					if _, got := c.Explain(remembering, r, want); !reflect.DeepEqual(got, wantEvidence) {
						t.Errorf("got %v, want %v, for %s on %s with %d wrong", got, wantEvidence, c.ID, r.Address, wrong)
					}
				}
			}
		}
	}
}

// TestCrowdIsJudgedOnce holds that each partner is judged once, however many have it,
// and that a finding names some of them.
func TestCrowdIsJudgedOnce(t *testing.T) {
	const n, partners = 30, 100
	asked := 0
	ask := func(v Verdict) *Control {
		return &Control{ID: "Test.1", On: []string{"t"}, Pass: Every(NamedBy("rule", "of", "name"), Func(nil, nil, "it is asked", func(c *Context) Verdict {
			asked++
			return c.Note(Evidence{Verdict: v, Reason: "is asked"})
		}))}
	}
	env := (&Env{Graph: crowded(n, partners, 0)}).Remembering(new(Meter))
	passing := ask(Pass)
	for _, r := range env.Graph.OfType("t") {
		env.About(r)
		if v := passing.Judge(env, r); v != Pass {
			t.Errorf("got %v of %s, want a pass", v, r.Address)
		}
	}
	if asked != partners {
		t.Errorf("asked %d times about %d partners of %d resources", asked, partners, n)
	}

	r := env.Graph.Lookup("t.001")
	env.About(r)
	_, es := ask(Fail).Explain(env, r, Fail)
	if len(es) != mostTold+1 {
		t.Fatalf("got %d pieces of evidence, want %d and one for the rest", len(es), mostTold)
	}
	if got, want := es[mostTold].Reason, fmt.Sprintf("is one of %d more that are not listed", partners-partners/5-mostTold); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
