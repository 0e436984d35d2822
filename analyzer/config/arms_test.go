package config

import "testing"

// TestAlternatives holds what is remembered of values of which it isn't known
// which of several they are.
func TestAlternatives(t *testing.T) {
	const why = " open: var.c has no value"
	for _, c := range []struct{ expr, want string }{
		{`var.c ? "x" : "y"`, "? one of x y" + why},
		{`var.c ? "x" : "x"`, "x"},
		{`var.c ? aws_s3_bucket.x.bucket : aws_s3_bucket.y.bucket`, "? one of x y" + why},
		{`var.c ? "x" : aws_s3_bucket.z.id`, "? <aws_s3_bucket.z id> one of x" + why},
		{`var.c ? "x" : null`, "? one of null x" + why},
		{`var.c ? aws_s3_bucket.z.id : null`, "? <aws_s3_bucket.z id> one of null" + why},
		{`var.c ? "x" : (var.c ? "y" : (var.c ? aws_s3_bucket.z.id : "x"))`, "? <aws_s3_bucket.z id> one of x y" + why},
		{`var.c ? "x" : var.d`, "? open: var.d has no value"},
		{`var.c ? "x" : lower(aws_s3_bucket.z.id)`, "? <aws_s3_bucket.z id> open: aws_s3_bucket.z.id is known after apply"},
		{`"a-${var.c ? "x" : aws_s3_bucket.z.id}-b"`, "? a-<aws_s3_bucket.z id>-b one of a-x-b" + why},
		{`"a-${var.c ? "x" : "y"}${var.c ? "x" : "y"}"`, "?" + why},
		{`upper(var.c ? "x" : "y")`, "?" + why},
		{`sensitive(var.c ? "x" : "y")`, "? one of x y" + why},
		{`md5(var.c ? "x" : "y")`, "?" + why},
		{`(var.c ? "x" : "y") == "x" ? "a" : "b"`, "? one of a b" + why},
		// A text that reads as a number may come back written otherwise.
		{`var.c ? "01" : "y"`, "?" + why},
		{`"${var.c ? "0" : "x"}1"`, "?" + why},
		{`var.c ? 1 : 2`, "? one of 1 2" + why},

		{`["x", "y"][var.c]`, "? one of x y" + why},
		{`["x", aws_s3_bucket.z.id][var.c]`, "? <aws_s3_bucket.z id> one of x" + why},
		{`["x", upper(aws_s3_bucket.z.id)][var.c]`, "? <aws_s3_bucket.z id> open: aws_s3_bucket.z.id is known after apply"},
		{`{ k = "x", l = "y" }[var.c]`, "? one of x y" + why},
		{`(var.c ? ["x"] : ["y"])[0]`, "? one of x y" + why},
		{`(var.c ? ["x"] : [aws_s3_bucket.z.id, "y"])[0]`, "? <aws_s3_bucket.z id> one of x y" + why},
		{`(var.c ? tomap({ k = aws_s3_bucket.z.id }) : tomap({ k = "x", l = "y" })).k`, "? <aws_s3_bucket.z id> one of x y" + why},
		{`(var.c ? { k = aws_s3_bucket.z.id } : { k = "x" }).k`, "? <aws_s3_bucket.z id> one of x" + why},
		{`(var.c ? [{ k = "x" }] : [{ k = "x" }, { k = "y" }])[0].k`, "?" + why},
		{`(var.c ? aws_s3_bucket.x.tags_all : {})["k"]`, "? <aws_s3_bucket.x tags_all[k]> one of null" + why},
		{`aws_s3_bucket.of[var.c].bucket`, "? one of of0 of1 open: it may name one of several resources"},
		{`aws_s3_bucket.of[var.c].id`, "? <aws_s3_bucket.of[0] id> <aws_s3_bucket.of[1] id>"},

		{`try(aws_s3_bucket.n[0].id, "x")`, "? <aws_s3_bucket.n[*] id>, some one of x" + why},
		{`try(aws_s3_bucket.n[0].bucket, "x")`, "? <aws_s3_bucket.n[*] bucket>, some one of n x" + why},
		{`try(var.c.k, "x")`, "?" + why},

		{`local.many[var.c]`, "?" + why},

		{`coalesce(var.c ? "x" : null, "y")`, "? one of x y" + why},
		{`coalesce(var.c ? "x" : "", aws_s3_bucket.z.id, "y")`, "? <aws_s3_bucket.z id> one of x" + why},
		{`coalesce(var.c, "y")`, "?" + why},
		{`coalesce(aws_s3_bucket.z.tags_all["k"], "y")`, "? <aws_s3_bucket.z tags_all[k]> one of y open: aws_s3_bucket.z.tags_all is known after apply"},
		{`lookup({ k = "x", l = "y" }, var.c, "w")`, "? one of w x y" + why},
		{`lookup(tomap({ k = "x", l = "y" }), var.c, aws_s3_bucket.z.id)`, "? <aws_s3_bucket.z id> one of x y" + why},
		{`element(["x", "y"], var.c)`, "? one of x y" + why},
		{`element(concat(var.c ? ["x"] : [], [aws_s3_bucket.z.id]), 0)`, "? <aws_s3_bucket.z id> one of null x" + why},
		{`flatten([var.c ? ["x"] : [], ["y"]])[0]`, "? one of null x y" + why},
		{`one(var.c ? ["x"] : [])`, "? one of null x" + why},
		{`compact(["x", var.c ? "y" : ""])[0]`, "? one of  x y" + why},
		{`sort(var.c ? ["x"] : ["y", "w"])[0]`, "? one of w x y" + why},
		{`concat(["x"], aws_s3_bucket.z.tags_all_list)[1]`, "? <aws_s3_bucket.z tags_all_list[1]> open: aws_s3_bucket.z.tags_all_list is known after apply"},
		{`keys(var.c ? tomap({ x = "k" }) : tomap({ y = "k" }))[0]`, "?" + why},
		{`transpose(var.c ? tomap({ x = ["k"] }) : tomap({ y = ["k"], x = [] }))["k"][0]`, "?" + why},
		{`values(var.c ? tomap({ k = "x" }) : tomap({ k = "x", l = "y" }))[0]`, "? one of x y" + why},

		{`one(aws_s3_bucket.n[*].id)`, "? <aws_s3_bucket.n[*] id>, some one of null" + why},
		{`one(aws_s3_bucket.n[*].bucket)`, "? <aws_s3_bucket.n[*] bucket>, some one of null n" + why},
		{`aws_s3_bucket.n.*.id[0]`, "? <aws_s3_bucket.n[*] id>, some one of null" + why},
		{`element(concat(aws_s3_bucket.n[*].id, ["x"]), 0)`, "? <aws_s3_bucket.n[*] id>, some one of null x" + why},
		{`[for b in aws_s3_bucket.n : b.id][0]`, "? <aws_s3_bucket.n[*] id>, some one of null" + why},
		{`[for b in aws_s3_bucket.n : "${b.id}-x" if b.id != "y"][0]`, "? <aws_s3_bucket.n[*] id>-x, some one of null" + why},
		{`[for i, b in aws_s3_bucket.n : i][0]`, "? <aws_s3_bucket.n[*]>" + why},
		{`{ for k in toset(var.c ? ["x"] : []) : "k" => k }["k"]`, "? one of null x" + why},
		{`[for k in aws_s3_bucket.z.tags_all_list : k][0]`, "? <aws_s3_bucket.z tags_all_list[0]> open: aws_s3_bucket.z.tags_all_list is known after apply"},
		{`element(aws_s3_bucket.z.tags_all_list[*], 0)`, "? <aws_s3_bucket.z tags_all_list> open: aws_s3_bucket.z.tags_all_list is known after apply"},
		{`one((var.c ? "x" : null)[*])`, "? one of null x" + why},
	} {
		g := load(t, `
			variable "c" {}
			variable "d" {}
			locals { many = [for i in range(17) : "m-${i}"] }
			resource "aws_s3_bucket" "x" { bucket = "x" }
			resource "aws_s3_bucket" "y" { bucket = "y" }
			resource "aws_s3_bucket" "z" {}
			resource "aws_s3_bucket" "of" {
			  count  = 2
			  bucket = "of${count.index}"
			}
			resource "aws_s3_bucket" "n" {
			  count  = var.c
			  bucket = "n"
			}
			resource "aws_s3_bucket_versioning" "v" { bucket = `+c.expr+` }`, Options{})
		if got := show(get(t, g, "aws_s3_bucket_versioning.v bucket")); got != c.want {
			t.Errorf("got  %s\nwant %s: %s", got, c.want, c.expr)
		}
		for _, d := range g.Problems() {
			t.Errorf("unexpected: %s: %s, in %s", d.Summary, d.Detail, c.expr)
		}
	}
}

