package config

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestPartsOfValues(t *testing.T) {
	for _, c := range []struct{ name, policy, want string }{
		{"jsonencode", `jsonencode({ a = [aws_s3_bucket.b.arn, "x", "${aws_s3_bucket.b.arn}/*"], b = aws_s3_bucket.c.id })`,
			"a.0 <aws_s3_bucket.b arn>, a.2 <aws_s3_bucket.b arn>/*, b <aws_s3_bucket.c id>"},
		{"a text of JSON", `"{\"a\": [\"${aws_s3_bucket.b.arn}/*\", \"${aws_s3_bucket.b.arn}-${aws_s3_bucket.c.id}\"]}"`,
			"a.0 <aws_s3_bucket.b arn>/*, a.1 <aws_s3_bucket.b arn>!<aws_s3_bucket.c id>!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, `
				resource "aws_s3_bucket" "b" {}
				resource "aws_s3_bucket" "c" {}
				resource "aws_iam_policy" "p" { policy = `+c.policy+` }`, Options{})
			v := get(t, g, "aws_iam_policy.p policy")
			var parts []string
			for _, path := range slices.Sorted(maps.Keys(v.Parts)) {
				parts = append(parts, path+" "+links(v.Parts[path].Links))
			}
			if got := strings.Join(parts, ", "); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestPartsOfElements(t *testing.T) {
	for _, c := range []struct{ name, resources, want string }{
		{"one reference for each", `[aws_s3_bucket.b.arn, "${aws_s3_bucket.b.arn}/*"]`, "? <aws_s3_bucket.b arn>, ? <aws_s3_bucket.b arn>/*"},
		{"beside what is known", `["x", aws_s3_bucket.b.arn]`, "x, ? <aws_s3_bucket.b arn>"},
		{"two in one", `["${aws_s3_bucket.b.arn}-${aws_s3_bucket.c.arn}", aws_s3_bucket.b.arn]`,
			"? <aws_s3_bucket.b arn>!<aws_s3_bucket.c arn>!, ? <aws_s3_bucket.b arn>"},
		{"through a list", `local.list`, "? <aws_s3_bucket.b arn>/*, ? <aws_s3_bucket.b arn><aws_s3_bucket.c arn>"},
		{"two of one kind", `[aws_s3_bucket.b.arn == "x" ? aws_s3_bucket.b.arn : aws_s3_bucket.c.arn, "${aws_s3_bucket.c.arn}/*"]`,
			"? <aws_s3_bucket.b arn><aws_s3_bucket.c arn>, ? <aws_s3_bucket.c arn>/*"},
		{"one twice", `["${aws_s3_bucket.b.arn}/*", "${aws_s3_bucket.b.arn}/*"]`, "? <aws_s3_bucket.b arn>/*, ? <aws_s3_bucket.b arn>/*"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, `
				resource "aws_s3_bucket" "b" {}
				resource "aws_s3_bucket" "c" {}
				locals { list = tolist([aws_s3_bucket.b.arn == "x" ? aws_s3_bucket.b.arn : aws_s3_bucket.c.arn, "${aws_s3_bucket.b.arn}/*"]) }
				data "aws_iam_policy_document" "d" {
				  statement { resources = `+c.resources+` }
				}`, Options{})
			elements, _ := g.Lookup("data.aws_iam_policy_document.d").Body.Blocks("statement").List[0].Attr("resources").Elements()
			var got []string
			for _, e := range elements {
				if e.Known() {
					got = append(got, text(e.V))
				} else {
					got = append(got, "? "+links(e.Links))
				}
			}
			slices.Sort(got)
			want := strings.Split(c.want, ", ")
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("got  %q\nwant %q", got, want)
			}
		})
	}
}

func TestPartsMoveWithTheirElements(t *testing.T) {
	unknown := cty.UnknownVal(cty.String)
	from := cty.ListVal([]cty.Value{unknown, cty.StringVal("x"), unknown})
	g := load(t, `
		resource "aws_s3_bucket" "b" {}
		resource "aws_iam_policy" "p" { policy = jsonencode([aws_s3_bucket.b.arn, "x", aws_s3_bucket.b.id]) }`, Options{})
	parts := get(t, g, "aws_iam_policy.p policy").Parts
	got := partsAt(parts, from, cty.ListVal([]cty.Value{cty.StringVal("x"), unknown, unknown}))
	if links(got["1"].Links) != "<aws_s3_bucket.b arn>" || links(got["2"].Links) != "<aws_s3_bucket.b id>" || len(got) != 2 {
		t.Errorf("got %v", got)
	}
	if got := partsAt(parts, from, cty.ListVal([]cty.Value{unknown, cty.StringVal("x")})); got != nil {
		t.Errorf("one of the two is known, yet got %v", got)
	}
}
