package rules

import "github.com/hublint/hublint/analyzer/check"

func sns() []check.Control {
	return []check.Control{
		{
			ID:       "SNS.1",
			Title:    "SNS topics should be encrypted at-rest using AWS KMS",
			Severity: check.Medium,
			On:       []string{"aws_sns_topic"},
			Pass:     check.Present("kms_master_key_id"),
			Notes:    "Any key counts, the AWS managed one (alias/aws/sns) too. SNS's own disk encryption, which is always on, does not.",
			Fix:      `Set kms_master_key_id to a key, "alias/aws/sns" for the AWS managed one.`,
			Ask:      "Which services publish to the topic? Some need a customer managed key whose policy lets them use it.",
		},
	}
}
