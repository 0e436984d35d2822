package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/regular"
	"github.com/hublint/hublint/analyzer/settings"
)

// configuration is the configuration file of a run, and where what it says
// ended up.
type configuration struct {
	// file and policyFrom are the values of --config and --policy-from.
	file, policyFrom string
	// name is the file that was read, empty for none, and dir its directory. The
	// paths that it names are below another one where the file is the target
	// branch's.
	name, dir, below string
	said             *settings.File
	// origins tells where a flag's value was written, by the flag's name.
	origins map[string]string
	// paths are what is judged where nothing is named.
	paths []string
}

func (c *configuration) flags(f *pflag.FlagSet) {
	f.StringVar(&c.file, "config", "", "the configuration `FILE`, or none; else the nearest "+settings.Name+" upwards within the project")
	f.StringVar(&c.policyFrom, "policy-from", "", "a `DIR` with the target branch checked out: its configuration file counts, and ignore comments that it lacks are listed")
}

// flagOf is the flag that a setting stands for.
func flagOf(setting string) string {
	switch setting {
	case "controls", "standards", "formats":
		return strings.TrimSuffix(setting, "s")
	}
	return strings.ReplaceAll(setting, "_", "-")
}

// configure reads the configuration file and sets by it what no flag sets.
func (s *scan) configure(flags *pflag.FlagSet) error {
	c := &s.settings
	c.said, c.origins = &settings.File{}, make(map[string]string)
	if err := s.readSettings(); err != nil {
		return err
	}
	for _, v := range c.said.Values {
		name := flagOf(v.Name)
		if v.Name == "paths" {
			if err := s.setPaths(v); err != nil {
				return err
			}
			continue
		}
		f := flags.Lookup(name)
		if f == nil || f.Changed {
			continue
		}
		words := v.Words
		switch v.Name {
		case "baseline":
			if words[0] == "" { // as hublint config prints that there is none
				break
			}
			path, err := c.local(v, words[0])
			if err != nil {
				return err
			}
			words, s.suppression.within = []string{path}, c.dir
		case "formats":
			if strings.Contains(strings.Join(words, ""), "=") {
				return c.wrong(v, errors.New("a file is written only where --format NAME=FILE says so"))
			}
		}
		for _, w := range words {
			if err := f.Value.Set(w); err != nil {
				return c.wrong(v, err)
			}
		}
		c.origins[name] = c.place(v)
	}
	c.said.Apply(s.controls())
	return nil
}

// chosen is what the flags select, without the controls that the file switches
// off, unless they are named on the command line, and with those that it switches
// on.
func (s *scan) chosen() check.Selection {
	out := s.selection
	out.Skip, out.Also = slices.Clone(out.Skip), slices.Clone(out.Also)
	named := func(id string) bool {
		for _, w := range s.selection.Controls {
			if strings.EqualFold(w, id) {
				return true
			}
		}
		return false
	}
	for _, c := range s.settings.said.Controls {
		switch {
		case c.Enabled.True():
			out.Also = append(out.Also, c.ID)
		case len(c.Enabled.Words) > 0 && !named(c.ID):
			out.Skip = append(out.Skip, c.ID)
		}
	}
	return out
}

func (c *configuration) place(v settings.Value) string {
	return fmt.Sprintf("%s:%d", v.At.File, v.At.Line)
}

func (c *configuration) wrong(v settings.Value, err error) error {
	return fmt.Errorf("%s:%d: %s: %w", v.At.File, v.At.Line, v.Name, err)
}

// local is a path that the file names: it is relative to the file's directory
// and doesn't leave it.
func (c *configuration) local(v settings.Value, path string) (string, error) {
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return "", c.wrong(v, fmt.Errorf("%s is not below the directory of the file", path))
	}
	return filepath.FromSlash(path), nil
}

// setPaths notes what the file says to judge. A link there may not lead out of the
// project, nor anywhere but to a file or directory: the user named none of it.
func (s *scan) setPaths(v settings.Value) error {
	c := &s.settings
	dir, within, err := project(c.below, s.root)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }() // opened for reading
	for _, w := range v.Words {
		path, err := c.local(v, w)
		if err != nil {
			return err
		}
		info, err := root.Stat(filepath.Join(filepath.FromSlash(within), path))
		if err == nil && !info.IsDir() && !info.Mode().IsRegular() {
			err = fmt.Errorf("%s: %w", path, regular.ErrNot)
		}
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return c.wrong(v, err)
		}
		c.paths = append(c.paths, filepath.Join(c.below, path))
	}
	return nil
}

// readSettings finds the configuration file and reads it; without one it leaves
// everything as it is.
func (s *scan) readSettings() error {
	c := &s.settings
	if c.file == "none" {
		return nil
	}
	if c.file != "" {
		f, err := os.Open(c.file)
		if err != nil {
			return fmt.Errorf("--config: %w", err)
		}
		defer func() { _ = f.Close() }() // opened for reading
		c.dir, c.below = filepath.Dir(c.file), filepath.Dir(c.file)
		return s.parseSettings(f, c.file)
	}
	dir, err := filepath.Abs(".")
	if err != nil {
		return err
	}
	top, within, err := project(dir, s.root)
	if err != nil {
		return err
	}
	if !filepath.IsLocal(filepath.FromSlash(within)) {
		within = "."
	}
	from := top
	if c.policyFrom != "" {
		from = c.policyFrom
	}
	// A link may not lead out of the project.
	root, err := os.OpenRoot(from)
	if err != nil && from == c.policyFrom {
		err = fmt.Errorf("--policy-from: %w", err)
	}
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }() // opened for reading
	f, at, err := upwards(root, filepath.FromSlash(within))
	if f == nil {
		return err
	}
	defer func() { _ = f.Close() }() // opened for reading
	c.dir = filepath.Join(from, at)
	if c.below, err = filepath.Rel(dir, filepath.Join(top, at)); err != nil {
		return err
	}
	return s.parseSettings(f, filepath.Join(at, settings.Name))
}

// upwards opens the nearest configuration file from a directory up to the root,
// and tells which directory it is in; nil without an error where there is none.
func upwards(root *os.Root, from string) (*os.File, string, error) {
	for at := from; ; at = filepath.Dir(at) {
		name := filepath.Join(at, settings.Name)
		f, err := regular.Open(root, name)
		if !errors.Is(err, os.ErrNotExist) {
			return f, at, err
		}
		if at == "." {
			return nil, "", nil
		}
	}
}

func (s *scan) parseSettings(r io.Reader, name string) error {
	src, err := io.ReadAll(io.LimitReader(r, settings.MaxBytes+1))
	if err != nil {
		return err
	}
	said, err := settings.Read(src, filepath.ToSlash(name), s.controls())
	if err != nil {
		return err
	}
	s.settings.said, s.settings.name = said, filepath.ToSlash(name)
	return nil
}
