package suppress

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// now is late in a day of UTC that has already ended further east.
var now = time.Date(2027, 3, 31, 23, 30, 0, 0, time.UTC)

// line is a range of lines in a file.
func line(file string, from, to int) resource.Location {
	return resource.Location{File: file, Line: from, Column: 1, EndLine: to, EndColumn: 80}
}

// source is a tracer that knows where blocks are.
type source map[string][]resource.Location

func (source) Trace(*resource.Resource, string) []resource.Step { return nil }

func (s source) Around(r *resource.Resource) []resource.Location { return s[r.Address] }

// input is a graph with two resources, one inside a module call, of which the
// first fails by two values of its own.
func input(comments ...resource.Comment) (*report.Report, *resource.Graph) {
	at := func(l resource.Location) *report.Location { return (*report.Location)(&l) }
	fail := func(address string, evidence ...report.Evidence) report.Finding {
		verdict := "fail"
		return report.Finding{
			Control: "S3.1", Verdict: &verdict, Resource: address, Root: "r", Fingerprint: report.Fingerprint("S3.1", address, "r"),
			Evidence: evidence, Trace: []report.Step{{Location: at(line("main.tf", 22, 22))}},
		}
	}
	g := &resource.Graph{
		Resources: []*resource.Resource{{Address: "aws_x.a"}, {Address: "module.m.aws_x.b"}},
		Comments:  comments,
		Tracer: source{
			"aws_x.a":          {line("main.tf", 1, 1)},
			"module.m.aws_x.b": {line("m/main.tf", 1, 1), line("main.tf", 20, 20)},
		},
	}
	g.Seal()
	return &report.Report{
		Inputs: []report.Input{{Root: "r"}},
		Findings: []report.Finding{
			fail("aws_x.a", report.Evidence{Resource: "aws_x.a", Location: at(line("main.tf", 2, 2))}, report.Evidence{Resource: "aws_x.a", Location: at(line("main.tf", 3, 3))}),
			fail("module.m.aws_x.b", report.Evidence{Resource: "module.m.aws_x.b", Location: at(line("m/main.tf", 2, 2))}),
		},
	}, g
}

// note is an ignore comment on a block, and on lines of it where there are any.
func note(text string, block, on resource.Location) resource.Comment {
	return resource.Comment{Text: text, At: resource.Location{File: block.File, Line: block.Line, Column: 30 + on.Line}, Block: block, On: on}
}

var (
	own, module, call = line("main.tf", 1, 1), line("m/main.tf", 1, 1), line("main.tf", 20, 20)
	all               resource.Location
)

