package rules

import "github.com/hublint/hublint/analyzer/check"

// What a snapshot is taken from, and what it is copied from.
var (
	snapshotInstance = check.Names("db_instance_identifier", "aws_db_instance", "identifier", "arn", "id")
	snapshotCluster  = check.Names("db_cluster_identifier", "aws_rds_cluster", "cluster_identifier", "arn", "id")
	snapshotNeptune  = check.Names("db_cluster_identifier", "aws_neptune_cluster", "cluster_identifier", "arn", "id")
	snapshotDocDB    = check.Names("db_cluster_identifier", "aws_docdb_cluster", "cluster_identifier", "arn", "id")

	copiedSnapshot        = check.Names("source_db_snapshot_identifier", "aws_db_snapshot", "db_snapshot_identifier", "db_snapshot_arn", "id")
	copiedClusterSnapshot = check.Names("source_db_cluster_snapshot_identifier", "aws_db_cluster_snapshot", "db_cluster_snapshot_identifier", "db_cluster_snapshot_arn", "id")
)

func rdsSnapshots() []check.Control {
	private := check.Any(check.Absent("shared_accounts"), check.Not(check.Contains("shared_accounts", check.Words("all"))))
	snapshot := asSource("encrypted", snapshotInstance, rdsEncrypted)
	clusterSnapshot := asSource("storage_encrypted", snapshotCluster, rdsClusterEncrypted())
	return []check.Control{
		{
			ID:       "RDS.1",
			Title:    "RDS snapshot should be private",
			Severity: check.Critical,
			On:       []string{"aws_db_snapshot", "aws_db_snapshot_copy", "aws_db_cluster_snapshot", "aws_rds_cluster_snapshot_copy"},
			Pass:     private,
			Notes: "A snapshot is public where shared_accounts holds the word all; sharing it with accounts by their ids passes. Snapshots of Neptune " +
				"and DocumentDB clusters have no such argument and aren't judged.",
			Differs: "AWS also sees automated snapshots, and snapshots that were shared by other means.",
			Fix:     "Take all out of shared_accounts; name the accounts that may restore the snapshot.",
			Ask:     "Which accounts restore the snapshot?",
		},
		{
			ID:       "RDS.4",
			Title:    "RDS cluster snapshots and database snapshots should be encrypted at rest",
			Severity: check.Medium,
			On:       []string{"aws_db_snapshot"},
			Pass:     snapshot,
			Also: []check.Case{
				{On: []string{"aws_db_cluster_snapshot"}, Pass: clusterSnapshot},
				{On: []string{"aws_neptune_cluster_snapshot"}, Pass: asSource("storage_encrypted", snapshotNeptune, neptuneEncrypted())},
				{On: []string{"aws_docdb_cluster_snapshot"}, Pass: asSource("storage_encrypted", snapshotDocDB, docDBEncrypted())},
				{On: []string{"aws_db_snapshot_copy"}, Pass: asCopied("encrypted", copiedSnapshot, snapshot)},
				{On: []string{"aws_rds_cluster_snapshot_copy"}, Pass: asCopied("storage_encrypted", copiedClusterSnapshot, clusterSnapshot)},
			},
			Notes: "A new snapshot is encrypted if what it is taken from is, by the reading of RDS.3, and a copy also if it is given a key. AWS says that " +
				"the control can report snapshots of Neptune and DocumentDB clusters too.",
			Differs: "AWS also sees automated snapshots.",
			Fix:     "Set storage_encrypted to true on the database, or make a copy of the snapshot with kms_key_id.",
			Ask:     "Is the unencrypted snapshot needed any more, once there is an encrypted copy?",
		},
	}
}

// asCopied passes where a copy is encrypted: with a key of its own, or as its
// source is.
func asCopied(reported string, source *check.Relation, encrypted check.Predicate) check.Predicate {
	return check.Described("`"+reported+"` is `true`, and of a new copy without `kms_key_id` that of its `"+source.Types[0]+"`",
		check.Existing(check.True(reported), check.When(check.Absent("kms_key_id"), check.Some(source, encrypted))))
}
