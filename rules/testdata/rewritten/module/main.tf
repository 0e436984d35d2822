module "wrapped" {
  source      = "./wrapped"
  rewritten_1 = "by-arn"
  rewritten_2 = "plan"
  rewritten_3 = "arn:aws:iam::123456789012:role/backup"
  rewritten_4 = "by-tag"
  rewritten_5 = "plan"
  rewritten_6 = "arn:aws:iam::123456789012:role/backup"
  rewritten_7 = "STRINGEQUALS"
  rewritten_8 = "backup"
  rewritten_9 = "daily"
  rewritten_10 = {
    backup = "daily"
  }
  rewritten_11 = {
    backup = "never"
  }
}
