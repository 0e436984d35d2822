package report

import (
	"fmt"
	"strings"
	"testing"
)

// fails is a failure to begin a test with.
func fails(control, resource string) Finding {
	verdict := "fail"
	return Finding{Control: control, Title: "A title", Severity: "medium", Verdict: &verdict, Resource: resource, Type: "aws_x", Reason: "is wrong"}
}

// reportOf is a report of a plan with the given findings.
func reportOf(findings ...Finding) *Report {
	r := empty()
	r.Inputs = []Input{{Path: "plan.json", Kind: "plan", Complete: true}}
	r.Findings = findings
	return r
}

func TestTextShows(t *testing.T) {
	shape := func(s string) *Report {
		r := reportOf()
		r.Inputs[0].Shape = &s
		return r
	}
	ref := func(s string) *string { return &s }
	low := fails("S3.1", "aws_x.low")
	low.Severity = "low"
	high := fails("S3.2", "aws_x.high")
	high.Severity = "high"
	other := fails("S3.1", "aws_x.b[1]")
	other.Reason = "is wrong too"
	undecided := fails("S3.1", "aws_x.a")
	undecided.Verdict, undecided.Needs = ref("unknown"), &Needs{Kind: "module", Subject: ref("module.m")}
	hidden := fails("S3.1", "aws_x.a")
	hidden.Verdict, hidden.Needs = ref("unknown"), &Needs{Kind: "source", Subject: ref("local.x")}
	beside := reportOf(hidden)
	beside.Inputs[0].Comments = true
	without := reportOf(hidden)
	without.Inputs[0].Comments = true
	without.Diagnostics = []Diagnostic{{Severity: "warning", Code: "module-missing", Summary: "module.m is not installed"}}
	long := fails("S3.1", "aws_x.a")
	for i := range 30 {
		long.Trace = append(long.Trace, Step{What: fmt.Sprint("variable v", i)})
	}
	passes := fails("S3.1", "aws_x.a")
	passes.Verdict = ref("pass")
	second := reportOf(fails("S3.1", "aws_x.a"))
	second.Inputs = append(second.Inputs, Input{Path: "other.json", Kind: "plan"})
	second.Findings[0].Input = 1

	tests := []struct {
		name string
		want []string // in this order
		r    *Report
	}{
		{"the worst first, and what lies under the threshold last", []string{"aws_x.high", "Under --severity medium", "aws_x.low"}, reportOf(low, high)},
		{"instances of a block together", []string{"aws_x.b[0]\naws_x.b[1]\n", "S3.1", "aws_x.b[1]: is wrong too"}, reportOf(fails("S3.1", "aws_x.b[0]"), other)},
		{"unknown verdicts by what must be known", []string{"Not known", "module.m is not installed", "terraform init", "S3.1", "aws_x.a"}, reportOf(undecided)},
		{"what a plan doesn't show, without a source", []string{"local.x is not shown in a plan", "--source DIR"}, reportOf(hidden)},
		{"what a plan doesn't show, nor its source", []string{"local.x is not shown in a plan", "the source doesn't tell either"}, beside},
		{"what a module that is missing may tell", []string{"local.x is not shown in a plan", "which is not installed: terraform init"}, without},
		{"both ends of a long way", []string{"from variable v0\n", "from variable v5\n    and 22 more steps\n    from variable v28\n    from variable v29\n"}, reportOf(long)},
		{"passes where they are in the report", []string{"Passed", "S3.1  aws_x.a"}, reportOf(passes)},
		{"the input where there are several", []string{"other.json: aws_x.a", "plan.json: 0 resources", "other.json: 0 resources"}, second},
		{"nothing fails", []string{"Nothing fails, 0 unknown, 0 pass."}, reportOf()},
		{"an empty plan", []string{"It is an empty plan"}, shape("empty")},
		{"a destroy plan", []string{"It only deletes"}, shape("destroy")},
		{"a refresh-only plan", []string{"It is a refresh-only plan"}, shape("refresh-only")},
		{"a targeted plan", []string{"It is a targeted plan"}, shape("targeted")},
		{"a failed plan", []string{"It is a plan that failed"}, shape("errored")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := string(write(t, "text", tt.r))
			rest := got
			for _, want := range tt.want {
				_, after, ok := strings.Cut(rest, want)
				if !ok {
					t.Fatalf("got\n%s\nwithout, or too late, %q", got, want)
				}
				rest = after
			}
		})
	}
}

