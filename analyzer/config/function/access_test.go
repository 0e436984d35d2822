package function_test

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/hublint/hublint/analyzer/config/function"
)

// A refused file is an error that names the path and that try doesn't hide; a
// missing one is what Terraform would have met too.
func TestFileAccess(t *testing.T) {
	const refused, missing, failed = "refused", "missing", "failed"
	tree := fstest.MapFS{
		"root/a.txt":   {Data: []byte("a")},
		"root/pipe":    {Mode: fs.ModeNamedPipe},
		"root/t.tmpl":  {Data: []byte(`${file("../secret/key")}`)},
		"secret/key":   {Data: []byte("k")},
		"root/x/y.txt": {Data: []byte("y")},
	}
	table := function.Table(function.Options{BaseDir: "root", Files: refusing{mapFiles{tree}}})
	for _, tt := range []struct{ expr, path, want string }{
		{`file("a.txt")`, "", ""},
		{`file("../secret/key")`, "../secret/key", refused},
		{`file("/secret/key")`, "/secret/key", refused},
		{`file("~/.ssh/id_rsa")`, "~/.ssh/id_rsa", refused},
		{`filebase64("../secret/key")`, "../secret/key", refused},
		{`filesha256("../secret/key")`, "../secret/key", refused},
		{`fileexists("../secret/key")`, "../secret/key", refused},
		{`fileset("../secret", "*")`, "../secret/*", refused},
		{`fileset(".", "../secret/*")`, "../secret/*", refused},
		{`fileset(".", "../**")`, "../**", refused},
		{`templatefile("../secret/key", {})`, "../secret/key", refused},
		{`templatefile("t.tmpl", {})`, "../secret/key", refused},
		{`try(file("../secret/key"), "fallback")`, "../secret/key", refused},
		{`can(file("../secret/key"))`, "../secret/key", refused},
		{`try(try(fileexists("~/x"), true), "fallback")`, "~/x", refused},
		{`file("none")`, "", missing},
		{`filesha1("none")`, "", missing},
		{`fileexists("none")`, "", ""},
		{`fileset("none", "*")`, "", ""},
		{`try(file("none"), "fallback")`, "", ""},
		{`file("pipe")`, "", failed},
		{`fileexists("pipe")`, "", failed},
		{`file("x")`, "", failed},
		{`fileset(".", "p*")`, "", ""},
	} {
		_, diags := evaluateIn(&hcl.EvalContext{Functions: table}, tt.expr)
		err := callError(diags)
		got, path := "", ""
		if access, ok := errors.AsType[*function.AccessError](err); ok {
			got, path = refused, access.Path
		} else if errors.Is(err, fs.ErrNotExist) {
			got = missing
		} else if diags.HasErrors() {
			got = failed
		}
		if got != tt.want || path != tt.path {
			t.Errorf("got %q %q, want %q %q: %s: %v", got, path, tt.want, tt.path, tt.expr, diags)
		}
	}
}

func TestNoFiles(t *testing.T) {
	_, diags := evaluateIn(&hcl.EvalContext{Functions: function.Table(function.Options{})}, `file("a.txt")`)
	if _, ok := errors.AsType[*function.AccessError](callError(diags)); !ok {
		t.Errorf("got %v, want an AccessError", diags)
	}
}

// refusing refuses everything under secret, and would wait forever at a pipe.
type refusing struct{ mapFiles }

func (r refusing) Open(path string) (fs.File, error) {
	if path == "root/pipe" {
		panic("a pipe is opened")
	}
	if secret(path) {
		return nil, errSecret
	}
	return r.mapFiles.Open(path)
}

func (r refusing) Stat(path string) (fs.FileInfo, error) {
	if secret(path) {
		return nil, errSecret
	}
	return r.mapFiles.Stat(path)
}

func (r refusing) ReadDir(path string) ([]fs.DirEntry, error) {
	if secret(path) {
		return nil, errSecret
	}
	return r.mapFiles.ReadDir(path)
}

// secret reports whether path is under secret, or above it.
func secret(path string) bool {
	return path == "." || path == "secret" || path == "secret/key" || path[0] == '/'
}

// callError returns the error of the function call that failed, or nil.
func callError(diags hcl.Diagnostics) error {
	for _, diag := range diags {
		if extra, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](diag); ok {
			return extra.FunctionCallError()
		}
	}
	return nil
}
