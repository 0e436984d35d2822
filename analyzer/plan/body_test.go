package plan

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestUnsetIsToldFromUnknown(t *testing.T) {
	g := readFile(t, "unset.plan.json")
	for _, tt := range []struct {
		name, addr, attr, want string
	}{
		{"left out", "aws_redshift_cluster.left_out", "enhanced_vpc_routing", "absent"},
		{"constant null", "aws_redshift_cluster.null", "enhanced_vpc_routing", "absent"},
		{"variable that is null", "aws_redshift_cluster.variable", "enhanced_vpc_routing", "absent"},
		{"false is a value", "aws_redshift_cluster.false", "enhanced_vpc_routing", "set false"},
		{"a local does not show", "aws_redshift_cluster.local", "enhanced_vpc_routing", "set ? open (local.none is not shown in a plan)"},
		{"unknown boolean", "aws_redshift_cluster.unknown_bool", "enhanced_vpc_routing", "set ? <- random_pet.name.id"},
		{"unknown or null", "aws_redshift_cluster.unknown_null", "enhanced_vpc_routing", "set ? <- random_pet.name.id"},
		{"attribute known in after", "aws_redshift_cluster.known_attribute", "enhanced_vpc_routing", "absent"},
		{"count.index, value", "aws_redshift_cluster.counted[0]", "enhanced_vpc_routing", "set true"},
		{"count.index, null", "aws_redshift_cluster.counted[1]", "enhanced_vpc_routing", "absent"},
		{"each.value, value", `aws_redshift_cluster.each["on"]`, "enhanced_vpc_routing", "set true"},
		{"each.value, null", `aws_redshift_cluster.each["none"]`, "enhanced_vpc_routing", "absent"},
		{"data source read during the plan", "aws_redshift_cluster.data", "enhanced_vpc_routing", "absent"},
		{"default of the provider", "aws_redshift_cluster.left_out", "allow_version_upgrade", "default true"},
		{"computed only", "aws_redshift_cluster.left_out", "arn", "computed ? (aws_redshift_cluster.left_out.arn is known after apply)"},
		{"required", "aws_redshift_cluster.left_out", "cluster_identifier", "set left-out"},
		{"optional and not computed", "aws_redshift_cluster.left_out", "elastic_ip", "absent"},
		{"not in the schema", "aws_redshift_cluster.left_out", "no_such_thing", "absent"},
		{"write-only constant", "aws_db_instance.write_only", "password_wo", "set correct-horse-battery"},
		{"write-only, left out", "aws_db_instance.write_only_unset", "password_wo", "absent"},
		{"region of the provider", "aws_redshift_cluster.left_out", "region", "computed us-east-1"},
	} {
		if got := describe(lookup(t, g, tt.addr).Get(tt.attr)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestOnUpdate: what is unknown of an existing object is unknown, whoever set it,
// and a write-only argument is null whatever was written.
func TestOnUpdate(t *testing.T) {
	g, err := readText(`{"format_version":"1.2","terraform_version":"1.11.4","variables":{"v":{"value":null}},"resource_changes":[
{"address":"aws_db_instance.a","mode":"managed","type":"aws_db_instance","name":"a","change":{"actions":["update"],
 "before":{"kms_key_id":"old","multi_az":true,"password_wo":null},"after":{"password_wo":null,"engine":"postgres","identifier":null},
 "after_unknown":{"kms_key_id":true,"multi_az":true,"ca_cert_identifier":true,"performance_insights_kms_key_id":true}}}],
"configuration":{"root_module":{"resources":[{"mode":"managed","type":"aws_db_instance","name":"a","expressions":{
 "multi_az":{"references":["var.v"]},"kms_key_id":{"references":["local.key"]},"performance_insights_kms_key_id":{"constant_value":null},
 "password_wo":{"references":["var.v"]},"engine":{"constant_value":"postgres"}}}]}}}`)
	if err != nil {
		t.Fatal(err)
	}
	a := lookup(t, g, "aws_db_instance.a")
	for attr, want := range map[string]string{
		"multi_az":                        "set ? (aws_db_instance.a.multi_az is known after apply)",
		"kms_key_id":                      "set ? open (local.key is not shown in a plan)",
		"ca_cert_identifier":              "computed ? (aws_db_instance.a.ca_cert_identifier is known after apply)",
		"performance_insights_kms_key_id": "computed ? (aws_db_instance.a.performance_insights_kms_key_id is known after apply)",
		"password_wo":                     "set ? (aws_db_instance.a.password_wo is not shown in a plan)",
		"engine":                          "set postgres",
		"identifier":                      "absent",
	} {
		if got := describe(a.Get(attr)); got != want {
			t.Errorf("%s: got %q, want %q", attr, got, want)
		}
	}
	was := g.Before(a)
	for attr, want := range map[string]string{
		"multi_az":    "set true",
		"password_wo": "set ? open (aws_db_instance.a.password_wo is not shown in a plan)",
	} {
		if got := describe(was.Get(attr)); got != want {
			t.Errorf("%s before: got %q, want %q", attr, got, want)
		}
	}
}

// TestKeptBlocks: a computed block that an existing object has, and for which no
// expression shows, may be the service's.
func TestKeptBlocks(t *testing.T) {
	const change = `"actions":["no-op"],"before":{"metadata_options":[{"http_tokens":"optional"}]},"after":{"metadata_options":[{"http_tokens":"optional"}]},"after_unknown":{}`
	for _, tt := range []struct{ name, configuration, want string }{
		{"nothing written", `{"mode":"managed","type":"aws_instance","name":"i","expressions":{}}`, "[computed optional]"},
		{"written", `{"mode":"managed","type":"aws_instance","name":"i","expressions":{"metadata_options":[{"http_tokens":{"constant_value":"optional"}}]}}`, "[set optional]"},
		{"no configuration", ``, "[computed optional]"},
	} {
		g, err := readText(`{"format_version":"1.2","resource_changes":[{"address":"aws_instance.i","mode":"managed","type":"aws_instance","name":"i","change":{` +
			change + `}}],"configuration":{"root_module":{"resources":[` + tt.configuration + `]}}}`)
		if err != nil {
			t.Fatal(err)
		}
		i := lookup(t, g, "aws_instance.i")
		if got := describeBlocks(i.Body.Blocks("metadata_options"), "http_tokens"); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
		if got, want := describeBlocks(g.Before(i).Body.Blocks("metadata_options"), "http_tokens"), "[set optional]"; got != want {
			t.Errorf("%s: got %q, want %q before", tt.name, got, want)
		}
	}
}

// TestReads: what was not asked for has a value of which nothing is known.
func TestReads(t *testing.T) {
	reads := resource.Reads{"aws_sqs_queue": {"name", "redrive.x"}}
	g, err := Read(t.Context(), strings.NewReader(smallPlan), "input", Options{Reads: reads})
	if err != nil {
		t.Fatal(err)
	}
	q := lookup(t, g, "module.m.aws_sqs_queue.q[0]")
	for attr, want := range map[string]string{
		"name":                       "set b",
		"visibility_timeout_seconds": "set ? open (module.m.aws_sqs_queue.q[0].visibility_timeout_seconds could not be evaluated)",
		"region":                     "absent",
	} {
		if got := describe(q.Get(attr)); got != want {
			t.Errorf("%s: got %q, want %q", attr, got, want)
		}
	}
	if bs := q.Body.Blocks("timeouts"); !bs.Open || bs.Cause.Kind != resource.Unreadable {
		t.Errorf("blocks that were not asked for: got %+v", bs)
	}
}

// TestSetsThatAreUnknownAsAWhole: providers of the older kind plan a set as
// unknown where one of its elements is, and in a block of an attribute a list too.
func TestSetsThatAreUnknownAsAWhole(t *testing.T) {
	g, err := readText(`{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[
{"address":"aws_security_group.a","mode":"managed","type":"aws_security_group","name":"a","change":{"actions":["create"],"before":null,"after":{"name":"a"},"after_unknown":{"id":true,"ingress":true}}},
{"address":"aws_security_group.static","mode":"managed","type":"aws_security_group","name":"static","change":{"actions":["create"],"before":null,"after":{"ingress":[
 {"description":"","from_port":22,"protocol":"tcp","self":false,"to_port":22,"cidr_blocks":[]},
 {"description":"","from_port":443,"protocol":"tcp","self":false,"to_port":443,"security_groups":[]}]},
 "after_unknown":{"ingress":[{"cidr_blocks":[],"security_groups":true},{"cidr_blocks":true,"security_groups":[]}]}}},
{"address":"aws_instance.i","mode":"managed","type":"aws_instance","name":"i","change":{"actions":["create"],"before":null,"after":{},"after_unknown":{"vpc_security_group_ids":true}}}],
"configuration":{"root_module":{"resources":[
{"mode":"managed","type":"aws_security_group","name":"a"},
{"mode":"managed","type":"aws_security_group","name":"static","expressions":{"ingress":{"references":["aws_security_group.a.id","aws_security_group.a","var.cidr"]}}},
{"mode":"managed","type":"aws_instance","name":"i","expressions":{"vpc_security_group_ids":{"references":["aws_security_group.a.id","aws_security_group.a"]}}}]}}}`)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := describe(lookup(t, g, "aws_instance.i").Get("vpc_security_group_ids")), "set ? <- aws_security_group.a.id"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := describeBlocks(lookup(t, g, "aws_security_group.static").Body.Blocks("ingress"), "to_port"), "[set 22; set 443]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := describeBlocks(lookup(t, g, "aws_security_group.a").Body.Blocks("ingress"), "to_port"), "[]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPairsOfBlocks: what one block of a set was made from is no candidate for
// another, and what can't be told of some leaves the rest.
func TestPairsOfBlocks(t *testing.T) {
	const (
		ref = `"ssl_certificate_id":{"references":["aws_iam_server_certificate.%s.arn","aws_iam_server_certificate.%[1]s"]}`
		dyn = "? open (dynamic listener is not shown in a plan)"
	)
	link := func(name string) string { return fmt.Sprintf(ref, name) }
	made := func(name string) string {
		return "? open (aws_iam_server_certificate." + name + " is left out of this plan)"
	}
	for _, tt := range []struct{ name, after, unknown, written, want string }{
		{
			"unknown is only what was written",
			`{"lb_port":443},{"lb_port":80,"ssl_certificate_id":""}`, `{"ssl_certificate_id":true},{}`,
			`{"lb_port":{"references":["var.a"]}},{"lb_port":{"references":["var.b"]},` + link("x") + `}`,
			"[set " + made("x") + "; default ]",
		},
		{
			"two that may be each other's, and a third",
			`{"lb_port":443},{"lb_port":444},{"lb_port":445}`, `{"ssl_certificate_id":true},{"ssl_certificate_id":true},{"ssl_certificate_id":true}`,
			`{"lb_port":{"references":["var.a"]},` + link("x") + `},{"lb_port":{"constant_value":444},` + link("y") + `},{"lb_port":{"references":["var.b"]},` + link("z") + `}`,
			"[set " + dyn + "; set " + made("y") + "; set " + dyn + "]",
		},
		{
			"one that nothing written can have made",
			`{"lb_port":443},{"lb_port":444}`, `{"ssl_certificate_id":true},{"ssl_certificate_id":true}`,
			`{"lb_port":{"constant_value":443},` + link("x") + `},{"lb_port":{"constant_value":445},` + link("y") + `}`,
			"[set " + dyn + "; set " + dyn + "]",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g, err := readText(`{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[
{"address":"aws_elb.e","mode":"managed","type":"aws_elb","name":"e","change":{"actions":["create"],"before":null,"after":{"listener":[` + tt.after + `]},"after_unknown":{"listener":[` + tt.unknown + `]}}}],
"configuration":{"root_module":{"resources":[
{"mode":"managed","type":"aws_elb","name":"e","expressions":{"listener":[` + tt.written + `]}}]}}}`)
			if err != nil {
				t.Fatal(err)
			}
			if got := describeBlocks(lookup(t, g, "aws_elb.e").Body.Blocks("listener"), "ssl_certificate_id"); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	g := readFile(t, "blocks.plan.json")
	for _, tt := range []struct {
		name, addr, block, attr, want string
	}{
		{"optional, unset", "aws_elasticsearch_domain.unset", "log_publishing_options", "log_type", "[]"},
		{"optional, static", "aws_elasticsearch_domain.static", "log_publishing_options", "log_type", "[set AUDIT_LOGS]"},
		{"unknown within a static block", "aws_elasticsearch_domain.static", "log_publishing_options", "cloudwatch_log_group_arn", "[set ? <- random_pet.name.id]"},
		{"left out within a static block", "aws_elasticsearch_domain.static", "log_publishing_options", "enabled", "[default true]"},
		{"dynamic of unknown length", "aws_elasticsearch_domain.dynamic_unknown", "log_publishing_options", "log_type", "[] open (dynamic log_publishing_options is not shown in a plan)"},
		{"static beside it is certain", "aws_elasticsearch_domain.dynamic_beside_static", "log_publishing_options", "log_type", "[set AUDIT_LOGS] open (dynamic log_publishing_options is not shown in a plan)"},
		{"constant of such a block", "aws_elasticsearch_domain.dynamic_beside_static", "log_publishing_options", "cloudwatch_log_group_arn", "[set arn:static] open (dynamic log_publishing_options is not shown in a plan)"},
		{"default within such a block", "aws_elasticsearch_domain.dynamic_beside_static", "log_publishing_options", "enabled", "[default true] open (dynamic log_publishing_options is not shown in a plan)"},
		{"dynamic of known length", "aws_elasticsearch_domain.dynamic_known", "log_publishing_options", "log_type", "[set AUDIT_LOGS; set INDEX_SLOW_LOGS]"},
		{"unknown within a dynamic block", "aws_elasticsearch_domain.dynamic_known", "log_publishing_options", "cloudwatch_log_group_arn",
			"[set ? open (dynamic log_publishing_options is not shown in a plan); set ? open (dynamic log_publishing_options is not shown in a plan)]"},
		{"blocks of a set are paired by their constants", "aws_elasticsearch_domain.set_of_two", "log_publishing_options", "cloudwatch_log_group_arn", "[set ? <- random_pet.other.id; set ? <- random_pet.name.id]"},
		{"computed, static", "aws_instance.static", "metadata_options", "http_tokens", "[set required]"},
		{"computed within a static block", "aws_instance.static", "metadata_options", "http_put_response_hop_limit", "[absent]"},
		{"computed, dynamic of unknown length", "aws_instance.dynamic_unknown", "metadata_options", "http_tokens", "[] open (dynamic metadata_options is not shown in a plan)"},
		{"attribute, unset", "aws_security_group.unset", "ingress", "to_port", "[]"},
		{"attribute, empty", "aws_security_group.empty", "ingress", "to_port", "[]"},
		{"attribute, null by a variable", "aws_security_group.null_variable", "ingress", "to_port", "[]"},
		{"attribute, static", "aws_security_group.static", "ingress", "to_port", "[set 443; set 22]"},
		{"unknown within such blocks", "aws_security_group.static", "ingress", "cidr_blocks",
			"[set [0.0.0.0/0 ?] <- random_pet.name.id, aws_security_group.unset.id open (dynamic ingress is not shown in a plan); set []]"},
		{"attribute, dynamic of unknown length", "aws_security_group.dynamic_unknown", "ingress", "to_port", "[] open (dynamic ingress is not shown in a plan)"},
		{"attribute, static beside it", "aws_security_group.dynamic_beside_static", "ingress", "to_port", "[set 443] open (dynamic ingress is not shown in a plan)"},
		{"attribute, dynamic of known length", "aws_security_group.dynamic_known", "ingress", "to_port", "[set 22]"},
	} {
		if got := describeBlocks(lookup(t, g, tt.addr).Body.Blocks(tt.block), tt.attr); got != tt.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
