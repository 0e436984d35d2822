package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func showProvider(p *resource.Provider) string {
	s := p.Key + " " + p.Region + " " + p.Role
	if !p.RegionKnown || !p.RoleKnown {
		s += fmt.Sprintf(" %t %t", p.RegionKnown, p.RoleKnown)
	}
	return strings.TrimSpace(s)
}

func TestProviders(t *testing.T) {
	g := load(t, `
		variable "role" {}
		provider "aws" { region = "eu-west-1" }
		provider "aws" {
		  alias  = "west"
		  region = "us-west-2"
		  assume_role { role_arn = var.role }
		}
		provider "aws" { alias = "idle" }
		resource "aws_vpc" "a" {}
		resource "aws_vpc" "b" { provider = aws.west }
		module "m" {
		  source    = "./m"
		  providers = { aws = aws.west, aws.other = aws }
		}
		module "n" { source = "./n" }
		module "own" {
		  source = "./own"
		  count  = 1
		}
		-- m/main.tf --
		terraform {
		  required_providers {
		    aws = {
		      source                = "hashicorp/aws"
		      configuration_aliases = [aws.other]
		    }
		  }
		}
		resource "aws_vpc" "a" {}
		resource "aws_vpc" "b" { provider = aws.other }
		module "inner" { source = "../n" }
		-- n/main.tf --
		resource "aws_vpc" "a" {}
		-- own/main.tf --
		provider "aws" { region = "ap-south-1" }
		resource "aws_vpc" "a" {}`, Options{})
	for address, want := range map[string]string{
		"aws_vpc.a":                       "aws eu-west-1",
		"aws_vpc.b":                       "aws.west us-west-2  true false",
		"module.m.aws_vpc.a":              "aws.west us-west-2  true false",
		"module.m.aws_vpc.b":              "aws eu-west-1",
		"module.m.module.inner.aws_vpc.a": "aws.west us-west-2  true false",
		"module.n.aws_vpc.a":              "aws eu-west-1",
		"module.own[0].aws_vpc.a":         "module.own:aws ap-south-1",
	} {
		if r := g.Lookup(address); r == nil || showProvider(r.Provider) != want {
			t.Errorf("%s: got %v, want %s", address, r, want)
		}
	}
	var got []string
	for _, p := range g.Providers {
		got = append(got, p.Key)
	}
	if want := "aws aws.idle aws.west module.own:aws"; strings.Join(got, " ") != want {
		t.Errorf("providers: got %v, want %s", got, want)
	}
	if a, b := g.Lookup("aws_vpc.a"), g.Lookup("module.n.aws_vpc.a"); a.Provider != b.Provider {
		t.Error("one configuration is two")
	}
}

// A profile and a role by web identity are other accounts, and what a dynamic block
// comes to counts as what is written without one.
func TestProvidersWithForEach(t *testing.T) {
	g := load(t, `
		provider "aws" {
		  for_each = toset(["eu-west-1", "us-west-2"])
		  alias    = "by_region"
		  region   = each.value
		  default_tags { tags = { region = each.key } }
		}
		resource "aws_vpc" "a" { provider = aws.by_region["eu-west-1"] }
		module "m" {
		  source    = "./m"
		  providers = { aws = aws.by_region["us-west-2"] }
		}
		-- m/main.tf --
		resource "aws_vpc" "a" {}`, Options{})
	for _, address := range []string{"aws_vpc.a", "module.m.aws_vpc.a"} {
		r := g.Lookup(address)
		if got, want := showProvider(r.Provider), "aws.by_region   false true"; got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
		if tags := r.Get("tags_all"); tags.Known() {
			t.Errorf("%s: the tags %s are known", address, show(tags))
		}
	}
	for _, d := range g.Problems() {
		t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
	}
}

