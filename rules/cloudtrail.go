package rules

import "github.com/hublint/hublint/analyzer/check"

// cloudTrailEvents says that a trail without selectors logs all management
// events.
const cloudTrailEvents = "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html"

// recordsManagement holds for a trail of all Regions that is switched on and logs
// every management event, reads and writes.
var recordsManagement = check.All(
	check.True("is_multi_region_trail"),
	check.True("enable_logging"),
	check.Any(
		check.All(
			check.None(check.Blocks("event_selector"), nil),
			check.None(check.Blocks("advanced_event_selector"), nil),
		),
		check.Some(check.Blocks("event_selector"), check.All(
			check.Equal("read_write_type", "All", check.Unset("All", cloudTrailEvents)),
			check.True("include_management_events", check.Unset(true, cloudTrailEvents)),
			check.Absent("exclude_management_event_sources"),
		)),
		check.Some(check.Blocks("advanced_event_selector"), check.All(
			check.Some(check.Blocks("field_selector"), check.All(
				check.Equal("field", "eventCategory"),
				check.Contains("equals", check.Words("Management")),
			)),
			check.None(check.Blocks("field_selector"), check.OneOf("field", check.Words("readOnly", "eventSource"))),
		)),
	),
)

func cloudTrail() []check.Control {
	trail := []string{"aws_cloudtrail"}
	return []check.Control{
		{
			ID:       "CloudTrail.1",
			Title:    "CloudTrail should be enabled and configured with at least one multi-Region trail that includes read and write management events",
			Severity: check.High,
			Scope:    check.Account,
			Missing:  "has no aws_cloudtrail",
			On:       trail,
			Pass:     check.Any(recordsManagement, check.Some(check.InRegion("aws_cloudtrail"), recordsManagement)),
			Notes: "One trail of the account is enough: another one beside it passes too. Leaving out the events of a service, " +
				"such as KMS, is not logging all of them. CloudTrail Lake is no trail.",
			Differs: "An organization's trail counts for AWS in every member account, where no root module has it.",
			Fix:     "Set is_multi_region_trail to true on a trail that logs all management events.",
			Ask:     "Does the organization have a trail of its own?",
		},
		{
			ID:       "CloudTrail.2",
			Title:    "CloudTrail should have encryption at-rest enabled",
			Severity: check.Medium,
			On:       trail,
			Pass:     check.Present("kms_key_id"),
			Notes:    "The encryption of the bucket that the trail writes to does not replace it.",
			Fix:      "Set kms_key_id to a key whose policy lets CloudTrail use it.",
			Ask:      "Who reads the log files, and may they use the key?",
		},
		{
			ID:       "CloudTrail.4",
			Title:    "CloudTrail log file validation should be enabled",
			Severity: check.Low,
			On:       trail,
			Pass:     check.True("enable_log_file_validation"),
			Fix:      "Set enable_log_file_validation to true.",
			Ask:      "Is anything besides CloudTrail allowed to write to the bucket?",
		},
		{
			ID:       "CloudTrail.5",
			Title:    "CloudTrail trails should be integrated with Amazon CloudWatch Logs",
			Severity: check.Medium,
			On:       trail,
			Pass:     check.Present("cloud_watch_logs_group_arn"),
			Differs:  "AWS also asks that something was delivered within the last day.",
			Fix:      "Set cloud_watch_logs_group_arn and cloud_watch_logs_role_arn.",
			Ask:      "Which alarms are to watch the log group?",
		},
	}
}
