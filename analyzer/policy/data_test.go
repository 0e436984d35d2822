package policy

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// block is a statement block that allows an action; an empty sid is not set.
func block(sid, action string) body {
	b := body{attrs: map[string]resource.Value{"actions": list(action), "resources": list("*")}}
	if sid != "" {
		b.attrs["sid"] = text(sid)
	}
	return b
}

func doc(sid, action string) string {
	return fmt.Sprintf(`{"Statement": [{"Sid": %q, "Effect": "Allow", "Action": %q, "Resource": "*"}]}`, sid, action)
}

func dataRef(name string) resource.Ref { return ref("data.aws_iam_policy_document."+name, "json") }

// summary writes the statements of a document as "sid:action", with a question
// mark behind those that are only possible, and an ellipsis for an open document.
func summary(d Document) string {
	out := ""
	for _, s := range d.Statements {
		out += s.Sid + ":" + s.Actions.String()
		if s.Possible {
			out += "?"
		}
		out += " "
	}
	switch {
	case d.Err != nil:
		out += d.Err.Error()
	case d.Open:
		out += "…"
	}
	return out
}

func TestDataStatement(t *testing.T) {
	b := block("Read", "s3:GetObject")
	b.attrs["resources"] = list("arn:aws:s3:::logs/&{aws:username}/*")
	b.blocks = map[string][]body{
		"principals": {
			{attrs: map[string]resource.Value{"type": text("AWS"), "identifiers": list("*")}},
			{attrs: map[string]resource.Value{"type": text("AWS"), "identifiers": list("arn:aws:iam::111122223333:user/&{aws:username}")}},
		},
		"condition": {
			{attrs: map[string]resource.Value{"test": text("StringEquals"), "variable": text("aws:SourceAccount"), "values": list("111122223333")}},
			{attrs: map[string]resource.Value{"test": text("StringEquals"), "variable": text("aws:SourceAccount"), "values": list("444455556666")}},
		},
	}
	d := read(t, later(unknownText, dataRef("a")), map[string]body{"a": {blocks: map[string][]body{"statement": {b}}}})
	s := only(t, d)
	expect(t, "an effect that is not set is Allow", s.Allows(), Yes)
	expect(t, "public", s.Public(), Yes)
	expect(t, "narrowed", s.Narrowed(), Yes)
	expect(t, "&{} is a variable", s.TouchesResource("arn:aws:s3:::logs/me/x"), Yes)
	if got := len(s.Conditions.List); got != 1 || len(s.Conditions.List[0].Values.Elements) != 2 {
		t.Errorf("got %d conditions, want one with two values", got)
	}
	if len(s.Principals.List) != 2 || s.Principals.List[1].Text != "arn:aws:iam::111122223333:user/${aws:username}" {
		t.Errorf("got %v, want two principals", s.Principals.List)
	}
}

