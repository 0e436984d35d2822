resource "aws_opensearch_domain" "inside" {
  domain_name = "inside"
  vpc_options {
    subnet_ids = [aws_subnet.a.id] # want pass
  }
}

resource "aws_opensearch_domain" "listed" {
  domain_name = "listed"
  vpc_options {
    subnet_ids = ["subnet-0a1b2c3d4e5f60718"] # want pass
  }
}

resource "aws_opensearch_domain" "public" { # want fail "has no `vpc_options` block"
  domain_name = "public"
}

resource "aws_opensearch_domain" "empty" {
  domain_name = "empty"
  vpc_options {
    subnet_ids = [] # want fail "is []"
  }
}

# The ES controls judge the older engine.
resource "aws_opensearch_domain" "elasticsearch" { # want pass
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}