func TestComments(t *testing.T) {
	for _, c := range []struct {
		name string
		// want is what is suppressed, and codes what is said.
		want, codes string
		o           Options
		comments    []resource.Comment
	}{
		{name: "on the header", want: "aws_x.a", comments: []resource.Comment{note("hublint:ignore S3.1", own, all)}},
		{name: "another control's", comments: []resource.Comment{note("hublint:ignore S3.2", own, all)}, codes: "ignore-unused"},
		{name: "a control's that wasn't judged", comments: []resource.Comment{note("hublint:ignore S3.9", own, all)}},
		{name: "a control's that isn't there", comments: []resource.Comment{note("hublint:ignore S3.77", own, all)}, codes: "ignore-unknown-control"},
		{name: "in a module", want: "module.m.aws_x.b", comments: []resource.Comment{note("hublint:ignore S3.1", module, all)}},
		{name: "on a module call", want: "module.m.aws_x.b", comments: []resource.Comment{note("hublint:ignore S3.1", call, all)}},
		{name: "on an argument that the value came by", want: "module.m.aws_x.b", comments: []resource.Comment{note("hublint:ignore S3.1", call, line("main.tf", 22, 22))}},
		{name: "on another argument", comments: []resource.Comment{note("hublint:ignore S3.1", call, line("main.tf", 21, 21))}, codes: "ignore-misplaced"},
		{name: "on the attribute", want: "module.m.aws_x.b", comments: []resource.Comment{note("hublint:ignore S3.1", module, line("m/main.tf", 2, 2))}},
		{name: "on another attribute", comments: []resource.Comment{note("hublint:ignore S3.1", module, line("m/main.tf", 3, 3))}, codes: "ignore-misplaced"},
		{name: "on another attribute, beside one on the header", want: "aws_x.a", codes: "ignore-unused", comments: []resource.Comment{
			note("hublint:ignore S3.1", own, all), note("hublint:ignore S3.1", own, line("main.tf", 5, 5)),
		}},
		{name: "on one of two causes", comments: []resource.Comment{note("hublint:ignore S3.1", own, line("main.tf", 2, 2))}, codes: "ignore-partial"},
		{name: "on both causes", want: "aws_x.a", comments: []resource.Comment{note("hublint:ignore S3.1", own, line("main.tf", 2, 2)), note("hublint:ignore S3.1", own, line("main.tf", 3, 3))}},
		{name: "at nothing", comments: []resource.Comment{note("hublint:ignore S3.1", all, all)}, codes: "ignore-misplaced"},
		{name: "in a downloaded module", comments: []resource.Comment{{Text: "hublint:ignore S3.1", Block: module, Outside: true}}, codes: "ignore-outside"},
		{name: "malformed", comments: []resource.Comment{note("hublint:ignore *", own, all)}, codes: "ignore-malformed"},
		{name: "on its last day", want: "aws_x.a", comments: []resource.Comment{note("hublint:ignore S3.1 until=2027-03-31", own, all)}, codes: "ignore-expires"},
		{name: "on the day after", comments: []resource.Comment{note("hublint:ignore S3.1 until=2027-03-30", own, all)}, codes: "ignore-expired"},
		{name: "14 days before its last", want: "aws_x.a", comments: []resource.Comment{note("hublint:ignore S3.1 until=2027-04-14", own, all)}, codes: "ignore-expires"},
		{name: "15 days before its last", want: "aws_x.a", comments: []resource.Comment{note("hublint:ignore S3.1 until=2027-04-15", own, all)}},
		{name: "without the reason that is asked for", comments: []resource.Comment{note("hublint:ignore S3.1", own, all)}, o: Options{NeedReason: true}, codes: "ignore-no-reason"},
		{name: "with the reason", want: "aws_x.a", comments: []resource.Comment{note("hublint:ignore S3.1 -- why", own, all)}, o: Options{NeedReason: true}},
		{name: "without the day that is asked for", comments: []resource.Comment{note("hublint:ignore S3.1", own, all)}, o: Options{NeedUntil: true}, codes: "ignore-no-until"},
		{name: "of a control that can't be suppressed", comments: []resource.Comment{note("hublint:ignore S3.1", own, all)}, o: Options{Protected: []string{"s3.*"}}, codes: "ignore-refused"},
		{name: "of another scanner", comments: []resource.Comment{note("checkov:skip=CKV_AWS_87", own, all)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, g := input(c.comments...)
			check(t, r, g, c.o, c.want, c.codes)
		})
	}
}

// check applies options and compares what is suppressed and said.
func check(t *testing.T, r *report.Report, g *resource.Graph, o Options, want, codes string) {
	t.Helper()
	o.Controls, o.Judged, o.Now = []string{"S3.1", "S3.2", "S3.9"}, []string{"S3.1", "S3.2"}, now
	l := New(o)
	l.Apply(r, g, "")
	var got, said []string
	for _, f := range r.Findings {
		if f.Suppressed != nil {
			got = append(got, f.Resource)
		}
	}
	for _, d := range l.Diagnostics() {
		said = append(said, d.Code)
	}
	if got := strings.Join(got, " "); got != want {
		t.Errorf("suppressed: got %q, want %q", got, want)
	}
	if got := strings.Join(said, " "); got != codes {
		t.Errorf("said: got %q, want %q", got, codes)
	}
}

func TestACommentThatOneInputNeedsIsUsed(t *testing.T) {
	shared := note("hublint:ignore S3.1", module, all)
	r, g := input(shared)
	clean, other := input(shared)
	clean.Findings = nil
	l := New(Options{Controls: []string{"S3.1"}, Judged: []string{"S3.1"}, Now: now})
	l.Apply(clean, other, "")
	l.Apply(r, g, "")
	for _, d := range l.Diagnostics() {
		t.Errorf("got %s, want nothing said", d.Summary)
	}
}

func TestACommentThatTheTreeBeforeLacksIsAdded(t *testing.T) {
	before := note("hublint:ignore S3.1 -- known", line("main.tf", 90, 90), all)
	for _, c := range []struct {
		name, text string
		before     []resource.Comment
		want       int
	}{
		{"the same text on another line", "hublint:ignore S3.1 -- known", []resource.Comment{before}, 0},
		{"another text", "hublint:ignore S3.1 -- new", []resource.Comment{before}, 1},
		{"a tree without comments", "hublint:ignore S3.1 -- known", nil, 1},
	} {
		r, g := input(note(c.text, own, all))
		l := New(Options{Controls: []string{"S3.1"}, Judged: []string{"S3.1"}, Now: now})
		l.Apply(r, g, "")
		l.Since("", g.Comments, c.before)
		got := l.Diagnostics()
		if len(got) != c.want || c.want == 1 && got[0].Code != "ignore-added" {
			t.Errorf("%s: got %v, want %d added", c.name, got, c.want)
		}
	}
}

