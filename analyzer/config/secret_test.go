package config

import (
	"strings"
	"testing"
)

// TestErrorsShowNoSecrets holds that what goes wrong with a sensitive value is told
// without it.
func TestErrorsShowNoSecrets(t *testing.T) {
	for _, expr := range []string{
		`tonumber(var.s)`, `parseint(var.s, 10)`, `jsondecode(var.s)`, `yamldecode(var.s)`, `cidrhost(var.s, 1)`, `cidrsubnet(var.s, 8, 1)`,
		`timeadd(var.s, "1h")`, `formatdate(var.s, "2020-01-01T00:00:00Z")`, `base64decode(var.s)`, `regex(var.s, "x")`, `regex("[0-9]{9}", var.s)`,
		`index([1], var.s)`, `lookup({}, var.s)`, `format(var.s, 1)`, `format("%d", var.s)`, `file(var.s)`, `file("/${var.s}")`, `templatefile(var.s, {})`,
		`tobool(var.s)`, `one([var.s, var.s])`, `element([], var.s)`, `range(var.s)`, `{ a = 1 }[var.s]`, `[1][var.s]`, `var.s + 1`, `-var.s`, `!var.s`,
		`var.s ? 1 : 2`, `var.s.attribute`, `var.s[0]`, `[for x in var.s : x]`, `{ for x in [1, 2] : var.s => x }`, `var.o.nothing`, `"${var.o}"`,
		`zipmap([var.s], [])`, `strrev([var.s, var.s])`, `setproduct(var.s)`, `merge(var.s)`, `tomap({ a = var.s, b = [] })`, `base64decode(jsonencode([var.s]))`,
	} {
		t.Run(expr, func(t *testing.T) {
			g := load(t, `
				variable "s" {
				  default   = "%hunter2-[("
				  sensitive = true
				}
				variable "o" {
				  default   = { hunter2 = "hunter2" }
				  sensitive = true
				}
				resource "aws_s3_bucket" "b" { bucket = `+expr+` }`, Options{})
			ask(g)
			if len(g.Problems()) == 0 {
				t.Error("nothing goes wrong")
			}
			for _, d := range g.Problems() {
				if strings.Contains(d.Summary+d.Detail, "hunter2") {
					t.Errorf("got %s: %s", d.Summary, d.Detail)
				}
			}
		})
	}
}

// TestWhatAnErrorHidesMayBeSensitive holds that a value isn't shown where a syntax
// error may hide that it is declared to be sensitive.
func TestWhatAnErrorHidesMayBeSensitive(t *testing.T) {
	for _, c := range []struct{ name, src string }{
		{"variable", "variable \"s\" {\n  default = \"hunter2\"\n  description = {{\n  sensitive = true\n}\n-- a.tf --\nresource \"aws_s3_bucket\" \"b\" { bucket = var.s }"},
		{"output", "module \"m\" { source = \"./m\" }\nresource \"aws_s3_bucket\" \"b\" { bucket = module.m.s }\n" +
			"-- m/m.tf --\noutput \"s\" {\n  value = \"hunter2\"\n  description = {{\n  sensitive = true\n}\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := get(t, load(t, c.src, Options{}), "aws_s3_bucket.b bucket")
			if s, known := v.Text(); known && !v.Sensitive {
				t.Errorf("%q is shown", s)
			}
		})
	}
}
