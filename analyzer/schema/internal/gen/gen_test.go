package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCommittedFileIsCurrent holds that aws.txt, types.txt and facts.csv
// belong together: writing aws.txt anew changes nothing.
func TestCommittedFileIsCurrent(t *testing.T) {
	const dir = "../.."
	committed, err := os.ReadFile(filepath.Join(dir, "aws.txt"))
	if err != nil {
		t.Fatal(err)
	}
	types, err := readFile(dir, "types.txt", parseTypes)
	if err != nil {
		t.Fatal(err)
	}
	known, err := readFile(dir, "facts.csv", parseFacts)
	if err != nil {
		t.Fatal(err)
	}
	got, err := generate(string(committed), types, known, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(committed) {
		t.Errorf("aws.txt isn't what types.txt and facts.csv say: run go generate ./analyzer/schema; first difference:\n%s", difference(got, string(committed)))
	}
}

func difference(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "new: " + x[i] + "\nold: " + y[i]
		}
	}
	return "one goes on after the other's end"
}

const oldSchema = `{"format_version": "1.0", "provider_schemas": {
  "registry.terraform.io/hashicorp/random": {"resource_schemas": {"random_pet": {"version": 0, "block": {}}}},
  "registry.terraform.io/hashicorp/aws": {
    "resource_schemas": {
      "aws_thing": {"version": 0, "block": {
        "attributes": {
          "arn": {"type": "string", "computed": true},
          "encrypted": {"type": "bool", "optional": true},
          "name": {"type": "string", "required": true},
          "gone": {"type": "string", "optional": true},
          "rules": {"type": ["set", ["object", {"to": "number", "from": "number"}]], "optional": true, "computed": true}
        },
        "block_types": {
          "logging": {"nesting_mode": "set", "block": {"attributes": {"bucket": {"type": "string", "required": true}}}},
          "deep": {"nesting_mode": "list", "max_items": 1, "block": {"attributes": {"x": {"type": "string", "required": true}}}}
        }
      }},
      "aws_unwanted": {"version": 0, "block": {}}
    },
    "data_source_schemas": {"aws_thing": {"version": 0, "block": {"attributes": {"name": {"type": "string", "required": true}}}}}
  }
}}`

const newSchema = `{"format_version": "1.0", "provider_schemas": {
  "registry.terraform.io/hashicorp/aws": {
    "resource_schemas": {
      "aws_thing": {"version": 0, "block": {
        "attributes": {
          "arn": {"type": "string", "computed": true},
          "encrypted": {"type": "string", "optional": true},
          "name": {"type": "string", "required": true},
          "password_wo": {"type": "string", "optional": true, "sensitive": true, "write_only": true},
          "rules": {"type": ["set", ["object", {"to": "number", "from": "number"}]], "optional": true, "computed": true}
        },
        "block_types": {
          "logging": {"nesting_mode": "list", "max_items": 1, "block": {"attributes": {"bucket": {"type": "string", "optional": true}}}},
          "deep": {"nesting_mode": "list", "max_items": 1, "block": {"attributes": {"x": {"type": "string", "required": true}}}}
        }
      }}
    }
  }
}}`

const wantTypes = "# comment\naws_thing deep\ndata.aws_thing # comment\n"

const someFacts = `type,path,majors,default,late,computed,source
aws_thing,*,6,null,,,https://provider.example
aws_thing,encrypted,5,false,,,https://guide.example
aws_thing,encrypted,6,"""true""",replacement,,
aws_thing,logging,,,in-place,true,https://docs.example
aws_thing,rules.from,,1,,,
`

const wantText = `# aws 5.1.0 6.2.0

aws_thing 5-6 https://provider.example https://docs.example
 arn c string
 deep list 0 1 partial
 encrypted 5 o bool =false
 encrypted 6 o string late=replacement@0 ="true"
 gone 5 o string =?
 logging list 0 1 computed late=in-place@1
  bucket 5 r string
  bucket 6 o string
 name r string
 password_wo 6 osw string
 rules oc ["set",["object",{"from":"number","to":"number"}]]
  from o number =1

data.aws_thing 5
 name r string
`

