package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

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
		zones, subnets := c.Get("availability_zones"), c.Get("subnets")
		// In a VPC the provider reads the zones back. They are those of the subnets as long as nothing changes.
		if zones.Origin == resource.Set || zones.Origin == resource.Computed && c.Resource().Action == resource.NoOp {
			if named, all := zones.Elements(); len(named) > 0 || !all {
				return zonesNamed(zones).judge(c, "minAvailabilityZones")
			}
		}
		if subnets.Absent() {
			return c.Verdict(check.Unknown, subnets, "is not set, and neither are availability_zones")
		}
		return zonesOfSubnets(c, "subnets", elbSubnet).judge(c, "minAvailabilityZones")
	},
)
