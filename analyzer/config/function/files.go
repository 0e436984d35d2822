package function

import (
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/hublint/hublint/analyzer/regular"
)

// FS is what the file functions may open. A path is as the operating system
// writes it and already joined to Options.BaseDir; nothing else was done to it, so
// it may point anywhere, and through links: keeping to the project is the FS's
// part. Of a path that isn't there its methods say fs.ErrNotExist, which is what
// Terraform would find too. Any other error is a refusal and becomes an *AccessError.
type FS interface {
	// Open opens a regular file to read.
	Open(path string) (fs.File, error)
	// Stat describes what path leads to, following links.
	Stat(path string) (fs.FileInfo, error)
	// ReadDir lists a directory, sorted by name, as fs.ReadDir does.
	ReadDir(path string) ([]fs.DirEntry, error)
}

// An AccessError says that a file function was refused what it asked for, so that
// its result isn't known. try and can pass it on rather than take it for a failure
// that Terraform would have met.
type AccessError struct {
	// Path is the path as the configuration wrote it.
	Path string
	// Err is the reason.
	Err error
}

func (e *AccessError) Error() string { return fmt.Sprintf("can't read %q: %v", e.Path, e.Err) }
func (e *AccessError) Unwrap() error { return e.Err }

var (
	errNoFiles = errors.New("files aren't read here")
	errHome    = errors.New("it is in a home directory, outside the project")
	errWindows = errors.New("it is a path of Windows, outside the project")
)

// files makes the functions that read the project.
type files struct {
	bounds
	base string
	fs   FS
}

func (f files) functions() map[string]function.Function {
	digest := func(start func() hash.Hash, encode func([]byte) string) function.Function {
		return stringFunc(func(a []string) (string, error) {
			h := start()
			if err := f.copy(h, a[0]); err != nil {
				return "", err
			}
			return encode(h.Sum(nil)), nil
		}, "path")
	}
	return map[string]function.Function{
		"abspath": f.abspath(),
		"file":    stringFunc(func(a []string) (string, error) { return f.text(a[0]) }, "path"),
		"filebase64": stringFunc(func(a []string) (string, error) {
			// A third of the limit's room is for what the encoding adds.
			b, err := f.read(a[0], f.MaxStringBytes/4*3)
			return base64.StdEncoding.EncodeToString(b), err
		}, "path"),
		"filebase64sha256": digest(sha256.New, base64.StdEncoding.EncodeToString),
		"filebase64sha512": digest(sha512.New, base64.StdEncoding.EncodeToString),
		"filemd5":          digest(md5.New, hex.EncodeToString),
		"filesha1":         digest(sha1.New, hex.EncodeToString),
		"filesha256":       digest(sha256.New, hex.EncodeToString),
		"filesha512":       digest(sha512.New, hex.EncodeToString),
		"fileexists":       f.exists(),
		"fileset":          f.set(),
		"pathexpand":       pathExpand(),
	}
}

// locate joins a path as written to the base directory. Paths of a home directory
// depend on who runs Terraform, and are refused.
func (f files) locate(path string) (string, error) {
	switch {
	case f.fs == nil:
		return "", &AccessError{path, errNoFiles}
	case strings.HasPrefix(path, "~"):
		return "", &AccessError{path, errHome}
	case filepath.VolumeName(path) == "" && WindowsPath(path):
		return "", &AccessError{path, errWindows}
	case filepath.IsAbs(path):
		return filepath.Clean(path), nil
	}
	return filepath.Join(f.base, path), nil
}

// WindowsPath reports whether a path has a drive or a host of Windows in front, as
// in C:\x or \\host\share, wherever the program runs.
func WindowsPath(path string) bool {
	if len(path) > 1 && path[1] == ':' {
		letter := path[0] | 0x20
		return 'a' <= letter && letter <= 'z'
	}
	return strings.HasPrefix(path, `\\`)
}

// failed gives an error of the FS its meaning for the path as written.
func failed(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no file at %q: %w", path, fs.ErrNotExist)
	}
	return &AccessError{path, err}
}

// open opens the regular file at path.
func (f files) open(path string) (fs.File, error) {
	at, err := f.locate(path)
	if err != nil {
		return nil, err
	}
	// Before it is opened, because opening a pipe would wait for a writer.
	info, err := f.fs.Stat(at)
	if err != nil {
		return nil, failed(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%q is not a regular file", path)
	}
	file, err := f.fs.Open(at)
	if err != nil {
		return nil, failed(path, err)
	}
	return file, nil
}

// read returns the content of the file at path if it has no more than most bytes.
func (f files) read(path string, most int) ([]byte, error) {
	file, err := f.open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var b bytes.Buffer
	err = regular.Copy(&b, file, int64(most))
	if _, large := errors.AsType[*regular.SizeError](err); large {
		return nil, fmt.Errorf("%q: %w", path, f.stringBytes())
	}
	if err != nil {
		return nil, &AccessError{path, err}
	}
	return b.Bytes(), nil
}

func (f files) text(path string) (string, error) {
	b, err := f.read(path, f.MaxStringBytes)
	if err != nil {
		return "", err
	}
	if !utf8.Valid(b) {
		return "", fmt.Errorf("%q is not valid UTF-8; use filebase64 or a digest of the file", path)
	}
	return string(b), nil
}

// copy writes the file at path to w.
func (f files) copy(w io.Writer, path string) error {
	file, err := f.open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	err = regular.Copy(w, file, int64(f.MaxFileBytes))
	if _, large := errors.AsType[*regular.SizeError](err); large {
		return fmt.Errorf("%q: %w", path, f.fileBytes())
	}
	if err != nil {
		return &AccessError{path, err}
	}
	return nil
}

func (f files) exists() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}},
		Type:         function.StaticReturnType(cty.Bool),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			path := args[0].AsString()
			at, err := f.locate(path)
			if err != nil {
				return cty.NilVal, err
			}
			info, err := f.fs.Stat(at)
			switch {
			case errors.Is(err, fs.ErrNotExist):
				return cty.False, nil
			case err != nil:
				return cty.NilVal, &AccessError{path, err}
			case !info.Mode().IsRegular():
				return cty.NilVal, fmt.Errorf("%q is not a regular file", path)
			}
			return cty.True, nil
		},
	})
}

// abspath is known only where the base directory is absolute.
func (f files) abspath() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}},
		Type:         function.StaticReturnType(cty.String),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			path := args[0].AsString()
			if !filepath.IsAbs(path) {
				path = filepath.Join(f.base, path)
			}
			if !filepath.IsAbs(path) {
				return cty.UnknownVal(cty.String), nil
			}
			return cty.StringVal(filepath.ToSlash(filepath.Clean(path))), nil
		},
	})
}

func pathExpand() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}},
		Type:         function.StaticReturnType(cty.String),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			if strings.HasPrefix(args[0].AsString(), "~") {
				return cty.UnknownVal(cty.String), nil
			}
			return args[0], nil
		},
	})
}
