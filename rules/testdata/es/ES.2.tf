resource "aws_elasticsearch_domain" "inside" {
  domain_name = "inside"
  vpc_options {
    subnet_ids = [aws_subnet.a.id] # want pass
  }
}

resource "aws_elasticsearch_domain" "listed" {
  domain_name = "listed"
  vpc_options {
    subnet_ids = ["subnet-0a1b2c3d4e5f60718"] # want pass
  }
}

resource "aws_elasticsearch_domain" "public" { # want fail "has no `vpc_options` block"
  domain_name = "public"
}

resource "aws_elasticsearch_domain" "empty" {
  domain_name = "empty"
  vpc_options {
    subnet_ids = [] # want fail "is []"
  }
}

# The newer type runs the older engine too.
resource "aws_opensearch_domain" "elasticsearch" { # want fail
  domain_name    = "elasticsearch"
  engine_version = "Elasticsearch_7.10"
}

resource "aws_opensearch_domain" "opensearch" { # want pass
  domain_name    = "opensearch"
  engine_version = "OpenSearch_2.19"
}

resource "aws_opensearch_domain" "newest" { # want pass
  domain_name = "newest"
}

resource "aws_subnet" "a" {
  vpc_id     = "vpc-0a1b2c3d4e5f60718"
  cidr_block = "10.0.0.0/24"
}

resource "aws_opensearch_domain" "elasticsearch_right" { # want pass
  domain_name    = "elasticsearch-right"
  engine_version = "Elasticsearch_7.10"
  vpc_options {
    subnet_ids = ["subnet-0a1b2c3d4e5f60718"]
  }
}
