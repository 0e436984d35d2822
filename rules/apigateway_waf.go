package rules

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

var (
	apiGatewayWebACL = check.NamedBy("aws_wafv2_web_acl_association", "resource_arn", "arn").
				Or("aws_wafregional_web_acl_association")
	// apiGatewayWebACLByAPI leads to the associations whose ARN is put together from the id of the stage's API.
	apiGatewayWebACLByAPI = check.Beside("aws_wafv2_web_acl_association", "resource_arn", "rest_api_id").
				Or("aws_wafregional_web_acl_association")
	// webACLAssociations leads to all associations around a stage.
	webACLAssociations = check.InRegion("aws_wafv2_web_acl_association").Or("aws_wafregional_web_acl_association")
)

// stageARN takes the ARN of a stage apart.
// Source: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
var stageARN = regexp.MustCompile(`/restapis/([^/]+)/stages/([^/]+)$`)

// webACLOfAPI passes where the ARN of an association, put together from the id of
// the stage's API, is that of the stage. It is Unknown where the ARN has that id
// in it and which of the API's stages it names doesn't show.
var webACLOfAPI = check.Func(
	check.Reads{
		"aws_wafv2_web_acl_association":       {"resource_arn"},
		"aws_wafregional_web_acl_association": {"resource_arn"},
		"aws_api_gateway_stage":               {"rest_api_id", "stage_name"},
		"aws_api_gateway_deployment":          {"rest_api_id", "stage_name"},
	},
	[]*check.Relation{apiGatewayWebACLByAPI, webACLAssociations},
	"the ARN of an association, put together from the id of the API, is that of the stage",
	func(c *check.Context) check.Verdict {
		out := check.Fail
		for _, m := range c.Partners(webACLAssociations).List {
			association := c.On(m.Resource)
			arn := association.Get("resource_arn")
			v := spellsStage(c, arn)
			if v == check.Pass && !m.Possible {
				return association.Verdict(check.Pass, arn, "spells the ARN of the stage")
			}
			if v != check.Fail {
				out = association.Verdict(check.Unknown, arn, "may be the ARN of the stage: "+arn.Cause.String())
			}
		}
		found := c.Partners(apiGatewayWebACLByAPI)
		if found.Open {
			return c.Note(check.Evidence{Verdict: check.Unknown, Reason: "may have an association that is not shown", Cause: found.Cause})
		}
		for _, m := range found.List {
			association := c.On(m.Resource)
			arn := association.Get("resource_arn")
			if arn.Known() || spelledOut(arn) || namesStage(c, arn) {
				continue
			}
			arn.Cause = resource.Cause{Kind: resource.NotShown, Subject: m.Address + ".resource_arn"}
			out = association.Verdict(check.Unknown, arn, "is put together from the id of the API: which of its stages it names is not seen here")
		}
		if out == check.Unknown {
			return out
		}
		return c.Note(check.Evidence{Verdict: check.Fail, Missing: true, Reason: "has no association by the id of its API"})
	},
)

// namesStage reports whether an unknown ARN is that of a stage.
func namesStage(c *check.Context, arn resource.Value) bool {
	return slices.ContainsFunc(arn.Links.Refs, func(ref resource.Ref) bool { return c.Type(ref) == "aws_api_gateway_stage" })
}

// spelledOut reports whether the source shows all of an ARN but for the id of its
// API.
func spelledOut(arn resource.Value) bool {
	l := arn.Links
	return l.Shown && !l.Open && len(l.Refs) == 1 && !l.Refs[0].Altered && strings.HasPrefix(l.Refs[0].Suffix, "/stages/")
}

// spellsStage tells whether an ARN, which isn't taken from a stage, is that of the
// stage that c is about. One that is put together so that it can't be read fails here.
func spellsStage(c *check.Context, arn resource.Value) check.Verdict {
	api, stage := c.Get("rest_api_id"), c.Get("stage_name")
	id, idKnown := api.Text()
	name, nameKnown := stage.Text()
	sameName := func(theirs string) check.Verdict {
		if !nameKnown {
			return check.Unknown
		}
		return check.Of(name == theirs)
	}
	if text, known := arn.Text(); known {
		parts := stageARN.FindStringSubmatch(text)
		switch {
		case parts == nil:
			return check.Fail
		case idKnown:
			return check.Of(id == parts[1]).And(sameName(parts[2]))
		case len(api.Links.Refs) == 1 && !api.Links.Open && c.Type(api.Links.Refs[0]) == "aws_api_gateway_rest_api":
			// An API that has yet to come has an id that nobody can have written down.
			return check.Fail
		}
		return check.Unknown
	}
	if !spelledOut(arn) {
		return check.Fail
	}
	theirs := arn.Links.Refs[0]
	return isAPI(theirs, api.Links).And(sameName(strings.TrimPrefix(theirs.Suffix, "/stages/")))
}

// isAPI tells whether a reference, by its id or its ARN, is to the API that links
// lead to.
func isAPI(theirs resource.Ref, links resource.Links) check.Verdict {
	for _, ours := range links.Refs {
		if theirs.Address != ours.Address || theirs.Attr != ours.Attr && theirs.Attr != "arn" {
			continue
		}
		if len(links.Refs) > 1 || links.Open || theirs.Some || ours.Some {
			return check.Unknown
		}
		return check.Pass
	}
	if links.Open {
		return check.Unknown
	}
	return check.Fail
}

// webACLElsewhere passes for a stage that exists and that AWS reports to have a
// web ACL, without an association in this root.
var webACLElsewhere = check.Func(
	check.Reads{"aws_api_gateway_stage": {"web_acl_arn"}}, []*check.Relation{apiGatewayWebACL},
	"`web_acl_arn` of a stage that exists is set, by something else than an association that this change deletes or turns to another stage",
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
