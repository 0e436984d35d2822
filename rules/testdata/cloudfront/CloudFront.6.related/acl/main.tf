resource "aws_waf_web_acl" "this" {
  name        = "apart"
  metric_name = "apart"

  default_action {
    type = "ALLOW"
  }
}

output "id" {
  value = aws_waf_web_acl.this.id
}
