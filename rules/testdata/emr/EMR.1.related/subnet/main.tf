resource "aws_subnet" "this" {
  vpc_id                  = "vpc-0a1b2c3d4e5f60718"
  cidr_block              = "10.0.0.0/24"
  map_public_ip_on_launch = false
}

output "id" {
  value = aws_subnet.this.id
}
