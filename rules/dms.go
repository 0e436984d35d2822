package rules

import "github.com/hublint/hublint/analyzer/check"

// dmsProvider is the provider's create function: it always sends the argument,
// and what is left out is false there. The API's own default is true.
const dmsProvider = "https://github.com/hashicorp/terraform-provider-aws/blob/v6.58.0/internal/service/dms/replication_instance.go"

func dms() []check.Control {
	return []check.Control{
		{
			ID:       "DMS.1",
			Title:    "Database Migration Service replication instances should not be public",
			Severity: check.Critical,
			On:       []string{"aws_dms_replication_instance"},
			Pass:     check.False("publicly_accessible", check.Unset(false, dmsProvider)),
			Notes: "The API's default is true, but the provider sends false when nothing is set. " +
				"Serverless replications (aws_dms_replication_config) have no such setting.",
			Fix: "Set publicly_accessible to false.",
			Ask: "How do the source and target reach the instance once it has no public address?",
		},
	}
}
