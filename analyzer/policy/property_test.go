package policy

import (
	"testing"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// samples are documents with every element of the grammar in some spelling.
var samples = []string{
	`{"Version": "2012-10-17", "Statement": [
		{"Sid": "Admin", "Effect": "Allow", "Action": "*", "Resource": "*"},
		{"Effect": "Deny", "NotAction": ["iam:*", "sts:*"], "NotResource": "arn:aws:s3:::logs/${aws:username}"}]}`,
	`{"Version": "2008-10-17", "Id": "bucket", "Statement": {
		"Sid": "TLS", "Effect": "Deny", "Principal": {"AWS": ["*"]}, "Action": ["s3:*"], "Resource": ["arn:aws:s3:::a", "arn:aws:s3:::a/*"],
		"Condition": {"Bool": {"aws:SecureTransport": false}}}}`,
	`{"Statement": [
		{"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*",
		 "Condition": {"ArnLike": {"aws:SourceArn": ["arn:aws:s3:::a"]}, "StringEquals": {"aws:SourceAccount": "111122223333"}}},
		{"Effect": "Allow", "NotPrincipal": {"AWS": "111122223333", "Service": ["s3.amazonaws.com"]}, "Action": "sqs:*", "Resource": "*",
		 "Condition": {"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "10.0.0.0/8"]}}},
		{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kms:De*", "Resource": "arn:aws:kms:*:*:key/*"}]}`,
}

// questions are what controls may ask of a statement.
var questions = map[string]func(*Statement) Answer{
	"allows":          (*Statement).Allows,
	"denies":          (*Statement).Denies,
	"everybody":       (*Statement).Everybody,
	"public":          (*Statement).Public,
	"narrowed":        (*Statement).Narrowed,
	"without TLS":     (*Statement).AppliesWithoutTLS,
	"covers action":   func(s *Statement) Answer { return s.CoversAction("kms:Decrypt", "s3:*") },
	"touches action":  func(s *Statement) Answer { return s.TouchesAction("s3:Get*") },
	"covers resource": func(s *Statement) Answer { return s.CoversResource("arn:aws:kms:*:*:key/*") },
	"touches resource": func(s *Statement) Answer {
		return s.TouchesResource("arn:aws:s3:::logs/me")
	},
	"all actions":   func(s *Statement) Answer { return s.Actions.Has("*") },
	"whole service": func(s *Statement) Answer { return s.Actions.HasWholeService() },
	"beyond":        func(s *Statement) Answer { return s.ReachesBeyond("111122223333", nil) },
	"open to all": func(s *Statement) Answer {
		return And(s.Allows(), s.Public(), Not(s.Narrowed()))
	},
}

// answers asks everything of a document: whether some statement does, and
// whether none does.
func answers(d Document) map[string]Truth {
	out := map[string]Truth{}
	for name, ask := range questions {
		a, _ := d.Any(ask)
		out[name] = a.Truth
	}
	return out
}

func structureOf(t *testing.T, doc string) (cty.Value, bool) {
	t.Helper()
	typ, err := ctyjson.ImpliedType([]byte(doc))
	if err != nil {
		return cty.NilVal, false
	}
	v, err := ctyjson.Unmarshal([]byte(doc), typ)
	return v, err == nil
}

func readStructure(t *testing.T, v cty.Value) Document {
	t.Helper()
	value := later(unknownText)
	value.Structure = v
	return read(t, value, nil)
}

// A document means the same as text and as a jsonencode.
func TestTextAndStructureAgree(t *testing.T) {
	for _, doc := range samples {
		v, ok := structureOf(t, doc)
		if !ok {
			t.Fatalf("not JSON: %s", doc)
		}
		got, want := answers(readStructure(t, v)), answers(read(t, text(doc), nil))
		for name := range questions {
			if got[name] != want[name] {
				t.Errorf("%s: the structure answers %v, the text %v", name, got[name], want[name])
			}
		}
	}
}

// Not knowing a part of a document can make an answer Unknown, and nothing else.
func TestForgettingOnlyMakesUnknown(t *testing.T) {
	for _, doc := range samples {
		whole, _ := structureOf(t, doc)
		before := answers(readStructure(t, whole))
		_ = cty.Walk(whole, func(forgotten cty.Path, _ cty.Value) (bool, error) {
			for _, kind := range []string{"of unknown type", "string"} {
				part, err := cty.Transform(whole, func(p cty.Path, v cty.Value) (cty.Value, error) {
					switch {
					case !p.Equals(forgotten):
						return v, nil
					case kind == "string":
						return cty.UnknownVal(cty.String), nil
					}
					return cty.DynamicVal, nil
				})
				if err != nil {
					t.Fatal(err)
				}
				d := readStructure(t, part)
				for name, after := range answers(d) {
					if after != before[name] && after != Unknown {
						t.Errorf("%s: %v became %v when the value at %#v was forgotten (%s)", name, before[name], after, forgotten, kind)
					}
				}
			}
			return true, nil
		})
	}
}

// FuzzDocument reads any text: without a panic, never with an error and
// statements at once, and never differently when it arrives as a structure.
func FuzzDocument(f *testing.F) {
	for _, doc := range samples {
		f.Add(doc)
	}
	f.Add(`{"Statement": {"Effect": "Allow", "Action": "*", "Action": "s3:*"}}`)
	f.Add(`{"Statement": [{"Effect": "Allow", "Action": ["a:?", 1e400], "Condition": {"IpAddress": {"aws:SourceIp": "::/0"}}}]}`)
	f.Fuzz(func(t *testing.T, doc string) {
		d := read(t, text(doc), nil)
		if d.Err != nil && (!d.Open || len(d.Statements) > 0) {
			t.Fatalf("an unreadable document decides something: %+v", d)
		}
		got := answers(d)
		for i := range d.Statements {
			_ = d.Statements[i].String()
		}
		v, ok := structureOf(t, doc)
		if !ok || d.Err != nil || d.Absent || v.IsNull() {
			return
		}
		for name, want := range answers(readStructure(t, v)) {
			if got[name] != want {
				t.Errorf("%s: the text answers %v, the structure %v", name, got[name], want)
			}
		}
	})
}
