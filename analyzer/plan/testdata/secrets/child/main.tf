variable "secret" {
  type      = string
  sensitive = true
}

variable "through" {
  type      = string
  sensitive = true
}

variable "defaulted" {
  type      = string
  sensitive = true
  default   = "canary-default"
}

variable "harmless" {
  type = string
}

output "inner" {
  value     = "canary-inner-output"
  sensitive = true
}
