resource "aws_opensearch_domain" "perhaps" { # want unknown
  domain_name = "perhaps"
  dynamic "vpc_options" {
    for_each = terraform_data.later.output
    content {
      subnet_ids = [aws_subnet.a.id]
    }
  }
}

resource "aws_opensearch_domain" "unknown_engine" { # want unknown
  domain_name    = "unknown-engine"
  engine_version = terraform_data.engine.output
}

resource "terraform_data" "engine" {
  input = "OpenSearch_2.19"
}

resource "terraform_data" "later" {
  input = ["a"]
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}
