package rules_test

import (
	"context"
	"os"
	"slices"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/rules"
)

// TestParametersOfRDS judges fixtures with parameters that AWS leaves unset or
// fixes.
func TestParametersOfRDS(t *testing.T) {
	for _, tt := range []struct {
		id, param string
		value     cty.Value
		want      map[string]string
	}{
		{"RDS.6", "monitoringInterval", cty.NumberIntVal(60), map[string]string{
			"aws_db_instance.minute": "pass", "aws_db_instance.off": "fail",
			"aws_rds_cluster_instance.own": "fail", "aws_rds_cluster_instance.monitored[0]": "fail",
		}},
		{"RDS.8", "databaseEngines", cty.StringVal("db2-se"), map[string]string{
			"aws_db_instance.db2": "fail", "aws_db_instance.unset": "pass",
		}},
		{"RDS.11", "backupRetentionMinimum", cty.NumberIntVal(14), map[string]string{
			"aws_db_instance.week": "fail", `aws_db_instance.each["a"]`: "pass",
		}},
		{"RDS.11", "checkReadReplicas", cty.True, map[string]string{
			"aws_db_instance.week": "pass", "aws_db_instance.replica": "fail",
		}},
		{"RDS.14", "BacktrackWindowInHours", cty.NumberIntVal(24), map[string]string{
			"aws_rds_cluster.day": "pass", "aws_rds_cluster.unset": "fail",
			`aws_rds_cluster.each["a"]`: "fail", "aws_rds_cluster.postgresql": "pass",
		}},
		{"RDS.14", "BacktrackWindowInHours", cty.StringVal("24"), map[string]string{"aws_rds_cluster.day": "pass"}},
	} {
		t.Run(tt.id+" "+tt.param, func(t *testing.T) {
			data, err := os.ReadFile("testdata/rds/" + tt.id + ".plan.json")
			if err != nil {
				t.Fatal(err)
			}
			all := rules.All()
			c := all[slices.IndexFunc(all, func(c *check.Control) bool { return c.ID == tt.id })]
			p := slices.IndexFunc(c.Params, func(p check.Parameter) bool { return p.Name == tt.param })
			c.Params[p].Value = tt.value
			rep, err := analyzer.Run(context.Background(), readPlan(t, data, tt.id), []*check.Control{c}, analyzer.Options{IncludePass: true, Now: fixtureTime})
			if err != nil {
				t.Fatal(err)
			}
			got := verdicts(rep)
			for address, want := range tt.want {
				if got[address] != want {
					t.Errorf("%s: got %s, want %s", address, got[address], want)
				}
			}
		})
	}
}
