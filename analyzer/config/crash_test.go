package config

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"

	"github.com/hublint/hublint/analyzer/resource"
)

// TestAPanicWhileOneResourceIsRead holds that it is told of with its place, and
// that what depends on resources that may be missing is not known then.
func TestAPanicWhileOneResourceIsRead(t *testing.T) {
	tree := &tree{graph: &resource.Graph{}, reported: map[resource.Diagnostic]bool{}}
	tree.guard("aws_sqs_queue.bad", hcl.Range{Filename: "main.tf", Start: hcl.Pos{Line: 3}}, func() { panic("hunter2") })
	found := tree.graph.Problems()
	if len(found) != 1 || found[0].Severity != resource.Error || found[0].At.Line != 3 || !strings.Contains(found[0].Summary, "reading aws_sqs_queue.bad broke down") {
		t.Errorf("got %+v", found)
	}
	if strings.Contains(found[0].Summary+found[0].Detail, "hunter2") {
		t.Error("what was panicked with is told; it may hold a secret")
	}
	if _, may := tree.graph.MayMiss("aws_sqs_queue"); !may {
		t.Error("the resource is taken for one that isn't there")
	}
}

// TestAPanicWhileAFileIsParsed holds that it is told of with the file.
func TestAPanicWhileAFileIsParsed(t *testing.T) {
	f := &parsedFile{name: "main.tf"}
	f.parse(nil, defaultLimits()) // there is nothing to read from
	if len(f.diags) != 1 || f.diags[0].Code != "crash" || f.diags[0].At.File != "main.tf" {
		t.Errorf("got %+v", f.diags)
	}
}
