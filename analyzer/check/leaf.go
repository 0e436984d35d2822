package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// leaf is a condition on one attribute.
type leaf struct {
	path string
	opts options
	// test judges a known value that is not null.
	test func(c *Context, v resource.Value) Verdict
	// words say the condition after the path: "is `true`".
	words func() string
	// complaint says, after the path, what is wrong with a known value: what the
	// value is, and then what it was to be.
	complaint func(c *Context, v resource.Value) (is, wanted string)
	// want is the HCL of a value that passes; empty where there is no one.
	want func(c *Context) string
	// null judges a value that nobody set, where its absence itself is asked
	// about.
	null func() Verdict
	// blank is set where the empty string is no value: a boolean that the provider
	// keeps as a string is unset then.
	blank bool
	// unknown judges a value that is not known, where something can be said
	// all the same.
	unknown func(c *Context, v resource.Value) Verdict
}

// True passes where the attribute is true.
func True(path string, opts ...Option) Predicate { return boolean(path, true, opts) }

// False passes where the attribute is false.
func False(path string, opts ...Option) Predicate { return boolean(path, false, opts) }

func boolean(path string, want bool, opts []Option) Predicate {
	return &leaf{
		path: path, opts: gather(opts), blank: true,
		test: func(_ *Context, v resource.Value) Verdict {
			got, ok := v.Bool()
			if !ok {
				return Unknown
			}
			return Of(got == want)
		},
		words: func() string { return fmt.Sprintf("is `%t`", want) },
		want:  func(*Context) string { return strconv.FormatBool(want) },
	}
}

// Equal passes where the attribute is the string want.
func Equal(path, want string, opts ...Option) Predicate {
	return OneOf(path, Words(want), opts...)
}

// OneOf passes where the attribute is one of the words.
func OneOf(path string, want Operand, opts ...Option) Predicate {
	l := &leaf{path: path, opts: gather(opts)}
	l.test = func(c *Context, v resource.Value) Verdict {
		s, ok := v.Text()
		if !ok {
			return Unknown
		}
		return Of(slices.ContainsFunc(want.words(c), func(w string) bool { return l.opts.equal(s, w) }))
	}
	l.words = func() string { return "is " + want.describe() }
	l.complaint = func(c *Context, v resource.Value) (is, wanted string) {
		return "is " + Show(v), ", not " + join(quoted(want.words(c)), "or")
	}
	l.want = func(c *Context) string {
		if ws := want.words(c); len(ws) == 1 {
			return strconv.Quote(ws[0])
		}
		return ""
	}
	return l
}

// Matches passes where the attribute matches the regular expression; what says
// it in words that follow the path.
func Matches(path, expression, what string, opts ...Option) Predicate {
	re := regexp.MustCompile(expression)
	return &leaf{
		path: path, opts: gather(opts),
		test: func(_ *Context, v resource.Value) Verdict {
			s, ok := v.Text()
			if !ok {
				return Unknown
			}
			return Of(re.MatchString(s))
		},
		words: func() string { return what },
	}
}

// AtLeast passes where the attribute is a number not under the bound.
func AtLeast(path string, bound Operand, opts ...Option) Predicate {
	return compare(path, bound, "at least", func(got, bound float64) bool { return got >= bound }, opts)
}

// AtMost passes where the attribute is a number not over the bound.
func AtMost(path string, bound Operand, opts ...Option) Predicate {
	return compare(path, bound, "at most", func(got, bound float64) bool { return got <= bound }, opts)
}

func compare(path string, bound Operand, word string, holds func(got, bound float64) bool, opts []Option) Predicate {
	return &leaf{
		path: path, opts: gather(opts),
		test: func(c *Context, v resource.Value) Verdict {
			got, ok := v.Number()
			if !ok {
				return Unknown
			}
			return Of(holds(got, number(bound.value(c))))
		},
		words: func() string { return "is " + word + " " + bound.describe() },
		complaint: func(c *Context, v resource.Value) (is, wanted string) {
			return "is " + Show(v), ", not " + word + " " + strings.Join(words(bound.value(c)), "")
		},
		want: func(c *Context) string { return strings.Join(words(bound.value(c)), "") },
	}
}

// Contains passes where the list or set holds every one of the words.
func Contains(path string, want Operand, opts ...Option) Predicate {
	l := &leaf{path: path, opts: gather(opts)}
	missing := func(c *Context, v resource.Value) (lacks []string, all bool) {
		es, all := v.Elements()
		for _, w := range want.words(c) {
			if !slices.ContainsFunc(es, func(e resource.Value) bool {
				s, ok := e.Text()
				all = all && (ok || e.V.IsNull())
				return ok && l.opts.equal(s, w)
			}) {
				lacks = append(lacks, w)
			}
		}
		return lacks, all
	}
	judge := func(c *Context, v resource.Value) Verdict {
		switch lacks, all := missing(c, v); {
		case len(lacks) == 0:
			return Pass
		case all:
			return Fail
		}
		return Unknown
	}
	l.test, l.unknown = judge, judge
	l.words = func() string { return "contains " + strings.ReplaceAll(want.describe(), " or ", " and ") }
	l.complaint = func(c *Context, v resource.Value) (is, wanted string) {
		lacks, _ := missing(c, v)
		return "", "lacks " + join(quoted(lacks), "and")
	}
	return l
}

