package config

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// FuzzLoad evaluates everything in a configuration: it may be wrong in any way,
// but it must come to an end, and every value must keep the contract of a Body.
func FuzzLoad(f *testing.F) {
	for _, seed := range []string{
		`resource "aws_s3_bucket" "b" { bucket = "x-${var.n}" }` + "\n" + `variable "n" {}`,
		"locals {\n  a = [for k, v in { x = 1 } : \"${k}${v}\" if v > 0]\n  b = local.a[*]\n}\nresource \"aws_vpc\" \"v\" {\n  for_each = toset(local.a)\n  cidr_block = each.key\n  tags = merge({ a = 1 }, aws_vpc.w.tags)\n}\nresource \"aws_vpc\" \"w\" {}",
		"resource \"aws_security_group\" \"g\" {\n  count = var.c ? 1 : 0\n  dynamic \"ingress\" {\n    for_each = var.c\n    iterator = i\n    content {\n      from_port = i.value.p\n      cidr_blocks = try(i.value.c, [\"0.0.0.0/0\"])\n    }\n  }\n}\nvariable \"c\" { type = list(object({ p = number, c = optional(list(string), [\"x\"]) })) }",
		"data \"aws_iam_policy_document\" \"d\" {\n  statement {\n    actions = [\"*\"]\n    resources = aws_vpc.v[*].arn\n    principals {\n      type = \"*\"\n      identifiers = [\"*\"]\n    }\n  }\n}\nresource \"aws_vpc\" \"v\" { count = 2 }\nresource \"aws_iam_policy\" \"p\" { policy = replace(data.aws_iam_policy_document.d.json, \"x\", aws_vpc.v[0].id) }",
		"provider \"aws\" {\n  region = var.r\n  default_tags { tags = { a = aws_vpc.v.id } }\n}\nvariable \"r\" {}\nresource \"aws_vpc\" \"v\" { tags = null }\nmoved {\n  from = aws_vpc.u\n  to = aws_vpc.v\n}\nimport {\n  to = aws_vpc.v[each.key]\n  for_each = {}\n  id = 1\n}",
		"module \"m\" {\n  source = \"./\"\n  count = 1\n}\noutput \"o\" { value = module.m[0].o }\nlocals { x = module.m.*.o, y = try(module.m[1], coalesce(null, one([]), compact([\"\"]))) }\nresource \"aws_vpc\" \"v\" { cidr_block = jsonencode([local.x, local.y]) }",
		"resource \"aws_lb\" \"l\" {\n  name = <<-EOT\n    %{ for x in [1, 2] ~}\n    ${x}\n    %{ endfor ~}\n  EOT\n  subnets = [for s in aws_subnet.s : s.id]\n  access_logs {\n    bucket = format(\"%s-%s\", aws_subnet.s[\"a\"].id, 1)\n  }\n}\nresource \"aws_subnet\" \"s\" { for_each = { a = 1 } }",
		"# hublint:ignore EC2.6 -- why\nresource \"aws_vpc\" \"v\" {\n  cidr_block = null // checkov:skip=CKV_AWS_1:why\n  /* tfsec:ignore:x */ tags = {}\n  # trivy:ignore:y\n}",
	} {
		f.Add([]byte(seed), false)
	}
	f.Add([]byte(`{"resource": {"aws_s3_bucket": {"b": [{"bucket": "${1}", "lifecycle_rule": {"enabled": true}, "dynamic": {"x": {"for_each": [1], "content": {"y": "${x.value}"}}}}]}}, "locals": {"a": null}}`), true)
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, src []byte, isJSON bool) {
		name := filepath.Join(dir, "main.tf")
		other := name + ".json"
		if isJSON {
			name, other = other, name
		}
		_ = os.Remove(other)
		if err := os.WriteFile(name, src, 0o644); err != nil {
			t.Fatal(err)
		}
		g, err := Load(context.Background(), dir, Options{Limits: Limits{Steps: 50_000, Instances: 200, Elements: 5_000, TextBytes: 100_000, Modules: 50, Depth: 2_000, Nesting: 200}})
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range g.Resources {
			c := r.Body.(*content)
			for n := range c.body.names() {
				check(t, r.Address+" "+n, r.Body.Attr(n))
			}
			if c.schema == nil {
				continue
			}
			for _, a := range c.schema.Attrs() {
				check(t, r.Address+" "+a.Name, r.Body.Attr(a.Name))
			}
			for _, n := range c.schema.Blocks() {
				for _, b := range r.Body.Blocks(n.Name).List {
					for _, a := range n.Attrs() {
						check(t, r.Address+" "+n.Name+"."+a.Name, b.Attr(a.Name))
					}
				}
			}
			g.Tracer.Trace(r, "tags")
		}
		for _, d := range g.Problems() {
			if d.Summary == "" || d.Code == "" {
				t.Errorf("a diagnostic says nothing: %+v", d)
			}
		}
	})
}

// check holds a value against the contract of resource.Value.
func check(t *testing.T, what string, v resource.Value) {
	t.Helper()
	switch {
	case v.V.ContainsMarked():
		t.Errorf("%s is marked: %#v", what, v.V)
	case v.Absent() && !(v.V.IsKnown() && v.V.IsNull()):
		t.Errorf("%s is absent and not null: %#v", what, v.V)
	case !v.Known() && len(v.Links.Refs) == 0 && !v.Links.Open:
		t.Errorf("%s is unknown and nothing is said of it", what)
	case v.Known() && (len(v.Links.Refs) > 0 || v.Links.Open):
		t.Errorf("%s is known and has links", what)
	}
}
