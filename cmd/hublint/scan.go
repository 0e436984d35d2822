package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"

	"github.com/spf13/cobra"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/suppress"
	"github.com/hublint/hublint/rules"
)

// scan is a run over inputs, as the flags want it.
type scan struct {
	process
	log       *slog.Logger
	selection check.Selection
	outputs   outputs
	severity, failOn, onUnknown,
	scope choice
	includePass, explicit   bool
	root                    string
	labels                  []string
	sources                 []string
	given                   []config.Given
	limits                  limits
	terraform               string
	suppression             suppression
	base                    string
	settings                configuration
	noColor, quiet, verbose bool
	// caches keep what was parsed, by project.
	caches map[string]*config.Cache
	heap   heap
}

// newRun is a run with what holds unless flags say otherwise.
func newRun(p process) *scan {
	return &scan{
		process:   p,
		severity:  choice{value: "low", of: []string{"low", "medium", "high", "critical"}},
		failOn:    choice{value: "any", of: []string{"any", "new", "never"}},
		onUnknown: choice{value: "warn", of: []string{"ignore", "warn", "fail"}},
		scope:     choice{of: []string{"account"}},
		caches:    make(map[string]*config.Cache),
	}
}

func newScan(p process) *cobra.Command {
	s := newRun(p)
	cmd := &cobra.Command{
		Use:   "scan [PATH...]",
		Short: "Judges plans, states and configurations, and prints what fails",
		Long: "A PATH is a plan or a state in JSON, as terraform show -json prints it, - for standard input,\n" +
			"or a directory, of which every root module is judged; without one it is the working directory.\n" +
			"Each is judged by itself, in one report. A plan is judged together with its source, where that is the\n" +
			"working directory or --source names it: then findings have lines, and more is known.\n\n" +
			"The environment counts for a configuration as it does for Terraform: TF_VAR_name is the value of a\n" +
			"variable, TF_WORKSPACE names the workspace, and TF_DATA_DIR the directory with the installed modules.",
		Example: "  hublint scan plan.json\n" +
			"  terraform show -json tfplan | hublint scan -\n" +
			"  hublint scan --var-file prod.tfvars envs/prod\n" +
			"  hublint scan --source envs/prod plan.json\n" +
			"  hublint scan --fail-on new --severity high plan.json\n" +
			"  hublint scan --format text --format sarif=hublint.sarif plan.json\n" +
			"  hublint scan --control 'S3.*' --skip S3.13 plan.json",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if err := s.configure(cmd.Flags()); err != nil {
				return err
			}
			return s.run(cmd.Context(), paths)
		},
	}
	s.flags(cmd)
	return cmd
}

func (s *scan) run(ctx context.Context, paths []string) error {
	if err := s.outputs.settle(); err != nil {
		return err
	}
	if err := s.writable(); err != nil {
		return err
	}
	r, inputs, secrets, err := s.findings(ctx, paths)
	if err != nil {
		return err
	}
	if err := s.write(ctx, r, excerpts(inputs, secrets)); err != nil {
		return unfinished(err)
	}
	if status := s.status(r); status != exitClean {
		return statusError{status: status}
	}
	return nil
}

