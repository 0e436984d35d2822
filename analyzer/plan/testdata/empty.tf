# No resources at all.

output "nothing" {
  value = "nothing"
}
