package analyzer

import (
	"slices"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// Compare gives the findings of a report their change, by what was found of the
// same root before: base, which is empty for a root that is new. It adds what is
// resolved. The graph g is what r was made of; where it doesn't show all of the
// root, what isn't seen counts as neither mended nor deleted. The counts are
// brought up to date.
func Compare(r, base *report.Report, g *resource.Graph) {
	type key struct{ control, address string }
	before := make(map[key]*report.Finding, len(base.Findings))
	for i := range base.Findings {
		f := &base.Findings[i]
		before[key{f.Control, f.Resource}] = f
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		k := key{f.Control, f.Resource}
		if before[k] == nil && f.PreviousAddress != nil {
			k.address = *f.PreviousAddress
		}
		f.Change = orNull(changed(before[k], f))
		delete(before, k)
	}
	missing := slices.ContainsFunc(r.Diagnostics, func(d report.Diagnostic) bool { return d.Severity == "error" || d.Code == "module-missing" })
	for _, was := range before {
		here := g.Lookup(was.Resource)
		if !was.Is("fail") || here == nil && missing {
			continue
		}
		f := *was
		change := "resolved"
		f.Change, f.Verdict, f.Reason = &change, nil, "is deleted by this change"
		if here != nil {
			pass := "pass"
			f.Verdict, f.Reason = &pass, "no longer fails"
		}
		// The lines of the tree before would be taken for lines of this one.
		f.Location, f.Trace, f.Related, f.Evidence = nil, []report.Step{}, []report.Related{}, []report.Evidence{}
		f.Fix, f.Needs, f.Suppressed = nil, nil, nil
		r.Findings = append(r.Findings, f)
	}
	r.Sort()
	Recount(r)
}

// changed names what became of a finding; was is nil where there was none.
func changed(was, is *report.Finding) string {
	switch failed := was != nil && was.Is("fail"); {
	case is.Is("pass") && failed:
		return "resolved"
	case is.Is("pass"):
		return ""
	case failed, was != nil && was.Is("unknown") && is.Is("unknown"):
		return "kept"
	}
	return "introduced"
}