func TestDataUnknowns(t *testing.T) {
	change := func(f func(body)) *Statement {
		b := block("", "kms:Decrypt")
		b.blocks = map[string][]body{}
		b.open = map[string]resource.Cause{}
		f(b)
		return only(t, read(t, later(unknownText, dataRef("a")), map[string]body{"a": {blocks: map[string][]body{"statement": {b}}}}))
	}
	cause := resource.Cause{Kind: resource.UnknownCount}
	everything := func(s *Statement) Answer { return s.CoversResource("*") }
	for _, tc := range []struct {
		name string
		s    *Statement
		ask  func(*Statement) Answer
		want Truth
	}{
		{"unknown resources", change(func(b body) { b.attrs["resources"] = later(cty.UnknownVal(cty.Set(cty.String))) }), everything, Unknown},
		{"the ARN of a key", change(func(b body) {
			b.attrs["resources"] = later(cty.SetVal([]cty.Value{unknownText}), ref("aws_kms_key.k", "arn"))
		}), everything, No},
		{"a star beside an unknown resource", change(func(b body) {
			b.attrs["resources"] = later(cty.SetVal([]cty.Value{unknownText, cty.StringVal("*")}))
		}), everything, Yes},
		{"an unknown effect", change(func(b body) { b.attrs["effect"] = later(unknownText) }), (*Statement).Allows, Unknown},
		{"more principals", change(func(b body) { b.open["principals"] = cause }), (*Statement).Public, Unknown},
		{"a principal that may not be there", change(func(b body) {
			b.blocks["principals"] = []body{{possible: true, attrs: map[string]resource.Value{"type": text("AWS"), "identifiers": list("*")}}}
		}), (*Statement).Public, Unknown},
		{"everybody beside a principal that may not be there", change(func(b body) {
			star := map[string]resource.Value{"type": text("AWS"), "identifiers": list("*")}
			b.blocks["principals"] = []body{{possible: true, attrs: star}, {attrs: star}}
		}), (*Statement).Public, Yes},
		{"a type of principal that begins like AWS", change(func(b body) {
			begins := later(unknownText.Refine().StringPrefixFull("AWS").NewValue())
			b.blocks["principals"] = []body{{attrs: map[string]resource.Value{"type": begins, "identifiers": list("*")}}}
		}), (*Statement).Public, Unknown},
		{"an unknown type of principal", change(func(b body) {
			b.blocks["principals"] = []body{{attrs: map[string]resource.Value{"type": later(unknownText), "identifiers": list("*")}}}
		}), (*Statement).Public, Unknown},
		{"more conditions", change(func(b body) { b.open["condition"] = cause }), (*Statement).Narrowed, Unknown},
		{"a condition with an unknown key", change(func(b body) {
			b.blocks["condition"] = []body{{attrs: map[string]resource.Value{"test": text("StringEquals"), "variable": later(unknownText), "values": list("x")}}}
		}), (*Statement).Narrowed, Unknown},
		{"a condition with an unknown operator", change(func(b body) {
			b.blocks["condition"] = []body{{attrs: map[string]resource.Value{"test": later(unknownText), "variable": text("aws:SourceAccount"), "values": list("x")}}}
		}), (*Statement).Narrowed, Unknown},
		{"a condition after one with an unknown key", change(func(b body) {
			account := map[string]resource.Value{"test": text("StringEquals"), "variable": text("aws:SourceAccount"), "values": list("111122223333")}
			unknown := maps.Clone(account)
			unknown["variable"] = later(unknownText)
			b.blocks["condition"] = []body{{attrs: unknown}, {attrs: account}}
		}), (*Statement).Narrowed, Yes},
		{"a value beside unknown ones of the same condition", change(func(b body) {
			account := map[string]resource.Value{"test": text("StringEquals"), "variable": text("aws:SourceAccount"), "values": list("111122223333")}
			unknown := maps.Clone(account)
			unknown["values"] = later(cty.UnknownVal(cty.List(cty.String)))
			b.blocks["condition"] = []body{{attrs: account}, {attrs: unknown}}
		}), (*Statement).Narrowed, Unknown},
		{"a condition that may not be there", change(func(b body) {
			b.blocks["condition"] = []body{{possible: true, attrs: map[string]resource.Value{
				"test": text("StringEquals"), "variable": text("aws:SourceAccount"), "values": list("111122223333")}}}
		}), (*Statement).Narrowed, Unknown},
	} {
		t.Run(tc.name, func(t *testing.T) { expect(t, tc.name, tc.ask(tc.s), tc.want) })
	}
}

