package plan

import (
	"slices"
	"testing"
)

func TestLinks(t *testing.T) {
	g := readFile(t, "links.plan.json")
	const kms, ids, bucket, topic = "kms_key_id", "subnet_ids", "bucket", "kms_master_key_id"
	for _, tt := range []struct{ name, addr, attr, want string }{
		{"attribute", "aws_cloudwatch_log_group.direct", kms, "set ? <- aws_kms_key.a.arn"},
		{"template", "aws_cloudwatch_log_group.template", kms, "set ? <- aws_kms_key.a.arn"},
		{"one of two", "aws_cloudwatch_log_group.choice", kms, "set ? <- aws_kms_key.a.arn, aws_kms_key.b.arn"},
		{"index", "aws_cloudwatch_log_group.index", kms, "set ? <- aws_kms_key.counted[1].arn"},
		{"count.index, first", "aws_cloudwatch_log_group.count[0]", kms, "set ? <- aws_kms_key.counted[0]"},
		{"count.index, second", "aws_cloudwatch_log_group.count[1]", kms, "set ? <- aws_kms_key.counted[1]"},
		{"count.index over other keys", "aws_cloudwatch_log_group.fewer[0]", kms, "set ? <- aws_kms_key.counted[0], aws_kms_key.counted[1]"},
		{"each.key", `aws_cloudwatch_log_group.each["y"]`, kms, `set ? <- aws_kms_key.each["y"]`},
		{"each.key, of fewer", `aws_cloudwatch_log_group.some["y"]`, kms, `set ? <- aws_kms_key.each["y"]`},
		{"each.key, of others too", `aws_cloudwatch_log_group.more["z"]`, kms, `set ? <- aws_kms_key.each["x"], aws_kms_key.each["y"], aws_kms_key.each["x"].arn`},
		{"each.key and something else, of fewer", `aws_cloudwatch_log_group.translated["y"]`, kms, `set ? <- aws_kms_key.each["x"], aws_kms_key.each["y"]`},
		{"each.value of a resource", `aws_cloudwatch_log_group.each_value["x"]`, kms, `set ? <- aws_kms_key.each["x"].arn`},
		{"address without an instance", "aws_cloudwatch_log_group.without_instance", kms, "set ? <- aws_kms_key.a.arn"},
		{"local", "aws_cloudwatch_log_group.local", kms, "set ? open (local.key is not shown in a plan)"},
		{"local beside a resource", "aws_cloudwatch_log_group.local_beside", kms, "set ? <- aws_kms_key.a.arn open (local.key is not shown in a plan)"},
		{"known reference beside an unknown one", "aws_cloudwatch_log_group.known_beside", kms, "set ? <- aws_cloudwatch_log_group.direct.name, aws_kms_key.a.arn"},
		{"splat", "aws_db_subnet_group.splat", ids, "set [? ?] <= aws_subnet.s[0], aws_subnet.s[1]"},
		{"one element known", "aws_db_subnet_group.one_known", ids, "set [subnet-0a1b2c3d ?] <= aws_subnet.s[0].id"},
		{"one element of two", "aws_db_subnet_group.choice", ids, "set [?] <- aws_subnet.s[0].id, aws_subnet.s[1].id"},
		{"output", "aws_s3_bucket_versioning.output", bucket, "set ? <- module.bucket.aws_s3_bucket.this.id"},
		{"output of one instance", "aws_s3_bucket_versioning.output_key", bucket, `set ? <- module.buckets["one"].aws_s3_bucket.this.id`},
		{"each.value of a module", `aws_s3_bucket_versioning.output_each["two"]`, bucket, `set ? <- module.buckets["two"].aws_s3_bucket.this.id`},
		// Here the plan names only the module, so any of its outputs may be meant.
		{"module by each.key", `aws_s3_bucket_versioning.output_same_key["two"]`, bucket, `set ? <- module.buckets["two"].aws_s3_bucket.this.id open (local.id is not shown in a plan)`},
		{"module by each.key, of fewer", `aws_s3_bucket_versioning.output_some["two"]`, bucket, `set ? <- module.buckets["two"].aws_s3_bucket.this.id open (local.id is not shown in a plan)`},
		{"module by count.index", "aws_s3_bucket_versioning.output_count[1]", bucket, "set ? <- module.counted[1].aws_s3_bucket.this.id open (local.id is not shown in a plan)"},
		{"output by a local", "aws_s3_bucket_versioning.output_local", bucket, "set ? open (local.id is not shown in a plan)"},
		{"variable", "module.topic.aws_sns_topic.this", topic, "set ? <- aws_kms_key.a.arn"},
		{"variable by each.value", `module.topics["y"].aws_sns_topic.this`, topic, `set ? <- aws_kms_key.each["y"].arn`},
		{"variable of a variable", "module.pass.module.inner.aws_sns_topic.this", topic, "set ? <- aws_kms_key.b.arn"},
		{"down and up again", "module.pass.aws_sns_topic.again", topic, "set ? <- aws_kms_key.b.arn"},
		{"a known value wins", "module.literal.aws_sns_topic.this", topic, "set alias/aws/sns"},
		{"name by each.key and an unknown", `module.buckets["one"].aws_s3_bucket.this`, bucket, "set ? <- random_pet.name.id"},
	} {
		if got := describe(lookup(t, g, tt.addr).Get(tt.attr)); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// TestKnownReferences: a known value is not what an unknown one will be, unless
// an unknown condition may choose it.
func TestKnownReferences(t *testing.T) {
	const old = `{"address":"aws_subnet.old","mode":"managed","type":"aws_subnet","name":"old","change":{"actions":["no-op"],"before":{"id":"subnet-0a"},"after":{"id":"subnet-0a"},"after_unknown":{}}}`
	const fresh = `{"address":"aws_subnet.new","mode":"managed","type":"aws_subnet","name":"new","change":{"actions":["create"],"before":null,"after":{},"after_unknown":{"id":true}}}`
	const pet = `{"address":"random_pet.p","mode":"managed","type":"random_pet","name":"p","change":{"actions":["create"],"before":null,"after":{},"after_unknown":{"id":true}}}`
	for _, tt := range []struct{ name, refs, after, unknown, want string }{
		{"list of a known and a new one", `"aws_subnet.old.id","aws_subnet.old","aws_subnet.new.id","aws_subnet.new"`, `["subnet-0a",null]`, `[false,true]`, "set [subnet-0a ?] <= aws_subnet.new.id"},
		{"one of the two", `"aws_subnet.old.id","aws_subnet.old","aws_subnet.new.id","aws_subnet.new"`, `[null]`, `[true]`, "set [?] <= aws_subnet.new.id"},
		{"one of the two by its key", `"aws_subnet.old.id","aws_subnet.old","aws_subnet.new","each.key"`, `["subnet-0a",null]`, `[false,true]`, "set [subnet-0a ?] <= aws_subnet.new"},
		{"unknown condition", `"random_pet.p.id","random_pet.p","aws_subnet.old.id","aws_subnet.old"`, `[null]`, `[true]`, "set [?] <- random_pet.p.id, aws_subnet.old.id"},
		{"unknown condition over both", `"random_pet.p.id","random_pet.p","aws_subnet.old.id","aws_subnet.old","aws_subnet.new.id","aws_subnet.new"`, `[null]`, `[true]`,
			"set [?] <- random_pet.p.id, aws_subnet.old.id, aws_subnet.new.id"},
	} {
		g, err := readText(`{"format_version":"1.2","resource_changes":[` + old + `,` + fresh + `,` + pet + `,
{"address":"aws_lb.l","mode":"managed","type":"aws_lb","name":"l","change":{"actions":["create"],"before":null,"after":{"subnets":` + tt.after + `},"after_unknown":{"subnets":` + tt.unknown + `}}}],
"configuration":{"root_module":{"resources":[{"mode":"managed","type":"aws_lb","name":"l","expressions":{"subnets":{"references":[` + tt.refs + `]}}}]}}}`)
		if err != nil {
			t.Fatal(err)
		}
		if got := describe(lookup(t, g, "aws_lb.l").Get("subnets")); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestFullest(t *testing.T) {
	for _, tt := range []struct {
		name       string
		refs, want []string
	}{
		{"shorter forms follow", []string{"a.b[0].id", "a.b[0]", "a.b"}, []string{"a.b[0].id"}},
		{"two references", []string{"a.b.id", "a.b", "a.c.id", "a.c"}, []string{"a.b.id", "a.c.id"}},
		{"a whole resource beside its attribute", []string{"a.b.id", "a.b", "a.b"}, []string{"a.b.id", "a.b"}},
		{"a name that begins with another", []string{"a.bc", "a.b"}, []string{"a.bc", "a.b"}},
	} {
		if got := fullest(tt.refs); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestParseAddress(t *testing.T) {
	for _, tt := range []struct {
		in, module, within, key string
	}{
		{"aws_vpc.a", "", "aws_vpc.a", ""},
		{"aws_vpc.a[0]", "", "aws_vpc.a", "[0]"},
		{`data.aws_vpc.a["k"]`, "", "data.aws_vpc.a", `["k"]`},
		{`module.m["a.b"].module.n[1].aws_vpc.a["]\"["]`, `module.m["a.b"].module.n[1]`, "aws_vpc.a", `["]\"["]`},
		{"module.data.aws_vpc.data", "module.data", "aws_vpc.data", ""},
	} {
		a, ok := parseAddress(tt.in)
		if !ok || a.module != tt.module || a.within() != tt.within || a.key != tt.key {
			t.Errorf("%s: got %+v, %t", tt.in, a, ok)
		}
	}
	for _, in := range []string{"", "a", "a.", ".a", "module.m", "module.m.", "module..a.b", "a.b[", "a.b[]", "a.b[x]", `a.b["]`, "a.b[0]c", "a.b.c", `a.b["\`, "data.a"} {
		if a, ok := parseAddress(in); ok {
			t.Errorf("%q: got %+v", in, a)
		}
	}
}
