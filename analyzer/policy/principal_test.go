package policy

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestPrincipals(t *testing.T) {
	for _, tc := range []struct {
		name              string
		in                string
		everybody, public Truth
	}{
		{"a star", `"Principal": "*"`, Yes, Yes},
		{"AWS and a star", `"Principal": {"AWS": "*"}`, Yes, Yes},
		{"AWS and a list with a star", `"Principal": {"AWS": ["*"]}`, Yes, Yes},
		{"a star among others", `"Principal": {"AWS": ["111122223333", "*"], "Service": "s3.amazonaws.com"}`, Yes, Yes},
		{"an account", `"Principal": {"AWS": "111122223333"}`, No, No},
		{"a service", `"Principal": {"Service": "cloudtrail.amazonaws.com"}`, No, No},
		{"an identity provider of an account", `"Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/p"}`, No, No},
		{"a provider for anybody", `"Principal": {"Federated": "graph.facebook.com"}`, Unknown, Unknown},
		{"a wildcard within an ARN", `"Principal": {"AWS": "arn:aws:iam::*:root"}`, Unknown, Unknown},
		{"everybody but one", `"NotPrincipal": {"AWS": "111122223333"}`, No, Yes},
		{"everybody but everybody", `"NotPrincipal": "*"`, No, No},
		{"no principal, as in an identity policy", `"Sid": "a"`, No, No},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := statement(t, `"Effect": "Allow", "Action": "*", `+tc.in)
			expect(t, "everybody", s.Everybody(), tc.everybody)
			expect(t, "public", s.Public(), tc.public)
		})
	}
}

func TestUnknownPrincipals(t *testing.T) {
	role := ref("aws_iam_role.r", "arn")
	with := func(principal cty.Value, refs ...resource.Ref) *Statement {
		return structured(t, map[string]cty.Value{
			"Effect": cty.StringVal("Allow"), "Action": cty.StringVal("*"), "Principal": principal,
		}, refs...)
	}
	aws := func(v cty.Value) cty.Value { return cty.ObjectVal(map[string]cty.Value{"AWS": v}) }
	for _, tc := range []struct {
		name string
		s    *Statement
		want Truth
	}{
		{"the whole element", with(cty.DynamicVal), Unknown},
		{"one name", with(aws(unknownText)), Unknown},
		{"a list of names", with(aws(cty.UnknownVal(cty.List(cty.String)))), Unknown},
		{"the ARN of a role", with(aws(unknownText), role), No},
		{"ARNs of unknown number", with(aws(cty.UnknownVal(cty.List(cty.String))), role), No},
		{"a star beside an unknown name", with(aws(cty.TupleVal([]cty.Value{unknownText, cty.StringVal("*")}))), Yes},
		{"an unknown service", with(cty.ObjectVal(map[string]cty.Value{"Service": unknownText})), No},
	} {
		t.Run(tc.name, func(t *testing.T) { expect(t, "public", tc.s.Public(), tc.want) })
	}
}

func TestReachesBeyond(t *testing.T) {
	for _, tc := range []struct {
		name      string
		principal string
		want      Truth
	}{
		{"everybody", `"*"`, Yes},
		{"the own account", `{"AWS": "111122223333"}`, No},
		{"a user of the own account", `{"AWS": "arn:aws:iam::111122223333:user/u"}`, No},
		{"another account", `{"AWS": ["111122223333", "444455556666"]}`, Yes},
		{"a role of another account", `{"AWS": "arn:aws:iam::444455556666:role/r"}`, Yes},
		{"a service", `{"Service": "s3.amazonaws.com"}`, No},
		{"another account's identity provider", `{"Federated": "arn:aws:iam::444455556666:saml-provider/p"}`, Yes},
		{"a deleted user's identifier", `{"AWS": "AIDAEXAMPLE"}`, Unknown},
		{"a canonical user", `{"CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"}`, Unknown},
		{"CloudFront's own users", `{"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"}`, Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := statement(t, `"Effect": "Allow", "Action": "*", "Principal": `+tc.principal)
			expect(t, "beyond", s.ReachesBeyond("111122223333", nil), tc.want)
		})
	}
	s := statement(t, `"Effect": "Allow", "Action": "*", "Principal": {"AWS": "444455556666"}`)
	expect(t, "while the own account is not known", s.ReachesBeyond("", nil), Unknown)
	s = statement(t, `"Effect": "Allow", "Action": "*", "NotPrincipal": {"AWS": "111122223333"}`)
	expect(t, "everybody but the own account", s.ReachesBeyond("111122223333", nil), Yes)

	s = structured(t, map[string]cty.Value{
		"Effect": cty.StringVal("Allow"), "Action": cty.StringVal("*"),
		"Principal": cty.ObjectVal(map[string]cty.Value{"AWS": unknownText}),
	}, ref("aws_iam_role.r", "arn"))
	expect(t, "a new role of some account", s.ReachesBeyond("111122223333", func(resource.Ref) bool { return false }), Unknown)
	ours := func(r resource.Ref) bool { return r.Address == "aws_iam_role.r" }
	expect(t, "a new role", s.ReachesBeyond("111122223333", nil), Unknown)
	expect(t, "a new role of the same account", s.ReachesBeyond("", ours), No)
}

