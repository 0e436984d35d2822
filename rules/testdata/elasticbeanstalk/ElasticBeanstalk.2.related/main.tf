# Environments and their templates, under count, under for_each and in a module.

resource "aws_elastic_beanstalk_configuration_template" "counted" {
  count       = 2
  name        = "counted-${count.index}"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }
}

resource "aws_elastic_beanstalk_environment" "counted" {
  count         = 2 # want pass
  name          = "counted-${count.index}"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.counted[count.index].id
}

resource "aws_elastic_beanstalk_configuration_template" "keyed" {
  for_each    = { a = "true", b = "false" }
  name        = "keyed-${each.key}"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = each.value
  }
}

resource "aws_elastic_beanstalk_environment" "keyed" {
  for_each = toset(["a", "b"]) # want ["a"] pass
  # want ["b"] fail "is \"false\""
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
