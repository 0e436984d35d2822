package rules

import "github.com/hublint/hublint/analyzer/check"

func ecr() []check.Control {
	return []check.Control{
		{
			ID:       "ECR.3",
			Title:    "ECR repositories should have at least one lifecycle policy configured",
			Severity: check.Medium,
			On:       []string{"aws_ecr_repository"},
			Pass:     check.Some(check.NamedBy("aws_ecr_lifecycle_policy", "repository", "name", "id"), nil),
			Notes:    "Private repositories only. What the policy says is not judged: AWS asks whether there is one.",
			Fix:      "Add an aws_ecr_lifecycle_policy for the repository.",
			Ask:      "Which images must be kept, and for how long?",
		},
	}
}
