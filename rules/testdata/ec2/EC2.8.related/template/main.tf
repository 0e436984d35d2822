resource "aws_launch_template" "this" {
  name = "apart"

  metadata_options {
    http_tokens = "required"
  }
}

output "id" {
  value = aws_launch_template.this.id
}
