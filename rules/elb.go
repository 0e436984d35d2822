package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

const (
	// elbAttributes lists the attributes of an Application Load Balancer with their defaults.
	elbAttributes = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html"
	// elbClassicLogs says that a Classic Load Balancer logs nothing unless it is told to.
	elbClassicLogs = "https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/access-log-collection.html"
)

func elb() []check.Control {
	classic := []string{"aws_elb"}
	v2 := []string{"aws_lb"}
	application := check.Equal("load_balancer_type", "application")
	// The front end counts, lb_protocol; instance_protocol is how the load balancer talks to its instances.
	secure := check.OneOf("lb_protocol", check.Words("https", "ssl"), check.FoldCase())
	listeners := check.Blocks("listener")
	return []check.Control{
		{
			ID:       "ELB.1",
			Title:    "Application Load Balancer should be configured to redirect all HTTP requests to HTTPS",
			Severity: check.Medium,
			On:       v2,
			Pass:     check.When(application, redirectsToHTTPS()),
			Notes: "The listeners are aws_lb_listener resources, and their rules aws_lb_listener_rule resources. A load balancer without an " +
				"HTTP listener passes, and so do Network and Gateway Load Balancers. AWS's page doesn't say whether a rule that " +
				"redirects makes up for a default action that doesn't, nor whether a rule that doesn't redirect spoils a default action that does; " +
				"both leave the verdict unknown.",
			Differs: "AWS also sees listeners and rules that something else makes, such as a controller in a Kubernetes cluster.",
			Fix:     "Let the default action of every HTTP listener redirect to the protocol HTTPS.",
			Ask:     "Is there a client that can't follow a redirect, or that still speaks plain HTTP?",
		},
		{
			ID:       "ELB.2",
			Title:    "Classic Load Balancers with SSL/HTTPS listeners should use a certificate provided by AWS Certificate Manager",
			Severity: check.Medium,
			On:       classic,
			Pass:     check.Every(listeners, check.When(secure, certificateFromACM)),
			Notes: "A certificate of this plan, which has no ARN yet, is told by the type of its resource. A load balancer without HTTPS or SSL " +
				"listener passes.",
			Fix: "Use a certificate of AWS Certificate Manager in every HTTPS and SSL listener.",
			Ask: "Who renews the certificate today, and can AWS Certificate Manager issue one for the same names?",
		},
		{
			ID:       "ELB.3",
			Title:    "Classic Load Balancer listeners should be configured with HTTPS or TLS termination",
			Severity: check.Medium,
			On:       classic,
			Pass:     check.Every(listeners, secure),
			Notes:    "The protocol between clients and the load balancer is judged, not the one between it and its instances.",
			Fix:      "Set the lb_protocol of every listener to https or ssl, with a certificate.",
			Ask:      "Which clients reach the load balancer without TLS today?",
		},
		{
			ID:       "ELB.4",
			Title:    "Application Load Balancer should be configured to drop invalid http headers",
			Severity: check.Medium,
			On:       v2,
			Pass:     check.When(application, check.True("drop_invalid_header_fields")),
			Notes:    "AWS advises to switch this control off where ELB.12, on desync mitigation, is on.",
			Fix:      "Set drop_invalid_header_fields to true.",
			Ask:      "Does any client send headers with names that aren't valid, such as ones with an underscore?",
		},
		{
			ID:       "ELB.5",
			Title:    "Application and Classic Load Balancers logging should be enabled",
			Severity: check.Medium,
			On:       v2,
			Pass:     check.When(application, check.True("access_logs.enabled", check.Unset(false, elbAttributes))),
			Also: []check.Case{{
				On:   classic,
				Pass: check.True("access_logs.enabled", check.Unset(false, elbClassicLogs)),
			}},
			Notes: "In an access_logs block the provider's default of enabled is false for aws_lb and true for aws_elb. " +
				"Connection logs and health check logs don't count. Network and Gateway Load Balancers pass: AWS doesn't judge them.",
			Fix: "Add an access_logs block with enabled = true and a bucket that Elastic Load Balancing may write to.",
			Ask: "Which bucket keeps access logs, and for how long?",
		},
		{
			ID:       "ELB.6",
			Title:    "Application, Gateway, and Network Load Balancers should have deletion protection enabled",
			Severity: check.Medium,
			On:       v2,
			Pass:     check.True("enable_deletion_protection"),
			Fix:      "Set enable_deletion_protection to true.",
			Ask:      "Is the load balancer torn down regularly, as in a test environment?",
		},
		{
			ID:       "ELB.7",
			Title:    "Classic Load Balancers should have connection draining enabled",
			Severity: check.Low,
			On:       classic,
			Pass:     check.True("connection_draining"),
			Fix:      "Set connection_draining to true.",
			Ask:      "How long may a request in flight take when an instance is withdrawn?",
		},
		{
			ID:       "ELB.8",
			Title:    "Classic Load Balancers with SSL listeners should use a predefined security policy that has strong configuration",
			Severity: check.Medium,
			On:       classic,
			Pass:     check.Every(listeners, check.When(secure, predefinedPolicy())),
			Params: []check.Parameter{{
				Name: "predefinedPolicyName", Value: cty.StringVal("ELBSecurityPolicy-TLS-1-2-2017-01"),
				Doc: "the predefined security policy that is asked for; Security Hub doesn't let it be changed",
			}},
			Notes: "A policy counts where its attribute Reference-Security-Policy names the predefined policy: an aws_lb_ssl_negotiation_policy, or an " +
				"aws_load_balancer_policy that an aws_load_balancer_listener_policy binds to the listener's port. Without one AWS uses " +
				"ELBSecurityPolicy-2016-08, which fails. A newer predefined policy and one's own fail too, as they do in Security Hub.",
			Differs: "AWS's page doesn't say whether the name of a policy or what it refers to is compared. A policy that something else binds to the listener isn't seen here.",
			Fix:     "Add an aws_lb_ssl_negotiation_policy for the listener's port, with Reference-Security-Policy set to ELBSecurityPolicy-TLS-1-2-2017-01.",
			Ask:     "Are there clients that can't do TLS 1.2?",
		},
		{
			ID:       "ELB.9",
			Title:    "Classic Load Balancers should have cross-zone load balancing enabled",
			Severity: check.Medium,
			On:       classic,
			Pass:     check.True("cross_zone_load_balancing"),
			Notes:    "The provider's default is true; that of AWS's API is false.",
			Fix:      "Set cross_zone_load_balancing to true, or leave it out.",
			Ask:      "Is traffic kept within a zone for its cost or for isolation?",
		},
		{
			ID:       "ELB.10",
			Title:    "Classic Load Balancer should span multiple Availability Zones",
			Severity: check.Medium,
			On:       classic,
			Pass:     spansZones,
			Params: []check.Parameter{{
				Name: "minAvailabilityZones", Value: cty.NumberIntVal(2),
				Doc: "the number of Availability Zones that are asked for",
			}},
			Notes: "In a VPC the zones are those of the subnets, aws_subnet and aws_default_subnet resources. " +
				"Two subnets of the same zone count once. A subnet whose zone isn't known leaves the verdict open, unless the others decide it.",
			Fix: "Give the load balancer subnets in two or more Availability Zones.",
			Ask: "Does the VPC have a subnet in another zone, and do instances run there?",
		},
	}
}
