resource "aws_sagemaker_notebook_instance" "closed" {
  name                   = "closed"
  instance_type          = "ml.t3.medium"
  role_arn               = "arn:aws:iam::123456789012:role/notebook"
  subnet_id              = "subnet-0a1b2c3d4e5f60718"
  direct_internet_access = "Disabled" # want pass
}

resource "aws_sagemaker_notebook_instance" "open" {
  name                   = "open"
  instance_type          = "ml.t3.medium"
  role_arn               = "arn:aws:iam::123456789012:role/notebook"
  direct_internet_access = "Enabled" # want fail "is \"Enabled\""
}

resource "aws_sagemaker_notebook_instance" "unset" { # want fail "default is \"Enabled\""
  name          = "unset"
  instance_type = "ml.t3.medium"
  role_arn      = "arn:aws:iam::123456789012:role/notebook"
}

resource "aws_sagemaker_notebook_instance" "unknown" {
  name                   = "unknown"
  instance_type          = "ml.t3.medium"
  role_arn               = "arn:aws:iam::123456789012:role/notebook"
  direct_internet_access = terraform_data.later.output # want unknown "known after apply"
}

resource "terraform_data" "later" {
  input = "Disabled"
}
