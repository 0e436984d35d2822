package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

const (
	// neptuneProvider is the provider's function that creates a Neptune cluster:
	// a deletion protection that is left out is sent as false.
	neptuneProvider = "https://github.com/hashicorp/terraform-provider-aws/tree/v6.58.0/internal/service/neptune"
	// docDBProvider is the same for a DocumentDB cluster.
	docDBProvider = "https://github.com/hashicorp/terraform-provider-aws/tree/v6.58.0/internal/service/docdb"
)

func rdsClusters() []check.Control {
	cluster := []string{"aws_rds_cluster"}
	return []check.Control{
		{
			ID:       "RDS.7",
			Title:    "RDS clusters should have deletion protection enabled",
			Severity: check.Medium,
			On:       cluster,
			Pass:     check.True("deletion_protection", check.Unset(false, rdsClusterAPI)),
			Also: []check.Case{
				{On: []string{"aws_neptune_cluster"}, Pass: check.True("deletion_protection", check.Unset(false, neptuneProvider))},
				{On: []string{"aws_docdb_cluster"}, Pass: check.True("deletion_protection", check.Unset(false, docDBProvider))},
			},
			Notes: "AWS says that the control can report Neptune and DocumentDB clusters too, so they are judged.",
			Fix:   "Set deletion_protection to true.",
			Ask:   "Is the cluster torn down regularly, as in a test environment?",
		},
		{
			ID:       "RDS.12",
			Title:    "IAM authentication should be configured for RDS clusters",
			Severity: check.Medium,
			On:       cluster,
			Pass:     check.True("iam_database_authentication_enabled", check.Unset(false, rdsClusterAPI)),
			Notes:    "AWS names no engine or mode that is left out, so Aurora Serverless v1 is judged like any other cluster.",
			Differs:  "AWS doesn't say whether Neptune clusters, which have the setting too, are reported; here they aren't judged.",
			Fix:      "Set iam_database_authentication_enabled to true.",
			Ask:      "Can the clients fetch a token from IAM in place of a password?",
		},
		{
			ID:       "RDS.14",
			Title:    "Amazon Aurora clusters should have backtracking enabled",
			Severity: check.Medium,
			On:       cluster,
			Pass: check.When(check.OneOf("engine", check.Words("aurora", "aurora-mysql"), check.FoldCase()),
				check.All(check.AtLeast("backtrack_window", check.N(1), check.Unset(0, rdsClusterAPI)),
					asked("aws_rds_cluster", "backtrack_window", "BacktrackWindowInHours", 1./3600, "in hours is", equal))),
			Params: []check.Parameter{{
				Name: "BacktrackWindowInHours", Value: cty.NullVal(cty.Number),
				Doc: "hours to which a cluster can be taken back, exactly; any time unless set",
			}},
			Notes: "Only Aurora MySQL can backtrack; clusters of other engines pass. The argument is in seconds, AWS's parameter in hours.",
			Fix:   "Set backtrack_window to a number of seconds, 259200 at most.",
			Ask:   "Backtracking can't be switched on later: may the cluster be made anew, or cloned?",
		},
		{
			ID:       "RDS.15",
			Title:    "RDS DB clusters should be configured for multiple Availability Zones",
			Severity: check.Medium,
			On:       cluster,
			Pass:     inZones(),
			Notes: "A Multi-AZ DB cluster, which has a db_cluster_instance_class, passes. An Aurora cluster needs instances in two Availability Zones or " +
				"more; availability_zones of the cluster says where its data is kept, and where RDS puts those of the first three instances that don't say it themselves. " +
				"With neither, where AWS puts an instance isn't known.",
			Differs: "AWS also sees instances that something else adds, such as Aurora Auto Scaling.",
			Fix:     "Add a second aws_rds_cluster_instance, and give each an availability_zone of its own.",
			Ask:     "How long may the database be away when an Availability Zone is?",
		},
		{
			ID:       "RDS.16",
			Title:    "Aurora DB clusters should be configured to copy tags to DB snapshots",
			Severity: check.Low,
			On:       cluster,
			Pass:     check.When(check.Matches("engine", "(?i)^aurora", "is one of Aurora"), check.True("copy_tags_to_snapshot")),
			Notes:    "Multi-AZ DB clusters, of the engines mysql and postgres, pass. The setting of an instance has no effect on its cluster.",
			Fix:      "Set copy_tags_to_snapshot to true.",
			Ask:      "Does anything count or charge by the tags of snapshots?",
		},
		{
			ID:       "RDS.24",
			Title:    "RDS Database clusters should use a custom administrator username",
			Severity: check.Medium,
			On:       cluster,
			Pass:     ownAdministrator(),
			Notes: "Neptune and DocumentDB clusters aren't judged. A cluster that is restored or replicated has the name of its source, and a " +
				"secondary cluster of a global database that of the primary, which leaves a new one unknown.",
			Fix: "Choose another master_username.",
			Ask: "The name can't be changed later: who logs in with it?",
		},
	}
}

// ownAdministrator passes where an aws_rds_cluster has no default name for its
// administrator.
func ownAdministrator() check.Predicate {
	own := check.Not(check.OneOf("master_username", check.Words("admin", "postgres"), check.Undocumented("it is the name that the primary cluster of a global database has")))
	takes := check.Any(rdsRestored, check.Present("replication_source_identifier"))
	return check.Described("`master_username` is neither `admin` nor `postgres`; that of a new cluster made from another isn't seen", check.Existing(own, check.All(
		check.When(takes, check.Unseen("the name of the administrator of what the cluster is made from")),
		check.When(check.Not(takes), own),
	)))
}
