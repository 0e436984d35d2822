package report

import (
	"cmp"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
)

// The limits of GitHub code scanning. Source:
// https://docs.github.com/code-security/reference/code-scanning/sarif-files/troubleshoot-sarif-uploads/results-exceed-limit
const (
	sarifResults   = 25_000
	sarifLocations = 100
	sarifTags      = 10
)

// writeSARIF writes SARIF 2.1.0, as GitHub code scanning reads it: the worst
// results first, since of many only the first are shown. Undecided verdicts are
// notifications, unless they count as failures: GitHub makes an alert of every
// result, whatever its kind.
func writeSARIF(w io.Writer, r *Report, o WriterOptions) error {
	found := sarifFindings(r, o)
	left := max(len(found)-sarifResults, 0)
	found = found[:len(found)-left]
	rules, index := sarifRules(found)

	j := newJSONWriter(w)
	j.put("{\n\"$schema\": \"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n\"tool\": {\"driver\": {\"name\": ")
	j.value(r.Tool.Name)
	j.put(", \"version\": ")
	j.value(cmp.Or(r.Tool.Version, "0"))
	j.put(", \"informationUri\": \"https://github.com/hublint/hublint\", \"rules\": ")
	list(j, rules)
	j.put("}},\n\"columnKind\": \"unicodeCodePoints\",\n\"invocations\": [")
	j.value(sarifInvocationOf(r, o, left))
	j.put("],\n\"results\": [")
	for i, f := range found {
		if i > 0 {
			j.put(",")
		}
		j.put("\n")
		j.value(sarifResultOf(r, f, index[f.Control]))
	}
	j.put("]\n}]\n}\n")
	return j.flush()
}

// sarifFindings are the findings that become results, the worst first.
func sarifFindings(r *Report, o WriterOptions) []*Finding {
	var out []*Finding
	for i := range r.Findings {
		f := &r.Findings[i]
		if what := f.outcome(); what == failed || what == suppressed || what == undecided && o.UnknownFails {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b *Finding) int {
		return cmp.Or(compareTrue(a.Suppressed != nil, b.Suppressed != nil), worse(row{Finding: a}, row{Finding: b}))
	})
	return out
}

type sarifMessage struct {
	Text string `json:"text"`
}

// sarifText is plain text. "[a](b)" would be a link in it.
func sarifText(s string) sarifMessage {
	return sarifMessage{strings.ReplaceAll(s, "](", "] (")}
}

type sarifRule struct {
	ID               string       `json:"id"`
	ShortDescription sarifMessage `json:"shortDescription"`
	FullDescription  sarifMessage `json:"fullDescription"`
	Help             sarifMessage `json:"help"`
	HelpURI          string       `json:"helpUri"`
	Default          struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
	Properties struct {
		Tags     []string `json:"tags"`
		Severity string   `json:"security-severity"`
	} `json:"properties"`
}

// sarifRules describes the controls of the findings, and says where each stands
// in the list.
func sarifRules(found []*Finding) ([]sarifRule, map[string]int) {
	rules := []sarifRule{}
	index := make(map[string]int)
	seen := make(map[string]*Finding)
	for _, f := range found {
		seen[f.Control] = f
	}
	ids := make([]string, 0, len(seen))
	for id := range seen {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, CompareControls)
	for i, id := range ids {
		f := seen[id]
		index[id] = i
		rule := sarifRule{
			ID:               id,
			ShortDescription: sarifText(f.Title),
			FullDescription:  sarifText(f.Title + " (AWS Security Hub control " + id + ")"),
			Help:             sarifText("AWS describes the control at " + f.URL + ". More: hublint explain " + id),
			HelpURI:          f.URL,
		}
		rule.Default.Level = sarifLevels[f.Severity]
		service, _, _ := strings.Cut(id, ".")
		rule.Properties.Tags = append([]string{"security", "aws", service}, f.Standards...)
		rule.Properties.Tags = rule.Properties.Tags[:min(len(rule.Properties.Tags), sarifTags)]
		rule.Properties.Severity = sarifScores[f.Severity]
		rules = append(rules, rule)
	}
	return rules, index
}

