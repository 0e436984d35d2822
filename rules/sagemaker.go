package rules

import "github.com/hublint/hublint/analyzer/check"

// sageMakerAPI says that a notebook has direct internet access by default.
const sageMakerAPI = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateNotebookInstance.html"

func sageMaker() []check.Control {
	return []check.Control{
		{
			ID:       "SageMaker.1",
			Title:    "Amazon SageMaker notebook instances should not have direct internet access",
			Severity: check.High,
			On:       []string{"aws_sagemaker_notebook_instance"},
			Pass:     check.Equal("direct_internet_access", "Disabled", check.Unset("Enabled", sageMakerAPI)),
			Notes:    "Switching it off takes a subnet_id: the notebook then reaches the internet through its VPC or not at all.",
			Fix:      `Set direct_internet_access to "Disabled" and put the notebook in a subnet.`,
			Ask:      "What does the notebook fetch from the internet, and can the VPC offer it?",
		},
	}
}
