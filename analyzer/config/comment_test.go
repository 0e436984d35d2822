package config

import (
	"fmt"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestComments(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"at the end of an attribute's line", `resource "a" "b" {
  x = 1 # hublint:ignore A.1
}`, "1 on 2-2: hublint:ignore A.1"},
		{"on the line above an attribute", `resource "a" "b" {
  // hublint:ignore A.1
  x = 1
}`, "1 on 3-3: hublint:ignore A.1"},
		{"with other comments in between", `resource "a" "b" {
  # hublint:ignore A.1
  # because of that
  x = 1
}`, "1 on 4-4: hublint:ignore A.1"},
		{"with an empty line in between", `resource "a" "b" {
  # hublint:ignore A.1

  x = 1
}`, "nothing: hublint:ignore A.1"},
		{"in the middle of an attribute", `resource "a" "b" {
  x = [
    1, # hublint:ignore A.1
    # hublint:ignore A.2
    2,
  ]
}`, "1 on 2-6: hublint:ignore A.1\n1 on 2-6: hublint:ignore A.2"},
		{"on the header", `resource "a" "b" { # hublint:ignore A.1
  x = 1
}`, "1: hublint:ignore A.1"},
		{"above the header", `/* hublint:ignore A.1 */
resource "a" "b" {
}`, "2: hublint:ignore A.1"},
		{"on the call of a module", `module "m" { # hublint:ignore A.1
  source = "./m"
}`, "1: hublint:ignore A.1"},
		{"on the header of a nested block", `resource "a" "b" {
  n { # hublint:ignore A.1
    x = 1
  }
}`, "1 on 2-4: hublint:ignore A.1"},
		{"in a nested block", `resource "a" "b" {
  n {
    x = 1 # hublint:ignore A.1
  }
}`, "1 on 3-3: hublint:ignore A.1"},
		{"at a closing brace", `resource "a" "b" {
  x = 1
} # hublint:ignore A.1`, "nothing: hublint:ignore A.1"},
		{"at the end of a block", `resource "a" "b" {
  x = 1
  # hublint:ignore A.1
}`, "nothing: hublint:ignore A.1"},
		{"at neither a resource nor a call", `variable "v" { # hublint:ignore A.1
}`, "nothing: hublint:ignore A.1"},
		{"in a string is none", `resource "a" "b" {
  x = "# hublint:ignore A.1"
  y = <<-E
    # hublint:ignore A.1
  E
}`, ""},
		{"in a comment of several lines", `resource "a" "b" {
  /*
   * hublint:ignore A.1
   */
  x = 1
}`, "1 on 5-5: hublint:ignore A.1"},
		{"not at the beginning of a comment is a slip", `resource "a" "b" { # known, hublint:ignore A.1
}`, "1: known, hublint:ignore A.1"},
		{"spelled otherwise is a slip", `resource "a" "b" { # HUBLINT-Ignore A.1
}`, "1: HUBLINT-Ignore A.1"},
		{"that speaks of hublint is none", `resource "a" "b" { # hublint ignores this, see hublint:ignored
}`, ""},
		{"of Checkov, anywhere in the block", `resource "a" "b" {
  x = 1
  #checkov:skip=CKV_AWS_1:why
}`, "1: checkov:skip=CKV_AWS_1:why"},
	} {
		t.Run(c.name, func(t *testing.T) {
			body, diags, err := parseSource([]byte(c.src), "main.tf", false, defaultLimits())
			if err != nil || diags.HasErrors() {
				t.Fatal(err, diags)
			}
			got := ""
			for _, c := range comments([]byte(c.src), "main.tf", body) {
				if got != "" {
					got += "\n"
				}
				got += target(c) + ": " + c.Text
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func target(c resource.Comment) string {
	switch {
	case !c.Block.Known():
		return "nothing"
	case !c.On.Known():
		return fmt.Sprint(c.Block.Line)
	}
	return fmt.Sprintf("%d on %d-%d", c.Block.Line, c.On.Line, c.On.EndLine)
}

func TestAround(t *testing.T) {
	g := load(t, `
-- main.tf --
module "m" {
  source = "./m"
}
-- m/main.tf --
module "n" {
  source = "../n"
}
-- n/main.tf --
# hublint:ignore SNS.1
resource "aws_sns_topic" "t" {}
`, Options{})
	r := g.Lookup("module.m.module.n.aws_sns_topic.t")
	got := ""
	for _, l := range g.Tracer.Around(r) {
		got += fmt.Sprintf("%s:%d ", l.File, l.Line)
	}
	if want := "n/main.tf:2 m/main.tf:1 main.tf:1 "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if len(g.Comments) != 1 || g.Comments[0].Outside {
		t.Errorf("comments %+v", g.Comments)
	}
}
