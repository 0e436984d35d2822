package rules

import "github.com/hublint/hublint/analyzer/check"

func es() []check.Control {
	return []check.Control{
		onElasticsearch(check.Control{
			ID:       "ES.1",
			Title:    "Elasticsearch domains should have encryption at-rest enabled",
			Severity: check.Medium,
			Fix:      "Add encrypt_at_rest with enabled = true.",
			Ask:      "Does the domain's version and instance type support it? Older ones take a new domain.",
		}, searchEncrypted),
		onElasticsearch(check.Control{
			ID:       "ES.2",
			Title:    "Elasticsearch domains should not be publicly accessible",
			Severity: check.Critical,
			Notes:    "Being in a VPC is what is asked for; the routes of its subnets and the access policy are not judged.",
			Fix:      "Add vpc_options with the subnets of the domain.",
			Ask:      "A public domain can't be moved into a VPC: how will its data be copied to a new one?",
		}, searchInVPC),
		onElasticsearch(check.Control{
			ID:       "ES.3",
			Title:    "Elasticsearch domains should encrypt data sent between nodes",
			Severity: check.Medium,
			Notes:    "Versions before 6.0 have no such encryption and fail.",
			Fix:      "Add node_to_node_encryption with enabled = true.",
			Ask:      "It can't be switched off again: do all clients speak HTTPS?",
		}, searchNodeToNode),
		onElasticsearch(check.Control{
			ID:       "ES.4",
			Title:    "Elasticsearch domain error logging to CloudWatch Logs should be enabled",
			Severity: check.Medium,
			Notes:    "Error logs only: slow logs and audit logs do not count.",
			Fix:      "Add log_publishing_options with log_type ES_APPLICATION_LOGS and a log group.",
			Ask:      "Which log group may the domain write to, and who reads it?",
		}, searchErrorLogs),
		onElasticsearch(check.Control{
			ID:       "ES.5",
			Title:    "Elasticsearch domains should have audit logging enabled",
			Severity: check.Medium,
			Notes:    "Audit logs need fine-grained access control; whether that is on is not judged.",
			Fix:      "Add log_publishing_options with log_type AUDIT_LOGS and a log group.",
			Ask:      "Is fine-grained access control on, without which nothing is audited?",
		}, searchAuditLogs),
		onElasticsearch(check.Control{
			ID:       "ES.6",
			Title:    "Elasticsearch domains should have at least three data nodes",
			Severity: check.Medium,
			Notes:    "Zone awareness belongs to it. Warm nodes and dedicated masters do not count.",
			Fix:      "Set instance_count to 3 or more and zone_awareness_enabled to true in cluster_config.",
			Ask:      "Over how many Availability Zones are the domain's subnets spread?",
		}, searchDataNodes),
		onElasticsearch(check.Control{
			ID:       "ES.7",
			Title:    "Elasticsearch domains should be configured with at least three dedicated master nodes",
			Severity: check.Medium,
			Fix:      "Set dedicated_master_enabled to true and dedicated_master_count to 3 in cluster_config.",
			Ask:      "Is the domain large or important enough to pay for three masters?",
		}, searchMasterNodes),
		onElasticsearch(check.Control{
			ID:       "ES.8",
			Title:    "Connections to Elasticsearch domains should be encrypted using the latest TLS security policy",
			Severity: check.Medium,
			Notes:    "Policy-Min-TLS-1-2-2019-07 is not the latest and fails.",
			Fix:      "Set enforce_https to true and tls_security_policy to " + latestTLS + " in domain_endpoint_options.",
			Ask:      "Do all clients support forward secrecy over TLS 1.2?",
		}, searchHTTPS(check.Words(latestTLS))),
	}
}
