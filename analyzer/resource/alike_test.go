package resource

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestAlike holds that partners are the same whether they were worked out for this
// resource or for one that is like it.
func TestAlike(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(vs ...Value) Value { return vs[random.IntN(len(vs))] }
	name := func(from string) Value {
		at := fmt.Sprintf("%s.%d", from, random.IntN(8))
		return pick(
			known("a"), known("a"), known("b"), known("arn:aws:eks:us-east-1:123456789012:cluster/a"), known("table/a"), computed(),
			Value{V: cty.NullVal(cty.String)}, Value{V: cty.NullVal(cty.String), Origin: Set},
			to(Ref{Address: "random.r", Attr: "hex"}), to(Ref{Address: "random.s", Attr: "id"}),
			to(Ref{Address: at, Attr: "id"}), to(Ref{Address: at, Attr: "name"}), to(Ref{Address: at}, Ref{Address: "random.r", Attr: "hex"}),
			linked(Links{Open: true, Loose: Cause{Kind: NotShown, Subject: "local.a"}}),
			linked(Links{Open: true, Loose: Cause{Kind: NotShown, Subject: "local.b"}}),
			Value{V: cty.UnknownVal(cty.String), Origin: Set, Cause: Cause{Kind: NoVariable, Subject: "var.a"}},
			Value{V: cty.ListVal([]cty.Value{cty.StringVal("a"), cty.StringVal("c")}), Origin: Set})
	}
	providers := []*Provider{east, east, west, later}
	var rs []*Resource
	add := func(kind string, n int, attrs ...string) {
		for i := range n {
			body := flat{}
			for _, attr := range attrs {
				body[attr] = name([]string{"cluster", "logging", "subnet", "settings"}[random.IntN(4)])
			}
			if random.IntN(9) == 0 {
				body["region"] = pick(known("us-west-2"), to(Ref{Address: "random.r", Attr: "hex"}))
			}
			rs = append(rs, &Resource{Address: fmt.Sprintf("%s.%d", kind, i), Body: body, Provider: providers[random.IntN(len(providers))], Conditional: random.IntN(9) == 0})
		}
	}
	add("cluster", 200, "name", "id", "arn", "subnet", "api")
	add("logging", 60, "target")
	add("subnet", 60, "id")
	add("settings", 60, "stage", "api", "name")
	g := world(rs...)
	g.Handed = map[string]Cause{"cluster.7": {Kind: NoModule}}
	shared := 0
	for _, rel := range []*Relation{logged, table, byARN, inSubnet, regional, sameAPI, ofStage, {Types: []string{"settings"}, AnyRegion: true}} {
		lists := make(map[*Match]bool)
		for _, r := range rs {
			if r.Canonical != "cluster" && r.Canonical != "settings" {
				continue
			}
			got := g.Partners(r, rel)
			ix := g.index(rel)
			want := g.around(ix, r, rel)
			if len(rel.Pairs) > 0 {
				cands := ix.candidates(g, r, rel.Pairs[0])
				want = g.among(cands.all(), r, rel, nil, math.MaxInt)
			}
			want.Work = got.Work
			if missed := g.mayMiss(r, rel); !want.Open {
				want.Open, want.Cause = missed.Open, missed.Cause
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("got %v, want %v, as partners of %s by %v", got, want, r.Address, rel)
			}
			if len(got.List) > longest {
				if lists[&got.List[0]] {
					shared++
				}
				lists[&got.List[0]] = true
			}
		}
	}
	if shared < 100 {
		t.Errorf("%d lists were worked out for another resource, want more: this tests nothing", shared)
	}
}

// TestFewShares holds that lists which nobody shares aren't kept.
func TestFewShares(t *testing.T) {
	const n = 200
	var rs []*Resource
	for i := range n {
		rs = append(rs,
			&Resource{Address: fmt.Sprintf("cluster.%d", i), Body: flat{"name": to(Ref{Address: fmt.Sprintf("random.%d", i), Attr: "hex"})}},
			&Resource{Address: fmt.Sprintf("logging.%d", i), Body: flat{"target": known(fmt.Sprint(i))}})
	}
	g := world(rs...)
	for _, r := range g.OfType("cluster") {
		if got := len(g.Partners(r, logged).List); got != n {
			t.Fatalf("got %d partners of %s, want %d", got, r.Address, n)
		}
	}
	kept := 0
	for _, found := range g.index(logged).shared {
		kept += len(found.List)
	}
	if kept > 4*n {
		t.Errorf("%d partners are kept for %d resources", kept, n)
	}
}
