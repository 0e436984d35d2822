package rules

import "github.com/hublint/hublint/analyzer/check"

const (
	// elbListenerProtocol says that a listener of an Application Load Balancer
	// speaks HTTP unless its protocol is set. The provider sends that itself.
	elbListenerProtocol = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/lb_listener.html.markdown"
	// elbRedirect says that a redirect keeps what it doesn't change.
	elbRedirect = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RedirectActionConfig.html"
)

var (
	elbListener     = check.NamedBy("aws_lb_listener", "load_balancer_arn", "arn", "id")
	elbListenerRule = check.NamedBy("aws_lb_listener_rule", "listener_arn", "arn", "id")
)

// redirectsToHTTPS passes where every HTTP listener of a load balancer
// redirects to HTTPS.
func redirectsToHTTPS() check.Predicate {
	http := check.All(
		check.Equal("protocol", "HTTP", check.FoldCase(), check.Unset("HTTP", elbListenerProtocol)),
		// With a certificate and no protocol newer versions of the provider make an HTTPS listener; from older ones AWS refuses it.
		check.Absent("certificate_arn"),
	)
	redirects := check.Equal("type", "redirect")
	redirect := check.All(redirects,
		check.When(redirects, check.Equal("redirect.protocol", "HTTPS", check.Unset("#{protocol}", elbRedirect))))
	byRule := check.Some(check.Blocks("action"), redirect)
	return check.Described("every `aws_lb_listener` for HTTP has a `default_action` that redirects to HTTPS, and so have its `aws_lb_listener_rule`s",
		check.Every(elbListener, check.When(http, check.All(
			check.When(
				check.Any(check.None(elbListenerRule, byRule), check.Unsettled("whether a rule that redirects is enough")),
				check.Some(check.Blocks("default_action"), redirect),
			),
			check.Every(elbListenerRule, check.Any(byRule, check.Unsettled("whether a rule may do something else than redirect"))),
		))))
}
