package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

func ec2Account() []check.Control {
	return []check.Control{
		{
			ID:       "EC2.1",
			Title:    "Amazon EBS snapshots should not be configured to be publicly restorable",
			Severity: check.Critical,
			Cannot:   "Terraform's AWS provider can share a snapshot with named accounts only, so a snapshot is made public outside of Terraform.",
		},
		{
			ID:       "EC2.4",
			Title:    "Stopped EC2 instances should be removed after a specified time period",
			Severity: check.Medium,
			Cannot:   "For how long an instance has been stopped is known to the running account only.",
			Params: []check.Parameter{{
				Name: "AllowedDays", Value: cty.NumberIntVal(30),
				Doc: "days for which an instance may be stopped, at most",
			}},
		},
		{
			ID:       "EC2.7",
			Title:    "EBS default encryption should be enabled",
			Severity: check.Medium,
			Scope:    check.Account,
			On:       []string{"aws_ebs_encryption_by_default"},
			Pass:     check.True("enabled"),
			Missing:  "has no `aws_ebs_encryption_by_default`",
			Notes:    "The setting is one of an account and Region, so every Region needs a resource of its own.",
			Fix:      "Add an aws_ebs_encryption_by_default for the Region, with enabled left out or true.",
			Ask:      "Which KMS key should new volumes have, and may every role that creates volumes use it?",
		},
		{
			ID:       "EC2.20",
			Title:    "Both VPN tunnels for an AWS Site-to-Site VPN connection should be up",
			Severity: check.Medium,
			Cannot:   "Whether a tunnel is up depends on the device at its other end, and changes while the connection runs.",
		},
	}
}
