package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/schema"
)

const (
	// redshiftAPI says what CreateCluster does with what is left out.
	redshiftAPI = "https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html"
	// redshiftVPCRouting says that the cluster is restarted when the routing changes.
	redshiftVPCRouting = "https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-enabling-cluster.html"
	// redshiftDefaults says that a cluster created since 10 January 2025 gets
	// default.redshift-2.0 where no parameter group is named.
	redshiftDefaults = "https://aws.amazon.com/blogs/security/amazon-redshift-enhances-security-by-changing-default-behavior-in-2025/"
)

// redshiftParameterGroup leads from a cluster to its parameter group.
var redshiftParameterGroup = check.Names("cluster_parameter_group_name", "aws_redshift_parameter_group", "name", "id")

func redshift() []check.Control {
	cluster := []string{"aws_redshift_cluster"}
	return []check.Control{
		{
			ID:       "Redshift.1",
			Title:    "Amazon Redshift clusters should prohibit public access",
			Severity: check.Critical,
			On:       cluster,
			Pass:     check.False("publicly_accessible"),
			Notes:    "The provider sends its own default when nothing is set: true before version 6.0, false from it on.",
			Fix:      "Set publicly_accessible to false.",
			Ask:      "Which clients reach the cluster from outside its VPC, and how will they once it has no public address?",
		},
		{
			ID:       "Redshift.2",
			Title:    "Connections to Amazon Redshift clusters should be encrypted in transit",
			Severity: check.Medium,
			On:       cluster,
			Pass:     clusterRequiresTLS(),
			Notes: "A new cluster that names no parameter group gets default.redshift-2.0, which has require_ssl on; default.redshift-1.0 has it off. " +
				"A group that doesn't set require_ssl has the value of its family's default group. " +
				"A parameter group by itself isn't judged: AWS Config asks about clusters.",
			Fix: "Give the cluster a parameter group that sets require_ssl to true.",
			Ask: "Do all clients connect with TLS? The others will be refused once the cluster is rebooted.",
		},
		{
			ID:       "Redshift.3",
			Title:    "Amazon Redshift clusters should have automatic snapshots enabled",
			Severity: check.Medium,
			On:       cluster,
			Pass:     check.AtLeast("automated_snapshot_retention_period", check.Param("MinRetentionPeriod"), check.Unset(1, redshiftAPI)),
			Params: []check.Parameter{{
				Name: "MinRetentionPeriod", Value: cty.NumberIntVal(7),
				Doc: "days for which automated snapshots are kept, at least",
			}},
			Fix: "Set automated_snapshot_retention_period to 7 or more.",
			Ask: "How many days of snapshots does a restore of this cluster need?",
		},
		{
			ID:       "Redshift.4",
			Title:    "Amazon Redshift clusters should have audit logging enabled",
			Severity: check.Medium,
			On:       cluster,
			Pass: check.Any(
				check.Some(check.NamedBy("aws_redshift_logging", "cluster_identifier", "cluster_identifier", "id"), nil),
				check.True("logging.enable", check.Unset(false, redshiftAPI)),
			),
			Notes: "The logging block of the cluster counts where the provider still has it, before version 6.0.",
			Fix:   "Add an aws_redshift_logging for the cluster.",
			Ask:   "Where are audit logs kept, and for how long?",
		},
		{
			ID:       "Redshift.6",
			Title:    "Amazon Redshift should have automatic upgrades to major versions enabled",
			Severity: check.Medium,
			On:       cluster,
			Pass:     check.True("allow_version_upgrade", check.Unset(true, redshiftAPI)),
			Fix:      "Set allow_version_upgrade to true, or leave it out.",
			Ask:      "Is there a reason to hold the cluster at its version?",
		},
		{
			ID:         "Redshift.7",
			Title:      "Redshift clusters should use enhanced VPC routing",
			Severity:   check.Medium,
			On:         cluster,
			Pass:       check.True("enhanced_vpc_routing", check.Unset(false, redshiftAPI)),
			Late:       schema.Interruption,
			LateSource: redshiftVPCRouting,
			Fix:        "Set enhanced_vpc_routing to true.",
			Ask:        "Which buckets and databases do COPY and UNLOAD reach, and does the VPC have endpoints or a NAT for them?",
		},
		{
			ID:       "Redshift.8",
			Title:    "Amazon Redshift clusters should not use the default Admin username",
			Severity: check.Medium,
			On:       cluster,
			Pass: check.Not(check.Equal("master_username", "awsuser",
				check.Undocumented("a cluster restored from a snapshot inherits the name"))),
			Fix: "Choose another master_username.",
			Ask: "The name can't be changed later: who logs in with it?",
		},
	}
}

// clusterRequiresTLS passes where the parameter group of an aws_redshift_cluster turns
// away connections without TLS.
// Source: https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-parameter-groups.html
func clusterRequiresTLS() check.Predicate {
	const group = "cluster_parameter_group_name"
	named := func(name string) check.Predicate {
		return check.Equal(group, name, check.UnsetSince("default.redshift-2.0", "2025-01", redshiftDefaults))
	}
	here := check.Some(redshiftParameterGroup.Inside(), nil)
	parameter := check.Equal("name", "require_ssl", check.FoldCase())
	requires := check.Any(
		check.Some(check.Blocks("parameter"), check.All(parameter, check.Equal("value", "true", check.FoldCase()))),
		check.All(check.None(check.Blocks("parameter"), parameter), check.Equal("family", "redshift-2.0")),
	)
	return check.Described("`"+group+"` names an `aws_redshift_parameter_group` with `require_ssl`, or is `default.redshift-2.0` (not set counts as that for what was created since 2025-01)",
		check.All(
			check.When(here, check.Some(redshiftParameterGroup, requires)),
			check.When(check.Not(here), check.All(
				check.Not(named("default.redshift-1.0")),
				check.Any(named("default.redshift-2.0"), check.Some(redshiftParameterGroup, requires)),
			)),
		))
}