func TestAccountsOfProviders(t *testing.T) {
	for _, c := range []struct{ name, block, want string }{
		{"a role", `assume_role { role_arn = "r" }`, "aws  r"},
		{"a chain of roles", "assume_role { role_arn = \"r\" }\nassume_role { role_arn = \"s\" }", "aws  s"},
		{"a role that a list holds", `dynamic "assume_role" {
			for_each = ["r"]
			content { role_arn = assume_role.value }
		}`, "aws  r"},
		{"no role of an empty list", `dynamic "assume_role" {
			for_each = []
			content { role_arn = assume_role.value }
		}`, "aws"},
		{"roles of a list that isn't known", `dynamic "assume_role" {
			for_each = var.unknown
			content { role_arn = "r" }
		}`, "aws  r true false"},
		{"a role by web identity", `assume_role_with_web_identity { role_arn = "r" }`, "aws  r"},
		{"a profile", `profile = "audit"`, "aws  profile audit"},
		{"a profile that isn't known", `profile = var.unknown`, "aws   true false"},
		{"a role from a profile", "profile = \"audit\"\nassume_role { role_arn = \"r\" }", "aws  r profile audit"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, "variable \"unknown\" {}\nprovider \"aws\" {\n"+c.block+"\n}\nresource \"aws_vpc\" \"v\" {}", Options{})
			if got := showProvider(g.Lookup("aws_vpc.v").Provider); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTagsAndRegionOfTheProvider(t *testing.T) {
	const lock = `
		-- .terraform.lock.hcl --
		provider "registry.opentofu.org/hashicorp/aws" { version = "6.10.0" }`
	for _, c := range []struct{ name, src, what, want string }{
		{"tags and default tags", `
			provider "aws" {
			  default_tags { tags = { a = "1", b = "2" } }
			}
			resource "aws_vpc" "v" { tags = { b = "3" } }`, "aws_vpc.v tags_all", "[a:1 b:3]"},
		{"default tags of a dynamic block", `
			provider "aws" {
			  dynamic "default_tags" {
			    for_each = [{ a = "1" }]
			    content { tags = default_tags.value }
			  }
			}
			resource "aws_vpc" "v" { tags = { b = "3" } }`, "aws_vpc.v tags_all", "[a:1 b:3]"},
		{"tags alone", `resource "aws_vpc" "v" { tags = { b = "3" } }`, "aws_vpc.v tags_all", "[b:3]"},
		{"no tags", `resource "aws_vpc" "v" {}`, "aws_vpc.v tags_all", "absent"},
		{"tags that aren't known", `
			variable "t" {}
			resource "aws_vpc" "v" { tags = var.t }`, "aws_vpc.v tags_all", "? open: var.t has no value"},
		{"the provider's Region", `
			provider "aws" { region = "eu-west-1" }
			resource "aws_vpc" "v" {}` + lock, "aws_vpc.v region", "eu-west-1"},
		{"a Region of its own", `
			provider "aws" { region = "eu-west-1" }
			resource "aws_vpc" "v" { region = "us-east-1" }` + lock, "aws_vpc.v region", "us-east-1"},
		{"an older provider has none", `
			provider "aws" { region = "eu-west-1" }
			resource "aws_vpc" "v" {}`, "aws_vpc.v region", "absent"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			if got := show(get(t, g, c.what)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestProviderVersions(t *testing.T) {
	require := func(version string) string {
		return `terraform {
			required_providers {
			  aws = {
			    source  = "hashicorp/aws"
			    version = "` + version + `"
			  }
			}
		}
		`
	}
	lock := func(version string) string {
		return "-- .terraform.lock.hcl --\nprovider \"registry.terraform.io/hashicorp/aws\" {\n version = \"" + version + "\"\n}\n"
	}
	const cluster = "resource \"aws_redshift_cluster\" \"c\" {}\n"
	for _, c := range []struct{ name, src, majors, want string }{
		{"nothing is said", cluster, "3, 4, 5 and 6", ""},
		{"a lock file", require(">= 3.0") + cluster + lock("5.100.0"), "5", "default true"},
		{"a newer lock file", require(">= 3.0") + cluster + lock("6.2.0"), "6", "default false"},
		{"a range", require("~> 5.40") + cluster, "5", "default true"},
		{"an open range", require(">= 5.40") + cluster, "5 and 6", ""},
		{"an exact version", require("6.1.3") + cluster, "6", "default false"},
		{"a version to avoid", require(">= 5.0, != 5.0.0, < 6.0") + cluster, "5", "default true"},
		{"a range that ends at a release", require("> 4.66.0, < 5.0.0") + cluster, "4", "default true"},
		{"constraints of modules count too", require(">= 4.0") + cluster + "module \"m\" { source = \"./m\" }\n-- m/main.tf --\n" + require("< 5.0"), "4", "default true"},
		{"another provider's version is not this one's", strings.ReplaceAll(require("~> 5.0"), "aws", "awscc") + cluster, "3, 4, 5 and 6", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			if got := g.Tracer.(*tree).majors.String(); got != c.majors {
				t.Errorf("majors: got %s, want %s", got, c.majors)
			}
			v := get(t, g, "aws_redshift_cluster.c publicly_accessible")
			if c.want == "" {
				if v.Known() || v.Origin != resource.Default || v.Cause.Kind != resource.ProviderVersion || !strings.Contains(v.Cause.Subject, c.majors) {
					t.Errorf("got %s because %s", show(v), v.Cause)
				}
				return
			}
			if got := show(v); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
