package form_test

import (
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

func TestLinesReadAsTheyAreWritten(t *testing.T) {
	lines := []string{
		` arn c string`,
		` encrypted 3-5 o bool late=in-place@1 =false`,
		` description o string ="Managed by Terraform"`,
		` title o string ="a = b"`,
		` password osw string =?`,
		` logging 3-5 list 0 1 computed`,
		`  statement set 1 0 partial late=replacement@0`,
		` timeouts 3,5-6 single 0 0`,
		` rule oc ["set",["object",{"from_port":"number"}]]`,
	}
	for _, want := range lines {
		l, err := form.Parse(want)
		if err != nil {
			t.Errorf("Parse(%q): %v", want, err)
			continue
		}
		if got := l.String(); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

func TestBrokenLinesAreErrors(t *testing.T) {
	lines := map[string]string{
		"nothing":                 ``,
		"no indentation":          `arn c string`,
		"no mode":                 ` arn`,
		"no type":                 ` arn c`,
		"letter of no mode":       ` arn x string`,
		"neither use nor source":  ` arn s string`,
		"majors the wrong way":    ` arn 6-3 c string`,
		"a major out of range":    ` arn 16 c string`,
		"number missing":          ` logging list 0`,
		"number misspelt":         ` logging list none 1`,
		"unknown word":            ` logging list 0 1 sometimes`,
		"attribute that computed": ` arn c string computed`,
		"cost without a source":   ` arn c string late=in-place`,
		"source without a cost":   ` arn c string late=@1`,
		"default without a value": ` arn c string =`,
	}
	for name, s := range lines {
		if l, err := form.Parse(s); err == nil {
			t.Errorf("%s: Parse(%q) = %+v, want an error", name, s, l)
		}
	}
}

func TestHead(t *testing.T) {
	const want = "aws_vpc 3-6 https://a.example https://b.example"
	h, err := form.ParseHead(want)
	if err != nil {
		t.Fatal(err)
	}
	if got := h.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, s := range []string{"", "aws_vpc", "aws_vpc new"} {
		if _, err := form.ParseHead(s); err == nil {
			t.Errorf("ParseHead(%q): want an error", s)
		}
	}
}

func TestMajors(t *testing.T) {
	m, err := form.ParseMajors("3-4,6")
	if err != nil {
		t.Fatal(err)
	}
	var got []int
	for i := range m.Each() {
		got = append(got, i)
	}
	if len(got) != 3 || got[0] != 3 || got[1] != 4 || got[2] != 6 {
		t.Errorf("Each: got %v, want 3 4 6", got)
	}
	if m.Has(5) || !m.Has(6) || m.Has(0) || m.Has(99) {
		t.Errorf("Has: 3-4,6 has 5 %v, 6 %v, 0 %v, 99 %v", m.Has(5), m.Has(6), m.Has(0), m.Has(99))
	}
	if m.Newest() != 6 || form.Majors(0).Newest() != 0 {
		t.Errorf("Newest: got %d and %d, want 6 and 0", m.Newest(), form.Majors(0).Newest())
	}
	if m.String() != "3-4,6" {
		t.Errorf("String: got %q", m)
	}
}

// TestFind looks for every type of files of different sizes, and for names
// that sort before, between and after them.
func TestFind(t *testing.T) {
	const letters = "bdfhjlnp"
	for n := range len(letters) + 1 {
		file := form.FileHead([]string{"6.0.0"}) + "\n"
		for i, name := range letters[:n] {
			// Paragraphs of unlike length, so that halves fall inside some of them.
			file += "\n" + string(name) + " 3-6\n" + strings.Repeat(" arn c string\n", i*i)
		}
		for name := 'a'; name <= 'q'; name++ {
			got := form.Find(file, string(name))
			want := ""
			if i := strings.IndexRune(letters[:n], name); i >= 0 {
				want = strings.TrimSuffix(string(name)+" 3-6\n"+strings.Repeat(" arn c string\n", i*i), "\n")
			}
			if got != want {
				t.Errorf("%d types: Find(%q) = %q, want %q", n, name, got, want)
			}
		}
		var names strings.Builder
		for name, text := range form.Paragraphs(file) {
			names.WriteString(name)
			if text != form.Find(file, name) {
				t.Errorf("%d types: Paragraphs and Find disagree on %s", n, name)
			}
		}
		if names.String() != letters[:n] {
			t.Errorf("%d types: Paragraphs are %q, want %q", n, names.String(), letters[:n])
		}
	}
	if got := form.Find("", "a"); got != "" {
		t.Errorf("Find in an empty file: %q", got)
	}
}

func TestVersions(t *testing.T) {
	got := form.Versions(form.FileHead([]string{"5.1.0", "6.2.0"}) + "\n\naws_vpc 3\n")
	if len(got) != 2 || got[0] != "5.1.0" || got[1] != "6.2.0" {
		t.Errorf("got %v", got)
	}
	if got := form.Versions("no head"); got != nil {
		t.Errorf("without a head: got %v, want none", got)
	}
}
