package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// broken is a table of two controls, of which the first breaks down on the queue
// that is called "bad".
func broken() []*check.Control {
	judge := func(fn func(c *check.Context) check.Verdict) check.Predicate {
		return check.Func(check.Reads{"aws_sqs_queue": {"name"}}, nil, "test", fn)
	}
	control := func(id string, pass check.Predicate) *check.Control {
		return &check.Control{ID: id, Title: "A title", Severity: check.High, On: []string{"aws_sqs_queue"}, Pass: pass}
	}
	return []*check.Control{
		control("SQS.1", judge(func(c *check.Context) check.Verdict {
			if name, _ := c.Get("name").Text(); name == "bad" {
				panic("hunter2")
			}
			return check.Fail
		})),
		control("SQS.2", judge(func(*check.Context) check.Verdict { return check.Fail })),
	}
}

// TestAPanicEndsOneVerdict holds that a panic is told of, with the file and the
// resource, and that everything else is judged.
func TestAPanicEndsOneVerdict(t *testing.T) {
	dir := t.TempDir()
	queue := func(name string) string {
		return `{"address":"aws_sqs_queue.` + name + `","mode":"managed","type":"aws_sqs_queue","name":"` + name + `","provider_name":"p/aws","change":{"actions":["create"],"before":null,"after":{"name":"` + name + `"},"after_unknown":{}}}`
	}
	for name, src := range map[string]string{
		"main.tf":   "resource \"aws_sqs_queue\" \"bad\" {\n  name = \"bad\"\n}\nresource \"aws_sqs_queue\" \"good\" {\n  name = \"good\"\n}\n",
		"plan.json": `{"format_version":"1.2","resource_changes":[` + queue("bad") + "," + queue("good") + `],"configuration":{}}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name)
			if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
				t.Fatal(err)
			}
			if name == "main.tf" {
				path = dir
			}
			for _, f := range report.Formats {
				p := process{controls: broken, env: []string{"AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1"}}
				status, stdout, stderr := start(t, p, "scan", "--format", f.Name, path)
				if status != exitUnfinished {
					t.Errorf("%s: got status %d", f.Name, status)
				}
				if strings.Contains(stdout+stderr, "hunter2") {
					t.Errorf("%s: what was panicked with is told; it may hold a secret", f.Name)
				}
				if !strings.Contains(stdout, "queue.good") || !strings.Contains(stdout, "SQS.2") {
					t.Errorf("%s: the rest isn't judged: %s", f.Name, stdout)
				}
			}
			_, stdout, _ := start(t, process{controls: broken}, "scan", path)
			said := strings.Join(strings.Fields(stdout), " ")
			for _, want := range []string{"SQS.1 on aws_sqs_queue.bad broke down", name, "please report it", resource.Issues, "crash_test.go"} {
				if !strings.Contains(said, want) {
					t.Errorf("got %s\nwant %q in it", stdout, want)
				}
			}
		})
	}
}

// TestAPanicOfTheTableEndsTheRun holds that a panic that nothing can be judged
// after is told of too.
func TestAPanicOfTheTableEndsTheRun(t *testing.T) {
	p := process{controls: func() []*check.Control { panic("hunter2") }}
	status, stdout, stderr := start(t, p, "scan", "plan.json")
	if status != exitUnfinished || stdout != "" {
		t.Errorf("got status %d and output %q", status, stdout)
	}
	for _, want := range []string{"please report it", resource.Issues, "crash_test.go"} {
		if !strings.Contains(stderr, want) {
			t.Errorf("got %q, want %q in it", stderr, want)
		}
	}
	if strings.Contains(stderr, "hunter2") {
		t.Error("what was panicked with is told; it may hold a secret")
	}
}
