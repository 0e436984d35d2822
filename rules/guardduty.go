package rules

import "github.com/hublint/hublint/analyzer/check"

func guardDuty() []check.Control {
	return []check.Control{
		{
			ID:       "GuardDuty.1",
			Title:    "GuardDuty should be enabled",
			Severity: check.High,
			Scope:    check.Account,
			Missing:  "has no aws_guardduty_detector",
			On:       []string{"aws_guardduty_detector"},
			Pass:     check.True("enable"),
			Notes:    "GuardDuty is switched on in each Region by itself.",
			Differs:  "An organization's administrator account may enable GuardDuty in its members, where no root module has a detector.",
			Fix:      "Set enable to true, or leave it out.",
			Ask:      "Does the organization enable GuardDuty from its administrator account?",
		},
	}
}
