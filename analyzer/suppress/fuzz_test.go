package suppress

import (
	"bytes"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// FuzzReadBaseline holds that what is read can be written, and is the same when
// it is read again.
func FuzzReadBaseline(f *testing.F) {
	f.Add([]byte(`{"version": "1", "findings": [{"fingerprint": "x", "control": "S3.1", "root": "r", "resource": "aws_x.a", "previous_address": null, "verdict": "fail"}]}`))
	f.Add([]byte(`{"version": "1", "findings": [{"verdict": "unknown", "resource": "\ud800<\u2028>"}, null]}`))
	f.Add([]byte(`{"version": "2"}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		b, err := ReadBaseline(bytes.NewReader(src), "baseline.json")
		if err != nil {
			if !strings.Contains(err.Error(), "baseline.json") {
				t.Errorf("the file is not named: %v", err)
			}
			return
		}
		var out bytes.Buffer
		if err := b.Write(&out); err != nil {
			t.Fatal(err)
		}
		again, err := ReadBaseline(&out, "again")
		if err != nil {
			t.Fatal(err)
		}
		if len(b.Findings)+len(again.Findings) > 0 && !reflect.DeepEqual(b.Findings, again.Findings) {
			t.Errorf("got %+v, want %+v", again, b)
		}
	})
}

// FuzzComment holds that a comment which is followed names controls, each by an
// id and none by a pattern, and days that are days.
func FuzzComment(f *testing.F) {
	for _, seed := range []string{
		"hublint:ignore Redshift.7, S3.1 until=2027-03-31 -- reason", "hublint:ignore", "hublint:ignore S3.* -- all", "hublint:ignore\tS3.1\nmore",
		"hublint:ignored S3.1", "checkov:skip=CKV_AWS_1:why", "tfsec:ignore:aws-s3-x:exp:2027-01-01", "trivy:ignore:AVD-AWS-0001",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := parse(text)
		if isForeign(text) {
			d, err = parseForeign(text)
		}
		if err != nil {
			return
		}
		if len(d.ids) == 0 {
			t.Errorf("%q names nothing", text)
		}
		for _, id := range d.ids {
			if strings.ContainsAny(id, "* ,\t\n") || !strings.Contains(text, id) && !isForeign(text) {
				t.Errorf("%q names %q", text, id)
			}
		}
		if _, err := ParseDay(string(d.until)); d.until != "" && err != nil {
			t.Errorf("%q ends on %q", text, d.until)
		}
	})
}

// FuzzMatch holds Match against the regexp package.
func FuzzMatch(f *testing.F) {
	f.Add("module.*.aws_s3_bucket.b[*]", `module.m["a*"].aws_s3_bucket.b["]"]`)
	f.Add("a*a", "a")
	f.Add("*", "")
	f.Fuzz(func(t *testing.T, pattern, s string) {
		parts := strings.Split(pattern, "*")
		for i, p := range parts {
			parts[i] = regexp.QuoteMeta(p)
		}
		re, err := regexp.Compile(`(?s)\A` + strings.Join(parts, ".*") + `\z`)
		if err != nil {
			return // no UTF-8, or too long
		}
		if want := re.MatchString(s); Match(pattern, s) != want {
			t.Errorf("Match(%q, %q) is %t", pattern, s, !want)
		}
	})
}
