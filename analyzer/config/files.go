package config

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/regular"
)

// ErrNoConfiguration is in the error of a directory without Terraform files.
var ErrNoConfiguration = errors.New("there is no Terraform configuration here")

var errOutside = errors.New("it is outside of the project")

// files opens what lies below the root of the project, and nothing else:
// os.Root follows links only as long as they stay inside. Paths are relative to
// the root and have forward slashes.
type files struct {
	root *os.Root
	name string // the root as it was given
	max  int64  // bytes of one file
}

func openFiles(root string, limits Limits) (*files, error) {
	r, err := os.OpenRoot(root)
	if err != nil {
		return nil, err
	}
	return &files{root: r, name: root, max: int64(limits.FileBytes)}, nil
}

// within turns a path as the user gave it into one below the root.
func (f *files) within(name string) (string, error) {
	rel, err := filepath.Rel(f.name, name)
	if err != nil || !filepath.IsLocal(rel) {
		return "", fmt.Errorf("%s: %w", name, errOutside)
	}
	return filepath.ToSlash(rel), nil
}

// below joins a path that a file of the configuration names to the directory
// that it is relative to.
func below(dir, name string) (string, error) {
	if filepath.IsAbs(name) || strings.HasPrefix(name, "/") || filepath.VolumeName(name) != "" || function.WindowsPath(name) {
		return "", errOutside
	}
	joined := path.Join(dir, filepath.ToSlash(name))
	if !filepath.IsLocal(filepath.FromSlash(joined)) {
		return "", errOutside
	}
	return joined, nil
}

// read returns the content of a regular file.
func (f *files) read(name string) ([]byte, error) {
	b, err := regular.Read(f.root, filepath.FromSlash(name), f.max)
	if err != nil {
		return nil, f.refusal(err)
	}
	return b, nil
}

// list returns the entries of a directory, sorted by name.
func (f *files) list(dir string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.root.FS(), path.Clean(dir))
	if err != nil {
		return nil, f.refusal(err)
	}
	return entries, nil
}

// stat describes what is at name.
func (f *files) stat(name string) (fs.FileInfo, error) {
	info, err := f.root.Stat(filepath.FromSlash(name))
	if err != nil {
		return nil, f.refusal(err)
	}
	return info, nil
}

func isOutside(err error) bool { return errors.Is(err, errOutside) }

// refusal puts os.Root's word for a link that leads out into this package's.
func (f *files) refusal(err error) error {
	if pe, ok := errors.AsType[*fs.PathError](err); ok && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && strings.Contains(pe.Err.Error(), "escapes") {
		return errOutside
	}
	return err
}

// Close lets go of the root.
func (f *files) Close() error { return f.root.Close() }

// projectFS is what functions such as file and templatefile may open.
type projectFS struct{ *files }

// at turns a path that an expression came to into one below the root.
func (p projectFS) at(name string) (string, error) {
	if filepath.IsAbs(name) {
		rel, err := filepath.Rel(p.name, name)
		if err != nil {
			return "", errOutside
		}
		name = rel
	}
	if !filepath.IsLocal(name) {
		return "", errOutside
	}
	return name, nil
}

// Open opens a regular file.
func (p projectFS) Open(name string) (fs.File, error) {
	name, err := p.at(name)
	if err != nil {
		return nil, err
	}
	f, err := regular.Open(p.root, name)
	if err != nil {
		return nil, p.refusal(err)
	}
	return f, nil
}

// Stat describes what name leads to.
func (p projectFS) Stat(name string) (fs.FileInfo, error) {
	name, err := p.at(name)
	if err != nil {
		return nil, err
	}
	return p.stat(filepath.ToSlash(name))
}

// ReadDir lists a directory.
func (p projectFS) ReadDir(name string) ([]fs.DirEntry, error) {
	name, err := p.at(name)
	if err != nil {
		return nil, err
	}
	return p.list(filepath.ToSlash(name))
}
