package function_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
)

// What is known, and what it comes from, although something else isn't known.
func TestUnknown(t *testing.T) {
	const from = "bucket"
	id := cty.UnknownVal(cty.String).Mark(from)
	bucket := cty.ObjectVal(map[string]cty.Value{"id": id, "name": cty.StringVal("n"), "tags": cty.UnknownVal(cty.Map(cty.String))})
	unknown := func(ty cty.Type) cty.Value { return cty.UnknownVal(ty).RefineNotNull() }
	ctx := &hcl.EvalContext{
		Functions: newTable(function.Limits{}),
		Variables: map[string]cty.Value{
			"buckets": cty.TupleVal([]cty.Value{bucket}),
			"byname":  cty.ObjectVal(map[string]cty.Value{"a": bucket}),
			"id":      id,
			"arn":     cty.UnknownVal(cty.String).Refine().NotNull().StringPrefixFull("arn:").NewValue().Mark(from),
			"string":  cty.UnknownVal(cty.String),
			"strings": cty.UnknownVal(cty.List(cty.String)),
			"number":  cty.UnknownVal(cty.Number),
			"any":     cty.DynamicVal,
			"key":     cty.StringVal("a"),
			"secret":  cty.StringVal("s").Mark(function.SensitiveMark),
			"soon":    cty.StringVal("e").Mark(function.EphemeralMark),
		},
	}
	for _, tt := range []struct {
		expr string
		want cty.Value
	}{
		// try and can see that the expression can't fail any more.
		{`try(buckets[0].id, "")`, id},
		{`try(buckets[0].id, null)`, id},
		{`try((buckets[0]).id, "")`, id},
		{`try(byname[key].id, "")`, id},
		{`try(byname["a"].id, "")`, id},
		{`try(buckets[0], {}).name`, cty.StringVal("n")},
		{`try(buckets[1].id, "none")`, cty.StringVal("none")},
		{`try(buckets[0].tags["a"], "none")`, cty.DynamicVal},
		{`try(strings[0], "none")`, cty.DynamicVal},
		{`try(any.x, "none")`, cty.DynamicVal},
		{`try(tonumber(id), 1)`, cty.DynamicVal.Mark(from)},
		{`try(byname[string].id, "")`, cty.DynamicVal},
		{`can(buckets[0].id)`, cty.True},
		{`can(strings[0])`, unknown(cty.Bool)},
		{`can(tonumber("x"))`, cty.False},

		// What is asked for is enough.
		{`lookup({a = "x", b = id}, "a", "")`, cty.StringVal("x")},
		{`lookup({a = "x", b = id}, "b", "")`, id},
		{`lookup({a = id}, "c", "d")`, cty.StringVal("d")},
		{`lookup({a = "x"}, string, "d")`, cty.DynamicVal},
		{`alltrue([string == "a", false])`, cty.False},
		{`anytrue([string == "a", true])`, cty.True},
		{`alltrue([string == "a", true])`, unknown(cty.Bool)},
		{`length([id, id])`, cty.NumberIntVal(2)},
		{`keys({a = id})`, cty.TupleVal([]cty.Value{cty.StringVal("a")})},
		{`one([id])`, id},
		{`element([id, "b"], 2)`, id},
		{`concat([id], ["b"])`, cty.TupleVal([]cty.Value{id, cty.StringVal("b")})},
		{`merge({a = id}, {b = 1}).b`, cty.NumberIntVal(1)},
		{`tolist([id, "b"])[1]`, cty.StringVal("b")},
		{`tolist([id, "b"])[0]`, id},
		{`tomap({a = id}).a`, id},
		{`flatten([[id], ["b"]])`, cty.TupleVal([]cty.Value{id, cty.StringVal("b")})},
		{`values({a = id})[0]`, id},
		{`zipmap(["a"], [id]).a`, id},
		{`transpose({a = [id]})`, unknown(cty.Map(cty.List(cty.String))).Mark(from)},

		// coalesce takes the first that can't turn out to be null or empty.
		{`coalesce("x", id)`, cty.StringVal("x")},
		{`coalesce(null, "x", id)`, cty.StringVal("x")},
		{`coalesce(arn, "x")`, cty.UnknownVal(cty.String).Refine().NotNull().StringPrefixFull("arn:").NewValue().Mark(from)},
		{`coalesce(string, id)`, unknown(cty.String).Mark(from)},
		{`coalesce("x", any)`, cty.StringVal("x")},
		{`coalesce(any, 1)`, cty.DynamicVal},

		// Text of an unknown part begins as it begins.
		{`format("arn:aws:%s", string)`, cty.UnknownVal(cty.String).Refine().NotNull().StringPrefix("arn:aws:").NewValue()},
		{`templatestring("a-$${x}", {x = string})`, cty.UnknownVal(cty.String).Refine().NotNull().StringPrefixFull("a-").NewValue()},
		{`templatestring("$${x}", {x = id})`, unknown(cty.String).Mark(from)},
		{`templatestring("a", {x = string})`, cty.StringVal("a")},
		{`templatestring("$${provider::aws::f(1)}", {})`, unknown(cty.String)},
		{`upper(id) == null`, cty.False.Mark(from)},
		{`jsonencode({a = id}) == null`, cty.False.Mark(from)},

		// Beside an unknown element, lists stay in step.
		{`formatlist("%s-%s", [string, "b"], ["c", "d"])[1]`, cty.StringVal("b-d")},
		{`reverse(toset([string, "b"]))`, cty.UnknownVal(cty.List(cty.String)).RefineNotNull()},

		// Chance and the machine.
		{`timestamp()`, unknown(cty.String)},
		{`plantimestamp()`, unknown(cty.String)},
		{`uuid()`, unknown(cty.String)},
		{`bcrypt("a", 4)`, unknown(cty.String)},
		{`bcrypt(secret)`, unknown(cty.String).Mark(function.SensitiveMark)},
		{`pathexpand("~/x")`, unknown(cty.String)},
		{`abspath("x")`, unknown(cty.String)},
		{`rsadecrypt("", "-----BEGIN OPENSSH PRIVATE KEY-----\n-----END OPENSSH PRIVATE KEY-----\n")`, unknown(cty.String)},

		// Marks of its own.
		{`sensitive(id)`, id.Mark(function.SensitiveMark)},
		{`nonsensitive(sensitive(id))`, id},
		{`issensitive(secret)`, cty.True},
		{`issensitive(string)`, unknown(cty.Bool)},
		{`ephemeralasnull(soon)`, cty.NullVal(cty.String)},
		{`ephemeralasnull({a = soon, b = secret}).a`, cty.NullVal(cty.String)},
		{`ephemeralasnull({a = soon, b = secret}).b`, cty.StringVal("s").Mark(function.SensitiveMark)},
		{`ephemeralasnull(any)`, cty.DynamicVal},

		// An error isn't final while a type isn't known.
		{`tolist([any, ["a"]])`, cty.DynamicVal},
		{`tonumber(any)`, cty.UnknownVal(cty.Number)},
	} {
		got, diags := evaluateIn(ctx, tt.expr)
		if diags.HasErrors() {
			t.Errorf("%s: %v", tt.expr, diags)
			continue
		}
		if !got.RawEquals(tt.want) {
			t.Errorf("%s\ngot  %#v\nwant %#v", tt.expr, got, tt.want)
		}
	}
}

