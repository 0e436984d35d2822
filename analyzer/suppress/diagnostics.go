package suppress

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/similar"
)

// Diagnostics says which suppressions are not followed, run out soon or are no
// longer needed, sorted by place. It is asked for after all inputs.
func (l *Ledger) Diagnostics() []report.Diagnostic {
	var out []report.Diagnostic
	for _, c := range l.comments {
		out = append(out, l.ofComment(c)...)
	}
	for _, e := range l.exceptions {
		out = append(out, l.ofException(&e.Exception, e.use)...)
	}
	for _, e := range l.entries {
		if e.seen && !e.used {
			out = append(out, report.Diagnostic{
				Severity: "note", Code: "baseline-stale",
				Summary: fmt.Sprintf("The baseline accepts %s of %s, which is no longer found", e.entry.Control, e.entry.Resource),
				Detail:  "Write the baseline again to leave it out.",
			})
		}
	}
	for _, s := range l.strangers {
		out = append(out, report.Diagnostic{
			Severity: "warning", Code: "baseline-root",
			Summary: "The baseline accepts nothing of " + s.path,
			Detail: fmt.Sprintf("It has the same findings of %s, and this is %s. If that is one, let both runs call it the same: --source DIR or --label NAME.",
				rootName(s.other), rootName(s.root)),
		})
	}
	slices.SortFunc(out, func(a, b report.Diagnostic) int {
		return cmp.Or(compareLocations(a.Location, b.Location), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Summary, b.Summary), cmp.Compare(a.Detail, b.Detail))
	})
	return out
}

func compareLocations(a, b *report.Location) int {
	if a == nil || b == nil {
		switch {
		case a != nil:
			return 1
		case b != nil:
			return -1
		}
		return 0
	}
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// problem makes diagnostics about one suppression.
type problem struct {
	at  resource.Location
	out []report.Diagnostic
}

func (p *problem) add(severity, code, detail, format string, args ...any) {
	d := report.Diagnostic{Severity: severity, Code: code, Summary: fmt.Sprintf(format, args...), Detail: detail}
	if p.at.Known() {
		at := report.Location(p.at)
		d.Location = &at
	}
	p.out = append(p.out, d)
}

func (l *Ledger) ofComment(c *comment) []report.Diagnostic {
	p := problem{at: c.At}
	switch {
	case c.Outside:
		p.add("note", "ignore-outside", "Write it at the module call, which is yours.", "An ignore comment in a module from outside of the project doesn't count")
		return p.out
	case c.wrong != nil:
		p.add("warning", "ignore-malformed", sentence(c.wrong.Error()), "This ignore comment isn't followed")
		return p.out
	case !c.Block.Known():
		p.add("warning", "ignore-misplaced", "Write it on an attribute, on the line above it, or on the header of a resource or module block.", "This ignore comment is about nothing")
		return p.out
	}
	for _, id := range c.ids {
		if l.canonical(id) == "" {
			detail := "hublint controls lists them."
			if s := similar.Word(id, l.o.Controls); s != "" {
				detail = "Did you mean " + s + "?"
			}
			p.add("warning", "ignore-unknown-control", detail, "There is no control %s to ignore", id)
		}
	}
	if c.compared && !c.kept && len(c.controls) > 0 {
		p.add("note", "ignore-added", c.reason, "This change adds an ignore comment for %s", strings.Join(c.controls, ", "))
	}
	if !l.timely(&p, c.reason, c.until, "ignore comment") {
		return p.out
	}
	for _, id := range c.controls {
		at, elsewhere := c.elsewhere[id]
		switch u := c.use[id]; {
		case l.protected(id) && u.seen:
			p.add("warning", "ignore-refused", "The configuration file says so.", "%s can't be suppressed", id)
		case c.partly[id]:
			p.add("warning", "ignore-partial", "Cover the other causes too, or write the comment on the block's header.", "This ignore comment covers only some of what makes %s fail", id)
		case u.seen && !u.used && elsewhere:
			p.add("warning", "ignore-misplaced", c.whereInstead(at), "%s fails here for something that is not on this line: the ignore comment doesn't count", id)
		case u.seen && !u.used:
			p.add("warning", "ignore-unused", "Take it away.", "Nothing here fails %s: the ignore comment is not needed", id)
		}
	}
	return p.out
}

func (l *Ledger) ofException(e *Exception, u use) []report.Diagnostic {
	p := problem{at: e.At}
	if !l.timely(&p, e.Reason, e.Until, "exception") {
		return p.out
	}
	if u.seen && !u.used {
		p.add("warning", "ignore-unused", "Take it away.", "No resource that this exception is about fails %s", strings.Join(e.Controls, ", "))
	}
	return p.out
}

// timely tells whether a suppression has the reason and day that it needs, and
// the day is to come.
func (l *Ledger) timely(p *problem, reason string, until Day, what string) bool {
	switch {
	case reason == "" && l.o.NeedReason:
		p.add("warning", "ignore-no-reason", "The configuration file asks for one; in a comment it follows after --.", "This %s isn't followed: it has no reason", what)
	case until == "" && l.o.NeedUntil:
		p.add("warning", "ignore-no-until", "The configuration file asks for one: until=2027-03-31 in a comment.", "This %s isn't followed: it has no last day", what)
	case l.expired(until):
		p.add("warning", "ignore-expired", "Mend what it is about, or give it another day.", "This %s ended on %s and no longer counts", what, until)
	default:
		if until != "" && until <= l.soon {
			p.add("note", "ignore-expires", "Mend what it is about, or give it another day.", "This %s ends on %s", what, until)
		}
		return true
	}
	return false
}

// whereInstead says where a comment for a finding at a place belongs.
func (c *comment) whereInstead(at *report.Location) string {
	out := fmt.Sprintf("Write it on the block's header, %s:%d", c.Block.File, c.Block.Line)
	if at != nil && (at.File != c.Block.File || at.Line != c.Block.Line) {
		out += fmt.Sprintf(", or at %s:%d, which decides", at.File, at.Line)
	}
	return out + "."
}

// rootName names a root module in a sentence.
func rootName(root string) string {
	if root == "" {
		return "a plan without source"
	}
	return "the root " + root
}

// sentence makes an error's text one.
func sentence(s string) string {
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
