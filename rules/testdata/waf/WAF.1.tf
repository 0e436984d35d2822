resource "terraform_data" "later" {
  input = "x"
}

resource "aws_kinesis_firehose_delivery_stream" "logs" {
  name        = "aws-waf-logs-edge"
  destination = "extended_s3"
  extended_s3_configuration {
    bucket_arn = "arn:aws:s3:::logs"
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
  }
}

resource "aws_waf_web_acl" "logging" { # want pass
  name        = "logging"
  metric_name = "logging"
  default_action {
    type = "ALLOW"
  }
  logging_configuration {
    log_destination = "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-edge"
  }
}

resource "aws_waf_web_acl" "new_stream" { # want pass
  name        = "new-stream"
  metric_name = "newstream"
  default_action {
    type = "ALLOW"
  }
  logging_configuration {
    log_destination = aws_kinesis_firehose_delivery_stream.logs.arn
  }
}

resource "aws_waf_web_acl" "unset" { # want fail "is not set"
  name        = "unset"
  metric_name = "unset"
  default_action {
    type = "ALLOW"
  }
}

resource "aws_waf_web_acl" "empty" {
  name        = "empty"
  metric_name = "empty"
  default_action {
    type = "ALLOW"
  }
  logging_configuration {
    log_destination = "" # want fail "is \"\""
  }
}

resource "aws_waf_web_acl" "unknown" { # want unknown
  name        = "unknown"
  metric_name = "unknown"
  default_action {
    type = "ALLOW"
  }
  dynamic "logging_configuration" {
    for_each = terraform_data.later.output == "x" ? [1] : []
    content {
      log_destination = aws_kinesis_firehose_delivery_stream.logs.arn
    }
  }
}

# Regional web ACLs are no matter of this control.
resource "aws_wafregional_web_acl" "unset" {
  name        = "unset"
  metric_name = "unset"
  default_action {
    type = "ALLOW"
  }
}
