package rules

import (
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/policy"
	"github.com/hublint/hublint/analyzer/resource"
)

// bucketPolicy holds where p does for the resource with a bucket's policy, or,
// without one, for the bucket itself.
func bucketPolicy(p check.Predicate) check.Predicate { return bucketSetting(s3Policy, p, p) }

// publicPolicy holds where the policy of a bucket lets everybody do one of the
// actions. It is unknown where a Deny may take that away again.
func publicPolicy(what string, actions ...string) check.Predicate {
	allows := check.Statement("allows everybody to "+what, func(_ *check.Context, s *policy.Statement) policy.Answer {
		return policy.And(s.Allows(), s.Public(), s.TouchesAction(actions...), policy.Not(s.Narrowed()))
	})
	denies := check.Statement("denies it to many", func(_ *check.Context, s *policy.Statement) policy.Answer {
		return policy.And(s.Denies(), s.Public(), s.TouchesAction(actions...), asksWhoCalls(s))
	})
	return check.Described("its policy allows everybody to "+what, bucketPolicy(check.All(
		check.Some(check.Statements("policy"), allows),
		check.Any(
			check.None(check.Statements("policy"), denies),
			check.Unsettled("whether a Deny makes a policy with a public Allow one that isn't public"),
		),
	)))
}

// asksWhoCalls answers whether a Deny for everybody may be one for the public:
// it has no condition, or one about the caller and not about the request. That
// the request uses TLS says nothing of the caller.
func asksWhoCalls(s *policy.Statement) policy.Answer {
	if s.Conditions.Open {
		return policy.Because(s.Conditions.Cause)
	}
	return policy.Is(len(s.Conditions.List) == 0 || slices.ContainsFunc(s.Conditions.List, func(c policy.Condition) bool {
		key := strings.ToLower(c.Key)
		return strings.HasPrefix(key, "aws:") && key != "aws:securetransport"
	}))
}

// requiresTLS holds where statements deny all requests without TLS, on the bucket
// and on its objects. One statement may do for both.
func requiresTLS() check.Predicate {
	denies := func(words string, suffixes ...string) check.Predicate {
		return check.Some(check.Statements("policy"), check.Statement("denies all requests without TLS "+words,
			func(c *check.Context, s *policy.Statement) policy.Answer {
				return policy.And(s.Denies(), s.Everybody(), s.CoversAction("s3:*"), s.AppliesWithoutTLS(), aboutBucket(c, s, suffixes))
			}))
	}
	return bucketPolicy(check.All(denies("to the bucket", "", "*"), denies("to its objects", "/*", "*")))
}

// aboutBucket answers whether a resource of a statement is the bucket with one of
// the suffixes. S3 takes no policy that names another bucket, so what matters of
// an ARN is how it ends.
func aboutBucket(c *check.Context, s *policy.Statement, suffixes []string) policy.Answer {
	if !s.NotResources.Empty() {
		return policy.Because(resource.Cause{Kind: resource.Undocumented, Subject: "a Deny of requests without TLS with a NotResource"})
	}
	return s.Resources.Any(func(e policy.Element) policy.Answer {
		if e.Known {
			return policy.Is(slices.Contains(suffixes, afterBucket(e.Text)))
		}
		ours, suffix := ending(c, e)
		if !ours {
			return policy.Because(e.Cause)
		}
		return policy.Is(slices.Contains(suffixes, suffix))
	})
}

// ending returns what stands behind the reference to a bucket in an unknown ARN,
// and whether that is all that flows into it, which only the source shows.
func ending(c *check.Context, e policy.Element) (ours bool, suffix string) {
	if e.Known || e.Links.Open || !e.Links.Shown || len(e.Links.Refs) != 1 {
		return false, ""
	}
	ref := e.Links.Refs[0]
	return c.Type(ref) == "aws_s3_bucket" && !ref.Altered, ref.Suffix
}

// afterBucket returns what stands behind the bucket's name in a known ARN: "/*",
// "*" or nothing.
func afterBucket(arn string) string {
	name := arn[strings.LastIndexByte(arn, ':')+1:]
	if i := strings.IndexAny(name, "/*"); i >= 0 {
		return name[i:]
	}
	return ""
}

// letsOthersManage is asked about a statement.
var letsOthersManage = check.Statement("lets another account change who has access", func(c *check.Context, s *policy.Statement) policy.Answer {
	return policy.And(s.Allows(), s.TouchesAction(c.ParamWords("blacklistedactionpatterns")...), c.ReachesBeyond(s))
})
