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

// deniesPlainHTTP is asked about a statement.
var deniesPlainHTTP = check.Statement("denies all requests without TLS", func(c *check.Context, s *policy.Statement) policy.Answer {
	return policy.And(s.Denies(), s.Everybody(), s.CoversAction("s3:*"), s.AppliesWithoutTLS(), coversBucket(c, s))
})

// coversBucket answers whether a statement of a bucket's policy is about the
// bucket and all its objects. S3 takes no policy that names another bucket, so
// what matters of an ARN is how it ends.
func coversBucket(c *check.Context, s *policy.Statement) policy.Answer {
	if !s.NotResources.Empty() {
		return policy.Because(resource.Cause{Kind: resource.Undocumented, Subject: "a Deny of requests without TLS with a NotResource"})
	}
	// Only the source shows how a reference is wrapped. Where it shows for one, it
	// does for all.
	shown := slices.ContainsFunc(s.Resources.Elements, func(e policy.Element) bool { _, suffix := ending(c, e); return suffix != "" })
	ends := func(good func(suffix string) bool) policy.Answer {
		return s.Resources.Any(func(e policy.Element) policy.Answer {
			if e.Known {
				return policy.Is(good(afterBucket(e.Text)))
			}
			ours, suffix := ending(c, e)
			if !ours || !shown {
				return policy.Because(e.Cause)
			}
			return policy.Is(good(suffix))
		})
	}
	return policy.And(
		ends(func(suffix string) bool { return suffix == "" || suffix == "*" }),
		ends(func(suffix string) bool { return suffix == "/*" || suffix == "*" }),
	)
}

// ending returns what stands behind the reference to a bucket in an unknown ARN,
// and whether that is all that flows into it.
func ending(c *check.Context, e policy.Element) (ours bool, suffix string) {
	if e.Known || e.Links.Open || len(e.Links.Refs) != 1 {
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
