# param UpdateLevel = minor

resource "aws_elastic_beanstalk_environment" "minor" { # want pass
  name        = "minor"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }

  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = "minor"
  }
}

resource "aws_elastic_beanstalk_environment" "patch" {
  name        = "patch"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }

  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = "patch" # want fail "is \"patch\""
  }
}

resource "aws_elastic_beanstalk_environment" "off" {
  name        = "off"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "false" # want fail "is \"false\""
  }

  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = "minor"
  }
}

# The level of another namespace is none.
resource "aws_elastic_beanstalk_environment" "misplaced" { # want fail
  name        = "misplaced"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "UpdateLevel"
    value     = "minor"
  }
}

resource "aws_elastic_beanstalk_configuration_template" "minor" {
  name        = "minor"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }

  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = "minor"
  }
}

resource "aws_elastic_beanstalk_environment" "by_template" { # want pass
  name          = "by-template"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.minor.name
}

resource "aws_elastic_beanstalk_environment" "overruled" {
  name          = "overruled"
  application   = "app"
  template_name = aws_elastic_beanstalk_configuration_template.minor.name

  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = "patch" # want fail "is \"patch\""
  }
}

resource "aws_elastic_beanstalk_environment" "unset" { # want fail
  name        = "unset"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }
}

resource "terraform_data" "later" {}

resource "aws_elastic_beanstalk_environment" "unknown" {
  name        = "unknown"
  application = "app"

  setting {
    namespace = "aws:elasticbeanstalk:managedactions"
    name      = "ManagedActionsEnabled"
    value     = "true"
  }

  setting {
    namespace = "aws:elasticbeanstalk:managedactions:platformupdate"
    name      = "UpdateLevel"
    value     = terraform_data.later.id == "" ? "minor" : "patch" # want unknown "known after apply"
  }
}
