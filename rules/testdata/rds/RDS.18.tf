resource "aws_db_subnet_group" "private" {
  name       = "private"
  subnet_ids = ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"]
}

resource "aws_db_instance" "subnets" {
  identifier           = "subnets"
  engine               = "mysql"
  instance_class       = "db.t4g.micro"
  db_subnet_group_name = aws_db_subnet_group.private.name # want pass
}

resource "aws_db_instance" "unset" { # want pass
  identifier     = "unset"
  engine         = "mysql"
  instance_class = "db.t4g.micro"
}
