package config

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// Found is what Roots found below a directory.
type Found struct {
	// Dirs are the root modules, sorted, as paths that Load takes.
	Dirs []string
	// LeftOut are directories with configuration that are not taken for root
	// modules, sorted.
	LeftOut []LeftOut
	// Diagnostics is what could not be looked at.
	Diagnostics []resource.Diagnostic
}

// LeftOut is a directory that is not judged by itself.
type LeftOut struct {
	Dir string
	// Why says the reason in words that follow "because": "main.tf:3 calls it".
	Why string
	// Called is set for a module that is judged through its callers.
	Called bool
}

// Roots finds the root modules in dir and below it. A directory that another one
// calls as a local module is judged through its callers and is no root, unless it is
// dir itself: its callers lie below it then, and may be wrappers that call it no
// times. Neither are examples and tests, which are made to be copied or to fail:
// what is below examples, test and the like is left out unless dir itself is such a
// directory, or test stands beside prod or another environment. What is left out
// so calls nobody: the module of an example is a root. Terragrunt's cache is left
// out too, and what else tools keep for themselves (.terraform, .git, the modules in
// Options.DataDir) is passed over. The error is that of a dir that can't be read.
func Roots(ctx context.Context, dir string, o Options) (Found, error) {
	o.Limits.settle()
	if o.Root == "" {
		o.Root = dir
	}
	if o.Cache == nil {
		o.Cache = NewCache()
	}
	project, err := openFiles(o.Root, o.Limits)
	if err != nil {
		return Found{}, err
	}
	start, err := project.within(dir)
	if err != nil {
		return Found{}, err
	}
	s := search{files: project, limits: o.Limits}
	if _, err := project.list(start); err != nil {
		return Found{}, err
	}
	if err := s.walk(ctx, start, ""); err != nil && !errors.Is(err, errEntries) {
		return Found{}, err
	}
	s.passInstalled(o.DataDir)
	s.settle(o.Cache, start)
	out := Found{Diagnostics: s.diags}
	for _, d := range s.dirs {
		where := filepath.Join(project.name, filepath.FromSlash(d.path))
		if d.why == "" {
			out.Dirs = append(out.Dirs, where)
		} else {
			out.LeftOut = append(out.LeftOut, LeftOut{where, d.why, d.called})
		}
	}
	return out, nil
}

// search is a walk through directories.
type search struct {
	files  *files
	limits Limits
	dirs   []candidate
	seen   int
	diags  []resource.Diagnostic
}

// candidate is a directory with configuration, and why it is no root.
type candidate struct {
	path, why string
	called    bool
}

// errEntries ends a walk that came to the bound on entries. What was found until
// then is judged.
var errEntries = errors.New("too many files and directories")

// walk looks at a directory and those below it.
func (s *search) walk(ctx context.Context, dir, why string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	entries, err := s.files.listWithin(dir, max(0, s.limits.Entries-s.seen))
	if err != nil {
		s.diags = append(s.diags, unreadable(dir, err))
		return nil
	}
	s.seen += len(entries) + 1
	if s.seen > s.limits.Entries {
		s.diags = append(s.diags, exceeded("entries", s.limits.Entries, resource.Location{File: dir}))
		return errEntries
	}
	holds := false
	for _, e := range entries {
		name := e.Name()
		if !e.IsDir() {
			holds = holds || configName(name)
			continue
		}
		if name == terragruntCache && why == "" {
			// There is a copy in it of what Terragrunt runs.
			s.dirs = append(s.dirs, candidate{path: path.Join(dir, name), why: "Terragrunt makes it"})
		}
		if strings.HasPrefix(name, ".") || name == "node_modules" {
			continue
		}
		inner := why
		if inner == "" && aside(name, entries) {
			inner = "it is below " + path.Join(dir, name)
		}
		if err := s.walk(ctx, path.Join(dir, name), inner); err != nil {
			return err
		}
	}
	if holds {
		s.dirs = append(s.dirs, candidate{path: dir, why: why})
	}
	return nil
}

// aside reports whether a directory of that name, among others, holds what is not
// for use.
func aside(name string, among []fs.DirEntry) bool {
	name = strings.ToLower(name)
	switch name {
	case "examples", "example", "tests", "testing", "testdata", "fixtures", "fixture":
		return true
	}
	return strings.HasPrefix(name, "test") && !slices.ContainsFunc(among, func(e fs.DirEntry) bool { return e.IsDir() && environment(e.Name()) })
}

// terragruntCache is where Terragrunt keeps copies of modules.
const terragruntCache = ".terragrunt-cache"

// environment reports whether a directory's name is that of an environment other
// than test, or begins with it: prod-eu.
func environment(name string) bool {
	name, _, _ = strings.Cut(strings.ReplaceAll(strings.ToLower(name), "_", "-"), "-")
	switch name {
	case "prod", "production", "prd", "live", "dev", "development", "stage", "staging", "stg", "preprod", "qa", "uat", "sandbox":
		return true
	}
	return false
}

// passInstalled takes out the modules that terraform init put into data directories of
// that name.
func (s *search) passInstalled(name string) {
	if name == "" {
		return // .terraform was not walked through
	}
	installed := map[string]bool{}
	for _, d := range s.dirs {
		if data, err := s.files.dataDir(d.path, name); err == nil {
			installed[path.Join(data, installedModules)] = true
		}
	}
	s.dirs = slices.DeleteFunc(s.dirs, func(d candidate) bool {
		for dir := d.path; dir != "."; dir = path.Dir(dir) {
			if installed[dir] {
				return true
			}
		}
		return false
	})
}

// settle parses what was found, and takes out what others call, unless it is where
// the search began.
func (s *search) settle(cache *Cache, start string) {
	slices.SortFunc(s.dirs, func(a, b candidate) int { return strings.Compare(a.path, b.path) })
	var dirs []string
	for _, d := range s.dirs {
		if d.why == "" {
			dirs = append(dirs, d.path)
		}
	}
	sources := cache.load(s.files, s.limits, dirs)
	called := map[string]string{}
	for _, d := range s.dirs {
		if d.why != "" {
			continue
		}
		dir, src := d.path, sources[d.path]
		for _, name := range slices.Sorted(maps.Keys(src.calls)) {
			a := src.calls[name].body.attr("source")
			if a == nil {
				continue
			}
			text, _ := literal(a.Expr)
			if target, err := s.files.below(dir, text); err == nil && local(text) && target != dir && called[target] == "" {
				called[target] = location(a.SrcRange).File
			}
		}
	}
	for i, d := range s.dirs {
		if by := called[d.path]; by != "" && d.why == "" && d.path != start {
			s.dirs[i].why, s.dirs[i].called = by+" calls it", true
		}
	}
}
