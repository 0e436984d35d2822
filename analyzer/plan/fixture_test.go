package plan

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// readFile reads a file of testdata, with everything in it.
func readFile(t *testing.T, name string) *resource.Graph {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	g, err := Read(context.Background(), bytes.NewReader(raw), name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// describe says in a line what is known of a value: its origin, the value, and
// where what is unknown comes from.
func describe(v resource.Value) string {
	origin := [...]string{"absent", "set", "default", "computed"}[v.Origin]
	if v.Absent() {
		if !v.V.IsNull() {
			return "absent but " + show(v.V)
		}
		return origin
	}
	out := origin + " " + show(v.V)
	if !v.Known() {
		out += links(v.Links)
		switch {
		case v.Links.Open:
			out += " (" + v.Links.Loose.String() + ")"
		case len(v.Links.Refs) == 0:
			out += " (" + v.Cause.String() + ")"
		}
	}
	return out
}

func links(l resource.Links) string {
	var out strings.Builder
	for i, r := range l.Refs {
		switch {
		case i == 0 && l.Each:
			out.WriteString(" <= ")
		case i == 0:
			out.WriteString(" <- ")
		default:
			out.WriteString(", ")
		}
		out.WriteString(strings.TrimSuffix(r.Address+"."+r.Attr, "."))
	}
	if l.Open {
		out.WriteString(" open")
	}
	return out.String()
}

// show writes a value in short.
func show(v cty.Value) string {
	switch {
	case v.IsNull():
		return "null"
	case !v.IsKnown():
		return "?"
	case v.Type() == cty.String:
		return v.AsString()
	case v.CanIterateElements():
		var list []string
		for it := v.ElementIterator(); it.Next(); {
			k, e := it.Element()
			s := show(e)
			if v.Type().IsObjectType() || v.Type().IsMapType() {
				s = k.AsString() + "=" + s
			}
			list = append(list, s)
		}
		return "[" + strings.Join(list, " ") + "]"
	}
	s, _ := resource.Value{V: v}.Text()
	return s
}

// describeBlocks says which blocks there are, by one attribute of each.
func describeBlocks(bs resource.Blocks, attr string) string {
	var list []string
	for _, b := range bs.List {
		s := b.Label + describe(b.Attr(attr))
		if b.Possible {
			s = "possibly " + s
		}
		list = append(list, s)
	}
	out := "[" + strings.Join(list, "; ") + "]"
	if bs.Open {
		out += " open (" + bs.Cause.String() + ")"
	}
	return out
}

func lookup(t *testing.T, g *resource.Graph, addr string) *resource.Resource {
	t.Helper()
	r := g.Lookup(addr)
	if r == nil {
		t.Fatalf("no resource %s", addr)
	}
	return r
}
