terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 4.0"
    }
  }
}

resource "aws_db_instance" "source" {
  identifier        = "source"
  engine            = "mysql"
  instance_class    = "db.t3.micro"
  storage_encrypted = true # want pass
}

# Up to version 4 the id is the identifier.
resource "aws_db_instance" "replica" { # want pass
  identifier          = "replica"
  instance_class      = "db.t3.micro"
  replicate_source_db = aws_db_instance.source.id
}
