package report

import (
	"cmp"
	"fmt"
	"io"
	"strings"
)

// annotationLimit is how many errors, warnings and notices each GitHub shows of
// a step. Source:
// https://docs.github.com/rest/checks/runs (annotations of a workflow run)
const annotationLimit = 10

// writeGitHub writes workflow commands, which GitHub turns into annotations of
// the changed lines: the worst first, and where there are more than GitHub
// shows, the last says how many are left.
func writeGitHub(w io.Writer, r *Report, o WriterOptions) error {
	p := newPrinter(w, o)
	byLevel := make(map[string][]string)
	for i := range r.Diagnostics {
		if d := &r.Diagnostics[i]; d.Severity == "error" {
			byLevel["error"] = append(byLevel["error"], annotation("error", d.Location, d.Summary, cmp.Or(d.Detail, d.Summary)))
		}
	}
	counting := func(f *Finding) bool {
		return f.outcome() == failed || f.outcome() == undecided && o.UnknownFails
	}
	for _, row := range worstFirst(rows(r, counting)) {
		level := annotationLevels[row.Severity]
		byLevel[level] = append(byLevel[level], annotation(level, row.Location, row.Control+" "+row.Title, annotationText(row)))
	}
	for _, level := range []string{"error", "warning", "notice"} {
		all := byLevel[level]
		if left := len(all) - annotationLimit; left > 0 {
			all = append(all[:annotationLimit-1:annotationLimit-1], annotation(level, nil, fmt.Sprint(left+1, " more"),
				"GitHub shows 10 annotations of a kind; the rest is in the report."))
		}
		for _, a := range all {
			p.put(a, "\n")
		}
	}
	for _, s := range sentences(r) {
		p.wrapped("", "  ", s)
	}
	return p.flush()
}

// annotationLevels translates severities.
var annotationLevels = map[string]string{"critical": "error", "high": "error", "medium": "warning", "low": "notice"}

// annotationText says why, and what to do.
func annotationText(r row) string {
	lines := []string{r.Resource + ": " + reason(r.Finding)}
	if n := len(r.instances); n > 1 {
		lines[0] = fmt.Sprintf("%s and %s: %s", r.Resource, count(n-1, "more instance"), reason(r.Finding))
	}
	if r.Fix != nil {
		lines = append(lines, "Fix: "+*r.Fix)
	}
	if late := lateFix(r.Finding); late != "" && r.outcome() == failed {
		lines = append(lines, strings.ToUpper(late[:1])+late[1:]+".")
	}
	return strings.Join(lines, "\n")
}

// annotation is a workflow command. Source:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
func annotation(level string, l *Location, title, text string) string {
	var properties []string
	add := func(name, value string) { properties = append(properties, name+"="+commandProperty(value)) }
	if l != nil {
		add("file", l.File)
		if l.Line > 0 {
			add("line", fmt.Sprint(l.Line))
		}
		if l.EndLine == l.Line && l.EndColumn > 0 {
			add("col", fmt.Sprint(l.Column))
			add("endColumn", fmt.Sprint(l.EndColumn))
		}
	}
	add("title", title)
	return "::" + level + " " + strings.Join(properties, ",") + "::" + commandText(text)
}

// commandText and commandProperty escape what has a meaning in a command, in the
// order that keeps the first character's escapes. Source:
// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
func commandText(s string) string {
	s = strings.ReplaceAll(s, "%", "%25")
	s = strings.ReplaceAll(s, "\r", "%0D")
	return strings.ReplaceAll(s, "\n", "%0A")
}

func commandProperty(s string) string {
	s = strings.ReplaceAll(commandText(s), ":", "%3A")
	return strings.ReplaceAll(s, ",", "%2C")
}
