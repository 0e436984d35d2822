package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	xhtml "golang.org/x/net/html"
)

// render turns Markdown into HTML as GitHub does, before GitHub takes out what it
// doesn't like.
func render(t *testing.T, text []byte) *xhtml.Node {
	t.Helper()
	var b bytes.Buffer
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	if err := md.Convert(text, &b); err != nil {
		t.Fatal(err)
	}
	doc, err := xhtml.Parse(&b)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestMarkdownFromTheInputIsPlainText renders hostile names: every element must
// be one that the writer puts there, and the names must come out as they were.
func TestMarkdownFromTheInputIsPlainText(t *testing.T) {
	ours := map[string]bool{
		"html": true, "head": true, "body": true, "h2": true, "ul": true, "li": true, "p": true, "strong": true, "code": true, "br": true, "a": true,
		"table": true, "thead": true, "tbody": true, "tr": true, "th": true, "td": true, "details": true, "summary": true,
	}
	payloads := []string{
		"<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</code></td></details><h1>x", "<!-- x", "&lt;b&gt;&#64;",
		"[x](javascript:alert(1))", "![x](https://example.com/x.png)", "[x]: https://example.com", "https://example.com/x", "www.example.com",
		"a|b", `a\|b`, `a\\|b`, "`x`", "``", "**x**", "__x__", "~~x~~", "# x", "- x", "> x", "1. x", "```x", "$x$", "\\", "| --- |",
	}
	for _, format := range []string{"markdown", "summary"} {
		_, plain := textOf(render(t, write(t, format, hostile("plain"))))
		want := strings.Count(plain, "xplainy")
		for _, p := range payloads {
			t.Run(format+" "+p, func(t *testing.T) {
				elements, text := textOf(render(t, write(t, format, hostile(p))))
				for _, n := range elements {
					if !ours[n.Data] {
						t.Errorf("there is an element %s", n.Data)
					}
					for _, a := range n.Attr {
						if a.Key != "href" || !strings.HasPrefix(a.Val, "https://docs.aws.amazon.com/") {
							t.Errorf("%s has %s=%s", n.Data, a.Key, a.Val)
						}
					}
				}
				name := strings.ReplaceAll(Printable("x"+p+"y"), "@", "@\u200b")
				if got := strings.Count(text, name); got != want {
					t.Errorf("%q is there %d times, want %d: %s", name, got, want, text)
				}
			})
		}
	}
}

// textOf returns the elements of a document and its text. A comment is an
// element of no name.
func textOf(doc *xhtml.Node) (elements []*xhtml.Node, text string) {
	var b strings.Builder
	for n := range doc.Descendants() {
		switch n.Type {
		case xhtml.ElementNode:
			elements = append(elements, n)
		case xhtml.TextNode:
			b.WriteString(n.Data)
		default:
			elements = append(elements, &xhtml.Node{Type: n.Type})
		}
	}
	return elements, b.String()
}

func TestMarkdownMentionsNobody(t *testing.T) {
	got := string(write(t, "markdown", hostile("@octocat")))
	if strings.Contains(got, "@octocat") {
		t.Errorf("somebody is mentioned:\n%s", got)
	}
}

func TestMarkdownKeepsTheLimit(t *testing.T) {
	r := reportOf()
	for i := range 20_000 {
		r.Findings = append(r.Findings, fails("S3.1", fmt.Sprintf("aws_x.r%d", i)))
	}
	worst := fails("S3.2", "aws_x.worst")
	worst.Severity = "critical"
	r.Findings = append(r.Findings, worst)
	for format, limit := range map[string]int{"markdown": 65_536, "summary": 1 << 20} {
		got := string(write(t, format, r))
		if len(got) > limit || len(got) < limit/2 {
			t.Errorf("%s: got %d bytes, want nearly %d", format, len(got), limit)
		}
		if !strings.Contains(got, "aws\\_x.worst") || !strings.Contains(got, "lines left out") {
			t.Errorf("%s: the worst isn't there, or what is left isn't counted", format)
		}
	}
}
