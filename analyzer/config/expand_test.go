package config

import (
	"slices"
	"strings"
	"testing"
)

func TestInstances(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"one", `resource "aws_vpc" "v" {}`, "aws_vpc.v"},
		{"none", `resource "aws_vpc" "v" { count = 0 }`, ""},
		{"two", `resource "aws_vpc" "v" { count = 2 }`, "aws_vpc.v[0] aws_vpc.v[1]"},
		{"a count that is a text", `resource "aws_vpc" "v" { count = "1" }`, "aws_vpc.v[0]"},
		{"a map", `resource "aws_vpc" "v" { for_each = { b = 1, a = 2 } }`, `aws_vpc.v["a"] aws_vpc.v["b"]`},
		{"a set", `resource "aws_vpc" "v" { for_each = toset(["x", "x"]) }`, `aws_vpc.v["x"]`},
		{"keys that need quoting", `resource "aws_vpc" "v" { for_each = toset(["a\"b", "$${c}"]) }`, `aws_vpc.v["$${c}"] aws_vpc.v["a\"b"]`},
		{"a count by another resource's instances", `
			resource "aws_vpc" "v" { count = 2 }
			resource "aws_subnet" "s" { count = length(aws_vpc.v) }`, "aws_subnet.s[0] aws_subnet.s[1] aws_vpc.v[0] aws_vpc.v[1]"},
		{"for_each over a resource", `
			resource "aws_vpc" "v" { for_each = toset(["x"]) }
			resource "aws_subnet" "s" { for_each = aws_vpc.v }`, `aws_subnet.s["x"] aws_vpc.v["x"]`},
		{"an unknown count", `
			variable "n" {}
			resource "aws_vpc" "v" { count = var.n }`, "aws_vpc.v[*]?"},
		{"an unknown for_each", `
			resource "aws_vpc" "v" {}
			resource "aws_subnet" "s" { for_each = toset([aws_vpc.v.id]) }`, "aws_subnet.s[*]? aws_vpc.v"},
		{"a map with known keys and unknown values", `
			resource "aws_vpc" "v" {}
			resource "aws_subnet" "s" { for_each = { a = aws_vpc.v.id } }`, `aws_subnet.s["a"] aws_vpc.v`},
		{"modules", `
			module "m" {
			  source   = "./m"
			  for_each = toset(["x", "y"])
			  n        = each.key == "x" ? 1 : 0
			}
			-- m/main.tf --
			variable "n" {}
			resource "aws_vpc" "v" { count = var.n }`, `module.m["x"].aws_vpc.v[0]`},
		{"what is in a module of unknown number", `
			variable "n" {}
			module "m" {
			  source = "./m"
			  count  = var.n
			}
			-- m/main.tf --
			resource "aws_vpc" "v" {}`, "module.m[*].aws_vpc.v?"},
		{"data sources and their checks", `
			data "aws_vpc" "v" {}
			check "c" {
			  data "aws_vpc" "w" {}
			  assert {
			    condition     = true
			    error_message = "x"
			  }
			}`, "data.aws_vpc.v"},
		{"what is removed is none", `
			removed {
			  from = aws_vpc.v
			  lifecycle { destroy = false }
			}`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			var got []string
			for _, r := range g.Resources {
				s := r.Address
				if r.Conditional {
					s += "?"
				}
				got = append(got, s)
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
		})
	}
}

func TestMovedAndImported(t *testing.T) {
	g := load(t, `
		moved {
		  from = aws_vpc.old
		  to   = aws_vpc.v
		}
		moved {
		  from = module.before
		  to   = module.m
		}
		import {
		  to = aws_subnet.s["a"]
		  id = "subnet-1"
		}
		import {
		  for_each = toset(["x"])
		  to       = module.m[each.key].aws_vpc.v
		  id       = "vpc-1"
		}
		resource "aws_vpc" "v" { count = 1 }
		resource "aws_subnet" "s" { for_each = toset(["a", "b"]) }
		module "m" {
		  source   = "./m"
		  for_each = toset(["x", "y"])
		}
		-- m/main.tf --
		moved {
		  from = aws_vpc.was
		  to   = aws_vpc.v
		}
		resource "aws_vpc" "v" {}`, Options{})
	var got []string
	for _, r := range g.Resources {
		s := r.Address
		if r.PreviousAddress != "" {
			s += " was " + r.PreviousAddress
		}
		if r.Importing && r.Exists {
			s += " imported"
		}
		got = append(got, s)
	}
	want := []string{
		`aws_subnet.s["a"] imported`, `aws_subnet.s["b"]`, `aws_vpc.v[0] was aws_vpc.old[0]`,
		`module.m["x"].aws_vpc.v was module.before["x"].aws_vpc.was imported`, `module.m["y"].aws_vpc.v was module.before["y"].aws_vpc.was`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, d := range g.Problems() {
		t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
	}
}
