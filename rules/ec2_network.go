package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/schema"
)

const (
	// groupChanges says that a changed rule applies at once to all that has the group.
	groupChanges = "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html"
	// defaultGroup says what a default security group allows until it is changed.
	defaultGroup = "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html"
	// subnetAddresses says what default and other subnets assign unless told otherwise.
	subnetAddresses = "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15"
	// aclChanges says that a changed rule applies at once to the subnets of the list.
	aclChanges = "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html"
)

// What is kept for a VPC as a resource of its own.
var (
	vpcFlowLogs  = check.NamedBy("aws_flow_log", "vpc_id", "id")
	vpcEndpoints = check.NamedBy("aws_vpc_endpoint", "vpc_id", "id").
			OftenElsewhere("endpoints are often kept in a root module of their own")
)

// openToAll ends the condition of the controls on traffic from everywhere.
const openToAll = " from 0.0.0.0/0 or ::/0, or from a prefix list that holds either"

func ec2Network() []check.Control {
	vpc := []string{"aws_vpc", "aws_default_vpc"}
	return []check.Control{
		{
			ID:       "EC2.2",
			Title:    "VPC default security groups should not allow inbound or outbound traffic",
			Severity: check.High,
			On:       []string{"aws_default_security_group"},
			Pass: check.All(
				check.When(check.Stays("ingress", groupRules, groupIngressRules), check.None(check.Blocks("ingress"), nil)),
				check.When(check.Stays("egress", groupRules, groupEgressRules), check.None(check.Blocks("egress"), nil)),
				check.None(groupRules, nil),
				check.None(groupIngressRules, nil),
				check.None(groupEgressRules, nil),
				check.None(vpcOfGroup, check.Any(
					check.Some(vpcRules, nil), check.Some(vpcIngressRules, nil), check.Some(vpcEgressRules, nil))),
			),
			Also: []check.Case{
				{On: []string{"aws_vpc"}, Pass: check.Some(vpcGroups, nil)},
				{On: []string{"aws_default_vpc"}, Pass: check.Any(
					check.Some(vpcGroups, nil),
					check.Some(check.InRegion("aws_default_security_group"), check.Absent("vpc_id")))},
			},
			Late: schema.InPlace, LateSource: groupChanges,
			Notes: "The group is judged at its `aws_default_security_group`. A VPC without one keeps the rules that AWS gave it " +
				"(" + defaultGroup + "), and fails itself. The provider takes all rules from a group that it adopts, so one without " +
				"rules of its own passes.",
			Differs: "A default group that was emptied outside of this Terraform configuration passes in Security Hub.",
			Fix:     "Add an aws_default_security_group for the VPC, without any rule.",
			Ask:     "Does anything in the VPC still use its default security group?",
		},
		{
			ID:       "EC2.6",
			Title:    "VPC flow logging should be enabled in all VPCs",
			Severity: check.Medium,
			On:       vpc,
			Pass: check.Some(vpcFlowLogs, check.OneOf("traffic_type", check.Words("REJECT", "ALL"),
				check.Undocumented("the flow log of a VPC has to name a type of traffic"))),
			Notes: "A flow log of a subnet or of a network interface doesn't count, and neither does one of accepted traffic only.",
			Fix:   "Add an aws_flow_log with the VPC's id and the traffic type REJECT or ALL.",
			Ask:   "Where are flow logs kept, and for how long?",
		},
		{
			ID:       "EC2.10",
			Title:    "Amazon EC2 should be configured to use VPC endpoints that are created for the Amazon EC2 service",
			Severity: check.Medium,
			On:       vpc,
			Pass:     check.Some(vpcEndpoints, endpointFor("ec2")),
			Differs:  "Security Hub doesn't see endpoints of other accounts, so a VPC that is shared with this account fails there.",
			Fix:      "Add an aws_vpc_endpoint of the type Interface for com.amazonaws.<region>.ec2 to the VPC.",
			Ask:      "Does anything in the VPC call the EC2 API, and is the endpoint worth its hourly price?",
		},
		{
			ID:       "EC2.15",
			Title:    "Amazon EC2 subnets should not automatically assign public IP addresses",
			Severity: check.Medium,
			On:       []string{"aws_subnet"},
			Pass:     check.All(check.False("map_public_ip_on_launch"), check.False("assign_ipv6_address_on_creation")),
			Also: []check.Case{{On: []string{"aws_default_subnet"}, Pass: check.All(
				check.False("map_public_ip_on_launch", check.Unset(true, subnetAddresses)),
				check.False("assign_ipv6_address_on_creation", check.Unset(false, subnetAddresses)))}},
			Notes: "A default subnet assigns public IPv4 addresses unless map_public_ip_on_launch is set to false.",
			Fix:   "Set map_public_ip_on_launch and assign_ipv6_address_on_creation to false.",
			Ask:   "Which instances in the subnet rely on a public address, and could a load balancer or NAT stand before them?",
		},
		{
			ID:       "EC2.16",
			Title:    "Unused Network Access Control Lists should be removed",
			Severity: check.Low,
			On:       []string{"aws_network_acl"},
			Pass: check.Any(
				check.All(check.Present("subnet_ids"), check.Stays("subnet_ids", aclAssociations)),
				check.Some(aclAssociations, nil)),
			Notes:   "Default network ACLs aren't judged, as AWS reports nothing about them.",
			Differs: "A network ACL that something else associates with a subnet passes in Security Hub.",
			Fix:     "Associate the network ACL with a subnet, or remove it.",
			Ask:     "Was the network ACL meant for a subnet?",
		},
		openGroup(check.Control{
			ID:       "EC2.18",
			Title:    "Security groups should only allow unrestricted incoming traffic for authorized ports",
			Severity: check.High,
			Params: []check.Parameter{
				{Name: "authorizedTcpPorts", Value: cty.ListVal([]cty.Value{cty.NumberIntVal(80), cty.NumberIntVal(443)}), Doc: "TCP ports that may be open to everyone"},
				{Name: "authorizedUdpPorts", Value: cty.NullVal(cty.List(cty.Number)), Doc: "UDP ports that may be open to everyone; none unless set"},
			},
			Late: schema.InPlace, LateSource: groupChanges,
			Notes: openGroupNotes + " Unless authorizedUdpPorts is set, no UDP port may be open to everyone. ICMP and other " +
				"protocols without ports aren't judged.",
			Fix: "Narrow the source of the rule, or its ports to those that are authorized.",
			Ask: "Who has to reach this port, and from which addresses?",
		}, "opens a TCP port that is not in the parameter `authorizedTcpPorts`, or a UDP port that is not in the parameter `authorizedUdpPorts`,"+openToAll,
			func(c *check.Context, protocol string, p ports) check.Verdict {
				name := "authorizedTcpPorts"
				if protocol == udp {
					name = "authorizedUdpPorts"
				}
				return check.Of(!p.within(parsePorts(c.ParamWords(name))))
			}),
		openGroup(check.Control{
			ID:       "EC2.19",
			Title:    "Security groups should not allow unrestricted access to ports with high risk",
			Severity: check.Critical,
			Late:     schema.InPlace, LateSource: groupChanges,
			Notes: "Ports with high risk are 20-23, 25, 110, 135, 143, 445, 1433, 1434, 3000, 3306, 3389, 4333, 5000, 5432, 5500, 5601, 8080, 8088, 8888, " +
				"9200 and 9300. " + openGroupNotes + " Only TCP counts, and rules for all protocols, as AWS Config's rule has it.",
			Fix: "Narrow the source of the rule, or leave the port to a bastion, Session Manager or a VPN.",
			Ask: "Who has to reach this port, and from which addresses?",
		}, "opens a TCP port with high risk"+openToAll,
			func(_ *check.Context, protocol string, p ports) check.Verdict {
				return check.Of(protocol == tcp && p.overlap(riskyPorts))
			}),
		openACL(check.Control{
			ID:       "EC2.21",
			Title:    "Network ACLs should not allow ingress from 0.0.0.0/0 to port 22 or port 3389",
			Severity: check.Medium,
			Late:     schema.InPlace, LateSource: aclChanges,
			Notes: "Each entry is judged by itself: one that denies the ports under a lower number is no excuse, as AWS's page " +
				"knows of none. Security Hub's page speaks of TCP and AWS Config's of TCP or UDP, so an entry for UDP alone leaves " +
				"the verdict unknown. Default network ACLs aren't judged, as AWS reports nothing about them.",
			Fix: "Narrow the source of the entry, or leave the ports 22 and 3389 out of its range.",
			Ask: "Who logs in to instances in these subnets, from which addresses, and does return traffic need port 3389?",
		}, "it allows TCP port 22 or 3389 from 0.0.0.0/0 or ::/0",
			func(_ *check.Context, protocol string, p ports) check.Verdict {
				switch {
				case !p.overlap([]ports{{22, 22}, {3389, 3389}}):
					return check.Fail
				case protocol == udp:
					return check.Unknown
				}
				return check.Pass
			}),
		{
			ID:       "EC2.22",
			Title:    "Unused Amazon EC2 security groups should be removed",
			Severity: check.Medium,
			On:       []string{"aws_security_group"},
			Pass:     usedGroup(),
			Notes: "Everything of the provider that names security groups counts. What has a network interface at times only, such as a " +
				"build, leaves the verdict unknown, and so does a launch template or configuration unless an aws_autoscaling_group with a min_size of " +
				"1 or more launches from it. Default security groups aren't judged.",
			Differs: "A group that another root module or other software attaches passes in Security Hub.",
			Fix:     "Remove the security group, or attach it.",
			Ask:     "Is the group meant for something that is made elsewhere?",
		},
	}
}

// openGroupNotes says how the controls on open security groups judge.
const openGroupNotes = "A rule that is a resource of its own is judged at its security group; only where that isn't in the input " +
	"is the rule judged by itself. Blocks that make up the whole of the Internet only together, such as 0.0.0.0/1 and " +
	"128.0.0.0/1, don't count, as AWS looks for 0.0.0.0/0 and ::/0."

// riskyPorts are the ports of EC2.19, which AWS doesn't let anyone customize.
var riskyPorts = []ports{
	{20, 23}, {25, 25}, {110, 110}, {135, 135}, {143, 143}, {445, 445}, {1433, 1434}, {3000, 3000}, {3306, 3306},
	{3389, 3389}, {4333, 4333}, {5000, 5000}, {5432, 5432}, {5500, 5500}, {5601, 5601}, {8080, 8080}, {8088, 8088},
	{8888, 8888}, {9200, 9200}, {9300, 9300},
}
