package rules

import (
	"slices"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

var (
	apiGatewayWebACL = check.NamedBy("aws_wafv2_web_acl_association", "resource_arn", "arn").
				Or("aws_wafregional_web_acl_association")
	// apiGatewayWebACLByAPI leads to the associations whose ARN is put together from the id of the stage's API.
	apiGatewayWebACLByAPI = check.Beside("aws_wafv2_web_acl_association", "resource_arn", "rest_api_id").
				Or("aws_wafregional_web_acl_association")
)

// webACLOfAPI is Unknown where the ARN of an association is put together from the
// id of the stage's API: which of its stages that names doesn't show. It fails
// where there is none of the kind.
var webACLOfAPI = check.Func(
	check.Reads{"aws_wafv2_web_acl_association": {"resource_arn"}, "aws_wafregional_web_acl_association": {"resource_arn"}},
	[]*check.Relation{apiGatewayWebACLByAPI},
	"the ARN of an association, put together from the id of the API, is that of the stage",
	func(c *check.Context) check.Verdict {
		found := c.Partners(apiGatewayWebACLByAPI)
		if found.Open {
			return c.Note(check.Evidence{Verdict: check.Unknown, Reason: "may have an association that is not shown", Cause: found.Cause})
		}
		for _, m := range found.List {
			association := c.On(m.Resource)
			arn := association.Get("resource_arn")
			if slices.ContainsFunc(arn.Links.Refs, func(ref resource.Ref) bool { return c.Type(ref) == "aws_api_gateway_stage" }) {
				continue
			}
			arn.Cause = resource.Cause{Kind: resource.NotShown, Subject: m.Address + ".resource_arn"}
			return association.Verdict(check.Unknown, arn, "is put together from the id of the API: which of its stages it names is not seen here")
		}
		return c.Note(check.Evidence{Verdict: check.Fail, Missing: true, Reason: "has no association by the id of its API"})
	},
)

// webACLElsewhere passes for a stage that exists and that AWS reports to have a
// web ACL, without an association in this root.
var webACLElsewhere = check.Func(
	check.Reads{"aws_api_gateway_stage": {"web_acl_arn"}}, []*check.Relation{apiGatewayWebACL},
	"`web_acl_arn` of a stage that exists is set, by something else than an association that this change deletes",
	func(c *check.Context) check.Verdict {
		if !c.Resource().Exists || c.Lost(apiGatewayWebACL) != nil {
			return check.Fail
		}
		v := c.Get("web_acl_arn")
		arn, known := v.Text()
		switch {
		case known && arn != "":
			return c.Verdict(check.Pass, v, "is "+check.Show(v))
		case v.Known():
			return c.Verdict(check.Fail, v, "is not set")
		}
		return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
	},
)
