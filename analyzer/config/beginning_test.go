package config

import (
	"strings"
	"testing"
)

// TestTextsOfWhichTheBeginningIsKnown holds that a match in it is found, and nothing
// concluded from what may follow.
func TestTextsOfWhichTheBeginningIsKnown(t *testing.T) {
	const ireland, nowhere = `provider "aws" { region = "eu-west-1" }`, ``
	for _, c := range []struct {
		name, provider, data, pattern, text, want string
	}{
		{"a zone's name", ireland, "", "^[a-z]{2}-", `local.all[0]`, "true"},
		{"groups", ireland, "", "^([a-z]{2})-(w)?", `local.all[0]`, "true"},
		{"one group", ireland, "", "^([a-z]{2})-", `local.all[0]`, "true"},
		{"one of a list that was cut", ireland, "", "^eu-", `element(slice(local.all, 0, 3), 4)`, "true"},
		{"one of a list in another order", ireland, "", "^eu-", `reverse(local.all)[0]`, "true"},
		{"what doesn't match in the beginning", ireland, "", "^us-|1a", `local.all[0]`, "?"},
		{"the end of the text", ireland, "", "^eu-west-1$", `local.all[0]`, "?"},
		{"the end of a word", ireland, "", `^eu-west-1\\b`, `local.all[0]`, "?"},
		{"a pattern that isn't known", ireland, "", "${aws_sns_topic.t.arn}", `local.all[0]`, "?"},
		{"a name that something was made of", ireland, "", "^eu-", `upper(local.all[0])`, "?"},
		{"a name in a template", ireland, "", "^zone-", `"zone-${local.all[0]}"`, "true"},
		{"a name in a template, which doesn't begin it", ireland, "", "^eu-", `"zone-${local.all[0]}"`, "?"},
		{"the id of a zone", ireland, "", "^eu", `data.aws_availability_zones.z.zone_ids[0]`, "?"},
		{"a Region that isn't known", nowhere, "", "^[a-z]{2}-", `local.all[0]`, "?"},
		{"another Region", ireland, `region = "us-east-1"`, "^eu-", `local.all[0]`, "?"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, c.provider+`
				resource "aws_sns_topic" "t" {}
				data "aws_availability_zones" "z" { `+c.data+` }
				locals { all = data.aws_availability_zones.z.names }
				resource "aws_s3_bucket" "b" { force_destroy = length(regexall("`+c.pattern+`", `+c.text+`)) > 0 }`, Options{})
			got, _, _ := strings.Cut(show(get(t, g, "aws_s3_bucket.b force_destroy")), " ")
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if p := g.Problems(); len(p) > 0 {
				t.Errorf("got %v", p)
			}
		})
	}
}
