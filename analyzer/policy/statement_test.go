package policy

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestActions(t *testing.T) {
	for _, tc := range []struct {
		name          string
		in            string
		ask           string
		covers, touch Truth
	}{
		{"the action itself", `"Action": "kms:Decrypt"`, "kms:Decrypt", Yes, Yes},
		{"case means nothing", `"Action": "KMS:decrypt"`, "kms:Decrypt", Yes, Yes},
		{"one of a list", `"Action": ["s3:GetObject", "kms:Decrypt"]`, "kms:Decrypt", Yes, Yes},
		{"a wildcard within the name", `"Action": "kms:De*"`, "kms:Decrypt", Yes, Yes},
		{"a wildcard in the service", `"Action": "k?s:*"`, "kms:Decrypt", Yes, Yes},
		{"all actions", `"Action": "*"`, "kms:Decrypt", Yes, Yes},
		{"another action", `"Action": "kms:Encrypt"`, "kms:Decrypt", No, No},
		{"some of many", `"Action": "s3:GetObject"`, "s3:Get*", No, Yes},
		{"all but another service", `"NotAction": "iam:*"`, "kms:Decrypt", Yes, Yes},
		{"all but this one", `"NotAction": ["iam:*", "kms:*"]`, "kms:Decrypt", No, No},
		{"all but one of many", `"NotAction": "s3:GetObject"`, "s3:Get*", No, Yes},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := statement(t, `"Effect": "Allow", `+tc.in)
			expect(t, "covers", s.CoversAction(tc.ask), tc.covers)
			expect(t, "touches", s.TouchesAction(tc.ask), tc.touch)
		})
	}
}

func TestResources(t *testing.T) {
	const keys = "arn:aws:kms:*:*:key/*"
	for _, tc := range []struct {
		name          string
		in            string
		covers, touch Truth
	}{
		{"everything", `"Resource": "*"`, Yes, Yes},
		{"every key", `"Resource": "arn:aws:kms:*:*:key/*"`, Yes, Yes},
		{"everything of the service", `"Resource": ["arn:aws:s3:::a", "arn:aws:kms:*"]`, Yes, Yes},
		{"the keys of an account", `"Resource": "arn:aws:kms:*:111122223333:key/*"`, No, Yes},
		{"one key", `"Resource": "arn:aws:kms:us-east-1:111122223333:key/1"`, No, Yes},
		{"another service", `"Resource": "arn:aws:s3:::*"`, No, No},
		{"case counts", `"Resource": "ARN:aws:kms:*:*:key/*"`, No, No},
		{"everything but a bucket", `"NotResource": "arn:aws:s3:::a"`, Yes, Yes},
		{"everything but a key", `"NotResource": "arn:aws:kms:us-east-1:111122223333:key/1"`, No, Yes},
		{"everything but the keys", `"NotResource": "arn:aws:kms:*"`, No, No},
		{"none written", `"Sid": "a"`, No, No},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := statement(t, `"Effect": "Allow", "Action": "*", `+tc.in)
			expect(t, "covers", s.CoversResource(keys), tc.covers)
			expect(t, "touches", s.TouchesResource(keys), tc.touch)
		})
	}
}

func TestVariablesNeedTheirVersion(t *testing.T) {
	for _, tc := range []struct {
		name, version string
		want          Truth
	}{
		{"a variable may be any name", `"Version": "2012-10-17",`, Yes},
		{"before 2012 it is text", `"Version": "2008-10-17",`, No},
		{"without a version it is text", "", No},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := only(t, read(t, text(`{`+tc.version+`"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::${aws:username}"}]}`), nil))
			expect(t, "touches", s.TouchesResource("arn:aws:s3:::logs"), tc.want)
		})
	}
}

func TestLiteralElements(t *testing.T) {
	s := statement(t, `"Effect": "Allow", "Action": ["s3:Get*", "*", "ec2:*"], "Resource": "arn:aws:s3:::*"`)
	expect(t, "action is *", s.Actions.Has("*"), Yes)
	expect(t, "resource is *", s.Resources.Has("*"), No)
	expect(t, "a whole service", s.Actions.HasWholeService(), Yes)
	for _, none := range []string{`"*"`, `"s3:Get*"`, `"*:*"`, `"ec?:*"`, `["s3:GetObject", "s3:**"]`} {
		s := statement(t, `"Effect": "Allow", "Action": `+none)
		expect(t, none+" is a whole service", s.Actions.HasWholeService(), No)
	}
}

