# What exists before change.after.tf changes it.

resource "aws_vpc" "kept" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_sqs_queue" "updated" {
  name                      = "updated"
  message_retention_seconds = 60
}

resource "aws_sqs_queue" "replaced" {
  name = "replaced"
}

resource "aws_sqs_queue" "replaced_first" {
  name = "replaced-first"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_flow_log" "deleted" {
  vpc_id          = aws_vpc.kept.id
  traffic_type    = "ALL"
  log_destination = "arn:aws:s3:::logs"
}

resource "aws_sns_topic" "moved" {
  name = "moved"
}

resource "aws_sns_topic" "moved_into_count" {
  name = "moved-into-count"
}

resource "aws_sns_topic" "forgotten" {
  name = "forgotten"
}

# enhanced_vpc_routing is computed: taking it out of the source changes nothing.
resource "aws_redshift_cluster" "kept" {
  cluster_identifier   = "kept"
  node_type            = "ra3.large"
  enhanced_vpc_routing = true
  skip_final_snapshot  = true
}
