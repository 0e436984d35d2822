// Package function is Terraform's function table for an evaluator that works
// offline: every function of Terraform 1.11 and OpenTofu 1.10, as far as its
// result depends on nothing but its arguments and the files of the module.
//
// Functions of time and chance (timestamp, uuid, bcrypt) and those that ask the
// machine (pathexpand of a home directory) give an unknown value of their type.
// Files are opened through an FS that the caller confines to the project.
//
// The configuration may be hostile, so everything is bounded: a call that would
// exceed one of the Limits fails with a *LimitError, as a rule before it allocates.
// That holds for arguments that are within the limits themselves, which is the
// caller's part; Limits.Check tells.
//
// Marks go through the functions as go-cty's own functions pass them on. The
// package knows two marks by name, SensitiveMark and EphemeralMark; any other is
// carried along.
package function

import (
	"maps"
	"sync/atomic"

	"github.com/zclconf/go-cty/cty/function"
)

// Options is what the functions of one table work with.
type Options struct {
	// BaseDir is what relative paths are relative to. It is the root module's
	// directory for every module of a tree, because Terraform resolves paths from
	// where it runs; a module says path.module to name its own files.
	BaseDir string

	// Files opens files. Without it every file function fails.
	Files FS

	// Limits bounds each call, and the steps of all calls together.
	Limits Limits
}

// Table returns the functions by name, each a second time under "core::". The map
// is the caller's to change before the first call; templates call the functions as
// the map has them, and "provider::" functions of any name, of which the map has
// none: what they come to is unknown. Calls in parallel are safe if those of
// Options.Files are.
func Table(o Options) map[string]function.Function {
	b := bounds{o.Limits.withDefaults(), new(atomic.Int64)}
	table := make(map[string]function.Function, 256)
	files := files{base: o.BaseDir, fs: o.Files, bounds: b}
	for _, some := range []map[string]function.Function{
		borrowed(), codecs(b), collections(), conversions(), marks(), network(), texts(b), unknownStrings(),
		files.functions(), templates{files: files, table: table}.functions(),
	} {
		maps.Copy(table, some)
	}
	guards := b.guards()
	for name, f := range table {
		table[name] = b.guard(f, guards[name])
	}
	maps.Copy(table, trying())
	for name, f := range maps.Clone(table) {
		table["core::"+name] = f
	}
	return table
}
