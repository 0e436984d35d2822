package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/regular"
)

// ErrNoConfiguration is in the error of a directory without Terraform files.
var ErrNoConfiguration = errors.New("there is no Terraform configuration here")

var errOutside = errors.New("it is outside of the project")

// files opens what lies below the root of the project, what Terraform keeps
// elsewhere because the user said so, and nothing else: os.Root follows links only
// as long as they stay inside. Paths are relative to the root and have forward
// slashes.
type files struct {
	root *os.Root
	name string   // the root as it was given
	max  int64    // bytes of one file
	away *dataDir // nil where it is below the root
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
func (f *files) below(dir, name string) (string, error) {
	if filepath.IsAbs(name) || strings.HasPrefix(name, "/") || filepath.VolumeName(name) != "" || function.WindowsPath(name) {
		return "", errOutside
	}
	joined := path.Join(dir, filepath.ToSlash(name))
	if !f.holds(joined) {
		return "", errOutside
	}
	return joined, nil
}

// holds reports whether a path stays in what may be opened, as far as that can be
// told without following links.
func (f *files) holds(name string) bool {
	_, away := f.away.within(name)
	return away || filepath.IsLocal(filepath.FromSlash(name))
}

// opened returns the directory that holds name, and the way from there.
func (f *files) opened(name string) (*os.Root, string, error) {
	if rest, away := f.away.within(name); away {
		return f.away.root, filepath.FromSlash(rest), f.away.err
	}
	return f.root, filepath.FromSlash(name), nil
}

// read returns the content of a regular file.
func (f *files) read(name string) ([]byte, error) {
	root, rest, err := f.opened(name)
	if err != nil {
		return nil, f.refusal(err)
	}
	b, err := regular.Read(root, rest, f.max)
	if err != nil {
		return nil, f.refusal(err)
	}
	return b, nil
}

// list returns the entries of a directory, sorted by name.
func (f *files) list(dir string) ([]fs.DirEntry, error) { return f.listWithin(dir, math.MaxInt-1) }

// listWithin is list of a directory that has no more entries than most. Of another it
// returns any, one more than most: a directory may have millions.
func (f *files) listWithin(dir string, most int) ([]fs.DirEntry, error) {
	root, rest, err := f.opened(path.Clean(dir))
	if err != nil {
		return nil, f.refusal(err)
	}
	opened, err := root.Open(rest)
	if err != nil {
		return nil, f.refusal(err)
	}
	defer opened.Close() //nolint:errcheck // only read
	const portion = 1024
	var entries []fs.DirEntry
	for len(entries) <= most {
		some, err := opened.ReadDir(min(portion, most+1-len(entries)))
		entries = append(entries, some...)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, f.refusal(err)
		}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// stat describes what is at name.
func (f *files) stat(name string) (fs.FileInfo, error) {
	root, rest, err := f.opened(name)
	if err != nil {
		return nil, f.refusal(err)
	}
	info, err := root.Stat(rest)
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
	name = path.Clean(filepath.ToSlash(name))
	if !p.holds(name) {
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
	root, rest, err := p.opened(name)
	if err != nil {
		return nil, p.refusal(err)
	}
	f, err := regular.Open(root, rest)
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
	return p.stat(name)
}

// ReadDir lists a directory.
func (p projectFS) ReadDir(name string) ([]fs.DirEntry, error) {
	name, err := p.at(name)
	if err != nil {
		return nil, err
	}
	return p.list(name)
}
