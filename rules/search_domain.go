package rules

import "github.com/hublint/hublint/analyzer/check"

const (
	// searchDomainAPI says what CreateDomain does with what is left out: no
	// encryption, a public endpoint over HTTP, one data node, no dedicated master.
	searchDomainAPI = "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html"
	// searchDomainTLS says that a domain that names no policy gets
	// Policy-Min-TLS-1-0-2019-07.
	searchDomainTLS = "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html"
	// latestTLS is the newest policy with forward secrecy, which AWS asks for.
	latestTLS = "Policy-Min-TLS-1-2-PFS-2023-10"
)

// A domain of either engine is one resource in AWS and two types in Terraform;
// aws_opensearch_domain can run both engines. Security Hub has a set of controls
// for each engine, which ask for the same.

var (
	// runsElasticsearch holds for an aws_opensearch_domain that runs the older
	// engine. What names no version gets the newest of OpenSearch.
	runsElasticsearch = check.Matches("engine_version", "^Elasticsearch_", "begins with `Elasticsearch_`",
		check.Unset("OpenSearch", searchDomainAPI))

	searchEncrypted  = check.True("encrypt_at_rest.enabled", check.Unset(false, searchDomainAPI))
	searchInVPC      = check.Some(check.Blocks("vpc_options"), check.Present("subnet_ids"))
	searchNodeToNode = check.True("node_to_node_encryption.enabled", check.Unset(false, searchDomainAPI))
	searchErrorLogs  = searchPublishes("ES_APPLICATION_LOGS")
	searchAuditLogs  = searchPublishes("AUDIT_LOGS")

	searchDataNodes = check.All(
		check.AtLeast("cluster_config.instance_count", check.N(3), check.Unset(1, searchDomainAPI)),
		check.True("cluster_config.zone_awareness_enabled", check.Unset(false, searchDomainAPI)),
	)
	searchMasterNodes = check.All(
		check.True("cluster_config.dedicated_master_enabled", check.Unset(false, searchDomainAPI)),
		check.AtLeast("cluster_config.dedicated_master_count", check.N(3), check.Unset(0, searchDomainAPI)),
	)
)

// searchPublishes holds where logs of a type go to a log group.
func searchPublishes(logType string) check.Predicate {
	return check.Some(check.Blocks("log_publishing_options"), check.All(
		check.Equal("log_type", logType),
		check.True("enabled", check.Unset(true, searchDomainAPI)),
		check.Present("cloudwatch_log_group_arn"),
	))
}

// searchHTTPS holds where the endpoint takes nothing but HTTPS with one of the
// policies.
func searchHTTPS(policies check.Operand) check.Predicate {
	return check.All(
		check.True("domain_endpoint_options.enforce_https", check.Unset(false, searchDomainAPI)),
		check.OneOf("domain_endpoint_options.tls_security_policy", policies,
			check.Unset("Policy-Min-TLS-1-0-2019-07", searchDomainTLS)),
	)
}

// onElasticsearch makes p the condition of a control for Elasticsearch.
func onElasticsearch(c check.Control, p check.Predicate) check.Control {
	c.On, c.Pass = []string{"aws_elasticsearch_domain"}, p
	c.Also = []check.Case{{On: []string{"aws_opensearch_domain"}, Pass: check.When(runsElasticsearch, p)}}
	c.Notes = join(c.Notes, "An aws_opensearch_domain that runs Elasticsearch is judged here; one that runs OpenSearch by the OpenSearch controls.")
	return c
}

// onOpenSearch makes p the condition of a control for OpenSearch.
func onOpenSearch(c check.Control, p check.Predicate) check.Control {
	c.On, c.Pass = []string{"aws_opensearch_domain"}, check.When(check.Not(runsElasticsearch), p)
	c.Notes = join(c.Notes, "A domain that runs Elasticsearch is judged by the ES controls.")
	return c
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}
