package plan

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestSecretsAreCollectedWhereverTheyStand(t *testing.T) {
	canary := regexp.MustCompile(`canary-[a-z-]+`)
	for _, name := range []string{"secrets.plan.json", "secrets.after.plan.json", "secrets.state.json", "secrets.tfstate"} {
		raw, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		want := canary.FindAllString(string(raw), -1)
		if len(want) == 0 {
			t.Fatalf("%s holds no canary", name)
		}
		slices.Sort(want)
		got := readFile(t, name).Secrets
		for _, w := range slices.Compact(want) {
			if !slices.Contains(got, w) {
				t.Errorf("%s: %s is not among the secrets", name, w)
			}
		}
		for _, s := range got {
			if !strings.HasPrefix(s, "canary-") {
				t.Errorf("%s: %q is no secret", name, s)
			}
		}
	}
}

func TestSensitiveValuesAreMarked(t *testing.T) {
	g := readFile(t, "secrets.after.plan.json")
	for _, tt := range []struct {
		addr, attr string
		want       bool
	}{
		{"aws_sqs_queue.tags", "tags", true},
		{"aws_sqs_queue.tags", "name", false},
		{"aws_db_instance.schema", "password", true},
		{"aws_db_instance.schema", "username", false},
		{"aws_db_instance.write_only", "password_wo", true},
		{"aws_ssm_parameter.variable", "value", true},
		{"terraform_data.unread", "input", true},
	} {
		r := lookup(t, g, tt.addr)
		if got := r.Get(tt.attr).Sensitive; got != tt.want {
			t.Errorf("%s.%s: got sensitive %t", tt.addr, tt.attr, got)
		}
		if was := g.Before(r); was == nil || was.Get(tt.attr).Sensitive != tt.want && tt.attr != "password_wo" {
			t.Errorf("%s.%s: not so before", tt.addr, tt.attr)
		}
	}
}

func TestWhatIsTooShortToHide(t *testing.T) {
	var s secrets
	s.add([]byte(`["abc", "true", "false", "12345", "0.25", 80, true, null, "abcd", "123456", {"a": "inner"}, "p\u00e4ss"]`))
	if got, want := s.sorted(), []string{"123456", "abcd", "inner", "päss"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWhatWasSensitiveStaysSecret is about a resource that stays as it is, but whose
// values aren't sensitive any more.
func TestWhatWasSensitiveStaysSecret(t *testing.T) {
	g, err := readText(`{"format_version":"1.2","resource_changes":[{"address":"terraform_data.x","mode":"managed","type":"terraform_data","name":"x","change":{
		"actions":["no-op"],"before":{"input":"canary"},"after":{"input":"canary"},"after_unknown":{},"before_sensitive":{"input":true},"after_sensitive":{}}}]}`)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(g.Secrets, "canary") {
		t.Errorf("the secrets are %q", g.Secrets)
	}
}