// TestElementsOfUnknownCollections holds what instances and blocks are given of a
// collection of which it isn't known what is in it.
func TestElementsOfUnknownCollections(t *testing.T) {
	const why = " open: var.c has no value"
	for _, c := range []struct{ each, value, want string }{
		{`toset(var.c ? ["x"] : [])`, "value", "? one of null x" + why},
		{`toset(var.c ? ["x"] : [])`, "key", "? one of null x" + why},
		{`toset([aws_s3_bucket.z.id, "x"])`, "value", "? <aws_s3_bucket.z id> one of x open: aws_s3_bucket.z.id is known after apply"},
		{`var.c ? { k = aws_s3_bucket.z.id } : {}`, "value", "? <aws_s3_bucket.z id> one of null" + why},
		{`var.c ? { k = { id = aws_s3_bucket.z.id } } : {}`, "value.id", "? <aws_s3_bucket.z id.id>" + why},
		{`var.c`, "value", "?" + why},
		{`aws_s3_bucket.n`, "value.id", "? <aws_s3_bucket.n[*] id>, some"},
	} {
		g := load(t, `
			variable "c" {}
			resource "aws_s3_bucket" "z" {}
			resource "aws_s3_bucket" "n" { for_each = var.c }
			resource "aws_s3_bucket_versioning" "v" {
			  for_each = `+c.each+`
			  bucket   = each.`+c.value+`
			}
			resource "aws_elb" "e" {
			  dynamic "access_logs" {
			    for_each = `+c.each+`
			    content { bucket = access_logs.`+c.value+` }
			  }
			}`, Options{})
		if got := show(get(t, g, "aws_s3_bucket_versioning.v[*] bucket")); got != c.want {
			t.Errorf("got  %s\nwant %s: each.%s of %s", got, c.want, c.value, c.each)
		}
		blocks := g.Lookup("aws_elb.e").Body.Blocks("access_logs")
		if got := show(blocks.List[0].Attr("bucket")); got != c.want {
			t.Errorf("got  %s\nwant %s: access_logs.%s of %s", got, c.want, c.value, c.each)
		}
	}
}

