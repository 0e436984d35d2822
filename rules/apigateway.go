package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

const (
	// apiGatewayStage shows a stage on which next to nothing was set: without tracing, and with methods that
	// have settings of their own, neither cached nor encrypted.
	apiGatewayStage = "https://docs.aws.amazon.com/cli/latest/reference/apigateway/update-stage.html"
	// apiGatewayRESTLogging and apiGatewayWebSocketLogging say that execution logging has to be switched on.
	apiGatewayRESTLogging      = "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-execution-logging.html"
	apiGatewayWebSocketLogging = "https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html"
)

var (
	// apiGatewaySettings leads from a stage of a REST API to the settings of its methods.
	apiGatewaySettings = check.Beside("aws_api_gateway_method_settings", "rest_api_id", "rest_api_id").
				And(check.NamedBy("aws_api_gateway_method_settings", "stage_name", "stage_name"))
	apiGatewayRESTAPI     = check.Names("rest_api_id", "aws_api_gateway_rest_api", "id")
	apiGatewayIntegration = check.Beside("aws_api_gateway_integration", "rest_api_id", "rest_api_id")
	apiGatewayV2API       = check.Names("api_id", "aws_apigatewayv2_api", "id")
)

func apiGateway() []check.Control {
	stage := []string{"aws_api_gateway_stage"}
	// Before version 6 of the provider a deployment with a stage_name makes a stage of its own, of which nothing else can be set.
	implicit := []string{"aws_api_gateway_deployment"}
	implicitly := func(pass check.Predicate) []check.Case {
		return []check.Case{{On: implicit, Pass: check.When(check.Present("stage_name"), pass)}}
	}
	never := check.Absent("stage_name")
	return []check.Control{
		{
			ID:       "APIGateway.1",
			Title:    "API Gateway REST and WebSocket API execution logging should be enabled",
			Severity: check.Medium,
			On:       stage,
			Pass:     restLogging(),
			Also: append(implicitly(restLogging()), check.Case{
				On:   []string{"aws_apigatewayv2_stage"},
				Pass: check.When(check.Some(apiGatewayV2API, check.Equal("protocol_type", "WEBSOCKET")), webSocketLogging()),
			}),
			Params: []check.Parameter{{
				Name: "loggingLevel", Value: cty.NullVal(cty.String),
				Doc: "the logging level that is asked for, ERROR or INFO; either passes where it is not set",
			}},
			Notes: "The level of a REST API's stage is that of the aws_api_gateway_method_settings for its methods; */* stands for all of them. " +
				"Where only single methods have settings, it isn't known whether these are all methods. A method whose settings leave the level out, " +
				"and a route that does, leave the verdict open: AWS doesn't say whether they take the stage's level. HTTP APIs have no execution " +
				"logging and pass. Access logs are another control's.",
			Differs: "API Gateway writes no logs unless the account has a role for it (aws_api_gateway_account). Neither AWS's rule nor this one looks at that.",
			Fix:     "Add an aws_api_gateway_method_settings for */* with logging_level ERROR or INFO; for a WebSocket API set logging_level in default_route_settings.",
			Ask:     "May requests and errors of this API be logged, or do they hold what must not be?",
		},
		{
			ID:       "APIGateway.2",
			Title:    "API Gateway REST API stages should be configured to use SSL certificates for backend authentication",
			Severity: check.Medium,
			On:       stage,
			Pass:     check.When(httpBackend(), check.Present("client_certificate_id")),
			Also:     []check.Case{{On: implicit, Pass: check.When(httpBackend(), never)}},
			Notes: "AWS's rule doesn't apply to a stage whose API has integrations of another type than HTTP, so an API with none but such passes, and for one with both " +
				"AWS doesn't say which it is. Integrations are aws_api_gateway_integration resources; an API with a body has some that aren't read. " +
				"WebSocket and HTTP APIs aren't judged.",
			Fix: "Set client_certificate_id to the id of an aws_api_gateway_client_certificate.",
			Ask: "Does the backend check the certificate, or could anyone reach it past API Gateway?",
		},
		{
			ID:       "APIGateway.3",
			Title:    "API Gateway REST API stages should have AWS X-Ray tracing enabled",
			Severity: check.Low,
			On:       stage,
			Pass:     check.True("xray_tracing_enabled", check.Unset(false, apiGatewayStage)),
			Also:     []check.Case{{On: implicit, Pass: never}},
			Notes:    "A stage that an aws_api_gateway_deployment makes by its stage_name has no tracing.",
			Fix:      "Set xray_tracing_enabled to true.",
			Ask:      "Are traces looked at, and is their cost accepted?",
		},
		{
			ID:       "APIGateway.4",
			Title:    "API Gateway should be associated with a WAF Web ACL",
			Severity: check.Medium,
			On:       stage,
			Pass:     check.Any(check.Some(apiGatewayWebACL, nil), webACLElsewhere, webACLOfAPI),
			Also:     implicitly(webACLOfAPI),
			Notes: "An aws_wafv2_web_acl_association or aws_wafregional_web_acl_association counts. For a stage that exists so does a web ACL that AWS reports, unless the " +
				"change takes its association away. An ARN that is written out counts where it is that of the stage; by a plan alone, one with the id of a new API in it leaves the verdict open. " +
				"WebSocket and HTTP APIs can't have a web ACL and aren't judged.",
			Differs: "AWS Firewall Manager may associate a web ACL with a new stage.",
			Fix:     "Add an aws_wafv2_web_acl_association with the stage's arn.",
			Ask:     "Which web ACL do the other public entry points use, and does this API need rules of its own?",
		},
		{
			ID:       "APIGateway.5",
			Title:    "API Gateway REST API cache data should be encrypted at rest",
			Severity: check.Medium,
			On:       stage,
			Pass:     encryptedCache(),
			Also:     implicitly(encryptedCache()),
			Notes: "Each aws_api_gateway_method_settings of the stage that turns caching on has to turn encryption on too. A cache cluster alone caches nothing: " +
				"caching is turned on by the settings of methods.",
			Fix: "Set cache_data_encrypted to true beside every caching_enabled.",
			Ask: "May the cache be flushed when the setting changes?",
		},
	}
}