func TestDataMerges(t *testing.T) {
	unknownSid := body{attrs: map[string]resource.Value{"sid": later(unknownText), "actions": list("u:u")}}
	mixed := later(cty.ListVal([]cty.Value{unknownText, cty.StringVal(doc("A", "k:k"))}), dataRef("late"))
	late := body{blocks: map[string][]body{"statement": {block("A", "l:l")}}}
	later2 := body{blocks: map[string][]body{"statement": {block("A", "m:m"), block("B", "m:m")}}}
	for _, tc := range []struct {
		name string
		data body
		want string
	}{
		{"sources come before own statements",
			body{attrs: map[string]resource.Value{"source_policy_documents": list(doc("A", "a:a"), doc("B", "b:b"))},
				blocks: map[string][]body{"statement": {block("C", "c:c")}}},
			"A:a:a B:b:b C:c:c "},
		{"an own statement replaces a source's",
			body{attrs: map[string]resource.Value{"source_policy_documents": list(doc("A", "a:a"), doc("B", "b:b"))},
				blocks: map[string][]body{"statement": {block("A", "c:c")}}},
			"A:c:c B:b:b "},
		{"an override replaces an own statement",
			body{attrs: map[string]resource.Value{"override_policy_documents": list(doc("A", "a:a"), doc("A", "b:b"))},
				blocks: map[string][]body{"statement": {block("A", "c:c"), block("", "d:d")}}},
			"A:b:b :d:d "},
		{"statements without a Sid never replace each other",
			body{attrs: map[string]resource.Value{"override_json": text(doc("", "a:a")), "source_json": text(doc("", "b:b"))},
				blocks: map[string][]body{"statement": {block("", "c:c")}}},
			":b:b :c:c :a:a "},
		{"an unknown override may replace what has a Sid",
			body{attrs: map[string]resource.Value{"override_policy_documents": later(cty.ListVal([]cty.Value{unknownText}))},
				blocks: map[string][]body{"statement": {block("A", "c:c"), block("", "d:d")}}},
			"A:c:c? :d:d …"},
		{"overrides of unknown number may too",
			body{attrs: map[string]resource.Value{"override_policy_documents": later(cty.UnknownVal(cty.List(cty.String)))},
				blocks: map[string][]body{"statement": {block("A", "c:c")}}},
			"A:c:c? …"},
		{"overrides of unknown number, of which one is known",
			body{attrs: map[string]resource.Value{"override_policy_documents": later(cty.UnknownVal(cty.List(cty.String)), dataRef("late"))},
				blocks: map[string][]body{"statement": {block("A", "c:c")}}},
			"A:c:c? …"},
		{"the only document of such a list",
			body{attrs: map[string]resource.Value{"source_policy_documents": {
				V: cty.UnknownVal(cty.List(cty.String)), Origin: resource.Set,
				Links: resource.Links{Each: true, Refs: []resource.Ref{dataRef("unsaid")}},
			}}},
			":u:u "},
		{"every document of a list, and something else",
			body{attrs: map[string]resource.Value{"source_policy_documents": {
				V: cty.UnknownVal(cty.List(cty.String)), Origin: resource.Set,
				Links: resource.Links{Each: true, Refs: []resource.Ref{dataRef("late"), ref("random_id.r", "hex")}},
			}}},
			"…"},
		{"an unknown source replaces nothing",
			body{attrs: map[string]resource.Value{"source_policy_documents": later(cty.ListVal([]cty.Value{unknownText}))},
				blocks: map[string][]body{"statement": {block("A", "c:c")}}},
			"A:c:c …"},
		{"a statement with an unknown Sid may replace a source's",
			body{attrs: map[string]resource.Value{"source_policy_documents": list(doc("A", "a:a"))},
				blocks: map[string][]body{"statement": {unknownSid}}},
			"A:a:a? :u:u "},
		{"a statement with an unknown Sid may be replaced",
			body{attrs: map[string]resource.Value{"override_policy_documents": list(doc("A", "a:a"))},
				blocks: map[string][]body{"statement": {unknownSid}}},
			":u:u? A:a:a "},
		{"a statement that may not be there may replace",
			body{attrs: map[string]resource.Value{"source_policy_documents": list(doc("A", "a:a"))},
				blocks: map[string][]body{"statement": {{possible: true, attrs: block("A", "c:c").attrs}}}},
			"A:a:a? A:c:c? "},
		{"a dynamic statement of unknown length",
			body{open: map[string]resource.Cause{"statement": {Kind: resource.UnknownCount}},
				blocks: map[string][]body{"statement": {block("A", "c:c")}}},
			"A:c:c …"},
		{"a source that is itself not read yet",
			body{attrs: map[string]resource.Value{"source_policy_documents": mixed}},
			"A:k:k "},
		{"two of them, in an order that is not known",
			body{attrs: map[string]resource.Value{"override_policy_documents": later(
				cty.ListVal([]cty.Value{unknownText, unknownText}), dataRef("late"), dataRef("later"))}},
			"A:l:l? A:m:m? B:m:m "},
		{"two of them, one with an unknown Sid",
			body{attrs: map[string]resource.Value{"override_policy_documents": later(
				cty.ListVal([]cty.Value{unknownText, unknownText}), dataRef("late"), dataRef("unsaid"))}},
			"A:l:l? :u:u? "},
		{"two of them for one place",
			body{attrs: map[string]resource.Value{"source_policy_documents": later(
				cty.ListVal([]cty.Value{unknownText}), dataRef("late"), dataRef("later"))}},
			"…"},
		{"something else may flow in",
			body{attrs: map[string]resource.Value{"source_policy_documents": later(
				cty.ListVal([]cty.Value{unknownText}), dataRef("late"), ref("aws_iam_role.r", "arn"))}},
			"…"},
		{"a read document beside an unread one",
			body{attrs: map[string]resource.Value{"source_policy_documents": later(
				cty.ListVal([]cty.Value{cty.StringVal(doc("R", "r:r")), unknownText}), dataRef("read"), dataRef("late"))}},
			"R:r:r A:l:l "},
		{"every document of a list whose length is not known",
			body{attrs: map[string]resource.Value{"source_policy_documents": {
				V: cty.UnknownVal(cty.List(cty.String)), Origin: resource.Set,
				Links: resource.Links{Each: true, Refs: []resource.Ref{dataRef("late"), dataRef("read")}},
			}}},
			"A:l:l R:r:r "},
		{"a malformed statement that is replaced",
			body{attrs: map[string]resource.Value{
				"source_policy_documents":   list(`{"Statement": [{"Sid": "A", "Effect": "Allow"}]}`),
				"override_policy_documents": list(doc("A", "a:a"))}},
			"A:a:a "},
		{"a statement without actions",
			body{blocks: map[string][]body{"statement": {{}}}},
			"the policy document is malformed: a statement has neither Action nor NotAction"},
		{"made from itself",
			body{attrs: map[string]resource.Value{"source_policy_documents": later(cty.ListVal([]cty.Value{unknownText}), dataRef("a"))}},
			"the policy document is made from itself"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := read(t, later(unknownText, dataRef("a")), map[string]body{
				"a": tc.data, "late": late, "later": later2, "unsaid": {blocks: map[string][]body{"statement": {unknownSid}}},
				"read": {attrs: map[string]resource.Value{"json": text(doc("R", "r:r"))}},
			})
			if got := summary(d); got != tc.want {
				t.Errorf("got  %s\nwant %s", got, tc.want)
			}
		})
	}
}