func TestTextFitsTheWidth(t *testing.T) {
	o := sampleOptions()
	o.Width = 60
	for line := range strings.Lines(string(writeWith(t, "text", sample(t), o))) {
		// An address isn't torn.
		if n := len([]rune(strings.TrimSpace(line))); n > 60 && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestTextHasColourOnlyWhereWanted(t *testing.T) {
	o := sampleOptions()
	if got := string(writeWith(t, "text", sample(t), o)); strings.Contains(got, "\x1b") {
		t.Error("there are escape sequences without Color")
	}
	o.Color = true
	got := string(writeWith(t, "text", sample(t), o))
	if !strings.Contains(got, "\x1b[1;31mcritical") {
		t.Errorf("a critical failure has no colour:\n%s", got)
	}
	if opened, closed := strings.Count(got, "\x1b[")-strings.Count(got, "\x1b[0m"), strings.Count(got, "\x1b[0m"); opened != closed {
		t.Errorf("%d styles are opened and %d closed", opened, closed)
	}
}

func TestBlockAddress(t *testing.T) {
	tests := []struct{ want, address string }{
		{"aws_x.a", "aws_x.a"},
		{"aws_x.a", "aws_x.a[0]"},
		{"module.m.aws_x.a", `module.m["a.b"].aws_x.a[12]`},
		{"module.m.aws_x.a", `module.m["a]\"[\\"].aws_x.a`},
	}
	for _, tt := range tests {
		if got := blockAddress(tt.address); got != tt.want {
			t.Errorf("got %s, want %s from %s", got, tt.want, tt.address)
		}
	}
}

func TestExcerptIsCutAroundWhatDecided(t *testing.T) {
	got := excerpt{text: strings.Repeat("a", 50) + "VALUE" + strings.Repeat("b", 50), from: 50, to: 55}.cut(20)
	if want := (excerpt{text: "…aaaaVALUEbbbbbbbbb…", from: 5, to: 10}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	got = excerpt{text: strings.Repeat("a", 50), from: 2, to: 4}.cut(20)
	if want := (excerpt{text: strings.Repeat("a", 19) + "…", from: 2, to: 4}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestEveryNeedSaysWhatToDo(t *testing.T) {
	subject := "aws_x.a"
	for kind := range needWords {
		for _, s := range []*string{nil, &subject} {
			what, advice := (&Needs{Kind: kind, Subject: s}).explain()
			if what == "" || advice == "" {
				t.Errorf("%s: got %q, %q", kind, what, advice)
			}
		}
	}
}

func TestUnknownsAreToldOnceByWhatIsMissing(t *testing.T) {
	unknown, a := "unknown", "a"
	f := fails("S3.1", "aws_x.a")
	f.Verdict, f.Attribute, f.Reason = &unknown, &a, "is not known: local.a is not shown in a plan"
	f.Needs = &Needs{Kind: "source", Subject: new("local.a")}
	r := reportOf(f)
	got := string(write(t, "text", r))
	if n := strings.Count(got, "local.a is not shown in a plan"); n != 1 || !strings.Contains(got, "--source DIR") {
		t.Errorf("what is missing is told %d times, or there is no advice:\n%s", n, got)
	}
	// Who has given the source is not told to give it.
	r.Inputs[0].Comments = true
	if got := string(write(t, "text", r)); strings.Contains(got, "--source DIR") {
		t.Errorf("the source is asked for, and is there:\n%s", got)
	}
}
