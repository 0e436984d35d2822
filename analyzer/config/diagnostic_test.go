package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func showDiagnostic(d resource.Diagnostic) string {
	return fmt.Sprintf("%s %s %s:%d", d.Severity, d.Code, d.At.File, d.At.Line)
}

// ask evaluates everything of a graph.
func ask(g *resource.Graph) {
	for _, r := range g.Resources {
		c := r.Body.(*content)
		for name := range c.body.names() {
			r.Body.Attr(name)
		}
		if c.schema == nil {
			continue
		}
		for _, n := range c.schema.Blocks() {
			for _, b := range r.Body.Blocks(n.Name).List {
				for _, a := range n.Attrs() {
					b.Attr(a.Name)
				}
			}
		}
	}
}

func TestWhatIsWrongInTheFiles(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a name that isn't declared", "\nresource \"aws_vpc\" \"v\" { cidr_block = var.x }", "error evaluation main.tf:2"},
		{"a resource that isn't declared", "resource \"aws_vpc\" \"v\" { cidr_block = aws_vpc.w.cidr_block }", "error evaluation main.tf:1"},
		{"a function that there isn't", "resource \"aws_vpc\" \"v\" { cidr_block = nonsense(1) }", "error evaluation main.tf:1"},
		{"a provider's function", "resource \"aws_vpc\" \"v\" { cidr_block = provider::aws::arn_build(1) }", ""},
		{"a wrong type", "resource \"aws_vpc\" \"v\" { cidr_block = [1] }", "error evaluation main.tf:1"},
		{"a local of itself", "locals {\n  a = local.b\n  b = local.a\n}\nresource \"aws_vpc\" \"v\" { cidr_block = local.a }", "error cycle main.tf:2"},
		{"a resource of itself", "resource \"aws_vpc\" \"v\" { cidr_block = aws_vpc.v.cidr_block }", "error cycle main.tf:1"},
		{"a count of itself", "resource \"aws_vpc\" \"v\" { count = length(aws_vpc.v) }", "error cycle main.tf:1"},
		{"an instance that there isn't", "resource \"aws_vpc\" \"v\" { count = 1 }\nresource \"aws_vpc\" \"w\" { cidr_block = aws_vpc.v[1].cidr_block }", "error evaluation main.tf:2"},
		{"a key where there is none", "resource \"aws_vpc\" \"v\" { cidr_block = each.key }", "error evaluation main.tf:1"},
		{"a negative count", "resource \"aws_vpc\" \"v\" { count = -1 }", "error evaluation main.tf:1"},
		{"a list for for_each", "resource \"aws_vpc\" \"v\" { for_each = [1] }", "error evaluation main.tf:1"},
		{"one that is said once for all instances", "resource \"aws_vpc\" \"v\" {\n  count = 3\n  cidr_block = local.x\n}\nlocals { x = nonsense() }", "error evaluation main.tf:5"},
		{"a resource that is declared twice", "resource \"aws_vpc\" \"v\" {}\nresource \"aws_vpc\" \"v\" {}", "error syntax main.tf:2"},
		{"a module that isn't installed", "module \"m\" { source = \"terraform-aws-modules/vpc/aws\" }", "warning module-missing main.tf:1"},
		{"a module that isn't there", "module \"m\" { source = \"./m\" }", "warning module-missing main.tf:1"},
		{"a module outside", "module \"m\" { source = \"../m\" }", "error outside main.tf:1"},
		{"a module that is absolutely elsewhere", "module \"m\" { source = \"/etc\" }", "warning module-missing main.tf:1"},
		{"a module of itself", "module \"m\" { source = \"./\" }", "error cycle main.tf:1"},
		{"modules that call each other", "module \"m\" { source = \"./m\" }\n-- m/main.tf --\nmodule \"n\" { source = \"../n\" }\n-- n/main.tf --\nmodule \"m\" { source = \"../m\" }", "error cycle n/main.tf:1"},
		{"a broken lock file", "locals {}\n-- .terraform.lock.hcl --\n{", "error syntax .terraform.lock.hcl:1"},
		{"broken tfvars", "locals {}\n-- a.auto.tfvars --\nx = {", "error syntax a.auto.tfvars:1"},
		{"a broken modules.json", "locals {}\n-- .terraform/modules/modules.json --\n[", "error syntax .terraform/modules/modules.json:1"},
		{"a version that is none", "terraform {\n  required_providers {\n    aws = { version = \"five\" }\n  }\n}", "error version main.tf:3"},
		{"an empty file", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			ask(g)
			var got []string
			for _, d := range g.Problems() {
				got = append(got, showDiagnostic(d))
				if d.Summary == "" {
					t.Error("no summary")
				}
			}
			if s := strings.Join(got, "; "); s != c.want {
				t.Errorf("got %s, want %s: %+v", s, c.want, g.Problems())
			}
		})
	}
}

func TestWhatComesFromAMissingModuleIsUnknown(t *testing.T) {
	g := load(t, `
		module "m" {
		  source = "terraform-aws-modules/vpc/aws"
		  count  = 2
		}
		resource "aws_subnet" "s" { vpc_id = module.m[0].vpc_id }
		resource "aws_subnet" "t" { count = length(module.m[1].azs) }`, Options{})
	if got, want := show(get(t, g, "aws_subnet.s vpc_id")), "? open: module.m is not installed"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if r := g.Lookup("aws_subnet.t[*]"); r == nil || !r.Conditional {
		t.Errorf("got %v", r)
	}
	if n := len(g.Problems()); n != 1 {
		t.Errorf("got %d diagnostics, want one", n)
	}
}

func TestTheRestIsJudgedWhenSomethingFails(t *testing.T) {
	g := load(t, `
		resource "aws_vpc" "bad" {
		  cidr_block           = nonsense()
		  enable_dns_hostnames = true
		}
		resource "aws_vpc" "good" { cidr_block = aws_vpc.bad.cidr_block }`, Options{})
	if got := show(get(t, g, "aws_vpc.bad enable_dns_hostnames")); got != "true" {
		t.Errorf("got %s", got)
	}
	v := get(t, g, "aws_vpc.good cidr_block")
	if v.Known() || v.Absent() {
		t.Errorf("got %s", show(v))
	}
	if n := len(g.Problems()); n != 1 {
		t.Errorf("got %d diagnostics, want one", n)
	}
}
