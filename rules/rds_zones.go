package rules

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// inZones passes where an aws_rds_cluster runs in several Availability Zones.
func inZones() check.Predicate {
	multiAZ := check.Present("db_cluster_instance_class")
	serverless := check.Equal("engine_mode", "serverless")
	return check.Described("`db_cluster_instance_class` is set, or the cluster has an `aws_rds_cluster_instance` in two Availability Zones or more",
		check.When(check.Not(multiAZ), check.All(
			check.When(serverless, check.Unsettled("whether Aurora Serverless v1, which has no instances, is judged")),
			check.When(check.Not(serverless), check.All(check.Some(rdsMembers, nil), membersSpread)),
		)))
}

// membersSpread counts the Availability Zones of an Aurora cluster's instances:
// multiAZ, which the control reads, says whether there are several.
var membersSpread = check.Func(
	check.Reads{"aws_rds_cluster": {"availability_zones"}, "aws_rds_cluster_instance": {"availability_zone"}},
	[]*check.Relation{rdsMembers},
	"its instances have an `availability_zone` that differs, or leave it to RDS, which spreads them over the cluster's `availability_zones`",
	func(c *check.Context) check.Verdict {
		found := c.Partners(rdsMembers)
		zones := make(map[string]bool)
		var unset, unknown, possible int
		cause := found.Cause
		for _, m := range found.List {
			zone := c.On(m.Resource).Get("availability_zone")
			name, known := zone.Text()
			switch {
			case m.Possible:
				possible++
				cause = m.Cause
			case known:
				zones[name] = true
			case zone.Absent():
				unset++
			default:
				unknown++
				cause = zone.Cause
			}
		}
		open := func(reason string, why resource.Cause) check.Verdict {
			return c.Note(check.Evidence{Verdict: check.Unknown, Reason: reason, Cause: why})
		}
		members := len(found.List)
		switch {
		case len(zones) > 1:
			return c.Note(check.Evidence{Verdict: check.Pass, Reason: fmt.Sprintf("has instances in %d Availability Zones", len(zones))})
		case found.Open || members > 1 && (possible > 0 || unknown > 0):
			return open("may have instances in several Availability Zones: "+cause.String(), cause)
		case members < 2:
			return c.Note(check.Evidence{Verdict: check.Fail, Reason: "has no second instance, in another Availability Zone", Missing: true})
		case unset == 0:
			return c.Note(check.Evidence{Verdict: check.Fail, Reason: "has all its instances in one Availability Zone"})
		case severalZones(c.Get("availability_zones")):
			return c.Note(check.Evidence{Verdict: check.Pass, Path: "availability_zones", Reason: "are those that RDS spreads the instances over"})
		}
		return open("leaves it to AWS where its instances are", resource.Cause{Kind: resource.AfterApply, Subject: "their availability_zone"})
	},
)

// severalZones reports whether the author names two Availability Zones or more
// for the instances of a cluster. RDS puts each of the first three in another.
// Source: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html
func severalZones(v resource.Value) bool {
	zones, all := v.Elements()
	return v.Origin == resource.Set && v.Known() && all && len(zones) > 1
}
