package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

var (
	// cannedToUsers holds for a canned ACL that grants something to others than
	// the owner. Of a bucket those for its owner do nothing.
	cannedToUsers = check.All(check.Present("acl"), check.Not(check.OneOf("acl",
		check.Words("private", "bucket-owner-read", "bucket-owner-full-control"),
		check.Unset("private", s3ACLs))))

	// grantsToUsers is asked about an aws_s3_bucket_acl.
	grantsToUsers = check.Described("its ACL grants something to others than the owner", check.Any(
		cannedToUsers,
		check.All(check.Absent("acl"), check.Some(check.Blocks("access_control_policy.grant"), check.Any(
			check.Equal("grantee.type", "AmazonCustomerByEmail"),
			check.Equal("grantee.type", "Group"),
			check.All(check.Equal("grantee.type", "CanonicalUser"), check.Not(grantsToOwner)),
		))),
	))

	// inlineGrantsToUsers is asked about the bucket itself.
	inlineGrantsToUsers = check.Any(
		cannedToUsers,
		check.Some(check.Blocks("grant"), check.Equal("type", "Group")),
		severalGrantees,
	)
)

// grantsToOwner is asked about a grant to a canonical user.
var grantsToOwner = check.Func(
	check.Reads{"aws_s3_bucket_acl": {"access_control_policy.grant.grantee.id", "access_control_policy.owner.id"}}, nil,
	"the grantee is the owner",
	func(c *check.Context) check.Verdict {
		grantee, owner := c.Get("grantee.id"), c.On(c.Resource()).Get("access_control_policy.owner.id")
		a, known := grantee.Text()
		b, alsoKnown := owner.Text()
		switch {
		case !known:
			return c.Verdict(check.Unknown, grantee, "is not known: "+grantee.Cause.String())
		case !alsoKnown:
			return c.Verdict(check.Unknown, owner, "is not known: "+owner.Cause.String())
		case a == b:
			return c.Verdict(check.Pass, grantee, "is the owner")
		}
		return c.Verdict(check.Fail, grantee, "is not the owner")
	},
)

// severalGrantees passes where the grants of a bucket name more than one
// canonical user: one of them is not the owner, who isn't told apart. S3 gives the
// owner full control of every bucket that isn't told otherwise, so of a bucket
// that exists a single user with full control is the owner.
var severalGrantees = check.Func(
	check.Reads{"aws_s3_bucket": {"grant.type", "grant.id", "grant.permissions"}}, nil,
	"`grant` blocks name several canonical users",
	func(c *check.Context) check.Verdict {
		grants, all := c.Blocks("grant")
		if all.Open {
			return c.Note(check.Evidence{Verdict: check.Unknown, Path: "grant", Cause: all.Cause, At: all.At, Reason: "is not known: " + all.Cause.String()})
		}
		var only string
		var full bool
		for _, g := range grants {
			typ, id := g.Get("type"), g.Get("id")
			t, known := typ.Text()
			user, named := id.Text()
			switch {
			case !known:
				return g.Verdict(check.Unknown, typ, "is not known: "+typ.Cause.String())
			case t != "CanonicalUser":
				continue
			case !named:
				return g.Verdict(check.Unknown, id, "is not known: "+id.Cause.String())
			case only != "" && only != user:
				return g.Verdict(check.Pass, id, "is one of several canonical users")
			}
			only = user
			permissions, _ := g.Get("permissions").Elements()
			for _, p := range permissions {
				s, _ := p.Text()
				full = full || s == "FULL_CONTROL"
			}
		}
		if only == "" || full && c.Resource().Exists {
			return check.Fail
		}
		return c.Note(check.Evidence{Verdict: check.Unknown, Path: "grant", Reason: "names one canonical user, and whether that is the owner is not seen here",
			Cause: resource.Cause{Kind: resource.NotShown, Subject: "the owner of " + c.Resource().Address}})
	},
)
