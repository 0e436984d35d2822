package suppress

import (
	"fmt"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, want, text string }{
		{"an id", "[S3.1]  ", "hublint:ignore S3.1"},
		{"several ids", "[S3.1 S3.2 EC2.3]  ", "hublint:ignore S3.1,S3.2 , EC2.3"},
		{"a reason", "[S3.1]  public on purpose -- really", "hublint:ignore S3.1 -- public on purpose -- really"},
		{"a reason without a space", "[S3.1]  why", "hublint:ignore S3.1 --why"},
		{"a last day", "[S3.1] 2027-03-31 why", "hublint:ignore S3.1 until=2027-03-31 -- why"},
		{"a last day first", "[S3.1] 2027-03-31 ", "hublint:ignore until=2027-03-31 S3.1"},
		{"only the first line", "[S3.1]  ", "hublint:ignore S3.1\nS3.2"},
		{"everything", "error: * is refused", "hublint:ignore *"},
		{"a pattern", "error: S3.* is refused", "hublint:ignore S3.*"},
		{"no id", "error: name the controls", "hublint:ignore -- because"},
		{"no id at all", "error: name the controls", "hublint:ignore"},
		{"no such day", `error: "2027-02-30" is not a day`, "hublint:ignore S3.1 until=2027-02-30"},
		{"two days", "error: until= is there twice", "hublint:ignore S3.1 until=2027-02-01 until=2027-02-02"},
		{"a reason without dashes", `error: "because" is not the id`, "hublint:ignore S3.1 because"},
		{"more ids than anybody writes", "error: 1000 controls are too many for a comment", "hublint:ignore " + strings.Repeat("S3.1,", 1000)},
		{"a directive that isn't there", "error: there is no hublint:ingore", "hublint:ingore S3.1"},
		{"a setting that isn't there", "error: there is no untill=", "hublint:ignore S3.1 untill=2027-03-31"},
		{"after something else", "error: write hublint:ignore at the beginning", "known, hublint:ignore S3.1"},
		{"in capitals", "error: there is no HUBLINT:IGNORE: write hublint:ignore", "HUBLINT:IGNORE S3.1"},
		{"an id that is glued to it", "error: there is no hublint:ignoreS3.1", "hublint:ignoreS3.1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := parse(c.text)
			got := fmt.Sprint(d.ids, " ", d.until, " ", d.reason)
			if err != nil {
				got = "error: " + err.Error()
			}
			if got != c.want && (err == nil || !strings.HasPrefix(got, c.want)) {
				t.Errorf("got %q, want %q for %q", got, c.want, c.text)
			}
		})
	}
}

func TestParseForeign(t *testing.T) {
	for _, c := range []struct{ name, want, text string }{
		{"Checkov's, with a reason", "[Redshift.1]  it is a test", "checkov:skip=CKV_AWS_87: it is a test"},
		{"without a reason", "[Redshift.7]  ", "checkov:skip=CKV_AWS_321"},
		{"one that is like several controls", "error: CKV_AWS_0: no control is exactly the same", "checkov:skip=CKV_AWS_0:why"},
		{"more ids than anybody writes", "error: 1000 ids are too many for a comment", "checkov:skip=" + strings.Repeat("CKV_AWS_87,", 999)},
		{"tfsec's with a day that isn't one", `error: "soon" is not a day`, "tfsec:ignore:aws-x-y:exp:soon"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := parseForeign(c.text)
			got := fmt.Sprint(d.ids, " ", d.until, " ", d.reason)
			if err != nil {
				got = "error: " + err.Error()
			}
			if got != c.want && (err == nil || !strings.HasPrefix(got, c.want)) {
				t.Errorf("got %q, want %q for %q", got, c.want, c.text)
			}
		})
	}
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		pattern, s string
		want       bool
	}{
		{"module.a.aws_x.y[0]", "module.a.aws_x.y[0]", true},
		{"module.a.aws_x.y[0]", "module.a.aws_x.y0", false},
		{"module.legacy.*", "module.legacy.module.b.aws_x.y", true},
		{"*.aws_x.*", "module.legacy.aws_x.y", true},
		{"*.aws_x.*", "aws_x.y", false},
		{"a*a", "a", false},
		{"a*b*c", "a-c-b", false},
		{"*", "", true},
		{"", "a", false},
	} {
		if got := Match(c.pattern, c.s); got != c.want {
			t.Errorf("got %v, want %v for %q and %q", got, c.want, c.pattern, c.s)
		}
	}
}
