package rules

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
)

// fromS3 passes for a distribution that serves from S3 origins alone. An origin
// of neither other kind is one, with an access identity or control or without.
func fromS3() check.Predicate {
	origins := check.Blocks("origin")
	s3 := check.All(
		check.None(check.Blocks("custom_origin_config"), nil),
		check.None(check.Blocks("vpc_origin_config"), nil),
	)
	return check.Described("an `origin` is an S3 bucket", check.All(
		check.Some(origins, s3),
		check.Any(check.Every(origins, s3), check.Unsettled("whether a distribution with custom origins beside those in S3 is judged")),
	))
}

// httpsOnly passes where no cache behavior allows viewers to use HTTP.
func httpsOnly(behaviors check.Domain) check.Predicate {
	secure := check.Words("redirect-to-https", "https-only")
	return check.All(
		check.OneOf("default_cache_behavior.viewer_protocol_policy", secure),
		check.Every(behaviors, check.OneOf("viewer_protocol_policy", secure)),
	)
}

// encryptsToOrigins passes where no custom origin is reached by HTTP, be it
// because viewers may use it.
func encryptsToOrigins(behaviors check.Domain) check.Predicate {
	someOrigin := func(policy string) check.Predicate {
		return check.Some(check.Blocks("origin"), check.Some(check.Blocks("custom_origin_config"), check.Equal("origin_protocol_policy", policy)))
	}
	return check.Described("no custom origin has the `origin_protocol_policy` `http-only`, and none `match-viewer` where a `viewer_protocol_policy` is `allow-all`", check.All(
		check.Not(someOrigin("http-only")),
		check.When(someOrigin("match-viewer"), httpsOnly(behaviors)),
	))
}

// twoOrigins is asked about an origin group.
var twoOrigins = check.Func(
	check.Reads{
		"aws_cloudfront_distribution":             {"origin_group.member"},
		"aws_cloudfront_multitenant_distribution": {"origin_group.member"},
	}, nil, "it has two `member` blocks",
	func(c *check.Context) check.Verdict {
		members, found := c.Blocks("member")
		certain := len(members)
		for _, m := range found.List {
			if m.Possible {
				certain--
			}
		}
		e := check.Evidence{Path: "member", Reason: fmt.Sprintf("names %d of the 2 origins of a group", certain), At: found.At}
		switch {
		case certain >= 2:
			e.Verdict = check.Pass
		case found.Open || certain < len(members):
			e.Verdict, e.Cause = check.Unknown, found.Cause
		default:
			e.Verdict = check.Fail
		}
		return c.Note(e)
	},
)
