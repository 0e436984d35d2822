package main

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// TestInterruptEndsTheRun interrupts a process that has a minute's work before it,
// and holds that it ends within a second and leaves no report.
func TestInterruptEndsTheRun(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "main.tf", []byte("locals {\n  r = range(1000)\n}\nresource \"aws_sqs_queue\" \"q\" {\n  sqs_managed_sse_enabled = length([for a in local.r : 1 if length([for b in local.r : 1 if length([for c in local.r : 1 if false]) > 0]) > 0]) > 0\n}\n"))
	out := filepath.Join(t.TempDir(), "report.json")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self)
	// TestMain takes the process for hublint by this name.
	cmd.Args = []string{"hublint", "scan", "--limit", "steps=1000000000", "--format", "json", "--output", out, dir}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(500 * time.Millisecond)
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Skip("this system has no interrupts: ", err)
	}
	began := time.Now()
	_ = cmd.Wait() // the status is looked at below
	if took := time.Since(began); took > time.Second {
		t.Errorf("ended after %s", took)
	}
	if got := cmd.ProcessState.ExitCode(); got != exitUnfinished {
		t.Errorf("got status %d, want %d", got, exitUnfinished)
	}
	empty(t, filepath.Dir(out))
}

// TestInterruptLeavesNoHalfOfAReport interrupts a writer in the middle, and looks
// at once: who interrupts twice ends the process there.
func TestInterruptLeavesNoHalfOfAReport(t *testing.T) {
	dir := t.TempDir()
	ctx, interrupt := context.WithCancel(t.Context())
	err := writeFile(ctx, filepath.Join(dir, "report.json"), func(w io.Writer) error {
		if _, err := io.WriteString(w, "half"); err != nil {
			t.Error(err)
		}
		interrupt()
		for range 100 {
			if files, _ := os.ReadDir(dir); len(files) == 0 {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		empty(t, dir)
		_, err := io.WriteString(w, "the rest")
		return err
	})
	if err == nil {
		t.Error("the report is said to be written")
	}
	empty(t, dir)
}

func empty(t *testing.T, dir string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil || len(files) > 0 {
		t.Errorf("there is %v, %v", files, err)
	}
}