func TestMergedVersion(t *testing.T) {
	none, older, latest := Element{Known: true}, Element{Known: true, Text: version2008}, Element{Known: true, Text: version2012}
	unknown := Element{Cause: resource.Cause{Kind: resource.NoVariable, Subject: "var.version"}}
	for _, tc := range []struct {
		name       string
		a, b, want Element
	}{
		{"a later one wins", older, latest, latest},
		{"none is the oldest", none, older, older},
		{"the latest can't be beaten, whatever the other is", unknown, latest, latest},
		{"an older one can", unknown, older, unknown},
		{"two that are not known", unknown, unknown, unknown},
		{"the same", older, older, older},
	} {
		for _, got := range []Element{newer(tc.a, tc.b), newer(tc.b, tc.a)} {
			if got.Known != tc.want.Known || got.Text != tc.want.Text || got.Cause != tc.want.Cause {
				t.Errorf("%s: got %+v, want %+v", tc.name, got, tc.want)
			}
		}
	}
}

func TestLinks(t *testing.T) {
	data := map[string]body{
		"a":    {blocks: map[string][]body{"statement": {block("A", "a:a")}}},
		"b":    {blocks: map[string][]body{"statement": {block("B", "b:b")}}},
		"read": {attrs: map[string]resource.Value{"json": text(doc("R", "r:r"))}},
	}
	whole := dataRef("a")
	whole.Attr = ""
	altered := dataRef("a")
	altered.Altered = true
	wrapped := dataRef("a")
	wrapped.Suffix = "\n"
	open := later(unknownText, dataRef("a"))
	open.Links.Open, open.Links.Loose = true, resource.Cause{Kind: resource.NotShown, Subject: "local.p"}
	for _, tc := range []struct {
		name  string
		value resource.Value
		want  string
		cause resource.Cause
	}{
		{"one document", later(unknownText, dataRef("a")), "A:a:a ", resource.Cause{}},
		{"its minified text", later(unknownText, ref("data.aws_iam_policy_document.a", "minified_json")), "A:a:a ", resource.Cause{}},
		{"the data source as a whole", later(unknownText, whole), "A:a:a ", resource.Cause{}},
		{"one of two documents", later(unknownText, dataRef("a"), dataRef("b")), "…",
			resource.Cause{Kind: resource.Several, Subject: "data.aws_iam_policy_document.a"}},
		{"a document and something else", later(unknownText, dataRef("a"), ref("aws_kms_key.k", "arn")), "…",
			resource.Cause{Subject: "data.aws_iam_policy_document.a.json"}},
		{"a local value that a plan doesn't show", open, "…", open.Links.Loose},
		{"an altered document", later(unknownText, altered), "…", resource.Cause{Subject: "data.aws_iam_policy_document.a.json"}},
		{"a wrapped document", later(unknownText, wrapped), "…", resource.Cause{Subject: "data.aws_iam_policy_document.a.json"}},
		{"another attribute", later(unknownText, ref("data.aws_iam_policy_document.a", "id")), "…",
			resource.Cause{Subject: "data.aws_iam_policy_document.a.id"}},
		{"a document that has been read, of which the value is something else", later(unknownText, dataRef("read")), "…",
			resource.Cause{Subject: "data.aws_iam_policy_document.read.json"}},
		{"a data source that is not in the input", later(unknownText, dataRef("gone")), "…",
			resource.Cause{Subject: "data.aws_iam_policy_document.gone.json"}},
		{"nothing that can be followed", later(unknownText), "…", resource.Cause{Subject: "a.later"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := read(t, tc.value, data)
			if got := summary(d); got != tc.want || d.Cause != tc.cause {
				t.Errorf("got %s (%v), want %s (%v)", got, d.Cause, tc.want, tc.cause)
			}
		})
	}
}

