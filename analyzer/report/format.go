package report

import (
	"io"
	"slices"
	"time"
)

// Writer writes a report in one form. The error is that of w, or says what in
// the report can't be written.
type Writer func(w io.Writer, r *Report, o WriterOptions) error

// WriterOptions is what a writer needs beside the report. The zero value gives
// plain output without excerpts.
type WriterOptions struct {
	// Width is how many columns a line of text may fill; 0 means 100.
	Width int
	// Color allows escape sequences that colour text.
	Color bool
	// Threshold is the severity below which findings are shown after the rest;
	// empty means the lowest.
	Threshold string
	// UnknownFails is set where an undecided verdict counts as a failure.
	UnknownFails bool
	// Account and Region are those of the findings that Security Hub gets, and
	// Now is when they were made.
	Account, Region string
	Now             time.Time
	// Source reads a file by the name that locations have; nil, or false, where
	// there is no source. It must be a Redactor's where there are secrets.
	Source func(file string) ([]byte, bool)
}

// Format is a form in which a report can be written.
type Format struct {
	// Name is what --format takes.
	Name string
	// Doc says in a few words what it is for.
	Doc   string
	Write Writer
}

// Formats are all forms, the ones for people first.
var Formats = []Format{
	{Name: "text", Doc: "for a person at a terminal", Write: printable(writeText)},
	{Name: "json", Doc: "the stable form, for programs", Write: writeJSON},
	{Name: "sarif", Doc: "SARIF 2.1.0, for code scanning", Write: writeSARIF},
	{Name: "csv", Doc: "a line for each finding, for a spreadsheet", Write: printable(writeCSV)},
	{Name: "html", Doc: "one page for people, with scores, filter and search", Write: printable(writeHTML)},
	{Name: "asff", Doc: "requests for Security Hub's BatchImportFindings, one a line; wants AWS_ACCOUNT_ID and AWS_REGION", Write: writeASFF},
	{Name: "gitlab", Doc: "GitLab's code quality report", Write: writeGitLab},
	{Name: "junit", Doc: "JUnit's XML, for build servers", Write: printable(writeJUnit)},
	{Name: "markdown", Doc: "Markdown for a comment on a pull request", Write: printable(writeMarkdown)},
	{Name: "summary", Doc: "Markdown for the summary of a GitHub job", Write: printable(writeSummary)},
	{Name: "github", Doc: "annotations in the log of a GitHub workflow", Write: printable(writeGitHub)},
}

// LookupFormat returns the format of that name, and false where there is none.
func LookupFormat(name string) (Format, bool) {
	i := slices.IndexFunc(Formats, func(f Format) bool { return f.Name == name })
	if i < 0 {
		return Format{}, false
	}
	return Formats[i], true
}
