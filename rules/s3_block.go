package rules

import (
	"slices"

	"github.com/hublint/hublint/analyzer/check"
)

// allPublicAccessBlocked is asked about the block of a bucket or of an account.
var allPublicAccessBlocked = check.All(
	check.True("block_public_acls"),
	check.True("block_public_policy"),
	check.True("ignore_public_acls"),
	check.True("restrict_public_buckets"),
)

// excludedPublicBucket passes for a bucket that the user lets be public.
var excludedPublicBucket = check.Func(
	check.Reads{"aws_s3_bucket": {"bucket"}}, nil, "the parameter `excludedPublicBuckets` names the bucket",
	func(c *check.Context) check.Verdict {
		excluded := c.ParamWords("excludedPublicBuckets")
		if len(excluded) == 0 {
			return check.Fail
		}
		v := c.Get("bucket")
		name, known := v.Text()
		switch {
		case !known:
			return c.Verdict(check.Unknown, v, "is not known, so neither is whether it is excluded: "+v.Cause.String())
		case slices.Contains(excluded, name):
			return c.Verdict(check.Pass, v, "is excluded by a parameter")
		}
		return check.Fail
	},
)
