resource "aws_sqs_queue" "child" {
  name = "child"
}