func TestOfAPartialInputNothingIsUnused(t *testing.T) {
	r, g := input(note("hublint:ignore S3.2", own, all))
	g.Incomplete = true
	check(t, r, g, Options{Exceptions: []Exception{{Controls: []string{"S3.2"}}}}, "", "")
}

func TestOnlyFailuresAndUnknownsAreSuppressed(t *testing.T) {
	r, g := input(note("hublint:ignore S3.1", own, all))
	pass, resolved := "pass", "resolved"
	r.Findings[0].Verdict, r.Findings[0].Change = &pass, &resolved
	check(t, r, g, Options{}, "", "ignore-unused")
}

func TestExceptions(t *testing.T) {
	for _, c := range []struct {
		name, want, codes string
		e                 Exception
	}{
		{name: "by address", want: "module.m.aws_x.b", e: Exception{Controls: []string{"S3.1"}, Resources: []string{"module.m.*"}}},
		{name: "by pattern of controls", want: "aws_x.a module.m.aws_x.b", e: Exception{Controls: []string{"s3.*"}}},
		{name: "of this root", want: "aws_x.a module.m.aws_x.b", e: Exception{Controls: []string{"S3.1"}, Roots: []string{"r"}}},
		{name: "of another root", e: Exception{Controls: []string{"S3.1"}, Roots: []string{"other"}}},
		{name: "of an address that isn't there", e: Exception{Controls: []string{"S3.1"}, Resources: []string{"aws_y.*"}}},
		{name: "of a control that passes", e: Exception{Controls: []string{"S3.2"}}, codes: "ignore-unused"},
		{name: "that has ended", e: Exception{Controls: []string{"S3.1"}, Until: "2027-03-30"}, codes: "ignore-expired"},
		{name: "on its last day", want: "aws_x.a module.m.aws_x.b", e: Exception{Controls: []string{"S3.1"}, Until: "2027-03-31"}, codes: "ignore-expires"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, g := input()
			check(t, r, g, Options{Exceptions: []Exception{c.e}}, c.want, c.codes)
		})
	}
}

