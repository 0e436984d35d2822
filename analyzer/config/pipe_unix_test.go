//go:build unix

package config

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// TestNobodyWaitsForAPipe puts a pipe that nobody writes to in the place of each file
// that is read without being named, and of some that are.
func TestNobodyWaitsForAPipe(t *testing.T) {
	for _, name := range []string{
		"a.tf", "a.tf.json", "a.tofu", "override.tf", "terraform.tfvars", "terraform.tfvars.json", "a.auto.tfvars", "a.auto.tfvars.json",
		".terraform/modules/modules.json", ".terraform/environment", ".terraform.lock.hcl", "m/a.tf", "file", "template", "named.tfvars",
	} {
		t.Run(name, func(t *testing.T) {
			dir := write(t, `
				module "m" { source = "./m" }
				resource "aws_s3_bucket" "b" { bucket = "b" }
				resource "aws_s3_bucket" "file" { bucket = file("file") }
				resource "aws_s3_bucket" "digest" { bucket = filesha256("file") }
				resource "aws_s3_bucket" "template" { bucket = templatefile("template", {}) }
				resource "aws_s3_bucket" "set" { bucket = join(",", fileset(".", "*")) }
				resource "aws_s3_bucket" "workspace" { bucket = terraform.workspace }
				-- m/main.tf --
				locals {}
				-- file --
				-- template --`)
			pipe := filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(pipe), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.Remove(pipe); err != nil && !os.IsNotExist(err) {
				t.Fatal(err)
			}
			if err := syscall.Mkfifo(pipe, 0o644); err != nil {
				t.Fatal(err)
			}
			o := Options{}
			if name == "named.tfvars" {
				o.Given = []Given{{File: pipe}}
			}
			ended := make(chan struct{})
			go func() {
				defer close(ended)
				g, err := Load(t.Context(), dir, o)
				if err != nil {
					t.Error(err)
					return
				}
				ask(g)
				if len(g.Problems()) == 0 {
					t.Error("nothing is said of it")
				}
			}()
			select {
			case <-ended:
			case <-time.After(30 * time.Second):
				t.Fatal("the pipe is waited for")
			}
		})
	}
}
