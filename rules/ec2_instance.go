package rules

import (
	"github.com/hublint/hublint/analyzer/check"
)

func ec2Instance() []check.Control {
	instance, spot := []string{"aws_instance"}, []string{"aws_spot_instance_request"}
	return []check.Control{
		{
			ID:       "EC2.3",
			Title:    "Attached Amazon EBS volumes should be encrypted at-rest",
			Severity: check.Medium,
			On:       []string{"aws_ebs_volume"},
			Pass:     check.When(check.Some(volumeAttachments, nil), encryptedVolume()),
			Also: []check.Case{
				{On: instance, Pass: encryptedDevices(instance[0])},
				{On: spot, Pass: encryptedDevices(spot[0])},
			},
			Notes: "An aws_ebs_volume that no aws_volume_attachment attaches passes, as AWS judges attached volumes only. The volumes " +
				"that an instance is launched with are judged at the instance. Of AMIs it is known that public ones aren't encrypted, where a " +
				"data source reads them; of others nothing is known.",
			Differs: "A volume is encrypted in a Region where the account encrypts new volumes, even if nothing in this input says so.",
			Fix:     "Set encrypted to true, or encrypt all new volumes of the Region with aws_ebs_encryption_by_default.",
			Ask:     "Which KMS key should the volume have, and may the volume be replaced? An existing one can't be encrypted in place.",
		},
		{
			ID:       "EC2.8",
			Title:    "EC2 instances should use Instance Metadata Service Version 2 (IMDSv2)",
			Severity: check.High,
			On:       instance,
			Pass:     requiresTokens(instance[0]),
			Also:     []check.Case{{On: spot, Pass: requiresTokens(spot[0])}},
			Notes: "Only http_tokens counts: to switch the metadata service off is no exemption. An AMI is known where a data source " +
				"reads it; of another it isn't known what it asks for.",
			Differs: "The account may have a setting in the Region that isn't in this input.",
			Fix:     "Set http_tokens to required in metadata_options.",
			Ask:     "Does any software on the instance still call the metadata service without a token?",
		},
		{
			ID:       "EC2.9",
			Title:    "Amazon EC2 instances should not have a public IPv4 address",
			Severity: check.High,
			On:       instance,
			Pass:     noPublicAddress(instance[0]),
			Also:     []check.Case{{On: spot, Pass: noPublicAddress(spot[0])}},
			Notes:    "IPv6 addresses don't count.",
			Fix:      "Set associate_public_ip_address to false, and let a load balancer or NAT stand between the instance and the Internet.",
			Ask:      "Who reaches the instance from the Internet, and what does it reach itself?",
		},
		{
			ID:       "EC2.17",
			Title:    "Amazon EC2 instances should not use multiple ENIs",
			Severity: check.Low,
			On:       instance,
			Pass:     oneInterface(instance[0], attachments, attachedENIs),
			Also:     []check.Case{{On: spot, Pass: oneInterface(spot[0], spotAttachments, spotENIs)}},
			Notes: "Every instance has one network interface, so each that is named under an index above 0, and each that is attached " +
				"later, is one too many. The control's list of allowed network interfaces isn't set by Security Hub.",
			Differs: "Network interfaces that are attached at run time, as the VPC CNI does for pods, count in Security Hub.",
			Fix:     "Detach all network interfaces but the first.",
			Ask:     "Why does the instance have several network interfaces? Appliances may need them.",
		},
	}
}
