package config

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/hublint/hublint/analyzer/resource"
)

// writeAll writes the files of a benchmark.
func writeAll(b testing.TB, files map[string]string) string {
	b.Helper()
	dir := b.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

const service = `
resource "aws_s3_bucket" "b%[1]s" {
  bucket        = "data-%[2]s"
  force_destroy = false
  tags = {
    Name = "data-%[2]s"
    Env  = var.env
  }
}

resource "aws_s3_bucket_versioning" "b%[1]s" {
  bucket = aws_s3_bucket.b%[1]s.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_sqs_queue" "q%[1]s" {
  name                      = "queue-%[2]s"
  message_retention_seconds = var.days * 86400
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Principal = "*", Action = "sqs:*", Resource = aws_s3_bucket.b%[1]s.arn }]
  })
}

resource "aws_security_group" "g%[1]s" {
  name = "group-%[2]s"
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}
`

const variables = "variable \"env\" { default = \"prod\" }\nvariable \"days\" { default = 4 }\n"

// flat is n resources, each written down, forty to a file.
func flat(n int) map[string]string {
	files := map[string]string{"variables.tf": variables}
	for i := 0; i < n/4; i += 10 {
		var text strings.Builder
		for j := i; j < min(i+10, n/4); j++ {
			fmt.Fprintf(&text, service, fmt.Sprint(j), fmt.Sprint(j))
		}
		files[fmt.Sprintf("services%05d.tf", i)] = text.String()
	}
	return files
}

// repeated is n resources from one module with for_each, where n is so many hundreds.
func repeated(n int) map[string]string {
	return map[string]string{
		"main.tf":   fmt.Sprintf("locals { names = toset(flatten([for i in range(%d) : [for j in range(25) : \"n${25 * i + j}\"]])) }\nmodule \"s\" {\n  for_each = local.names\n  source = \"./s\"\n  name = each.key\n}\n", n/100),
		"s/main.tf": variables + "variable \"name\" {}\n" + fmt.Sprintf(service, "", "${var.name}"),
	}
}

// deep is modules in modules, depth levels of them with width calls each, all of
// the same files.
func deep(depth, width int) map[string]string {
	files := map[string]string{}
	for d := range depth {
		var text strings.Builder
		text.WriteString(variables)
		if d < depth-1 {
			for w := range width {
				fmt.Fprintf(&text, "module \"m%d\" {\n  source = \"%s\"\n  env = \"${var.env}-%d\"\n  days = var.days\n}\n", w, map[bool]string{true: "./l1", false: fmt.Sprintf("../l%d", d+1)}[d == 0], w)
			}
		}
		fmt.Fprintf(&text, service, "", "${var.env}")
		name := "main.tf"
		if d > 0 {
			name = fmt.Sprintf("l%d/main.tf", d)
		}
		files[name] = text.String()
	}
	return files
}

func benchmarkLoad(b *testing.B, files map[string]string) {
	b.Helper()
	dir := writeAll(b, files)
	b.ReportAllocs()
	for b.Loop() {
		g, err := Load(context.Background(), dir, Options{})
		if err != nil {
			b.Fatal(err)
		}
		judge(g.Resources)
		if ds := g.Problems(); len(ds) > 0 {
			b.Fatal(ds[0])
		}
		b.ReportMetric(float64(len(g.Resources)), "resources")
	}
}

func BenchmarkFlat(b *testing.B) {
	for _, n := range []int{100, 1000, 10000, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkLoad(b, flat(n)) })
	}
}

// BenchmarkParse is the reference: hcl's parser on the same files.
func BenchmarkParse(b *testing.B) {
	files := flat(10000)
	b.ReportAllocs()
	for b.Loop() {
		for name, text := range files {
			if _, diags := hclsyntax.ParseConfig([]byte(text), name, hcl.InitialPos); diags.HasErrors() {
				b.Fatal(diags)
			}
		}
	}
}

func BenchmarkRepeated(b *testing.B) {
	for _, n := range []int{100, 1000, 10000, 50000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkLoad(b, repeated(n)) })
	}
}

func BenchmarkDeep(b *testing.B) {
	b.Run("10 deep", func(b *testing.B) { benchmarkLoad(b, deep(10, 1)) })
	b.Run("5 deep, 5 wide", func(b *testing.B) { benchmarkLoad(b, deep(5, 5)) })
}

// judge asks of each resource about what controls ask of one.
func judge(rs []*resource.Resource) {
	for _, r := range rs {
		for _, name := range []string{"bucket", "name", "policy", "tags", "message_retention_seconds", "kms_master_key_id"} {
			r.Body.Attr(name)
		}
		resource.Get(r.Body, "versioning_configuration.status")
		for _, block := range r.Body.Blocks("ingress").List {
			block.Attr("from_port")
			block.Attr("cidr_blocks")
		}
	}
}
