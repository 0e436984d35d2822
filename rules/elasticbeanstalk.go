package rules

import (
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// beanstalkTemplate leads from an environment to the saved configuration that it
// was made from.
var beanstalkTemplate = check.Names("template_name", "aws_elastic_beanstalk_configuration_template", "name", "id")

// beanstalkSetting holds where an environment has an option with one of the
// values: among its own settings, which win, or in its template.
// Source: https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options.html
func beanstalkSetting(namespace, name string, values check.Operand) check.Predicate {
	option := check.All(check.Equal("namespace", namespace), check.Equal("name", name))
	set := check.Some(check.Blocks("setting"), check.All(option, check.OneOf("value", values, check.FoldCase())))
	return check.Any(
		set,
		check.All(
			check.None(check.Blocks("setting"), option),
			check.When(beanstalkAltered, check.Unseen("what the template was when the environment was last made from it")),
			check.When(check.Not(beanstalkAltered), check.Some(beanstalkTemplate, set)),
		),
	)
}

// beanstalkAltered holds where the template that an environment was made from is
// changed: the environment stays as it is until a template is deployed to it.
// Source: https://docs.aws.amazon.com/elasticbeanstalk/latest/api/API_UpdateEnvironment.html
var beanstalkAltered = check.Func(nil, []*check.Relation{beanstalkTemplate}, "this change alters the template that the environment was made from",
	func(c *check.Context) check.Verdict {
		altered := c.Altered(beanstalkTemplate)
		return check.Of(slices.ContainsFunc(c.Partners(beanstalkTemplate).List, func(now resource.Match) bool {
			return slices.ContainsFunc(altered, func(was resource.Match) bool { return was.Address == now.Address })
		}))
	})

func elasticBeanstalk() []check.Control {
	environment := []string{"aws_elastic_beanstalk_environment"}
	const differs = "A setting in .ebextensions of the application counts for AWS and is not seen here."
	return []check.Control{
		{
			ID:       "ElasticBeanstalk.1",
			Title:    "Elastic Beanstalk environments should have enhanced health reporting enabled",
			Severity: check.Low,
			On:       environment,
			Pass:     beanstalkSetting("aws:elasticbeanstalk:healthreporting:system", "SystemType", check.Words("enhanced")),
			Notes:    "Basic reporting is what an environment made through the API gets when nothing is set.",
			Differs:  differs,
			Fix:      `Add a setting with namespace "aws:elasticbeanstalk:healthreporting:system", name "SystemType" and value "enhanced".`,
			Ask:      "Does the instance profile let instances report their health?",
		},
		{
			ID:       "ElasticBeanstalk.2",
			Title:    "Elastic Beanstalk managed platform updates should be enabled",
			Severity: check.High,
			On:       environment,
			Pass: check.All(
				beanstalkSetting("aws:elasticbeanstalk:managedactions", "ManagedActionsEnabled", check.Words("true")),
				check.When(check.ParamSet("UpdateLevel"),
					beanstalkSetting("aws:elasticbeanstalk:managedactions:platformupdate", "UpdateLevel", check.Param("UpdateLevel"))),
			),
			Params: []check.Parameter{{
				Name: "UpdateLevel", Value: cty.NullVal(cty.String),
				Doc: `the level of updates that is asked for, "minor" or "patch"; any when not set`,
			}},
			Notes:   "Managed updates are off when nothing is set.",
			Differs: differs,
			Fix:     `Add a setting with namespace "aws:elasticbeanstalk:managedactions", name "ManagedActionsEnabled" and value "true".`,
			Ask:     "When may the platform be updated? Managed updates need a weekly window.",
		},
	}
}
