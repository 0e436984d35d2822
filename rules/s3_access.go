package rules

import "github.com/hublint/hublint/analyzer/check"

// s3ACLs says which groups an ACL can name, what its permissions allow, and what
// canned ACLs grant; a bucket has the ACL "private" when nothing is said.
const s3ACLs = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html"

const (
	groupAllUsers   = "http://acs.amazonaws.com/groups/global/AllUsers"
	groupAnyAccount = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"

	publicAccessNotes = "The policy and the ACL are judged apart, each against its own setting of the block: restrict_public_buckets for the policy, " +
		"ignore_public_acls for the ACL, of the bucket or of the account. The other two settings only refuse later changes. " +
		"AWS's default block counts for nothing here: as long as it holds, S3 refuses a public policy or ACL, so the change that makes one works only without it."
	publicAccessDiffers = "A block that is kept outside of this root, for the account above all, makes a bucket pass that fails here. " +
		"AWS doesn't say what a Deny takes away of a public Allow, so both together are unknown."
)

// s3AccountBlock leads to the block that covers all buckets of an account.
var s3AccountBlock = check.InAccount("aws_s3_account_public_access_block")

// Canned ACLs by what they let the public do.
var (
	publicReadACLs  = check.Words("public-read", "public-read-write", "authenticated-read")
	publicWriteACLs = check.Words("public-read-write")
)

// noPublicAccess holds where neither the policy nor the ACL of a bucket lets the
// public in, or the block of the bucket or account voids it.
func noPublicAccess(policy, acl check.Predicate) check.Predicate {
	blocks := func(setting string) check.Predicate {
		return check.Any(
			check.Some(s3PublicAccessBlock, check.True(setting)),
			check.Some(s3AccountBlock, check.True(setting)),
		)
	}
	return check.All(
		check.Any(check.Not(policy), blocks("restrict_public_buckets")),
		check.Any(check.Not(acl), aclsDisabled, blocks("ignore_public_acls")),
	)
}

// aclsDisabled holds where the bucket's ownership controls void its ACL.
var aclsDisabled = check.Some(s3Ownership, check.Equal("rule.object_ownership", "BucketOwnerEnforced"))

// bucketACL holds where split does for the resource that makes the ACL of a
// bucket, or, without one, inline for the bucket. Deleting that resource leaves
// the ACL as it is, which the bucket shows.
func bucketACL(split, inline check.Predicate) check.Predicate {
	return check.Any(check.Some(s3ACL, split), check.All(check.None(s3ACL, nil), inline))
}

// publicACL holds where the ACL is one of the canned ones or grants a permission
// to everybody, or to everybody with an account.
func publicACL(canned check.Operand, permissions ...string) check.Predicate {
	isCanned := check.OneOf("acl", canned, check.Unset("private", s3ACLs))
	groups := check.Words(groupAllUsers, groupAnyAccount)
	var some []check.Predicate
	for _, p := range permissions {
		some = append(some, check.Contains("permissions", check.Words(p)))
	}
	return check.Described("its ACL grants `"+permissions[0]+"` or more to everybody or to all accounts", bucketACL(
		check.Any(isCanned, check.All(check.Absent("acl"), check.Some(check.Blocks("access_control_policy.grant"), check.All(
			check.OneOf("permission", check.Words(permissions...)),
			check.Equal("grantee.type", "Group"),
			check.OneOf("grantee.uri", groups),
		)))),
		check.Any(isCanned, check.Some(check.Blocks("grant"), check.All(
			check.Any(some...),
			check.Equal("type", "Group"),
			check.OneOf("uri", groups),
		))),
	))
}
