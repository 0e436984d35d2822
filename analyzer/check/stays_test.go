package check

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestStays judges a group that shows an open rule as AWS reported it, while a
// resource that is a rule of the group is changed or not.
func TestStays(t *testing.T) {
	rules := NamedBy("rule", "group", "id")
	p := None(Blocks("ingress"), All(True("open"), Stays("ingress", rules)))
	for _, tt := range []struct {
		name   string
		origin resource.Origin
		change resource.Action
		hidden bool // whether the rule is in the group's account isn't known
		want   Verdict
	}{
		{"what is written stays", resource.Set, resource.Delete, false, Fail},
		{"what AWS reported stays where nothing of it changes", resource.Computed, resource.NoOp, false, Fail},
		{"it may go with a rule that is deleted", resource.Computed, resource.Delete, false, Unknown},
		{"it may go with a rule that is altered", resource.Computed, resource.Update, false, Unknown},
		{"it may go with a rule that may be one of its own", resource.Computed, resource.Delete, true, Unknown},
		{"a forgotten rule stays", resource.Computed, resource.Forget, false, Fail},
	} {
		t.Run(tt.name, func(t *testing.T) {
			body := blocksOf("ingress", attrs("open", set(cty.True)))
			body.attrs = map[string]resource.Value{
				"id":      set(cty.StringVal("web")),
				"ingress": {V: cty.DynamicVal, Origin: tt.origin},
			}
			provider := &resource.Provider{Key: "aws", Hidden: tt.hidden}
			group := func() *resource.Resource {
				return &resource.Resource{Address: "group.a", Canonical: "group", Body: body, Exists: true, Provider: provider}
			}
			prior := &resource.Graph{Resources: []*resource.Resource{group(), {
				Address: "rule.r", Canonical: "rule", Action: tt.change, Provider: provider,
				Body: attrs("group", set(cty.StringVal("web"))),
			}}}
			prior.Seal()
			after := group()
			g := &resource.Graph{Resources: []*resource.Resource{after}, Prior: prior}
			g.Seal()
			c := &Control{ID: "Test.1", On: []string{"group"}, Pass: p}
			if got := c.Judge(&Env{Graph: g}, after); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestInsideLeavesOutWhatIsMerelyNamed(t *testing.T) {
	named := Names("vpc", "vpc", "id")
	r := &resource.Resource{Address: "t.a", Canonical: "t", Body: attrs("vpc", set(cty.StringVal("vpc-0a1b2c3d"))), Provider: &resource.Provider{}}
	g := &resource.Graph{Resources: []*resource.Resource{r}}
	g.Seal()
	for want, rel := range map[Verdict]*Relation{Unknown: named, Pass: named.Inside()} {
		c := &Control{ID: "Test.1", On: []string{"t"}, Pass: None(rel, True("open"))}
		if got := c.Judge(&Env{Graph: g}, r); got != want {
			t.Errorf("got %v, want %v", got, want)
		}
	}
}

func TestInRegionFindsWhatIsSetForAll(t *testing.T) {
	east := &resource.Provider{Key: "aws", Region: "us-east-1", RegionKnown: true, RoleKnown: true}
	west := &resource.Provider{Key: "aws.west", Region: "us-west-2", RegionKnown: true, RoleKnown: true}
	for want, provider := range map[Verdict]*resource.Provider{Pass: east, Fail: west} {
		r := &resource.Resource{Address: "t.a", Canonical: "t", Body: fake{}, Provider: east}
		g := &resource.Graph{Resources: []*resource.Resource{r, {
			Address: "setting.s", Canonical: "setting", Body: attrs("enabled", set(cty.True)), Provider: provider,
		}}}
		g.Seal()
		c := &Control{ID: "Test.1", On: []string{"t"}, Pass: Some(InRegion("setting"), True("enabled"))}
		if got := c.Judge(&Env{Graph: g}, r); got != want {
			t.Errorf("setting in %s: got %v, want %v", provider.Region, got, want)
		}
	}
}
