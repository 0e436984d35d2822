package report

import (
	"fmt"
	"io"
	"strings"
)

// writeText writes for a person: the worst first, by resource; what isn't known
// by the value that must be known; and a summary that says how things stand.
func writeText(w io.Writer, r *Report, o WriterOptions) error {
	p := newPrinter(w, o)
	t := &textWriter{printer: p, r: r, sources: newSources(o.Source)}
	threshold := severityRank(o.Threshold)
	above := func(f *Finding) bool { return severityRank(f.Severity) >= threshold }

	t.failures(rows(r, func(f *Finding) bool { return f.outcome() == failed && above(f) }))
	t.unknowns(rows(r, func(f *Finding) bool { return f.outcome() == undecided && above(f) }))
	if threshold > 0 {
		t.under(o.Threshold, rows(r, func(f *Finding) bool { return f.outcome() <= undecided && !above(f) }))
	}
	t.brief("Resolved by this change", rows(r, func(f *Finding) bool { return f.outcome() == resolved }))
	t.brief("Suppressed", rows(r, func(f *Finding) bool { return f.outcome() == suppressed }))
	t.brief("Passed", rows(r, func(f *Finding) bool { return f.outcome() == passed }))
	t.diagnostics()
	for _, s := range sentences(r) {
		p.wrapped("", "  ", s)
	}
	if f := worstFinding(r); f != nil {
		for _, l := range Wrap("", "  ", "hublint explain "+f.Control+" tells more about a control.", p.width) {
			p.line(p.style(dim, l))
		}
	}
	return p.flush()
}

// textWriter is what the parts of the text share.
type textWriter struct {
	*printer
	r       *Report
	sources *sources
}

func (t *textWriter) failures(all []row) {
	for _, g := range groups(all) {
		t.addresses(g.rows[0])
		for _, r := range g.rows {
			t.row(r, nil)
		}
		t.line("")
	}
}

// unknowns are grouped by what is not known: that is where the reader can do
// something.
func (t *textWriter) unknowns(all []row) {
	if len(all) == 0 {
		return
	}
	t.line(t.style(bold, "Not known"))
	t.line("")
	for _, n := range byNeed(all) {
		what, advice := t.r.explain(n.rows[0].Finding)
		t.line(t.style(bold, what))
		if advice != "" {
			t.wrapped("  ", "  ", advice)
		}
		for _, same := range alike(n.rows) {
			t.row(same[0], same)
		}
		t.line("")
	}
}

// under lists in short what lies under the threshold.
func (t *textWriter) under(threshold string, all []row) {
	t.brief("Under --severity "+threshold, all)
}

// brief lists rows with a line each.
func (t *textWriter) brief(title string, all []row) {
	if len(all) == 0 {
		return
	}
	t.line(t.style(bold, title))
	t.line("")
	for _, g := range groups(all) {
		for _, r := range g.rows {
			t.wrapped("  ", "    ", t.head(r)+"  "+t.where(r)+": "+reason(r.Finding)+ending(r.Finding))
		}
	}
	t.line("")
}

// ending says what a line of a brief list has to add.
func ending(f *Finding) string {
	if f.outcome() != suppressed {
		return ""
	}
	s := f.Suppressed
	out := " (" + s.Kind
	if s.Reason != nil {
		out += ": " + *s.Reason
	}
	if s.Until != nil {
		out += ", until " + *s.Until
	}
	return out + ")"
}

// where names the resource of a row, and how many more there are.
func (t *textWriter) where(r row) string {
	if len(r.instances) == 1 {
		return t.address(r.Finding)
	}
	return fmt.Sprintf("%s and %s", t.address(r.Finding), count(len(r.instances)-1, "more instance"))
}

// instancesShown is how many instances of a block are listed by name.
const instancesShown = 5

// addresses heads a group with the resources that it is about.
func (t *textWriter) addresses(r row) {
	for i, f := range r.instances {
		if i == instancesShown && len(r.instances) > instancesShown+1 {
			t.line(fmt.Sprintf("and %d more like these", len(r.instances)-i))
			return
		}
		t.line(t.style(bold, t.address(f)) + t.remarks(f))
	}
}

// address is the resource's, with the input where there are several.
func (t *textWriter) address(f *Finding) string {
	if len(t.r.Inputs) < 2 || f.Input >= len(t.r.Inputs) {
		return f.Resource
	}
	return t.r.Inputs[f.Input].Path + ": " + f.Resource
}

func (t *textWriter) remarks(f *Finding) string {
	var out []string
	if f.PreviousAddress != nil {
		out = append(out, "was "+*f.PreviousAddress)
	}
	if f.Conditional {
		out = append(out, "if it is created at all")
	}
	if out == nil {
		return ""
	}
	return t.style(dim, " ("+strings.Join(out, "; ")+")")
}

// row tells all about a row, and where no heading does, which rows it stands
// for.
func (t *textWriter) row(r row, alike []row) {
	t.wrapped("  ", "    ", t.head(r)+"  "+r.Title)
	for i, a := range alike {
		if i == instancesShown && len(alike) > instancesShown+1 {
			t.line(fmt.Sprintf("    and %d more like these", len(alike)-i))
			break
		}
		t.wrapped("    ", "      ", t.where(a)+t.remarks(a.Finding))
	}
	t.causes(r)
	t.trace(r.Trace)
	if r.Fix != nil {
		t.block("    ", "fix: ", *r.Fix)
	}
	if late := lateFix(r.Finding); late != "" && r.outcome() == failed {
		t.wrapped("    ", "      ", late)
	}
}

// traceShown is how many steps of a trace are told. An expression may lead to
// every variable of a module.
const traceShown = 8

