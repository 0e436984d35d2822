package config

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// showBlocks writes the blocks of a name and one attribute of each.
func showBlocks(bs resource.Blocks, attr string) string {
	var parts []string
	for _, b := range bs.List {
		s := b.Label + show(b.Attr(attr))
		if b.Possible {
			s = "possibly " + s
		}
		parts = append(parts, s)
	}
	if bs.Open {
		parts = append(parts, fmt.Sprintf("open: %s", bs.Cause))
	}
	return strings.Join(parts, ", ")
}

func TestBlocks(t *testing.T) {
	const group = `resource "aws_security_group" "g" `
	for _, c := range []struct{ name, src, what, block, attr, want string }{
		{"static blocks of a set", group + `{
			ingress {
			  from_port = 1
			}
			ingress {
			  from_port = "2"
			}
		}`, "aws_security_group.g", "ingress", "from_port", "1, 2"},
		{"blocks of a list", `resource "aws_s3_bucket_lifecycle_configuration" "b" {
			rule { id = "x" }
			rule { id = "y" }
		}`, "aws_s3_bucket_lifecycle_configuration.b", "rule", "id", "[0]x, [1]y"},
		{"no block", group + `{}`, "aws_security_group.g", "ingress", "from_port", ""},
		{"blocks that are written as an attribute", group + `{
			ingress = [{ from_port = 1 }, { from_port = 2 }]
		}`, "aws_security_group.g", "ingress", "from_port", "1, 2"},
		{"a dynamic block", group + `{
			dynamic "ingress" {
			  for_each = toset(["1", "2"])
			  content { from_port = ingress.value }
			}
		}`, "aws_security_group.g", "ingress", "from_port", "1, 2"},
		{"a dynamic block with a name for the element", group + `{
			dynamic "ingress" {
			  for_each = { a = 1 }
			  iterator = it
			  content { description = "${it.key}${it.value}" }
			}
		}`, "aws_security_group.g", "ingress", "description", "a1"},
		{"a dynamic block of unknown length", `variable "ports" { type = list(number) }
		` + group + `{
			ingress { from_port = 1 }
			dynamic "ingress" {
			  for_each = var.ports
			  content {
			    from_port = ingress.value
			  }
			}
		}`, "aws_security_group.g", "ingress", "from_port", "1, possibly ? open: var.ports has no value, open: var.ports has no value"},
		{"an attribute of unknown length", `variable "rules" {}
		` + group + `{ ingress = var.rules }`, "aws_security_group.g", "ingress", "from_port", "open: var.rules has no value"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.src, Options{})
			r := g.Lookup(c.what)
			if r == nil {
				t.Fatal("no such resource")
			}
			if got := showBlocks(r.Body.Blocks(c.block), c.attr); got != c.want {
				t.Errorf("got %q, want %q, in %s", got, c.want, c.src)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
		})
	}
}
