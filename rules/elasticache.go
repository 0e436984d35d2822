package rules

import "github.com/hublint/hublint/analyzer/check"

// elastiCacheAPI says that encryption at rest is on by default with Valkey and
// off with Redis OSS.
const elastiCacheAPI = "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html"

func elastiCache() []check.Control {
	const encrypted = "at_rest_encryption_enabled"
	valkey := check.Equal("engine", "valkey", check.FoldCase(), check.Unset("redis", elastiCacheAPI))
	return []check.Control{
		{
			ID:       "ElastiCache.4",
			Title:    "ElastiCache replication groups should be encrypted at rest",
			Severity: check.Medium,
			On:       []string{"aws_elasticache_replication_group"},
			Pass: check.All(
				check.When(check.Present(encrypted), check.True(encrypted)),
				check.When(check.Absent(encrypted), check.Any(
					check.All(check.Present("global_replication_group_id"),
						check.Unsettled("whether a member of a global datastore takes the setting of its primary")),
					check.All(check.Absent("global_replication_group_id"), valkey, check.True(encrypted, check.Unset(true, elastiCacheAPI))),
					check.All(check.Absent("global_replication_group_id"), check.Not(valkey), check.True(encrypted, check.Unset(false, elastiCacheAPI))),
				)),
			),
			Notes: "With Valkey the default is encryption, with Redis OSS it is none. " +
				"Cache clusters outside a replication group and serverless caches are not judged: AWS asks about replication groups.",
			Fix: "Set at_rest_encryption_enabled to true.",
			Ask: "Encryption at rest can't be switched on later: is there a moment at which the group may be rebuilt?",
		},
	}
}
