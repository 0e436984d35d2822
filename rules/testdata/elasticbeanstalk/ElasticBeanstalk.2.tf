resource "aws_elastic_beanstalk_environment" "on" {
  name        = "on"
  application = "app"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true" # want pass
  }
}

resource "aws_elastic_beanstalk_environment" "off" {
  name        = "off"
  application = "app"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "false" # want fail "false"
  }
}

resource "aws_elastic_beanstalk_environment" "other" { # want fail
  name        = "other"
  application = "app"
  setting {
    namespace = "aws:autoscaling:asg"
    name      = "MinSize"
    value     = "1"
  }
}

resource "aws_elastic_beanstalk_environment" "unset" { # want fail "has no `setting` block"
  name        = "unset"
  application = "app"
}

resource "aws_elastic_beanstalk_environment" "by_template" { # want pass
  name          = "by-template"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.on.name
}

resource "aws_elastic_beanstalk_environment" "overruled" {
  name          = "overruled"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.on.name
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "false" # want fail "false"
  }
}

resource "aws_elastic_beanstalk_environment" "elsewhere" { # want unknown "team-template is not in the input"
  name          = "elsewhere"
  application   = "app"
  template_name = "team-template"
}

resource "aws_elastic_beanstalk_configuration_template" "on" {
  name        = "on"
  application = "app"
  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }
}
