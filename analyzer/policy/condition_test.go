package policy

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestNarrowed(t *testing.T) {
	for _, tc := range []struct {
		name      string
		condition string
		want      Truth
	}{
		{"no condition", `{}`, No},
		{"an account", `{"StringEquals": {"aws:SourceAccount": "111122223333"}}`, Yes},
		{"an account written as a number", `{"StringEquals": {"aws:SourceAccount": 111122223333}}`, Yes},
		{"case means nothing", `{"stringequals": {"AWS:sourceaccount": "111122223333"}}`, Yes},
		{"an organization", `{"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}`, Yes},
		{"an owner", `{"StringEquals": {"AWS:SourceOwner": "111122223333"}}`, Yes},
		{"a VPC endpoint", `{"StringLike": {"aws:SourceVpce": ["vpce-1", "vpce-2"]}}`, Yes},
		{"any VPC", `{"StringLike": {"aws:SourceVpc": "vpc-*"}}`, No},
		{"one fixed value beside a wildcard", `{"StringLike": {"aws:SourceVpc": ["vpc-1", "vpc-*"]}}`, No},
		{"an ARN", `{"ArnLike": {"aws:SourceArn": "arn:aws:s3:::logs"}}`, Yes},
		{"ArnEquals takes wildcards too", `{"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::*"}}`, No},
		{"StringEquals takes none", `{"StringEquals": {"aws:SourceArn": "arn:aws:s3:::*"}}`, Unknown},
		{"a policy variable", `{"StringEquals": {"aws:PrincipalAccount": "${aws:SourceAccount}"}}`, No},
		{"an escaped star is no wildcard", `{"StringLike": {"aws:userid": "a${*}"}}`, Yes},
		{"a role's sessions", `{"StringLike": {"aws:userid": "AROAEXAMPLE:*"}}`, No},
		{"IfExists", `{"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}}`, No},
		{"ForAllValues", `{"ForAllValues:StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}`, No},
		{"ForAnyValue", `{"ForAnyValue:StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}`, Yes},
		{"everybody but an account", `{"StringNotEquals": {"aws:SourceAccount": "111122223333"}}`, No},
		{"an account that is present", `{"Null": {"aws:SourceAccount": "false"}}`, No},
		{"something that callers choose", `{"StringEquals": {"aws:Referer": "secret"}}`, No},
		{"an account compared as a boolean", `{"Bool": {"aws:SourceAccount": "true"}}`, No},
		{"TLS", `{"Bool": {"aws:SecureTransport": "true"}}`, No},
		{"one of two conditions", `{"StringEquals": {"aws:Referer": "a", "aws:SourceVpc": "vpc-1"}}`, Yes},
		{"some addresses", `{"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "2001:db8::/32"]}}`, Yes},
		{"one address", `{"IpAddress": {"aws:SourceIp": "192.0.2.1"}}`, Yes},
		{"half of all addresses", `{"IpAddress": {"aws:SourceIp": "0.0.0.0/1"}}`, No},
		{"the widest private range", `{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}`, Yes},
		{"addresses compared as text", `{"StringEquals": {"aws:SourceIp": "192.0.2.0/24"}}`, Unknown},
		{"an account compared as an address", `{"IpAddress": {"aws:SourceAccount": "111122223333"}}`, Unknown},
		{"no value", `{"StringEquals": {"aws:SourceAccount": []}}`, Unknown},
		{"an empty value", `{"StringEquals": {"aws:SourceAccount": ""}}`, Unknown},
		{"very many IPv6 addresses", `{"IpAddress": {"aws:SourceIp": "2001::/16"}}`, No},
		{"all addresses but some", `{"NotIpAddress": {"aws:SourceIp": "192.0.2.0/24"}}`, No},
		{"an account's access points", `{"StringLike": {"s3:DataAccessPointArn": "arn:aws:s3:us-west-2:123456789012:accesspoint/*"}}`, Yes},
		{"any account's access points", `{"StringLike": {"s3:DataAccessPointArn": "arn:aws:s3:us-west-2:*:accesspoint/*"}}`, No},
		{"a key's caller account", `{"StringEquals": {"kms:CallerAccount": "111122223333"}}`, Yes},
		{"a key that no page speaks of", `{"StringEquals": {"aws:VpceAccount": "111122223333"}}`, Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := statement(t, `"Effect": "Allow", "Action": "*", "Principal": "*", "Condition": `+tc.condition)
			expect(t, "narrowed", s.Narrowed(), tc.want)
		})
	}
}

