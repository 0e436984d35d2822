package analyzer

import (
	"fmt"
	"slices"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// report puts the results together. It uses them up: findings are the largest
// thing that judging makes.
func (j *judge) report(results []result) *report.Report {
	out := &report.Report{Version: report.Version, Findings: []report.Finding{}, Diagnostics: []report.Diagnostic{}}
	in := report.Input{
		Kind: string(j.g.Kind), Complete: !j.g.Incomplete, Errored: j.g.Errored,
		Root: j.o.Root, Terraform: orNull(j.g.Terraform), Summary: j.count(),
	}
	out.Diagnostics = append(out.Diagnostics, j.exceeded(results)...)
	passes := make(map[string]int)
	found := 0
	for _, r := range results {
		found += len(r.findings)
	}
	out.Findings = slices.Grow(out.Findings, found)
	for i, r := range results {
		results[i] = result{}
		out.Findings = append(out.Findings, r.findings...)
		out.Diagnostics = append(out.Diagnostics, r.broken...)
		in.Summary.Pass += len(r.passes)
		for _, c := range r.passes {
			passes[c.ID]++
		}
		in.Summary.PassByDefault += r.passByDefault
	}
	out.Findings = append(out.Findings, j.baseline()...)
	for _, d := range j.g.Problems() {
		out.Diagnostics = append(out.Diagnostics, diagnostic(d))
	}
	out.Inputs = []report.Input{in}
	out.Controls = j.counted(passes)
	out.Sort()
	Recount(out)
	return out
}

func diagnostic(d resource.Diagnostic) report.Diagnostic {
	return report.Diagnostic{Severity: string(d.Severity), Code: d.Code, Summary: d.Summary, Detail: d.Detail, Location: location(d.At)}
}

// counted are the controls by which something passes. Recount adds the others.
func (j *judge) counted(passes map[string]int) []report.Control {
	out := []report.Control{}
	for _, c := range j.all {
		if n := passes[c.ID]; n > 0 {
			out = append(out, report.Control{ID: c.ID, Title: c.Title, Severity: c.Severity.String(), Pass: n})
		}
	}
	return out
}

// count tells how many resources there are, how many are judged, and why the
// others are not.
func (j *judge) count() report.Summary {
	s := report.Summary{Skipped: make(map[string]int)}
	tally := func(r *resource.Resource, reason string) {
		s.Resources++
		switch {
		case reason != "":
			s.Skipped[reason]++
		case len(j.controls[r.Canonical]) == 0:
			s.Skipped["no_control"]++
		default:
			s.Judged++
		}
	}
	for _, r := range j.g.Resources {
		switch {
		case r.Mode == resource.Data:
		case r.Action == resource.Forget:
			tally(r, "forgotten")
		case r.Bystander:
			tally(r, "not_in_plan")
		default:
			tally(r, "")
		}
	}
	for range j.g.Deposed {
		s.Resources++
		s.Skipped["deposed"]++
	}
	if j.g.Prior != nil {
		for _, r := range j.g.Prior.Resources {
			if r.Action == resource.Delete && r.Mode == resource.Managed {
				tally(r, "deleted")
			}
		}
	}
	return s
}

// Recount brings the counts of findings up to date: it is called again after
// suppressions were applied, or reports put together.
func Recount(r *report.Report) {
	for i := range r.Inputs {
		s := &r.Inputs[i].Summary
		s.Fail, s.Unknown, s.Suppressed, s.Introduced, s.Resolved, s.CantWait = 0, 0, 0, 0, 0, 0
	}
	controls := newByControl(r.Controls)
	for i := range r.Findings {
		f := &r.Findings[i]
		s := &r.Inputs[f.Input].Summary
		switch {
		case f.Changed("resolved"):
			s.Resolved++
			continue
		case f.Is("pass"):
			continue
		case f.Suppressed != nil:
			s.Suppressed++
			controls.of(f).Suppressed++
			continue
		case f.Is("unknown"):
			s.Unknown++
			controls.of(f).Unknown++
			continue
		}
		s.Fail++
		controls.of(f).Fail++
		if f.Changed("introduced") {
			s.Introduced++
		}
		if f.LateFix == schema.Replacement.String() && (f.Change == nil || f.Changed("introduced")) {
			s.CantWait++
		}
	}
	total := report.Summary{Skipped: make(map[string]int)}
	for _, in := range r.Inputs {
		s := in.Summary
		total.Resources += s.Resources
		total.Judged += s.Judged
		total.Fail += s.Fail
		total.Unknown += s.Unknown
		total.Pass += s.Pass
		total.PassByDefault += s.PassByDefault
		total.Suppressed += s.Suppressed
		total.Introduced += s.Introduced
		total.Resolved += s.Resolved
		total.CantWait += s.CantWait
		for k, n := range s.Skipped {
			total.Skipped[k] += n
		}
	}
	r.Summary = total
	r.Controls = controls.sorted()
}

// byControl counts verdicts.
type byControl map[string]*report.Control

// newByControl begins with the passes that were counted; there are no findings of
// them.
func newByControl(counted []report.Control) byControl {
	out := make(byControl, len(counted))
	for _, c := range counted {
		if at := out[c.ID]; at != nil {
			at.Pass += c.Pass
			continue
		}
		out[c.ID] = &report.Control{ID: c.ID, Title: c.Title, Severity: c.Severity, Pass: c.Pass}
	}
	return out
}

func (t byControl) of(f *report.Finding) *report.Control {
	if t[f.Control] == nil {
		t[f.Control] = &report.Control{ID: f.Control, Title: f.Title, Severity: f.Severity}
	}
	return t[f.Control]
}

func (t byControl) sorted() []report.Control {
	out := make([]report.Control, 0, len(t))
	for _, c := range t {
		out = append(out, *c)
	}
	slices.SortFunc(out, func(a, b report.Control) int { return report.CompareControls(a.ID, b.ID) })
	return out
}

// Merge puts several reports together as one, with the inputs in the order
// given. It uses the reports up.
func Merge(reports []*report.Report) *report.Report {
	out := &report.Report{Version: report.Version, Inputs: []report.Input{}, Findings: []report.Finding{}, Diagnostics: []report.Diagnostic{}}
	for _, r := range reports {
		base := len(out.Inputs)
		out.Inputs = append(out.Inputs, r.Inputs...)
		out.Controls = append(out.Controls, r.Controls...)
		if base == 0 && r.Findings != nil {
			out.Findings = r.Findings // nothing to renumber
		} else {
			for _, f := range r.Findings {
				f.Input += base
				out.Findings = append(out.Findings, f)
			}
		}
		for _, d := range r.Diagnostics {
			if d.Input == nil && len(r.Inputs) > 0 {
				d.Input = &base
			}
			out.Diagnostics = append(out.Diagnostics, d)
		}
	}
	out.Sort()
	Recount(out)
	return out
}

// providerAddress is the address under which a missing account-level resource
// is reported.
func providerAddress(p *resource.Provider) string { return fmt.Sprintf("provider.%s", p.Key) }
