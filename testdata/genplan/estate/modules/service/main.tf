variable "name" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "resources" {
  type = list(string)
}

variable "public" {
  type = bool
}

variable "key" {
  type    = string
  default = null
}

variable "retention" {
  type    = number
  default = 30
}

variable "tags" {
  type = map(string)
}

resource "aws_iam_role" "this" {
  name = var.name
  tags = var.tags

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_policy" "this" {
  name = var.name
  tags = var.tags

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:PutObject", "sqs:*"]
        Resource = var.resources
      },
      {
        Effect   = "Allow"
        Action   = ["sns:Publish"]
        Resource = aws_sns_topic.this.arn
      },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "this" {
  role       = aws_iam_role.this.name
  policy_arn = aws_iam_policy.this.arn
}

resource "aws_iam_role_policy_attachment" "basic" {
  role       = aws_iam_role.this.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.retention
  kms_key_id        = var.key
  tags              = var.tags
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  role          = aws_iam_role.this.arn
  runtime       = "python3.13"
  handler       = "main.handler"
  s3_bucket     = "${var.name}-code"
  s3_key        = "main.zip"
  memory_size   = 256
  tags          = var.tags

  environment {
    variables = {
      TOPIC = aws_sns_topic.this.arn
      QUEUE = aws_sqs_queue.this.url
    }
  }

  tracing_config {
    mode = "Active"
  }
}

resource "aws_sns_topic" "this" {
  name              = var.name
  kms_master_key_id = var.key
  tags              = var.tags
}

resource "aws_sqs_queue" "this" {
  name              = var.name
  kms_master_key_id = var.key
  tags              = var.tags
}

resource "aws_lb" "this" {
  name                       = var.name
  internal                   = !var.public
  load_balancer_type         = "application"
  subnets                    = var.subnet_ids
  drop_invalid_header_fields = !var.public
  tags                       = var.tags
}

resource "aws_lb_target_group" "this" {
  name        = var.name
  target_type = "lambda"
  tags        = var.tags
}

resource "aws_lb_listener" "this" {
  load_balancer_arn = aws_lb.this.arn
  port              = var.public ? 80 : 443
  protocol          = var.public ? "HTTP" : "HTTPS"
  certificate_arn   = var.public ? null : "arn:aws:acm:us-east-1:123456789012:certificate/${var.name}"
  tags              = var.tags

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }
}
