package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/report"
)

// escaped is a character of Markdown without its meaning.
var escaped = regexp.MustCompile(`\\.`)

// TestNothingOfAConfigurationActsWhereItIsPrinted writes reports on a configuration
// with markup, commands and formulas wherever its author may put words: in keys,
// names, tags, reasons of ignore comments and names of files.
func TestNothingOfAConfigurationActsWhereItIsPrinted(t *testing.T) {
	const markup = `<script>alert(1)</script><img src=x onerror=alert(2)>]]></failure>[x](javascript:alert(3))|@octocat`
	for name, payload := range map[string]string{
		"markup":   markup,
		"escapes":  "\x1b[2J\u202eabc\u2066\u200b\u0085",
		"commands": "\n::error file=a::b\n::stop-commands::x%0A::add-mask::y",
		"formulas": "=HYPERLINK(\"http://example.com\")\n+1\n@SUM(1)",
	} {
		asJSON, err := json.Marshal(payload) // HCL has the same escapes
		if err != nil {
			t.Fatal(err)
		}
		quoted := string(asJSON)
		reason := strings.NewReplacer("\n", " ", "\u0085", "").Replace(payload)
		dir := t.TempDir()
		put(t, dir, "a<b>&\u202e'.tf", []byte(`
variable "words" {
  default = `+quoted+`
}
resource "aws_sqs_queue" "keyed" {
  for_each                = { (var.words) = var.words }
  name                    = each.value
  sqs_managed_sse_enabled = false
}
resource "aws_sqs_queue" "ignored" {
  sqs_managed_sse_enabled = false # hublint:ignore SQS.1 -- `+reason+`
  tags                    = { (var.words) = var.words }
}
resource "aws_sqs_queue" "refused" { # hublint:ignore `+reason+`
  sqs_managed_sse_enabled = tobool(var.words)
  name                    = file(var.words)
}
module "m" {
  source = `+quoted+`
}
`))
		for _, f := range report.Formats {
			t.Run(name+" "+f.Name, func(t *testing.T) {
				p := process{controls: allControls, env: []string{"AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1"}}
				status, stdout, stderr := start(t, p, "scan", "--verbose", "--include-pass", "--format", f.Name, dir)
				if status != exitUnfinished {
					t.Errorf("got status %d: %s", status, stderr)
				}
				if !strings.Contains(stdout, "SQS.1") {
					t.Errorf("nothing was judged: %s", stdout)
				}
				harmless(t, f.Name, stdout)
				harmless(t, f.Name, stderr)
				wellFormed(t, f.Name, stdout)
				acts := map[string][]string{
					"html": {"<script>alert", "<img"}, "junit": {"<script", "]]></failure>["},
					"markdown": {"<script", "<img", "](javascript", "@octocat"}, "summary": {"<script", "<img", "](javascript", "@octocat"},
				}
				for _, what := range acts[f.Name] {
					// A backslash takes its meaning from a character of Markdown.
					if strings.Contains(escaped.ReplaceAllString(stdout, ""), what) {
						t.Errorf("%q is in it: %s", what, stdout)
					}
				}
				if f.Name != "csv" {
					return
				}
				for line := range strings.Lines(stdout) {
					for cell := range strings.SplitSeq(line, ",") {
						if cell = strings.TrimLeft(cell, `"`); cell != "" && strings.ContainsAny(cell[:1], "=+@") {
							t.Errorf("a cell begins a formula: %s", line)
						}
					}
				}
			})
		}
	}
}