// TestPrincipalOfAnAccount asks about principals with the number of an account in
// them that a data source tells.
func TestPrincipalOfAnAccount(t *testing.T) {
	for _, tc := range []struct {
		name           string
		ref            resource.Ref
		public, beyond Truth
	}{
		{"the number", resource.Ref{Attr: "account_id"}, No, No},
		{"an ARN with the number", resource.Ref{Attr: "account_id", Prefix: "arn:aws:iam::", Suffix: ":root"}, No, No},
		{"something else of it", resource.Ref{Attr: "user_id"}, Unknown, Unknown},
		{"what is made of it", resource.Ref{Attr: "account_id", Altered: true}, Unknown, Unknown},
		{"another text with it", resource.Ref{Attr: "account_id", Prefix: "x"}, No, Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tc.ref.Address = "data.aws_caller_identity.me"
			s := &Statement{Principals: Principals{List: []Principal{{Type: "AWS", Element: Element{
				Text: tc.ref.Prefix, Links: resource.Links{Shown: true, Refs: []resource.Ref{tc.ref}},
			}}}}}
			expect(t, "public", s.Public(), tc.public)
			expect(t, "beyond", s.ReachesBeyond("", func(resource.Ref) bool { return true }), tc.beyond)
		})
	}
}

// TestReaderTellsTheAccount asks about resources beside a data source that tells
// the account of one of their provider configurations.
func TestReaderTellsTheAccount(t *testing.T) {
	provider := func(role string) *resource.Provider {
		return &resource.Provider{Key: "aws." + role, Role: role, RoleKnown: true, RegionKnown: true}
	}
	here := provider("arn:aws:iam::111122223333:role/deploy")
	identity := &resource.Resource{
		Address: "data.aws_caller_identity.me", Mode: resource.Data, Canonical: identityType, Provider: here,
		Body: body{attrs: map[string]resource.Value{"account_id": text("111122223333")}},
	}
	g := &resource.Graph{Resources: []*resource.Resource{identity}}
	g.Seal()
	rd := NewReader(g, Limits{})
	s := statement(t, `"Effect": "Allow", "Action": "*", "Principal": {"AWS": "444455556666"}`)
	for _, tc := range []struct {
		name     string
		provider *resource.Provider
		want     Truth
	}{
		{"the account that the data source tells", here, Yes},
		{"another account", provider("arn:aws:iam::444455556666:role/deploy"), Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) {
			expect(t, "beyond", rd.ReachesBeyond(&resource.Resource{Provider: tc.provider}, s), tc.want)
		})
	}
}

func TestAccount(t *testing.T) {
	for _, tc := range []struct {
		name      string
		principal Principal
		want      string
	}{
		{"a number", Principal{"AWS", Element{Text: "111122223333", Known: true}}, "111122223333"},
		{"an ARN", Principal{"AWS", Element{Text: "arn:aws-cn:iam::111122223333:role/a:b", Known: true}}, "111122223333"},
		{"an identity provider", Principal{"Federated", Element{Text: "arn:aws:iam::111122223333:oidc-provider/p", Known: true}}, "111122223333"},
		{"the beginning of an ARN", Principal{"AWS", Element{Text: "arn:aws:iam::111122223333:role/r"}}, ""},
		{"half an ARN", Principal{"AWS", Element{Text: "arn:aws:iam::111122223333", Known: true}}, ""},
		{"too short a number", Principal{"AWS", Element{Text: "11112222333", Known: true}}, ""},
		{"twelve letters", Principal{"AWS", Element{Text: "11112222333x", Known: true}}, ""},
		{"a service that looks like one", Principal{"Service", Element{Text: "111122223333", Known: true}}, ""},
		{"everybody", Principal{"*", Element{Text: "*", Known: true}}, ""},
	} {
		if got, ok := tc.principal.Account(); got != tc.want || ok != (tc.want != "") {
			t.Errorf("%s: got %q, %v; want %q", tc.name, got, ok, tc.want)
		}
	}
}