// Present passes where the attribute is set to something: not null, not an
// empty string or collection. A value that is known after apply counts where it
// is another resource's identifier.
func Present(path string, opts ...Option) Predicate {
	return &leaf{
		path: path, opts: gather(opts),
		test:      func(_ *Context, v resource.Value) Verdict { return Of(!empty(v)) },
		words:     func() string { return "is set" },
		complaint: func(_ *Context, v resource.Value) (is, wanted string) { return "is " + Show(v), "" },
		null:      func() Verdict { return Fail },
		unknown:   func(_ *Context, v resource.Value) Verdict { return certain(v) },
	}
}

// Absent passes where the attribute is not set, or set to an empty string or
// collection.
func Absent(path string, opts ...Option) Predicate {
	return &leaf{
		path: path, opts: gather(opts),
		test:      func(_ *Context, v resource.Value) Verdict { return Of(empty(v)) },
		words:     func() string { return "is not set" },
		complaint: func(_ *Context, v resource.Value) (is, wanted string) { return "is " + Show(v), "" },
		null:      func() Verdict { return Pass },
		unknown:   func(_ *Context, v resource.Value) Verdict { return certain(v).not() },
	}
}

func empty(v resource.Value) bool {
	if s, ok := v.Text(); ok {
		return s == ""
	}
	return v.V.IsKnown() && v.V.CanIterateElements() && v.V.LengthInt() == 0
}

// certain reports whether an unknown value is sure to be something: an
// identifier that another resource will have, or a collection with elements.
func certain(v resource.Value) Verdict {
	if v.V.IsKnown() {
		return Of(!empty(v))
	}
	refs := len(v.Links.Refs)
	switch {
	case v.Links.Anything() || refs == 0, v.Links.Open && !v.V.Type().IsPrimitiveType():
		return Unknown
	case refs > 1 && !v.Links.Shown && !v.Links.Each:
		// One of them may be what a condition asks about: c.id == "x" ? k.arn : null.
		return Unknown
	}
	for _, c := range v.Links.Choices {
		if c.IsNull() || c.RawEquals(cty.StringVal("")) {
			return Unknown
		}
	}
	for _, ref := range v.Links.Refs {
		if !identifies(ref.Attr) {
			return Unknown
		}
	}
	return Pass
}

// identifies reports whether an attribute of that name is never null on a
// resource that exists.
func identifies(attr string) bool {
	switch attr {
	case "id", "arn", "key_id", "name", "account_id", "identifier", "bucket_domain_name", "bucket_regional_domain_name", "cloudfront_access_identity_path":
		return true
	}
	return strings.HasSuffix(attr, "_arn") || strings.HasSuffix(attr, ".arn")
}

func (o options) equal(a, b string) bool {
	if o.fold {
		return strings.EqualFold(a, b)
	}
	return a == b
}

func (l *leaf) eval(c *Context) Verdict { return l.judge(c, c.Get(l.path)) }

// alike reports whether an unknown value is one of several, and the verdict the
// same whichever it is.
func (l *leaf) alike(c *Context, v resource.Value) bool {
	choices := v.Choices()
	if len(choices) == 0 {
		return false
	}
	silent := *c
	silent.rec = nil
	var all Verdict
	for i, is := range choices {
		out := l.judge(&silent, choice(v, is))
		if out == Unknown || i > 0 && out != all {
			return false
		}
		all = out
	}
	return true
}

// choice is a value of which it is said what it is.
func choice(v resource.Value, is cty.Value) resource.Value {
	if is.IsNull() {
		v.Origin = resource.Absent
	}
	return resource.Value{Path: v.Path, V: is, Origin: v.Origin, Sensitive: v.Sensitive, At: v.At}
}

// choose judges a value whose choices are alike.
func (l *leaf) choose(c *Context, v resource.Value) Verdict {
	choices := v.Choices()
	last := choice(v, choices[len(choices)-1])
	if v.Origin == resource.Default {
		return l.judge(c, last)
	}
	silent := *c
	silent.rec = nil
	out := l.judge(&silent, last)
	if !c.tells(out) {
		return out
	}
	shown := make([]string, len(choices))
	for i, is := range choices {
		one := choice(v, is)
		one.Sensitive = one.Sensitive || l.opts.hidden
		l.conceal(c, one)
		if shown[i] = Show(one); one.Absent() {
			shown[i] = "not set"
		}
	}
	why := reason{is: "is " + join(slices.Compact(shown), "or")}
	if out == Fail && l.complaint != nil && !last.Absent() {
		_, why.own = l.complaint(c, last)
	}
	return l.note(c, v, out, why)
}

