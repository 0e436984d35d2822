package function

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// set makes fileset: the regular files under a directory whose path from there
// matches a pattern.
func (f files) set() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "path", Type: cty.String}, {Name: "pattern", Type: cty.String}},
		Type:         function.StaticReturnType(cty.Set(cty.String)),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			names, err := f.glob(args[0].AsString(), args[1].AsString())
			if err != nil {
				return cty.NilVal, err
			}
			if len(names) == 0 {
				return cty.SetValEmpty(cty.String), nil
			}
			vals := make([]cty.Value, len(names))
			for i, name := range names {
				vals[i] = cty.StringVal(name)
			}
			return cty.SetVal(vals), nil
		},
	})
}

func (f files) glob(path, pattern string) ([]string, error) {
	dir, err := f.locate(path)
	if err != nil {
		return nil, err
	}
	// The pattern may lead out of the directory ("../*.json"), so the search
	// starts where its literal part ends.
	start, rest := doublestar.SplitPattern(filepath.ToSlash(filepath.Join(dir, pattern)))
	tree := &subtree{fs: f.fs, root: filepath.FromSlash(start), left: f.MaxFiles}
	var names []string
	err = doublestar.GlobWalk(tree, rest, func(name string, _ fs.DirEntry) error {
		// What else is wrong than that the file isn't there, the tree remembers.
		if info, err := tree.Stat(name); err == nil && info.Mode().IsRegular() {
			rel, err := filepath.Rel(dir, tree.at(name))
			names = append(names, filepath.ToSlash(rel))
			return err
		}
		return nil
	})
	switch {
	case tree.left < 0:
		return nil, f.files()
	case tree.refused != nil:
		return nil, &AccessError{filepath.Join(path, pattern), tree.refused}
	}
	return names, err
}

// subtree is the part of an FS under root, in the shape that doublestar walks. It
// counts what is visited, and keeps the first refusal.
type subtree struct {
	fs      FS
	root    string
	left    int
	refused error
}

// Open opens a file.
func (t *subtree) Open(name string) (fs.File, error) {
	file, err := t.fs.Open(t.at(name))
	return file, t.note(err)
}

// Stat describes a file.
func (t *subtree) Stat(name string) (fs.FileInfo, error) {
	info, err := t.fs.Stat(t.at(name))
	return info, t.note(err)
}

// ReadDir lists a directory.
func (t *subtree) ReadDir(name string) ([]fs.DirEntry, error) {
	if t.left < 0 || t.refused != nil {
		return nil, fs.ErrNotExist
	}
	if info, err := t.Stat(name); err != nil || !info.IsDir() {
		return nil, fs.ErrNotExist
	}
	entries, err := t.fs.ReadDir(t.at(name))
	if t.left -= len(entries) + 1; t.left < 0 {
		return nil, fs.ErrNotExist
	}
	return entries, t.note(err)
}

func (t *subtree) at(name string) string { return filepath.Join(t.root, filepath.FromSlash(name)) }

func (t *subtree) note(err error) error {
	if err != nil && !errors.Is(err, fs.ErrNotExist) && t.refused == nil {
		t.refused = err
	}
	return err
}
