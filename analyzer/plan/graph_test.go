package plan

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// list writes a line for each resource.
func list(rs []*resource.Resource) []string {
	var out []string
	for _, r := range rs {
		line := r.Address + " " + r.Action.String()
		for _, f := range []struct {
			set  bool
			name string
		}{
			{r.Exists, "exists"}, {r.Importing, "importing"}, {r.Bystander, "bystander"},
			{r.PreviousAddress != "", "was " + r.PreviousAddress}, {r.Deposed != "", "deposed " + r.Deposed},
		} {
			if f.set {
				line += ", " + f.name
			}
		}
		out = append(out, line)
	}
	return out
}

func sameLines(t *testing.T, what string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\ngot\n  %s\nwant\n  %s", what, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

func TestActions(t *testing.T) {
	g := readFile(t, "change.after.plan.json")
	sameLines(t, "after", list(g.Resources), []string{
		"aws_redshift_cluster.kept no-op, exists",
		"aws_sns_topic.forgotten forget, exists, bystander",
		"aws_sns_topic.moved_here no-op, exists, was aws_sns_topic.moved",
		"aws_sns_topic.moved_into_count[0] no-op, exists, was aws_sns_topic.moved_into_count",
		"aws_sqs_queue.created create",
		"aws_sqs_queue.imported update, exists, importing",
		"aws_sqs_queue.replaced replace",
		"aws_sqs_queue.replaced_first replace",
		"aws_sqs_queue.updated update, exists",
		"aws_vpc.kept no-op, exists",
		"data.aws_caller_identity.me no-op, exists",
		"data.aws_iam_policy_document.argument read",
		"data.aws_iam_policy_document.dependency read",
		"data.aws_iam_policy_document.read no-op, exists",
	})
	sameLines(t, "before", list(g.Prior.Resources), []string{
		"aws_flow_log.deleted delete, exists",
		"aws_redshift_cluster.kept no-op, exists",
		"aws_sns_topic.forgotten forget, exists",
		"aws_sns_topic.moved no-op, exists, was aws_sns_topic.moved",
		"aws_sns_topic.moved_into_count no-op, exists, was aws_sns_topic.moved_into_count",
		"aws_sqs_queue.imported update, exists, importing",
		"aws_sqs_queue.replaced replace, exists",
		"aws_sqs_queue.replaced_first replace, exists",
		"aws_sqs_queue.updated update, exists",
		"aws_vpc.kept no-op, exists",
	})
	sameLines(t, "deposed", list(g.Deposed), []string{"aws_sqs_queue.replaced_first delete, exists, deposed abcd1234"})
	for _, r := range g.Resources {
		was := g.Before(r)
		if (was != nil) != (r.Mode == resource.Managed && r.Action != resource.Create) {
			t.Errorf("before %s: got %v", r.Address, was)
		}
	}
}

// TestSkipDestroy reads the deletion of resources that may outlive Terraform's
// knowledge of them.
func TestSkipDestroy(t *testing.T) {
	for _, tt := range []struct{ name, written, want string }{
		{"what keeps its object is forgotten", `"skip_destroy":true`, "aws_s3_bucket_public_access_block.b forget, exists, bystander"},
		{"what doesn't is deleted", `"skip_destroy":false`, ""},
		{"what doesn't say is deleted", `"skip_destroy":null`, ""},
		{"what is of a provider that can't keep it is deleted", `"bucket":"b"`, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := `{"format_version":"1.2","resource_changes":[{"address":"aws_s3_bucket_public_access_block.b","mode":"managed",
				"type":"aws_s3_bucket_public_access_block","name":"b","change":{"actions":["delete"],"before":{` + tt.written + `},"after":null}}]}`
			reads := resource.Reads{"aws_s3_bucket_public_access_block": {"bucket"}}
			g, err := Read(t.Context(), strings.NewReader(text), "plan.json", Options{Reads: reads})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(list(g.Resources), "\n"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestValuesBeforeAndAfter(t *testing.T) {
	g := readFile(t, "change.after.plan.json")
	for _, tt := range []struct {
		name, addr, attr, before, after string
	}{
		{"update", "aws_sqs_queue.updated", "message_retention_seconds", "set 60", "set 120"},
		{"replace", "aws_sqs_queue.replaced", "name", "set replaced", "set replaced-renamed"},
		{"create first, the deposed object apart", "aws_sqs_queue.replaced_first", "name", "set replaced-first", "set replaced-first-renamed"},
		{"what a replacement leaves unset", "aws_sqs_queue.replaced", "kms_data_key_reuse_period_seconds", "set 0", "absent"},
		{"what an update leaves unset", "aws_sqs_queue.updated", "kms_data_key_reuse_period_seconds", "set 0", "computed 0"},
		{"removed from the source, kept by the service", "aws_redshift_cluster.kept", "enhanced_vpc_routing", "set true", "computed true"},
		{"default of the provider on an existing object", "aws_sqs_queue.updated", "delay_seconds", "set 0", "default 0"},
		{"computed on a new object", "aws_sqs_queue.replaced", "arn",
			"set arn:aws:sqs:us-east-1:123456789012:replaced", "computed ? (aws_sqs_queue.replaced.arn is known after apply)"},
		{"refers to what is replaced", "aws_sqs_queue.created", "kms_master_key_id", "", "set ? <- aws_sqs_queue.replaced.id"},
		{"forgotten", "aws_sns_topic.forgotten", "name", "set forgotten", "set forgotten"},
		{"imported", "aws_sqs_queue.imported", "name", "", "set imported"},
	} {
		r := lookup(t, g, tt.addr)
		if got := describe(r.Get(tt.attr)); got != tt.after {
			t.Errorf("%s: got %q, want %q after", tt.name, got, tt.after)
		}
		if was := g.Before(r); was != nil && tt.before != "" {
			if got := describe(was.Get(tt.attr)); got != tt.before {
				t.Errorf("%s: got %q, want %q before", tt.name, got, tt.before)
			}
		}
	}
}

// TestWithoutConfiguration: of what the service may fill in, a plan without a
// configuration cannot tell that it was written, and of what is unknown, that it
// was not.
func TestWithoutConfiguration(t *testing.T) {
	raw, err := os.ReadFile("testdata/change.after.plan.json")
	if err != nil {
		t.Fatal(err)
	}
	g, err := readText(strings.Replace(string(raw), `"configuration": {`, `"renamed": {`, 1))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ addr, attr, want string }{
		{"aws_sqs_queue.updated", "message_retention_seconds", "set 120"},
		{"aws_redshift_cluster.kept", "enhanced_vpc_routing", "computed true"},
		{"aws_sqs_queue.replaced", "kms_data_key_reuse_period_seconds", "set ? open (aws_sqs_queue.replaced is not shown in a plan)"},
	} {
		if got := describe(lookup(t, g, tt.addr).Get(tt.attr)); got != tt.want {
			t.Errorf("%s.%s: got %q, want %q", tt.addr, tt.attr, got, tt.want)
		}
	}
	if got, want := describe(lookup(t, g.Prior, "aws_redshift_cluster.kept").Get("enhanced_vpc_routing")), "set true"; got != want {
		t.Errorf("before: got %q, want %q", got, want)
	}
}

// TestPartialPlansOfOlderVersions: before 1.8 no plan said that it is partial.
func TestPartialPlansOfOlderVersions(t *testing.T) {
	for name, partial := range map[string]bool{
		"targeted.plan.json":                true,
		"targeted_existing.after.plan.json": true,
		"destroy.plan.json":                 false,
		"destroy.after.plan.json":           false,
		"change.after.plan.json":            false,
		"links.plan.json":                   false,
	} {
		raw, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(raw)
		for _, flag := range []string{"complete", "errored", "applyable"} {
			text = strings.Replace(text, `"`+flag+`":`, `"without_`+flag+`":`, 1)
		}
		g, err := readText(text)
		if err != nil {
			t.Fatal(err)
		}
		if g.Incomplete != partial {
			t.Errorf("%s: got incomplete %t", name, g.Incomplete)
		}
	}
}

func TestDeferredChanges(t *testing.T) {
	g, err := readText(smallPlan)
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Diagnostics) != 1 || g.Diagnostics[0].Code != "plan-deferred" || !strings.HasSuffix(g.Diagnostics[0].Detail, "aws_sqs_queue.later") {
		t.Errorf("got %v", g.Diagnostics)
	}
	if !g.Incomplete || !g.LeftOut["aws_sqs_queue"] {
		t.Errorf("got incomplete %t, left out %v", g.Incomplete, g.LeftOut)
	}
}

func TestDataSources(t *testing.T) {
	g := readFile(t, "change.after.plan.json")
	for _, tt := range []struct{ name, addr, attr, want string }{
		{"deferred for an argument", "data.aws_iam_policy_document.argument", "json", "computed ? (data.aws_iam_policy_document.argument.json is known after apply)"},
		{"its version, filled in only when it is read", "data.aws_iam_policy_document.argument", "version", "absent"},
		{"deferred for a dependency", "data.aws_iam_policy_document.dependency", "json", "computed ? (data.aws_iam_policy_document.dependency.json is known after apply)"},
		{"read during the plan", "data.aws_iam_policy_document.read", "version", "default 2012-10-17"},
		{"read, from the state", "data.aws_caller_identity.me", "account_id", "computed 123456789012"},
	} {
		if got := describe(lookup(t, g, tt.addr).Get(tt.attr)); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	for _, tt := range []struct{ name, addr, attr, want string }{
		{"statement of a deferred document", "data.aws_iam_policy_document.argument", "resources", "[[0]set [?] <= aws_sqs_queue.created.arn]"},
		{"known part of it", "data.aws_iam_policy_document.argument", "actions", "[[0]set [sqs:SendMessage]]"},
		{"default that is not applied yet", "data.aws_iam_policy_document.argument", "effect", "[[0]absent]"},
		{"all known", "data.aws_iam_policy_document.dependency", "resources", "[[0]set [*]]"},
		{"rendered", "data.aws_iam_policy_document.read", "effect", "[[0]default Allow]"},
	} {
		if got := describeBlocks(lookup(t, g, tt.addr).Body.Blocks("statement"), tt.attr); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	if g.Lookup("data.aws_caller_identity.checked") != nil {
		t.Error("the data source of a check block is a resource")
	}
}

func TestPlansThatAreNotTheWhole(t *testing.T) {
	for _, tt := range []struct {
		file       string
		kind       resource.Kind
		notes      []string
		incomplete bool
		errored    bool
		leftOut    []string
		resources  []string
		before     []string
	}{
		{file: "empty.plan.json", kind: resource.Plan, notes: []string{"note plan-empty"}},
		{
			file: "destroy.after.plan.json", kind: resource.Plan, notes: []string{"note plan-destroy"},
			before: []string{"aws_subnet.a delete, exists", "aws_vpc.a delete, exists"},
		},
		{
			file: "refresh.after.plan.json", kind: resource.State, notes: []string{"note plan-refresh-only"},
			resources: []string{"aws_subnet.a no-op, exists", "aws_vpc.a no-op, exists"},
		},
		{
			file: "targeted.plan.json", kind: resource.Plan, notes: []string{"warning plan-targeted"}, incomplete: true,
			leftOut:   []string{"aws_flow_log", "aws_network_acl"},
			resources: []string{"aws_subnet.a create", "aws_vpc.a create"},
		},
		{
			file: "targeted_existing.after.plan.json", kind: resource.Plan, notes: []string{"warning plan-targeted"}, incomplete: true,
			leftOut:   []string{"aws_subnet"},
			resources: []string{"aws_flow_log.a no-op, exists, bystander", "aws_vpc.a update, exists", "data.aws_caller_identity.me no-op, exists"},
			before:    []string{"aws_flow_log.a no-op, exists, bystander", "aws_vpc.a update, exists"},
		},
		{
			file: "errored.plan.json", kind: resource.Plan, notes: []string{"error plan-errored"}, incomplete: true, errored: true,
			leftOut:   []string{"aws_flow_log", "aws_subnet"},
			resources: []string{"aws_vpc.a create"},
		},
		{
			file: "destroy.state.json", kind: resource.State,
			resources: []string{"aws_subnet.a no-op, exists", "aws_vpc.a no-op, exists"},
		},
		{
			file: "destroy.tfstate", kind: resource.State,
			resources: []string{"aws_subnet.a no-op, exists", "aws_vpc.a no-op, exists"},
		},
		{file: "destroy.plan.json", kind: resource.Plan, resources: []string{"aws_subnet.a create", "aws_vpc.a create"}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			g := readFile(t, tt.file)
			if g.Kind != tt.kind || g.Incomplete != tt.incomplete || g.Errored != tt.errored {
				t.Errorf("got %s, incomplete %t, errored %t", g.Kind, g.Incomplete, g.Errored)
			}
			var notes []string
			for _, d := range g.Diagnostics {
				notes = append(notes, fmt.Sprintf("%s %s", d.Severity, d.Code))
			}
			sameLines(t, "diagnostics", notes, tt.notes)
			sameLines(t, "left out", sortedNames(g.LeftOut), tt.leftOut)
			sameLines(t, "resources", list(g.Resources), tt.resources)
			if (g.Prior != nil) != (tt.kind == resource.Plan) {
				t.Fatalf("got a world before: %t", g.Prior != nil)
			}
			if g.Prior != nil {
				sameLines(t, "before", list(g.Prior.Resources), tt.before)
			}
			if g.Terraform == "" {
				t.Error("no version of Terraform")
			}
		})
	}
}
