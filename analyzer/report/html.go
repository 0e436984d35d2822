package report

import (
	"crypto/sha256"
	_ "embed" // the page's style and script
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"slices"
	"strconv"
	"strings"
)

//go:embed page/style.css
var pageStyle string

//go:embed page/script.js
var pageScript string

// writeHTML writes one page that needs nothing else: no network, and no script
// or style but its own, which the page's policy names by their hashes. Without a
// script everything is shown.
func writeHTML(w io.Writer, r *Report, o WriterOptions) error {
	p := &page{sink: newSink(w), r: r, sources: newSources(o.Source)}
	title := "hublint: nothing fails"
	if n := r.Summary.Fail; n > 0 {
		title = fmt.Sprintf("hublint: %d fail", n)
	}
	p.put("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	p.put(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src '`,
		integrity(pageStyle), `'; script-src '`, integrity(pageScript), "'\">\n")
	p.put(`<meta name="viewport" content="width=device-width, initial-scale=1">`, "\n")
	p.element("title", title)
	p.put("\n<style>", pageStyle, "</style>\n</head>\n<body>\n<header>\n")
	p.element("h1", title)
	p.put("\n")
	for _, s := range sentences(r) {
		p.element("p", s)
		p.put("\n")
	}
	p.put("</header>\n<main>\n")
	p.diagnostics()
	p.scores()
	p.findings()
	p.put("</main>\n<footer>\n")
	p.element("p", "hublint "+r.Tool.Version+", controls of "+r.Tool.Catalogue, "class", "soft")
	p.put("\n</footer>\n<script>", pageScript, "</script>\n</body>\n</html>\n")
	return p.flush()
}

