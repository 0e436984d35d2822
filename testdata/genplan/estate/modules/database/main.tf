variable "name" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "password" {
  type      = string
  sensitive = true
}

variable "encrypted" {
  type = bool
}

variable "public" {
  type    = bool
  default = false
}

variable "class" {
  type    = string
  default = "db.r6g.large"
}

variable "tags" {
  type = map(string)
}

resource "aws_db_subnet_group" "this" {
  name       = var.name
  subnet_ids = var.subnet_ids
  tags       = var.tags
}

resource "aws_db_instance" "this" {
  identifier              = var.name
  engine                  = "postgres"
  engine_version          = "17.2"
  instance_class          = var.class
  allocated_storage       = 100
  username                = "app"
  password                = var.password
  db_subnet_group_name    = aws_db_subnet_group.this.name
  storage_encrypted       = var.encrypted
  publicly_accessible     = var.public
  backup_retention_period = var.encrypted ? 14 : 1
  skip_final_snapshot     = true
  tags                    = var.tags
}

resource "aws_dynamodb_table" "this" {
  name         = var.name
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  tags         = var.tags

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = var.encrypted
  }
}

resource "aws_efs_file_system" "this" {
  creation_token = var.name
  encrypted      = var.encrypted
  tags           = var.tags
}

resource "aws_secretsmanager_secret" "this" {
  name = "${var.name}/password"
  tags = var.tags
}

resource "aws_ebs_volume" "this" {
  availability_zone = "us-east-1a"
  size              = 100
  encrypted         = var.encrypted
  tags              = var.tags
}

resource "aws_instance" "this" {
  ami                         = "ami-0c02fb55"
  instance_type               = "t3.small"
  subnet_id                   = var.subnet_ids[0]
  associate_public_ip_address = var.public
  tags                        = merge(var.tags, { Name = var.name })

  metadata_options {
    http_tokens = var.encrypted ? "required" : "optional"
  }

  root_block_device {
    encrypted = var.encrypted
  }
}

resource "aws_volume_attachment" "this" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.this.id
  instance_id = aws_instance.this.id
}
