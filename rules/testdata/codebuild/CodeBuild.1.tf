resource "aws_codebuild_project" "clean" {
  name         = "clean"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type     = "BITBUCKET"
    location = "https://bitbucket.org/team/app.git" # want pass
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "aws_codebuild_project" "password" {
  name         = "password"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type     = "BITBUCKET"
    location = "https://anna:canary-password@bitbucket.org/team/app.git" # want fail "(sensitive)"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "aws_codebuild_project" "token" {
  name         = "token"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type     = "BITBUCKET"
    location = "https://canary-token@bitbucket.org/team/app.git" # want fail "(sensitive)"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "aws_codebuild_project" "github" {
  name         = "github"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type     = "GITHUB"
    location = "https://anna:canary-password@github.com/team/app.git" # want pass
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "aws_codebuild_project" "secondary" {
  name         = "secondary"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type     = "BITBUCKET"
    location = "https://bitbucket.org/team/app.git"
  }
  secondary_sources {
    type              = "BITBUCKET"
    location          = "https://anna:canary-password@bitbucket.org/team/lib.git" # want fail "(sensitive)"
    source_identifier = "lib"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "aws_codebuild_project" "none" { # want pass
  name         = "none"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type      = "NO_SOURCE"
    buildspec = "version: 0.2"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "aws_codebuild_project" "unknown" {
  name         = "unknown"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  source {
    type     = "BITBUCKET"
    location = terraform_data.later.output # want unknown "known after apply"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
}

resource "terraform_data" "later" {
  input = "https://bitbucket.org/team/app.git"
}

# A scheme is the same in either case.
resource "aws_codebuild_project" "capitals" {
  name         = "capitals"
  service_role = "arn:aws:iam::123456789012:role/build"
  artifacts {
    type = "NO_ARTIFACTS"
  }
  environment {
    compute_type = "BUILD_GENERAL1_SMALL"
    image        = "aws/codebuild/standard:7.0"
    type         = "LINUX_CONTAINER"
  }
  source {
    type     = "BITBUCKET"
    location = "HTTPS://user:password@bitbucket.org/example/repo.git" # want fail
  }
}
