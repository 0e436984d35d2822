package rules

import "github.com/hublint/hublint/analyzer/check"

// efsAPI says that CreateFileSystem encrypts nothing and makes no backups unless
// it is told to, but that a One Zone file system is backed up by default.
const efsAPI = "https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html"

var (
	efsBackupPolicy = check.NamedBy("aws_efs_backup_policy", "file_system_id", "id")
	// backupSelections are all selections in the account and Region: one may
	// take in a resource by a wildcard or a tag.
	backupSelections = check.InRegion("aws_backup_selection")
)

func efs() []check.Control {
	fileSystem := []string{"aws_efs_file_system"}
	return []check.Control{
		{
			ID:       "EFS.1",
			Title:    "Elastic File System should be configured to encrypt file data at-rest using AWS KMS",
			Severity: check.Medium,
			On:       fileSystem,
			Pass:     check.True("encrypted", check.Unset(false, efsAPI)),
			Notes:    "The console encrypts by default, the API that Terraform uses does not. Which key encrypts is not judged.",
			Fix:      "Set encrypted to true.",
			Ask:      "Encryption can't be switched on later: how will the data be copied to a new file system?",
		},
		{
			ID:       "EFS.2",
			Title:    "Amazon EFS volumes should be in backup plans",
			Severity: check.Medium,
			On:       fileSystem,
			Pass: check.Any(
				check.Some(efsBackupPolicy, check.Equal("backup_policy.status", "ENABLED")),
				check.All(check.Present("availability_zone_name"), check.None(efsBackupPolicy, nil), notLost(efsBackupPolicy)),
				efsSelected,
			),
			Notes: "Automatic backups count, which a One Zone file system has by default until an aws_efs_backup_policy is deleted, and so does an aws_backup_selection " +
				"that takes the file system in by its ARN, a wildcard, or a tag.",
			Differs: "A backup plan in another root module or account, or one that an organization sets, is not seen here.",
			Fix:     "Add an aws_efs_backup_policy with status ENABLED.",
			Ask:     "Is there a backup plan elsewhere that selects file systems by tag?",
		},
	}
}
