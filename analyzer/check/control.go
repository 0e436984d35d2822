package check

import (
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// Severity is Security Hub's severity of a control. The zero value is no
// severity and rejected by Validate.
type Severity uint8

// The severities, in rising order.
const (
	Low Severity = iota + 1
	Medium
	High
	Critical
)

var severities = [...]string{"", "low", "medium", "high", "critical"}

// String returns the severity in lower case.
func (s Severity) String() string { return severities[s] }

// ParseSeverity returns the severity of that name, and false for any other
// word.
func ParseSeverity(name string) (Severity, bool) {
	i := slices.Index(severities[1:], name)
	return Severity(i + 1), i >= 0
}

// Scope says what a control is about.
type Scope uint8

// The scopes of a control.
const (
	// PerResource controls judge each resource.
	PerResource Scope = iota
	// Account controls are about an account or Region: a misconfigured resource
	// fails, a missing one only where the root is the account's baseline.
	Account
)

// String returns "resource" or "account".
func (s Scope) String() string { return [...]string{"resource", "account"}[s] }

// Control is one Security Hub control.
type Control struct {
	// ID is the control's id as Security Hub writes it: "Redshift.7".
	ID       string
	Title    string
	Severity Severity
	// On are the canonical types of the resources that are judged, and Pass the
	// condition.
	On   []string
	Pass Predicate
	// Also judges resources of other types by other conditions.
	Also []Case
	// Late overrules what the schema says of mending the deciding attribute
	// after creation. LateSource is the page that says so.
	Late       schema.Late
	LateSource string
	Scope      Scope
	// AllRegions is set for an Account control about a setting that holds for
	// all Regions of an account.
	AllRegions bool
	// Missing says, for an Account control, what is missing where no resource
	// of its types is there.
	Missing string
	// Cannot says why no plan can decide the control; Pass is nil then.
	Cannot string
	// Retired says when, and for which successor, AWS retired the control. Such
	// a control is off unless asked for.
	Retired string
	Params  []Parameter
	// Standards are requirement ids such as "NIST.800-53.r5 SC-7".
	Standards []string
	// Notes say what is and what is not covered, for the documents.
	Notes string
	// Differs says where AWS's live evaluation can come to another verdict than
	// a plan, and why; empty where it cannot.
	Differs string
	// Fix says in a sentence how to fix it, and Ask what to ask the owner
	// before doing so.
	Fix, Ask string
	// URL is AWS's page of the control. Left empty it is the service's page of
	// the user guide.
	URL string
}

// Case is a further kind of resource that a control judges.
type Case struct {
	On   []string
	Pass Predicate
}

// Parameter is a parameter of a control, under AWS's name.
type Parameter struct {
	Name string
	// Value is AWS's default, until a user's configuration replaces it. A null
	// value stands for a parameter that AWS leaves unset.
	Value cty.Value
	Doc   string
}

// String returns the parameter's value as its words, separated by commas; empty
// where AWS leaves it unset.
func (p Parameter) String() string { return strings.Join(words(p.Value), ",") }

// Service is the part of the id before the dot.
func (c *Control) Service() string {
	s, _, _ := strings.Cut(c.ID, ".")
	return s
}

// Page is the address of AWS's page on the control.
func (c *Control) Page() string {
	if c.URL != "" {
		return c.URL
	}
	service, n, _ := strings.Cut(strings.ToLower(c.ID), ".")
	return "https://docs.aws.amazon.com/securityhub/latest/userguide/" + service + "-controls.html#" + service + "-" + n
}

// Cases are all kinds of resources that the control judges.
func (c *Control) Cases() []Case {
	if c.Pass == nil {
		return c.Also
	}
	return append([]Case{{On: c.On, Pass: c.Pass}}, c.Also...)
}

// Types are the canonical types of the resources that the control judges.
func (c *Control) Types() []string {
	var out []string
	for _, k := range c.Cases() {
		out = append(out, k.On...)
	}
	return out
}

// Passes is the condition in words.
func (c *Control) Passes() string { return strings.Join(c.Conditions(), "; ") }

// Conditions are the conditions in words, one for each case.
func (c *Control) Conditions() []string {
	cases := c.Cases()
	var out []string
	for _, k := range cases {
		s := k.Pass.sentence()
		if len(cases) > 1 {
			s = "`" + strings.Join(k.On, "`, `") + "`: " + s
		}
		out = append(out, s)
	}
	return out
}

func (c *Control) param(name string) *Parameter {
	for i := range c.Params {
		if c.Params[i].Name == name {
			return &c.Params[i]
		}
	}
	return nil
}

func (c *Control) predicate(r *resource.Resource) Predicate {
	if c.Pass != nil && slices.Contains(c.On, r.Canonical) {
		return c.Pass
	}
	for _, k := range c.Also {
		if slices.Contains(k.On, r.Canonical) {
			return k.Pass
		}
	}
	return nil
}

// Judge returns the control's verdict on r, which must be of one of its types.
func (c *Control) Judge(env *Env, r *resource.Resource) Verdict {
	return c.predicate(r).eval(c.context(env, r, nil))
}

// Leans is Judge, and reports whether only a default makes it a pass: with
// RequireExplicit it would be a failure.
func (c *Control) Leans(env *Env, r *resource.Resource) (v Verdict, byDefault bool) {
	ctx, leans := c.context(env, r, nil), false
	ctx.leans = &leans
	v = c.predicate(r).eval(ctx)
	if v != Pass || !leans {
		// Where no default was asked, none being allowed changes nothing.
		return v, false
	}
	explicit := *env
	explicit.RequireExplicit = true
	return v, c.Judge(&explicit, r) == Fail
}

// Explain is Judge with the evidence, sorted, that speaks for what Judge returned.
// In an Env that remembers it is valid until the next call.
func (c *Control) Explain(env *Env, r *resource.Resource, judged Verdict) (Verdict, []Evidence) {
	rec := env.recorder(judged)
	v := c.predicate(r).eval(c.context(env, r, rec))
	rec.keep(0, v)
	return v, tidy(rec.list)
}

func (c *Control) context(env *Env, r *resource.Resource, rec *recorder) *Context {
	ctx := &Context{}
	if env.memory != nil {
		ctx = &env.memory.ctx
	}
	*ctx = Context{env: env, control: c, root: r, place: place{res: r, body: env.bodyOf(r)}, rec: rec}
	return ctx
}

// LateFix says what mending the evidence e after creation costs.
func (c *Control) LateFix(e Evidence) schema.Late {
	switch {
	case c.Late != schema.Unknown:
		return c.Late
	case e.Missing && e.Path == "" || e.Lost != nil || e.Apart:
		return schema.InPlace
	case e.Path == "":
		return schema.Unknown
	}
	return lateFix(schema.Resource(e.Resource.Canonical), strings.Split(stripLabels(e.Path), "."))
}

// LateFixes groups the attributes that the control reads of the resources it
// judges by what mending them after creation costs, dearest first. Attributes of
// which that isn't known are left out.
func (c *Control) LateFixes() []LateFixes {
	if c.Pass == nil && len(c.Also) == 0 {
		return nil
	}
	if c.Late != schema.Unknown {
		return []LateFixes{{Late: c.Late, Paths: c.ownPaths()}}
	}
	var out []LateFixes
	for _, l := range []schema.Late{schema.Replacement, schema.Interruption, schema.Conditional, schema.InPlace} {
		var paths []string
		for _, typ := range c.Types() {
			for _, p := range c.ownPaths() {
				if b := schema.Resource(typ); b != nil && lateFix(b, strings.Split(p, ".")) == l && !slices.Contains(paths, p) {
					paths = append(paths, p)
				}
			}
		}
		if len(paths) > 0 {
			out = append(out, LateFixes{Late: l, Paths: paths})
		}
	}
	return out
}

// LateFixes are attributes with the same cost of a late fix.
type LateFixes struct {
	Late  schema.Late
	Paths []string
}

// lateFix looks the deciding attribute, or the block around it, up in the
// provider's schema.
func lateFix(b *schema.Block, path []string) schema.Late {
	if b == nil || len(path) == 0 {
		return schema.Unknown
	}
	if n := b.Block(path[0]); n != nil {
		if inner := lateFix(&n.Block, path[1:]); inner != schema.Unknown {
			return inner
		}
		late, _ := n.Late()
		return late
	}
	if a := b.Attr(path[0]); a != nil {
		late, _ := a.Late()
		return late
	}
	return schema.Unknown
}
