package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// rdsRestoreAPI says that a restored instance is in one Availability Zone, but
// for SQL Server with an option group for mirroring.
const rdsRestoreAPI = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html"

func rdsInstances() []check.Control {
	instance := []string{"aws_db_instance"}
	member := []string{"aws_rds_cluster_instance"}
	return []check.Control{
		{
			ID:       "RDS.2",
			Title:    "RDS DB Instances should prohibit public access, as determined by the PubliclyAccessible configuration",
			Severity: check.Critical,
			On:       instance,
			Pass:     check.False("publicly_accessible"),
			Also: []check.Case{
				{On: member, Pass: check.False("publicly_accessible", check.Unset(false, rdsProvider))},
				{On: []string{"aws_neptune_cluster_instance"}, Pass: check.False("publicly_accessible")},
			},
			Notes: "The API's default depends on the subnet group, but the provider sends false when nothing is set. Routes and " +
				"security groups aren't looked at. An aws_docdb_cluster_instance can't be made public.",
			Differs: rdsMultiAZMembers,
			Fix:     "Set publicly_accessible to false.",
			Ask:     "Which clients reach the database from outside its VPC, and how will they once it has no public address?",
		},
		{
			ID:       "RDS.3",
			Title:    "RDS DB instances should have encryption at-rest enabled",
			Severity: check.Medium,
			On:       instance,
			Pass:     rdsEncrypted,
			Also: []check.Case{
				{On: member, Pass: asSource("storage_encrypted", rdsClusterOf, rdsClusterEncrypted())},
				{On: []string{"aws_neptune_cluster_instance"}, Pass: asSource("storage_encrypted", neptuneClusterOf, neptuneEncrypted())},
				{On: []string{"aws_docdb_cluster_instance"}, Pass: asSource("storage_encrypted", docDBClusterOf, docDBEncrypted())},
			},
			Notes: "An instance of a cluster is encrypted as its cluster is; AWS says that the control can report those of Aurora, Neptune and " +
				"DocumentDB too. A restored instance takes the encryption of its snapshot, which leaves a new one unknown. Since February 2026 Aurora " +
				"encrypts every new cluster, with a key of AWS's own where storage_encrypted isn't set; whether AWS Config counts that " +
				"isn't documented, so such a cluster leaves its instances unknown, and one with storage_encrypted = false fails them.",
			Differs: rdsMultiAZMembers,
			Fix:     "Set storage_encrypted to true.",
			Ask:     "Encryption can't be switched on later: may the database be restored from an encrypted copy of its snapshot?",
		},
		{
			ID:       "RDS.5",
			Title:    "RDS DB instances should be configured with multiple Availability Zones",
			Severity: check.Medium,
			On:       instance,
			Pass:     inSeveralZones(),
			Notes: "Instances of Aurora, DocumentDB, Neptune and Multi-AZ DB clusters aren't judged, as in AWS Config. A read replica is. " +
				"SQL Server that is restored with an option group for mirroring becomes a Multi-AZ deployment by itself (" + rdsRestoreAPI +
				"), so what is restored and may be SQL Server is unknown while multi_az isn't set.",
			Fix: "Set multi_az to true.",
			Ask: "Is the database worth the price of a standby, and when may it be slower while that is made?",
		},
		{
			ID:       "RDS.6",
			Title:    "Enhanced monitoring should be configured for RDS DB instances",
			Severity: check.Low,
			On:       instance,
			Pass:     monitoredAt(),
			Also: []check.Case{{On: member, Pass: check.Any(
				monitoredAt(), check.Some(rdsClusterOf, monitoredAt(check.Unset(0, rdsClusterAPI))))}},
			Params: []check.Parameter{{
				Name: "monitoringInterval", Value: cty.NullVal(cty.Number),
				Doc: "seconds between two measurements, exactly; any interval unless set",
			}},
			Notes:   "An Aurora instance passes by an interval of its own or of its cluster.",
			Differs: rdsMultiAZMembers,
			Fix:     "Set monitoring_interval to 60 or less, and monitoring_role_arn to a role that may write to CloudWatch Logs.",
			Ask:     "How fine do the metrics of the operating system have to be, and who looks at them?",
		},
		{
			ID:       "RDS.8",
			Title:    "RDS DB instances should have deletion protection enabled",
			Severity: check.Low,
			On:       instance,
			Pass: check.When(
				engineThat("`engine` is one of the parameter `databaseEngines`", check.OneOf("engine", check.Param("databaseEngines"), check.FoldCase())),
				check.True("deletion_protection", check.Unset(false, rdsInstanceAPI))),
			Params: []check.Parameter{{
				Name: "databaseEngines",
				Value: cty.StringVal("mariadb,mysql,custom-oracle-ee,oracle-ee-cdb,oracle-se2-cdb,oracle-ee,oracle-se2,oracle-se1,oracle-se," +
					"postgres,sqlserver-ee,sqlserver-se,sqlserver-ex,sqlserver-web"),
				Doc: "the engines that are judged; Security Hub doesn't let them be changed",
			}},
			Notes:   "Other engines pass, and so do instances of an Aurora cluster: RDS.7 is about clusters.",
			Differs: rdsMultiAZMembers,
			Fix:     "Set deletion_protection to true.",
			Ask:     "Is the database torn down regularly, as in a test environment?",
		},
		{
			ID:       "RDS.9",
			Title:    "RDS DB instances should publish logs to CloudWatch Logs",
			Severity: check.Medium,
			On:       instance,
			Pass:     exportsLogs(),
			Also:     []check.Case{{On: member, Pass: clusterExportsLogs()}},
			Notes: "Oracle: alert, audit, trace, listener. PostgreSQL: postgresql, upgrade. MySQL, MariaDB and Aurora MySQL: audit, error, general, " +
				"slowquery. SQL Server: error, agent. Aurora PostgreSQL: postgresql. Other engines pass. The logs of an Aurora instance are exported " +
				"by its cluster. Whether the database writes a log at all, which a parameter or option group says, isn't looked at.",
			Differs: rdsMultiAZMembers,
			Fix:     "Set enabled_cloudwatch_logs_exports to every log that AWS lists for the engine.",
			Ask:     "How long are the logs kept, and do they hold data that must not leave the database?",
		},
		{
			ID:       "RDS.10",
			Title:    "IAM authentication should be configured for RDS instances",
			Severity: check.Medium,
			On:       instance,
			Pass: check.When(
				engineThat("`engine` is `mysql`, `postgres` or `mariadb`", check.OneOf("engine", check.Words("mysql", "postgres", "mariadb"), check.FoldCase())),
				check.True("iam_database_authentication_enabled", check.Unset(false, rdsInstanceAPI))),
			Also: []check.Case{{On: member, Pass: check.When(
				check.OneOf("engine", check.Words("aurora", "aurora-mysql", "aurora-postgresql"), check.FoldCase()),
				check.Some(rdsClusterOf, check.True("iam_database_authentication_enabled", check.Unset(false, rdsClusterAPI))))}},
			Notes: "Other engines pass. An Aurora instance has the setting of its cluster. AWS Config's page leaves MariaDB out of the engines; " +
				"Security Hub's names it.",
			Differs: "An instance that is stopped, or being changed, has no finding in Security Hub. " + rdsMultiAZMembers,
			Fix:     "Set iam_database_authentication_enabled to true.",
			Ask:     "Can the clients fetch a token from IAM in place of a password?",
		},
		{
			ID:       "RDS.11",
			Title:    "RDS instances should have automatic backups enabled",
			Severity: check.Medium,
			On:       instance,
			Pass:     check.When(check.Any(judgesReplicas, check.Not(rdsReplica)), backedUp()),
			Params: []check.Parameter{
				{Name: "backupRetentionMinimum", Value: cty.NumberIntVal(7), Doc: "days for which backups are kept, at least"},
				{Name: "checkReadReplicas", Value: cty.False, Doc: "whether read replicas are judged; Security Hub doesn't let it be changed"},
			},
			Notes: "The provider asks for no backups when nothing is set. Read replicas pass. A restored instance keeps the retention of its source. " +
				"Backups by AWS Backup don't count.",
			Differs: "AWS doesn't say whether instances of an Aurora cluster, whose backups the cluster keeps, are reported; here they aren't judged.",
			Fix:     "Set backup_retention_period to 7 or more.",
			Ask:     "How many days of backups does a restore of this database need?",
		},
		{
			ID:       "RDS.13",
			Title:    "RDS automatic minor version upgrades should be enabled",
			Severity: check.High,
			On:       []string{"aws_db_instance", "aws_rds_cluster_instance"},
			Pass:     check.True("auto_minor_version_upgrade"),
			Notes: "The provider's default is true. Each instance is judged by itself: an Aurora cluster is upgraded only if all of its instances " +
				"and the cluster have the setting.",
			Differs: rdsMultiAZMembers,
			Fix:     "Set auto_minor_version_upgrade to true, or leave it out.",
			Ask:     "Is there a reason to hold the database at its minor version?",
		},
		{
			ID:       "RDS.17",
			Title:    "RDS DB instances should be configured to copy tags to snapshots",
			Severity: check.Low,
			On:       instance,
			Pass:     check.True("copy_tags_to_snapshot"),
			Differs: "AWS doesn't say whether instances of an Aurora cluster, on which the setting has no effect, are reported; here they aren't judged. " +
				rdsMultiAZMembers,
			Fix: "Set copy_tags_to_snapshot to true.",
			Ask: "Does anything count or charge by the tags of snapshots?",
		},
		{
			ID:       "RDS.18",
			Title:    "RDS instances should be deployed in a VPC",
			Severity: check.High,
			Retired:  "2026-06-05; EC2-Classic is gone, and every instance is in a VPC",
			On:       instance,
			Pass:     check.Any(check.Present("db_subnet_group_name"), check.Absent("security_group_names")),
			Notes: "An instance outside of a VPC had DB security groups, which the provider knows as security_group_names before version 5.0. " +
				"Without them an instance is in the default VPC if it names no subnet group.",
			Fix: "Set db_subnet_group_name, and vpc_security_group_ids in place of security_group_names.",
			Ask: "Which VPC do the clients of the database run in?",
		},
		{
			ID:       "RDS.23",
			Title:    "RDS instances should not use a database engine default port",
			Severity: check.Low,
			On:       instance,
			Pass:     ownPort(),
			Also:     []check.Case{{On: []string{"aws_rds_cluster"}, Pass: ownClusterPort()}},
			Notes: "3306 for MySQL, MariaDB and Aurora MySQL, 5432 for PostgreSQL and Aurora PostgreSQL, 1521 for Oracle, 1433 for SQL Server, 50000 for Db2; " +
				"Other engines pass. AWS's page lists no engines; these are the defaults of the API. An instance of a cluster isn't judged. " +
				"A read replica takes the port of its source, a restored instance or cluster that of what it is restored from.",
			Fix: "Set port to another number, and open it in the security groups.",
			Ask: "Which clients have the port written down?",
		},
		{
			ID:       "RDS.25",
			Title:    "RDS database instances should use a custom administrator username",
			Severity: check.Medium,
			On:       instance,
			Pass: check.Described("`username` is neither `admin` nor `postgres`; that of a new read replica is its source's, and that of a restored instance isn't seen",
				inherited("the name of the administrator", check.All(), check.Not(check.OneOf("username", check.Words("admin", "postgres"))))),
			Notes: "Instances of a cluster aren't judged: RDS.24 is about clusters.",
			Fix:   "Choose another username.",
			Ask:   "The name can't be changed later: who logs in with it?",
		},
	}
}

