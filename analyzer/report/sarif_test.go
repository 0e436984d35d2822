package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// readSARIF reads what was written as another tool would, and accepts no key
// that isn't the format's.
func readSARIF(t *testing.T, b []byte) (*sarif.Report, *sarif.Run) {
	t.Helper()
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	var log sarif.Report
	if err := dec.Decode(&log); err != nil {
		t.Fatalf("%v in:\n%.2000s", err, b)
	}
	if len(log.Runs) != 1 {
		t.Fatalf("got %d runs, want 1", len(log.Runs))
	}
	return &log, log.Runs[0]
}

// validate holds a log against OASIS's schema.
func validate(t *testing.T, log *sarif.Report) {
	t.Helper()
	fillIn(reflect.ValueOf(log))
	log.Runs[0].NewlineSequences = []string{"\n"}
	if err := log.Validate(); err != nil {
		t.Errorf("%.2000s", err)
	}
}

// fillIn gives every list that is nil beneath v an empty one, and languages
// their default: the library writes null and "" for them, which are not valid.
func fillIn(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			fillIn(v.Elem())
		}
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			fillIn(v.Index(i))
		}
	case reflect.Struct:
		for f, field := range v.Fields() {
			if f.Name == "Language" {
				field.SetString("en-US")
			}
			fillIn(field)
		}
	default:
	}
}
func TestSARIFIsValid(t *testing.T) {
	for name, r := range map[string]*Report{
		"a full report": sample(t), "a report of nothing": empty(), "hostile names": hostile("\x1b\u202e](javascript:1) %41 a b\\..\\c\n"),
	} {
		for _, unknownFails := range []bool{false, true} {
			t.Run(fmt.Sprint(name, ", unknown fails: ", unknownFails), func(t *testing.T) {
				o := sampleOptions()
				o.UnknownFails = unknownFails
				log, run := readSARIF(t, writeWith(t, "sarif", r, o))
				validate(t, log)
				for _, result := range run.Results {
					for _, l := range result.Locations {
						u, err := url.Parse(*l.PhysicalLocation.ArtifactLocation.URI)
						if err != nil || u.IsAbs() || strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "..") {
							t.Errorf("the location %v is not relative", u)
						}
					}
					if rule := run.Tool.Driver.Rules[result.RuleIndex]; *rule.ID != *result.RuleID {
						t.Errorf("the result of %s points at the rule %s", *result.RuleID, *rule.ID)
					}
				}
			})
		}
	}
}

func TestSARIFHasTheWorstFirst(t *testing.T) {
	_, run := readSARIF(t, write(t, "sarif", sample(t)))
	var got []string
	for _, r := range run.Results {
		got = append(got, *r.RuleID)
	}
	want := "Redshift.1 S3.8 RDS.3" + strings.Repeat(" Redshift.7", 2) + strings.Repeat(" SQS.1", 7) + " S3.13 CloudFront.5"
	if got := strings.Join(got, " "); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	last := run.Results[len(run.Results)-1]
	if len(last.Suppressions) != 1 || *last.Suppressions[0].Justification != "logs are read from the origin" {
		t.Errorf("the suppressed finding has the suppressions %+v", last.Suppressions)
	}
}

func TestSARIFKeepsGitHubsLimits(t *testing.T) {
	f := fails("S3.1", "aws_x.a")
	for i := range 30 {
		f.Standards = append(f.Standards, fmt.Sprint("standard ", i))
	}
	for range 200 {
		f.Related = append(f.Related, Related{Resource: "aws_x.b", Location: &Location{File: "main.tf", Line: 1}})
	}
	r := reportOf(f)
	light := fails("S3.2", "aws_x.c")
	light.Severity = "low"
	for range 25_000 {
		r.Findings = append(r.Findings, light)
	}
	var log struct {
		Runs []struct {
			Tool        struct{ Driver struct{ Rules []sarifRule } }
			Invocations []sarifInvocation
			Results     []json.RawMessage
		}
	}
	if err := json.Unmarshal(write(t, "sarif", r), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if n := len(run.Results); n != 25_000 {
		t.Errorf("got %d results", n)
	}
	var first sarifResult
	if err := json.Unmarshal(run.Results[0], &first); err != nil {
		t.Fatal(err)
	}
	if first.RuleID != "S3.1" {
		t.Errorf("the first result is of %s, want the worst", first.RuleID)
	}
	if n := len(first.Related); n != 100 {
		t.Errorf("got %d related locations", n)
	}
	if n := len(run.Tool.Driver.Rules[0].Properties.Tags); n > 20 {
		t.Errorf("got %d tags", n)
	}
	if got := run.Invocations[0].Notifications[0].Message.Text; !strings.HasPrefix(got, "1 result left out") {
		t.Errorf("got the notification %q", got)
	}
}

// TestSARIFRelatesNothingOutsideOfTheProject: code scanning would show the file of
// that name which is in it.
func TestSARIFRelatesNothingOutsideOfTheProject(t *testing.T) {
	f := fails("S3.1", "aws_x.a")
	f.Trace = []Step{
		{What: "inside module m", Location: &Location{File: "../data/modules/m/main.tf", Line: 4}},
		{What: "inside module n", Location: &Location{File: "modules/n/main.tf", Line: 2}},
	}
	var got []string
	for _, l := range sarifRelated(&f) {
		got = append(got, l.Physical.Artifact.URI)
	}
	if want := []string{"modules/n/main.tf"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRelativeURI(t *testing.T) {
	tests := []struct{ want, file string }{
		{"modules/dw/main.tf", "modules/dw/main.tf"},
		{"a%20b/%C3%A4%25.tf", "a b/ä%.tf"},
		{"plan.json", "./plan.json"},
		{"plan.json", "/tmp/plan.json"},
		{"plan.json", "../../plan.json"},
		{"stdin", "-"},
		{"./javascript:x", "javascript:x"},
		{"envs/prod/plan.json", `envs\prod\plan.json`},
	}
	for _, tt := range tests {
		if got := relativeURI(tt.file); got != tt.want {
			t.Errorf("got %s, want %s from %s", got, tt.want, tt.file)
		}
	}
}
