package rules

import "github.com/hublint/hublint/analyzer/check"

func waf() []check.Control {
	return []check.Control{{
		ID:       "WAF.1",
		Title:    "AWS WAF Classic Global Web ACL logging should be enabled",
		Severity: check.Medium,
		On:       []string{"aws_waf_web_acl"},
		Pass:     check.Present("logging_configuration.log_destination"),
		Notes: "Global web ACLs of AWS WAF Classic only. Those of AWS WAF (aws_wafv2_web_acl) are another control's, and regional ones of " +
			"AWS WAF Classic have none for their logs.",
		Fix: "Add a logging_configuration with the Kinesis Data Firehose stream that the logs go to.",
		Ask: "Does the web ACL move to AWS WAF soon, which replaces AWS WAF Classic?",
	}}
}
