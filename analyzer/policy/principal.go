package policy

import (
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// Principal is somebody a statement speaks of.
type Principal struct {
	// Type is "AWS", "Service", "Federated", "CanonicalUser", or "*" where the
	// Principal is just "*". It is empty when it is not known.
	Type string
	Element
}

// Principals are the Principal or the NotPrincipal element of a statement.
type Principals struct {
	List []Principal
	// Open is set when there may be more; Cause then says why.
	Open  bool
	Cause resource.Cause
}

// Empty reports whether the element is certainly not written.
func (p Principals) Empty() bool { return len(p.List) == 0 && !p.Open }

// everybody answers whether one of the principals is everybody: "*", or
// {"AWS": "*"}, which IAM takes as the same.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous
func (p Principals) everybody() Answer {
	out := Is(false)
	for _, one := range p.List {
		out = Or(out, one.everybody())
	}
	if p.Open {
		out = Or(out, Because(p.Cause))
	}
	return out
}

func (p Principal) everybody() Answer {
	switch star := p.Is("*"); {
	case p.isAccount():
		return Is(false)
	case star.Truth == No:
		switch {
		case p.Known && strings.Contains(p.Text, "*"):
			// The reference says that a principal's name can hold none.
			return undocumented("a wildcard within a principal")
		case p.Known && p.Type == "Federated" && !strings.HasPrefix(p.Text, "arn:"):
			// A web identity provider that serves anybody. S3 takes it for public
			// access; other services' pages don't say.
			return undocumented("whether a web identity provider is public")
		}
		return star
	case p.Type == "AWS" || p.Type == "*":
		return star
	case p.Type == "":
		return Because(p.Cause)
	case star.Truth == Yes:
		return undocumented(`"*" as a principal of the type ` + p.Type)
	}
	return Is(false)
}

// Everybody answers whether the statement is about all principals, anonymous
// ones included, with no exception.
func (s *Statement) Everybody() Answer { return s.Principals.everybody() }

// Public answers whether the statement is about principals of any account,
// anonymous ones included: about everybody, or about everybody but those named
// in a NotPrincipal. Conditions are not looked at; see Narrowed.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
func (s *Statement) Public() Answer {
	switch {
	case len(s.Principals.List) > 0 || s.NotPrincipals.Empty():
		return s.Principals.everybody()
	case len(s.NotPrincipals.List) > 0:
		return Not(s.NotPrincipals.everybody())
	}
	return Because(s.NotPrincipals.Cause)
}

// Account returns the number of the account that the principal belongs to, and
// false where the name does not say it: for services, for identifiers such as
// AIDA…, and while it is not known.
func (p Principal) Account() (string, bool) {
	if !p.Known || p.Type != "AWS" && p.Type != "Federated" {
		return "", false
	}
	id := p.Text
	if strings.HasPrefix(id, "arn:") {
		segments := strings.SplitN(id, ":", 6)
		if len(segments) < 6 {
			return "", false
		}
		id = segments[4]
	}
	if len(id) != 12 || strings.Trim(id, "0123456789") != "" {
		return "", false
	}
	return id, true
}

// ReachesBeyond answers whether the statement is about a principal outside the
// account own, which is empty if it is not known. Services are no accounts.
// Conditions are not looked at. Where a principal is not known yet, ours, which
// may be nil, reports whether the resource that it refers to is in that account.
func (s *Statement) ReachesBeyond(own string, ours func(resource.Ref) bool) Answer {
	out := s.Public()
	for _, p := range s.Principals.List {
		out = Or(out, p.beyond(own, ours))
	}
	return out
}

func (p Principal) beyond(own string, ours func(resource.Ref) bool) Answer {
	if p.Type == "Service" {
		return Is(false)
	}
	account, ok := p.Account()
	switch {
	case ok && own != "":
		return Is(account != own)
	case ok:
		return Because(resource.Cause{Kind: resource.NoData, Subject: "the account's number"})
	case p.Known && p.Text != "*":
		return undocumented("the account of the principal")
	case p.Known || !allOurs(p.Element, ours):
		return Because(p.Cause)
	}
	return Is(false)
}

func allOurs(e Element, ours func(resource.Ref) bool) bool {
	if ours == nil || !e.IsARN() && !e.isAccount() {
		return false
	}
	for _, ref := range e.Links.Refs {
		if !ours(ref) {
			return false
		}
	}
	return true
}

// isAccount reports whether an unknown element is the number of an account, or an
// ARN of IAM with that number in it.
func (e Element) isAccount() bool {
	l := e.Links
	if e.Known || !l.Shown || l.Open || len(l.Refs) != 1 || l.Refs[0].Attr != "account_id" || l.Refs[0].Altered {
		return false
	}
	before, after := l.Refs[0].Prefix, l.Refs[0].Suffix
	return before == "" && after == "" || strings.HasPrefix(before, "arn:") && strings.HasSuffix(before, ":iam::") && strings.HasPrefix(after, ":")
}
