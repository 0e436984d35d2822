package rules

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

// lambdaFunctionAPI says that a function's package is a zip archive unless it
// says otherwise.
const lambdaFunctionAPI = "https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html"

// lambdaRuntimes are the runtimes that AWS's control page lists, as of the change
// log's entry of August 2026.
// Source: https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2
var lambdaRuntimes = []string{
	"dotnet10", "dotnet8", "java25", "java21", "java17", "java11", "java8.al2",
	"java17.al2023", "java11.al2023", "java8.al2023", "nodejs24.x", "nodejs22.x",
	"python3.14", "python3.13", "python3.12", "python3.11", "python3.10", "ruby4.0", "ruby3.4", "ruby3.3",
}

// lambdaOpens holds for a permission that lets everybody in: the principal is
// anyone and nothing fixed narrows it, or it is S3 and no account is named.
// Source: https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html
var lambdaOpens = check.Any(
	check.All(
		check.OneOf("principal", check.Words("*", "")),
		check.Absent("principal_org_id"),
		check.Absent("source_account"),
		check.Any(check.Absent("source_arn"), wildcardSource),
	),
	check.All(
		check.Equal("principal", "s3.amazonaws.com"),
		check.Absent("source_account"),
	),
)

// wildcardSource holds where source_arn has a wildcard or a policy variable in it.
// The ARN of a resource has none.
var wildcardSource = check.Func(check.Reads{"aws_lambda_permission": {"source_arn"}}, nil, "`source_arn` holds a wildcard",
	func(c *check.Context) check.Verdict {
		v := c.Get("source_arn")
		text, known := v.Text()
		if !known && v.Links.Shown && !v.Links.Open && len(v.Links.Refs) == 1 && !v.Links.Refs[0].Altered {
			ref := v.Links.Refs[0]
			text, known = ref.Prefix+ref.Suffix, strings.HasSuffix(ref.Attr, "arn")
		}
		switch {
		case !known:
			return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
		case strings.ContainsAny(text, "*?") || strings.Contains(text, "${"):
			return c.Verdict(check.Pass, v, "holds a wildcard")
		}
		return c.Verdict(check.Fail, v, "names its source")
	},
)

func lambda() []check.Control {
	function := []string{"aws_lambda_function"}
	runtimes := make([]cty.Value, len(lambdaRuntimes))
	for i, r := range lambdaRuntimes {
		runtimes[i] = cty.StringVal(r)
	}
	return []check.Control{
		{
			ID:       "Lambda.1",
			Title:    "Lambda function policies should prohibit public access",
			Severity: check.Critical,
			On:       function,
			Pass: check.All(
				check.None(check.NamedBy("aws_lambda_permission", "function_name", "function_name", "arn", "id", "qualified_arn").Behind(":function:"), lambdaOpens),
				check.None(check.NamedBy("aws_lambda_function_url", "function_name", "function_name", "arn", "id").Behind(":function:"), check.Equal("authorization_type", "NONE")),
			),
			Notes: "A function URL without authorization counts: it takes a statement for everybody. A condition counts only " +
				"with a fixed value. S3 has to be narrowed by source_account: a bucket's ARN names no account.",
			Fix: "Name the account, organization or resource that may invoke the function, and set authorization_type to AWS_IAM.",
			Ask: "Who calls the function? An API or a load balancer in front of it can let anybody in, with checks.",
		},
		{
			ID:       "Lambda.2",
			Title:    "Lambda functions should use supported runtimes",
			Severity: check.Medium,
			On:       function,
			Pass: check.When(check.Equal("package_type", "Zip", check.Unset("Zip", lambdaFunctionAPI)), check.Any(
				check.OneOf("runtime", check.Param("runtime")),
				check.All(
					check.Matches("runtime", `^provided`, "begins with `provided`"),
					check.Unsettled("whether a custom runtime counts as a supported one"),
				),
			)),
			Params: []check.Parameter{{Name: "runtime", Value: cty.ListVal(runtimes), Doc: "the runtimes that pass"}},
			Notes:  "Functions made from an image have no runtime and pass. The list is AWS's of August 2026.",
			Fix:    "Move the function to a runtime that is supported.",
			Ask:    "Which of the function's dependencies hold it at its runtime?",
		},
		{
			ID:       "Lambda.4",
			Title:    "Lambda functions should have a dead-letter queue configured",
			Severity: check.Medium,
			Retired:  "before 2022; AWS no longer evaluates it",
			On:       function,
			Pass:     check.Present("dead_letter_config.target_arn"),
			Fix:      "Add dead_letter_config with the ARN of a queue or topic.",
			Ask:      "Who looks at what the function could not handle?",
		},
		{
			ID:       "Lambda.5",
			Title:    "VPC Lambda functions should operate in multiple Availability Zones",
			Severity: check.Medium,
			On:       function,
			Pass:     check.When(check.Present("vpc_config.subnet_ids"), lambdaZones),
			Params: []check.Parameter{{
				Name: "availabilityZones", Value: cty.NumberIntVal(2), Doc: "Availability Zones that the function's subnets are in, at least",
			}},
			Notes: "Functions outside a VPC pass.",
			Fix:   "Name subnets in at least two Availability Zones in vpc_config.",
			Ask:   "Does what the function reaches in the VPC stand in several zones itself?",
		},
	}
}
