package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
)

// canary is a secret that is easy to find again. Each has a number, so that a
// test can tell which came through.
func canary(n int) string { return fmt.Sprintf("canary<%d>&\"secret\"", n) }

var anyCanary = regexp.MustCompile(`canary[^_\s-]\S{0,11}\d+|canary-[a-z-]+|Y2FuYXJ5`)

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
			noCanary(t, stdout, stderr)
		})
	}
}

// canarySource is a configuration with secrets in every place that one can hold
// them: what is declared to be sensitive, what the provider's schema marks, and the
// same strings where nothing marks them.
func canarySource(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	files := map[string]string{
		"main.tf": `
variable "password" {
  sensitive = true
  default   = CANARY1
}
variable "given" { sensitive = true }
variable "auto" { sensitive = true }
variable "environment" { sensitive = true }
variable "flag" { sensitive = true }
variable "once" {
  ephemeral = true
  default   = CANARY17
}
variable "nested" {
  sensitive = true
  default   = { deep = [CANARY2] }
}
variable "count" {
  type      = number
  sensitive = true
  default   = CANARY3
}
locals {
  wrapped = sensitive(CANARY4)
  passed  = nonsensitive(var.password)
}
output "token" {
  value     = CANARY5
  sensitive = true
}
provider "aws" {
  region     = "eu-central-1"
  access_key = CANARY6
  secret_key = CANARY7
}
provider "other" {
  password = CANARY8
}
ephemeral "random_password" "once" {
  length = 20
}
resource "aws_db_instance" "a" {
  identifier          = "a"
  password_wo         = var.once
  password_wo_version = 1
  storage_encrypted   = var.once == ""
}
resource "aws_redshift_cluster" "generated" {
  cluster_identifier   = random_password.kept.result
  master_password      = random_password.kept.result
  master_password_wo   = ephemeral.random_password.once.result
  enhanced_vpc_routing = random_password.kept.result == ""
}
resource "random_password" "kept" {
  length = 20
}
resource "aws_redshift_cluster" "a" {
  cluster_identifier          = local.wrapped
  master_password             = CANARY9
  master_password_wo          = CANARY10
  master_username             = local.passed # CANARY11
  snapshot_identifier         = var.given
  enhanced_vpc_routing        = length(var.environment) == 0
  publicly_accessible         = var.auto != null
  vpc_security_group_ids      = var.nested.deep
  tags                        = { copy = CANARY9, more = var.flag }
}
resource "aws_redshift_cluster" "keyed" {
  for_each             = { (local.passed) = CANARY10 }
  cluster_identifier   = each.value
  enhanced_vpc_routing = false
}
resource "aws_ssm_parameter" "a" {
  name  = "a"
  type  = "String"
  value = CANARY12
}
resource "aws_secretsmanager_secret_version" "a" {
  secret_id     = "a"
  secret_string = CANARY13
}
resource "aws_sns_topic_policy" "a" {
  arn    = "arn:aws:sns:eu-central-1:123456789012:a"
  policy = jsonencode({ Statement = [{ Sid = var.password, Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" }] })
}
resource "aws_redshift_cluster" "wrong" {
  cluster_identifier   = tonumber(var.password)
  enhanced_vpc_routing = file(local.passed)
  publicly_accessible  = regex(local.wrapped, var.given)
}
module "inner" {
  source   = "./inner"
  password = var.password
}
`,
		"inner/main.tf": `
variable "password" {}
resource "aws_redshift_cluster" "inner" {
  cluster_identifier   = var.password
  enhanced_vpc_routing = var.password == "" # hublint:ignore Redshift.1 -- CANARY1
}
`,
		"terraform.tfvars":   "given = CANARY11\n",
		"secret.auto.tfvars": "auto = CANARY14\n",
	}
	for name, text := range files {
		for n := 20; n > 0; n-- {
			text = strings.ReplaceAll(text, fmt.Sprint("CANARY", n), strconv.Quote(canary(n)))
		}
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestNoSecretOfAConfigurationComesOut is the same for a configuration, with what
// its errors say and its lines of source.
func TestNoSecretOfAConfigurationComesOut(t *testing.T) {
	dir := canarySource(t)
	p := process{env: []string{"AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1", "TF_VAR_environment=" + canary(15)}}
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			args := []string{"scan", "--verbose", "--include-pass", "--require-explicit", "--var", "flag=" + canary(16), "--format", f.Name, dir}
			status, stdout, stderr := start(t, p, args...)
			if status != exitUnfinished {
				t.Errorf("exit status %d, want that of a configuration with errors; standard error:\n%s", status, stderr)
			}
			noCanary(t, stdout, stderr)
		})
	}
	_, stdout, stderr := start(t, p, "baseline", "--verbose", dir)
	noCanary(t, stdout, stderr)
}

// TestNoSecretOfAPlanWithItsSourceComesOut judges a plan that a real Terraform
// printed, together with what it was made from, where secrets stand as they were
// written.
func TestNoSecretOfAPlanWithItsSourceComesOut(t *testing.T) {
	dir := filepath.Join("..", "..", "analyzer", "plan", "testdata", "secrets")
	p := process{env: []string{"AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1"}}
	for _, f := range report.Formats {
		t.Run(f.Name, func(t *testing.T) {
			_, stdout, stderr := start(t, p, "scan", "--verbose", "--include-pass", "--require-explicit", "--source", dir, "--format", f.Name, dir+".plan.json")
			if f.Name == "json" && !strings.Contains(stdout, `"comments":true`) {
				t.Errorf("the source was not used:\n%s", stdout)
			}
			noCanary(t, stdout, stderr)
		})
	}
}

// TestNoSecretComesOutOfACrash lets a control break down over a secret that it
// has read.
func TestNoSecretComesOutOfACrash(t *testing.T) {
	dir := canarySource(t)
	careless := func() []*check.Control {
		fail := check.Func(check.Reads{"aws_redshift_cluster": {"master_username"}}, nil, "breaks down", func(c *check.Context) check.Verdict {
			name, _ := c.Get("master_username").Text()
			panic("can't read " + name)
		})
		return []*check.Control{{ID: "Redshift.1", Title: "A title", Severity: check.High, On: []string{"aws_redshift_cluster"}, Pass: fail}}
	}
	p := process{controls: careless, env: []string{"TF_VAR_environment=" + canary(15), "AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1"}}
	for _, f := range report.Formats {
		status, stdout, stderr := start(t, p, "scan", "--verbose", "--format", f.Name, dir)
		if status != exitUnfinished {
			t.Errorf("%s: exit status %d, want that of a crash", f.Name, status)
		}
		if f.Name == "json" && !strings.Contains(stdout, "broke down") {
			t.Errorf("nothing broke down:\n%s", stdout)
		}
		noCanary(t, stdout, stderr)
	}
}

// noCanary looks for secrets in what a run wrote.
func noCanary(t *testing.T, stdout, stderr string) {
	t.Helper()
	for name, out := range map[string]string{"standard output": stdout, "the log": stderr} {
		if found := slices.Compact(slices.Sorted(slices.Values(anyCanary.FindAllString(out, -1)))); found != nil {
			t.Errorf("%s has %q", name, found)
		}
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
