variable "rewritten_1" {
  default = "on"
}

variable "rewritten_2" {
  default = "ra3.large"
}

variable "rewritten_3" {
  default = true
}

variable "rewritten_4" {
  default = "off"
}

variable "rewritten_5" {
  default = "ra3.large"
}

variable "rewritten_6" {
  default = false
}

variable "rewritten_7" {
  default = "unset"
}

variable "rewritten_8" {
  default = "ra3.large"
}

variable "rewritten_9" {
  default = "null"
}

variable "rewritten_10" {
  default = "ra3.large"
}

variable "rewritten_11" {
  default = "unknown"
}

variable "rewritten_12" {
  default = "ra3.large"
}

variable "rewritten_13" {
  default = 2
}

variable "rewritten_14" {
  default = "ra3.large"
}

variable "rewritten_15" {
  default = 0
}

variable "rewritten_16" {
  default = true
}

