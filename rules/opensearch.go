package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

func openSearch() []check.Control {
	return []check.Control{
		onOpenSearch(check.Control{
			ID:       "Opensearch.1",
			Title:    "OpenSearch domains should have encryption at rest enabled",
			Severity: check.Medium,
			Fix:      "Add encrypt_at_rest with enabled = true.",
			Ask:      "Which key shall encrypt the domain? It can't be changed later.",
		}, searchEncrypted),
		onOpenSearch(check.Control{
			ID:       "Opensearch.2",
			Title:    "OpenSearch domains should not be publicly accessible",
			Severity: check.Critical,
			Notes:    "Being in a VPC is what is asked for; the routes of its subnets and the access policy are not judged.",
			Fix:      "Add vpc_options with the subnets of the domain.",
			Ask:      "A public domain can't be moved into a VPC: how will its data be copied to a new one?",
		}, searchInVPC),
		onOpenSearch(check.Control{
			ID:       "Opensearch.3",
			Title:    "OpenSearch domains should encrypt data sent between nodes",
			Severity: check.Medium,
			Fix:      "Add node_to_node_encryption with enabled = true.",
			Ask:      "It can't be switched off again: do all clients speak HTTPS?",
		}, searchNodeToNode),
		onOpenSearch(check.Control{
			ID:       "Opensearch.4",
			Title:    "OpenSearch domain error logging to CloudWatch Logs should be enabled",
			Severity: check.Medium,
			Notes:    "Error logs only: slow logs and audit logs do not count.",
			Fix:      "Add log_publishing_options with log_type ES_APPLICATION_LOGS and a log group.",
			Ask:      "Which log group may the domain write to, and who reads it?",
		}, searchErrorLogs),
		onOpenSearch(check.Control{
			ID:       "Opensearch.5",
			Title:    "OpenSearch domains should have audit logging enabled",
			Severity: check.Medium,
			Notes:    "Audit logs need fine-grained access control; whether that is on is not judged.",
			Fix:      "Add log_publishing_options with log_type AUDIT_LOGS and a log group.",
			Ask:      "Is fine-grained access control on, without which nothing is audited?",
		}, searchAuditLogs),
		onOpenSearch(check.Control{
			ID:       "Opensearch.6",
			Title:    "OpenSearch domains should have at least three data nodes",
			Severity: check.Medium,
			Notes:    "Zone awareness belongs to it. Warm nodes and dedicated masters do not count.",
			Fix:      "Set instance_count to 3 or more and zone_awareness_enabled to true in cluster_config.",
			Ask:      "Over how many Availability Zones are the domain's subnets spread?",
		}, searchDataNodes),
		onOpenSearch(check.Control{
			ID:       "Opensearch.8",
			Title:    "Connections to OpenSearch domains should be encrypted using the latest TLS security policy",
			Severity: check.Medium,
			Params: []check.Parameter{{
				Name: "tlsPolicies", Value: cty.ListVal([]cty.Value{cty.StringVal(latestTLS)}),
				Doc: "TLS security policies that pass",
			}},
			Notes: "Policy-Min-TLS-1-2-2019-07 is not the latest and fails.",
			Fix:   "Set enforce_https to true and tls_security_policy to " + latestTLS + " in domain_endpoint_options.",
			Ask:   "Do all clients support forward secrecy over TLS 1.2?",
		}, searchHTTPS(check.Param("tlsPolicies"))),
	}
}
