// Package regular reads regular files, and nothing that may stand in their place:
// to open a pipe is to wait for its writer, and a device may have no end.
package regular

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

var (
	// ErrNot is in the error of what is no regular file.
	ErrNot = errors.New("it is not a regular file")
	// ErrChanged is in the error of a file that somebody wrote to meanwhile: what
	// was read is neither what it was nor what it is.
	ErrChanged = errors.New("it changed while it was read")
)

// A SizeError says that a file has more bytes than may be read.
type SizeError struct{ Most int64 }

// Error says how many there may be.
func (e *SizeError) Error() string { return fmt.Sprintf("it has more than %d bytes", e.Most) }

// Open opens the regular file at name for reading. A link may lead to it as long as
// it stays below the root. The error of anything else there wraps ErrNot.
func Open(root *os.Root, name string) (*os.File, error) {
	// To open some devices is to do something.
	info, err := root.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: ErrNot}
	}
	// By now it may be something else.
	f, err := root.OpenFile(name, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return nil, err
	}
	if info, err = f.Stat(); err == nil && !info.Mode().IsRegular() {
		err = &fs.PathError{Op: "open", Path: name, Err: ErrNot}
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// Read returns the content of the regular file at name below the root. The error
// is that of Open or Copy.
func Read(root *os.Root, name string, most int64) ([]byte, error) {
	f, err := Open(root, name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // opened for reading
	var b bytes.Buffer
	if err := Copy(&b, f, most); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Copy writes the content of a file to w. The error is a *SizeError for a file of
// more than most bytes, and wraps ErrChanged for one that was written to.
func Copy(w io.Writer, f fs.File, most int64) error {
	was, err := f.Stat()
	if err != nil {
		return err
	}
	if was.Size() > most {
		return &SizeError{most}
	}
	if b, ok := w.(*bytes.Buffer); ok {
		b.Grow(int(was.Size()) + bytes.MinRead)
	}
	n, err := io.Copy(w, io.LimitReader(f, most+1))
	switch {
	case err != nil:
		return err
	case n > most:
		return &SizeError{most}
	case n != was.Size():
		return ErrChanged
	}
	return Unchanged(f, was)
}

// Unchanged holds that an open file is as it was. Its error wraps ErrChanged
// otherwise.
func Unchanged(f fs.File, was fs.FileInfo) error {
	is, err := f.Stat()
	if err != nil {
		return err
	}
	if is.Size() != was.Size() || !is.ModTime().Equal(was.ModTime()) {
		return ErrChanged
	}
	return nil
}
