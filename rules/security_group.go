package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// The rules of a security group that are resources of their own, and the way
// back from such a rule to its group.
var (
	groupRules        = check.NamedBy("aws_security_group_rule", "security_group_id", "id")
	groupIngressRules = check.NamedBy("aws_vpc_security_group_ingress_rule", "security_group_id", "id")
	groupEgressRules  = check.NamedBy("aws_vpc_security_group_egress_rule", "security_group_id", "id")
	groupOfRule       = check.Names("security_group_id", "aws_security_group", "id").Or("aws_default_security_group")
)

// A VPC knows the default group that was created with it, so a rule may name
// that group by the VPC.
var (
	vpcOfGroup      = check.Names("vpc_id", "aws_vpc", "id").Or("aws_default_vpc").Inside()
	vpcRules        = check.NamedBy("aws_security_group_rule", "security_group_id", "default_security_group_id")
	vpcIngressRules = check.NamedBy("aws_vpc_security_group_ingress_rule", "security_group_id", "default_security_group_id")
	vpcEgressRules  = check.NamedBy("aws_vpc_security_group_egress_rule", "security_group_id", "default_security_group_id")
	vpcOfRule       = check.Names("security_group_id", "aws_vpc", "default_security_group_id").Or("aws_default_vpc")
	vpcGroups       = check.NamedBy("aws_default_security_group", "vpc_id", "id").From("aws_vpc", "aws_default_vpc")
)

// The prefix lists that rules name, which is done in three ways.
var (
	inlinePrefixLists  = check.Names("ingress.prefix_list_ids", "aws_ec2_managed_prefix_list", "id").Or(otherPrefixLists...)
	rulePrefixLists    = check.Names("prefix_list_ids", "aws_ec2_managed_prefix_list", "id").Or(otherPrefixLists...)
	ingressPrefixLists = check.Names("prefix_list_id", "aws_ec2_managed_prefix_list", "id").Or(otherPrefixLists...)
)

// openGroup is a control that is against rules by which everyone may send some
// kind of traffic. It judges the groups, as AWS does, with the rules that are
// resources of their own. Such a rule is judged by itself only where its group
// is not: then nothing else would tell of it. The words say what such a rule does.
func openGroup(c check.Control, words string, h harm) check.Control {
	doc := "it " + words
	ruleEntry := entry{
		typ: "aws_security_group_rule", only: []only{{"type", "ingress"}},
		protocol: "protocol", fromPort: "from_port", toPort: "to_port",
		sources: []string{"cidr_blocks", "ipv6_cidr_blocks"}, prefixList: "prefix_list_ids", prefixLists: rulePrefixLists,
	}
	ingressRuleEntry := entry{
		typ:      "aws_vpc_security_group_ingress_rule",
		protocol: "ip_protocol", fromPort: "from_port", toPort: "to_port",
		sources: []string{"cidr_ipv4", "cidr_ipv6"}, prefixList: "prefix_list_id", prefixLists: ingressPrefixLists,
	}
	rule, ingressRule := ruleEntry.letsIn(doc, h), ingressRuleEntry.letsIn(doc, h)
	closed := func(typ string) check.Predicate {
		block := entry{
			typ: typ, block: "ingress",
			protocol: "protocol", fromPort: "from_port", toPort: "to_port",
			sources: []string{"cidr_blocks", "ipv6_cidr_blocks"}, prefixList: "prefix_list_ids", prefixLists: inlinePrefixLists,
			apart: []apart{{ruleEntry, groupRules}, {ingressRuleEntry, groupIngressRules}},
		}
		return check.Described("no `ingress` block, `aws_security_group_rule` or `aws_vpc_security_group_ingress_rule` of it "+words, check.All(
			check.None(check.Blocks("ingress"), block.letsIn(doc, h)),
			check.None(groupRules, rule),
			check.None(groupIngressRules, ingressRule),
		))
	}
	c.On, c.Pass = []string{"aws_security_group"}, closed("aws_security_group")
	c.Also = []check.Case{
		{On: []string{"aws_default_security_group"}, Pass: check.All(
			closed("aws_default_security_group"),
			check.Described("neither does one that names it by its VPC",
				check.None(vpcOfGroup, check.Any(check.Some(vpcRules, rule), check.Some(vpcIngressRules, ingressRule)))),
		)},
		{On: []string{"aws_security_group_rule"}, Pass: check.Any(groupIsJudged("aws_security_group_rule"), check.Not(rule))},
		{On: []string{"aws_vpc_security_group_ingress_rule"}, Pass: check.Any(groupIsJudged("aws_vpc_security_group_ingress_rule"), check.Not(ingressRule))},
	}
	return c
}

// groupIsJudged passes for a rule of that type whose group is in the input and
// judged there.
func groupIsJudged(typ string) check.Predicate {
	return check.Func(check.Reads{typ: {"security_group_id"}}, []*check.Relation{groupOfRule, vpcOfRule, vpcGroups},
		"its security group is in the input and judged there",
		func(c *check.Context) check.Verdict {
			v := c.Get("security_group_id")
			out, cause := judgedPartner(c, groupOfRule)
			vpcs := c.Partners(vpcOfRule)
			for _, m := range vpcs.List {
				verdict, why := judgedPartner(c.On(m.Resource), vpcGroups)
				if verdict == check.Pass && m.Possible {
					verdict, why = check.Unknown, m.Cause
				}
				if out == check.Fail || verdict == check.Pass {
					out, cause = verdict, why
				}
			}
			if vpcs.Open && out == check.Fail {
				out, cause = check.Unknown, vpcs.Cause
			}
			switch out {
			case check.Pass:
				return c.Verdict(out, v, "names a security group that is judged")
			case check.Unknown:
				v.Cause = cause
				return c.Verdict(out, v, "may name a security group that is judged instead of this rule: "+cause.String())
			}
			return check.Fail
		})
}

// judgedPartner tells whether there is a partner by rel that is judged itself,
// and why that is not known.
func judgedPartner(c *check.Context, rel *check.Relation) (check.Verdict, resource.Cause) {
	found := c.Partners(rel)
	out, cause := check.Fail, resource.Cause{}
	if found.Open {
		out, cause = check.Unknown, found.Cause
	}
	for _, m := range found.List {
		switch {
		case m.Bystander:
		case m.Possible:
			out, cause = check.Unknown, m.Cause
		default:
			return check.Pass, resource.Cause{}
		}
	}
	return out, cause
}
