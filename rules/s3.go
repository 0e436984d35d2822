package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

const (
	// s3NewBuckets says what S3 does with buckets made since April 2023: it blocks public access to them.
	s3NewBuckets = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html"
	// s3Versioning says that a bucket is unversioned until versioning is enabled.
	s3Versioning = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"
	// s3Encryption says that every bucket has default encryption, one from before January 2023 too.
	s3Encryption = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-encryption-faq.html"
	// s3ObjectLock says that S3 enables versioning of a bucket that is created with Object Lock, and that it can't be
	// suspended then. Not asked for, a bucket has none.
	s3ObjectLock = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html"
)

// s3Bucket is what the controls on buckets judge. Directory buckets are a type
// of their own, and none of these controls is about them.
var s3Bucket = []string{"aws_s3_bucket"}

// What version 4 of the provider split off a bucket names it by one of these.
var (
	s3PublicAccessBlock = check.NamedBy("aws_s3_bucket_public_access_block", "bucket", "bucket", "id", "arn")
	s3Ownership         = check.NamedBy("aws_s3_bucket_ownership_controls", "bucket", "bucket", "id", "arn")
	s3ACL               = check.NamedBy("aws_s3_bucket_acl", "bucket", "bucket", "id", "arn")
	s3Policy            = check.NamedBy("aws_s3_bucket_policy", "bucket", "bucket", "id", "arn")
	s3Logging           = check.NamedBy("aws_s3_bucket_logging", "bucket", "bucket", "id", "arn")
	s3BucketVersioning  = check.NamedBy("aws_s3_bucket_versioning", "bucket", "bucket", "id", "arn")
	s3DefaultEncryption = check.NamedBy("aws_s3_bucket_server_side_encryption_configuration", "bucket", "bucket", "id", "arn")
	s3Lifecycle         = check.NamedBy("aws_s3_bucket_lifecycle_configuration", "bucket", "bucket", "id", "arn")
	s3Notification      = check.NamedBy("aws_s3_bucket_notification", "bucket", "bucket", "id", "arn")
)

// bucketSetting holds where p does for the resource that makes a setting of the
// bucket, or, without one, inline for the bucket itself. The bucket shows a
// setting that was made elsewhere too, until the resource that made it is deleted
// or made for another bucket.
func bucketSetting(rel *check.Relation, p, inline check.Predicate) check.Predicate {
	return check.Any(
		check.Some(rel, p),
		check.All(check.None(rel, nil), notLost(rel), inline),
	)
}

