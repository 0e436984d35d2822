variable "rewritten_1" {}

variable "rewritten_2" {}

variable "rewritten_3" {}

variable "rewritten_4" {}

variable "rewritten_5" {}

variable "rewritten_6" {}

variable "rewritten_7" {}

variable "rewritten_8" {}

variable "rewritten_9" {}

variable "rewritten_10" {}

variable "rewritten_11" {}

