package report

import (
	"fmt"
	"io"
	"strings"
)

// GitHub's limits: of a comment, in characters, and of a step's summary, in
// bytes. Sources: https://docs.github.com/rest/issues/comments and
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
const (
	commentLimit = 65_536
	summaryLimit = 1 << 20
)

// writeMarkdown writes for a comment on a pull request.
func writeMarkdown(w io.Writer, r *Report, _ WriterOptions) error {
	return markdown(w, r, commentLimit)
}

// writeSummary writes for the summary of a GitHub job.
func writeSummary(w io.Writer, r *Report, _ WriterOptions) error {
	return markdown(w, r, summaryLimit)
}

// markdown writes at most limit bytes: first what counts most, and what has no
// room left is counted.
func markdown(w io.Writer, r *Report, limit int) error {
	m := &markdownWriter{room: limit - roomForTheRest}
	title := "hublint: nothing fails"
	if n := r.Summary.Fail; n > 0 {
		title = fmt.Sprintf("hublint: %d fail (%s)", n, bySeverity(r))
	}
	m.add("## " + title + "\n\n")
	for _, s := range sentences(r) {
		m.add("- " + escapeMarkdown(s) + "\n")
	}
	m.diagnostics(r)
	m.table("", "", rows(r, func(f *Finding) bool { return f.outcome() == failed }))
	m.unknown(r, rows(r, func(f *Finding) bool { return f.outcome() == undecided }))
	m.table("details", "Resolved by this change", rows(r, func(f *Finding) bool { return f.outcome() == resolved }))
	m.table("details", "Suppressed", rows(r, func(f *Finding) bool { return f.outcome() == suppressed }))
	m.table("details", "Passed", rows(r, func(f *Finding) bool { return f.outcome() == passed }))
	if m.left > 0 {
		fmt.Fprintf(&m.text, "\n%s left out: there is no room here. The whole report is in the other formats.\n", count(m.left, "line"))
	}
	_, err := io.WriteString(w, m.text.String())
	return err
}

// roomForTheRest is kept for the ends of tables and the closing line.
const roomForTheRest = 500

type markdownWriter struct {
	text strings.Builder
	room int
	left int
}

// add writes a line where there is room for it.
func (m *markdownWriter) add(s string) {
	if m.text.Len()+len(s) > m.room {
		m.left++
		return
	}
	m.text.WriteString(s)
}

func (m *markdownWriter) diagnostics(r *Report) {
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		if told(r, d) {
			continue
		}
		where := ""
		if d.Location != nil {
			where = " " + code(position(d.Location))
		}
		m.add("- **" + d.Severity + "**" + where + " " + escapeMarkdown(d.Summary) + "\n")
	}
}

// table writes rows with a line each, the worst first; folded where a tag is
// given.
func (m *markdownWriter) table(tag, title string, all []row) {
	if len(all) == 0 {
		return
	}
	m.section(tag, fmt.Sprintf("%s (%d)", title, len(all)), func() {
		m.add("\n| severity | control | resource | why |\n| --- | --- | --- | --- |\n")
		for _, r := range worstFirst(all) {
			m.add("| " + strings.Join([]string{severityCell(r), controlCell(r), resourceCell(r), whyCell(r)}, " | ") + " |\n")
		}
	})
}

// unknown writes what isn't known by what must be known.
func (m *markdownWriter) unknown(report *Report, all []row) {
	if len(all) == 0 {
		return
	}
	m.section("details", fmt.Sprintf("Not known (%d)", len(all)), func() {
		for _, n := range byNeed(all) {
			what, advice := report.explain(n.rows[0].Finding)
			m.add("\n- " + escapeMarkdown(what+": "+advice) + "\n")
			for _, r := range n.rows {
				m.add("  - " + severityCell(r) + ", " + controlCell(r) + ", " + resourceCell(r) + "\n")
			}
		}
	})
}

func (m *markdownWriter) section(tag, title string, body func()) {
	if tag == "" {
		body()
		return
	}
	m.add("\n<details><summary>" + title + "</summary>\n")
	body()
	m.text.WriteString("\n</details>\n")
}

func severityCell(r row) string {
	if n := r.introduced(); n != "" {
		return r.Severity + ", " + n
	}
	return r.Severity
}

func controlCell(r row) string {
	return fmt.Sprintf("[%s](%s) %s", escapeMarkdown(r.Control), r.URL, escapeMarkdown(r.Title))
}

func resourceCell(r row) string {
	out := code(r.Resource)
	if n := len(r.instances); n > 1 {
		out += " and " + count(n-1, "more instance")
	}
	return out
}

func whyCell(r row) string {
	out := escapeMarkdown(reason(r.Finding) + ending(r.Finding))
	if r.Location != nil {
		out += "<br>" + code(position(r.Location))
	}
	if r.outcome() != failed {
		return out
	}
	if r.Fix != nil {
		for l := range strings.SplitSeq(*r.Fix, "\n") {
			out += "<br>" + code(l)
		}
	}
	if late := lateFix(r.Finding); late != "" {
		out += "<br>" + escapeMarkdown(late)
	}
	return out
}

// escapeMarkdown makes plain text of s: nothing in it is markup, HTML, a link, a
// formula or a mention of somebody. It stands on one line.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n':
			b.WriteByte(' ')
		case r == '@':
			b.WriteString("@&#8203;") // a mention is looked for in the text that results
		case strings.ContainsRune("\\`*_[]<>&|~$", r):
			b.WriteByte('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	// What is a link without being marked as one.
	return strings.ReplaceAll(strings.ReplaceAll(b.String(), "://", `:\//`), "www.", `www\.`)
}

// code makes s code. A code span would do, but for a table, where a backslash
// before a bar counts differently within one.
func code(s string) string { return "<code>" + escapeMarkdown(s) + "</code>" }
