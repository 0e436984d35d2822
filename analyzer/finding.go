package analyzer

import (
	"cmp"
	"slices"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// finding evaluates once more, with evidence, and makes what is printed. A nil
// verdict is that of a deleted resource.
func (j *judge) finding(c *check.Control, s subject, verdict *check.Verdict, change string) report.Finding {
	r := s.after
	if r == nil {
		r = s.before
	}
	f := j.blank(c, r, change)
	if verdict == nil {
		f.Reason = "is deleted by this change"
		return f
	}
	v, es := c.Explain(j.after, r, *verdict)
	if v != *verdict {
		panic("judging and explaining differ: " + verdict.String() + " and " + v.String())
	}
	word := v.String()
	f.Verdict = &word
	j.lead(&f, c, r, es)
	return f
}

// blank is a finding that doesn't say yet what was found.
func (j *judge) blank(c *check.Control, r *resource.Resource, change string) report.Finding {
	f := report.Finding{
		Control: c.ID, Title: c.Title, Severity: c.Severity.String(),
		Root: j.o.Root, Resource: r.Address, Type: r.Type,
		Conditional: r.Conditional,
		Standards:   append([]string{}, c.Standards...), URL: c.Page(),
		Trace: []report.Step{}, Related: []report.Related{}, Evidence: []report.Evidence{},
		Fingerprint: report.Fingerprint(c.ID, r.Address, j.o.Root),
		Location:    location(r.At),
		LateFix:     schema.Unknown.String(),
	}
	if change != "" {
		f.Change = &change
	}
	if r.PreviousAddress != "" {
		f.PreviousAddress = &r.PreviousAddress
	}
	return f
}

// lead fills in what the evidence tells; the first piece speaks for the whole.
func (j *judge) lead(f *report.Finding, c *check.Control, r *resource.Resource, es []check.Evidence) {
	slices.SortStableFunc(es, func(a, b check.Evidence) int {
		return cmp.Compare(rank(a, r), rank(b, r))
	})
	worst := schema.Unknown
	related := make(map[string]bool) // there may be tens of thousands of partners
	for i, e := range es {
		late := c.LateFix(e)
		if costs(late) > costs(worst) {
			worst = late
		}
		piece := report.Evidence{
			Resource: e.Resource.Address, Attribute: orNull(e.Path), Reason: e.Reason, Own: e.Own, ByDefault: e.ByDefault,
			LateFix: late.String(), Fix: orNull(e.Fix), Location: location(e.At),
		}
		f.Evidence = append(f.Evidence, piece)
		if e.Resource != r && !related[e.Resource.Address] {
			related[e.Resource.Address] = true
			f.Related = append(f.Related, report.Related{Resource: e.Resource.Address, Location: location(e.Resource.At)})
		}
		if i > 0 {
			continue
		}
		f.Attribute, f.Reason, f.Own, f.Fix = piece.Attribute, e.Reason, e.Own, piece.Fix
		if piece.Location != nil {
			f.Location = piece.Location
		}
		if e.Lost != nil {
			f.Cause = &e.Lost.Address
		}
		if e.Verdict == check.Unknown {
			f.Needs = &report.Needs{Kind: needs[e.Cause.Kind], Subject: orNull(e.Cause.Subject)}
		}
		j.trace(f, e)
	}
	f.LateFix = worst.String()
	f.ByDefault = len(es) > 0 && !slices.ContainsFunc(es, func(e check.Evidence) bool { return !e.ByDefault })
	if len(es) == 0 {
		f.Reason = "no single value decides"
	}
}

func (j *judge) trace(f *report.Finding, e check.Evidence) {
	if j.g.Tracer == nil || e.Path == "" {
		return
	}
	for _, s := range j.g.Tracer.Trace(e.Resource, e.Path) {
		f.Trace = append(f.Trace, report.Step{What: s.What, Location: location(s.At)})
	}
}

// rank puts first what a reader should see first: a loss, then the judged
// resource's own values, then its partners', and last what AWS leaves open, since
// it need not matter once the others are known.
func rank(e check.Evidence, r *resource.Resource) int {
	switch {
	case e.Lost != nil:
		return 0
	case e.Verdict == check.Unknown && e.Cause.Kind == resource.Undocumented:
		return 3
	case e.Resource == r:
		return 1
	}
	return 2
}

// costs orders late fixes by what they cost.
func costs(l schema.Late) int {
	return slices.Index([]schema.Late{schema.Unknown, schema.InPlace, schema.Conditional, schema.Interruption, schema.Replacement}, l)
}

// needs are the report's words for what is not known.
var needs = map[resource.CauseKind]string{
	resource.AfterApply: "after-apply", resource.NoVariable: "variable", resource.NotShown: "source",
	resource.NoModule: "module", resource.NoData: "data", resource.Chance: "chance",
	resource.ProviderVersion: "provider-version", resource.Partial: "partial", resource.Outside: "outside",
	resource.Undocumented: "undocumented", resource.Unreadable: "unreadable", resource.Dated: "dated",
	resource.Several: "several", resource.UnknownCount: "count",
}

func location(l resource.Location) *report.Location {
	if !l.Known() {
		return nil
	}
	out := report.Location(l)
	return &out
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
