package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

const (
	// autoScalingAPI says what CreateAutoScalingGroup does with what is left out.
	autoScalingAPI = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_CreateAutoScalingGroup.html"
	// trafficSources says how the kind of a traffic source is told.
	trafficSources = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_TrafficSourceIdentifier.html"
)

var (
	groupAttachments = check.NamedBy("aws_autoscaling_attachment", "autoscaling_group_name", "name", "id")
	groupSources     = check.NamedBy("aws_autoscaling_traffic_source_attachment", "autoscaling_group_name", "name", "id")
	groupSubnets     = check.Names("vpc_zone_identifier", "aws_subnet", "id").Or("aws_default_subnet", "data.aws_subnet")
)

func autoScaling() []check.Control {
	group := []string{"aws_autoscaling_group"}
	balancer := check.OneOf("type", check.Words("elb", "elbv2"), check.Unset("", trafficSources))
	source := check.Some(check.Blocks("traffic_source"), check.Any(
		balancer,
		check.All(check.Absent("type"), check.Not(check.Matches("identifier", ":vpc-lattice:", "is that of a VPC Lattice target group")))))
	return []check.Control{
		{
			ID:       "AutoScaling.1",
			Title:    "Auto Scaling groups associated with a load balancer should use ELB health checks",
			Severity: check.Low,
			On:       group,
			Pass: check.When(
				check.Any(
					check.All(check.Present("load_balancers"), check.Stays("load_balancers", groupAttachments, groupSources)),
					check.All(check.Present("target_group_arns"), check.Stays("target_group_arns", groupAttachments, groupSources)),
					check.All(source, check.Stays("traffic_source", groupAttachments, groupSources)),
					check.Some(groupAttachments, nil),
					check.Some(groupSources, check.Some(check.Blocks("traffic_source"), balancer))),
				check.Matches("health_check_type", `(^|,)\s*ELB\s*(,|$)`, "contains `ELB`", check.Unset("EC2", autoScalingAPI))),
			Notes: "A group without a load balancer passes. VPC Lattice is none.",
			Fix:   "Set health_check_type to ELB.",
			Ask:   "Is the health check of the load balancer strict enough, and lenient enough, to replace instances by it?",
		},
		{
			ID:       "AutoScaling.2",
			Title:    "Amazon EC2 Auto Scaling group should cover multiple Availability Zones",
			Severity: check.Medium,
			On:       group,
			Pass: check.Func(check.Reads{
				"aws_autoscaling_group": {"availability_zones", "vpc_zone_identifier"},
				"aws_subnet":            {"availability_zone", "availability_zone_id"},
				"aws_default_subnet":    {"availability_zone"},
				"data.aws_subnet":       {"availability_zone"},
			}, []*check.Relation{groupSubnets},
				"`availability_zones`, or the subnets in `vpc_zone_identifier`, are in at least the parameter `minAvailabilityZones` Availability Zones",
				zonesOfGroup),
			Params: []check.Parameter{{
				Name: "minAvailabilityZones", Value: cty.NumberIntVal(2),
				Doc: "Availability Zones that a group covers, at least",
			}},
			Notes: "Two subnets may be in the same Availability Zone, so a subnet counts only where its zone is known. A zone that is " +
				"written by name and one that is written by id may be the same.",
			Fix: "Give the group subnets, or availability_zones, in two Availability Zones or more.",
			Ask: "Can what the group runs be spread over zones, and what does the traffic between them cost?",
		},
		{
			ID:       "AutoScaling.5",
			Title:    "Amazon EC2 instances launched using Auto Scaling group launch configurations should not have Public IP addresses",
			Severity: check.High,
			On:       []string{"aws_launch_configuration"},
			Pass: check.Func(check.Reads{"aws_launch_configuration": {"associate_public_ip_address"}}, nil,
				"`associate_public_ip_address` is not `true`", asksForNoAddress),
			Notes: "Only a launch configuration that asks for public addresses fails, as AWS Config's rule has it. Where nothing is set the " +
				"subnet decides, which EC2.15 is about.",
			Fix: "Set associate_public_ip_address to false.",
			Ask: "Who reaches the instances from the Internet, and could a load balancer stand before them?",
		},
	}
}

// asksForNoAddress judges a launch configuration. No version of the provider plans
// true where nothing is written.
func asksForNoAddress(c *check.Context) check.Verdict {
	v := c.Get("associate_public_ip_address")
	if v.Origin == resource.Absent || v.Origin == resource.Default {
		return c.Verdict(check.Pass, v, "is not set")
	}
	return isPrivate(c, v)
}

// zonesOfGroup counts the Availability Zones of an Auto Scaling group.
func zonesOfGroup(c *check.Context) check.Verdict {
	if count := zonesOf(c, "vpc_zone_identifier", groupSubnets); count != nil {
		return count.judge(c, "minAvailabilityZones")
	}
	subnets := c.Get("vpc_zone_identifier")
	subnets.Cause = resource.Cause{Kind: resource.Undocumented}
	return c.Verdict(check.Unknown, subnets, "is not set, and neither is availability_zones")
}
