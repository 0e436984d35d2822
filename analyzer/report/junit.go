package report

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// writeJUnit writes JUnit's XML as build servers read it: a suite for each
// input, and a case for each finding. What isn't known, or doesn't count, is
// skipped.
func writeJUnit(w io.Writer, r *Report, o WriterOptions) error {
	s := newSink(w)
	s.put(xml.Header)
	// The last is for what belongs to no input.
	suites := make([]junitSuite, len(r.Inputs)+1)
	run := &suites[len(r.Inputs)]
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Input < len(r.Inputs) && f.outcome() != resolved {
			suites[f.Input].add(junitCaseOf(f, o))
		}
	}
	for i := range r.Diagnostics {
		d := &r.Diagnostics[i]
		if d.Severity != "error" {
			continue
		}
		c := junitCase{Class: "hublint", Name: d.Summary, Error: &junitText{Message: d.Summary, Type: d.Code, Text: d.Detail}}
		if d.Location != nil {
			c.File, c.Line = d.Location.File, d.Location.Line
		}
		if d.Input != nil && *d.Input < len(r.Inputs) {
			suites[*d.Input].add(c)
		} else {
			run.add(c)
		}
	}
	for i := range r.Inputs {
		suites[i].Name = inputName(&r.Inputs[i])
	}
	run.Name = "hublint"
	if run.Tests == 0 {
		suites = suites[:len(r.Inputs)]
	}
	enc := xml.NewEncoder(s)
	enc.Indent("", "  ")
	if err := enc.Encode(junitSuites{Name: "hublint", Suites: suites}); err != nil {
		return fmt.Errorf("write JUnit: %w", err)
	}
	s.put("\n")
	return s.flush()
}

type junitSuites struct {
	XMLName xml.Name     `xml:"testsuites"`
	Name    string       `xml:"name,attr"`
	Suites  []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     int         `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string     `xml:"classname,attr"`
	Name    string     `xml:"name,attr"`
	File    string     `xml:"file,attr,omitempty"`
	Line    int        `xml:"line,attr,omitempty"`
	Time    int        `xml:"time,attr"`
	Failure *junitText `xml:"failure"`
	Error   *junitText `xml:"error"`
	Skipped *junitText `xml:"skipped"`
}

type junitText struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func (s *junitSuite) add(c junitCase) {
	s.Tests++
	switch {
	case c.Failure != nil:
		s.Failures++
	case c.Error != nil:
		s.Errors++
	case c.Skipped != nil:
		s.Skipped++
	}
	s.Cases = append(s.Cases, c)
}

func junitCaseOf(f *Finding, o WriterOptions) junitCase {
	c := junitCase{Class: f.Control, Name: f.Resource}
	if f.Location != nil {
		c.File, c.Line = f.Location.File, f.Location.Line
	}
	text := &junitText{Message: reason(f), Type: f.Severity, Text: junitDetail(f)}
	switch what := f.outcome(); {
	case what == failed, what == undecided && o.UnknownFails:
		c.Failure = text
	case what == undecided:
		c.Skipped = &junitText{Message: "not known: " + reason(f)}
	case what == suppressed:
		c.Skipped = &junitText{Message: "suppressed" + ending(f)}
	}
	return c
}

// junitDetail says what people want to know of a failure.
func junitDetail(f *Finding) string {
	lines := []string{f.Title}
	if f.Location != nil {
		lines = append(lines, position(f.Location))
	}
	if f.Fix != nil {
		lines = append(lines, "fix: "+*f.Fix)
	}
	if late := lateFix(f); late != "" {
		lines = append(lines, late)
	}
	return strings.Join(append(lines, f.URL), "\n")
}
