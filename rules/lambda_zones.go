package rules

import "github.com/hublint/hublint/analyzer/check"

// lambdaSubnet leads from a function to its subnets.
var lambdaSubnet = check.Names("vpc_config.subnet_ids", "aws_subnet", "id").Or("aws_default_subnet", "data.aws_subnet")

// lambdaZones counts the Availability Zones of a function's subnets.
var lambdaZones = check.Func(
	check.Reads{
		"aws_lambda_function": {"vpc_config.subnet_ids"},
		"aws_subnet":          {"availability_zone", "availability_zone_id"},
		"aws_default_subnet":  {"availability_zone"},
		"data.aws_subnet":     {"availability_zone"},
	},
	[]*check.Relation{lambdaSubnet},
	"the subnets that `vpc_config.subnet_ids` names are in at least as many Availability Zones as the parameter `availabilityZones` says",
	func(c *check.Context) check.Verdict {
		return zonesOfSubnets(c, "vpc_config.subnet_ids", lambdaSubnet).judge(c, "availabilityZones")
	},
)
