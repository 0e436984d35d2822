package resource

import "testing"

func TestCanonical(t *testing.T) {
	for typ, want := range map[string]string{
		"aws_alb":              "aws_lb",
		"aws_alb_listener":     "aws_lb_listener",
		"aws_alb_target_group": "aws_lb_target_group",
		"aws_lb":               "aws_lb",
		"aws_albatross":        "aws_albatross",
		"aws_s3_bucket":        "aws_s3_bucket",
	} {
		if got := Canonical(typ); got != want {
			t.Errorf("Canonical(%q) = %q, want %q", typ, got, want)
		}
	}
}
