package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/policy"
)

// decryptsWithAll finds the statements that AWS means by all KMS keys: those
// whose resources take in every key of every account and Region. Conditions do
// not matter to it.
var decryptsWithAll = check.Statement("allows decryption with every KMS key", func(c *check.Context, s *policy.Statement) policy.Answer {
	return policy.And(s.Allows(), s.CoversAction(c.ParamWords("blockedActionsPatterns")...), s.CoversResource("arn:aws:kms:*:*:key/*"))
})

// inlinePolicy holds where no inline policy of a principal has such a statement.
func inlinePolicy(typ, principal string) check.Predicate {
	return check.None(check.NamedBy(typ, principal, "name", "id"), check.Some(check.Statements("policy"), decryptsWithAll))
}

func kms() []check.Control {
	blocked := check.Parameter{
		Name: "blockedActionsPatterns", Value: cty.ListVal([]cty.Value{cty.StringVal("kms:ReEncryptFrom"), cty.StringVal("kms:Decrypt")}),
		Doc: "the actions that may not be allowed on all keys",
	}
	const all = "Named keys, and all keys of one Region and account, pass. Conditions are not looked at."
	return []check.Control{
		{
			ID:       "KMS.1",
			Title:    "IAM customer managed policies should not allow decryption actions on all KMS keys",
			Severity: check.Medium,
			On:       []string{"aws_iam_policy"},
			Pass:     noStatement(decryptsWithAll),
			Params:   []check.Parameter{blocked, boundaryParam},
			Notes:    all + " Inline policies are another control (KMS.2), and key policies none.",
			Fix:      "Name the keys in Resource.",
			Ask:      "Which data do the holders of the policy decrypt?",
		},
		{
			ID:       "KMS.2",
			Title:    "IAM principals should not have IAM inline policies that allow decryption actions on all KMS keys",
			Severity: check.Medium,
			On:       []string{"aws_iam_role"},
			Pass: check.All(
				inlinePolicy("aws_iam_role_policy", "role"),
				check.None(check.Blocks("inline_policy"), check.Some(check.Statements("policy"), decryptsWithAll)),
			),
			Also: []check.Case{
				{On: []string{"aws_iam_user"}, Pass: inlinePolicy("aws_iam_user_policy", "user")},
				{On: []string{"aws_iam_group"}, Pass: inlinePolicy("aws_iam_group_policy", "group")},
			},
			Params: []check.Parameter{blocked},
			Notes:  all + " The finding stands at the user, role or group.",
			Fix:    "Name the keys in Resource.",
			Ask:    "Which data does the principal decrypt?",
		},
		{
			ID:       "KMS.3",
			Title:    "AWS KMS keys should not be deleted unintentionally",
			Severity: check.Critical,
			Cannot:   "a key that is scheduled for deletion has left the configuration, and whether that was meant no plan can tell",
		},
	}
}
