package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// The parts of a network ACL that are resources of their own, and the way back
// from a rule. A VPC knows its default network ACL, so a rule may name that by
// the VPC.
var (
	aclAssociations = check.NamedBy("aws_network_acl_association", "network_acl_id", "id")
	aclRules        = check.NamedBy("aws_network_acl_rule", "network_acl_id", "id")
	aclOfRule       = check.Names("network_acl_id", "aws_network_acl", "id")
	defaultOfRule   = check.Names("network_acl_id", "aws_default_network_acl", "id", "default_network_acl_id")
	vpcOfACLRule    = check.Names("network_acl_id", "aws_vpc", "default_network_acl_id").Or("aws_default_vpc")
)

// openACL is a control that is against entries of network ACLs by which everyone
// may send some kind of traffic. Like openGroup it judges an entry that is a
// resource of its own at its network ACL if that is in the input.
func openACL(c check.Control, doc string, h harm) check.Control {
	rule := entry{
		typ: "aws_network_acl_rule", number: "rule_number", only: []only{{"egress", "false"}, {"rule_action", "allow"}},
		protocol: "protocol", fromPort: "from_port", toPort: "to_port",
		sources: []string{"cidr_block", "ipv6_cidr_block"},
	}
	block := entry{
		typ: "aws_network_acl", block: "ingress", number: "rule_no", only: []only{{"action", "allow"}},
		protocol: "protocol", fromPort: "from_port", toPort: "to_port",
		sources: []string{"cidr_block", "ipv6_cidr_block"},
		apart:   []apart{{rule, aclRules}},
	}
	open := rule.letsIn(doc, h)
	c.On = []string{"aws_network_acl"}
	c.Pass = check.All(check.None(check.Blocks("ingress"), block.letsIn(doc, h)), check.None(aclRules, open))
	c.Also = []check.Case{{On: []string{"aws_network_acl_rule"}, Pass: check.Any(aclTells(), check.Not(open))}}
	return c
}

// aclTells passes for a rule of which nothing has to be told: its network ACL is
// judged itself, or is a default one. It is Unknown where the rule only names a
// network ACL, as that may be a default one.
func aclTells() check.Predicate {
	return check.Func(check.Reads{"aws_network_acl_rule": {"network_acl_id"}}, []*check.Relation{aclOfRule, defaultOfRule, vpcOfACLRule},
		"its network ACL is in the input and judged there, or is a default one, which isn't judged",
		func(c *check.Context) check.Verdict {
			v := c.Get("network_acl_id")
			verdict, cause := judgedPartner(c, aclOfRule)
			if verdict == check.Pass {
				return c.Verdict(check.Pass, v, "names a network ACL that is judged")
			}
			for _, rel := range []*check.Relation{defaultOfRule, vpcOfACLRule} {
				for _, m := range c.Partners(rel).List {
					if !m.Possible {
						return c.Verdict(check.Pass, v, "names a default network ACL")
					}
				}
			}
			for _, m := range c.Partners(aclOfRule).List {
				if !m.Possible {
					return check.Fail // stands in AWS without being judged
				}
			}
			if verdict == check.Fail {
				cause = resource.Cause{Kind: resource.Outside}
			}
			v.Cause = cause
			return c.Verdict(check.Unknown, v, "may name a network ACL that is judged instead of this rule, or a default one, which isn't judged: "+cause.String())
		})
}
