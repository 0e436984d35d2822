resource "aws_elastic_beanstalk_configuration_template" "this" {
  name        = "apart"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }
}

output "name" {
  value = aws_elastic_beanstalk_configuration_template.this.id
}
