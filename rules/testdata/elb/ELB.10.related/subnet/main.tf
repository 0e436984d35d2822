resource "aws_subnet" "this" {
  vpc_id            = "vpc-0a1b2c3d4e5f60718"
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1b"
}

output "id" {
  value = aws_subnet.this.id
}