func TestBaseline(t *testing.T) {
	entry := func(root, address, verdict string) Entry {
		return Entry{Fingerprint: report.Fingerprint("S3.1", address, root), Control: "S3.1", Root: root, Resource: address, Verdict: verdict}
	}
	for _, c := range []struct {
		name, want, codes string
		entry             Entry
		change            func(*report.Report, *resource.Graph)
		o                 Options
	}{
		{name: "a failure", want: "aws_x.a", entry: entry("r", "aws_x.a", "fail")},
		{name: "of another root", entry: entry("other", "aws_x.gone", "fail")},
		{name: "of a root that may be this one", entry: entry("other", "aws_x.a", "fail"), codes: "baseline-root"},
		{name: "of a resource that is gone", entry: entry("r", "aws_x.gone", "fail"), codes: "baseline-stale"},
		{name: "of a resource that a targeted plan leaves out", entry: entry("r", "aws_x.gone", "fail"), change: func(_ *report.Report, g *resource.Graph) { g.Incomplete = true }},
		{name: "of a resource in a module that isn't installed", entry: entry("r", "module.x.aws_x.gone", "fail"), change: func(r *report.Report, _ *resource.Graph) {
			r.Diagnostics = []report.Diagnostic{{Severity: "warning", Code: "module-missing"}}
		}},
		{name: "of what passes now in a targeted plan", entry: entry("r", "aws_x.a", "fail"), codes: "baseline-stale", change: func(r *report.Report, g *resource.Graph) {
			g.Incomplete, r.Findings = true, r.Findings[1:]
		}},
		{name: "unknown that fails now", entry: entry("r", "aws_x.a", "unknown")},
		{name: "a failure that is unknown now", want: "aws_x.a", entry: entry("r", "aws_x.a", "fail"), change: func(r *report.Report, _ *resource.Graph) {
			unknown := "unknown"
			r.Findings[0].Verdict = &unknown
		}},
		{name: "a resource that this change moves", want: "aws_x.a", entry: entry("r", "aws_x.before", "fail"), change: func(r *report.Report, _ *resource.Graph) {
			before := "aws_x.before"
			r.Findings[0].PreviousAddress = &before
		}},
		{name: "of a control that can't be suppressed", entry: entry("r", "aws_x.a", "fail"), o: Options{Protected: []string{"S3.1"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, g := input()
			if c.change != nil {
				c.change(r, g)
			}
			c.o.Baseline = &Baseline{Findings: []Entry{c.entry}}
			check(t, r, g, c.o, c.want, c.codes)
		})
	}
}

func TestBaselineIsReadAsItWasWritten(t *testing.T) {
	r, _ := input()
	r.Findings = append(r.Findings, r.Findings[0])
	r.Findings[1].Suppressed = &report.Suppression{Kind: "comment"}
	b := NewBaseline(r)
	if got := len(b.Findings); got != 1 {
		t.Errorf("got %d findings, want 1: one is suppressed and one there twice", got)
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	back, err := ReadBaseline(&out, "b.json")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(back.Findings, b.Findings) {
		t.Errorf("got %v, want %v", back.Findings, b.Findings)
	}
}

// TestManySuppressions applies so many that to hold each against each finding would
// take an hour.
func TestManySuppressions(t *testing.T) {
	const n = 100_000
	verdict := "fail"
	r, g := &report.Report{Inputs: []report.Input{{Root: "r"}}}, &resource.Graph{}
	blocks, accepted, around := make(source), &report.Report{}, line("calls.tf", 1, 1)
	for i := range n {
		address := fmt.Sprint("aws_x.r", i)
		g.Resources = append(g.Resources, &resource.Resource{Address: address})
		f := report.Finding{Control: "S3.1", Verdict: &verdict, Resource: address, Root: "r", Fingerprint: report.Fingerprint("S3.1", address, "r")}
		r.Findings, accepted.Findings = append(r.Findings, f), append(accepted.Findings, f)
		block := line("main.tf", i+1, i+1)
		blocks[address] = []resource.Location{block, around}
		text := "hublint:ignore S3.1 -- why"
		if i%2 == 0 {
			text = fmt.Sprintf("hublint:ignore S3.%d", i+1000)
		}
		g.Comments = append(g.Comments, note(text, block, all))
	}
	for range 1000 { // of a module call, around all of them
		g.Comments = append(g.Comments, resource.Comment{Text: "hublint:ignore S3.2", At: line("calls.tf", len(g.Comments), len(g.Comments)), Block: around})
	}
	g.Tracer = blocks
	g.Seal()
	o := Options{Controls: []string{"S3.1", "S3.2"}, Judged: []string{"S3.1"}, Now: now, Baseline: NewBaseline(accepted)}
	for i := range 100 {
		o.Exceptions = append(o.Exceptions, Exception{Controls: []string{"S3.2"}}, Exception{Controls: []string{"S3.1"}, Resources: []string{fmt.Sprintf("aws_y.*%d", i)}})
	}
	began := time.Now()
	l := New(o)
	l.Apply(r, g, "p")
	diagnostics := l.Diagnostics()
	if took := time.Since(began); took > time.Minute {
		t.Errorf("took %s", took)
	}
	kinds := make(map[string]int)
	for _, f := range r.Findings {
		kinds[f.Suppressed.Kind]++
	}
	if kinds["comment"] != n/2 || kinds["baseline"] != n/2 {
		t.Errorf("got %v of %d findings", kinds, n)
	}
	unknown := 0
	for _, d := range diagnostics {
		if d.Code == "ignore-unknown-control" {
			unknown++
		}
	}
	if unknown != n/2 {
		t.Errorf("got %d comments with an unknown control, want %d", unknown, n/2)
	}
}

func TestReadBaselineRefuses(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"what isn't JSON", "resource {}", "hublint baseline writes one"},
		{"another version", `{"version": "2"}`, "its version is not 1"},
		{"another verdict", `{"version": "1", "findings": [{"control": "S3.1", "resource": "aws_x.a", "verdict": "pass"}]}`, `finding 1 (S3.1 of aws_x.a): the verdict "pass"`},
	} {
		_, err := ReadBaseline(strings.NewReader(c.src), "b.json")
		if got := fmt.Sprint(err); !strings.Contains(got, c.want) || !strings.Contains(got, "b.json") {
			t.Errorf("%s: got %q, want %q in it", c.name, got, c.want)
		}
	}
}