// No message of an error has a sensitive argument in it.
func TestSensitiveErrors(t *testing.T) {
	const canary = "canary"
	ctx := &hcl.EvalContext{
		Functions: newTable(function.Limits{}),
		Variables: map[string]cty.Value{
			"secret": cty.StringVal(canary).Mark(function.SensitiveMark),
			"path":   cty.StringVal("secret/" + canary).Mark(function.SensitiveMark),
		},
	}
	for _, expr := range []string{
		`tonumber(secret)`, `tobool(secret)`, `parseint(secret, 10)`, `formatdate(secret, "2020-01-01T00:00:00Z")`,
		`timeadd(secret, "1h")`, `timeadd("2020-01-01T00:00:00Z", secret)`, `jsondecode(secret).x`, `jsondecode("${secret}}")`,
		`yamldecode("{${secret}")`, `csvdecode("${secret},${secret}")`, `regex(secret, "x")`, `regex("(${secret}", "x")`,
		`lookup({a = 1}, secret)`, `uuidv5(secret, "x")`, `cidrhost(secret, 1)`, `file(secret)`, `file(path)`, `fileset(path, "*")`,
		`base64decode(secret)`, `textencodebase64("a", secret)`, `format(secret, 1)`, `format("%d", secret)`, `formatlist("%d", [secret])`,
		`tolist(secret)`, `abs(secret)`, `sum([secret])`, `index([secret], "x")`, `templatefile(secret, {})`, `one([secret, secret])`,
		`templatestring("$${tonumber(x)}", {x = secret})`, `templatestring("$${", {x = secret})`, `templatestring(secret, {(secret) = 1, "a b" = 2})`,
		`try(tonumber(secret), parseint(secret, 10))`, `zipmap([secret], [])`, `merge(secret)`, `flatten(secret)`, `timecmp(secret, secret)`,
		`urldecode("%zz${secret}")`, `range(secret)`, `element([secret], "x")`, `setproduct([secret])`,
	} {
		_, diags := evaluateIn(ctx, expr)
		if strings.Contains(diags.Error(), canary) {
			t.Errorf("%s: %v", expr, diags)
		}
	}
}
