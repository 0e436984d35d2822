resource "aws_redshift_cluster" "on" {
  cluster_identifier   = "on"
  node_type            = "ra3.large"
  enhanced_vpc_routing = false # want fail "is false" introduced
}

resource "aws_redshift_cluster" "renamed" {
  cluster_identifier   = "off"
  node_type            = "ra3.large"
  enhanced_vpc_routing = false # want fail "is false" kept
}

moved {
  from = aws_redshift_cluster.off
  to   = aws_redshift_cluster.renamed
}

resource "aws_redshift_cluster" "unset" {
  cluster_identifier   = "unset"
  node_type            = "ra3.large"
  enhanced_vpc_routing = true # want pass resolved
}

# want aws_redshift_cluster.null deleted resolved
# want aws_redshift_cluster.counted[1] deleted resolved
