package config

import "github.com/hublint/hublint/analyzer/resource"

// Options says what a configuration is loaded with.
type Options struct {
	// Root is the directory of the project. Nothing outside of it is opened
	// but VarFiles. Empty means the directory that is loaded.
	Root string
	// VarFiles are the files of --var-file, and Vars the values of --var, which
	// overrule them. Both overrule Env and the tfvars files that are found.
	VarFiles []string
	Vars     map[string]string
	// Env holds the environment's TF_VAR_ values by the variable's name,
	// without the prefix.
	Env map[string]string
	// Workspace is terraform.workspace; empty means "default".
	Workspace string
	// Reads says what will be asked for; nil means everything.
	Reads resource.Reads
	// Limits bound what a configuration can cost.
	Limits Limits
	// Cache keeps what was parsed, for other roots of the same project. Nil
	// parses everything anew.
	Cache *Cache
}

func (o Options) workspace() string {
	if o.Workspace == "" {
		return "default"
	}
	return o.Workspace
}

// Limits bound what a configuration can cost, so that one that was written to
// do harm ends in an error. A zero field stands for its default, which no honest
// configuration comes near.
type Limits struct {
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
}

func (l Limits) withDefaults() Limits {
	for _, d := range []struct {
		field *int
		value int
	}{
		{&l.FileBytes, 16 << 20},
		{&l.Files, 20_000},
		{&l.Nesting, 1_000},
		{&l.Modules, 20_000},
		{&l.ModuleDepth, 50},
		{&l.Instances, 250_000},
		{&l.Elements, 1_000_000},
		{&l.TextBytes, 16 << 20},
		{&l.Depth, 10_000},
		{&l.Steps, 50_000_000},
	} {
		if *d.field == 0 {
			*d.field = d.value
		}
	}
	return l
}