func mustParse[T any](t *testing.T, parse func(string) (T, error), text string) T {
	t.Helper()
	v, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func writeSchemas(t *testing.T) []release {
	t.Helper()
	dir := t.TempDir()
	releases := []release{{"5.1.0", filepath.Join(dir, "old.json")}, {"6.2.0", filepath.Join(dir, "new.json")}}
	for i, text := range []string{oldSchema, newSchema} {
		if err := os.WriteFile(releases[i].file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return releases
}

func TestGenerate(t *testing.T) {
	types := mustParse(t, parseTypes, wantTypes)
	releases := writeSchemas(t)
	tests := []struct {
		name     string
		old      string
		releases []release
	}{
		{name: "from nothing", releases: releases},
		{name: "from nothing, the newest major first", releases: []release{releases[1], releases[0]}},
		{name: "from what is there", old: wantText},
		{name: "one major anew", old: wantText, releases: releases[1:]},
		{name: "another version of a major", old: strings.Replace(wantText, "6.2.0", "6.1.0", 1), releases: releases[1:]},
	}
	for _, tt := range tests {
		got, err := generate(tt.old, types, mustParse(t, parseFacts, someFacts), tt.releases)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if got != wantText {
			t.Errorf("%s: first difference:\n%s\nall of it:\n%s", tt.name, difference(got, wantText), got)
		}
	}
}

func TestGenerateRefuses(t *testing.T) {
	releases := writeSchemas(t)
	tests := []struct {
		name         string
		types, facts string
		old          string
		releases     []release
		want         string
	}{
		{name: "a type of which not all majors are given", old: wantText, types: "aws_other", releases: releases[1:], want: "give the schemas of all majors"},
		{name: "a type that no major has", types: "aws_other", releases: releases, want: "no major has aws_other"},
		{name: "a path that leads to no block", types: "aws_thing name", releases: releases, want: "no block name"},
		{name: "a fact about what isn't there", facts: "aws_thing,nmae,,,in-place,,https://x.example\n", releases: releases, want: "row 2, aws_thing nmae"},
		{name: "a fact about a type that isn't kept", facts: "aws_other,*,6,null,,,https://x.example\n", releases: releases, want: "row 2, aws_other"},
		{name: "a default of another type", facts: "aws_thing,encrypted,5,5,,,https://x.example\n", releases: releases, want: "default 5 is no bool"},
		{name: "a file that isn't there", releases: []release{{"6.2.0", "no/such/file"}}, want: "no/such/file"},
		{name: "a version that is none", releases: []release{{"new", releases[0].file}}, want: "is no version"},
	}
	for _, tt := range tests {
		if tt.types == "" {
			tt.types = wantTypes
		}
		head, _, _ := strings.Cut(someFacts, "\n")
		_, err := generate(tt.old, mustParse(t, parseTypes, tt.types), mustParse(t, parseFacts, head+"\n"+tt.facts), tt.releases)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want an error that says %q", tt.name, err, tt.want)
		}
	}
}

func TestBrokenFacts(t *testing.T) {
	head, _, _ := strings.Cut(someFacts, "\n")
	tests := map[string]string{
		"other columns":             "type,path\n",
		"too few cells":             head + "\naws_thing,name\n",
		"a default that isn't JSON": head + "\naws_thing,name,,yes,,,https://x.example\n",
		"an unknown cost":           head + "\naws_thing,name,,,soon,,https://x.example\n",
		"no majors":                 head + "\naws_thing,name,x,,,,https://x.example\n",
		"computed or not":           head + "\naws_thing,name,,,,no,https://x.example\n",
		"a type without a source":   head + "\naws_thing,*,6,null,,,\n",
		"a type read twice":         head + strings.Repeat("\naws_thing,*,6,null,,,https://x.example", 2),
	}
	for name, text := range tests {
		if _, err := parseFacts(text); err == nil {
			t.Errorf("%s: want an error", name)
		}
	}
	if _, err := parseTypes("aws_thing\naws_other\naws_thing\n"); err == nil {
		t.Error("a type that stands there twice: want an error")
	}
}
