package resource

import "strconv"

// CauseKind sorts the reasons for not knowing by what a user can do about them.
type CauseKind uint8

// The kinds of Cause.
const (
	// AfterApply is a value that only an apply can tell.
	AfterApply CauseKind = iota
	// NoVariable is a variable that was given no value.
	NoVariable
	// NotShown is something that a plan does not hold: a local value, a
	// dynamic block. The source would tell.
	NotShown
	// NoModule is a module that is not installed.
	NoModule
	// NoData is a data source that was not read.
	NoData
	// Chance is a function of time or chance.
	Chance
	// ProviderVersion is a default that differs between the provider versions
	// that are allowed.
	ProviderVersion
	// Partial is a plan that leaves resources out.
	Partial
	// Outside is a resource that is only named, and not in the input.
	Outside
	// Undocumented is behaviour of AWS that no page settles.
	Undocumented
	// Unreadable is a value that could not be evaluated or parsed.
	Unreadable
	// Dated is a default that AWS introduced at some date, on an object that
	// may be older.
	Dated
	// Several is a link with more than one candidate.
	Several
	// UnknownCount is a resource or block whose number is not known.
	UnknownCount
)

// Cause says which value must be known before a verdict can be reached. The
// zero Cause means "known after apply" of nothing in particular.
type Cause struct {
	Kind CauseKind
	// Subject is the address of what is not known, as Terraform writes it:
	// "aws_kms_key.k.arn", "var.cidrs", "local.sg_id". It may be empty.
	Subject string
}

// String says the cause in words that follow "because".
func (c Cause) String() string {
	on := func(with, without string) string {
		if c.Subject == "" {
			return without
		}
		return c.Subject + " " + with
	}
	switch c.Kind {
	case AfterApply:
		return on("is known after apply", "it is known after apply")
	case NoVariable:
		return on("has no value", "a variable has no value")
	case NotShown:
		return on("is not shown in a plan", "a plan does not show it")
	case NoModule:
		return on("is not installed", "a module is not installed")
	case NoData:
		return on("is read by a data source", "a data source was not read")
	case Chance:
		return on("depends on time or chance", "it depends on time or chance")
	case ProviderVersion:
		return on("have different defaults", "its default differs between provider versions")
	case Partial:
		return on("is left out of this plan", "this plan leaves resources out")
	case Outside:
		return on("is not in the input", "the resource it names is not in the input")
	case Undocumented:
		return on("is not documented by AWS", "AWS does not document it")
	case Unreadable:
		return on("could not be evaluated", "it could not be evaluated")
	case Dated:
		return on("may be older than AWS's default", "the object may be older than AWS's default")
	case Several:
		return on("is one of several that it may name", "it may name one of several resources")
	case UnknownCount:
		return on("decides how many there are", "how many there are is not known")
	}
	return "cause " + strconv.Itoa(int(c.Kind))
}
