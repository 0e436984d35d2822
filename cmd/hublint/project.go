package main

import (
	"os"
	"path/filepath"

	"github.com/hublint/hublint/analyzer/regular"
)

// project returns the directory that nothing is opened outside of, and path
// within it with forward slashes: the nearest directory upwards that holds .git,
// else path itself. A root that the user named is taken as it is.
func project(path, root string) (dir, within string, err error) {
	if path, err = filepath.Abs(path); err != nil {
		return "", "", err
	}
	if root != "" {
		dir, err = filepath.Abs(root)
	} else {
		dir = repository(path)
	}
	if err != nil {
		return "", "", err
	}
	within, err = filepath.Rel(dir, path)
	return dir, filepath.ToSlash(within), err
}

// repository is the nearest directory upwards of dir that holds .git, else dir.
func repository(dir string) string {
	for at := dir; ; {
		// In a work tree .git is a file.
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		parent := filepath.Dir(at)
		if parent == at {
			return dir
		}
		at = parent
	}
}

// sourceLimit is the length in bytes of a file that lines are shown of.
const sourceLimit = 16 << 20

// source reads files of a project for excerpts. What can't be read is not shown.
func source(project string) func(file string) ([]byte, bool) {
	return func(file string) ([]byte, bool) {
		root, err := os.OpenRoot(project)
		if err != nil {
			return nil, false
		}
		defer func() { _ = root.Close() }() // opened for reading
		b, err := regular.Read(root, filepath.FromSlash(file), sourceLimit)
		return b, err == nil
	}
}
