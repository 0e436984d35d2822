resource "aws_cloudwatch_log_group" "this" {
  name = "apart"
}

output "arn" {
  value = aws_cloudwatch_log_group.this.arn
}
