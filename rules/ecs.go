package rules

import "github.com/hublint/hublint/analyzer/check"

const (
	// ecsTaskAPI says that the network mode is bridge when none is named.
	ecsTaskAPI = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html"
	// ecsNetworkAPI says that a service made through the API assigns no public
	// address unless it is asked to.
	ecsNetworkAPI = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html"
)

func ecs() []check.Control {
	return []check.Control{
		{
			ID:       "ECS.1",
			Title:    "Amazon ECS task definitions should have secure networking modes and user definitions",
			Severity: check.High,
			Retired:  "2026; AWS no longer evaluates it",
			On:       []string{"aws_ecs_task_definition"},
			Pass: check.When(check.Equal("network_mode", "host", check.Unset("bridge", ecsTaskAPI)),
				check.Func(check.Reads{"aws_ecs_task_definition": {"container_definitions"}}, nil,
					"every container in `container_definitions` is privileged or names a user other than root", containersNameUsers)),
			Notes: "A container in host network mode that is not privileged and runs as root, or names no user, fails.",
			Fix:   "Name a user other than root in each container definition, or use another network_mode.",
			Ask:   "Does the task need the host's network at all?",
		},
		{
			ID:       "ECS.2",
			Title:    "ECS services should not have public IP addresses assigned to them automatically",
			Severity: check.High,
			On:       []string{"aws_ecs_service"},
			Pass:     check.False("network_configuration.assign_public_ip", check.Unset(false, ecsNetworkAPI)),
			Notes:    "A service without network_configuration runs in a network mode that assigns no addresses, and passes. Task sets are another control (ECS.16).",
			Fix:      "Set assign_public_ip to false in network_configuration.",
			Ask:      "How do the tasks pull their images without a public address: through a NAT or VPC endpoints?",
		},
	}
}