// inSeveralZones passes where an aws_db_instance has a standby.
func inSeveralZones() check.Predicate {
	sqlServer := engineThat("the engine is SQL Server", check.Matches("engine", "(?i)^sqlserver-", "is SQL Server"))
	mirrored := check.All(check.Absent("multi_az"), rdsRestored, sqlServer)
	return check.Described("`multi_az` is `true` (not set counts as `false`, unless what is restored may be SQL Server)", check.All(
		check.When(mirrored, check.Unseen("whether the source of a restored instance mirrors")),
		check.When(check.Not(mirrored), check.True("multi_az", check.Unset(false, rdsInstanceAPI))),
	))
}

// monitoredAt passes for an interval of Enhanced Monitoring that isn't 0.
func monitoredAt(opts ...check.Option) check.Predicate {
	return check.OneOf("monitoring_interval", check.Param("monitoringInterval").Or("1", "5", "10", "15", "30", "60"), opts...)
}

// judgesReplicas passes where RDS.11 doesn't leave read replicas out.
var judgesReplicas = check.Func(nil, nil, "the parameter `checkReadReplicas` is `true`", func(c *check.Context) check.Verdict {
	judged, _ := resource.Value{V: c.Param("checkReadReplicas")}.Bool()
	return check.Of(judged)
})

// backedUp passes where an aws_db_instance keeps backups for long enough.
func backedUp() check.Predicate {
	long := check.AtLeast("backup_retention_period", check.Param("backupRetentionMinimum"), check.Unset(0, rdsProvider))
	takes := check.All(check.Absent("backup_retention_period"), rdsRestored)
	return check.Described("`backup_retention_period` is at least the parameter `backupRetentionMinimum` (not set counts as `0`; a restored instance keeps that of its source)",
		check.Existing(long, check.All(
			check.When(takes, check.Unseen("how long the source of a restored instance keeps backups")),
			check.When(check.Not(takes), long),
		)))
}
