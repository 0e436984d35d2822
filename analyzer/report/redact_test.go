package report

import (
	"encoding/base64"
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"testing"
)

func TestRedactorFindsASecretInEveryForm(t *testing.T) {
	const secret = "pa\"ss\\wo<rd>${x}é\nsecond line"
	marshalled, err := json.Marshal(map[string]string{"key": secret})
	if err != nil {
		t.Fatal(err)
	}
	twice, err := json.Marshal(string(marshalled))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text string }{
		{"as it is", "a " + secret + " b"},
		{"as a whole", secret},
		{"quoted", "is " + strconv.Quote(secret)},
		{"in JSON", string(marshalled)},
		{"in JSON in JSON", string(twice)},
		{"in a template", strconv.Quote(strings.ReplaceAll(secret, "${", "$${"))},
		{"in a query", "https://example.com/?token=" + url.QueryEscape(secret)},
		{"in a path", "https://example.com/" + url.PathEscape(secret)},
		{"in base64", base64.StdEncoding.EncodeToString([]byte(secret))},
		{"in the base64 of a text, at the first of three", base64.StdEncoding.EncodeToString([]byte("abc" + secret + "def"))},
		{"in the base64 of a text, at the second", base64.StdEncoding.EncodeToString([]byte("abcd" + secret + "ef"))},
		{"in the base64 of a text, at the third", base64.URLEncoding.EncodeToString([]byte("abcde" + secret + "f"))},
		{"cut off", `is "` + strings.Split(strconv.Quote(secret)[1:], "é")[0] + "…"},
	}
	red := NewRedactor([]string{secret})
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := red.String(tt.text)
			if !strings.Contains(got, Redacted) {
				t.Errorf("got %q from %q", got, tt.text)
			}
			for _, part := range []string{"wo<rd", `wo\u003crd`, "second"} {
				if strings.Contains(got, part) {
					t.Errorf("got %q from %q: it still has %s", got, tt.text, part)
				}
			}
		})
	}
}

func TestRedactor(t *testing.T) {
	tests := []struct {
		name       string
		want, text string
		secrets    []string
	}{
		{"the longest is taken out first", "a(sensitive)b", "ahunter2-longb", []string{"hunter2", "hunter2-long"}},
		{"overlapping secrets go together", "(sensitive)!", "abcdefgh!", []string{"abcdef", "efgh"}},
		{"adjacent secrets stay two", "(sensitive)(sensitive)", "abcdefgh", []string{"abcd", "efgh"}},
		{"every occurrence goes", "(sensitive), (sensitive)", "hunter2, hunter2", []string{"hunter2"}},
		{"a short secret goes as a whole value", "(sensitive)", "abc", []string{"abc"}},
		{"a short secret stays within a text", "abcdef", "abcdef", []string{"abc"}},
		{"true is no secret within a text", "encrypted = true", "encrypted = true", []string{"true"}},
		{"true is one as a whole value", "(sensitive)", "true", []string{"true"}},
		{"an empty secret is none", "text", "text", []string{""}},
		{"no secrets, no change", "text…", "text…", nil},
		{"the beginning of another word before an ellipsis stays", "hun…", "hun…", []string{"hunter2"}},
		{"a secret that isn't UTF-8", "a(sensitive)b", "a\xff\xfe\xfd\xfcb", []string{"\xff\xfe\xfd\xfc"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := NewRedactor(tt.secrets).String(tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRedactedSourceKeepsItsLines(t *testing.T) {
	read := func(file string) ([]byte, bool) { return []byte("a\nkey = one\ntwo three\nb\n"), file == "main.tf" }
	source := NewRedactor([]string{"one\ntwo"}).Source(read)
	got, ok := source("main.tf")
	if want := "a\nkey = (sensitive)\n three\nb\n"; !ok || string(got) != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, ok := source("other.tf"); ok {
		t.Error("got a file that isn't there")
	}
}

// TestRedactLeavesNoSecretInAnyFormat puts a secret wherever an input's text can
// stand, and in the source, and looks for it in every format.
func TestRedactLeavesNoSecretInAnyFormat(t *testing.T) {
	const secret = "canary<5&7>\"x"
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			r := hostile(secret)
			before := r.Findings[0].Fingerprint
			Redact(r, []string{secret})
			if r.Findings[0].Fingerprint == before {
				t.Error("the fingerprint still rests on the secret")
			}
			o := sampleOptions()
			o.Source = NewRedactor([]string{secret}).Source(func(string) ([]byte, bool) {
				return []byte("password = " + secret + "\n"), true
			})
			if got := string(writeWith(t, f.Name, r, o)); strings.Contains(got, "canary") {
				t.Errorf("the secret is in the output:\n%s", got)
			}
		})
	}
}

// TestRedactLeavesWhatHublintSays redacts words that happen to be sensitive
// values, as of an output that holds a whole listener.
func TestRedactLeavesWhatHublintSays(t *testing.T) {
	secrets := []string{"redirect", "forward", "aws_lb", "type"}
	for _, tt := range []struct{ name, reason, own, want string }{
		{"a value goes, what it was to be stays", `is "forward", not "redirect"`, `, not "redirect"`, `is "(sensitive)", not "redirect"`},
		{"a value goes that is what another was to be", `is "redirect"`, "", `is "(sensitive)"`},
		{"a value that holds what is said behind it", `is "x, not \"redirect\"", not "redirect"`, `, not "redirect"`, `is "x, not \"(sensitive)\"", not "redirect"`},
		{"a sentence stays", "AWS does not document whether a rule that redirects is enough", "AWS does not document whether a rule that redirects is enough", "AWS does not document whether a rule that redirects is enough"},
		{"a name behind what is said goes", "loses its `aws_lb_listener` aws_lb_listener.forward", "loses its `aws_lb_listener`", "loses its `aws_lb_listener` (sensitive)_listener.(sensitive)"},
		{"nothing is known to be said", "has a type", "", "has a (sensitive)"},
		{"what is said isn't there", "has a type", "is a type", "has a (sensitive)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			attribute, fix := "default_action[0].type", `type = "redirect"`
			r := &Report{Findings: []Finding{{
				Type: "aws_lb", Attribute: &attribute, Fix: &fix, Reason: tt.reason, Own: tt.own,
				Evidence: []Evidence{{Attribute: &attribute, Fix: &fix, Reason: tt.reason, Own: tt.own}},
			}}}
			Redact(r, secrets)
			f := &r.Findings[0]
			if f.Reason != tt.want || f.Evidence[0].Reason != tt.want {
				t.Errorf("got %q and %q, want %q", f.Reason, f.Evidence[0].Reason, tt.want)
			}
			if f.Type != "aws_lb" || *f.Attribute != attribute || *f.Fix != fix {
				t.Errorf("got %s, %s and %s: these are none of the input's values", f.Type, *f.Attribute, *f.Fix)
			}
		})
	}
}

func TestRedactFindsASecretInTheKeyOfABlock(t *testing.T) {
	attribute := `origin["hunter2"].domain_name`
	r := &Report{Findings: []Finding{{Attribute: &attribute}}}
	Redact(r, []string{"hunter2"})
	if got, want := *r.Findings[0].Attribute, `origin["(sensitive)"].domain_name`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
