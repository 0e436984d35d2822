package check

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestExisting judges a snapshot that reports to be encrypted and an instance,
// its source, that isn't.
func TestExisting(t *testing.T) {
	p := Existing(True("encrypted"), Some(Names("instance", "instance", "id"), True("encrypted")))
	for _, tt := range []struct {
		name   string
		exists bool
		want   Verdict
	}{
		{"what exists is as AWS reported it", true, Pass},
		{"what is created will be as its source", false, Fail},
	} {
		t.Run(tt.name, func(t *testing.T) {
			provider := &resource.Provider{Key: "aws"}
			snapshot := &resource.Resource{
				Address: "snapshot.s", Canonical: "snapshot", Provider: provider, Exists: tt.exists,
				Body: fake{attrs: map[string]resource.Value{"encrypted": set(cty.True), "instance": set(cty.StringVal("i"))}},
			}
			g := &resource.Graph{Resources: []*resource.Resource{snapshot, {
				Address: "instance.i", Canonical: "instance", Provider: provider,
				Body: fake{attrs: map[string]resource.Value{"encrypted": set(cty.False), "id": set(cty.StringVal("i"))}},
			}}}
			g.Seal()
			c := &Control{ID: "Test.1", On: []string{"snapshot"}, Pass: p}
			if got := c.Judge(&Env{Graph: g}, snapshot); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
