package check

import (
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestWhere asks whether the listener on port 443 has a policy of its own.
func TestWhere(t *testing.T) {
	policies := NamedBy("policy", "of", "name")
	p := Some(Blocks("listener"), Some(Where(policies, "port", "lb_port"), nil))
	port := func(n int64) resource.Value { return set(cty.NumberIntVal(n)) }
	for _, tt := range []struct {
		name           string
		listener, port resource.Value
		want           Verdict
	}{
		{"a policy for the same port belongs to the listener", port(443), port(443), Pass},
		{"a number and its text are the same port", port(443), set(cty.StringVal("443")), Pass},
		{"a policy for another port does not", port(443), port(8443), Fail},
		{"a policy for a port that is not known may", port(443), unknown(), Unknown},
		{"any policy may where the listener's port is not known", unknown(), port(443), Unknown},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lb := blocksOf("listener", attrs("lb_port", tt.listener))
			lb.attrs = map[string]resource.Value{"name": set(cty.StringVal("web"))}
			provider := &resource.Provider{Key: "aws"}
			subject := &resource.Resource{Address: "t.web", Canonical: "t", Body: lb, Provider: provider}
			g := &resource.Graph{Resources: []*resource.Resource{subject, {
				Address: "policy.p", Canonical: "policy", Provider: provider,
				Body: fake{attrs: map[string]resource.Value{"of": set(cty.StringVal("web")), "port": tt.port}},
			}}}
			g.Seal()
			c := &Control{ID: "Test.1", On: []string{"t"}, Pass: p}
			if got := c.Judge(&Env{Graph: g}, subject); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
	reads := ReadsOf([]*Control{{ID: "Test.1", On: []string{"t"}, Pass: p}})
	if got, want := reads["t"], []string{"listener", "listener.lb_port", "name"}; !slices.Equal(got, want) {
		t.Errorf("reads %v of t, want %v", got, want)
	}
	if got, want := reads["policy"], []string{"of", "port"}; !slices.Equal(got, want) {
		t.Errorf("reads %v of policy, want %v", got, want)
	}
}