func TestUnknownConditions(t *testing.T) {
	begins := func(text string) cty.Value { return unknownText.Refine().StringPrefixFull(text).NewValue() }
	object := func(name string, v cty.Value) cty.Value { return cty.ObjectVal(map[string]cty.Value{name: v}) }
	for _, tc := range []struct {
		name           string
		condition      cty.Value
		narrowed, noTL Truth
	}{
		{"the whole element", cty.DynamicVal, Unknown, Unknown},
		{"an operator's keys", object("StringEquals", cty.DynamicVal), Unknown, Unknown},
		{"the value", object("StringEquals", object("aws:SourceAccount", unknownText)), Unknown, No},
		{"the values", object("StringLike", object("aws:SourceVpc", cty.DynamicVal)), Unknown, No},
		{"a wildcard beside an unknown value", object("StringLike", object("aws:SourceVpc", cty.TupleVal([]cty.Value{unknownText, cty.StringVal("*")}))), No, No},
		{"a value that begins with a wildcard", object("StringLike", object("aws:SourceVpc", begins("vpc-*"))), No, No},
		{"one that begins with an escaped wildcard", object("StringLike", object("aws:userid", begins("a${*}"))), Unknown, No},
		{"a wildcard that StringEquals doesn't know", object("StringEquals", object("aws:SourceVpc", begins("vpc-*"))), Unknown, No},
		{"an access point with any name", object("ArnLike", object("s3:DataAccessPointArn", begins("arn:aws:s3:*"))), Unknown, No},
		{"whether TLS is used", object("Bool", object("aws:SecureTransport", unknownText)), No, Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := structured(t, map[string]cty.Value{
				"Effect": cty.StringVal("Allow"), "Action": cty.StringVal("*"), "Principal": cty.StringVal("*"), "Condition": tc.condition,
			})
			expect(t, "narrowed", s.Narrowed(), tc.narrowed)
			expect(t, "applies without TLS", s.AppliesWithoutTLS(), tc.noTL)
		})
	}
}

func TestAppliesWithoutTLS(t *testing.T) {
	for _, tc := range []struct {
		name      string
		condition string
		want      Truth
	}{
		{"no condition", `{}`, Yes},
		{"TLS is false", `{"Bool": {"aws:SecureTransport": "false"}}`, Yes},
		{"as a boolean in a list", `{"Bool": {"aws:SecureTransport": [false]}}`, Yes},
		{"case means nothing", `{"bool": {"AWS:securetransport": "False"}}`, Yes},
		{"the key is always there", `{"BoolIfExists": {"aws:SecureTransport": "false"}}`, Yes},
		{"TLS is true", `{"Bool": {"aws:SecureTransport": "true"}}`, No},
		{"another condition beside it", `{"Bool": {"aws:SecureTransport": "false"}, "StringEquals": {"aws:SourceVpc": "vpc-1"}}`, No},
		{"another condition", `{"NumericLessThan": {"s3:TlsVersion": "1.2"}}`, No},
		{"compared as text", `{"StringEquals": {"aws:SecureTransport": "false"}}`, Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := statement(t, `"Effect": "Deny", "Action": "s3:*", "Principal": "*", "Resource": "*", "Condition": `+tc.condition)
			expect(t, "applies without TLS", s.AppliesWithoutTLS(), tc.want)
		})
	}
}
