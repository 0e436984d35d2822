package rules

import "github.com/hublint/hublint/analyzer/check"

// elbSubnet leads from a Classic Load Balancer to its subnets.
var elbSubnet = check.Names("subnets", "aws_subnet", "id").Or("aws_default_subnet", "data.aws_subnet")

// spansZones counts the Availability Zones of a Classic Load Balancer.
var spansZones = check.Func(
	check.Reads{
		"aws_elb":            {"availability_zones", "subnets"},
		"aws_subnet":         {"availability_zone", "availability_zone_id"},
		"aws_default_subnet": {"availability_zone"},
		"data.aws_subnet":    {"availability_zone"},
	},
	[]*check.Relation{elbSubnet},
	"`availability_zones`, or the subnets that `subnets` names, are in at least as many Availability Zones as the parameter `minAvailabilityZones` says",
	func(c *check.Context) check.Verdict {
		if count := zonesOf(c, "subnets", elbSubnet); count != nil {
			return count.judge(c, "minAvailabilityZones")
		}
		return c.Verdict(check.Unknown, c.Get("subnets"), "is not set, and neither are availability_zones")
	},
)
