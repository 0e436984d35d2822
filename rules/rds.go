package rules

import (
	"slices"

	"github.com/hublint/hublint/analyzer/check"
)

const (
	// rdsInstanceAPI says what CreateDBInstance does with what is left out. Its
	// first example leaves MultiAZ out and gets false.
	rdsInstanceAPI = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"
	// rdsClusterAPI says the same of CreateDBCluster.
	rdsClusterAPI = "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html"
	// rdsProvider is the provider's functions that create instances and clusters:
	// a retention of backups that is left out is sent as 0, public access that is
	// left out of a cluster's instance as false.
	rdsProvider = "https://github.com/hashicorp/terraform-provider-aws/tree/v6.58.0/internal/service/rds"
)

var (
	// rdsSource leads from a read replica to the instance that it replicates. The
	// id of an instance is its identifier up to version 4 of the provider.
	rdsSource = check.Names("replicate_source_db", "aws_db_instance", "identifier", "arn", "id")
	// rdsClusterOf leads from an instance to its cluster.
	rdsClusterOf = check.Names("cluster_identifier", "aws_rds_cluster", "cluster_identifier", "id")
	// rdsMembers leads from a cluster to its instances.
	rdsMembers = check.NamedBy("aws_rds_cluster_instance", "cluster_identifier", "cluster_identifier", "id")
)

var (
	// rdsReplica holds for a read replica. A plan doesn't show which attribute of
	// primary[each.key] stands in replicate_source_db, so that it leaves open whether
	// that is set; the instance is found as its source all the same.
	rdsReplica = check.Described("`replicate_source_db` is set",
		check.Any(check.Present("replicate_source_db"), check.Some(rdsSource.Inside(), nil)))
	rdsRestored = check.Any(check.Present("snapshot_identifier"), check.Some(check.Blocks("restore_to_point_in_time"), nil))
)

// rdsMultiAZMembers is where AWS's evaluation of instances differs: it sees more.
const rdsMultiAZMembers = "The instances of a Multi-AZ DB cluster, which RDS makes by itself, are judged in Security Hub and aren't in a plan."

func rds() []check.Control {
	return slices.Concat(rdsSnapshots(), rdsInstances(), rdsClusters(), rdsEvents())
}

// inherited is p for an aws_db_instance. What a new one is made from has the say
// instead where taken holds: the source of a read replica by p too, while a
// snapshot or a point in time is not seen. The noun names what is taken over.
func inherited(noun string, taken, p check.Predicate) check.Predicate {
	unseen := check.Unseen(noun + " of what it is made from")
	made := func(replica check.Predicate) check.Predicate {
		return check.Existing(p, check.All(
			check.When(check.All(taken, rdsReplica), replica),
			check.When(check.All(taken, check.Not(rdsReplica), rdsRestored), unseen),
			check.When(check.Not(check.All(taken, check.Any(rdsReplica, rdsRestored))), p),
		))
	}
	return made(check.Some(rdsSource, made(unseen)))
}

// engineThat is p, a condition on engine, for an aws_db_instance. A read replica
// that doesn't name its engine has that of its source.
func engineThat(words string, p check.Predicate) check.Predicate {
	return check.Described(words, check.Any(
		check.All(check.Present("engine"), p),
		check.All(check.Absent("engine"), check.Any(
			check.All(rdsReplica, check.Some(rdsSource, p)),
			check.All(check.Not(rdsReplica), check.Unseen("the engine of what it is restored from")),
		)),
	))
}
