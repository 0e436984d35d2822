# A template that is changed isn't deployed to the environments that were made from it.

resource "aws_elastic_beanstalk_configuration_template" "altered" {
  name                = "altered"
  application         = "shop"
  solution_stack_name = "64bit Amazon Linux 2023 v4.3.0 running Go 1"
  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "basic"
  }
}

resource "aws_elastic_beanstalk_configuration_template" "other" {
  name                = "other"
  application         = "shop"
  solution_stack_name = "64bit Amazon Linux 2023 v4.3.0 running Go 1"
  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "basic"
  }
}

resource "aws_elastic_beanstalk_environment" "left" { # want unknown "was last made from it" introduced
  name          = "left"
  application   = "shop"
  template_name = aws_elastic_beanstalk_configuration_template.altered.name
}

resource "aws_elastic_beanstalk_environment" "turned" { # want fail "is \"basic\"" introduced
  name          = "turned"
  application   = "shop"
  template_name = aws_elastic_beanstalk_configuration_template.other.name
}
