module "both" {
  source = "./bucket"
  name   = "example-both"
  expire = true
}

module "versioned" {
  source = "./bucket"
  name   = "example-versioned"
}
