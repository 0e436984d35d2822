package rules

import "github.com/hublint/hublint/analyzer/check"

// sqsAPI says that SqsManagedSseEnabled is on for queues made without a key.
const sqsAPI = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-sqs-sse-queue.html"

func sqs() []check.Control {
	return []check.Control{
		{
			ID:       "SQS.1",
			Title:    "Amazon SQS queues should be encrypted at rest",
			Severity: check.Medium,
			On:       []string{"aws_sqs_queue"},
			Pass: check.Any(
				check.Present("kms_master_key_id"),
				check.True("sqs_managed_sse_enabled", check.UnsetSince(true, "2022-10", sqsAPI)),
			),
			Notes: "AWS encrypts a queue with its own keys unless that is switched off, so a queue that says nothing passes.",
			Fix:   "Set kms_master_key_id to a key, or leave sqs_managed_sse_enabled at its default.",
			Ask:   "Does anybody need to control the key that encrypts the messages?",
		},
	}
}
