package suppress

import (
	"slices"
	"strings"
	"time"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// Options say what may be suppressed, and by what.
type Options struct {
	// Controls are the ids of all controls, and Judged of those that this run
	// judges by.
	Controls, Judged []string
	// NeedReason and NeedUntil refuse a comment or exception without a reason or
	// a last day.
	NeedReason, NeedUntil bool
	// Protected are ids of controls, or patterns with *, that nothing suppresses.
	Protected []string
	// Exceptions are those of the configuration file.
	Exceptions []Exception
	// Baseline is what was accepted at an earlier time; nil for nothing.
	Baseline *Baseline
	// Foreign honours the comments of other scanners, where their id stands for
	// one control exactly.
	Foreign bool
	Now     time.Time
}

// soon is how many days before its end a suppression is told of.
const soon = 14

// Ledger applies suppressions to the inputs of a run and keeps count of their
// use, because one may be needed by one input and not by another.
type Ledger struct {
	o     Options
	today Day
	soon  Day
	// comments are those of all inputs, by project and place.
	comments map[commentKey]*comment
	// exceptions and entries count the use of those of the options: excepted are
	// those that are followed by their controls, byRoot all entries by their root.
	exceptions []*exceptionUse
	excepted   map[string][]*exceptionUse
	entries    map[string]*entryUse
	byRoot     map[string][]*entryUse
	// judged are the ids of Options.Judged.
	judged map[string]bool
	// rootsOf are the roots of which the baseline has a finding; nil until it is
	// asked for.
	rootsOf map[finding][]string
	// strangers are inputs of which the baseline accepts the same under the name of
	// another root.
	strangers []stranger
}

// New returns a ledger for one run.
func New(o Options) *Ledger {
	l := &Ledger{
		o: o, today: dayOf(o.Now), soon: dayOf(o.Now.AddDate(0, 0, soon)),
		comments: make(map[commentKey]*comment), excepted: make(map[string][]*exceptionUse),
		entries: make(map[string]*entryUse), byRoot: make(map[string][]*entryUse), judged: make(map[string]bool),
	}
	for _, id := range o.Judged {
		l.judged[id] = true
	}
	l.take(o.Exceptions)
	if o.Baseline != nil {
		for _, e := range o.Baseline.Findings {
			l.entries[e.Fingerprint] = &entryUse{entry: e}
		}
	}
	for _, e := range l.entries {
		l.byRoot[e.entry.Root] = append(l.byRoot[e.entry.Root], e)
	}
	return l
}

// use is whether something that suppresses was needed.
type use struct {
	// seen is set where it was about something that this run judged.
	seen, used bool
}

// Apply suppresses findings of the report on one input, which the graph g was
// judged for. The project tells apart files of the same name. The counts of the
// report are out of date afterwards.
func (l *Ledger) Apply(r *report.Report, g *resource.Graph, project string) {
	here := l.read(g, project)
	l.see(r, g, here)
	l.seeEntries(r, g)
	l.seeRoot(r)
	for i := range r.Findings {
		f := &r.Findings[i]
		if !f.Is("fail") && !f.Is("unknown") {
			continue
		}
		// All are asked, so that each is known to be of use; the first one is
		// named.
		by := []*report.Suppression{here.suppress(f), l.except(f), l.accept(f)}
		if l.protected(f.Control) {
			continue
		}
		for _, s := range by {
			if s != nil {
				f.Suppressed = s
				break
			}
		}
	}
}

// protected reports whether nothing may suppress a control.
func (l *Ledger) protected(control string) bool {
	return slices.ContainsFunc(l.o.Protected, func(p string) bool { return matchesControl(p, control) })
}

// canonical is the spelling of a control's id, or nothing for an unknown one.
func (l *Ledger) canonical(id string) string {
	i := slices.IndexFunc(l.o.Controls, func(c string) bool { return strings.EqualFold(c, id) })
	if i < 0 {
		return ""
	}
	return l.o.Controls[i]
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
