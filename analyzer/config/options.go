package config

import (
	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// Given is a file of --var-file, or the value that --var gives a variable.
type Given struct {
	// File is empty for a value.
	File string
	// Name is the variable's, and Text the value as it stands on the command line.
	Name, Text string
}

// Options says what a configuration is loaded with.
type Options struct {
	// Root is the directory of the project. Nothing outside of it is opened but
	// the files that are Given and the modules in DataDir. Empty means the directory
	// that is loaded.
	Root string
	// Given is what the command line gives variables, in its order: the last one
	// counts. It overrules Env and the tfvars files that are found.
	Given []Given
	// Env holds the environment's TF_VAR_ values by the variable's name,
	// without the prefix.
	Env map[string]string
	// Workspace is terraform.workspace; empty means the one that was selected in
	// the root module's directory.
	Workspace string
	// DataDir is the environment's TF_DATA_DIR, where terraform init puts modules and
	// the selected workspace is noted: absolute, or relative to the root module's
	// directory. It may be outside of Root. Empty means .terraform.
	DataDir string
	// Reads says what will be asked for; nil means everything.
	Reads resource.Reads
	// Modules is asked by Join, once the root module has turned out to be the one
	// that the plan was made from, for the addresses of the module instances whose
	// source is wanted. Nil means all.
	Modules func() ([]string, error)
	// Limits bound what a configuration can cost.
	Limits Limits
	// Cache keeps what was parsed, for other roots of the same project. Nil
	// parses everything anew.
	Cache *Cache
}

// Limits bound what a configuration can cost, so that one that was written to
// do harm ends in an error. A zero field stands for its default, which no honest
// configuration comes near.
type Limits struct {
	// Entries is how many files and directories are looked at to find the root
	// modules: 1,000,000.
	Entries int
	// FileBytes is the size of one file: 16 MiB.
	FileBytes int
	// Files is how many files are parsed: 20,000.
	Files int
	// Nesting is how deep brackets, operators and conditionals of one
	// expression may be nested, and values in each other: 1,000.
	Nesting int
	// Modules is how many module instances there are, all together: 20,000.
	Modules int
	// ModuleDepth is how deep module calls are nested: 50.
	ModuleDepth int
	// Instances is how many instances the resources have, all together: 250,000.
	Instances int
	// Elements is how many values one value may hold, and a dynamic block
	// blocks: 1,000,000.
	Elements int
	// TextBytes is the length of one string: 16 MiB.
	TextBytes int
	// Depth is how deep evaluation may go through locals, variables and
	// expressions, in steps: 10,000.
	Depth int
	// Steps is how many steps all evaluation of a root may take: 50 million,
	// which is a minute or so.
	Steps int
	// Comments is how many ignore comments one block may have: 1,000. Each is held
	// against each finding of the block.
	Comments int
	// Functions bounds what single functions do; its fields for elements, texts
	// and nesting are set from those above.
	Functions function.Limits
}

// Bounds are the limits with their names.
func (l *Limits) Bounds() []resource.Bound {
	return append([]resource.Bound{
		resource.BoundAt("entries", &l.Entries, 1_000_000),
		resource.BoundAt("file-bytes", &l.FileBytes, 16<<20),
		resource.BoundAt("files", &l.Files, 20_000),
		resource.BoundAt("nesting", &l.Nesting, 1_000),
		resource.BoundAt("modules", &l.Modules, 20_000),
		resource.BoundAt("module-depth", &l.ModuleDepth, 50),
		resource.BoundAt("instances", &l.Instances, 250_000),
		resource.BoundAt("elements", &l.Elements, 1_000_000),
		resource.BoundAt("text-bytes", &l.TextBytes, 16<<20),
		resource.BoundAt("depth", &l.Depth, 10_000),
		resource.BoundAt("steps", &l.Steps, 50_000_000),
		resource.BoundAt("block-comments", &l.Comments, 1_000),
	}, l.Functions.Bounds()...)
}

// settle gives every field that is 0 its default.
func (l *Limits) settle() {
	resource.Settle(l.Bounds())
	l.Functions.MaxElements, l.Functions.MaxStringBytes, l.Functions.MaxDepth = l.Elements, l.TextBytes, l.Nesting
}
