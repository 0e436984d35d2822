package main

import (
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
)

// perFile is how many copies of units one file of a configuration holds.
const perFile = 10

// writeModules writes the configuration of the copies as calls of the fixture's
// modules, and those.
func (e *estate) writeModules(dir string, copies iter.Seq2[int, *unit]) error {
	err := e.writeTree(dir, copies, func(u *unit) template { return u.block })
	if err != nil {
		return err
	}
	modules, err := fs.Sub(files, "estate")
	if err != nil {
		return err
	}
	return os.CopyFS(dir, modules)
}

// writeTree writes a root module: the header, and what each copy's template says.
// A directory that holds something is refused: it would become part of the module.
func (e *estate) writeTree(dir string, copies iter.Seq2[int, *unit], of func(*unit) template) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if held, err := os.ReadDir(dir); err != nil {
		return err
	} else if len(held) > 0 {
		return fmt.Errorf("%s isn't empty", dir)
	}
	name, text := "main.tf", slices.Clone(e.header)
	for k, u := range copies {
		if k%perFile == 0 {
			if err := os.WriteFile(filepath.Join(dir, name), text, 0o666); err != nil {
				return err
			}
			name, text = fmt.Sprintf("units-%06d.tf", k/perFile), text[:0]
		}
		text = of(u).append(text, k, u.copyName(k))
	}
	return os.WriteFile(filepath.Join(dir, name), text, 0o666)
}
