package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// input is something to judge.
type input struct {
	// path is what the user wrote, and name what the report calls it.
	path, name string
	// root is what fingerprints call the root module.
	root string
	// project is the directory that the files of a configuration are in, and
	// empty for other inputs.
	project string
}

// inputs names what the command line names.
func (s *scan) inputs(paths []string) ([]input, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	if len(s.labels) > 0 && len(s.labels) != len(paths) {
		return nil, fmt.Errorf("--label is there %d times for %d paths: give one for each", len(s.labels), len(paths))
	}
	var out []input
	for i, p := range paths {
		in := input{path: p, name: displayName(p)}
		if p != "-" && isDir(p) {
			var err error
			if in.project, in.root, err = project(p, s.root); err != nil {
				return nil, err
			}
		}
		if len(s.labels) > 0 {
			in.root = s.labels[i]
		}
		out = append(out, in)
	}
	return out, nil
}

// read turns an input into a graph of what the controls read.
func (s *scan) read(ctx context.Context, in input, controls []*check.Control) (*resource.Graph, error) {
	reads := check.ReadsOf(controls)
	if in.project != "" {
		return s.readConfig(ctx, in, reads)
	}
	o := plan.Options{Reads: reads}
	if in.path == "-" {
		g, err := plan.Read(ctx, s.in, in.name, o)
		if errors.Is(err, plan.ErrBinaryPlan) {
			return nil, fmt.Errorf("%w; a saved plan can't be read from standard input", err)
		}
		return g, err
	}
	f, err := os.Open(in.path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // opened for reading
	g, err := plan.Read(ctx, f, in.name, o)
	if errors.Is(err, plan.ErrBinaryPlan) {
		return s.showPlan(ctx, in, o)
	}
	return g, err
}

// readConfig evaluates the root module in a directory.
func (s *scan) readConfig(ctx context.Context, in input, reads resource.Reads) (*resource.Graph, error) {
	cache := s.caches[in.project]
	if cache == nil {
		cache = config.NewCache()
		s.caches[in.project] = cache
	}
	dir, err := filepath.Abs(in.path)
	if err != nil {
		return nil, err
	}
	return config.Load(ctx, dir, config.Options{
		Root: in.project, Reads: reads, Cache: cache,
		VarFiles: s.varFiles, Vars: s.vars, Env: s.variables(), Workspace: s.getenv("TF_WORKSPACE"),
	})
}

// variables are the values that the environment gives Terraform's variables.
func (s *scan) variables() map[string]string {
	out := make(map[string]string)
	for _, e := range s.env {
		if rest, ok := strings.CutPrefix(e, "TF_VAR_"); ok {
			name, value, _ := strings.Cut(rest, "=")
			out[name] = value
		}
	}
	return out
}

// showPlan reads a saved binary plan by way of the terraform that the user
// named, and only that.
func (s *scan) showPlan(ctx context.Context, in input, o plan.Options) (*resource.Graph, error) {
	if s.terraform == "" {
		return nil, fmt.Errorf("%s is a saved binary plan. Print it as JSON first:\n  terraform show -json %s | hublint scan -\n"+
			"or let hublint do so with --terraform PATH; it starts the providers that the plan's directory has", in.path, shellQuote(in.path))
	}
	s.say(fmt.Sprintf("running %s show -json %s", s.terraform, in.path))
	var g *resource.Graph
	err := showJSON(ctx, s.terraform, in.path, func(r io.Reader) error {
		var err error
		g, err = plan.Read(ctx, r, in.name, o)
		return err
	})
	return g, err
}

// unreadable is the report on an input that can't be read.
func unreadable(err error) *report.Report {
	summary, detail, _ := strings.Cut(err.Error(), "\n")
	return &report.Report{Diagnostics: []report.Diagnostic{{Severity: "error", Code: "unreadable", Summary: summary, Detail: detail}}}
}

// errNoBefore is an input of which nothing tells what is new.
var errNoBefore = errors.New("has no before that tells what is new; give a plan")

// describe fills in what the reader of an input knows of it.
func describe(r *report.Report, in input) {
	of := &r.Inputs[0]
	of.Path = in.name
	for i := range r.Diagnostics {
		shape, ok := strings.CutPrefix(r.Diagnostics[i].Code, "plan-")
		// A plan that failed is also partial; that it failed matters more.
		if ok && report.KnownShape(shape) && (of.Shape == nil || shape == "errored") {
			of.Shape = &shape
		}
	}
}

// displayName is a path as the report shows it.
func displayName(p string) string {
	if p == "-" {
		return p
	}
	return filepath.ToSlash(filepath.Clean(p))
}

// shellQuote quotes a word for a POSIX shell where that is needed.
func shellQuote(s string) string {
	if s != "" && !strings.ContainsFunc(s, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-", r)
	}) && !strings.HasPrefix(s, "-") {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
