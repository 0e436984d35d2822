resource "terraform_data" "later" {
  input = "x"
}

resource "aws_networkfirewall_rule_group" "stateless" { # want pass
  name     = "stateless"
  type     = "STATELESS"
  capacity = 10
  rule_group {
    rules_source {
      stateless_rules_and_custom_actions {
        stateless_rule {
          priority = 1
          rule_definition {
            actions = ["aws:drop"]
            match_attributes {
              source {
                address_definition = "203.0.113.0/24"
              }
            }
          }
        }
      }
    }
  }
}

# Its rules come from a list, which is empty.
resource "aws_networkfirewall_rule_group" "empty" { # want fail "has no"
  name     = "empty"
  type     = "STATELESS"
  capacity = 10
  rule_group {
    rules_source {
      dynamic "stateless_rules_and_custom_actions" {
        for_each = []
        content {
          stateless_rule {
            priority = 1
            rule_definition {
              actions = ["aws:drop"]
              match_attributes {}
            }
          }
        }
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "no_source" { # want fail "has no"
  name     = "no-source"
  type     = "STATELESS"
  capacity = 10
  rule_group {
    rules_source {}
  }
}

resource "aws_networkfirewall_rule_group" "stateful" { # want pass
  name     = "stateful"
  type     = "STATEFUL"
  capacity = 10
  rules    = "drop tcp any any -> any 23 (sid:1;)"
}

resource "aws_networkfirewall_rule_group" "unknown_rules" { # want unknown
  name     = "unknown-rules"
  type     = "STATELESS"
  capacity = 10
  rule_group {
    rules_source {
      stateless_rules_and_custom_actions {
        dynamic "stateless_rule" {
          for_each = terraform_data.later.output == "x" ? [1] : []
          content {
            priority = stateless_rule.value
            rule_definition {
              actions = ["aws:drop"]
              match_attributes {}
            }
          }
        }
      }
    }
  }
}

resource "aws_networkfirewall_rule_group" "unknown_type" {
  name     = "unknown-type"
  type     = terraform_data.later.output == "x" ? "STATELESS" : "STATEFUL" # want unknown "known after apply"
  capacity = 10
  rule_group {
    rules_source {}
  }
}
