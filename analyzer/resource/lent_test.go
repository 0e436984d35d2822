package resource

import "testing"

// TestPartnersByIDsThatAreAnothers: the id of a bucket's versioning is the bucket's name.
func TestPartnersByIDsThatAreAnothers(t *testing.T) {
	id := func(address string) Value { return to(Ref{Address: address, Attr: "id"}) }
	part := func(address string, bucket Value) *Resource {
		return &Resource{Address: address, Body: flat{"bucket": bucket, "id": computed()}}
	}
	const versioning, block = "aws_s3_bucket_versioning.v", "aws_s3_bucket_public_access_block.p"
	for _, tt := range []struct {
		name  string
		names Value
		parts []*Resource
		want  string
	}{
		{"of what names the bucket", id(versioning), []*Resource{part(versioning, id("cluster.a"))}, "certain"},
		{"of what names it by its name", id(versioning), []*Resource{part(versioning, known("a"))}, "certain"},
		{"of what names it by another's", id(versioning), []*Resource{part(versioning, id(block)), part(block, id("cluster.a"))}, "certain"},
		{"of what names another bucket", id(versioning), []*Resource{part(versioning, known("b"))}, ""},
		{"of what may name any bucket", id(versioning), []*Resource{part(versioning, linked(Links{Open: true}))}, "possible"},
		{"of what names itself", id(versioning), []*Resource{part(versioning, id(versioning))}, ""},
		{"of what isn't there", id(versioning), nil, "possible"},
		{"of what has an id of its own", id("aws_s3_bucket_acl.x"), []*Resource{part("aws_s3_bucket_acl.x", id("cluster.a"))}, ""},
		{"in a text", to(Ref{Address: versioning, Attr: "id", Suffix: "-logs"}), []*Resource{part(versioning, id("cluster.a"))}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			bucket := &Resource{Address: "cluster.a", Body: flat{"name": known("a"), "id": computed()}}
			g := world(append(tt.parts, bucket, &Resource{Address: "logging.l", Body: flat{"target": tt.names}})...)
			got := ""
			for _, m := range g.Partners(bucket, logged).List {
				if got = "certain"; m.Possible {
					got = "possible"
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
