package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// entry says how one kind of rule, a block or a resource, writes the traffic
// that it lets in.
type entry struct {
	typ string
	// block is the block that the rule is; empty where it is a resource of its own.
	block string
	// number is the attribute that numbers the rule; empty where rules have none.
	number string
	// only are the attributes, and their values, that make it a rule of interest.
	only                       []only
	protocol, fromPort, toPort string
	sources                    []string
	prefixList                 string
	prefixLists                *check.Relation
	// apart are the ways to write the same rule as a resource of its own. Blocks
	// that nobody writes show such rules as they were before the change.
	apart []apart
}

// apart is an entry that is a resource of its own, and how it is found.
type apart struct {
	entry
	by *check.Relation
}

// only is a value that an attribute has, in any case.
type only struct{ attribute, value string }

// harm judges traffic that everyone may send: Pass where it is what the control
// is against. The protocol is tcp or udp.
type harm func(c *check.Context, protocol string, p ports) check.Verdict

// letsIn is the condition on one rule that it lets in from everywhere what h is
// about, which doc says.
func (e entry) letsIn(doc string, h harm) check.Predicate {
	reads := check.Reads{}
	var relations []*check.Relation
	e.declare(reads)
	for _, a := range e.apart {
		a.declare(reads)
		relations = append(relations, a.by)
	}
	if e.prefixLists != nil {
		relations = append(relations, e.prefixLists, prefixListEntries)
		maps.Copy(reads, prefixListReads)
	}
	return check.Func(reads, relations, doc, func(c *check.Context) check.Verdict { return e.judge(c, h) })
}

// declare adds what is read of the rule.
func (e entry) declare(reads check.Reads) {
	paths := append([]string{e.protocol, e.fromPort, e.toPort}, e.sources...)
	for _, o := range e.only {
		paths = append(paths, o.attribute)
	}
	for _, p := range []string{e.prefixList, e.number} {
		if p != "" {
			paths = append(paths, p)
		}
	}
	if e.block == "" {
		reads[e.typ] = paths
		return
	}
	reads[e.typ] = []string{e.block}
	for _, p := range paths {
		reads[e.typ] = append(reads[e.typ], e.block+"."+p)
	}
}

func (e entry) judge(c *check.Context, h harm) check.Verdict {
	concerned := e.concerned(c)
	if concerned.verdict == check.Fail {
		return check.Fail
	}
	source := e.source(c)
	if source.verdict == check.Fail {
		return check.Fail
	}
	what := e.harmful(c, h)
	if what.verdict == check.Fail {
		return check.Fail
	}
	for _, part := range []answer{concerned, source, what} {
		if part.verdict == check.Unknown {
			return c.Verdict(check.Unknown, part.value, part.text)
		}
	}
	return c.Verdict(check.Pass, source.value, "opens "+what.text+" to "+source.text)
}

// takenAway tells whether the source v of a rule goes with a resource that was
// this rule before the change. Rules are told apart by their number, or else by
// protocol, ports and source.
func (e entry) takenAway(c *check.Context, v resource.Value) check.Verdict {
	if e.block == "" {
		return check.Fail
	}
	whole := c.On(c.Resource())
	out := check.Fail
	for _, a := range e.apart {
		altered := whole.Altered(a.by)
		// It takes long to read all rules, and few changes alter any.
		if len(altered) == 0 || whole.Get(e.block).Origin != resource.Computed {
			continue
		}
		for _, was := range altered {
			switch same := a.same(whole.On(was.Resource), e, c, v); {
			case same == check.Pass && !was.Possible:
				return check.Pass
			case same != check.Fail:
				out = check.Unknown
			}
		}
	}
	return out
}

// same tells whether the rule a is the rule e for the source v.
func (a apart) same(c *check.Context, e entry, ec *check.Context, v resource.Value) check.Verdict {
	if a.concerned(c).verdict != check.Pass {
		return check.Fail
	}
	protocol, _ := c.Get(a.protocol).Text()
	other, _ := ec.Get(e.protocol).Text()
	if protocolName(protocol) != protocolName(other) {
		return check.Fail
	}
	want, _ := v.Text()
	if !slices.ContainsFunc(append(slices.Clone(a.sources), a.prefixList), func(path string) bool {
		return path != "" && slices.ContainsFunc(names(c.Get(path)), func(s resource.Value) bool {
			got, ok := s.Text()
			return ok && got == want
		})
	}) {
		return check.Fail
	}
	var numbers [][2]string
	if protocolName(protocol) != anyProtocol {
		numbers = [][2]string{{a.fromPort, e.fromPort}, {a.toPort, e.toPort}}
	}
	if e.number != "" {
		numbers = append(numbers, [2]string{a.number, e.number})
	}
	out := check.Pass
	for _, pair := range numbers {
		x, okx := c.Get(pair[0]).Number()
		y, oky := ec.Get(pair[1]).Number()
		switch {
		case !okx || !oky:
			out = check.Unknown
		case x != y:
			return check.Fail
		}
	}
	return out
}

// answer is a verdict about a rule with the value that decided. The text says
// what is let in, or from where, or why that is not known.
type answer struct {
	verdict check.Verdict
	value   resource.Value
	text    string
}