// sarifLevels and sarifScores translate severities; GitHub takes a score above
// 9 for critical, from 7 for high and from 4 for medium.
var (
	sarifLevels = map[string]string{"critical": "error", "high": "error", "medium": "warning", "low": "note"}
	sarifScores = map[string]string{"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "2.0"}
)

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Kind         string             `json:"kind"`
	Level        string             `json:"level"`
	Message      sarifMessage       `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Suppressions []sarifSuppression `json:"suppressions,omitempty"`
	Properties   map[string]any     `json:"properties"`
}

type sarifLocation struct {
	ID       *int           `json:"id,omitempty"`
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifMessage  `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   sarifRegion   `json:"region"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn,omitempty"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
	Kind string `json:"kind"`
}

type sarifSuppression struct {
	Kind          string         `json:"kind"`
	Justification string         `json:"justification,omitempty"`
	Location      *sarifLocation `json:"location,omitempty"`
}

func sarifResultOf(r *Report, f *Finding, rule int) sarifResult {
	out := sarifResult{
		RuleID: f.Control, RuleIndex: rule, Kind: "fail", Level: sarifLevels[f.Severity],
		Message:   sarifText(f.Resource + ": " + reason(f) + "."),
		Locations: []sarifLocation{sarifLocationOf(r, f)},
		// GitHub knows an alert again by the first; what is hublint's own has
		// the second.
		Fingerprints: map[string]string{"primaryLocationLineHash": f.Fingerprint, "hublint/v1": f.Fingerprint},
		Properties:   map[string]any{"resource": f.Resource, "late_fix": f.LateFix, "change": f.Change, "severity": f.Severity},
		Related:      sarifRelated(f),
	}
	if f.outcome() == undecided {
		out.Kind, out.Level = "open", "none"
	}
	if s := f.Suppressed; s != nil {
		is := sarifSuppression{Kind: "external", Justification: orEmpty(s.Reason)}
		if s.Kind == "comment" {
			is.Kind = "inSource"
		}
		if s.At != nil {
			is.Location = &sarifLocation{Physical: sarifPhysicalOf(s.At)}
		}
		out.Suppressions = []sarifSuppression{is}
	}
	return out
}

func sarifLocationOf(r *Report, f *Finding) sarifLocation {
	return sarifLocation{Logical: []sarifLogical{{Name: f.Resource, Kind: "resource"}}, Physical: sarifPhysicalOf(place(r, f))}
}

// place is where a finding stands, for formats that want a place in a file: a
// plan without source has only itself.
func place(r *Report, f *Finding) *Location {
	switch {
	case f.Location != nil:
		return f.Location
	case f.Input < len(r.Inputs):
		return &Location{File: r.Inputs[f.Input].Path, Line: 1}
	}
	return &Location{File: "plan", Line: 1}
}

func sarifPhysicalOf(l *Location) sarifPhysical {
	return sarifPhysical{
		Artifact: sarifArtifact{URI: relativeURI(l.File), Base: "%SRCROOT%"},
		Region:   sarifRegion{StartLine: max(l.Line, 1), StartColumn: l.Column, EndLine: l.EndLine, EndColumn: l.EndColumn},
	}
}

// relativeURI makes a URI of a file's name.
func relativeURI(file string) string { return (&url.URL{Path: relativePath(file)}).String() }

// relativePath is a file's name relative to the project. What lies outside of
// it, or is no file, has no such name: its last element has to do.
func relativePath(file string) string {
	file = path.Clean(strings.ReplaceAll(file, `\`, "/"))
	switch {
	case file == "-" || file == ".":
		file = "stdin"
	case elsewhere(file):
		file = path.Base(file)
	}
	return file
}

// elsewhere reports whether a file is outside of the project.
func elsewhere(file string) bool { return path.IsAbs(file) || strings.HasPrefix(file, "../") }

// sarifRelated are the places that a finding leads to: the chain of its value,
// its other causes, its partners. By its last element alone one outside of the
// project would be taken for another file.
func sarifRelated(f *Finding) []sarifLocation {
	var out []sarifLocation
	add := func(l *Location, text string) {
		if l == nil || elsewhere(l.File) || len(out) == sarifLocations {
			return
		}
		id, message := len(out)+1, sarifText(text)
		out = append(out, sarifLocation{ID: &id, Physical: sarifPhysicalOf(l), Message: &message})
	}
	for _, s := range f.Trace {
		add(s.Location, s.What)
	}
	for i, e := range f.Evidence {
		if i > 0 {
			add(e.Location, cause(e, f))
		}
	}
	for _, p := range f.Related {
		add(p.Location, p.Resource)
	}
	return out
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications"`
}

type sarifNotification struct {
	Level      string          `json:"level"`
	Message    sarifMessage    `json:"message"`
	Descriptor sarifDescriptor `json:"descriptor"`
	Locations  []sarifLocation `json:"locations,omitempty"`
}

type sarifDescriptor struct {
	ID string `json:"id"`
}

// sarifInvocationOf tells how the run went: diagnostics, what isn't known, and
// how many results were left out.
func sarifInvocationOf(r *Report, o WriterOptions, left int) sarifInvocation {
	out := sarifInvocation{Successful: true, Notifications: []sarifNotification{}}
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		n := sarifNotification{Level: d.Severity, Message: sarifText(strings.TrimSpace(d.Summary + "\n" + d.Detail)), Descriptor: sarifDescriptor{d.Code}}
		if d.Location != nil {
			n.Locations = []sarifLocation{{Physical: sarifPhysicalOf(d.Location)}}
		}
		out.Notifications = append(out.Notifications, n)
		out.Successful = out.Successful && d.Severity != "error"
	}
	if left > 0 {
		out.Notifications = append(out.Notifications, sarifNotification{
			Level: "warning", Message: sarifText(count(left, "result") + " left out: GitHub takes 25,000"), Descriptor: sarifDescriptor{"limit"},
		})
	}
	if o.UnknownFails {
		return out
	}
	for _, u := range rows(r, func(f *Finding) bool { return f.outcome() == undecided }) {
		what, _ := r.explain(u.Finding)
		out.Notifications = append(out.Notifications, sarifNotification{
			Level:      "note",
			Message:    sarifText(u.Control + " is not decided for " + u.Resource + ": " + what),
			Descriptor: sarifDescriptor{"unknown"},
		})
	}
	return out
}
