resource "aws_elastic_beanstalk_configuration_template" "this" {
  name        = "apart"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:healthreporting:system"
    name      = "SystemType"
    value     = "enhanced"
  }
}

output "name" {
  value = aws_elastic_beanstalk_configuration_template.this.id
}
