package resource

import "strings"

// scopeCause says why it is not known whether r is in an account and Region.
func scopeCause(r *Resource) Cause {
	return Cause{Kind: AfterApply, Subject: "provider " + r.Provider.Key}
}

// sameScope reports whether a and b are in the same account and Region.
func sameScope(a, b *Resource) tri {
	p, q := a.Provider, b.Provider
	same := p.Key == q.Key && !p.Hidden
	s, t := regionOf(a), regionOf(b)
	region := maybe
	switch {
	case s.known && t.known && s.name == t.name, same && !s.own && !t.own:
		region = yes
	case s.known && t.known && s.name != "" && t.name != "":
		region = no
	}
	account := no
	switch {
	case same, p.RoleKnown && q.RoleKnown && p.Role == q.Role:
		account = yes
	case !p.RoleKnown || !q.RoleKnown, region == maybe:
		account = maybe
	}
	return min(region, account)
}

// place is the Region that a resource is in, whose name is empty where the
// environment decides.
type place struct {
	name  string
	known bool
	// own is set where the resource names it, and not its provider.
	own bool
}

// regionOf is the Region of r: provider version 6 lets a resource name one of its
// own, and shows that of the provider where it doesn't.
func regionOf(r *Resource) place {
	v := r.Get("region")
	name, known := v.Text()
	switch {
	case known && name != "":
		return place{name, true, name != r.Provider.Region}
	case v.Origin == Set && !v.Known():
		return place{own: true}
	}
	return place{name: r.Provider.Region, known: r.Provider.RegionKnown}
}

// SameAccount reports whether two provider configurations are for one account,
// and whether that is known.
func (p *Provider) SameAccount(q *Provider) (same, known bool) {
	t := sameAccount(p, q)
	return t == yes, t != maybe
}

func sameAccount(p, q *Provider) tri {
	switch {
	case p.Key == q.Key && !p.Hidden:
		return yes
	case !p.RoleKnown || !q.RoleKnown:
		return maybe
	case p.Role == q.Role:
		return yes
	}
	a, b := accountOf(p.Role), accountOf(q.Role)
	switch {
	case a == "" || b == "":
		// Whose credentials assume the role doesn't tell the role's account.
		return maybe
	case a == b:
		return yes
	}
	return no
}

// accountOf returns the account in an ARN, or nothing.
func accountOf(arn string) string {
	segments := strings.SplitN(arn, ":", 6)
	if len(segments) < 6 {
		return ""
	}
	return segments[4]
}
