package schema

import (
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

// TestDefaults holds defaults that are known from the provider's upgrade
// guides and documentation.
func TestDefaults(t *testing.T) {
	none := cty.NilVal
	tests := []struct {
		typ, block, attr string
		want             [4]cty.Value // in majors 3 to 6
	}{
		{"aws_redshift_cluster", "", "publicly_accessible", [4]cty.Value{cty.True, cty.True, cty.True, cty.False}},
		{"aws_redshift_cluster", "", "encrypted", [4]cty.Value{cty.False, cty.False, cty.False, cty.StringVal("true")}},
		{"aws_redshift_cluster", "", "enhanced_vpc_routing", [4]cty.Value{none, none, none, none}},
		{"aws_redshift_cluster", "", "cluster_identifier", [4]cty.Value{none, none, none, none}},
		{"aws_redshift_cluster", "", "port", [4]cty.Value{cty.NumberIntVal(5439), cty.NumberIntVal(5439), cty.NumberIntVal(5439), cty.NumberIntVal(5439)}},
		{"aws_db_instance", "", "storage_encrypted", [4]cty.Value{none, none, none, none}},
		{"aws_db_instance", "", "auto_minor_version_upgrade", [4]cty.Value{cty.True, cty.True, cty.True, cty.True}},
		{"aws_security_group", "", "description", [4]cty.Value{cty.StringVal("Managed by Terraform"), cty.StringVal("Managed by Terraform"), cty.StringVal("Managed by Terraform"), cty.StringVal("Managed by Terraform")}},
		{"aws_iam_account_password_policy", "", "minimum_password_length", [4]cty.Value{cty.NumberIntVal(6), cty.NumberIntVal(6), cty.NumberIntVal(6), cty.NumberIntVal(6)}},
		{"aws_instance", "root_block_device", "delete_on_termination", [4]cty.Value{cty.True, cty.True, cty.True, cty.True}},
		{"data.aws_iam_policy_document", "statement", "effect", [4]cty.Value{cty.StringVal("Allow"), cty.StringVal("Allow"), cty.StringVal("Allow"), cty.StringVal("Allow")}},
		{"data.aws_iam_policy_document", "statement", "sid", [4]cty.Value{none, none, none, none}},
		{"aws_rds_cluster", "", "backup_retention_period", [4]cty.Value{cty.NumberIntVal(1), cty.NumberIntVal(1), none, none}},
		{"aws_s3_bucket", "", "acl", [4]cty.Value{cty.StringVal("private"), none, none, none}},
		// It was optional without being computed, and nobody read the older source.
		{"aws_glue_job", "", "worker_type", [4]cty.Value{cty.UnknownVal(cty.String), cty.UnknownVal(cty.String), none, none}},
	}
	for _, tt := range tests {
		b := lookup(tt.typ)
		if tt.block != "" {
			b = &b.Block(tt.block).Block
		}
		a := b.Attr(tt.attr)
		for i, m := range Majors() {
			got, ok := a.Default(m)
			if ok != (tt.want[i] != none) || ok && !got.RawEquals(tt.want[i]) {
				t.Errorf("%s %s %s in major %d: got %#v %v, want %#v", tt.typ, tt.block, tt.attr, m, got, ok, tt.want[i])
			}
		}
	}
	if v, ok := Resource("aws_redshift_cluster").Attr("port").Default(7); ok {
		t.Errorf("default in a major that isn't known: %#v", v)
	}
}

func TestModes(t *testing.T) {
	db := Resource("aws_db_instance")
	if a := db.Attr("password"); !a.Sensitive || a.WriteOnly || !a.Optional {
		t.Errorf("password: %+v", a)
	}
	if a := db.Attr("password_wo"); !a.WriteOnly || a.In(4) || !a.In(5) {
		t.Errorf("password_wo: %+v", a)
	}
	if a := db.Attr("storage_encrypted"); !a.Type.Equals(cty.Bool) || !a.Optional || a.Computed || a.Required {
		t.Errorf("storage_encrypted: %+v", a)
	}
	if a := db.Attr("region"); a.In(5) || !a.In(6) || !a.ComputedIn(6) || a.ComputedIn(5) {
		t.Errorf("region: %+v", a)
	}
	encrypted := Resource("aws_redshift_cluster").Attr("encrypted")
	if got := encrypted.TypeIn(5); !got.Equals(cty.Bool) {
		t.Errorf("aws_redshift_cluster encrypted in major 5 is %#v", got)
	}
	if got := encrypted.TypeIn(6); !got.Equals(cty.String) || !encrypted.Type.Equals(cty.String) {
		t.Errorf("aws_redshift_cluster encrypted in major 6 is %#v", got)
	}
	if got := encrypted.TypeIn(2); got != cty.NilType {
		t.Errorf("aws_redshift_cluster encrypted in major 2 is %#v", got)
	}
	engine := Resource("aws_rds_cluster").Attr("engine")
	if !engine.Required || !engine.RequiredIn(5) || engine.RequiredIn(4) || !engine.OptionalIn(4) {
		t.Errorf("aws_rds_cluster engine: %+v", engine)
	}
}

// TestBlocks holds one of each kind of block that a reader must tell apart.
func TestBlocks(t *testing.T) {
	metadata := Resource("aws_instance").Block("metadata_options")
	if !metadata.Computed || metadata.AsAttr || metadata.Nesting != List || metadata.MaxItems != 1 {
		t.Errorf("metadata_options: %+v", metadata)
	}
	accessLogs := Resource("aws_lb").Block("access_logs")
	if accessLogs.Computed || accessLogs.AsAttr || accessLogs.MaxItems != 1 {
		t.Errorf("access_logs: %+v", accessLogs)
	}
	group := Resource("aws_security_group")
	ingress := group.Block("ingress")
	if !ingress.Computed || !ingress.AsAttr || ingress.Nesting != Set || group.Attr("ingress") == nil {
		t.Errorf("ingress: %+v", ingress)
	}
	if got := ingress.Attr("cidr_blocks").Type; !got.Equals(cty.List(cty.String)) {
		t.Errorf("ingress cidr_blocks is %#v", got)
	}
	names := []string{"cidr_blocks", "description", "from_port", "ipv6_cidr_blocks", "prefix_list_ids", "protocol", "security_groups", "self", "to_port"}
	if got := ingress.Names(); !slices.Equal(got, names) {
		t.Errorf("ingress has %v, want %v", got, names)
	}
	if v, ok := ingress.Attr("self").Default(Newest); !ok || !v.RawEquals(cty.False) {
		t.Errorf("ingress self defaults to %#v %v", v, ok)
	}
	if cluster := Resource("aws_redshift_cluster"); cluster.Block("cluster_nodes") != nil || cluster.Attr("cluster_nodes") == nil {
		t.Error("cluster_nodes is only ever computed and can't be written as blocks")
	}
	if logging := Resource("aws_redshift_cluster").Block("logging"); logging.In(6) || !logging.In(5) {
		t.Error("aws_redshift_cluster logging went with major 6")
	}
	if timeouts := Resource("aws_redshift_cluster").Block("timeouts"); timeouts.Nesting != Single {
		t.Errorf("timeouts nest as %v", timeouts.Nesting)
	}
	rule := Resource("aws_wafv2_web_acl").Block("rule")
	if statement := rule.Block.Block("statement"); !statement.Partial || rule.Partial || len(statement.Names()) != 0 {
		t.Errorf("statement: partial %v, names %v", statement.Partial, statement.Names())
	}
	// What a route holds changed in every major.
	route := Resource("aws_route_table").Block("route")
	for name, in := range map[string][4]bool{
		"cidr_block":       {true, true, true, true},
		"instance_id":      {true, true, false, false},
		"core_network_arn": {false, true, true, true},
		"odb_network_arn":  {false, false, false, true},
	} {
		for i, m := range Majors() {
			if got := route.Attr(name).In(m); got != in[i] {
				t.Errorf("route %s in major %d: got %v, want %v", name, m, got, in[i])
			}
		}
	}
	// A block in majors 3 and 4, an attribute since.
	group2 := Resource("aws_elasticache_replication_group")
	if a, n := group2.Attr("cluster_mode"), group2.Block("cluster_mode"); a.In(4) || !a.In(5) || !n.In(4) || n.In(5) {
		t.Errorf("cluster_mode: attribute in 4 %v, block in 5 %v", a.In(4), n.In(5))
	}
}

func TestLate(t *testing.T) {
	tests := []struct {
		typ, block, attr string
		want             Late
	}{
		{"aws_db_instance", "", "storage_encrypted", Replacement},
		{"aws_redshift_cluster", "", "publicly_accessible", InPlace},
		{"aws_db_instance", "", "multi_az", Interruption},
		{"aws_elasticache_replication_group", "", "transit_encryption_enabled", Conditional},
		{"aws_instance", "root_block_device", "encrypted", Replacement},
		{"aws_redshift_cluster", "", "arn", Unknown},
	}
	for _, tt := range tests {
		b := Resource(tt.typ)
		if tt.block != "" {
			b = &b.Block(tt.block).Block
		}
		if got, source := b.Attr(tt.attr).Late(); got != tt.want || (source == "") != (got == Unknown) {
			t.Errorf("%s %s %s: got %v from %q, want %v", tt.typ, tt.block, tt.attr, got, source, tt.want)
		}
	}
	if got, source := Resource("aws_instance").Block("root_block_device").Late(); got != Replacement || source == "" {
		t.Errorf("aws_instance root_block_device: got %v from %q", got, source)
	}
}

func TestLateWords(t *testing.T) {
	for l := Unknown; l <= Conditional; l++ {
		got, err := ParseLate(l.String())
		if err != nil || got != l {
			t.Errorf("ParseLate(%q) = %v, %v", l, got, err)
		}
	}
	if _, err := ParseLate("soon"); err == nil {
		t.Error(`ParseLate("soon"): want an error`)
	}
	if got := Late(9).String(); got != "Late(9)" {
		t.Errorf("a Late that isn't one is written %q", got)
	}
}
