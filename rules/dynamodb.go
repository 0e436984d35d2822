package rules

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

const (
	// dynamoDBRecovery says that point-in-time recovery is off until it is enabled.
	dynamoDBRecovery = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html"
	// daxEncryption says that a cluster is encrypted only if that was enabled when
	// it was created.
	daxEncryption = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAXEncryptionAtRest.html"
)

func dynamoDB() []check.Control {
	table := []string{"aws_dynamodb_table"}
	recovered := check.True("point_in_time_recovery", check.Unset(false, dynamoDBRecovery))
	return []check.Control{
		{
			ID:       "DynamoDB.1",
			Title:    "DynamoDB tables should automatically scale capacity with demand",
			Severity: check.Medium,
			On:       table,
			Pass:     scalesCapacity(),
			Params: []check.Parameter{
				{Name: "minProvisionedReadCapacity", Value: cty.NullVal(cty.Number), Doc: "units of read capacity that are kept at least; any unless set"},
				{Name: "targetReadUtilization", Value: cty.NullVal(cty.Number), Doc: "per cent of the read capacity that are aimed at, exactly; any unless set"},
				{Name: "minProvisionedWriteCapacity", Value: cty.NullVal(cty.Number), Doc: "units of write capacity that are kept at least; any unless set"},
				{Name: "targetWriteUtilization", Value: cty.NullVal(cty.Number), Doc: "per cent of the write capacity that are aimed at, exactly; any unless set"},
			},
			Notes: "Auto scaling of a table takes an aws_appautoscaling_target and an aws_appautoscaling_policy of the type TargetTrackingScaling, for reads " +
				"and for writes. AWS Config speaks of tables or global secondary indexes: an index without auto scaling leaves a " +
				"table that has it unknown. The parameters are about the table, not its indexes.",
			Differs: "Auto scaling that something else sets up isn't seen here.",
			Fix:     "Set billing_mode to PAY_PER_REQUEST, or add auto scaling for reads and writes of the table and of each index.",
			Ask:     "Is the load steady enough for provisioned capacity to be cheaper?",
		},
		{
			ID:       "DynamoDB.2",
			Title:    "DynamoDB tables should have point-in-time recovery enabled",
			Severity: check.Medium,
			On:       table,
			Pass: check.All(
				check.True("point_in_time_recovery.enabled", check.Unset(false, dynamoDBRecovery)),
				check.Every(check.Blocks("replica"), recovered),
			),
			Also: []check.Case{{On: []string{"aws_dynamodb_table_replica"}, Pass: recovered}},
			Notes: "A replica is a table of its own in its Region, with a setting of its own, and is judged where it is written. A restored table " +
				"starts without point-in-time recovery too.",
			Differs: "Security Hub reports a replica in the replica's Region.",
			Fix:     "Add a point_in_time_recovery block with enabled = true, and set point_in_time_recovery to true for each replica.",
			Ask:     "How far back must the table be restorable, and is that worth the price by its size?",
		},
		{
			ID:       "DynamoDB.3",
			Title:    "DynamoDB Accelerator (DAX) clusters should be encrypted at rest",
			Severity: check.Medium,
			On:       []string{"aws_dax_cluster"},
			Pass:     check.True("server_side_encryption.enabled", check.Unset(false, daxEncryption)),
			Fix:      "Add a server_side_encryption block with enabled = true.",
			Ask:      "Encryption can't be switched on later: when may the cluster be made anew?",
		},
	}
}
