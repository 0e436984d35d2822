package rules

import "github.com/hublint/hublint/analyzer/check"

func networkFirewall() []check.Control {
	return []check.Control{{
		ID:       "NetworkFirewall.6",
		Title:    "Stateless Network Firewall rule group should not be empty",
		Severity: check.Medium,
		On:       []string{"aws_networkfirewall_rule_group"},
		Pass: check.When(check.Equal("type", "STATELESS"),
			check.Some(check.Blocks("rule_group.rules_source.stateless_rules_and_custom_actions.stateless_rule"), nil)),
		Notes: "Stateful rule groups pass: AWS judges stateless ones. Rules written as text, in rules or rules_string, are for stateful groups alone. Custom actions are no rules.",
		Fix:   "Add a stateless_rule to the group, or delete the group.",
		Ask:   "Which traffic is the group meant to handle, and which policies refer to it?",
	}}
}
