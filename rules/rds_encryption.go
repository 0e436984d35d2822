package rules

import "github.com/hublint/hublint/analyzer/check"

const (
	// docDBEncryption says that clusters made by the API are encrypted only if
	// they ask for it.
	docDBEncryption = "https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html"
	// auroraEncryption says that Aurora encrypts every cluster made since 18
	// February 2026, with a key of AWS's own unless it is given another.
	auroraEncryption = "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html"
)

var (
	neptuneClusterOf = check.Names("cluster_identifier", "aws_neptune_cluster", "cluster_identifier", "id")
	docDBClusterOf   = check.Names("cluster_identifier", "aws_docdb_cluster", "cluster_identifier", "id")
)

// rdsEncrypted is asked about an aws_db_instance. A read replica in the same
// Region takes the encryption of its source, and one that is given a key has an
// encrypted source: RDS refuses the key otherwise.
var rdsEncrypted = check.Described(
	"`storage_encrypted` is `true` (not set counts as `false`); a read replica that is created without `kms_key_id` is as its source",
	check.When(check.Not(check.All(rdsReplica, check.Present("kms_key_id"))),
		inherited("the encryption", check.All(), check.True("storage_encrypted", check.Unset(false, rdsInstanceAPI)))))

// rdsClusterEncrypted is asked about an aws_rds_cluster.
func rdsClusterEncrypted() check.Predicate {
	aurora := check.Matches("engine", "(?i)^aurora", "is one of Aurora")
	return encryptedCluster("`storage_encrypted` is `true` (not set counts as `false` but for Aurora); a cluster that is made from another needs `kms_key_id` while that isn't seen",
		check.Any(
			check.All(aurora, check.True("storage_encrypted", check.Undocumented(
				"Aurora then encrypts a new cluster with a key of AWS's own ("+auroraEncryption+"), and whether that counts isn't documented"))),
			check.All(check.Not(aurora), check.True("storage_encrypted", check.Unset(false, rdsClusterAPI))),
		),
		check.Any(rdsRestored, check.Present("replication_source_identifier")),
		check.Any(check.Present("kms_key_id"), sourceEncryption))
}

// neptuneEncrypted is asked about an aws_neptune_cluster. The provider has a
// default for it.
func neptuneEncrypted() check.Predicate {
	return encryptedCluster("`storage_encrypted` is `true`", check.True("storage_encrypted"),
		check.Any(check.Present("snapshot_identifier"), check.Present("replication_source_identifier")),
		sourceEncryption)
}

// docDBEncrypted is asked about an aws_docdb_cluster.
func docDBEncrypted() check.Predicate {
	return encryptedCluster("`storage_encrypted` is `true` (not set counts as `false`); a cluster that is restored needs `kms_key_id` while its source isn't seen",
		check.True("storage_encrypted", check.Unset(false, docDBEncryption)),
		rdsRestored,
		check.Any(check.Present("kms_key_id"), sourceEncryption))
}

var sourceEncryption = check.Unseen("the encryption of what the cluster is made from")

// encryptedCluster is encrypted for a cluster, and copied for a new one that is
// made from another.
func encryptedCluster(words string, encrypted, copies, copied check.Predicate) check.Predicate {
	return check.Described(words, check.Existing(encrypted, check.All(
		check.When(copies, copied),
		check.When(check.Not(copies), encrypted),
	)))
}

// asSource passes where something is encrypted as its source is, with the
// attribute in which AWS reports that of what exists.
func asSource(reported string, source *check.Relation, encrypted check.Predicate) check.Predicate {
	return check.Described("`"+reported+"` is `true`, and of something new that of its `"+source.Types[0]+"`",
		check.Existing(check.True(reported), check.Some(source, encrypted)))
}
