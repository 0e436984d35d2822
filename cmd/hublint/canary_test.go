package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/report"
)

// canary is a secret that is easy to find again. Each has a number, so that a
// test can tell which came through.
func canary(n int) string { return fmt.Sprintf("canary<%d>&\"secret\"", n) }

var anyCanary = regexp.MustCompile(`canary\S{0,12}\d+|Y2FuYXJ5`)

// canaryPlan is a plan with secrets in every place that a plan can hold them: in
// values marked as sensitive and the same strings where nothing marks them.
func canaryPlan() map[string]any {
	type object = map[string]any
	cluster := func(name, key string, values, sensitive object) object {
		values["cluster_identifier"] = "dw"
		return object{
			"address": "aws_redshift_cluster." + name + key, "mode": "managed", "type": "aws_redshift_cluster", "name": name, "provider_name": "registry.terraform.io/hashicorp/aws",
			"change": object{
				"actions": []string{"update"}, "before": values, "after": values, "after_unknown": object{},
				"before_sensitive": sensitive, "after_sensitive": sensitive,
			},
		}
	}
	return object{
		"format_version": "1.2", "terraform_version": "1.11.4",
		"variables": object{
			"password": object{"value": canary(1)},
			"nested":   object{"value": object{"deep": []string{canary(2)}}},
		},
		"planned_values": object{
			"outputs":     object{"token": object{"sensitive": true, "value": canary(3)}},
			"root_module": object{},
		},
		"output_changes": object{
			"token": object{"actions": []string{"create"}, "before": nil, "after": canary(3), "after_unknown": false, "before_sensitive": true, "after_sensitive": true},
		},
		"resource_changes": []object{
			cluster("a", "", object{
				"master_password": canary(4), "master_username": canary(5), "publicly_accessible": true,
				"tags": object{"secret": canary(6)}, "tags_all": object{"secret": canary(6), "name": "dw"},
				"snapshot_identifier": canary(1), "cluster_parameter_group_name": canary(4),
			}, object{"master_username": true, "tags": object{"secret": true}}),
			// A secret cannot be a key for Terraform; the same string can.
			cluster("b", `["`+strings.ReplaceAll(canary(5), `"`, `\"`)+`"]`, object{"publicly_accessible": true}, object{}),
			{
				"address": "aws_sns_topic_policy.a", "mode": "managed", "type": "aws_sns_topic_policy", "name": "a", "provider_name": "registry.terraform.io/hashicorp/aws",
				"change": object{
					"actions": []string{"create"}, "before": nil,
					"after": object{
						"arn":    "arn:aws:sns:eu-central-1:123456789012:a",
						"policy": `{"Version":"2012-10-17","Statement":[{"Sid":"` + canaryInJSON(7) + `","Effect":"Allow","Principal":"*","Action":"sns:Publish","Resource":"*"}]}`,
					},
					"after_unknown": object{}, "before_sensitive": false, "after_sensitive": object{"policy": true},
				},
			},
		},
		"configuration": object{
			"provider_config": object{
				"aws": object{"name": "aws", "full_name": "registry.terraform.io/hashicorp/aws", "expressions": object{
					"access_key": object{"constant_value": canary(8)}, "secret_key": object{"constant_value": canary(9)},
				}},
			},
			"root_module": object{
				"outputs":   object{"token": object{"sensitive": true, "expression": object{"references": []string{"var.password"}}}},
				"variables": object{"password": object{"sensitive": true, "default": canary(10)}, "nested": object{"sensitive": true}},
				"resources": []object{
					{
						"address": "aws_redshift_cluster.a", "mode": "managed", "type": "aws_redshift_cluster", "name": "a", "provider_config_key": "aws",
						"expressions": object{"master_password_wo": object{"constant_value": canary(11)}, "master_password": object{"references": []string{"var.password"}}},
					},
				},
			},
		},
		"complete": true, "errored": false,
	}
}

// canaryInJSON is a canary as it stands in a string within JSON.
func canaryInJSON(n int) string { return strings.ReplaceAll(canary(n), `"`, `\"`) }

// TestNoSecretComesOut writes a plan full of secrets in every format, with the
// log, and looks for them.
func TestNoSecretComesOut(t *testing.T) {
	plan, err := json.Marshal(canaryPlan())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "plan.json")
	if err := os.WriteFile(file, plan, 0o600); err != nil {
		t.Fatal(err)
	}
	p := process{env: []string{"AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1"}}
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			status, stdout, stderr := start(t, p, "scan", "--verbose", "--include-pass", "--require-explicit", "--format", f.Name, file)
			if status != exitFindings {
				t.Errorf("exit status %d, want findings; standard error:\n%s", status, stderr)
			}
			if !strings.Contains(stdout, "edshift") {
				t.Errorf("nothing was judged:\n%s", stdout)
			}
			for name, out := range map[string]string{"standard output": stdout, "the log": stderr} {
				if found := slices.Compact(slices.Sorted(slices.Values(anyCanary.FindAllString(out, -1)))); found != nil {
					t.Errorf("%s has %q", name, found)
				}
			}
		})
	}
}

// TestFingerprintDoesNotTellASecret holds that the fingerprint of a resource
// whose address holds a secret is that of the address as it is shown.
func TestFingerprintDoesNotTellASecret(t *testing.T) {
	plan, err := json.Marshal(canaryPlan())
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "plan.json")
	if err := os.WriteFile(file, plan, 0o600); err != nil {
		t.Fatal(err)
	}
	_, stdout, _ := start(t, process{}, "scan", "--format", "json", file)
	var r report.Report
	if err := json.Unmarshal([]byte(stdout), &r); err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		if want := report.Fingerprint(f.Control, f.Resource, f.Root); f.Fingerprint != want {
			t.Errorf("%s on %s: got the fingerprint %s, want %s", f.Control, f.Resource, f.Fingerprint, want)
		}
	}
}
