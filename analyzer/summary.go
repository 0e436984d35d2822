package analyzer

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// report puts the results together.
func (j *judge) report(results []result) *report.Report {
	out := &report.Report{Version: report.Version, Findings: []report.Finding{}, Diagnostics: []report.Diagnostic{}}
	in := report.Input{
		Kind: string(j.g.Kind), Complete: !j.g.Incomplete, Errored: j.g.Errored,
		Root: j.o.Root, Terraform: orNull(j.g.Terraform), Summary: j.count(),
	}
	for _, r := range results {
		out.Findings = append(out.Findings, r.findings...)
		out.Diagnostics = append(out.Diagnostics, r.broken...)
		in.Summary.Pass += r.pass
		in.Summary.PassByDefault += r.passByDefault
	}
	out.Findings = append(out.Findings, j.baseline()...)
	for _, d := range j.g.Problems() {
		out.Diagnostics = append(out.Diagnostics, report.Diagnostic{
			Severity: string(d.Severity), Code: d.Code, Summary: d.Summary, Detail: d.Detail, Location: location(d.At),
		})
	}
	out.Inputs = []report.Input{in}
	out.Sort()
	Recount(out)
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
			continue
		case f.Is("unknown"):
			s.Unknown++
			continue
		}
		s.Fail++
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
}

// Merge puts several reports together as one, with the inputs in the order
// given.
func Merge(reports []*report.Report) *report.Report {
	out := &report.Report{Version: report.Version, Inputs: []report.Input{}, Findings: []report.Finding{}, Diagnostics: []report.Diagnostic{}}
	for _, r := range reports {
		base := len(out.Inputs)
		out.Inputs = append(out.Inputs, r.Inputs...)
		for _, f := range r.Findings {
			f.Input += base
			out.Findings = append(out.Findings, f)
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
