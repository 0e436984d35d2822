package policy

import (
	"errors"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestSpellings(t *testing.T) {
	for _, tc := range []struct{ name, doc string }{
		{"a list of statements", `{"Version": "2012-10-17", "Id": "x", "Statement": [{"Effect": "Allow", "Action": ["s3:*"], "Resource": ["*"]}]}`},
		{"one statement as an object", `{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}`},
		{"white space", "\n\t{ \"Statement\" : [ { \"Effect\":\"Allow\" , \"Action\":\"s3:*\", \"Resource\":\"*\" } ] }\n"},
		{"escapes", `{"Statement": {"Effect": "Allow", "Action": "s3:\u002a", "Resource": "\u002a"}}`},
		{"nulls", `{"Statement": {"Sid": null, "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": null}}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := only(t, read(t, text(tc.doc), nil))
			expect(t, "is about every action of S3 on everything", And(s.Allows(), s.CoversAction("s3:*"), s.CoversResource("*")), Yes)
		})
	}
}

func TestUnreadable(t *testing.T) {
	for _, tc := range []struct{ name, doc string }{
		{"not JSON", `{"Statement": [`},
		{"text after it", `{"Statement": []} {}`},
		{"a list", `[]`},
		{"a string", `"*"`},
		{"an element twice", `{"Statement": {"Effect": "Allow", "Effect": "Deny", "Action": "*"}}`},
		{"a condition twice", `{"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Bool": {"a": "b", "a": "c"}}}}`},
		{"a misspelt element", `{"Statements": []}`},
		{"a misspelt element of a statement", `{"Statement": {"Effect": "Allow", "Actions": "*"}}`},
		{"an unheard-of version", `{"Version": "2020-01-01", "Statement": []}`},
		{"a statement that is text", `{"Statement": ["*"]}`},
		{"no effect", `{"Statement": {"Action": "*"}}`},
		{"an unheard-of effect", `{"Statement": {"Effect": "allow", "Action": "*"}}`},
		{"no action", `{"Statement": {"Effect": "Allow", "Resource": "*"}}`},
		{"an empty list of actions", `{"Statement": {"Effect": "Allow", "Action": []}}`},
		{"an action that is a number", `{"Statement": {"Effect": "Allow", "Action": 1}}`},
		{"an action and its opposite", `{"Statement": {"Effect": "Allow", "Action": "*", "NotAction": "*"}}`},
		{"a resource and its opposite", `{"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*", "NotResource": "*"}}`},
		{"a principal that is a list", `{"Statement": {"Effect": "Allow", "Action": "*", "Principal": ["*"]}}`},
		{"a condition that is text", `{"Statement": {"Effect": "Allow", "Action": "*", "Condition": "x"}}`},
		{"an operator that is text", `{"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Bool": "x"}}}`},
		{"a condition's value that is an object", `{"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Bool": {"a": {}}}}}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := read(t, text(tc.doc), nil)
			if d.Err == nil || !d.Open || len(d.Statements) > 0 {
				t.Fatalf("got %+v, want an error and no statement", d)
			}
			if want := (resource.Cause{Kind: resource.Unreadable, Subject: "x.y.policy"}); d.Cause != want {
				t.Errorf("got the cause %v, want %v", d.Cause, want)
			}
			got, _ := d.Any(func(*Statement) Answer { return Is(false) })
			expect(t, "any statement", got, Unknown)
		})
	}
}

func TestLimits(t *testing.T) {
	statements := strings.Repeat(`{"Effect":"Allow","Action":"*"},`, defaults().Statements)
	for _, tc := range []struct{ name, limit, doc string }{
		{"a huge text", "policy-bytes", `{"Id": "` + strings.Repeat("x", defaults().Bytes) + `"}`},
		{"very many statements", "policy-statements", `{"Statement": [` + statements + `{"Effect":"Allow","Action":"*"}]}`},
		{"deep nesting", "policy-nesting", `{"Id": ` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `}`},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := read(t, text(tc.doc), nil)
			var limit *LimitError
			if !errors.As(d.Err, &limit) || limit.Name != tc.limit {
				t.Fatalf("got %v, want the limit %s", d.Err, tc.limit)
			}
			if !d.Open {
				t.Error("a document that is not read may hold statements")
			}
		})
	}
}

func TestStructureLimits(t *testing.T) {
	deep := cty.EmptyTupleVal
	for range defaults().Nesting {
		deep = cty.TupleVal([]cty.Value{deep})
	}
	for name, structure := range map[string]cty.Value{
		"policy-nesting": cty.ObjectVal(map[string]cty.Value{"Id": deep}),
		"policy-bytes":   cty.ObjectVal(map[string]cty.Value{"Id": cty.StringVal(strings.Repeat("x", defaults().Bytes+1))}),
	} {
		v := later(unknownText)
		v.Structure = structure
		var limit *LimitError
		if d := read(t, v, nil); !errors.As(d.Err, &limit) || limit.Name != name {
			t.Errorf("got %v, want a limit of %s", d.Err, name)
		}
	}
	v := later(unknownText)
	v.Structure = cty.CapsuleVal(cty.Capsule("file", reflect.TypeFor[int]()), new(int))
	if d := read(t, v, nil); d.Err == nil {
		t.Error("a value that JSON can't hold is no document")
	}
}

