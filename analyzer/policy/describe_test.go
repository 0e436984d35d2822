package policy

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestDescription(t *testing.T) {
	for _, tc := range []struct{ name, members, want string }{
		{"with a Sid", `"Sid": "AllowAll", "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"`,
			`statement "AllowAll" allows s3:* on * to everybody`},
		{"without a Sid", `"Effect": "Deny", "Action": ["a:c", "a:b"], "Resource": "arn:aws:s3:::x"`,
			`statement 1 denies a:b and a:c on arn:aws:s3:::x`},
		{"a long list", `"Effect": "Allow", "Action": ["a:b", "a:c", "a:d", "a:e"]`,
			`statement 1 allows a:b, a:c and 2 more`},
		{"the opposites", `"Effect": "Allow", "NotAction": "iam:*", "NotResource": "x", "NotPrincipal": {"AWS": "111122223333"}`,
			`statement 1 allows everything but iam:* on everything but x to everybody but 111122223333`},
		{"principals", `"Effect": "Allow", "Action": "*", "Principal": {"Service": "s3.amazonaws.com"}`,
			`statement 1 allows * to s3.amazonaws.com`},
		{"a control character in a Sid", `"Sid": "a\u001bb", "Effect": "Allow", "Action": "*"`,
			`statement "a\x1bb" allows *`},
		{"a long Sid", `"Sid": "` + strings.Repeat("x", 500) + `", "Effect": "Allow", "Action": "*"`,
			`statement "` + strings.Repeat("x", 80) + `…" allows *`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := statement(t, tc.members).String(); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestDescriptionOfUnknown(t *testing.T) {
	s := structured(t, map[string]cty.Value{
		"Effect": unknownText, "Action": cty.StringVal("kms:*"), "Resource": unknownText, "Sid": unknownText,
	}, ref("aws_kms_key.k", "arn"))
	if got, want := s.String(), "statement 1 may allow kms:* on aws_kms_key.k.arn"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	set := Set{Elements: []Element{{}, {Text: "arn:", Links: later(unknownText, ref("a.b", "")).Links}, {}}, Open: true}
	if got, want := set.String(), "a.b and something not known yet"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
