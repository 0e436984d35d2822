package rules

import "github.com/hublint/hublint/analyzer/check"

const (
	// codeBuildLogs says that CloudWatch Logs are on and S3 logs off unless a
	// project says otherwise.
	codeBuildLogs = "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_LogsConfig.html"
	// codeBuildVariable says that a variable is plain text unless it says otherwise.
	codeBuildVariable = "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html"
	// codeBuildEnvironment says that privileged mode is off by default.
	codeBuildEnvironment = "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_ProjectEnvironment.html"
)

func codeBuild() []check.Control {
	project := []string{"aws_codebuild_project"}
	clean := check.When(check.Equal("type", "BITBUCKET"), check.When(check.Present("location"),
		check.Not(check.Matches("location", `^[A-Za-z]+://[^/]*@`, "holds a user name, password or token", check.Hidden()))))
	return []check.Control{
		{
			ID:       "CodeBuild.1",
			Title:    "CodeBuild Bitbucket source repository URLs should not contain sensitive credentials",
			Severity: check.Critical,
			On:       project,
			Pass:     check.All(check.Every(check.Blocks("source"), clean), check.Every(check.Blocks("secondary_sources"), clean)),
			Notes:    "Bitbucket sources only, since January 2024. Anything before the @ of the URL counts: a token can't be told from a user name.",
			Fix:      "Take the credentials out of location and connect CodeBuild to Bitbucket instead.",
			Ask:      "Which credentials stood in the URL? They are to be revoked.",
		},
		{
			ID:       "CodeBuild.2",
			Title:    "CodeBuild project environment variables should not contain clear text credentials",
			Severity: check.Critical,
			On:       project,
			Pass: check.None(check.Blocks("environment.environment_variable"), check.All(
				check.OneOf("name", check.Words("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")),
				check.Equal("type", "PLAINTEXT", check.Unset("PLAINTEXT", codeBuildVariable)),
			)),
			Notes: "The two names of an access key's parts are asked for; other secrets in plain text, and those in a buildspec, are not found.",
			Fix:   "Give the project a service role, or keep the key in Parameter Store or Secrets Manager and set the variable's type to say so.",
			Ask:   "What does the build use the key for that its service role could not do?",
		},
		{
			ID:       "CodeBuild.4",
			Title:    "CodeBuild project environments should have a logging configuration",
			Severity: check.Medium,
			On:       project,
			Pass: check.Any(
				check.Equal("logs_config.cloudwatch_logs.status", "ENABLED", check.Unset("ENABLED", codeBuildLogs)),
				check.Equal("logs_config.s3_logs.status", "ENABLED", check.Unset("DISABLED", codeBuildLogs)),
			),
			Notes: "CloudWatch Logs are on unless they are switched off.",
			Fix:   "Leave cloudwatch_logs at ENABLED, or enable s3_logs.",
			Ask:   "Who needs the logs of a build, and for how long?",
		},
		{
			ID:       "CodeBuild.5",
			Title:    "CodeBuild project environments should not have privileged mode enabled",
			Severity: check.High,
			Retired:  "2024-04-10; AWS no longer evaluates it",
			On:       project,
			Pass:     check.False("environment.privileged_mode", check.Unset(false, codeBuildEnvironment)),
			Fix:      "Set privileged_mode to false.",
			Ask:      "Does the build make Docker images? That takes privileged mode.",
		},
	}
}