func s3() []check.Control {
	return []check.Control{
		{
			ID:       "S3.1",
			Title:    "S3 general purpose buckets should have block public access settings enabled",
			Severity: check.Medium,
			Scope:    check.Account, AllRegions: true,
			On:      []string{"aws_s3_account_public_access_block"},
			Pass:    allPublicAccessBlocked,
			Missing: "has no `aws_s3_account_public_access_block`",
			Notes:   "The setting is one of an account, for all its Regions. A flag that is left out is off.",
			Differs: "A policy of the organization may block public access for the account without a resource of it.",
			Fix:     "Set all four flags of aws_s3_account_public_access_block to true.",
			Ask:     "Is any bucket of the account public on purpose, a website for example?",
		},
		{
			ID:       "S3.2",
			Title:    "S3 general purpose buckets should block public read access",
			Severity: check.Critical,
			On:       s3Bucket,
			Pass:     noPublicAccess(publicPolicy("read", "s3:Get*", "s3:List*"), publicACL(publicReadACLs, "READ", "READ_ACP", "FULL_CONTROL")),
			Notes:    publicAccessNotes,
			Differs:  publicAccessDiffers,
			Fix:      "Set restrict_public_buckets and ignore_public_acls of an aws_s3_bucket_public_access_block to true, and take the public grant out of the policy or ACL.",
			Ask:      "Who reads the bucket without credentials of AWS? CloudFront can serve it without making it public.",
		},
		{
			ID:       "S3.3",
			Title:    "S3 general purpose buckets should block public write access",
			Severity: check.Critical,
			On:       s3Bucket,
			Pass: noPublicAccess(
				publicPolicy("write", "s3:Put*", "s3:Delete*", "s3:AbortMultipartUpload", "s3:RestoreObject", "s3:Replicate*"),
				publicACL(publicWriteACLs, "WRITE", "WRITE_ACP", "FULL_CONTROL")),
			Notes:   publicAccessNotes,
			Differs: publicAccessDiffers,
			Fix:     "Set restrict_public_buckets and ignore_public_acls of an aws_s3_bucket_public_access_block to true, and take the public grant out of the policy or ACL.",
			Ask:     "Who writes to the bucket without credentials of AWS? A presigned URL serves an upload without making the bucket public.",
		},
		{
			ID:       "S3.4",
			Title:    "S3 buckets should have server-side encryption enabled",
			Severity: check.Medium,
			Retired:  "2023-09-20; S3 encrypts every bucket by default",
			On:       s3Bucket,
			Pass: check.Any(
				check.Some(s3DefaultEncryption, nil),
				check.Some(check.Blocks("server_side_encryption_configuration"), nil, check.Unset(true, s3Encryption)),
			),
			Notes: "S3 has encrypted every bucket since January 2023, older ones too, and default encryption can be changed but not switched off. " +
				"So each bucket passes, whether its policy denies uploads without encryption or not.",
			Fix: "Add an aws_s3_bucket_server_side_encryption_configuration for the bucket.",
			Ask: "Must the objects be encrypted with a key of one's own?",
		},
		{
			ID:       "S3.5",
			Title:    "S3 general purpose buckets should require requests to use TLS",
			Severity: check.Medium,
			On:       s3Bucket,
			Pass:     requiresTLS(),
			Notes: "The policy must deny every action on the bucket and on its objects to everybody whose request doesn't use TLS, in one statement or in two. " +
				"A condition on s3:TlsVersion or an Allow for TLS only does not take its place.",
			Differs: "AWS doesn't say how much a Deny must cover. One that covers the objects only, or some of the actions, fails here, as its own text asks that requests use TLS.",
			Fix:     "Deny s3:* on the bucket and its objects to everybody where aws:SecureTransport is false, in an aws_s3_bucket_policy.",
			Ask:     "Does anything still read the bucket over plain HTTP, an old device or a static website?",
		},
		{
			ID:       "S3.6",
			Title:    "S3 general purpose bucket policies should restrict access to other AWS accounts",
			Severity: check.High,
			On:       s3Bucket,
			Pass:     check.Not(bucketPolicy(check.Some(check.Statements("policy"), letsOthersManage))),
			Params: []check.Parameter{{
				Name: "blacklistedactionpatterns",
				Value: cty.ListVal([]cty.Value{
					cty.StringVal("s3:DeleteBucketPolicy"), cty.StringVal("s3:PutBucketAcl"), cty.StringVal("s3:PutBucketPolicy"),
					cty.StringVal("s3:PutEncryptionConfiguration"), cty.StringVal("s3:PutObjectAcl"),
				}),
				Doc: "actions that no other account may be allowed",
			}},
			Notes: "Only the principals count: as AWS's rule does, conditions are left out of account. Services are no accounts. " +
				"The own account is told by a data.aws_caller_identity; without one, whether a principal of a named account is another one is unknown.",
			Differs: "AWS's rule knows the account of the bucket.",
			Fix:     "Take the actions, or wildcards that cover them, out of what the policy allows to others.",
			Ask:     "Which of these actions does the other account really use?",
		},
		{
			ID:       "S3.8",
			Title:    "S3 general purpose buckets should block public access",
			Severity: check.High,
			On:       s3Bucket,
			Pass: check.Any(
				excludedPublicBucket,
				check.Some(s3PublicAccessBlock, allPublicAccessBlocked, check.UnsetSince(true, "2023-04", s3NewBuckets)),
			),
			Params: []check.Parameter{{
				Name: "excludedPublicBuckets", Value: cty.NullVal(cty.List(cty.String)),
				Doc: "names of buckets that may be public",
			}},
			Notes: "The block of the account doesn't stand in for that of the bucket. A bucket that is created without a block has one by AWS's default; " +
				"a block that is declared with a flag left out switches that flag off, and deleting a block takes it away.",
			Differs: "A block that was made outside of this root, or by AWS's default for a bucket made since April 2023, isn't seen for a bucket that exists already: the verdict is unknown.",
			Fix:     "Add an aws_s3_bucket_public_access_block for the bucket, with all four flags true.",
			Ask:     "Does anybody outside of AWS read the bucket directly? CloudFront can serve it without making it public.",
		},
		{
			ID:       "S3.9",
			Title:    "S3 general purpose buckets should have server access logging enabled",
			Severity: check.Medium,
			On:       s3Bucket,
			Pass:     bucketSetting(s3Logging, nil, check.Some(check.Blocks("logging"), nil)),
			Notes:    "Server access logging only: data events of CloudTrail do not count. A bucket that takes the logs of others is not exempt.",
			Fix:      "Add an aws_s3_bucket_logging for the bucket.",
			Ask:      "Which bucket in the same Region takes the logs, and for how long are they kept there?",
		},
		{
			ID:       "S3.10",
			Title:    "S3 general purpose buckets with versioning enabled should have Lifecycle configurations",
			Severity: check.Medium,
			On:       s3Bucket,
			Pass: check.When(
				check.Any(
					check.True("object_lock_enabled", check.Unset(false, s3ObjectLock)),
					check.Equal("object_lock_configuration.object_lock_enabled", "Enabled", check.Unset("", s3ObjectLock)),
					bucketSetting(s3BucketVersioning,
						check.Equal("versioning_configuration.status", "Enabled"),
						check.True("versioning.enabled", check.Unset(false, s3Versioning))),
				),
				bucketSetting(s3Lifecycle,
					check.Some(check.Blocks("rule"), check.Equal("status", "Enabled")),
					check.Some(check.Blocks("lifecycle_rule"), check.True("enabled"))),
			),
			Notes: "A bucket without versioning, or with versioning suspended, passes. A bucket with Object Lock has versioning, which S3 enables. " +
				"What an enabled rule does is not judged.",
			Fix: "Add an aws_s3_bucket_lifecycle_configuration with an enabled rule, for noncurrent versions above all.",
			Ask: "For how long must old versions of an object be kept?",
		},
		{
			ID:       "S3.11",
			Title:    "S3 general purpose buckets should have event notifications enabled",
			Severity: check.Medium,
			On:       s3Bucket,
			Pass: check.Some(s3Notification, check.Any(
				notifiedEvents,
				check.All(
					check.True("eventbridge"),
					check.Unsettled("whether notifications to Amazon EventBridge alone are enough"),
				),
			)),
			Params: []check.Parameter{{
				Name: "eventTypes", Value: cty.NullVal(cty.List(cty.String)),
				Doc: "types of events of which the bucket must notify, each by some destination",
			}},
			Notes: "A topic, a queue or a function must be notified. Where eventTypes is set, a destination for a whole group such as s3:ObjectCreated:* stands for each of its types.",
			Fix:   "Add an aws_s3_bucket_notification with a topic, queue or lambda_function block.",
			Ask:   "Who would act on events of this bucket? A notification that nobody reads helps nobody.",
		},
		{
			ID:       "S3.12",
			Title:    "ACLs should not be used to manage user access to S3 general purpose buckets",
			Severity: check.Medium,
			On:       s3Bucket,
			Pass:     check.Any(aclsDisabled, check.Not(bucketACL(grantsToUsers, inlineGrantsToUsers))),
			Notes:    "A grant to anybody but the owner fails, the log delivery group included, unless ACLs are disabled by BucketOwnerEnforced. Without an ACL only the owner has access, so a bucket that says nothing passes.",
			Differs:  "An ACL that was given to the bucket outside of this root is seen as far as the state shows it.",
			Fix:      "Add an aws_s3_bucket_ownership_controls with BucketOwnerEnforced, and grant access in the bucket's policy.",
			Ask:      "Which grants of the ACL are in use? They end when ACLs are disabled.",
		},
	}
}
