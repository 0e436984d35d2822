package check

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestLost judges a bucket whose setting, a resource of its own, is changed. AWS's
// default covers buckets made since some date only.
func TestLost(t *testing.T) {
	p := Some(NamedBy("setting", "bucket", "id"), nil, UnsetSince(true, "2023-04", "https://docs.aws.amazon.com/"))
	for _, tt := range []struct {
		name   string
		change resource.Action
		// after is the bucket that the setting is for after the change; empty if
		// there is no setting any more.
		after  string
		want   Verdict
		reason string
	}{
		{"a setting that stays", resource.NoOp, "a", Pass, ""},
		{"a setting that is made anew", resource.Replace, "a", Pass, ""},
		{"a setting that is deleted", resource.Delete, "", Fail, "loses its `setting` setting.s, which this change deletes"},
		{"a setting that is made anew for another bucket", resource.Replace, "b", Fail, "loses its `setting` setting.s, which this change turns to something else"},
		{"a setting that is turned to another bucket", resource.Update, "b", Fail, "loses its `setting` setting.s, which this change turns to something else"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			provider := &resource.Provider{Key: "aws"}
			bucket := func() *resource.Resource {
				return &resource.Resource{Address: "bucket.a", Canonical: "bucket", Exists: true, Provider: provider, Body: attrs("id", set(cty.StringVal("a")))}
			}
			setting := func(of string) *resource.Resource {
				return &resource.Resource{Address: "setting.s", Canonical: "setting", Action: tt.change, Provider: provider, Body: attrs("bucket", set(cty.StringVal(of)))}
			}
			g := &resource.Graph{Prior: &resource.Graph{Resources: []*resource.Resource{bucket(), setting("a")}}}
			after := bucket()
			g.Resources = append(g.Resources, after)
			if tt.after != "" {
				g.Resources = append(g.Resources, setting(tt.after))
			}
			g.Prior.Seal()
			g.Seal()
			c := &Control{ID: "Test.1", On: []string{"bucket"}, Pass: p}
			got, es := c.Explain(&Env{Graph: g}, after, tt.want)
			if got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			if tt.reason != "" && (len(es) != 1 || es[0].Reason != tt.reason) {
				t.Errorf("got %v, want the reason %q", es, tt.reason)
			}
		})
	}
}
