package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"
)

// parsePage parses a page and returns its elements, in order, and its text.
func parsePage(t *testing.T, b []byte) (elements []*xhtml.Node, text string) {
	t.Helper()
	doc, err := xhtml.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return textOf(doc)
}

// TestHTMLFromTheInputIsText holds that a hostile name changes nothing of the
// page but its text.
func TestHTMLFromTheInputIsText(t *testing.T) {
	shape := func(elements []*xhtml.Node) []string {
		var out []string
		for _, n := range elements {
			tag := n.Data
			for _, a := range n.Attr {
				tag += " " + a.Key
			}
			out = append(out, tag)
		}
		return out
	}
	elements, _ := parsePage(t, write(t, "html", hostile("plain")))
	want := shape(elements)
	for _, p := range []string{
		"<script>alert(1)</script>", "</pre></details></main><h1>x", `" onclick="alert(1)`, "' onclick='alert(1)", "<!--", "]]>", "&lt;b&gt;", "</title><b>", "</style><b>",
		"javascript:alert(1)",
	} {
		elements, text := parsePage(t, write(t, "html", hostile(p)))
		if got := shape(elements); !slices.Equal(got, want) {
			t.Errorf("%s changes the elements:\ngot  %q\nwant %q", p, got, want)
		}
		if name := "x" + p + "y"; !strings.Contains(text, name) {
			t.Errorf("the text doesn't have %s", name)
		}
		for _, n := range elements {
			for _, a := range n.Attr {
				if a.Key == "href" && !strings.HasPrefix(a.Val, "https://docs.aws.amazon.com/") {
					t.Errorf("%s leads to %s", p, a.Val)
				}
			}
		}
	}
}

// TestHTMLAllowsItsOwnScriptAndStyleOnly holds the page's policy against what is
// in it: the hashes, and nothing that a policy of hashes would not let through.
func TestHTMLAllowsItsOwnScriptAndStyleOnly(t *testing.T) {
	elements, _ := parsePage(t, write(t, "html", sample(t)))
	policy := ""
	found := 0
	for _, n := range elements {
		for _, a := range n.Attr {
			switch {
			case a.Key == "content" && strings.HasPrefix(a.Val, "default-src"):
				policy = a.Val
			case a.Key == "style", a.Key == "src", strings.HasPrefix(a.Key, "on"):
				t.Errorf("%s has the attribute %s", n.Data, a.Key)
			}
		}
		if n.Data == "style" || n.Data == "script" {
			found++
			if hash := integrity(n.FirstChild.Data); !strings.Contains(policy, n.Data+"-src '"+hash+"'") {
				t.Errorf("the policy %q doesn't have the %s's hash %s", policy, n.Data, hash)
			}
		}
	}
	if found != 2 || !strings.HasPrefix(policy, "default-src 'none';") {
		t.Errorf("got %d styles and scripts and the policy %q", found, policy)
	}
}

func TestHTMLOfNothing(t *testing.T) {
	_, text := parsePage(t, write(t, "html", empty()))
	if !strings.Contains(text, "Nothing was judged.") {
		t.Errorf("got %s", text)
	}
}
