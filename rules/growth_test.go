package rules_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/rules"
)

// block is a resource block with a count, and what each of its instances has. In the
// values %d stands for the instance's number; what is null is known after apply, if
// the block has an expression for it.
type block struct {
	typ, name   string
	values      string
	expressions string
}

const sharedPolicy = `{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"s3:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:SecureTransport\":\"false\"}}}]}`

// products are plans in which all of one block may be related to all of another.
var products = map[string][]block{
	"policies of one known name": {
		{"aws_s3_bucket", "b", `"bucket":"same"`, ``},
		{"aws_s3_bucket_policy", "p", `"bucket":"same","policy":"` + sharedPolicy + `"`, ``},
	},
	"known policies of names that nobody knows": {
		{"aws_s3_bucket", "b", `"bucket":null`, `"bucket":{"references":["random_pet.x.id","random_pet.x"]}`},
		{"aws_s3_bucket_policy", "p", `"bucket":"known-%d","policy":"` + sharedPolicy + `"`, ``},
	},
	"policies by way of a local value": {
		{"aws_s3_bucket", "b", `"bucket":null`, `"bucket":{"references":["local.n"]}`},
		{"aws_s3_bucket_policy", "p", `"bucket":null,"policy":"` + sharedPolicy + `"`, `"bucket":{"references":["local.m"]}`},
	},
	"rules by way of a local value": {
		{"aws_security_group", "g", `"name":"g-%d"`, ``},
		{"aws_vpc_security_group_ingress_rule", "r", `"security_group_id":null,"cidr_ipv4":"0.0.0.0/0","from_port":22,"to_port":22,"ip_protocol":"tcp"`, `"security_group_id":{"references":["local.g"]}`},
	},
	// Of these none is like another, so that they are quadratic.
	"a name of its own that nobody knows": {
		{"random_pet", "x", `"prefix":"x"`, ``},
		{"aws_s3_bucket", "b", `"bucket":null`, `"bucket":{"references":["random_pet.x","count.index"]}`},
		{"aws_s3_bucket_policy", "p", `"bucket":"known-%d","policy":"` + sharedPolicy + `"`, ``},
	},
	"backup selections of one Region": {
		{"aws_efs_file_system", "f", `"tags":{"a":"b"}`, ``},
		{"aws_backup_selection", "s", `"resources":["arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-%d"],"not_resources":[],"selection_tag":[],"condition":[]`, ``},
	},
	"parts of an API": {
		{"aws_api_gateway_stage", "s", `"stage_name":"s-%d","rest_api_id":null`, `"rest_api_id":{"references":["var.api"]}`},
		{"aws_api_gateway_method_settings", "m", `"stage_name":"s-%d","rest_api_id":null,"method_path":"*/*"`, `"rest_api_id":{"references":["var.api"]}`},
	},
}

// product is a plan that creates n instances of each block.
func product(n int, blocks []block) string {
	var changes, configuration []string
	for _, b := range blocks {
		var unknown []string
		for name, v := range fields(fmt.Sprintf("{%s}", strings.ReplaceAll(b.values, "%d", "0"))) {
			if v == nil {
				unknown = append(unknown, fmt.Sprintf("%q:true", name))
			}
		}
		for i := range n {
			changes = append(changes, fmt.Sprintf(`{"address":"%s.%s[%d]","mode":"managed","type":%q,"name":%q,"index":%d,"change":{"actions":["create"],"before":null,"after":{%s},"after_unknown":{"id":true,"arn":true%s}}}`,
				b.typ, b.name, i, b.typ, b.name, i, strings.ReplaceAll(b.values, "%d", fmt.Sprint(i)), strings.Join(append([]string{""}, unknown...), ",")))
		}
		configuration = append(configuration, fmt.Sprintf(`{"address":"%s.%s","mode":"managed","type":%q,"name":%q,"provider_config_key":"aws","count_expression":{"constant_value":%d},"expressions":{%s}}`,
			b.typ, b.name, b.typ, b.name, n, b.expressions))
	}
	return fmt.Sprintf(`{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[%s],"configuration":{"root_module":{"resources":[%s]}},"complete":true}`,
		strings.Join(changes, ","), strings.Join(configuration, ","))
}

func fields(text string) (out map[string]any) {
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		panic(err)
	}
	return out
}

// judged judges a plan by all controls.
func judged(t *testing.T, text string, o analyzer.Options) *report.Report {
	t.Helper()
	controls := rules.All()
	g, err := plan.Read(context.Background(), strings.NewReader(text), "plan.json", plan.Options{Reads: check.ReadsOf(controls)})
	if err != nil {
		t.Fatal(err)
	}
	o.Now = time.Unix(0, 0)
	r, err := analyzer.Run(context.Background(), g, controls, o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestGrowth holds that what judging costs grows with the number of resources that
// have each other in common, and not with the square of it. It is measured in memory
// allocated, which is the same on a machine that is busy.
func TestGrowth(t *testing.T) {
	const small, times = 100, 4
	for _, name := range []string{
		"policies of one known name", "known policies of names that nobody knows", "policies by way of a local value", "rules by way of a local value",
	} {
		t.Run(name, func(t *testing.T) {
			cost := func(n int) uint64 {
				text := product(n, products[name])
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				judged(t, text, analyzer.Options{Workers: 1})
				runtime.ReadMemStats(&after)
				return after.TotalAlloc - before.TotalAlloc
			}
			cost(small) // what is made once doesn't count
			before, after := cost(small), cost(times*small)
			t.Logf("%d, then %d bytes, %.1f times", before, after, float64(after)/float64(before))
			if after > 2*times*before {
				t.Errorf("got %d bytes, then %d of %d times the size", before, after, times)
			}
		})
	}
}

// TestStepsAreBounded holds that judging ends when it takes too many steps, that no
// verdict passes or fails for that, and that it is always the same ones.
func TestStepsAreBounded(t *testing.T) {
	for name, blocks := range products {
		t.Run(name, func(t *testing.T) {
			text := product(150, blocks)
			verdicts := make(map[string]string)
			whole := judged(t, text, analyzer.Options{IncludePass: true})
			for _, f := range whole.Findings {
				verdicts[f.Control+" "+f.Resource] = *f.Verdict
			}
			if len(whole.Diagnostics) > 0 {
				t.Fatalf("without being bounded: %v", whole.Diagnostics)
			}
			var first []byte
			for _, workers := range []int{1, 2, 5} {
				r := judged(t, text, analyzer.Options{IncludePass: true, Workers: workers, Limits: analyzer.Limits{Steps: 20_000}})
				left := 0
				for _, f := range r.Findings {
					if *f.Verdict == "unknown" && strings.Contains(f.Reason, "judge-steps") {
						left++
					} else if want := verdicts[f.Control+" "+f.Resource]; *f.Verdict != want {
						t.Errorf("got %s, want %s, for %s on %s", *f.Verdict, want, f.Control, f.Resource)
					}
				}
				if len(r.Findings) != len(whole.Findings) {
					t.Errorf("got %d verdicts, want %d", len(r.Findings), len(whole.Findings))
				}
				if left == 0 || len(r.Diagnostics) != 1 || r.Diagnostics[0].Severity != "error" || !strings.Contains(r.Diagnostics[0].Detail, "--limit judge-steps=N") {
					t.Errorf("%d verdicts are left, and it says %v", left, r.Diagnostics)
				}
				text, err := json.Marshal(r)
				if err != nil {
					t.Fatal(err)
				}
				if first == nil {
					first = text
				}
				if !bytes.Equal(text, first) {
					t.Errorf("%d workers leave other verdicts than one does", workers)
				}
			}
		})
	}
}
