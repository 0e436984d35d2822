package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

// configRecorderAPI says that a recorder records all supported resource types
// unless it is told otherwise.
const configRecorderAPI = "https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html"

func config() []check.Control {
	return []check.Control{
		{
			ID:       "Config.1",
			Title:    "AWS Config should be enabled and use the service-linked role for resource recording",
			Severity: check.Critical,
			Scope:    check.Account,
			Missing:  "has no aws_config_configuration_recorder",
			On:       []string{"aws_config_configuration_recorder"},
			Pass: check.All(
				check.Some(check.NamedBy("aws_config_configuration_recorder_status", "name", "name", "id"), check.True("is_enabled")),
				check.When(check.ParamSet("includeConfigServiceLinkedRoleCheck"), configRole),
				check.Any(
					check.True("recording_group.all_supported", check.Unset(true, configRecorderAPI)),
					check.Unseen("whether the resource types that are recorded are all that the enabled controls need"),
				),
			),
			Params: []check.Parameter{{
				Name: "includeConfigServiceLinkedRoleCheck", Value: cty.True,
				Doc: "whether the recorder has to use the service-linked role",
			}},
			Notes: "A recorder of chosen resource types is left undecided: which types are needed depends on the controls that are enabled in the account.",
			Differs: "Global resource types have to be recorded in one Region only, and Security Hub knows which controls are enabled. " +
				"AWS Config may be set up by the organization.",
			Fix: "Record all supported types with the role AWSServiceRoleForConfig, and switch the recorder on.",
			Ask: "Does the organization or a landing zone set up AWS Config?",
		},
	}
}
