package rules

import "github.com/hublint/hublint/analyzer/check"

func cloudFront() []check.Control {
	distribution := []string{"aws_cloudfront_distribution"}
	multiTenant := []string{"aws_cloudfront_multitenant_distribution"}
	both := []string{"aws_cloudfront_distribution", "aws_cloudfront_multitenant_distribution"}
	// The two types name the behaviours that follow the default one differently.
	ordered, further := check.Blocks("ordered_cache_behavior"), check.Blocks("cache_behavior")
	acm := check.Present("viewer_certificate.acm_certificate_arn")
	custom := check.Any(acm, check.Present("viewer_certificate.iam_certificate_id"))
	sni := check.Equal("viewer_certificate.ssl_support_method", "sni-only",
		check.Undocumented("AWS asks for it beside a custom certificate"))
	return []check.Control{
		{
			ID:       "CloudFront.1",
			Title:    "CloudFront distributions should have a default root object configured",
			Severity: check.High,
			On:       both,
			Pass:     check.When(fromS3(), check.Present("default_root_object")),
			Notes: "An origin is an S3 origin where it has neither a custom_origin_config nor a vpc_origin_config; the website endpoint of a bucket is a custom origin. " +
				"A distribution without S3 origins passes. Of one with both kinds of origins AWS's page says that it fails and that it isn't judged, so that without a " +
				"default root object the verdict is unknown.",
			Fix: "Set default_root_object to the object that answers for /, such as index.html.",
			Ask: "What should a request for the root of the distribution return?",
		},
		{
			ID:       "CloudFront.2",
			Title:    "CloudFront distributions should have origin access identity enabled",
			Severity: check.Medium,
			On:       distribution,
			Pass:     check.Every(check.Blocks("origin"), check.Present("s3_origin_config.origin_access_identity")),
			Retired:  "2023-09-20; CloudFront.13 asks for origin access control, which replaces origin access identities",
			Notes:    "AWS's rule failed a distribution with an origin other than an S3 bucket too.",
			Fix:      "Set origin_access_identity in the s3_origin_config of every origin.",
			Ask:      "Can the origins move to origin access control instead?",
		},
		{
			ID:       "CloudFront.3",
			Title:    "CloudFront distributions should require encryption in transit",
			Severity: check.Medium,
			On:       distribution,
			Pass:     httpsOnly(ordered),
			Also:     []check.Case{{On: multiTenant, Pass: httpsOnly(further)}},
			Fix:      "Set the viewer_protocol_policy of every cache behavior to redirect-to-https or https-only.",
			Ask:      "Is there a client that can't follow a redirect to HTTPS?",
		},
		{
			ID:       "CloudFront.4",
			Title:    "CloudFront distributions should have origin failover configured",
			Severity: check.Low,
			On:       both,
			Pass:     check.Some(check.Blocks("origin_group"), twoOrigins),
			Notes:    "It doesn't matter whether a cache behavior uses the group.",
			Fix:      "Add an origin_group with a primary and a secondary origin, and let the cache behaviors use it.",
			Ask:      "Is there a second origin with the same content?",
		},
		{
			ID:       "CloudFront.5",
			Title:    "CloudFront distributions should have logging enabled",
			Severity: check.Medium,
			On:       distribution,
			Pass:     check.Present("logging_config.bucket"),
			Notes: "Standard logging (legacy) alone counts: AWS looks at neither standard logging (v2), by aws_cloudwatch_log_delivery_source, nor real-time logs. " +
				"Multi-tenant distributions have no legacy logging and aren't judged.",
			Differs: "AWS doesn't say whether it fails multi-tenant distributions, which can't have legacy logging.",
			Fix:     "Add a logging_config with the bucket that the logs go to.",
			Ask:     "Which bucket keeps access logs, and does it allow the ACL that CloudFront writes with?",
		},
		{
			ID:       "CloudFront.6",
			Title:    "CloudFront distributions should have WAF enabled",
			Severity: check.Medium,
			On:       both,
			Pass:     check.Present("web_acl_id"),
			Notes:    "A web ACL of AWS WAF, by its ARN, and one of AWS WAF Classic, by its id, both count. A web ACL of a tenant is not one of the distribution.",
			Differs:  "AWS Firewall Manager may associate a web ACL with a new distribution.",
			Fix:      "Set web_acl_id to the arn of an aws_wafv2_web_acl with the scope CLOUDFRONT.",
			Ask:      "Which web ACL do the other distributions use?",
		},
		{
			ID:       "CloudFront.7",
			Title:    "CloudFront distributions should use custom SSL/TLS certificates",
			Severity: check.Low,
			On:       distribution,
			Pass:     custom,
			Notes:    "AWS's rule doesn't apply to multi-tenant distributions.",
			Fix:      "Set acm_certificate_arn in viewer_certificate, and the names that it is for in aliases.",
			Ask:      "Under which names do viewers reach the distribution?",
		},
		{
			ID:       "CloudFront.8",
			Title:    "CloudFront distributions should use SNI to serve HTTPS requests",
			Severity: check.Low,
			On:       distribution,
			Pass:     check.All(custom, sni),
			Also:     []check.Case{{On: multiTenant, Pass: check.All(acm, sni)}},
			Notes:    "The default CloudFront certificate fails, as the control's page says; the page of its Config rule names the dedicated IP address only.",
			Fix:      "Set ssl_support_method to sni-only beside a certificate of your own.",
			Ask:      "Is there a client from before 2010 that doesn't send the name of the server?",
		},
		{
			ID:       "CloudFront.9",
			Title:    "CloudFront distributions should encrypt traffic to custom origins",
			Severity: check.Medium,
			On:       distribution,
			Pass:     encryptsToOrigins(ordered),
			Also:     []check.Case{{On: multiTenant, Pass: encryptsToOrigins(further)}},
			Notes: "Any cache behavior that allows HTTP counts against an origin whose policy is match-viewer: AWS's page doesn't say that only those that lead to it do. " +
				"S3 and VPC origins aren't judged.",
			Fix: "Set origin_protocol_policy to https-only in every custom_origin_config.",
			Ask: "Does the origin have a certificate that CloudFront trusts for its domain name?",
		},
	}
}
