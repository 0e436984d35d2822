package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

var secretRotation = check.NamedBy("aws_secretsmanager_secret_rotation", "secret_id", "id", "arn", "name")

func secretsManager() []check.Control {
	secret := []string{"aws_secretsmanager_secret"}
	legacy := check.Present("rotation_lambda_arn")
	return []check.Control{
		{
			ID:       "SecretsManager.1",
			Title:    "Secrets Manager secrets should have automatic rotation enabled",
			Severity: check.Medium,
			On:       secret,
			Pass: check.Any(
				check.Some(secretRotation, check.When(check.ParamSet("maximumAllowedRotationFrequency"),
					rotatesWithin("aws_secretsmanager_secret_rotation", "maximumAllowedRotationFrequency"))),
				check.All(legacy, check.When(check.ParamSet("maximumAllowedRotationFrequency"),
					rotatesWithin("aws_secretsmanager_secret", "maximumAllowedRotationFrequency"))),
			),
			Params: []check.Parameter{{
				Name: "maximumAllowedRotationFrequency", Value: cty.NullVal(cty.Number),
				Doc: "days between two rotations, at most; any when not set",
			}},
			Notes: "Before version 5 of the provider the secret itself could name the rotation. Secrets that a database service " +
				"manages rotate by themselves and are in no plan.",
			Fix: "Add an aws_secretsmanager_secret_rotation for the secret.",
			Ask: "What uses the secret, and does it read it anew after a rotation?",
		},
		{
			ID:       "SecretsManager.2",
			Title:    "Secrets Manager secrets configured with automatic rotation should rotate successfully",
			Severity: check.Medium,
			Cannot:   "whether the last rotation succeeded is known only once there was one",
		},
		{
			ID:       "SecretsManager.3",
			Title:    "Remove unused Secrets Manager secrets",
			Severity: check.Medium,
			Cannot:   "when a secret was last read is known to Secrets Manager only",
		},
		{
			ID:       "SecretsManager.4",
			Title:    "Secrets Manager secrets should be rotated within a specified number of days",
			Severity: check.Medium,
			On:       secret,
			Pass: check.Any(
				check.Some(secretRotation, rotatesWithin("aws_secretsmanager_secret_rotation", "maxDaysSinceRotation")),
				check.All(legacy, rotatesWithin("aws_secretsmanager_secret", "maxDaysSinceRotation")),
			),
			Params: []check.Parameter{{
				Name: "maxDaysSinceRotation", Value: cty.NumberIntVal(90), Doc: "days since the last rotation, at most",
			}},
			Notes:   "The interval that is planned is judged: a rotation that is due more often than asked for passes, and a secret that nothing rotates fails.",
			Differs: "AWS looks at the last rotation, which may have failed, or have been made by hand: a new secret fails only once it is as old as the parameter says.",
			Fix:     "Add an aws_secretsmanager_secret_rotation with automatically_after_days of 90 or less.",
			Ask:     "What uses the secret, and does it read it anew after a rotation?",
		},
	}
}
