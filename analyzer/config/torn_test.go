package config

import (
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestWhatAnErrorHidesIsNotLeftOut holds that nothing is taken for left out where a
// syntax error may hide it.
func TestWhatAnErrorHidesIsNotLeftOut(t *testing.T) {
	const broken = "\nlocals { x = [ }\n"
	for _, c := range []struct{ name, src, what, want string }{
		{"an argument after the error",
			"resource \"aws_db_instance\" \"d\" {\n  tags = {{\n  storage_encrypted = true\n}", "aws_db_instance.d storage_encrypted", "? open: aws_db_instance.d could not be evaluated"},
		{"an argument before it",
			"resource \"aws_db_instance\" \"d\" {\n  storage_encrypted = true\n  tags = {{\n}", "aws_db_instance.d storage_encrypted", "true"},
		{"a brace too many before the argument",
			"resource \"aws_db_instance\" \"d\" {\n  timeouts {\n  }\n  }\n  storage_encrypted = true\n}\n", "aws_db_instance.d storage_encrypted", "? open: aws_db_instance.d could not be evaluated"},
		{"a brace too many before a block",
			"resource \"aws_instance\" \"i\" {\n  tags = {}}\n  timeouts {}\n}\n", "aws_instance.i ebs_optimized", "? open: aws_instance.i could not be evaluated"},
		{"a block that others follow before the error",
			"resource \"aws_db_instance\" \"d\" {}\nresource \"aws_vpc\" \"v\" {}" + broken, "aws_db_instance.d storage_encrypted", "absent"},
		{"another file",
			"resource \"aws_db_instance\" \"d\" {}\n-- b.tf --" + broken, "aws_db_instance.d storage_encrypted", "absent"},
		{"what the service makes up is that resource's all the same",
			"resource \"aws_s3_bucket\" \"b\" {\n  bucket = {{\n}\n-- a.tf --\nresource \"aws_s3_bucket_logging\" \"l\" { bucket = aws_s3_bucket.b.id }", "aws_s3_bucket_logging.l bucket", "? <aws_s3_bucket.b id>"},
		{"a local",
			"resource \"aws_db_instance\" \"d\" { storage_encrypted = local.y }\n-- b.tf --" + broken, "aws_db_instance.d storage_encrypted", "? open: local.y could not be evaluated"},
		{"an argument of a module",
			"module \"m\" {\n  source = \"./m\"\n  x = {{\n  y = true\n}\n-- m/m.tf --\nvariable \"y\" { default = false }\nresource \"aws_db_instance\" \"d\" { storage_encrypted = var.y }", "module.m.aws_db_instance.d storage_encrypted", "? open: module.m could not be evaluated"},
		{"a variable's value",
			"variable \"y\" { default = false }\nresource \"aws_db_instance\" \"d\" { storage_encrypted = var.y }\n-- a.auto.tfvars --\nx = {{\ny = true", "aws_db_instance.d storage_encrypted", "? open: a.auto.tfvars could not be evaluated"},
		{"a variable's value that a later file gives",
			"variable \"y\" { default = false }\nresource \"aws_db_instance\" \"d\" { storage_encrypted = var.y }\n-- a.auto.tfvars --\nx = {{\n-- b.auto.tfvars --\ny = true", "aws_db_instance.d storage_encrypted", "true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			if got := show(get(t, g, c.what)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			syntax := 0
			for _, d := range g.Problems() {
				if d.Code != "syntax" {
					t.Errorf("what follows from the error is told too: %s: %s", d.Summary, d.Detail)
				}
				syntax++
			}
			if syntax == 0 {
				t.Error("the error isn't told")
			}
		})
	}
}

func TestABrokenFileMayHoldPartners(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"a syntax error", "locals {}\n-- b.tf --\nlocals { x = [ }", true},
		{"broken JSON", "locals {}\n-- b.tf.json --\n{", true},
		{"in a module", "module \"m\" { source = \"./m\" }\n-- m/m.tf --\nlocals {", true},
		{"an error of another kind", "resource \"aws_vpc\" \"v\" { cidr_block = nonsense() }", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			cause, got := g.MayMiss("aws_s3_bucket")
			if got != c.want {
				t.Errorf("got %t, want %t", got, c.want)
			}
			if got && cause.Kind != resource.Unreadable {
				t.Errorf("got the cause %s", cause)
			}
		})
	}
}
