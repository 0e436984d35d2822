package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// elbSubnet leads from a Classic Load Balancer to its subnets.
var elbSubnet = check.Names("subnets", "aws_subnet", "id").Or("aws_default_subnet")

// spansZones counts the Availability Zones of a Classic Load Balancer.
var spansZones = check.Func(
	check.Reads{
		"aws_elb":            {"availability_zones", "subnets"},
		"aws_subnet":         {"availability_zone"},
		"aws_default_subnet": {"availability_zone"},
	},
	[]*check.Relation{elbSubnet},
	"`availability_zones`, or the subnets that `subnets` names, are in at least as many Availability Zones as the parameter `minAvailabilityZones` says",
	func(c *check.Context) check.Verdict {
		own := c.Get("availability_zones")
		// In a VPC the provider reads the zones back. They are those of the subnets as long as nothing changes.
		if own.Origin == resource.Set || own.Origin == resource.Computed && c.Resource().Action == resource.NoOp {
			zones, all := own.Elements()
			if len(zones) > 0 || !all {
				s := span{named: own, open: !all, cause: own.Cause}
				for _, z := range zones {
					s.add(z)
				}
				return s.judge(c, "minAvailabilityZones")
			}
		}
		return spanOf(c, "subnets", elbSubnet).judge(c, "minAvailabilityZones")
	},
)
