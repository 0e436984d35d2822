package policy

import (
	"net/netip"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
)

// Condition is one condition of a statement: an operator, a key of the request
// and the values that it is compared with.
type Condition struct {
	// Operator and Key are as they are written. Case means nothing in either.
	Operator, Key string
	Values        Set
}

// Conditions are the Condition element of a statement. All of them must hold.
type Conditions struct {
	List []Condition
	// Open is set when there may be more; Cause then says why.
	Open  bool
	Cause resource.Cause
}

// operator takes the operator of a condition apart: the set operator in front
// of it ("forallvalues"), the comparison itself ("stringlike"), and whether
// "IfExists" stands behind it, in lower case.
func (c Condition) operator() (set, test string, ifExists bool) {
	test = strings.ToLower(c.Operator)
	if before, after, ok := strings.Cut(test, ":"); ok {
		set, test = before, after
	}
	test, ifExists = strings.CutSuffix(test, "ifexists")
	return set, test, ifExists
}

// Narrowed answers whether a condition confines a statement for everybody to
// callers with fixed properties: to accounts, organizations, networks,
// principals or calling resources that are named without a wildcard and without
// a policy variable. An operator that holds where the key is missing from the
// request (IfExists, ForAllValues, a negated one) confines nobody.
//
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status
func (s *Statement) Narrowed() Answer {
	out := Is(false)
	for _, c := range s.Conditions.List {
		out = Or(out, s.narrows(c))
	}
	if s.Conditions.Open {
		out = Or(out, Because(s.Conditions.Cause))
	}
	return out
}

// keyKind says what values of a condition key are fixed ones.
type keyKind uint8

const (
	// plainKey has values that are fixed without wildcard and variable.
	plainKey keyKind = iota + 1
	// addressKey has address ranges, of which very broad ones confine nobody.
	addressKey
	// accessPointKey has ARNs of access points: of the name a wildcard is
	// allowed, as long as the account is fixed.
	accessPointKey
	// unsaidKey identifies callers, but no page says whether AWS's checks for
	// public access take it for a restriction.
	unsaidKey
)

// narrowing holds the condition keys that tell who calls, in lower case.
//
// Sources: the page named at Narrowed, and, for the keys of AWS KMS,
// https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-caller-account
var narrowing = map[string]keyKind{
	"aws:principalaccount":        plainKey,
	"aws:principalarn":            plainKey,
	"aws:principalorgid":          plainKey,
	"aws:sourceaccount":           plainKey,
	"aws:sourcearn":               plainKey,
	"aws:sourceowner":             plainKey,
	"aws:sourcevpc":               plainKey,
	"aws:sourcevpce":              plainKey,
	"aws:userid":                  plainKey,
	"s3:dataaccesspointaccount":   plainKey,
	"kms:calleraccount":           plainKey,
	"aws:sourceip":                addressKey,
	"s3:dataaccesspointarn":       accessPointKey,
	"aws:principalisawsservice":   unsaidKey,
	"aws:principalservicename":    unsaidKey,
	"aws:principalorgpaths":       unsaidKey,
	"aws:sourceorgid":             unsaidKey,
	"aws:sourceorgpaths":          unsaidKey,
	"aws:sourcevpcarn":            unsaidKey,
	"aws:username":                unsaidKey,
	"aws:vpceaccount":             unsaidKey,
	"aws:vpceorgid":               unsaidKey,
	"aws:vpceorgpaths":            unsaidKey,
	"aws:vpcsourceip":             unsaidKey,
	"kms:viaservice":              unsaidKey,
	"s3:accesspointnetworkorigin": unsaidKey,
	"s3:x-amz-server-side-encryption-aws-kms-key-id": unsaidKey,
}

func (s *Statement) narrows(c Condition) Answer {
	kind := narrowing[strings.ToLower(c.Key)]
	set, test, ifExists := c.operator()
	if kind == 0 || ifExists || set == "forallvalues" {
		return Is(false)
	}
	switch test {
	case "stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike":
		if kind == addressKey {
			return undocumented("an address compared as text")
		}
	case "ipaddress":
		if kind != addressKey {
			return undocumented("text compared as an address")
		}
	case "bool":
		if kind != unsaidKey {
			return Is(false)
		}
	default:
		return Is(false)
	}
	switch {
	case kind == unsaidKey:
		return undocumented("whether " + strings.ToLower(c.Key) + " restricts public access")
	case c.Values.Empty():
		return undocumented("a condition without values")
	}
	return c.Values.All(func(e Element) Answer { return s.fixed(e, kind, test) })
}

// fixed answers whether a value confines the callers that its key tells.
func (s *Statement) fixed(e Element, kind keyKind, test string) Answer {
	if !e.Known {
		// A wildcard at the known beginning settles it, however it goes on.
		begin, _, _ := strings.Cut(e.Text, "${")
		if kind == plainKey && wildcardsCount(test) && strings.ContainsAny(begin, "*?") {
			return Is(false)
		}
		return Because(e.Cause)
	}
	if kind == addressKey {
		return Is(confinedRange(e.Text))
	}
	if kind == accessPointKey {
		if segments := strings.SplitN(e.Text, ":", 6); len(segments) == 6 && strings.HasPrefix(segments[5], "accesspoint/") {
			e.Text = strings.Join(segments[:5], ":")
		}
	}
	if strings.Contains(e.Text, "${") {
		if s.variables.Truth == Unknown {
			return s.variables
		}
		if s.variables.Truth == Yes && parse(e.Text, true, false).holdsVariable() {
			return Is(false)
		}
	}
	switch {
	case e.Text == "":
		return undocumented("a condition with an empty value")
	case !parse(e.Text, s.variables.Truth == Yes, false).open():
		return Is(true)
	case !wildcardsCount(test):
		return undocumented("a wildcard compared character by character")
	}
	return Is(false)
}

// wildcardsCount reports whether a comparison takes "*" and "?" for wildcards.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
func wildcardsCount(test string) bool { return strings.HasPrefix(test, "arn") || test == "stringlike" }

// confinedRange reports whether a range of addresses is no broader than S3
// admits: /8 for IPv4, /32 for IPv6. The page is named at Narrowed.
func confinedRange(text string) bool {
	if addr, err := netip.ParseAddr(text); err == nil {
		return addr.IsValid()
	}
	p, err := netip.ParsePrefix(text)
	if err != nil {
		return false
	}
	if p.Addr().Is4() {
		return p.Bits() >= 8
	}
	return p.Bits() >= 32
}

// AppliesWithoutTLS answers whether the statement's conditions hold for every
// request that was not sent over TLS: there are none, or all of them ask for
// aws:SecureTransport to be false. With a further condition it is No, since
// some of these requests are left out.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-securetransport
func (s *Statement) AppliesWithoutTLS() Answer {
	out := Is(true)
	for _, c := range s.Conditions.List {
		out = And(out, c.withoutTLS())
	}
	if s.Conditions.Open {
		out = And(out, Because(s.Conditions.Cause))
	}
	return out
}

func (c Condition) withoutTLS() Answer {
	if !strings.EqualFold(c.Key, "aws:SecureTransport") {
		return Is(false)
	}
	// The key is in every request, so IfExists makes no difference.
	set, test, _ := c.operator()
	switch {
	case test == "bool" && set == "":
		return c.Values.Any(func(e Element) Answer {
			if e.Known {
				return Is(strings.EqualFold(e.Text, "false"))
			}
			return Because(e.Cause)
		})
	case test == "null":
		return Is(false)
	}
	return undocumented("aws:SecureTransport with an operator other than Bool")
}
