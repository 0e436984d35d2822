package config

import (
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/nesting"
	"github.com/hublint/hublint/analyzer/resource"
)

// rootInput is a value that the root module is given for a variable.
type rootInput struct {
	value cty.Value
	// text is set where the value has to be read by the variable's type.
	text   string
	isText bool
	// from says where it was given, for a trace; at is the range in a file.
	from string
	at   resource.Location
}

// rootInputs gathers what the root module is given, in Terraform's order: the
// environment, terraform.tfvars, terraform.tfvars.json, *.auto.tfvars by name,
// then the files and values of the command line.
// Source: https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
func (t *tree) rootInputs() map[string]rootInput {
	in := map[string]rootInput{}
	for name, text := range t.options.Env {
		in[name] = rootInput{text: text, isText: true, from: "environment TF_VAR_" + name}
	}
	for _, name := range t.foundVarFiles() {
		src, err := t.files.read(name)
		t.readVars(in, src, err, name)
	}
	for _, g := range t.options.Given {
		if g.File == "" {
			in[g.Name] = rootInput{text: g.Text, isText: true, from: "--var " + g.Name}
			continue
		}
		src, err := readNamed(g.File, t.limits)
		t.readVars(in, src, err, filepath.ToSlash(g.File))
	}
	return in
}

// foundVarFiles lists the files that Terraform reads without being told.
func (t *tree) foundVarFiles() []string {
	entries, err := t.files.list(t.rootDir)
	if err != nil {
		return nil
	}
	var auto, first []string
	for _, e := range entries {
		switch name := e.Name(); {
		case e.IsDir():
		case name == "terraform.tfvars", name == "terraform.tfvars.json":
			first = append(first, path.Join(t.rootDir, name))
		case strings.HasSuffix(name, ".auto.tfvars"), strings.HasSuffix(name, ".auto.tfvars.json"):
			auto = append(auto, path.Join(t.rootDir, name))
		}
	}
	slices.Sort(first)
	slices.Sort(auto)
	return append(first, auto...)
}

// readNamed reads a file that the command line names, wherever it lies.
func readNamed(name string, limits Limits) ([]byte, error) {
	dir, err := os.OpenRoot(filepath.Dir(name))
	if err != nil {
		return nil, err
	}
	f := &files{root: dir, max: int64(limits.FileBytes)}
	defer func() { _ = f.Close() }() // opened for reading
	return f.read(filepath.Base(name))
}

// readVars takes the values out of a file, if it could be read. After one that
// couldn't, or not to its end, those that nothing else gives are unknown: it may
// have given them.
func (t *tree) readVars(in map[string]rootInput, src []byte, err error, name string) {
	if err != nil {
		t.report(unreadable(name, err))
		t.lostVars(in, name)
		return
	}
	body, diags, err := parseVars(src, name, t.limits)
	if err != nil {
		t.report(exceeded("nesting", t.limits.Nesting, resource.Location{File: name, Line: 1, Column: 1}))
		t.lostVars(in, name)
		return
	}
	for _, d := range problems(diags, "syntax") {
		t.report(d)
	}
	if diags.HasErrors() {
		t.lostVars(in, name)
	}
	for key, a := range body {
		v, diags := t.constant(a.Expr)
		for _, d := range problems(diags, "evaluation") {
			t.report(d)
		}
		in[key] = rootInput{value: v, from: "file " + name, at: location(a.Range)}
	}
}

// lostVars forgets what a file may have overruled.
func (t *tree) lostVars(in map[string]rootInput, name string) {
	clear(in)
	for variable := range t.top.source.variables {
		in[variable] = rootInput{value: lost(name), from: "file " + name}
	}
}

// constant evaluates an expression that refers to nothing: in a module that has
// nothing in it, so that the bounds hold for it as for any other.
func (t *tree) constant(e hcl.Expression) (cty.Value, hcl.Diagnostics) {
	var v cty.Value
	var diags hcl.Diagnostics
	if t.nowhere == nil {
		t.nowhere = t.newModule(&node{source: &source{}}, nil)
	}
	if native, ok := e.(hclsyntax.Expression); ok {
		v, diags = (&scope{m: t.nowhere}).value(native)
	} else {
		v, diags = e.Value(nil)
	}
	if !diags.HasErrors() {
		diags = t.short(v, e.Range())
	}
	if diags.HasErrors() {
		v = cty.DynamicVal
	}
	return v, diags
}

// parseVars parses a tfvars file in either syntax.
func parseVars(src []byte, name string, limits Limits) (hcl.Attributes, hcl.Diagnostics, error) {
	if strings.HasSuffix(name, ".json") {
		if nesting.Exceeds(src, nesting.JSON, limits.Nesting) {
			return nil, nil, errNesting
		}
		file, diags := parseJSON(src, name)
		if diags.HasErrors() {
			return nil, diags, nil
		}
		attrs, diags := file.Body.JustAttributes()
		return attrs, diags, nil
	}
	body, diags, err := parseSource(src, name, false, limits)
	if err != nil || body == nil {
		return nil, diags, err
	}
	attrs, more := body.JustAttributes()
	return attrs, append(diags, more...), nil
}

// rootValue returns what the root module is given for a variable.
func (t *tree) rootValue(v *variable) (operand, bool, hcl.Diagnostics) {
	if t.plan != nil && t.plan.g.Written != nil {
		if value, ok := t.plan.g.Written.Variable(v.name); ok {
			return operand{v: value, size: weigh(value)}, true, t.short(value, v.at)
		}
	}
	in, ok := t.inputs[v.name]
	if !ok {
		return operand{}, false, nil
	}
	value, diags := in.value, hcl.Diagnostics(nil)
	if in.isText {
		value, diags = t.fromText(v, in.text, in.from)
	}
	if !diags.HasErrors() {
		diags = t.short(value, v.at)
	}
	return operand{v: value, size: weigh(value)}, true, diags
}
