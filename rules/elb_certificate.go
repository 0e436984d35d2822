package rules

import (
	"regexp"

	"github.com/hublint/hublint/analyzer/check"
)

var acmCertificate = regexp.MustCompile(`^arn:[^:]+:acm:`)

// certificateFromACM is asked about a listener of a Classic Load Balancer.
var certificateFromACM = check.Func(
	check.Reads{"aws_elb": {"listener.ssl_certificate_id"}}, nil,
	"`ssl_certificate_id` is a certificate of AWS Certificate Manager",
	func(c *check.Context) check.Verdict {
		v := c.Get("ssl_certificate_id")
		arn, known := v.Text()
		switch {
		case known && arn != "":
			return c.Verdict(check.Of(acmCertificate.MatchString(arn)), v, "is "+check.Show(v))
		case v.Known():
			return c.Verdict(check.Fail, v, "is not set")
		case len(v.Links.Refs) == 0 || v.Links.Open:
			return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
		}
		// Several references mean that it is one of them.
		issuer := issuerOf(c.Type(v.Links.Refs[0]))
		for _, ref := range v.Links.Refs {
			if ref.Altered || ref.Prefix != "" || issuerOf(c.Type(ref)) != issuer {
				issuer = check.Unknown
			}
		}
		if issuer == check.Unknown {
			return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
		}
		return c.Verdict(issuer, v, "will be that of "+v.Links.Refs[0].Address)
	},
)

// issuerOf passes for the types of resources that stand for a certificate of
// ACM and fails for those of IAM.
func issuerOf(typ string) check.Verdict {
	switch typ {
	case "aws_acm_certificate", "aws_acm_certificate_validation", "data.aws_acm_certificate":
		return check.Pass
	case "aws_iam_server_certificate", "data.aws_iam_server_certificate":
		return check.Fail
	}
	return check.Unknown
}
