package config

import (
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestFilesThatAreNotThere(t *testing.T) {
	for _, c := range []struct{ name, expr, want, file string }{
		{name: "a text", expr: `file("made.txt")`, want: "?", file: "made.txt"},
		{name: "a digest", expr: `filebase64sha256("made.zip")`, want: "?", file: "made.zip"},
		{name: "a template", expr: `templatefile("made.tpl", {})`, want: "?", file: "made.tpl"},
		{name: "try goes on", expr: `try(file("made.txt"), "x")`, want: "x"},
		{name: "can says no", expr: `can(file("made.txt")) ? "a" : "b"`, want: "b"},
		{name: "asking for it is no error", expr: `fileexists("made.txt") ? "a" : "b"`, want: "b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, `resource "aws_s3_bucket" "b" { bucket = `+c.expr+` }`, Options{})
			if got := text(get(t, g, "aws_s3_bucket.b bucket").V); got != c.want && (c.want != "?" || got != "") {
				t.Errorf("got %q, want %q", got, c.want)
			}
			var told []string
			for _, d := range g.Problems() {
				if d.Severity != resource.Warning || d.Code != "file-missing" || d.At.Line != 1 || !strings.Contains(d.Detail, c.file) {
					t.Errorf("got %+v", d)
				}
				told = append(told, d.Code)
			}
			if (len(told) > 0) != (c.file != "") {
				t.Errorf("got %v", told)
			}
		})
	}
}
