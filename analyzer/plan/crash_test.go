package plan

import (
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestAPanicWhileOneResourceIsRead holds that it is told of with the address, and
// that what depends on resources that may be missing is not known then.
func TestAPanicWhileOneResourceIsRead(t *testing.T) {
	d := newDocument(Options{}, &source{})
	broken := d.guarded(func([]byte) error { panic("hunter2") })
	if err := broken([]byte(`{"address":"aws_sqs_queue.bad","mode":3}`)); err != nil {
		t.Error(err)
	}
	if err := broken([]byte(`[]`)); err != nil {
		t.Error(err)
	}
	d.keys["values"], d.format = true, "1.0"
	g, err := d.graph()
	if err != nil {
		t.Fatal(err)
	}
	if len(g.Diagnostics) != 2 {
		t.Fatalf("got %v", g.Diagnostics)
	}
	for i, want := range []string{"reading aws_sqs_queue.bad broke down", "reading a resource broke down"} {
		got := g.Diagnostics[i]
		if got.Severity != resource.Error || got.Code != "crash" || !strings.Contains(got.Summary, want) || !strings.Contains(got.Summary, "please report it") {
			t.Errorf("got %+v", got)
		}
		if strings.Contains(got.Summary+got.Detail, "hunter2") {
			t.Error("what was panicked with is told; it may hold a secret")
		}
	}
	if _, may := g.MayMiss("aws_sqs_queue"); !may {
		t.Error("the resource is taken for one that isn't there")
	}
}
