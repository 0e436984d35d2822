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
// That holds for arguments that are within the limits themselves. What is made
// outside of functions is the caller's to bound: Meter and WithBudget are for loops
// and templates, Limits.Check for values that many expressions refer to.
//
// Marks go through the functions as go-cty's own functions pass them on. The
// package knows two marks by name, SensitiveMark and EphemeralMark; any other is
// carried along.
package function

import (
	"maps"

	"github.com/zclconf/go-cty/cty"
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

	// Limits bounds each call.
	Limits Limits

	// Work counts the steps of all calls. Without it the table counts its own.
	Work *Work
}

// Table returns the functions by name, each a second time under "core::". The map
// is the caller's to change. It has no "provider::" functions: whoever looks one up
// uses Provider. Templates call the
// functions as the map has them, so it is changed before the first call. Calls in
// parallel are safe if those of Options.Files are.
func Table(o Options) map[string]function.Function {
	b := bounds{o.Limits.withDefaults(), o.Work}
	if b.work == nil {
		b.work = new(Work)
	}
	table := make(map[string]function.Function, 256)
	files := files{base: o.BaseDir, fs: o.Files, bounds: b}
	for _, some := range []map[string]function.Function{
		borrowed(b), codecs(b), collections(b), conversions(b), marks(), network(), texts(b),
		unknownStrings(), trying(), files.functions(),
		templates{files: files, table: table}.functions(),
	} {
		maps.Copy(table, some)
	}
	for name, f := range table {
		table[name] = b.numeric(f)
	}
	for name, f := range maps.Clone(table) {
		table["core::"+name] = f
	}
	return table
}

// Provider returns the function to call for any "provider::" name. What it computes
// is up to a program that isn't run here, so it takes any arguments and its result
// is unknown in value and type. Marks of the arguments are on the result.
func Provider() function.Function {
	return function.New(&function.Spec{
		VarParam: &function.Parameter{
			Name:             "args",
			Type:             cty.DynamicPseudoType,
			AllowNull:        true,
			AllowUnknown:     true,
			AllowDynamicType: true,
		},
		Type: function.StaticReturnType(cty.DynamicPseudoType),
		Impl: func([]cty.Value, cty.Type) (cty.Value, error) { return cty.DynamicVal, nil },
	})
}