// restLogging is asked about a stage of a REST API.
func restLogging() check.Predicate {
	level := check.Param("loggingLevel").Or("ERROR", "INFO")
	all := check.Equal("method_path", "*/*")
	return check.Described("an `aws_api_gateway_method_settings` for `*/*` sets `settings.logging_level` to the parameter `loggingLevel` "+
		"(`ERROR` or `INFO` where it is not set), and so do all others of the stage", check.All(
		check.Some(apiGatewaySettings, nil),
		check.Every(apiGatewaySettings, check.All(
			check.When(all, check.OneOf("settings.logging_level", level, check.Unset("OFF", apiGatewayRESTLogging))),
			check.When(check.Not(all), check.OneOf("settings.logging_level", level,
				check.Undocumented("AWS doesn't say whether the method then takes the stage's level"))),
		)),
		check.Any(check.Some(apiGatewaySettings, all), check.Unseen("which methods the API has")),
	))
}

// webSocketLogging is asked about a stage of a WebSocket API.
func webSocketLogging() check.Predicate {
	level := check.Param("loggingLevel").Or("ERROR", "INFO")
	return check.All(
		check.OneOf("default_route_settings.logging_level", level, check.Unset("OFF", apiGatewayWebSocketLogging)),
		check.Every(check.Blocks("route_settings"), check.OneOf("logging_level", level,
			check.Undocumented("AWS doesn't say whether the route then takes the stage's level"))),
	)
}

// httpBackend passes where the API of a stage has HTTP integrations, or none
// that is known.
func httpBackend() check.Predicate {
	body := check.Present("body")
	http := check.Equal("type", "HTTP")
	return check.Described("the API's integrations are of type `HTTP`", check.Any(
		check.All(check.None(apiGatewayRESTAPI, body), check.Every(apiGatewayIntegration, http)),
		check.All(check.Some(apiGatewayRESTAPI, body), check.Unseen("what the API's body holds")),
		check.All(check.Some(apiGatewayIntegration, http), check.Unsettled("whether integrations of other types exempt an API that has HTTP integrations too")),
	))
}

// encryptedCache is asked about a stage of a REST API.
func encryptedCache() check.Predicate {
	return check.Every(apiGatewaySettings, check.When(
		check.True("settings.caching_enabled", check.Unset(false, apiGatewayStage)),
		check.True("settings.cache_data_encrypted", check.Unset(false, apiGatewayStage)),
	))
}
