//go:build unix

package regular

import (
	"errors"
	"os"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// TestPipesAreNotWaitedFor opens a pipe that nobody writes to, and a path that is
// one or a file from moment to moment.
func TestPipesAreNotWaitedFor(t *testing.T) {
	dir := t.TempDir()
	pipe, name := filepath.Join(dir, "pipe"), filepath.Join(dir, "a")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	root := open(t, dir)
	if _, err := Open(root, "pipe"); !errors.Is(err, ErrNot) {
		t.Errorf("got error %v of a pipe", err)
	}
	var stop atomic.Bool
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		for i := 0; !stop.Load(); i++ {
			next := filepath.Join(dir, "next")
			if i%2 == 0 {
				_ = os.WriteFile(next, []byte("text"), 0o644)
			} else {
				_ = os.Link(pipe, next)
			}
			_ = os.Rename(next, name)
			// Both names of one pipe: nothing was renamed.
			_ = os.Remove(next)
		}
	}()
	defer func() { stop.Store(true); <-stopped }()
	opened := make(chan struct{})
	go func() {
		defer close(opened)
		for end := time.Now().Add(200 * time.Millisecond); time.Now().Before(end); {
			if b, err := Read(root, "a", 100); err == nil && string(b) != "text" {
				t.Errorf("got %q", b)
			}
		}
	}()
	select {
	case <-opened:
	case <-time.After(30 * time.Second):
		t.Error("a pipe is waited for")
	}
}
