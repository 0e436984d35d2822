# Domains and their log groups, under count, under for_each and in a module. A plan does
# not show which attribute of an instance is named by its key.

resource "aws_cloudwatch_log_group" "counted" {
  count = 2
  name  = "counted-${count.index}"
}

resource "aws_elasticsearch_domain" "counted" {
  count       = 2
  domain_name = "counted-${count.index}"

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.counted[count.index].arn # want pass plan unknown
  }
}

resource "aws_cloudwatch_log_group" "keyed" {
  for_each = toset(["a", "b"])
  name     = "keyed-${each.key}"
}

resource "aws_elasticsearch_domain" "keyed" {
  for_each    = { a = "ES_APPLICATION_LOGS", b = "INDEX_SLOW_LOGS" }
  domain_name = "keyed-${each.key}"

  log_publishing_options {
    log_type                 = each.value                                   # want ["b"] fail "is \"INDEX_SLOW_LOGS\""
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.keyed[each.key].arn # want ["a"] pass plan unknown
  }
}

module "apart" {
  source = "./group"
}

resource "aws_elasticsearch_domain" "apart" {
  domain_name = "apart"

  log_publishing_options {
    log_type                 = "ES_APPLICATION_LOGS"
    cloudwatch_log_group_arn = module.apart.arn # want pass
  }
}