func TestAbsent(t *testing.T) {
	for name, v := range map[string]resource.Value{
		"a value that nobody set": {V: cty.NullVal(cty.String), Origin: resource.Absent},
		"null":                    known(cty.NullVal(cty.String)),
		"an empty text":           text(""),
	} {
		if d := read(t, v, nil); !d.Absent || d.Open || d.Err != nil {
			t.Errorf("%s: got %+v, want an absent document", name, d)
		}
	}
}

func TestAny(t *testing.T) {
	cause := resource.Cause{Kind: resource.NoVariable, Subject: "var.v"}
	allows := func(s *Statement) Answer { return s.Allows() }
	allow, deny := Element{Text: "Allow", Known: true}, Element{Text: "Deny", Known: true}
	for _, tc := range []struct {
		name    string
		doc     Document
		want    Truth
		decides int
	}{
		{"no statement", Document{}, No, -1},
		{"one that does", Document{Statements: []Statement{{Effect: deny}, {Effect: allow}}}, Yes, 1},
		{"one that does, while there may be more", Document{Statements: []Statement{{Effect: allow}}, Open: true, Cause: cause}, Yes, 0},
		{"none, while there may be more", Document{Statements: []Statement{{Effect: deny}}, Open: true, Cause: cause}, Unknown, -1},
		{"one that is only possible", Document{Statements: []Statement{{Effect: allow, Possible: true, Cause: cause}}}, Unknown, 0},
		{"a possible one that doesn't", Document{Statements: []Statement{{Effect: deny, Possible: true, Cause: cause}}}, No, -1},
		{"a possible one before a certain one", Document{Statements: []Statement{{Effect: allow, Possible: true}, {Effect: allow}}}, Yes, 1},
		{"an unknown effect", Document{Statements: []Statement{{Effect: Element{Cause: cause}}}}, Unknown, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, s := tc.doc.Any(allows)
			expect(t, "any", got, tc.want)
			if got.Truth == Unknown && got.Cause != cause {
				t.Errorf("got the cause %v, want %v", got.Cause, cause)
			}
			decides := -1
			for i := range tc.doc.Statements {
				if s == &tc.doc.Statements[i] {
					decides = i
				}
			}
			if decides != tc.decides {
				t.Errorf("statement %d decides, want %d", decides, tc.decides)
			}
		})
	}
}

func TestUnknownStructure(t *testing.T) {
	allow := cty.ObjectVal(map[string]cty.Value{"Effect": cty.StringVal("Allow"), "Action": cty.StringVal("*")})
	object := func(statements cty.Value) cty.Value {
		return cty.ObjectVal(map[string]cty.Value{"Statement": statements})
	}
	for _, tc := range []struct {
		name       string
		structure  cty.Value
		open       bool
		statements int
	}{
		{"the whole document", cty.DynamicVal, true, 0},
		{"the statements", object(cty.DynamicVal), true, 0},
		{"one statement of two", object(cty.TupleVal([]cty.Value{cty.DynamicVal, allow})), true, 1},
		{"a list of objects", object(cty.ListVal([]cty.Value{allow, allow})), false, 2},
	} {
		t.Run(tc.name, func(t *testing.T) {
			v := later(unknownText)
			v.Structure = tc.structure
			d := read(t, v, nil)
			if d.Err != nil || d.Open != tc.open || len(d.Statements) != tc.statements {
				t.Errorf("got %+v", d)
			}
		})
	}
}

func TestSensitive(t *testing.T) {
	v := text(`{"Statement": {"Sid": "Secret", "Effect": "Allow", "Action": "*"}}`)
	rd, x := graphOf(v, nil)
	plain := rd.Of(x, "policy")
	v.Sensitive = true
	hidden := rd.Read(x, v)
	if plain.Sensitive || plain.Statements[0].Sensitive {
		t.Error("the same text elsewhere must not become sensitive")
	}
	if !hidden.Sensitive || strings.Contains(hidden.Statements[0].String(), "Secret") {
		t.Errorf("a sensitive document shows %s", &hidden.Statements[0])
	}
	expect(t, "a sensitive statement is judged", hidden.Statements[0].CoversAction("*"), Yes)
}

func TestErrorsQuoteNothing(t *testing.T) {
	for _, doc := range []string{
		`canary`, `{"canary": 1}`, `{"Version": "canary"}`, `{"Statement": [{"canary": 1}]}`, `{"canary": 1, "canary": 2}`,
		`{"Statement": {"Effect": "canary", "Action": "*"}}`, `{"Statement": {"Effect": "Allow", "Action": {"canary": 1}}}`,
		`{"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"canary": "canary"}}}`,
	} {
		if d := read(t, text(doc), nil); d.Err == nil || strings.Contains(d.Err.Error(), "canary") {
			t.Errorf("%s: got %v", doc, d.Err)
		}
	}
}

func TestConcurrentReads(t *testing.T) {
	rd, x := graphOf(later(unknownText, ref("data.aws_iam_policy_document.a", "json")), map[string]body{
		"a": {attrs: map[string]resource.Value{
			"source_policy_documents": list(`{"Statement": {"Sid": "A", "Effect": "Allow", "Action": "*"}}`),
		}},
	})
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			d := rd.Of(x, "policy")
			if len(d.Statements) != 1 || d.Statements[0].Sid != "A" {
				t.Errorf("got %+v", d)
			}
		})
	}
	wait.Wait()
}
