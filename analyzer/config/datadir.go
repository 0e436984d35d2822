package config

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// What Terraform keeps in its data directory, as far as it is read here.
const (
	installedModules  = "modules"
	selectedWorkspace = "environment"
)

// dataDir is a directory outside of the root where Terraform keeps what it keeps in
// .terraform otherwise. The user named it; all the same nothing is opened there but
// the modules and the name of the selected workspace.
// Source: https://developer.hashicorp.com/terraform/cli/config/environment-variables#tf_data_dir
type dataDir struct {
	path string // as files has it
	root *os.Root
	err  error // why it can't be opened
}

// dataDir returns the path of the data directory of the root module in dir, for which
// name stands in TF_DATA_DIR.
func (f *files) dataDir(dir, name string) (string, error) {
	if name == "" {
		name = ".terraform"
	}
	if !filepath.IsAbs(name) {
		return path.Join(dir, filepath.ToSlash(name)), nil
	}
	rel, err := filepath.Rel(f.name, name)
	if err != nil {
		return "", fmt.Errorf("%s: there is no way to it from %s", name, f.name)
	}
	return filepath.ToSlash(rel), nil
}

// reach lets the data directory be opened if it is outside of the root.
func (f *files) reach(data string) {
	if filepath.IsLocal(filepath.FromSlash(data)) {
		return
	}
	f.away = &dataDir{path: data}
	f.away.root, f.away.err = os.OpenRoot(filepath.Join(f.name, filepath.FromSlash(data)))
}

// within returns the way from the data directory to a path, and whether that may be
// opened.
func (d *dataDir) within(name string) (string, bool) {
	if d == nil {
		return "", false
	}
	rest, ok := cutDir(name, d.path)
	return rest, ok && (rest == selectedWorkspace || rest == installedModules || strings.HasPrefix(rest, installedModules+"/"))
}

// downloaded reports whether a module's directory is one that terraform init made.
func (t *tree) downloaded(dir string) bool {
	_, ok := cutDir(dir, path.Join(t.dataDir, installedModules))
	return ok
}

// installedAt turns a path as terraform init wrote it down into one below the root, or
// into the data directory.
func (t *tree) installedAt(to string) (string, error) {
	if !filepath.IsAbs(to) {
		return t.files.below(t.rootDir, to)
	}
	// They are absolute where TF_DATA_DIR is.
	rel, err := filepath.Rel(t.files.name, to)
	if err != nil {
		return "", errOutside
	}
	return t.files.below(".", rel)
}

// pathOf is path.module of the module in dir: the way there from the root module,
// where Terraform is taken to run, but absolute in a data directory that is.
func (t *tree) pathOf(dir string) string {
	if rest, ok := cutDir(dir, t.dataDir); ok && filepath.IsAbs(t.options.DataDir) {
		return path.Join(filepath.ToSlash(t.options.DataDir), rest)
	}
	return relative(t.rootDir, dir)
}
