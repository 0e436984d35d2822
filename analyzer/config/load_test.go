package config

import (
	"context"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// load reads a configuration that is in order.
func load(t *testing.T, src string, o Options) *resource.Graph {
	t.Helper()
	g, err := Load(context.Background(), write(t, src), o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// show writes a value as a test wants it: the value, or what is unknown and what
// it comes from.
func show(v resource.Value) string {
	if v.Absent() {
		return "absent"
	}
	s := text(v.V)
	if v.Origin == resource.Default {
		s = "default " + s
	}
	if v.Known() {
		return s
	}
	for _, r := range v.Links.Refs {
		s += " " + link(r)
	}
	for i, c := range v.Links.Choices {
		s += [...]string{" one of ", " "}[min(i, 1)] + text(c)
	}
	if v.Links.Each {
		s += " each"
	}
	if v.Links.Open {
		s += " open: " + v.Cause.String()
	}
	return s
}

// link writes a reference as a test wants it.
func link(r resource.Ref) string {
	s := r.Prefix + "<" + r.Address
	if r.Attr != "" {
		s += " " + r.Attr + r.Part
	}
	s += ">" + r.Suffix
	if r.Altered {
		s += "!"
	}
	if r.Some {
		s += ", some"
	}
	return s
}

// links writes references as a test wants them.
func links(l resource.Links) string {
	s := ""
	for _, r := range l.Refs {
		s += link(r)
	}
	return s
}

// get finds a value by "address path".
func get(t *testing.T, g *resource.Graph, what string) resource.Value {
	t.Helper()
	address, path, _ := strings.Cut(what, " ")
	r := g.Lookup(address)
	if r == nil {
		var all []string
		for _, r := range g.Resources {
			all = append(all, r.Address)
		}
		t.Fatalf("no resource %s among %s", address, all)
	}
	return r.Get(path)
}

func TestValues(t *testing.T) {
	for _, c := range []struct{ name, src, what, want string }{
		{"a literal", `resource "aws_s3_bucket" "b" { bucket = "x" }`, "aws_s3_bucket.b bucket", "x"},
		{"an attribute that is left out", `resource "aws_s3_bucket" "b" {}`, "aws_s3_bucket.b bucket", "absent"},
		{"null is left out", `resource "aws_s3_bucket" "b" { bucket = null }`, "aws_s3_bucket.b bucket", "absent"},
		{"a default of the provider", `resource "aws_s3_bucket" "b" {}`, "aws_s3_bucket.b force_destroy", "default false"},
		{"a default that some versions of the provider have", `resource "aws_s3_bucket" "b" {}`, "aws_s3_bucket.b acl",
			"default ? one of private null open: versions 3, 4, 5 and 6 of the AWS provider have different defaults"},
		{"a default of the versions that are allowed", `
			terraform {
			  required_providers {
			    aws = { version = "< 4.0" }
			  }
			}
			resource "aws_s3_bucket" "b" {}`, "aws_s3_bucket.b acl", "default private"},
		{"a number for a text", `resource "aws_s3_bucket" "b" { bucket = 7 }`, "aws_s3_bucket.b bucket", "7"},
		{"a variable's default", `
			variable "n" { default = "x" }
			resource "aws_s3_bucket" "b" { bucket = "${var.n}-y" }`, "aws_s3_bucket.b bucket", "x-y"},
		{"a variable without a value", `
			variable "n" {}
			resource "aws_s3_bucket" "b" { bucket = var.n }`, "aws_s3_bucket.b bucket", "? open: var.n has no value"},
		{"a function that each machine answers for itself", `resource "aws_s3_bucket" "b" { bucket = basename(abspath(path.root)) }`, "aws_s3_bucket.b bucket",
			"? open: abspath() could not be evaluated"},
		{"a local of a local", `
			locals {
			  a = "x"
			  b = { c = ["${local.a}1", "y"] }
			}
			resource "aws_s3_bucket" "b" { bucket = local.b.c[0] }`, "aws_s3_bucket.b bucket", "x1"},
		{"a reference to what an apply tells", `
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = aws_s3_bucket.b.id }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b id>"},
		{"a reference to what is written", `
			resource "aws_s3_bucket" "b" { bucket = "x" }
			resource "aws_s3_bucket_versioning" "v" { bucket = aws_s3_bucket.b.bucket }`,
			"aws_s3_bucket_versioning.v bucket", "x"},
		{"a template around a reference", `
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = "p-${aws_s3_bucket.b.id}-logs" }`,
			"aws_s3_bucket_versioning.v bucket", "? p-<aws_s3_bucket.b id>-logs"},
		{"a conditional that can't be decided", `
			variable "c" {}
			resource "aws_s3_bucket" "a" {}
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = var.c ? aws_s3_bucket.a.id : aws_s3_bucket.b.id }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.a id> <aws_s3_bucket.b id>"},
		{"count", `
			resource "aws_s3_bucket" "b" {
			  count  = 2
			  bucket = "x${count.index}"
			}`, "aws_s3_bucket.b[1] bucket", "x1"},
		{"for_each", `
			resource "aws_s3_bucket" "b" {
			  for_each = { a = "x", b = "y" }
			  bucket   = "${each.key}${each.value}"
			}
			resource "aws_s3_bucket_versioning" "v" {
			  for_each = aws_s3_bucket.b
			  bucket   = each.value.id
			}`, `aws_s3_bucket_versioning.v["a"] bucket`, `? <aws_s3_bucket.b["a"] id>`},
		{"a splat", `
			resource "aws_subnet" "s" { count = 2 }
			resource "aws_lb" "l" { subnets = aws_subnet.s[*].id }`,
			"aws_lb.l subnets", "[? ?] <aws_subnet.s[0] id> <aws_subnet.s[1] id> each"},
		{"a module", `
			module "m" {
			  source = "./m"
			  name   = "x"
			}
			resource "aws_s3_bucket_versioning" "v" { bucket = module.m.id }
			-- m/main.tf --
			variable "name" { type = string }
			resource "aws_s3_bucket" "b" { bucket = var.name }
			output "id" { value = aws_s3_bucket.b.id }`,
			"aws_s3_bucket_versioning.v bucket", "? <module.m.aws_s3_bucket.b id>"},
		{"try with an instance that isn't there", `
			resource "aws_s3_bucket" "b" { count = 0 }
			resource "aws_s3_bucket_versioning" "v" { bucket = try(aws_s3_bucket.b[0].id, "none") }`,
			"aws_s3_bucket_versioning.v bucket", "none"},
		{"try with one that is", `
			resource "aws_s3_bucket" "b" { count = 1 }
			resource "aws_s3_bucket_versioning" "v" { bucket = try(aws_s3_bucket.b[0].id, "none") }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b[0] id>"},
		{"join over one", `
			resource "aws_s3_bucket" "b" { count = 1 }
			resource "aws_s3_bucket_versioning" "v" { bucket = join("", aws_s3_bucket.b.*.id) }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b[0] id>"},
		{"slice of what isn't known", `
			data "aws_availability_zones" "z" {}
			locals { zones = slice(data.aws_availability_zones.z.names, 0, 3) }
			resource "aws_lb" "l" { name = length([for z in local.zones : z]) }`,
			"aws_lb.l name", "3"},
		{"compact of identifiers", `
			variable "more" { default = ["", "x"] }
			resource "aws_subnet" "s" {}
			resource "aws_lb" "l" { subnets = compact(concat([aws_subnet.s.id], var.more)) }`,
			"aws_lb.l subnets", "[x ?] <aws_subnet.s id> each"},
		{"distinct of identifiers", `
			resource "aws_subnet" "s" {}
			resource "aws_lb" "l" { subnets = distinct([aws_subnet.s.id, aws_subnet.s.id, "x", "x"]) }`,
			"aws_lb.l subnets", "[x ?] <aws_subnet.s id> each"},
		{"coalesce of an identifier", `
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = coalesce(aws_s3_bucket.b.id, "x") }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b id>"},
		{"format", `
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = format("%s-logs", aws_s3_bucket.b.id) }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b id>-logs"},
		{"a function that may leave a text as it is", `
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = lower(aws_s3_bucket.b.id) }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b id> open: aws_s3_bucket.b.id is known after apply"},
		{"a function that never does", `
			resource "aws_s3_bucket" "b" {}
			resource "aws_s3_bucket_versioning" "v" { bucket = md5(aws_s3_bucket.b.id) }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b id>!"},
		{"an element by a key that isn't known", `
			variable "i" {}
			resource "aws_subnet" "s" { count = 2 }
			resource "aws_instance" "i" { subnet_id = [aws_subnet.s[0].id, aws_subnet.s[1].id][var.i] }`,
			"aws_instance.i subnet_id", "? <aws_subnet.s[0] id> <aws_subnet.s[1] id>"},
		{"an instance by a key that isn't known", `
			variable "i" {}
			resource "aws_subnet" "s" { count = 2 }
			resource "aws_instance" "i" { subnet_id = aws_subnet.s[var.i].id }`,
			"aws_instance.i subnet_id", "? <aws_subnet.s[0] id> <aws_subnet.s[1] id>"},
		{"a reference through another resource", `
			resource "aws_vpc" "v" {}
			resource "aws_subnet" "s" { vpc_id = aws_vpc.v.id }
			resource "aws_security_group" "g" { vpc_id = aws_subnet.s.vpc_id }`,
			"aws_security_group.g vpc_id", "? <aws_vpc.v id>"},
		{"merge keeps what comes from where", `
			resource "aws_s3_bucket" "a" {}
			resource "aws_s3_bucket" "b" {}
			locals { m = merge({ x = aws_s3_bucket.a.id }, { y = aws_s3_bucket.b.id }) }
			resource "aws_s3_bucket_versioning" "v" { bucket = local.m["y"] }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b id>"},
		{"an unknown count", `
			variable "n" {}
			resource "aws_s3_bucket" "b" { count = var.n }
			resource "aws_s3_bucket_versioning" "v" { bucket = aws_s3_bucket.b[0].id }`,
			"aws_s3_bucket_versioning.v bucket", "? <aws_s3_bucket.b[*] id>, some"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			got := show(get(t, g, c.what))
			if got != c.want {
				t.Errorf("got %q, want %q, in %s", got, c.want, c.src)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s (%s)", d.Summary, d.Detail, d.At.File)
			}
		})
	}
}