// trace tells by which way the value came, and shows the line where it was
// written: the last that there is. Of a long way the middle is left out.
func (t *textWriter) trace(steps []Step) {
	written := -1
	for i, s := range steps {
		if s.Location != nil {
			written = i
		}
	}
	left := max(0, len(steps)-traceShown)
	for i, s := range steps {
		if skipped := i - (traceShown - 2); left > 1 && skipped >= 0 && skipped < left {
			if skipped == 0 {
				t.line("    " + t.style(dim, fmt.Sprintf("and %d more steps", left)))
			}
			continue
		}
		what := "from " + s.What
		if s.Location != nil {
			what += ", " + position(s.Location)
		}
		t.wrapped("    ", "      ", t.style(dim, what))
		if i == written {
			t.excerpt(s.Location)
		}
	}
}

// causesShown is how many pieces of evidence are told; a policy document may
// have thousands.
const causesShown = 5

// causes tells what decided: the first cause with its line of source, the
// others in short.
func (t *textWriter) causes(r row) {
	t.wrapped("    ", "      ", unheaded(r.Finding))
	if r.Location != nil {
		t.line("    " + t.style(dim, position(r.Location)))
		t.excerpt(r.Location)
	}
	for _, f := range r.instances[1:] {
		if f.Reason != r.Reason {
			t.wrapped("    ", "      ", f.Resource+": "+reason(f))
		}
	}
	if len(r.Evidence) < 2 {
		return
	}
	for i, e := range r.Evidence[1:] {
		if i == causesShown {
			t.line(fmt.Sprintf("    and %d more causes", len(r.Evidence)-1-i))
			return
		}
		also := "also " + cause(e, r.Finding)
		if e.Location != nil {
			also += ", " + position(e.Location)
		}
		t.wrapped("    ", "      ", also)
	}
}

// reason is the sentence of a finding, with the attribute that it is about.
func reason(f *Finding) string {
	if len(f.Evidence) > 0 {
		return cause(f.Evidence[0], f)
	}
	return sentence(f.Attribute, f.Reason)
}

// unheaded is the reason without what the heading above an undecided finding says.
func unheaded(f *Finding) string {
	out := reason(f)
	if f.outcome() == undecided && f.Needs != nil && f.Needs.Subject != nil {
		out, _, _ = strings.Cut(out, ": "+*f.Needs.Subject+" ")
	}
	return out
}

// cause is the sentence of a piece of evidence. It names the resource where
// that is another than the finding's.
func cause(e Evidence, f *Finding) string {
	s := sentence(e.Attribute, e.Reason)
	if e.Resource != f.Resource {
		s = e.Resource + ": " + s
	}
	return s
}

func sentence(attribute *string, reason string) string {
	if attribute == nil {
		return reason
	}
	return *attribute + " " + reason
}

// position writes a location as editors and terminals understand it.
func position(l *Location) string {
	if l.Line == 0 {
		return l.File
	}
	return fmt.Sprintf("%s:%d:%d", l.File, l.Line, l.Column)
}

// excerpt shows the line at l with what decided underlined.
func (t *textWriter) excerpt(l *Location) {
	e, ok := t.sources.at(l)
	if !ok {
		return
	}
	gutter := fmt.Sprintf("%8d | ", e.line)
	e = e.cut(t.width - len(gutter))
	t.line(t.style(dim, gutter) + e.text)
	if e.from < e.to {
		blank := strings.Repeat(" ", len(gutter)-2) + "| "
		t.line(t.style(dim, blank) + strings.Repeat(" ", e.from) + t.style(red, strings.Repeat("^", e.to-e.from)))
	}
}

// head is a row's severity, whether it is new, and the control.
func (t *textWriter) head(r row) string {
	word := r.Severity
	switch r.outcome() {
	case failed:
		word = t.style(severityColours[r.Severity], word)
	case undecided:
		word = t.style(cyan, word)
	default:
		word = t.style(dim, word)
	}
	if n := r.introduced(); n != "" {
		word += ", " + n
	}
	return word + "  " + t.style(bold, r.Control)
}

func (t *textWriter) diagnostics() {
	some := false
	for i := range t.r.Diagnostics {
		d := &t.r.Diagnostics[i]
		if told(t.r, d) {
			continue
		}
		some = true
		where := ""
		if d.Location != nil {
			where = position(d.Location) + ": "
		} else if d.Input != nil && *d.Input < len(t.r.Inputs) {
			where = t.r.Inputs[*d.Input].Path + ": "
		}
		colour := yellow
		if d.Severity == "error" {
			colour = red
		}
		t.wrapped("", "  ", t.style(colour, d.Severity+":")+" "+where+d.Summary)
		t.detail(d.Detail)
		t.excerpt(d.Location)
	}
	if some {
		t.line("")
	}
}

// detail writes what a diagnostic has to add. Lines that begin with a space are
// commands, and kept as they are.
func (t *textWriter) detail(s string) {
	for l := range strings.Lines(s) {
		l = strings.TrimRight(l, "\n")
		if strings.HasPrefix(l, " ") {
			t.line("  " + l)
		} else {
			t.wrapped("  ", "  ", l)
		}
	}
}

// told reports whether the summary says what a note says: that a plan is empty
// or the like.
func told(r *Report, d *Diagnostic) bool {
	return d.Severity == "note" && d.Input != nil && *d.Input < len(r.Inputs) && "plan-"+orEmpty(r.Inputs[*d.Input].Shape) == d.Code
}

// worstFinding is the first to look into.
func worstFinding(r *Report) *Finding {
	all := groups(rows(r, func(f *Finding) bool { return f.outcome() <= undecided }))
	if len(all) == 0 {
		return nil
	}
	return all[0].rows[0].Finding
}
