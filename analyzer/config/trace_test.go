package config

import (
	"strings"
	"testing"
)

func TestTrace(t *testing.T) {
	g := load(t, `
		variable "env" {}
		locals { name = "x-${var.env}" }
		module "m" {
		  source = "./m"
		  name   = local.name
		}
		resource "aws_s3_bucket" "b" {
		  for_each = toset([module.m.id])
		  bucket   = each.value
		}
		-- terraform.tfvars --
		env = "prod"
		-- m/main.tf --
		variable "name" {}
		variable "days" { default = 3 }
		resource "aws_s3_bucket" "b" { bucket = "b-${var.name}" }
		resource "aws_s3_bucket_lifecycle_configuration" "l" {
		  bucket = aws_s3_bucket.b.id
		  rule {
		    id = "first"
		  }
		  rule {
		    id = "second"
		    expiration { days = var.days }
		  }
		}
		output "id" { value = var.name }`, Options{})
	for _, c := range []struct{ address, path, want string }{
		{"module.m.aws_s3_bucket.b", "bucket", "variable name m/main.tf:1; module call m main.tf:6; local name main.tf:3; variable env main.tf:2; file terraform.tfvars terraform.tfvars:1"},
		{"module.m.aws_s3_bucket_lifecycle_configuration.l", "rule[1].expiration.days", "variable days m/main.tf:2; default of variable days m/main.tf:2"},
		{`aws_s3_bucket.b["x-prod"]`, "bucket", "for_each main.tf:9; output id of module m m/main.tf:14; variable name m/main.tf:1; module call m main.tf:6; local name main.tf:3; variable env main.tf:2; file terraform.tfvars terraform.tfvars:1"},
		{"module.m.aws_s3_bucket.b", "tags", ""},
	} {
		r := g.Lookup(c.address)
		if r == nil {
			t.Fatalf("no %s", c.address)
		}
		var got []string
		for _, s := range g.Tracer.Trace(r, c.path) {
			got = append(got, s.What+" "+s.At.File+":"+lineText(s.At))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s %s: got %s, want %s", c.address, c.path, s, c.want)
		}
	}
}

func TestWhatADownloadedModuleHoldsIsPlacedAtItsCall(t *testing.T) {
	g := load(t, `
		module "vpc" {
		  source  = "terraform-aws-modules/vpc/aws"
		  version = "6.0.0"
		}
		-- .terraform/modules/modules.json --
		{"Modules": [{"Key": "", "Dir": "."}, {"Key": "vpc", "Dir": ".terraform/modules/vpc"}, {"Key": "vpc.inner", "Dir": ".terraform/modules/vpc/modules/inner"}]}
		-- .terraform/modules/vpc/main.tf --
		module "inner" { source = "./modules/inner" }
		-- .terraform/modules/vpc/modules/inner/main.tf --

		resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }`, Options{})
	for _, d := range g.Problems() {
		t.Errorf("unexpected: %s", d.Summary)
	}
	r := g.Lookup("module.vpc.module.inner.aws_vpc.v")
	if r == nil {
		t.Fatal("the module was not found")
	}
	v := r.Get("cidr_block")
	if r.At.File != "main.tf" || r.At.Line != 2 || v.At != r.At {
		t.Errorf("placed at %+v and %+v", r.At, v.At)
	}
	steps := g.Tracer.Trace(r, "cidr_block")
	if len(steps) != 1 || steps[0].At.File != ".terraform/modules/vpc/modules/inner/main.tf" || steps[0].At.Line != 2 {
		t.Errorf("trace: %+v", steps)
	}
}
