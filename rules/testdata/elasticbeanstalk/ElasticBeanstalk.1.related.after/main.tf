# counted[1] is deleted, so that what named it names counted[0].

resource "aws_elastic_beanstalk_configuration_template" "counted" {
  count       = 1
  name        = "counted-${count.index}"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "enhanced"
  }
}

resource "aws_elastic_beanstalk_environment" "counted" {
  count         = 2 # want pass
  name          = "counted-${count.index}"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.counted[0].id
}

resource "aws_elastic_beanstalk_configuration_template" "keyed" {
  for_each    = { a = "enhanced", b = "basic" }
  name        = "keyed-${each.key}"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = each.value
  }
}

resource "aws_elastic_beanstalk_environment" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is \"basic\"" kept
  name          = "keyed-${each.key}"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.keyed[each.key].id
}

module "apart" {
  source = "./template"
}

resource "aws_elastic_beanstalk_environment" "apart" { # want pass
  name          = "apart"
  application   = "app"
  template_name = module.apart.name
}
