package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/policy"
	"github.com/hublint/hublint/analyzer/resource"
)

// iamPasswordAPI says what UpdateAccountPasswordPolicy does with what is left out.
const iamPasswordAPI = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html"

var (
	// boundedByPolicy leads from a policy to those for whom it is a permissions
	// boundary, which grants nothing.
	boundedByPolicy = check.NamedBy("aws_iam_role", "permissions_boundary", "arn", "id", "name").Behind(":policy/").Or("aws_iam_user")

	boundaryParam = check.Parameter{
		Name: "excludePermissionBoundaryPolicy", Value: cty.True,
		Doc: "whether policies that are used as a permissions boundary are left alone",
	}

	grantsEverything = check.Statement("allows every action on every resource", func(_ *check.Context, s *policy.Statement) policy.Answer {
		// IAM takes *:* for *, but the control's page names only *.
		all := policy.Or(s.Actions.Has("*"), policy.And(s.Actions.Has("*:*"), unsettledAction(`"*:*"`)))
		return policy.And(s.Allows(), all, s.Resources.Has("*"))
	})

	grantsService = check.Statement("allows every action of a service", func(_ *check.Context, s *policy.Statement) policy.Answer {
		// The control's page names "service:*"; "*" alone is what IAM.1 is about.
		all := policy.And(s.Actions.Has("*"), unsettledAction(`"*"`))
		return policy.And(s.Allows(), policy.Or(s.Actions.HasWholeService(), s.NotActions.HasWholeService(), all))
	})
)

// unsettledAction is the answer where no page says whether a control counts an action.
func unsettledAction(action string) policy.Answer {
	return policy.Because(resource.Cause{Kind: resource.Undocumented, Subject: "whether the action " + action + " counts"})
}

// noStatement holds for a customer managed policy without such a statement,
// unless it is only a permissions boundary.
func noStatement(such check.Predicate) check.Predicate {
	judged := check.Any(check.Not(check.ParamSet(boundaryParam.Name)), check.None(boundedByPolicy, nil))
	return check.When(judged, check.None(check.Statements("policy"), such))
}

