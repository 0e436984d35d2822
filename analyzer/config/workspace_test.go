package config

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

func TestWorkspace(t *testing.T) {
	const bucket = `resource "aws_s3_bucket" "b" { bucket = "${terraform.workspace}-x" }`
	for _, c := range []struct {
		name, files, given, want string
	}{
		{"nothing is said", "", "", "default-x"},
		{"one was selected", "\n-- .terraform/environment --\nprod\n", "", "prod-x"},
		{"the environment names another", "\n-- .terraform/environment --\nprod", "dev", "dev-x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, bucket+c.files, Options{Workspace: c.given})
			if got := show(get(t, g, "aws_s3_bucket.b bucket")); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestWorkspaceOfAPlan holds that nothing is concluded from the workspace that is
// selected now: the plan may have been made in another.
func TestWorkspaceOfAPlan(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/join")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "main.tf")
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	src = bytes.Replace(src, []byte("var.versioned == null ?"), []byte(`terraform.workspace == "default" ?`), 1)
	if err := os.WriteFile(name, src, 0o644); err != nil {
		t.Fatal(err)
	}
	g := readPlan(t)
	if err := Join(context.Background(), g, dir, Options{Workspace: "default"}); err != nil {
		t.Fatal(err)
	}
	got, want := show(get(t, g, "aws_s3_bucket_logging.chosen bucket")), "? <aws_s3_bucket.logs id> <aws_s3_bucket.other id>"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
