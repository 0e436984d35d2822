package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// lambdaSubnet leads from a function to its subnets.
var lambdaSubnet = check.Names("vpc_config.subnet_ids", "aws_subnet", "id").Or("aws_default_subnet")

// lambdaZones counts the Availability Zones of a function's subnets.
var lambdaZones = check.Func(
	check.Reads{
		"aws_lambda_function": {"vpc_config.subnet_ids"},
		"aws_subnet":          {"availability_zone"},
		"aws_default_subnet":  {"availability_zone"},
	},
	[]*check.Relation{lambdaSubnet},
	"the subnets that `vpc_config.subnet_ids` names are in at least as many Availability Zones as the parameter `availabilityZones` says",
	func(c *check.Context) check.Verdict {
		found := c.Partners(lambdaSubnet)
		s := span{named: c.Get("vpc_config.subnet_ids"), open: found.Open, cause: found.Cause}
		if _, all := s.named.Elements(); !all {
			s.open, s.cause = true, s.named.Cause
		}
		for _, m := range found.List {
			if m.Possible {
				s.miss(m.Cause)
				continue
			}
			s.add(c.On(m.Resource).Get("availability_zone"))
		}
		for _, v := range found.Outside {
			s.miss(resource.Cause{Kind: resource.Outside, Subject: v.Path})
		}
		return s.judge(c, "availabilityZones")
	},
)
