package rules

import "github.com/hublint/hublint/analyzer/check"

func ssm() []check.Control {
	return []check.Control{
		{
			ID:       "SSM.1",
			Title:    "Amazon EC2 instances should be managed by AWS Systems Manager",
			Severity: check.Medium,
			Cannot:   "whether the agent on an instance has registered with Systems Manager is known only once the instance runs",
		},
		{
			ID:       "SSM.2",
			Title:    "Amazon EC2 instances managed by Systems Manager should have a patch compliance status of COMPLIANT after a patch installation",
			Severity: check.High,
			Cannot:   "the status is what Systems Manager reports after it has patched a running instance",
		},
		{
			ID:       "SSM.3",
			Title:    "Amazon EC2 instances managed by Systems Manager should have an association compliance status of COMPLIANT",
			Severity: check.Low,
			Cannot:   "the status is what Systems Manager reports after it has run an association on an instance",
		},
		{
			ID:       "SSM.4",
			Title:    "SSM documents should not be public",
			Severity: check.Critical,
			On:       []string{"aws_ssm_document"},
			Pass: check.Func(check.Reads{"aws_ssm_document": {"permissions"}}, nil,
				"`permissions` shares the document with named accounts only, if at all", ssmDocumentPrivate),
			Notes: "The block for a whole account is another control (SSM.7).",
			Fix:   `Name the accounts in permissions.account_ids, and take "all" out.`,
			Ask:   "Which accounts run the document?",
		},
	}
}
