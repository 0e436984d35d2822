package plan

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestWhatIsNoPlan(t *testing.T) {
	utf16 := func(s string, big bool) string {
		var b strings.Builder
		for _, c := range []byte(s) {
			if big {
				b.Write([]byte{0, c})
			} else {
				b.Write([]byte{c, 0})
			}
		}
		return b.String()
	}
	for _, tt := range []struct {
		name, text, seems string
		kind              error
	}{
		{"empty file", "", "an empty file", nil},
		{"blank file", " \r\n\t", "an empty file", nil},
		{"byte order mark alone", "\xef\xbb\xbf", "an empty file", nil},
		{"saved plan", "PK\x03\x04\x14\x00", "a saved binary plan", ErrBinaryPlan},
		{"gzip", "\x1f\x8b\x08\x00", "a gzip file", nil},
		{"UTF-16 as PowerShell writes it", "\xff\xfe" + utf16(smallPlan, false), "text in UTF-16, as PowerShell's > writes it", nil},
		{"UTF-16, big end first", "\xfe\xff" + utf16(smallPlan, true), "text in UTF-16, as PowerShell's > writes it", nil},
		{"UTF-16 without a mark", utf16(smallPlan, false), "text in UTF-16, as PowerShell's > writes it", nil},
		{"log of plan -json", `{"@level":"info","@message":"Terraform 1.11.4","@module":"terraform.ui","type":"version"}` + "\n" + `{"@level":"info"}`, "the log that `terraform plan -json` prints", nil},
		{"wrapper's line first", "[command]/usr/bin/terraform show -json\n" + smallPlan, "output of a wrapper around terraform", nil},
		{"plan for people", "\nTerraform will perform the following actions:\n\n  # aws_vpc.a will be created", "a plan printed for people", nil},
		{"OpenTofu's plan for people", "\nOpenTofu used the selected providers to generate the following execution\nplan.", "a plan printed for people", nil},
		{"source", "# a comment\nresource \"aws_vpc\" \"a\" {\n}\n", "Terraform source", nil},
		{"source in JSON", `{"resource":{"aws_vpc":{"a":{}}}}`, "Terraform source in JSON", nil},
		{"provider schemas", `{"format_version":"1.0","provider_schemas":{}}`, "a list of provider schemas (`terraform providers schema -json`)", nil},
		{"validate", `{"format_version":"1.0","valid":true,"error_count":0,"warning_count":0,"diagnostics":[]}`, "the result of `terraform validate -json`", nil},
		{"functions", `{"format_version":"1.0","function_signatures":{}}`, "a list of functions (`terraform metadata functions -json`)", nil},
		{"modules", `{"format_version":"1.0","modules":[]}`, "a list of modules (`terraform modules -json`)", nil},
		{"empty state", `{"format_version":"1.0"}`, "an empty state in format 1.0", nil},
		{"state of another age", `{"version":3,"terraform_version":"0.11.14","modules":[]}`, "a state file of version 3, which Terraform 0.12 replaced", nil},
		{"another object", `{"a":1}`, "JSON of another kind", nil},
		{"an array", `[{"a":1}]`, "JSON of another kind", nil},
		{"null", `null`, "JSON of another kind", nil},
		{"two plans", smallPlan + smallPlan, "more than one JSON text", nil},
		{"truncated", smallPlan[:200], "a truncated file (it ends after 200 bytes, within the JSON text)", ErrSyntax},
		{"prose", "hello", "no JSON", ErrSyntax},
	} {
		_, err := readText(tt.text)
		var no *NotPlanError
		if !errors.As(err, &no) || !errors.Is(err, ErrNotPlan) {
			t.Errorf("%s: got error %v", tt.name, err)
			continue
		}
		if no.Seems != tt.seems || no.Instead == "" {
			t.Errorf("%s: got %q, want %q", tt.name, no.Seems, tt.seems)
		}
		if tt.kind != nil && !errors.Is(err, tt.kind) {
			t.Errorf("%s: the error is no %v", tt.name, tt.kind)
		}
		if !strings.HasPrefix(err.Error(), "read input: this is ") {
			t.Errorf("%s: got %q", tt.name, err)
		}
	}
}