func iam() []check.Control {
	managed := []string{"aws_iam_policy"}
	const inline = "Inline policies and the policies of AWS are not judged, and neither is one that serves as a permissions boundary."
	return []check.Control{
		{
			ID:       "IAM.1",
			Title:    `IAM policies should not allow full "*" administrative privileges`,
			Severity: check.High,
			On:       managed,
			Pass:     noStatement(grantsEverything),
			Params:   []check.Parameter{boundaryParam},
			Notes:    inline,
			Fix:      "Name the actions and resources that are needed.",
			Ask:      "What do the holders of the policy do? Access Analyzer makes a policy from what they did.",
		},
		{
			ID:       "IAM.2",
			Title:    "IAM users should not have IAM policies attached",
			Severity: check.Low,
			On:       []string{"aws_iam_user"},
			Pass: check.All(
				check.None(check.NamedBy("aws_iam_user_policy", "user", "name", "id"), nil),
				check.None(check.NamedBy("aws_iam_user_policy_attachment", "user", "name", "id"), nil),
				check.None(check.NamedBy("aws_iam_policy_attachment", "users", "name", "id"), nil),
				check.None(check.NamedBy("aws_iam_user_policy_attachments_exclusive", "user_name", "name", "id"), check.Present("policy_arns")),
				check.None(check.NamedBy("aws_iam_user_policies_exclusive", "user_name", "name", "id"), check.Present("policy_names")),
			),
			Notes: "Inline and managed policies both count. A permissions boundary and the policies of a group do not.",
			Fix:   "Attach the policy to a group, or to a role that the user assumes.",
			Ask:   "Does a person or a program use the user? Either may do better with a role.",
		},
		{
			ID:       "IAM.3",
			Title:    "IAM users' access keys should be rotated every 90 days or less",
			Severity: check.Medium,
			On:       []string{"aws_iam_access_key"},
			Pass:     accessKeyFresh,
			Params: []check.Parameter{{
				Name: "maxAccessKeyAge", Value: cty.NumberIntVal(90), Doc: "days after which an active key has to be replaced",
			}},
			Notes:   "A key that this plan creates is fresh; of one that exists the state tells the date. AWS reports the finding at the user.",
			Differs: "A key grows old without any change to the plan.",
			Fix:     "Replace the access key, or use a role.",
			Ask:     "Who holds the key, and could it be a role instead?",
		},
		{
			ID:       "IAM.4",
			Title:    "IAM root user access key should not exist",
			Severity: check.Critical,
			Cannot:   "the root user and its access keys are no resource of Terraform",
		},
		{
			ID:       "IAM.5",
			Title:    "MFA should be enabled for all IAM users that have a console password",
			Severity: check.Medium,
			Cannot:   "a user activates an MFA device by hand: neither the device in a plan nor its absence shows whether that was done",
		},
		{
			ID:       "IAM.6",
			Title:    "Hardware MFA should be enabled for the root user",
			Severity: check.Critical,
			Cannot:   "the root user and its MFA device are no resource of Terraform",
		},
		{
			ID:       "IAM.7",
			Title:    "Password policies for IAM users should have strong configurations",
			Severity: check.Medium,
			Scope:    check.Account,
			Missing:  "has no aws_iam_account_password_policy; AWS's own policy is weaker",
			On:       []string{"aws_iam_account_password_policy"},
			Pass: check.All(
				check.When(check.ParamSet("RequireUppercaseCharacters"), check.True("require_uppercase_characters", check.Unset(false, iamPasswordAPI))),
				check.When(check.ParamSet("RequireLowercaseCharacters"), check.True("require_lowercase_characters", check.Unset(false, iamPasswordAPI))),
				check.When(check.ParamSet("RequireSymbols"), check.True("require_symbols", check.Unset(false, iamPasswordAPI))),
				check.When(check.ParamSet("RequireNumbers"), check.True("require_numbers", check.Unset(false, iamPasswordAPI))),
				check.AtLeast("minimum_password_length", check.Param("MinimumPasswordLength"), check.Unset(6, iamPasswordAPI)),
				check.When(check.ParamSet("PasswordReusePrevention"),
					check.AtLeast("password_reuse_prevention", check.Param("PasswordReusePrevention"), check.Unset(0, iamPasswordAPI))),
				check.When(check.ParamSet("MaxPasswordAge"), check.All(
					check.AtLeast("max_password_age", check.N(1), check.Unset(0, iamPasswordAPI)),
					check.AtMost("max_password_age", check.Param("MaxPasswordAge"), check.Unset(0, iamPasswordAPI)),
				)),
			),
			Params: []check.Parameter{
				{Name: "RequireUppercaseCharacters", Value: cty.True, Doc: "whether upper case is asked for"},
				{Name: "RequireLowercaseCharacters", Value: cty.True, Doc: "whether lower case is asked for"},
				{Name: "RequireSymbols", Value: cty.True, Doc: "whether symbols are asked for"},
				{Name: "RequireNumbers", Value: cty.True, Doc: "whether digits are asked for"},
				{Name: "MinimumPasswordLength", Value: cty.NumberIntVal(8), Doc: "characters that are asked for, at least"},
				{Name: "PasswordReusePrevention", Value: cty.NullVal(cty.Number), Doc: "passwords that may not be used again, at least; any when not set"},
				{Name: "MaxPasswordAge", Value: cty.NullVal(cty.Number), Doc: "days until a password expires, at most; any when not set"},
			},
			Fix: "Require upper and lower case, symbols, numbers and 8 characters or more.",
			Ask: "Do people sign in as IAM users at all?",
		},
		{
			ID:       "IAM.8",
			Title:    "Unused IAM user credentials should be removed",
			Severity: check.Medium,
			Cannot:   "when a password or key was last used is known to IAM only",
		},
		{
			ID:       "IAM.21",
			Title:    "IAM customer managed policies that you create should not allow wildcard actions for services",
			Severity: check.Low,
			On:       managed,
			Pass:     noStatement(grantsService),
			Params:   []check.Parameter{boundaryParam},
			Notes:    `An action such as "ec2:*" fails and "ec2:Describe*" passes, whatever the resource. ` + inline,
			Fix:      "Name the actions of the service that are needed.",
			Ask:      "Which actions were used? Access Analyzer knows.",
		},
	}
}
