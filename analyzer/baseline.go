package analyzer

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// baseline reports what an account's baseline lacks: for each control about an
// account, once per provider configuration, that is per account and Region as
// far as the configurations tell them apart. A setting for all Regions may be
// made by any configuration for the account.
func (j *judge) baseline() []report.Finding {
	if !j.o.Baseline {
		return nil
	}
	var out []report.Finding
	for _, c := range j.all {
		if c.Scope != check.Account || c.Missing == "" {
			continue
		}
		for _, p := range j.g.Providers {
			if f, missing := j.missing(c, p); missing {
				out = append(out, f)
			}
		}
	}
	return out
}

// missing reports that the provider configuration p has no resource that the
// control c asks for.
func (j *judge) missing(c *check.Control, p *resource.Provider) (report.Finding, bool) {
	partial, torn, perhaps := false, resource.Cause{}, false
	for _, t := range c.Types() {
		for _, r := range j.g.OfType(t) {
			here, known := r.Provider == p, true
			if c.AllRegions {
				here, known = r.Provider.SameAccount(p)
			}
			if here && !r.Conditional {
				return report.Finding{}, false
			}
			perhaps = perhaps || !known
		}
		switch cause, mayMiss := j.g.MayMiss(t); {
		case mayMiss && cause.Kind == resource.Unreadable:
			torn = cause
		case mayMiss:
			partial = true
		}
	}
	verdict, reason := check.Fail.String(), c.Missing
	var needs *report.Needs
	switch {
	case partial:
		verdict, needs = check.Unknown.String(), &report.Needs{Kind: "partial"}
		reason += "; this plan leaves resources out"
	case torn != resource.Cause{}:
		verdict, needs = check.Unknown.String(), &report.Needs{Kind: "unreadable", Subject: &torn.Subject}
		reason += "; " + torn.String()
	case perhaps:
		verdict, needs = check.Unknown.String(), &report.Needs{Kind: "source", Subject: orNull("the account of provider " + p.Key)}
		reason += "; another provider configuration has one, and whether that is for the same account is not known"
	case !p.RegionKnown || !p.RoleKnown:
		verdict, needs = check.Unknown.String(), &report.Needs{Kind: "after-apply", Subject: orNull("provider " + p.Key)}
		reason += "; which account and Region this provider configuration is for is not known"
	}
	address := providerAddress(p)
	return report.Finding{
		Control: c.ID, Title: c.Title, Severity: c.Severity.String(), Verdict: &verdict,
		Root: j.o.Root, Resource: address, Type: "provider", Reason: reason, Needs: needs,
		LateFix: schema.InPlace.String(),
		Trace:   []report.Step{}, Related: []report.Related{}, Evidence: []report.Evidence{},
		Standards: append([]string{}, c.Standards...), URL: c.Page(),
		Fingerprint: report.Fingerprint(c.ID, address, j.o.Root),
	}, true
}