func TestFormats(t *testing.T) {
	for _, tt := range []struct {
		version string
		ok      bool
	}{
		{"0.1", true}, {"0.2", true}, {"1.0", true}, {"1.2", true}, {"1.99", true},
		{"2.0", false}, {"10.0", false}, {"3", false}, {"", false}, {"one", false},
	} {
		_, err := readText(strings.Replace(smallPlan, `"1.2"`, `"`+tt.version+`"`, 1))
		if (err == nil) != tt.ok || err != nil && !errors.Is(err, ErrVersion) {
			t.Errorf("%q: got error %v", tt.version, err)
		}
	}
	if _, err := readText(`{"version":5,"resources":[]}`); !errors.Is(err, ErrVersion) {
		t.Errorf("state file of version 5: got error %v", err)
	}
}

// TestFirstFormat reads a plan as Terraform 0.12 wrote it: without marks of what
// is sensitive, with short provider names, addresses that leave out keys and
// modules in the state, references without attributes.
func TestFirstFormat(t *testing.T) {
	g, err := readText(`{"format_version":"0.1","terraform_version":"0.12.31",
"planned_values":{"root_module":{}},
"resource_changes":[
 {"address":"aws_s3_bucket.b[0]","mode":"managed","type":"aws_s3_bucket","name":"b","index":0,"provider_name":"aws",
  "change":{"actions":["create"],"before":null,"after":{"bucket":"x","acl":"private"},"after_unknown":{"arn":true,"id":true}}},
 {"address":"aws_s3_bucket_policy.p","mode":"managed","type":"aws_s3_bucket_policy","name":"p","provider_name":"aws",
  "change":{"actions":["create"],"before":null,"after":{"policy":"{}"},"after_unknown":{"bucket":true,"id":true}}}],
"prior_state":{"format_version":"0.1","values":{"root_module":{
 "resources":[{"address":"aws_sns_topic.kept","mode":"managed","type":"aws_sns_topic","name":"kept","index":"a","provider_name":"aws","values":{"name":"kept"}}],
 "child_modules":[{"resources":[{"address":"data.aws_region.r","mode":"data","type":"aws_region","name":"r","provider_name":"aws","values":{"name":"eu-west-1"}}],"address":"module.m"}]}}},
"configuration":{"provider_config":{"aws":{"name":"aws"}},"root_module":{"resources":[
 {"address":"aws_s3_bucket.b","mode":"managed","type":"aws_s3_bucket","name":"b","provider_config_key":"aws","expressions":{"bucket":{"constant_value":"x"}},"count_expression":{"constant_value":1}},
 {"address":"aws_s3_bucket_policy.p","mode":"managed","type":"aws_s3_bucket_policy","name":"p","provider_config_key":"aws","expressions":{"bucket":{"references":["aws_s3_bucket.b[0]"]},"policy":{"constant_value":"{}"}}}]}}}`)
	if err != nil {
		t.Fatal(err)
	}
	sameLines(t, "resources", list(g.Resources), []string{
		"aws_s3_bucket.b[0] create",
		"aws_s3_bucket_policy.p create",
		`aws_sns_topic.kept["a"] no-op, exists, bystander`,
		"module.m.data.aws_region.r no-op, exists",
	})
	if got, want := describe(lookup(t, g, "aws_s3_bucket_policy.p").Get("bucket")), "set ? <- aws_s3_bucket.b[0]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestOpenTofu: another registry's providers are the same providers.
func TestOpenTofu(t *testing.T) {
	raw, err := os.ReadFile("testdata/unset.plan.json")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(raw), "registry.terraform.io", "registry.opentofu.org")
	if text == string(raw) {
		t.Fatal("nothing was changed")
	}
	g, err := readText(text)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := dump(g), dump(readFile(t, "unset.plan.json")); got != want {
		t.Error("it is read differently")
	}
}
