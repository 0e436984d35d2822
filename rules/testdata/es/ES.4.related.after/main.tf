# counted[1] loses its log group, and what those in keyed publish changes.

resource "aws_cloudwatch_log_group" "counted" {
  count = 1
  name  = "counted-${count.index}"
}

resource "aws_elasticsearch_domain" "counted" {
  count       = 2
  domain_name = "counted-${count.index}" # want [0] pass
  # want [1] fail introduced

  dynamic "log_publishing_options" {
    for_each = aws_cloudwatch_log_group.counted[*].arn

    content {
      log_type                 = count.index == 0 ? "ES_APPLICATION_LOGS" : "INDEX_SLOW_LOGS"
      cloudwatch_log_group_arn = log_publishing_options.value
    }
  }
}

resource "aws_cloudwatch_log_group" "keyed" {
  for_each = toset(["a", "b"])
  name     = "keyed-${each.key}"
}

resource "aws_elasticsearch_domain" "keyed" {
  for_each    = { a = "INDEX_SLOW_LOGS", b = "ES_APPLICATION_LOGS" }
  domain_name = "keyed-${each.key}"

  log_publishing_options {
    log_type                 = each.value                                   # want ["a"] fail introduced
    cloudwatch_log_group_arn = aws_cloudwatch_log_group.keyed[each.key].arn # want ["b"] pass resolved
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