// unsure is an answer about a value that is not known, or not what AWS takes.
func unsure(v resource.Value) answer {
	switch {
	case !v.Known():
		return answer{check.Unknown, v, "is not known: " + v.Cause.String()}
	case v.V.IsNull():
		v.Cause = resource.Cause{Kind: resource.Undocumented, Subject: v.Path}
		return answer{check.Unknown, v, "is not set, and what AWS then does is not documented"}
	}
	v.Cause = resource.Cause{Kind: resource.Unreadable, Subject: v.Path}
	return answer{check.Unknown, v, "is " + check.Show(v) + ", which AWS does not take"}
}

// concerned tells whether the rule is one of interest at all.
func (e entry) concerned(c *check.Context) answer {
	out := answer{verdict: check.Pass}
	for _, o := range e.only {
		v := c.Get(o.attribute)
		switch s, ok := v.Text(); {
		case !ok:
			out = unsure(v)
		case !strings.EqualFold(s, o.value):
			return answer{verdict: check.Fail}
		}
	}
	return out
}

// source tells whether the rule is for everyone: whether its source is the
// whole of IPv4 or IPv6, or a prefix list that holds that.
func (e entry) source(c *check.Context) answer {
	out := answer{verdict: check.Fail}
	for _, path := range e.sources {
		for _, v := range names(c.Get(path)) {
			a := isEverywhere(v)
			if a.verdict == check.Pass {
				a = e.unlessGone(c, a, v)
			}
			switch a.verdict {
			case check.Pass:
				return a
			case check.Unknown:
				out = a
			}
		}
	}
	if e.prefixLists == nil {
		return out
	}
	for _, v := range names(c.Get(e.prefixList)) {
		a := prefixListEverywhere(c, v, e.prefixLists)
		if a.verdict != check.Fail {
			a = e.unlessGone(c, a, v)
		}
		switch a.verdict {
		case check.Pass:
			return a
		case check.Unknown:
			out = a
		}
	}
	return out
}

// unlessGone is the answer a about the source v, unless the change takes that
// away.
func (e entry) unlessGone(c *check.Context, a answer, v resource.Value) answer {
	switch e.takenAway(c, v) {
	case check.Pass:
		return answer{verdict: check.Fail}
	case check.Unknown:
		v.Cause = resource.Cause{Kind: resource.AfterApply, Subject: c.Resource().Address + " after this change"}
		return answer{check.Unknown, v, "may be what this change takes away"}
	}
	return a
}

// names returns the strings in a value that is one or a list of them, without
// those that are empty. A list of unknown length stands for what is in it.
func names(v resource.Value) []resource.Value {
	if v.V.IsKnown() && v.V.IsNull() {
		return nil
	}
	if s, ok := v.Text(); ok && s == "" {
		return nil
	}
	if es, all := v.Elements(); all {
		return es
	}
	return []resource.Value{v}
}

func isEverywhere(v resource.Value) answer {
	s, ok := v.Text()
	if !ok {
		return unsure(v)
	}
	switch all, err := everywhere(s); {
	case err != nil:
		return unsure(v)
	case all:
		return answer{check.Pass, v, strings.Trim(check.Show(v), `"`)}
	}
	return answer{verdict: check.Fail}
}

// harmful tells whether what the rule lets in is what h is about.
func (e entry) harmful(c *check.Context, h harm) answer {
	protocol := c.Get(e.protocol)
	s, ok := protocol.Text()
	if !ok {
		return unsure(protocol)
	}
	name := protocolName(s)
	switch name {
	case anyProtocol:
		out := answer{verdict: check.Fail}
		for _, p := range []string{tcp, udp} {
			if v := h(c, p, allPorts()); v == check.Pass {
				return answer{check.Pass, protocol, "all protocols"}
			} else if v == check.Unknown {
				out = undecided(protocol, p, allPorts())
			}
		}
		return out
	case tcp, udp:
	default:
		return answer{verdict: check.Fail}
	}
	from, to := c.Get(e.fromPort), c.Get(e.toPort)
	for _, v := range []resource.Value{from, to} {
		if _, ok := v.Number(); !ok {
			// Where no port of the protocol would do harm, the ports don't matter.
			if h(c, name, allPorts()) == check.Fail {
				return answer{verdict: check.Fail}
			}
			return unsure(v)
		}
	}
	first, _ := from.Number()
	last, _ := to.Number()
	p := ports{int(first), int(last)}
	if !p.valid() {
		return unsure(from)
	}
	switch h(c, name, p) {
	case check.Pass:
		return answer{check.Pass, protocol, shown(name, p, protocol, from, to)}
	case check.Unknown:
		return undecided(protocol, name, p)
	}
	return answer{verdict: check.Fail}
}

// undecided is the answer where AWS's pages do not agree on a protocol.
func undecided(v resource.Value, protocol string, p ports) answer {
	v.Cause = resource.Cause{Kind: resource.Undocumented}
	return answer{check.Unknown, v, fmt.Sprintf("opens %s %s, and AWS's pages do not agree on whether %s counts", protocol, p, protocol)}
}

// shown says what is let in, unless a value in it is secret.
func shown(protocol string, p ports, vs ...resource.Value) string {
	for _, v := range vs {
		if v.Sensitive {
			return "ports"
		}
	}
	return protocol + " " + p.String()
}

// nameOf is the text of a name, empty where it is not known or secret.
func nameOf(v resource.Value) string {
	s, ok := v.Text()
	if !ok || v.Sensitive {
		return ""
	}
	return s
}
