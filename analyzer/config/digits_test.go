package config

import (
	"strings"
	"testing"
	"time"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestLongNumbers holds that nothing writes down a number of a gigabyte.
func TestLongNumbers(t *testing.T) {
	const use = "\nresource \"aws_s3_bucket\" \"b\" { bucket = local.x }\n"
	for _, c := range []struct{ name, src string }{
		{"in a template", `locals { x = "x${1e600000000}" }` + use},
		{"as a key", `locals { x = keys({ (1e600000000) = 1 })[0] }` + use},
		{"as an index", `locals { x = { a = 1 }[1e600000000] }` + use},
		{"as the index of a name", "locals {\n  y = { a = 1 }\n  x = local.y[1e600000000]\n}" + use},
		{"as an instance's key", "resource \"aws_s3_bucket\" \"a\" { for_each = toset([\"k\"]) }\nlocals { x = aws_s3_bucket.a[1e600000000].id }" + use},
		{"as an attribute", `locals { x = 1e600000000 }` + use},
		{"very small", `locals { x = "${1e-600000000}" }` + use},
		{"a long row of digits", `locals { x = "${` + strings.Repeat("7", 20_000) + `}" }` + use},
		{"multiplied", "locals {\n  a = 1e5000\n  b = local.a * local.a * local.a\n  x = \"${local.b}\"\n}" + use},
		{"multiplied from a text", `locals { x = "${"1e600000000" * 1}" }` + use},
		{"negated from a text", `locals { x = "${-"1e600000000"}" }` + use},
		{"converted for a variable", "variable \"v\" {\n  type = list(number)\n  default = [\"1e600000000\"]\n}\nlocals { x = \"${var.v[0]}\" }" + use},
		{"converted for an attribute", "resource \"aws_sqs_queue\" \"q\" { delay_seconds = \"1e600000000\" }\nlocals { x = \"${aws_sqs_queue.q.delay_seconds}\" }" + use},
		{"in the source of a module", `module "m" { source = "./${1e600000000}" }`},
		{"in moved", "moved {\n  from = aws_s3_bucket.a[1e600000000]\n  to = aws_s3_bucket.b[0]\n}\nresource \"aws_s3_bucket\" \"b\" { count = 1 }"},
		{"in a file of values", "variable \"v\" {}\nlocals { x = var.v }" + use + "-- terraform.tfvars --\nv = \"${1e5000 * 1e5000 * 1e5000}\""},
		{"in a JSON file of values", "variable \"v\" {}\nlocals { x = var.v }" + use + "-- terraform.tfvars.json --\n{\"v\": 1e600000000}"},
		{"in JSON", "-- a.tf.json --\n{\"resource\": {\"aws_s3_bucket\": {\"b\": {\"bucket\": 1e600000000}}}}"},
		{"in a template in JSON", "-- a.tf.json --\n{\"resource\": {\"aws_s3_bucket\": {\"b\": {\"bucket\": \"${1e600000000}\"}}}}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			began := time.Now()
			g := load(t, c.src, Options{})
			ask(g)
			if took := time.Since(began); took > 20*time.Second {
				t.Errorf("took %s", took)
			}
			found := false
			for _, d := range g.Problems() {
				found = found || d.Severity == resource.Error && strings.Contains(d.Summary, "The limit digits of 10000")
			}
			if !found {
				t.Errorf("no word of the limit: %+v", g.Problems())
			}
		})
	}
}

func TestNumbersThatAreNotTooLong(t *testing.T) {
	g := load(t, `
		locals { x = 1e5000 }
		resource "aws_s3_bucket" "b" { bucket = "${local.x / 1e5000}" }`, Options{})
	if got, want := show(get(t, g, "aws_s3_bucket.b bucket")), "1"; got != want || len(g.Problems()) > 0 {
		t.Errorf("got %s and %+v, want %s", got, g.Problems(), want)
	}
}
