package suppress

// foreign are the ids of other scanners that stand for one control exactly: they
// ask for the same value of the same attribute, of all resource types that the
// control is about. Ids are in lower case, those of Trivy without "avd-"; tfsec's
// are Trivy's long ones.
// Sources: https://www.checkov.io/5.Policy%20Index/terraform.html and
// https://github.com/aquasecurity/trivy-checks/tree/main/checks/cloud/aws
var foreign = map[string]string{
	"ckv_aws_18":  "S3.9",
	"ckv_aws_26":  "SNS.1",
	"ckv_aws_27":  "SQS.1",
	"ckv_aws_29":  "ElastiCache.4",
	"ckv_aws_35":  "CloudTrail.2",
	"ckv_aws_36":  "CloudTrail.4",
	"ckv_aws_42":  "EFS.1",
	"ckv_aws_86":  "CloudFront.5",
	"ckv_aws_87":  "Redshift.1",
	"ckv_aws_89":  "DMS.1",
	"ckv_aws_131": "ELB.4",
	"ckv_aws_150": "ELB.6",
	"ckv_aws_157": "RDS.5",
	"ckv_aws_162": "RDS.12",
	"ckv_aws_226": "RDS.13",
	"ckv_aws_293": "RDS.8",
	"ckv_aws_321": "Redshift.7",

	"aws-0010": "CloudFront.5",
	"aws-0015": "CloudTrail.2",
	"aws-0016": "CloudTrail.4",
	"aws-0037": "EFS.1",
	"aws-0045": "ElastiCache.4",
	"aws-0052": "ELB.4",
	"aws-0095": "SNS.1",
	"aws-0096": "SQS.1",
	"aws-0177": "RDS.8",

	"aws-cloudfront-enable-logging":                  "CloudFront.5",
	"aws-cloudtrail-encryption-customer-managed-key": "CloudTrail.2",
	"aws-cloudtrail-enable-log-validation":           "CloudTrail.4",
	"aws-efs-enable-at-rest-encryption":              "EFS.1",
	"aws-elasticache-enable-at-rest-encryption":      "ElastiCache.4",
	"aws-elb-drop-invalid-headers":                   "ELB.4",
	"aws-sns-enable-topic-encryption":                "SNS.1",
	"aws-sqs-enable-queue-encryption":                "SQS.1",
	"aws-rds-enable-deletion-protection":             "RDS.8",
}
