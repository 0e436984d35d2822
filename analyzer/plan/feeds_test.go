package plan

import (
	"strings"
	"testing"
)

func TestFeeds(t *testing.T) {
	g := readFile(t, "links.plan.json")
	for _, tt := range []struct{ name, addr, want string }{
		{"an attribute", "aws_cloudwatch_log_group.direct", "aws_kms_key.a, aws_kms_key.a.arn"},
		{"one of two", "aws_cloudwatch_log_group.choice", "aws_kms_key.a, aws_kms_key.b, aws_kms_key.a.arn, aws_kms_key.b.arn"},
		{"by a key that both have", `aws_cloudwatch_log_group.each["y"]`, `aws_kms_key.each["y"]`},
		{"by a key that only some have", "aws_cloudwatch_log_group.fewer[0]", "aws_kms_key.counted[0], aws_kms_key.counted[1]"},
		{"what can't be followed", "aws_cloudwatch_log_group.local", "aws_cloudwatch_log_group.local.kms_key_id"},
		{"what can't be followed beside a resource", "aws_cloudwatch_log_group.local_beside", "aws_kms_key.a, aws_kms_key.a.arn, aws_cloudwatch_log_group.local_beside.kms_key_id"},
		{"a variable", "module.topic.aws_sns_topic.this", "aws_kms_key.a.arn"},
		{"nothing unknown", "module.literal.aws_sns_topic.this", ""},
		{"a resource that isn't there", "aws_kms_key.none", ""},
	} {
		var got []string
		for _, r := range g.Feeds(tt.addr) {
			got = append(got, strings.TrimSuffix(r.Address+"."+r.Attr, "."))
		}
		if got := strings.Join(got, ", "); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestFeedsWithoutConfiguration: nothing shows what was written, so anything unknown
// that was may come from anywhere.
func TestFeedsWithoutConfiguration(t *testing.T) {
	const topic = `{"format_version":"1.2","resource_changes":[{"address":"aws_sns_topic.t","mode":"managed","type":"aws_sns_topic","name":"t",
		"change":{"actions":["create"],"before":null,"after":{"name":"t"},"after_unknown":{"arn":true,"kms_master_key_id":true}}}]}`
	g, err := readText(topic)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range g.Feeds("aws_sns_topic.t") {
		got = append(got, r.Attr)
	}
	if got := strings.Join(got, ", "); got != "arn, kms_master_key_id" {
		t.Errorf("got %s", got)
	}
}