// TestMayBeNull holds what null among the alternatives becomes where Terraform puts
// something else in its place.
func TestMayBeNull(t *testing.T) {
	for _, c := range []struct{ name, src, what, want string }{
		{"a default of the provider", `resource "aws_s3_bucket" "b" { force_destroy = var.c ? true : null }`,
			"aws_s3_bucket.b force_destroy", "? one of true false open: var.c has no value"},
		{"the value beside it is the default", `resource "aws_s3_bucket" "b" { force_destroy = var.c ? false : null }`,
			"aws_s3_bucket.b force_destroy", "? one of false open: var.c has no value"},
		{"a default of some versions", `resource "aws_s3_bucket" "b" { acl = var.c ? "public-read" : null }`,
			"aws_s3_bucket.b acl", "? open: var.c has no value"},
		{"the default of a variable that isn't nullable", `
			module "m" {
			  source = "./m"
			  name   = var.c ? "x" : null
			}
			-- m/main.tf --
			variable "name" {
			  default  = "z"
			  nullable = false
			}
			resource "aws_s3_bucket" "b" { bucket = var.name }`,
			"module.m.aws_s3_bucket.b bucket", "? open: var.c has no value"},
		{"the default of an optional attribute", `
			module "m" {
			  source = "./m"
			  value  = { k = var.c ? "x" : null, l = var.c ? "x" : "y" }
			}
			-- m/main.tf --
			variable "value" { type = object({ k = optional(string, "z"), l = optional(string, "z") }) }
			resource "aws_s3_bucket" "b" { bucket = var.value.k }`, "module.m.aws_s3_bucket.b bucket", "? open: var.c has no value"},
		{"an attribute that is not null beside it", `
			module "m" {
			  source = "./m"
			  value  = { k = var.c ? "x" : null, l = var.c ? "x" : "y" }
			}
			-- m/main.tf --
			variable "value" { type = object({ k = optional(string, "z"), l = optional(string, "z") }) }
			resource "aws_s3_bucket" "b" { bucket = var.value.l }`,
			"module.m.aws_s3_bucket.b bucket", "? one of x y open: var.c has no value"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, `
			variable "c" {}
`+c.src, Options{})
			if got := show(get(t, g, c.what)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
