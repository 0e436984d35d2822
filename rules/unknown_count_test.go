package rules_test

import (
	"os"
	"path/filepath"
	"testing"
)

// TestUnknownCounts judges configurations in which it isn't known how many of a
// resource there are. What names one of them names no other resource; and it may be
// another of them that it names, or none, so nobody passes by it. A plan has no such
// resources.
func TestUnknownCounts(t *testing.T) {
	for _, tt := range []struct {
		name, control string
		want          map[string]string
		src           string
	}{
		{
			name: "logging of some buckets", control: "S3.9",
			want: map[string]string{"aws_s3_bucket.some[*]": "unknown", "aws_s3_bucket.other": "fail", "aws_s3_bucket.named": "fail"},
			src: `variable "n" { type = number }
resource "aws_s3_bucket" "some" {
  count = var.n
}
resource "aws_s3_bucket" "other" {}
resource "aws_s3_bucket" "named" {
  bucket = "example-named"
}
resource "aws_s3_bucket_logging" "each" {
  count         = var.n
  bucket        = aws_s3_bucket.some[count.index].id
  target_bucket = "example-logs"
  target_prefix = "a/"
}`,
		},
		{
			name: "logging of the first of some buckets", control: "S3.9",
			want: map[string]string{"aws_s3_bucket.some[*]": "unknown", "aws_s3_bucket.other": "fail"},
			src: `variable "n" { type = number }
resource "aws_s3_bucket" "some" {
  count = var.n
}
resource "aws_s3_bucket" "other" {}
resource "aws_s3_bucket_logging" "first" {
  bucket        = aws_s3_bucket.some[0].id
  target_bucket = "example-logs"
  target_prefix = "a/"
}`,
		},
		{
			name: "logging of the first of some buckets, or of another", control: "S3.9",
			want: map[string]string{"aws_s3_bucket.some[*]": "unknown", "aws_s3_bucket.other": "fail", "aws_s3_bucket.named": "unknown"},
			src: `variable "n" { type = number }
resource "aws_s3_bucket" "some" {
  count = var.n
}
resource "aws_s3_bucket" "other" {}
resource "aws_s3_bucket" "named" {
  bucket = "example-named"
}
resource "aws_s3_bucket_logging" "first" {
  bucket        = try(aws_s3_bucket.some[0].id, "example-named")
  target_bucket = "example-logs"
  target_prefix = "a/"
}`,
		},
		{
			name: "logging of the first of some buckets, by a name that is known", control: "S3.9",
			want: map[string]string{"aws_s3_bucket.some[*]": "unknown", "aws_s3_bucket.other": "fail", "aws_s3_bucket.named": "fail"},
			src: `variable "n" { type = number }
resource "aws_s3_bucket" "some" {
  count  = var.n
  bucket = ""
}
resource "aws_s3_bucket" "other" {}
resource "aws_s3_bucket" "named" {
  bucket = "example-named"
}
resource "aws_s3_bucket_logging" "first" {
  bucket        = aws_s3_bucket.some[0].bucket
  target_bucket = "example-logs"
  target_prefix = "a/"
}`,
		},
		{
			name: "logging of a bucket in some modules", control: "S3.9",
			want: map[string]string{"module.m[*].aws_s3_bucket.b": "unknown", "aws_s3_bucket.other": "fail"},
			src: `variable "n" { type = number }
module "m" {
  source = "./m"
  count  = var.n
}
resource "aws_s3_bucket" "other" {}
resource "aws_s3_bucket_logging" "first" {
  bucket        = module.m[0].id
  target_bucket = "example-logs"
  target_prefix = "a/"
}`,
		},
		{
			name: "logging that may be there, of a bucket that is", control: "S3.9",
			want: map[string]string{"aws_s3_bucket.named": "unknown", "aws_s3_bucket.other": "fail"},
			src: `variable "n" { type = number }
resource "aws_s3_bucket" "other" {}
resource "aws_s3_bucket" "named" {
  bucket = "example-named"
}
resource "aws_s3_bucket_logging" "perhaps" {
  count         = var.n
  bucket        = aws_s3_bucket.named.bucket
  target_bucket = "example-logs"
  target_prefix = "a/"
}`,
		},
		{
			name: "a backup of the first of some file systems", control: "EFS.2",
			want: map[string]string{"aws_efs_file_system.some[*]": "unknown", "aws_efs_file_system.other": "fail"},
			src: `variable "n" { type = number }
resource "aws_efs_file_system" "some" {
  count = var.n
}
resource "aws_efs_file_system" "other" {}
resource "aws_backup_selection" "first" {
  name         = "first"
  plan_id      = "example"
  iam_role_arn = "arn:aws:iam::111122223333:role/example"
  resources    = [aws_efs_file_system.some[0].arn]
}`,
		},
		{
			name: "a web ACL of the first stage of some APIs", control: "APIGateway.4",
			want: map[string]string{"aws_api_gateway_stage.last": "unknown", "aws_api_gateway_stage.other": "fail"},
			src: `variable "n" { type = number }
resource "aws_api_gateway_rest_api" "some" {
  count = var.n
  name  = "some"
}
resource "aws_api_gateway_stage" "last" {
  rest_api_id   = aws_api_gateway_rest_api.some[var.n - 1].id
  deployment_id = "example"
  stage_name    = "live"
}
resource "aws_api_gateway_stage" "other" {
  rest_api_id   = aws_api_gateway_rest_api.some[var.n - 1].id
  deployment_id = "example"
  stage_name    = "test"
}
resource "aws_wafv2_web_acl_association" "first" {
  resource_arn = "${aws_api_gateway_rest_api.some[0].arn}/stages/live"
  web_acl_arn  = "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/example/a"
}`,
		},
		{
			name: "zones from some data sources", control: "ELB.10",
			want: map[string]string{"aws_elb.b": "unknown"},
			src: `variable "n" { type = number }
data "aws_availability_zones" "some" {
  count = var.n
  state = count.index == 0 ? "available" : "information"
}
resource "aws_elb" "b" {
  availability_zones = [data.aws_availability_zones.some[0].names[0], data.aws_availability_zones.some[1].names[0]]
  listener {
    instance_port     = 80
    instance_protocol = "http"
    lb_port           = 80
    lb_protocol       = "http"
  }
}`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, src := range map[string]string{"main.tf": tt.src, "m/main.tf": "resource \"aws_s3_bucket\" \"b\" {}\noutput \"id\" {\n  value = aws_s3_bucket.b.id\n}\n"} {
				if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(dir, name), []byte(src), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			got := verdicts(judge(t, load(t, dir), tt.control, readMarks(t, nil)))
			for address, want := range tt.want {
				if got[address] != want {
					t.Errorf("%s: got %q, want %q", address, got[address], want)
				}
			}
		})
	}
}
