package resource

import "strings"

// Canonical returns the type that controls name for a type as it is written:
// aws_alb and its companions are other names of aws_lb and its companions.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb
func Canonical(typ string) string {
	if rest, ok := strings.CutPrefix(typ, "aws_alb"); ok && (rest == "" || rest[0] == '_') {
		return "aws_lb" + rest
	}
	return typ
}
