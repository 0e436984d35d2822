package rules

import (
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// endpointServices says how the services of AWS that have VPC endpoints are
// named: after the Region comes what the service is.
const endpointServices = "https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html"

// endpointFor is the condition that a VPC endpoint is one for the named service,
// or its FIPS variant. The Region in the service's name need not be known.
func endpointFor(service string) check.Predicate {
	return check.Func(check.Reads{"aws_vpc_endpoint": {"service_name"}}, nil,
		"`service_name` ends in `."+service+"`, or `."+service+"-fips` ("+endpointServices+")",
		func(c *check.Context) check.Verdict {
			v := c.Get("service_name")
			if v.V.IsKnown() && v.V.IsNull() {
				return c.Verdict(check.Fail, v, "is not set")
			}
			end := knownEnd(v)
			dot := strings.LastIndexByte(end, '.')
			if dot < 0 && !v.Known() {
				return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
			}
			name := end[dot+1:]
			reason := "is " + check.Show(v)
			if !v.Known() {
				reason = `ends in "` + end + `"`
			}
			return c.Verdict(check.Of(name == service || name == service+"-fips"), v, reason)
		})
}

// knownEnd is the end of a text as far as it is known.
func knownEnd(v resource.Value) string {
	if s, ok := v.Text(); ok {
		return s
	}
	if refs := v.Links.Refs; len(refs) == 1 && !v.Links.Open && !refs[0].Altered {
		return refs[0].Suffix
	}
	return ""
}