func (l *leaf) judge(c *Context, v resource.Value) Verdict {
	switch {
	case v.V.IsKnown() && (v.V.IsNull() || l.blank && v.V.RawEquals(cty.StringVal(""))):
		return l.unset(c, v)
	case l.alike(c, v):
		return l.choose(c, v)
	case !v.Known():
		out := Unknown
		if l.unknown != nil {
			out = l.unknown(c, v)
		}
		if !c.tells(out) {
			return out
		}
		if out == Unknown {
			return c.Verdict(out, v, "is not known: "+v.Cause.String())
		}
		return l.note(c, v, out, l.says(c, v, out))
	}
	v.Sensitive = v.Sensitive || l.opts.hidden
	out := l.test(c, v)
	byDefault := v.Origin == resource.Default
	if byDefault {
		out = c.Explicit(out)
	}
	l.conceal(c, v)
	if !c.tells(out) {
		return out
	}
	if out == Unknown {
		v.Cause = resource.Cause{Kind: resource.Unreadable, Subject: v.Path}
		return c.Verdict(out, v, fmt.Sprintf("is %s, which cannot be compared", Show(v)))
	}
	if byDefault {
		return l.note(c, v, out, reason{own: "is not set; the provider's default is " + show(v.V, v.Sensitive)})
	}
	return l.note(c, v, out, l.says(c, v, out))
}

// unset judges an attribute that nobody set.
func (l *leaf) unset(c *Context, v resource.Value) Verdict {
	o := l.opts
	switch {
	case o.unset != cty.NilVal && o.since != "" && c.res.Exists:
		if !c.tells(Unknown) {
			return Unknown
		}
		v.Cause = resource.Cause{Kind: resource.Dated}
		return l.open(c, v, fmt.Sprintf("is not set; the default is %s for what was created since %s", show(o.unset, false), o.since))
	case o.unset != cty.NilVal:
		d := v
		d.V = o.unset
		out := c.Explicit(l.test(c, d))
		if !c.tells(out) {
			return out
		}
		return c.Note(l.evidence(c, v, out, reason{own: "is not set; the default is " + show(o.unset, false)}, true))
	case l.null != nil:
		out := l.null()
		if !c.tells(out) {
			return out
		}
		return c.Note(l.evidence(c, v, out, reason{own: "is not set"}, false))
	}
	if !c.tells(Unknown) {
		return Unknown
	}
	v.Cause = resource.Cause{Kind: resource.Undocumented}
	why := "is not set, and what AWS then does is not documented"
	if o.why != "" {
		why = "is not set; " + o.why
	}
	return l.open(c, v, why)
}

// open leaves the verdict on a value that nobody set open, for a reason that
// doesn't hang on the input.
func (l *leaf) open(c *Context, v resource.Value, why string) Verdict {
	return c.Note(Evidence{Verdict: Unknown, Path: l.path, Reason: why, Own: why, Cause: v.Cause, At: v.At})
}

// reason is what the value is, and behind that what the control says of itself.
type reason struct{ is, own string }

func (l *leaf) says(c *Context, v resource.Value, out Verdict) reason {
	if out == Fail && l.complaint != nil {
		is, wanted := l.complaint(c, v)
		return reason{is, wanted}
	}
	if !v.Known() {
		return reason{own: "is known after apply"}
	}
	return reason{is: "is " + Show(v)}
}

func (l *leaf) note(c *Context, v resource.Value, out Verdict, why reason) Verdict {
	return c.Note(l.evidence(c, v, out, why, v.Origin == resource.Default))
}

// conceal keeps what may be a secret out of everything that is told, by this
// control and by others.
func (l *leaf) conceal(c *Context, v resource.Value) {
	if c.rec == nil || !l.opts.hidden {
		return
	}
	if secret, ok := v.Text(); ok {
		c.env.Graph.Conceal(secret)
	}
}

func (l *leaf) evidence(c *Context, v resource.Value, out Verdict, why reason, byDefault bool) Evidence {
	e := Evidence{Verdict: out, Path: l.path, Reason: why.is + why.own, Own: why.own, ByDefault: byDefault, At: v.At}
	if l.want != nil {
		if w := l.want(c); w != "" {
			e.Fix = l.path[strings.LastIndexByte(l.path, '.')+1:] + " = " + w
		}
	}
	return e
}

func (l *leaf) sentence() string {
	s := "`" + l.path + "` " + l.words()
	if l.opts.unset != cty.NilVal {
		s += " (not set counts as " + "`" + show(l.opts.unset, false) + "`"
		if l.opts.since != "" {
			s += " for what was created since " + l.opts.since
		}
		s += ")"
	}
	return s
}

func (l *leaf) declare(d declaration) {
	d.read(l.path)
	d.cite(l.opts)
}
