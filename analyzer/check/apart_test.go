package check

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestApart holds what a finding says to be mended without the judged resource.
func TestApart(t *testing.T) {
	rules, source := NamedBy("rule", "of", "name"), Names("source", "t", "name")
	for _, tt := range []struct {
		name string
		p    Predicate
		want bool
	}{
		{"one that should not be there can be taken away", None(rules, True("open")), true},
		{"one more that is as it should be can be added", Some(rules, False("open")), true},
		{"the same among those of a port", Some(Where(rules, "port", "port"), False("open")), true},
		{"all have to be as they should be", Every(rules, False("open")), false},
		{"what the resource itself names stays", Some(source, False("open")), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			provider := &resource.Provider{Key: "aws"}
			body := func(name string) fake {
				return attrs("name", set(cty.StringVal(name)))
			}
			subject, source, rule := body("web"), body("source"), body("rule")
			subject.attrs["source"], subject.attrs["port"] = set(cty.StringVal("source")), set(cty.NumberIntVal(1))
			source.attrs["open"] = set(cty.True)
			rule.attrs["of"], rule.attrs["port"], rule.attrs["open"] = set(cty.StringVal("web")), set(cty.NumberIntVal(1)), set(cty.True)
			r := &resource.Resource{Address: "t.web", Canonical: "t", Body: subject, Provider: provider}
			g := &resource.Graph{Resources: []*resource.Resource{
				r, {Address: "t.source", Canonical: "t", Body: source, Provider: provider}, {Address: "rule.r", Canonical: "rule", Body: rule, Provider: provider},
			}}
			g.Seal()
			verdict, es := (&Control{ID: "Test.1", On: []string{"t"}, Pass: tt.p}).Explain(&Env{Graph: g}, r, Fail)
			if verdict != Fail || len(es) != 1 {
				t.Fatalf("got %v by %v, want a failure for one reason", verdict, es)
			}
			if es[0].Apart != tt.want {
				t.Errorf("got %t, want %t", es[0].Apart, tt.want)
			}
		})
	}
}