// findings is the report on what the paths name, and the inputs and secrets that
// it came of.
func (s *scan) findings(ctx context.Context, paths []string) (*report.Report, []input, []string, error) {
	s.log = slog.New(slog.DiscardHandler)
	if s.verbose {
		s.log = slog.New(slog.NewTextHandler(s.err, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	all := s.controls()
	controls, err := s.chosen().Of(all)
	if err != nil {
		return nil, nil, nil, withSuggestions(err, all)
	}
	inputs, left, err := s.inputs(ctx, paths)
	if err != nil {
		return nil, nil, nil, err
	}
	r, secrets, err := s.judge(ctx, inputs, controls)
	if err != nil {
		return nil, nil, nil, err
	}
	r.Diagnostics = append(left, r.Diagnostics...)
	report.Redact(r, secrets)
	return r, inputs, secrets, nil
}

// excerpts reads the source that lines are shown of, where all inputs that have
// one are of one project: locations don't say of which.
func excerpts(inputs []input, secrets []string) func(file string) ([]byte, bool) {
	var projects []string
	for _, in := range inputs {
		if in.project != "" {
			projects = append(projects, in.project)
		}
	}
	slices.Sort(projects)
	if projects = slices.Compact(projects); len(projects) != 1 {
		return nil
	}
	return report.NewRedactor(secrets).Source(source(projects[0]))
}

// judge reads and judges the inputs, one after the other, and puts the reports
// together; it returns the secrets that the inputs hold too. What can't be read
// is in the report as a diagnostic.
func (s *scan) judge(ctx context.Context, inputs []input, controls []*check.Control) (*report.Report, []string, error) {
	progress := s.startProgress(ctx)
	defer progress.stop()
	if s.base != "" && !isDir(s.base) {
		return nil, nil, fmt.Errorf("--base %s: it is no directory", s.base)
	}
	ledger, err := s.ledger(controls)
	if err != nil {
		return nil, nil, err
	}
	var all []*report.Report
	var secrets []string
	for i := range inputs {
		r, hidden, err := s.judgeInput(ctx, &inputs[i], controls, ledger, progress)
		switch {
		case ctx.Err() != nil:
			return nil, nil, unfinished(context.Cause(ctx))
		case errors.Is(err, errNoBefore):
			return nil, nil, err
		case err != nil:
			r = unreadable(err)
		}
		all = append(all, r)
		secrets = append(secrets, hidden...)
	}
	out := analyzer.Merge(all)
	out.Diagnostics = append(out.Diagnostics, ledger.Diagnostics()...)
	out.Tool = report.Tool{Name: "hublint", Version: version(), Catalogue: rules.Catalogue}
	return out, secrets, nil
}

// judgeInput reads and judges one input, and returns the secrets that it holds
// too. A panic ends this input alone.
func (s *scan) judgeInput(ctx context.Context, in *input, controls []*check.Control, ledger *suppress.Ledger, progress *progress) (r *report.Report, secrets []string, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = crash("judging "+in.name, v)
		}
	}()
	progress.say("reading " + report.Printable(in.name))
	g, err := s.read(ctx, in, controls)
	if err != nil {
		return nil, nil, err
	}
	if s.failOn.value == "new" && g.Prior == nil && s.suppression.baseline == "" && (s.base == "" || in.dir == "") {
		return nil, nil, fmt.Errorf("--fail-on new: %s %w", in.name, errNoBefore)
	}
	s.log.Debug("read input", "path", in.name, "kind", g.Kind, "resources", len(g.Resources))
	progress.say("judging " + report.Printable(in.name))
	r, err = analyzer.Run(ctx, g, controls, s.judging(*in))
	if err != nil {
		return nil, nil, err
	}
	if s.base != "" && in.dir != "" {
		if secrets, err = s.compare(ctx, *in, controls, r, g); err != nil {
			return nil, nil, err
		}
	}
	describe(r, *in)
	r.Inputs[0].Comments = g.Tracer != nil
	ledger.Apply(r, g, in.project)
	if s.settings.policyFrom != "" && g.Tracer != nil {
		before, err := s.targetComments(ctx, *in)
		if err != nil {
			return nil, nil, err
		}
		ledger.Since(in.project, g.Comments, before)
	}
	s.log.Debug("judged input", "path", in.name, "findings", len(r.Findings))
	return r, append(secrets, g.Sensitive()...), nil
}

// judging is how an input is judged.
func (s *scan) judging(in input) analyzer.Options {
	return analyzer.Options{
		Root: in.root, Baseline: s.isBaseline(in.root), RequireExplicit: s.explicit, IncludePass: s.includePass, Policies: s.limits.policies,
		Limits: s.limits.judging, Now: s.now(),
	}
}

// isBaseline reports whether a root is its account's baseline.
func (s *scan) isBaseline(root string) bool {
	return s.scope.value == "account" || slices.ContainsFunc(s.settings.said.Accounts.Words, func(p string) bool { return suppress.Match(p, root) })
}

// write writes the report in every format that was asked for.
func (s *scan) write(ctx context.Context, r *report.Report, source func(file string) ([]byte, bool)) error {
	shown := *r
	if s.onUnknown.value == "ignore" {
		shown.Findings = slices.DeleteFunc(slices.Clone(r.Findings), func(f report.Finding) bool { return f.Is("unknown") })
	}
	o := s.options()
	o.Source = source
	for _, out := range s.outputs.list {
		s.log.Debug("writing report", "format", out.format.Name, "file", out.file)
		if out.file != "" {
			if err := writeFile(ctx, out.file, func(w io.Writer) error { return out.format.Write(w, &shown, o) }); err != nil {
				return err
			}
			continue
		}
		onTerminal := o
		onTerminal.Color = !s.noColor && colours(s.out, s.process)
		if err := out.format.Write(interruptible{ctx, s.out}, &shown, onTerminal); err != nil {
			return err
		}
	}
	if !s.outputs.shown() {
		s.sayErrors(r)
	}
	return nil
}

// errorsSaid is how many errors are told on standard error where nobody sees the
// report.
const errorsSaid = 5

func (s *scan) sayErrors(r *report.Report) {
	n := 0
	for _, d := range r.Diagnostics {
		if d.Severity != "error" {
			continue
		}
		n++
		if n <= errorsSaid {
			s.tell(report.Printable(errorLine(d)))
		}
	}
	if n > errorsSaid {
		s.tell(fmt.Sprintf("%d more errors", n-errorsSaid))
	}
}

// errorLine is a diagnostic in one line.
func errorLine(d report.Diagnostic) string {
	out := d.Summary
	if l := d.Location; l != nil {
		out = fmt.Sprintf("%s:%d: %s", l.File, l.Line, out)
	}
	if d.Detail != "" {
		out += ". " + d.Detail
	}
	return out
}

// options are what the writers need beside the report.
func (s *scan) options() report.WriterOptions {
	return report.WriterOptions{
		Width:        terminalWidth(s.out),
		Threshold:    s.severity.value,
		UnknownFails: s.onUnknown.value == "fail",
		Account:      s.getenv("AWS_ACCOUNT_ID"),
		Region:       cmp.Or(s.getenv("AWS_REGION"), s.getenv("AWS_DEFAULT_REGION")),
		Now:          s.now(),
	}
}

// writable finds out early what a format lacks: one that can't write nothing
// can't write anything.
func (s *scan) writable() error {
	for _, out := range s.outputs.list {
		err := out.format.Write(io.Discard, &report.Report{}, s.options())
		if errors.Is(err, report.ErrNoAccount) {
			return fmt.Errorf("--format %w: set AWS_ACCOUNT_ID and AWS_REGION", err)
		}
		if err != nil {
			return unfinished(err)
		}
	}
	return nil
}

// incomplete reports whether something could not be judged for a reason other
// than not being known.
func incomplete(r *report.Report) bool {
	return slices.ContainsFunc(r.Diagnostics, func(d report.Diagnostic) bool { return d.Severity == "error" }) ||
		slices.ContainsFunc(r.Inputs, func(in report.Input) bool { return in.Errored })
}

// status is the exit status that the report and the flags lead to.
func (s *scan) status(r *report.Report) int {
	if incomplete(r) {
		return exitUnfinished
	}
	if slices.ContainsFunc(r.Findings, s.counts) {
		return exitFindings
	}
	missing := func(d report.Diagnostic) bool { return slices.Contains(notLookedAt, d.Code) }
	if s.onUnknown.value == "fail" && s.failOn.value == "any" && slices.ContainsFunc(r.Diagnostics, missing) {
		return exitFindings
	}
	return exitClean
}

// notLookedAt are the codes of diagnostics that say that something is missing in
// the input, and with it verdicts that nobody counts.
var notLookedAt = []string{"module-missing", "plan-deferred", "plan-targeted"}

// counts reports whether a finding sets the exit status.
func (s *scan) counts(f report.Finding) bool {
	least, _ := check.ParseSeverity(s.severity.value)
	severity, _ := check.ParseSeverity(f.Severity)
	switch {
	case s.failOn.value == "never", severity < least, f.Suppressed != nil:
		return false
	case s.failOn.value == "new" && f.Change != nil && !f.Changed("introduced"):
		return false
	}
	return f.Failed() || f.Is("unknown") && s.onUnknown.value == "fail"
}
