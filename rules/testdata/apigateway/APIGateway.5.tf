resource "terraform_data" "later" {}

resource "aws_api_gateway_rest_api" "api" {
  name = "api"
}

resource "aws_api_gateway_deployment" "api" { # want pass
  rest_api_id = aws_api_gateway_rest_api.api.id
}

resource "aws_api_gateway_stage" "encrypted" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "encrypted"
}

resource "aws_api_gateway_method_settings" "encrypted" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.encrypted.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

resource "aws_api_gateway_stage" "plain" { # want fail "is false"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "plain"
}

resource "aws_api_gateway_method_settings" "plain" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.plain.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_stage" "unset" { # want fail "is not set; the default is false"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unset"
}

resource "aws_api_gateway_method_settings" "unset" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.unset.stage_name
  method_path = "*/*"
  settings {
    caching_enabled = true
  }
}

# What isn't cached needn't be encrypted.
resource "aws_api_gateway_stage" "uncached" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "uncached"
}

resource "aws_api_gateway_method_settings" "uncached" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.uncached.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = false
    cache_data_encrypted = false
  }
}

# A cache cluster caches nothing until the settings of a method turn caching on.
resource "aws_api_gateway_stage" "cluster_alone" { # want pass
  rest_api_id           = aws_api_gateway_rest_api.api.id
  deployment_id         = aws_api_gateway_deployment.api.id
  stage_name            = "cluster-alone"
  cache_cluster_enabled = true
  cache_cluster_size    = "0.5"
}

resource "aws_api_gateway_stage" "caching_unset" { # want pass
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "caching-unset"
}

resource "aws_api_gateway_method_settings" "caching_unset" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.caching_unset.stage_name
  method_path = "*/*"
  settings {
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_stage" "one_method" { # want fail "is false"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "one-method"
}

resource "aws_api_gateway_method_settings" "one_method" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_method.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

resource "aws_api_gateway_method_settings" "one_method_1" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.one_method.stage_name
  method_path = "pets/GET"
  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_stage" "unknown" { # want unknown "known after apply"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unknown"
}

resource "aws_api_gateway_method_settings" "unknown" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.unknown.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = terraform_data.later.id == "x"
  }
}

resource "aws_api_gateway_stage" "unknown_caching" { # want unknown "known after apply"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = "unknown-caching"
}

resource "aws_api_gateway_method_settings" "unknown_caching" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  stage_name  = aws_api_gateway_stage.unknown_caching.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = terraform_data.later.id == "x"
    cache_data_encrypted = false
  }
}

# Under for_each the settings belong to the stage of their key.
resource "aws_api_gateway_stage" "each" { # want ["live"] pass
  for_each      = toset(["live", "test"]) # want ["test"] fail "is false"
  rest_api_id   = aws_api_gateway_rest_api.api.id
  deployment_id = aws_api_gateway_deployment.api.id
  stage_name    = each.key
}

resource "aws_api_gateway_method_settings" "each" {
  for_each    = aws_api_gateway_stage.each
  rest_api_id = each.value.rest_api_id
  stage_name  = each.value.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = each.key == "live"
  }
}