func TestFromData(t *testing.T) {
	rd, _ := graphOf(text(""), map[string]body{
		"read": {
			attrs: map[string]resource.Value{"json": text(doc("R", "r:r"))},
			// What was written counts no more once the document is known.
			blocks: map[string][]body{"statement": {block("A", "a:a")}},
		},
		"late": {blocks: map[string][]body{"statement": {block("A", "a:a")}}},
	})
	for name, want := range map[string]string{"read": "R:r:r ", "late": "A:a:a "} {
		data := rd.graph.Lookup("data.aws_iam_policy_document." + name)
		if got := summary(rd.FromData(data)); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

func TestConditionalData(t *testing.T) {
	rd, x := graphOf(later(unknownText, dataRef("a")), map[string]body{"a": {blocks: map[string][]body{"statement": {block("A", "a:a")}}}})
	rd.graph.Lookup("data.aws_iam_policy_document.a").Conditional = true
	if got, want := summary(rd.Of(x, "policy")), "A:a:a? …"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSensitiveData(t *testing.T) {
	secret := text("s3:GetObject")
	secret.V = cty.SetVal([]cty.Value{secret.V})
	secret.Sensitive = true
	b := block("A", "")
	b.attrs["actions"] = secret
	source := text(doc("S", "a:a"))
	source.V = cty.ListVal([]cty.Value{source.V})
	source.Sensitive = true
	for name, data := range map[string]body{
		"an action": {blocks: map[string][]body{"statement": {b}}},
		"a source":  {attrs: map[string]resource.Value{"source_policy_documents": source}},
		"a source of a source": {attrs: map[string]resource.Value{
			"source_policy_documents": later(cty.ListVal([]cty.Value{unknownText}), dataRef("b")),
		}},
	} {
		d := read(t, later(unknownText, dataRef("a")), map[string]body{"a": data, "b": {attrs: map[string]resource.Value{"source_policy_documents": source}}})
		if !d.Sensitive || len(d.Statements) != 1 || !d.Statements[0].Sensitive {
			t.Errorf("%s: got %+v, want a sensitive document", name, d)
		}
	}
}

// A chain of documents, each made twice from the next, is read in no more steps
// than there are documents, and not at all when it has too many.
func TestSourcesAreBounded(t *testing.T) {
	data := map[string]body{"d0": {blocks: map[string][]body{"statement": {block("", "a:a")}}}}
	for i := 1; i <= 40; i++ {
		below := dataRef(fmt.Sprintf("d%d", i-1))
		data[fmt.Sprintf("d%d", i)] = body{attrs: map[string]resource.Value{
			"source_policy_documents": later(cty.ListVal([]cty.Value{unknownText, unknownText}), below),
		}}
	}
	if d := read(t, later(unknownText, dataRef("d3")), data); d.Err != nil || len(d.Statements) != 8 {
		t.Errorf("got %d statements and %v, want 8", len(d.Statements), d.Err)
	}
	var limit *LimitError
	if d := read(t, later(unknownText, dataRef("d40")), data); !errors.As(d.Err, &limit) {
		t.Errorf("got %v, want a limit", d.Err)
	}
}

func TestDataIsBounded(t *testing.T) {
	many := make([]body, defaults().Statements+1)
	for i := range many {
		many[i] = block("", "a:a")
	}
	long := block("", "a:a")
	long.attrs["resources"] = list(strings.Repeat("x", defaults().Bytes+1))
	source := doc("", strings.Repeat("x", defaults().Bytes/2))
	for _, tc := range []struct {
		name, limit string
		data        body
	}{
		{"very many statements", "policy-statements", body{blocks: map[string][]body{"statement": many}}},
		{"a huge string", "policy-bytes", body{blocks: map[string][]body{"statement": {long}}}},
		{"large sources", "policy-bytes", body{attrs: map[string]resource.Value{"source_policy_documents": list(source, source)}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			d := read(t, later(unknownText, dataRef("a")), map[string]body{"a": tc.data})
			var limit *LimitError
			if !errors.As(d.Err, &limit) || limit.Name != tc.limit || !d.Open {
				t.Errorf("got %v, want the limit %s", d.Err, tc.limit)
			}
		})
	}
}

func TestReadsNamesTopLevelAttributes(t *testing.T) {
	names, some := Reads().Top("data.aws_iam_policy_document")
	if !some || !names["statement"] || !names["json"] {
		t.Errorf("got %v", names)
	}
}
