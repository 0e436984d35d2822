package rules

import (
	"strings"

	"github.com/hublint/hublint/analyzer/check"
)

// configRole judges whether a recorder uses the service-linked role of AWS
// Config. A role that is created beside it has no ARN yet, but its type tells.
// Source: https://docs.aws.amazon.com/config/latest/developerguide/using-service-linked-roles.html
var configRole = check.Func(check.Reads{"aws_config_configuration_recorder": {"role_arn"}}, nil,
	"`role_arn` is the service-linked role `AWSServiceRoleForConfig`", func(c *check.Context) check.Verdict {
		v := c.Get("role_arn")
		const role = ":role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
		if arn, ok := v.Text(); ok {
			return c.Verdict(check.Of(strings.HasSuffix(arn, role)), v, "is "+check.Show(v))
		}
		if len(v.Links.Refs) == 1 && !v.Links.Open {
			// The account's number may be put into the ARN of a role that is written out.
			if written := v.Links.Refs[0].Suffix; strings.Contains(written, ":role/") {
				return c.Verdict(check.Of(strings.HasSuffix(written, role)), v, "ends with "+written)
			}
			switch c.Type(v.Links.Refs[0]) {
			case "aws_iam_service_linked_role":
				return c.Verdict(check.Pass, v, "is a service-linked role")
			case "aws_iam_role":
				return c.Verdict(check.Fail, v, "is "+v.Links.Refs[0].Address+", which is no service-linked role")
			}
		}
		return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
	})
