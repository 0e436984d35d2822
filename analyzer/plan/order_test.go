package plan

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// dump writes everything that a graph holds.
func dump(g *resource.Graph) string {
	var b strings.Builder
	fmt.Fprintln(&b, g.Kind, g.Incomplete, g.Errored, sortedNames(g.LeftOut), g.Terraform, g.Diagnostics, g.Secrets)
	for _, p := range g.Providers {
		fmt.Fprintln(&b, describeProvider(p))
	}
	for _, rs := range [][]*resource.Resource{g.Resources, g.Deposed} {
		for i, line := range list(rs) {
			fmt.Fprintln(&b, line, rs[i].Provider.Key)
			t := rs[i].Body.(top)
			dumpBody(&b, rs[i].Body, slices.Sorted(slices.Values(t.rec.typ.names)), "  ")
		}
	}
	if g.Prior != nil {
		b.WriteString("before\n" + dump(g.Prior))
	}
	return b.String()
}

func dumpBody(b *strings.Builder, body resource.Body, names []string, indent string) {
	for _, name := range names {
		v := body.Attr(name)
		fmt.Fprintf(b, "%s%s %s sensitive %t\n", indent, name, describe(v), v.Sensitive)
		var p *part
		switch body := body.(type) {
		case top:
			p = body.part()
		case *part:
			p = body
		}
		if p.schema == nil || p.schema.Block(name) == nil {
			continue
		}
		blocks := body.Blocks(name)
		fmt.Fprintf(b, "%s%s open %t %s\n", indent, name, blocks.Open, blocks.Cause)
		for _, block := range blocks.List {
			dumpBody(b, block.Body, p.schema.Block(name).Names(), indent+block.Label+"  ")
		}
	}
}

// shuffled writes JSON with the names of every object, and resources, in another
// order.
func shuffled(b *bytes.Buffer, v any, r *rand.Rand) {
	switch v := v.(type) {
	case map[string]any:
		names := slices.Sorted(maps.Keys(v))
		r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		b.WriteByte('{')
		for i, name := range names {
			if i > 0 {
				b.WriteString(",\n ")
			}
			fmt.Fprintf(b, "%s : ", encoded(name))
			if list, ok := v[name].([]any); ok && ofResources(list) {
				r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
			}
			shuffled(b, v[name], r)
		}
		b.WriteByte('}')
	case []any:
		b.WriteByte('[')
		for i, e := range v {
			if i > 0 {
				b.WriteByte(',')
			}
			shuffled(b, e, r)
		}
		b.WriteByte(']')
	default:
		b.Write(encoded(v))
	}
}

// ofResources reports whether the elements of a list are resources or modules.
func ofResources(list []any) bool {
	for _, e := range list {
		m, ok := e.(map[string]any)
		if !ok || m["address"] == nil {
			return false
		}
	}
	return len(list) > 0
}

func encoded(v any) []byte {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err) // it was decoded from JSON
	}
	return raw
}

func TestOrderDoesNotMatter(t *testing.T) {
	anyPlan(t, func(t *testing.T, raw []byte) {
		t.Helper()
		if len(raw) > 2<<20 {
			t.Skip("takes long, and is like the others")
		}
		g, err := Read(context.Background(), bytes.NewReader(raw), t.Name(), Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := dump(g)
		d := json.NewDecoder(bytes.NewReader(raw))
		d.UseNumber()
		var v any
		if err := d.Decode(&v); err != nil {
			t.Fatal(err)
		}
		for seed := range uint64(4) {
			var b bytes.Buffer
			shuffled(&b, v, rand.New(rand.NewPCG(seed, 0)))
			g, err := Read(context.Background(), &b, t.Name(), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if got := dump(g); got != want {
				t.Fatalf("seed %d: it is read differently: %s", seed, firstDifference(got, want))
			}
		}
	})
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range as {
		if i >= len(bs) || as[i] != bs[i] {
			return fmt.Sprintf("line %d:\n%s\n%s", i+1, as[i], strings.Join(bs[i:min(i+1, len(bs))], ""))
		}
	}
	return "it ends early"
}

func TestBodiesAreSafeForConcurrentUse(t *testing.T) {
	want := dump(readFile(t, "links.plan.json"))
	g := readFile(t, "links.plan.json")
	var wg sync.WaitGroup
	got := make([]string, 8)
	for i := range got {
		wg.Go(func() { got[i] = dump(g) })
	}
	wg.Wait()
	for _, d := range got {
		if d != want {
			t.Fatal("what is read depends on who else reads")
		}
	}
}
