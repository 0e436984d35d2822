package regular

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"
)

func open(t *testing.T, dir string) *os.Root {
	t.Helper()
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	return root
}

func TestRead(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "root")
	if err := os.MkdirAll(filepath.Join(dir, "dir"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"root/a": "text", "root/empty": "", "outside": "secret"} {
		if err := os.WriteFile(filepath.Join(top, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, to := range map[string]string{"link": "a", "out": "../outside", "device": "/dev/zero", "loop": "loop"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip("this system has no symbolic links: ", err)
		}
	}
	root := open(t, dir)
	for _, tt := range []struct{ name, want string }{
		{"a", "text"},
		{"empty", ""},
		{"link", "text"},
	} {
		got, err := Read(root, tt.name, 4)
		if err != nil || string(got) != tt.want {
			t.Errorf("got %q and error %v, want %q: %s", got, err, tt.want, tt.name)
		}
	}
	for _, name := range []string{"dir", "out", "device", "loop", "none", "../outside", filepath.Join(top, "outside")} {
		if got, err := Read(root, name, 100); err == nil {
			t.Errorf("%s was read: %q", name, got)
		}
	}
	if _, err := Read(root, "dir", 4); !errors.Is(err, ErrNot) {
		t.Errorf("got error %v of a directory", err)
	}
	var size *SizeError
	if _, err := Read(root, "a", 3); !errors.As(err, &size) || size.Most != 3 {
		t.Errorf("got error %v of a file that is too large", err)
	}
}

// changing is a file to which something happens while it is read.
type changing struct {
	fs.File
	happens func()
}

func (c changing) Read(b []byte) (int, error) {
	n, err := c.File.Read(b)
	c.happens()
	return n, err
}

// TestCopyTellsThatAFileChanged holds that half of one version and half of another
// are not taken for a file.
func TestCopyTellsThatAFileChanged(t *testing.T) {
	for _, tt := range []struct {
		name string
		do   func(name string) error
	}{
		{"it grows", func(name string) error { return os.WriteFile(name, bytes.Repeat([]byte("b"), 5000), 0o644) }},
		{"it shrinks", func(name string) error { return os.Truncate(name, 10) }},
		{"it is emptied", func(name string) error { return os.Truncate(name, 0) }},
		{"it has other bytes of the same number", func(name string) error {
			return errors.Join(os.WriteFile(name, bytes.Repeat([]byte("b"), 4000), 0o644), os.Chtimes(name, time.Time{}, time.Unix(1, 0)))
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "a")
			if err := os.WriteFile(name, bytes.Repeat([]byte("a"), 4000), 0o644); err != nil {
				t.Fatal(err)
			}
			f, err := os.Open(name)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = f.Close() }()
			done := false
			var got bytes.Buffer
			err = Copy(&got, changing{f, func() {
				if done {
					return
				}
				done = true
				if err := tt.do(name); err != nil {
					t.Fatal(err)
				}
			}}, 10_000)
			if !errors.Is(err, ErrChanged) {
				t.Errorf("got error %v after %d bytes", err, got.Len())
			}
		})
	}
}

// TestCopyStops holds that a file which grows without an end is left.
func TestCopyStops(t *testing.T) {
	f, err := fstest.MapFS{"a": {Data: []byte("a")}}.Open("a")
	if err != nil {
		t.Fatal(err)
	}
	var size *SizeError
	if err := Copy(&bytes.Buffer{}, endless{f}, 1000); !errors.As(err, &size) {
		t.Errorf("got error %v", err)
	}
}

type endless struct{ fs.File }

func (endless) Read(b []byte) (int, error) { clear(b); return len(b), nil }
