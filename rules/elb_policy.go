package rules

import "github.com/hublint/hublint/analyzer/check"

var (
	// elbNegotiation leads from a Classic Load Balancer to the policies that the provider both makes and binds to a port.
	elbNegotiation = check.NamedBy("aws_lb_ssl_negotiation_policy", "load_balancer", "id", "name")
	// elbBinding leads to what binds policies to a port, and elbBound from there to those policies.
	elbBinding = check.NamedBy("aws_load_balancer_listener_policy", "load_balancer_name", "id", "name")
	elbBound   = check.Names("policy_names", "aws_load_balancer_policy", "policy_name").
			And(check.Beside("aws_load_balancer_policy", "load_balancer_name", "load_balancer_name"))
)

// predefinedPolicy is asked about a listener of a Classic Load Balancer.
func predefinedPolicy() check.Predicate {
	reference := check.All(
		check.Equal("name", "Reference-Security-Policy"),
		check.OneOf("value", check.Param("predefinedPolicyName")),
	)
	return check.Any(
		check.Some(check.Where(elbNegotiation, "lb_port", "lb_port"), check.Some(check.Blocks("attribute"), reference)),
		check.Some(check.Where(elbBinding, "load_balancer_port", "lb_port"), check.Some(elbBound, check.All(
			check.Equal("policy_type_name", "SSLNegotiationPolicyType"),
			check.Some(check.Blocks("policy_attribute"), reference),
		))),
	)
}