// integrity is the hash by which a policy allows a style or script.
func integrity(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// page writes HTML. What comes from the report goes through text, element and
// open, which escape it.
type page struct {
	*sink
	r       *Report
	sources *sources
}

// text writes text. A line break in it is no line break of the file, where a
// line must not begin with what a job's log obeys.
func (p *page) text(s string) { p.put(strings.ReplaceAll(html.EscapeString(s), "\n", "&#10;")) }

// open writes a tag with attributes, given as names and values in turn.
func (p *page) open(tag string, attributes ...string) {
	p.put("<", tag)
	for i := 0; i+1 < len(attributes); i += 2 {
		p.put(" ", attributes[i], `="`, html.EscapeString(attributes[i+1]), `"`)
	}
	p.put(">")
}

func (p *page) element(tag, text string, attributes ...string) {
	p.open(tag, attributes...)
	p.text(text)
	p.put("</", tag, ">")
}

// line is an element on a line of its own, left out where it is empty.
func (p *page) line(tag, text string, attributes ...string) {
	if text != "" {
		p.element(tag, text, attributes...)
		p.put("\n")
	}
}

// sentence is a paragraph, left out where it is empty. What stands between
// backquotes is code.
func (p *page) sentence(text string) {
	if text == "" {
		return
	}
	p.put("<p>")
	for {
		before, rest, opened := strings.Cut(text, "`")
		code, after, closed := strings.Cut(rest, "`")
		if !opened || !closed {
			break
		}
		p.text(before)
		p.element("code", code)
		text = after
	}
	p.text(text)
	p.put("</p>\n")
}

func (p *page) diagnostics() {
	for i := range p.r.Diagnostics {
		d := &p.r.Diagnostics[i]
		if told(p.r, d) {
			continue
		}
		where := ""
		if d.Location != nil {
			where = position(d.Location) + ": "
		}
		p.put("<p>")
		p.element("strong", d.Severity)
		p.text(": " + where + d.Summary)
		if d.Detail != "" {
			p.text(". " + d.Detail)
		}
		p.put("</p>\n")
	}
}

// score counts verdicts under a name.
type score struct {
	name                string
	fail, unknown, pass int
}

// scores shows how much passes, by severity and by service.
func (p *page) scores() {
	if len(p.r.Controls) == 0 {
		return
	}
	severity := make([]score, len(severities))
	for i := range severities {
		severity[len(severities)-1-i].name = severities[i]
	}
	var service []score
	for _, c := range p.r.Controls {
		if rank := severityRank(c.Severity); rank >= 0 {
			severity[len(severities)-1-rank].add(c)
		}
		name := serviceOf(c.ID)
		if n := len(service); n == 0 || service[n-1].name != name {
			service = append(service, score{name: name})
		}
		service[len(service)-1].add(c)
	}
	p.put("<h2>Scores</h2>\n<div class=\"scores\">\n")
	p.table("By severity", severity)
	p.table("By service", service)
	p.put("</div>\n")
}

func (s *score) add(c Control) {
	s.fail += c.Fail
	s.unknown += c.Unknown
	s.pass += c.Pass
}

func serviceOf(control string) string {
	service, _, _ := strings.Cut(control, ".")
	return service
}

func (p *page) table(caption string, all []score) {
	p.put("<table>\n")
	p.element("caption", caption)
	p.put("\n<thead><tr><th></th><th>pass of decided</th><td></td><th>fail</th><th>unknown</th><th>pass</th></tr></thead>\n<tbody>\n")
	for _, s := range all {
		total := s.fail + s.unknown + s.pass
		if total == 0 {
			continue
		}
		share := "–"
		if decided := s.fail + s.pass; decided > 0 {
			share = fmt.Sprint(s.pass*100/decided, " %")
		}
		p.put("<tr>")
		p.element("th", s.name, "scope", "row")
		p.element("td", share)
		p.put(`<td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">`)
		at := 0
		for _, part := range [...]struct {
			class string
			n     int
		}{{"bar-fail", s.fail}, {"bar-unknown", s.unknown}, {"bar-pass", s.pass}} {
			width := part.n * 100 / total
			if part.n > 0 {
				width = max(width, 1)
			}
			p.putf(`<rect class="%s" x="%d" width="%d" height="10"/>`, part.class, at, width)
			at += width
		}
		p.put("</svg></td>")
		for _, n := range []int{s.fail, s.unknown, s.pass} {
			p.element("td", strconv.Itoa(n))
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n</table>\n")
}

// outcomeWords are the outcomes as the page's filter and badges call them.
var outcomeWords = map[outcome]string{failed: "fails", undecided: "unknown", resolved: "resolved", suppressed: "suppressed", passed: "passes"}

func (p *page) findings() {
	all := rows(p.r, func(*Finding) bool { return true })
	if len(all) == 0 {
		return
	}
	p.put("<h2>Findings</h2>\n")
	p.filter(all)
	for what := failed; what <= passed; what++ {
		var of []row
		for _, r := range all {
			if r.outcome() == what {
				of = append(of, r)
			}
		}
		for _, r := range worstFirst(of) {
			p.finding(r)
		}
	}
}

// filter is shown by the script, which makes it work.
func (p *page) filter(all []row) {
	p.put("<form hidden>\n<label>Search (press /)<input type=\"search\" name=\"search\" autocomplete=\"off\"></label>\n")
	p.put("<fieldset><legend class=\"soft\">Severity</legend>\n")
	for i := range severities {
		s := severities[len(severities)-1-i]
		p.put("<label>")
		p.open("input", "type", "checkbox", "name", "severity", "value", s, "checked", "")
		p.text(s)
		p.put("</label>\n")
	}
	p.put("</fieldset>\n")
	var outcomes, services []string
	for what := failed; what <= passed; what++ {
		for _, r := range all {
			if r.outcome() == what {
				outcomes = append(outcomes, outcomeWords[what])
				break
			}
		}
	}
	for _, r := range all {
		services = append(services, serviceOf(r.Control))
	}
	p.choice("Outcome", "outcome", outcomes)
	p.choice("Service", "service", slices.Compact(slices.Sorted(slices.Values(services))))
	p.put("<fieldset><legend class=\"soft\">Change</legend>\n<label><input type=\"checkbox\" name=\"new\" value=\"1\">only new</label>\n</fieldset>\n")
	p.put("<button type=\"reset\">Reset</button>\n<button type=\"button\" id=\"all\" aria-pressed=\"false\">Open all</button>\n")
	p.put("<output aria-live=\"polite\" class=\"soft\"></output>\n</form>\n")
}

func (p *page) choice(label, name string, values []string) {
	p.put("<label>")
	p.text(label)
	p.open("select", "name", name)
	p.element("option", "all", "value", "")
	for _, v := range values {
		p.element("option", v)
	}
	p.put("</select></label>\n")
}

func (p *page) finding(r row) {
	p.open("details", "data-severity", r.Severity, "data-outcome", outcomeWords[r.outcome()], "data-service", serviceOf(r.Control),
		"data-instances", strconv.Itoa(len(r.instances)), "data-introduced", strconv.Itoa(r.countIntroduced()))
	p.put("\n<summary>")
	p.element("span", r.Severity, "class", "badge "+r.Severity)
	if what := r.outcome(); what != failed {
		p.element("span", outcomeWords[what], "class", "badge")
	}
	if n := r.introduced(); n != "" {
		p.element("span", n, "class", "badge")
	}
	p.element("strong", r.Control)
	p.text(" " + r.Title)
	p.element("code", r.Resource)
	if n := len(r.instances); n > 1 {
		p.element("span", "and "+count(n-1, "more instance"), "class", "soft")
	}
	p.put("</summary>\n<div>\n")
	p.body(r)
	p.put("</div>\n</details>\n")
}

// body tells all about a finding.
func (p *page) body(r row) {
	p.sentence(reason(r.Finding) + ending(r.Finding))
	p.excerpt(r.Location)
	for i, e := range r.Evidence {
		if i > 0 && i <= causesShown {
			p.sentence("also " + cause(e, r.Finding))
			p.excerpt(e.Location)
		}
	}
	for _, s := range r.Trace {
		p.sentence("from " + s.What)
		p.excerpt(s.Location)
	}
	if r.outcome() == undecided {
		what, advice := p.r.explain(r.Finding)
		p.sentence(what + ": " + advice)
	}
	if r.Fix != nil {
		p.put("<p>Fix:</p>\n")
		p.line("pre", *r.Fix)
	}
	if r.outcome() == failed {
		p.line("p", lateFix(r.Finding))
	}
	if len(r.instances) > 1 {
		p.put("<p>Instances:</p>\n<ul>\n")
		for _, f := range r.instances {
			p.put("<li>")
			p.element("code", f.Resource)
			p.put("</li>\n")
		}
		p.put("</ul>\n")
	}
	p.line("p", strings.Join(r.Standards, ", "), "class", "soft")
	p.put("<p>")
	p.element("a", "AWS on "+r.Control, "href", r.URL, "rel", "noreferrer")
	p.put("</p>\n")
}

// excerptMargin is how many lines are shown before and after the one that
// decided.
const excerptMargin = 2

func (p *page) excerpt(l *Location) {
	if l == nil {
		return
	}
	p.put("<p>")
	p.element("code", position(l), "class", "soft")
	p.put("</p>\n")
	e, ok := p.sources.at(l)
	if !ok {
		return
	}
	p.put("<pre>")
	for n := l.Line - excerptMargin; n <= l.Line+excerptMargin; n++ {
		around, ok := p.sources.at(&Location{File: l.File, Line: n})
		if !ok {
			continue
		}
		p.element("span", fmt.Sprintf("%5d  ", n), "class", "number")
		if n != l.Line || e.from == e.to {
			p.text(around.text)
		} else {
			text := []rune(e.text)
			p.text(string(text[:e.from]))
			p.element("mark", string(text[e.from:e.to]))
			p.text(string(text[e.to:]))
		}
		p.put("\n")
	}
	p.put("</pre>\n")
}
