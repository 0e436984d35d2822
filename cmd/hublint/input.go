package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/regular"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// input is something to judge.
type input struct {
	// path is what the user wrote, or what was found below it, and name what the
	// report calls it.
	path, name string
	// root is what fingerprints call the root module.
	root string
	// dir is the directory of the configuration, and empty for other inputs.
	dir string
	// source is the directory that a plan was made from, empty where there is
	// none; found is set where nobody named it, so that it may be another's.
	source string
	found  bool
	// project is the directory that dir, or source, belongs to.
	project string
}

// inputs turns what the command line names into inputs. The diagnostics say what
// was left out.
func (s *scan) inputs(ctx context.Context, paths []string) ([]input, []report.Diagnostic, error) {
	if len(paths) == 0 {
		paths = s.settings.paths
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	if n := len(s.labels); n > 0 && n != len(paths) {
		return nil, nil, fmt.Errorf("--label is there %d times for %d paths: give one for each", n, len(paths))
	}
	if n := len(s.sources); n > 1 && n != len(paths) {
		return nil, nil, fmt.Errorf("--source is there %d times for %d paths: give one for all or one for each", n, len(paths))
	}
	var out []input
	var left []report.Diagnostic
	for i, p := range paths {
		if p != "-" && isDir(p) {
			found, diagnostics, err := s.roots(ctx, p)
			if err != nil {
				return nil, nil, err
			}
			for _, in := range found {
				if len(s.labels) > 0 {
					in.root = path.Join(s.labels[i], in.root)
				}
				out = append(out, in)
			}
			left = append(left, diagnostics...)
			continue
		}
		in := input{path: p, name: displayName(p)}
		source := ""
		if len(s.sources) > 0 {
			source = s.sources[min(i, len(s.sources)-1)]
		}
		if err := s.locate(&in, source); err != nil {
			return nil, nil, err
		}
		if len(s.labels) > 0 {
			in.root = s.labels[i]
		}
		out = append(out, in)
	}
	return out, left, nil
}

// roots are the root modules in a directory and below it.
func (s *scan) roots(ctx context.Context, dir string) ([]input, []report.Diagnostic, error) {
	of, within, err := project(dir, s.root)
	if err != nil {
		return nil, nil, err
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, nil, err
	}
	s.collectLess()
	found, err := config.Roots(ctx, abs, config.Options{Root: of, DataDir: s.getenv("TF_DATA_DIR"), Limits: s.limits.config, Cache: s.cache(of)})
	if err != nil {
		return nil, nil, unfinished(err)
	}
	relative := func(to string) string {
		rel, err := filepath.Rel(abs, to)
		if err != nil {
			return filepath.ToSlash(to)
		}
		return filepath.ToSlash(rel)
	}
	var out []input
	for _, d := range found.Dirs {
		rel := relative(d)
		in := input{path: filepath.Join(dir, rel), dir: d, project: of, root: path.Join(within, rel)}
		if len(s.labels) > 0 {
			in.root = strings.TrimPrefix(rel, ".")
		}
		in.name = displayName(in.path)
		out = append(out, in)
	}
	if len(out) == 0 {
		// Loading it says what is wrong.
		out = []input{{path: dir, name: displayName(dir), dir: abs, project: of, root: within}}
	}
	var left []string
	for _, l := range found.LeftOut {
		if !l.Called {
			left = append(left, displayName(filepath.Join(dir, relative(l.Dir)))+": "+l.Why)
		}
	}
	var diagnostics []report.Diagnostic
	for _, d := range found.Diagnostics {
		diagnostics = append(diagnostics, report.Diagnostic{Severity: string(d.Severity), Code: d.Code, Summary: d.Summary, Detail: d.Detail})
	}
	if len(left) > 0 {
		diagnostics = append(diagnostics, report.Diagnostic{
			Severity: "note", Code: "left-out", Summary: "some directories are judged only when they are named", Detail: strings.Join(left, "\n"),
		})
	}
	return out, diagnostics, nil
}

// read turns an input into a graph of what the controls read.
func (s *scan) read(ctx context.Context, in *input, controls []*check.Control) (*resource.Graph, error) {
	reads := check.ReadsOf(controls)
	if in.dir != "" {
		g, err := config.Load(ctx, in.dir, s.configuration(*in, reads))
		if errors.Is(err, config.ErrNoConfiguration) {
			return nil, fmt.Errorf("%s: %w", in.name, config.ErrNoConfiguration)
		}
		return g, err
	}
	if in.source == "" {
		return s.readPlan(ctx, *in, reads)
	}
	g, err := s.readPlan(ctx, *in, union(reads, config.JoinReads()))
	if err != nil {
		return nil, err
	}
	return g, s.join(ctx, in, g, controls)
}

// readPlan reads a plan or state from a file, standard input or, if the user
// named it, terraform.
func (s *scan) readPlan(ctx context.Context, in input, reads resource.Reads) (*resource.Graph, error) {
	o := plan.Options{Reads: reads, Limits: s.limits.plan}
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
	was, err := f.Stat()
	if err != nil {
		return nil, err
	}
	s.collectOfPlan(was.Size())
	g, err := plan.Read(ctx, f, in.name, o)
	switch {
	case errors.Is(err, plan.ErrBinaryPlan):
		return s.showPlan(ctx, in, o)
	case err == nil && was.Mode().IsRegular():
		if err := regular.Unchanged(f, was); err != nil {
			return nil, fmt.Errorf("read %s: %w", in.name, err)
		}
	}
	return g, err
}

// union is what either of two wants read.
func union(a, b resource.Reads) resource.Reads {
	out := maps.Clone(a)
	for typ, paths := range b {
		both := slices.Concat(out[typ], paths)
		slices.Sort(both)
		out[typ] = slices.Compact(both)
	}
	return out
}

// configuration is how the source of an input is read.
func (s *scan) configuration(in input, reads resource.Reads) config.Options {
	return config.Options{
		Root: in.project, Reads: reads, Limits: s.limits.config, Cache: s.cache(in.project),
		Given: s.given, Env: s.variables(), Workspace: s.getenv("TF_WORKSPACE"), DataDir: s.getenv("TF_DATA_DIR"),
	}
}

// cache is that of a project: its roots share modules.
func (s *scan) cache(project string) *config.Cache {
	if s.caches[project] == nil {
		s.caches[project] = config.NewCache()
	}
	return s.caches[project]
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
	err := showJSON(ctx, s.terraform, in.path, s.getenv("TF_DATA_DIR"), func(r io.Reader) error {
		var err error
		g, err = plan.Read(ctx, r, in.name, o)
		return err
	})
	return g, err
}

// unreadable is the report on an input that can't be read.
func unreadable(err error) *report.Report {
	summary, detail, _ := strings.Cut(err.Error(), "\n")
	d := report.Diagnostic{Severity: "error", Code: "unreadable", Summary: summary, Detail: detail}
	if limit, ok := errors.AsType[*plan.LimitError](err); ok {
		exceeded := resource.Exceeded(limit.Name, limit.Limit, "all of it", resource.Location{})
		d.Code, d.Detail = exceeded.Code, exceeded.Detail
	}
	if crashed, ok := errors.AsType[*crashError](err); ok {
		d.Code = crashed.Code
	}
	return &report.Report{Diagnostics: []report.Diagnostic{d}}
}

// errNoBefore is an input of which nothing tells what is new.
var errNoBefore = errors.New("has no before that tells what is new; give a plan, or what was there: --baseline FILE or, for a directory, --base DIR")

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