func TestUnknownElements(t *testing.T) {
	refined := func(prefix string) cty.Value {
		return cty.UnknownVal(cty.String).Refine().StringPrefixFull(prefix).NewValue()
	}
	key := ref("aws_kms_key.k", "arn")
	for _, tc := range []struct {
		name string
		s    *Statement
		want Truth
	}{
		{"an unknown resource may be anything", structured(t, members(unknownText)), Unknown},
		{"one with a known beginning may not", structured(t, members(refined("arn:aws:s3:::logs-"))), No},
		{"the ARN of a key is not every key", structured(t, members(unknownText), key), No},
		{"with something else flowing in it may be", structured(t, members(unknownText), key, ref("random_id.r", "hex")), Unknown},
		{"a known element decides beside an unknown one", structured(t, members(cty.TupleVal([]cty.Value{unknownText, cty.StringVal("*")}))), Yes},
		{"an unknown list may hold anything", structured(t, members(cty.DynamicVal)), Unknown},
		{"an unknown list of ARNs may not", structured(t, members(cty.UnknownVal(cty.List(cty.String))), key), No},
	} {
		t.Run(tc.name, func(t *testing.T) {
			expect(t, "covers every key", tc.s.CoversResource("arn:aws:kms:*:*:key/*"), tc.want)
			expect(t, "has *", tc.s.Resources.Has("*"), tc.want)
		})
	}
}

func members(on cty.Value) map[string]cty.Value {
	return map[string]cty.Value{
		"Effect": cty.StringVal("Allow"), "Action": cty.StringVal("kms:Decrypt"), "Resource": on,
	}
}

func TestUnknownPairs(t *testing.T) {
	for _, tc := range []struct {
		name    string
		members map[string]cty.Value
		want    Truth
	}{
		{"an unknown NotAction", map[string]cty.Value{"NotAction": cty.DynamicVal}, Unknown},
		{"a NotAction with an unknown element", map[string]cty.Value{"NotAction": cty.TupleVal([]cty.Value{unknownText})}, Unknown},
		{"a NotAction that names it", map[string]cty.Value{"NotAction": cty.TupleVal([]cty.Value{unknownText, cty.StringVal("kms:*")})}, No},
		{"both unknown", map[string]cty.Value{"Action": cty.DynamicVal, "NotAction": cty.DynamicVal}, Unknown},
		{"an Action beside an unknown NotAction", map[string]cty.Value{"Action": cty.StringVal("kms:*"), "NotAction": cty.DynamicVal}, Yes},
		{"a NotAction beside an unknown Action", map[string]cty.Value{"Action": cty.DynamicVal, "NotAction": cty.StringVal("kms:*")}, No},
	} {
		t.Run(tc.name, func(t *testing.T) {
			tc.members["Effect"] = cty.StringVal("Allow")
			expect(t, "covers", structured(t, tc.members).CoversAction("kms:Decrypt"), tc.want)
		})
	}
}

func TestEffect(t *testing.T) {
	s := statement(t, `"Effect": "Deny", "Action": "*"`)
	expect(t, "allows", s.Allows(), No)
	expect(t, "denies", s.Denies(), Yes)
	s = structured(t, map[string]cty.Value{"Effect": unknownText, "Action": cty.StringVal("*")})
	expect(t, "allows", s.Allows(), Unknown)
}

func TestUnknownActions(t *testing.T) {
	action := func(v cty.Value, refs ...resource.Ref) *Statement {
		return structured(t, map[string]cty.Value{"Effect": cty.StringVal("Allow"), "Action": v}, refs...)
	}
	s := action(unknownText.Refine().StringPrefixFull("KMS:De").NewValue())
	expect(t, "a beginning in another case", s.CoversAction("kms:Decrypt"), Unknown)
	expect(t, "a beginning of another action", s.CoversAction("kms:Encrypt"), No)
	expect(t, "an unknown action is a whole service", s.Actions.HasWholeService(), Unknown)
	s = action(unknownText, ref("aws_kms_key.k", "arn"))
	expect(t, "an ARN is a whole service", s.Actions.HasWholeService(), No)
}

func TestARNsAgainstOneResource(t *testing.T) {
	s := structured(t, members(unknownText), ref("aws_s3_bucket.b", "arn"))
	for asked, want := range map[string]Truth{
		"*":                   No,
		"arn:aws:s3:::*":      No,
		"arn:*:s3:::logs":     No,
		"arn:aws:s3:::logs/*": Unknown,
		"arn:aws:s3:::logs":   Unknown,
	} {
		expect(t, "the ARN of a bucket covers "+asked, s.CoversResource(asked), want)
		expect(t, "the ARN of a bucket touches "+asked, s.TouchesResource(asked), Unknown)
	}
}
