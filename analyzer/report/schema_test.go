package report

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestJSONIsWhatTheSchemaSays(t *testing.T) {
	schema := compile(t, "schema.json")
	tests := []struct {
		name string
		r    *Report
	}{
		{"a full report", sample(t)},
		{"a report of nothing", empty()},
		{"a report of hostile names", hostile("\x1b[31m\u202e\"\\\n\xff\x9b\U000e0041")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := parse(t, write(t, "json", tt.r))
			if err := schema.Validate(doc); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestSchemaNamesEveryKey holds the schema against the Go types, so that a key
// can't be added without being documented.
func TestSchemaNamesEveryKey(t *testing.T) {
	schema := compile(t, "schema.json")
	var check func(typ reflect.Type, s *jsonschema.Schema, path string)
	check = func(typ reflect.Type, s *jsonschema.Schema, path string) {
		for s != nil && s.Properties == nil && s.Items2020 == nil && (s.Ref != nil || s.AnyOf != nil) {
			if s.Ref != nil {
				s = s.Ref
			} else {
				s = s.AnyOf[0]
			}
		}
		switch typ.Kind() {
		case reflect.Pointer:
			check(typ.Elem(), s, path)
		case reflect.Slice:
			check(typ.Elem(), s.Items2020, path+"[]")
		case reflect.Struct:
			var keys []string
			for f := range typ.Fields() {
				key := f.Tag.Get("json")
				if key == "-" {
					continue
				}
				keys = append(keys, key)
				if s.Properties[key] == nil {
					t.Errorf("%s.%s: the schema doesn't know it", path, key)
					continue
				}
				check(f.Type, s.Properties[key], path+"."+key)
			}
			if len(s.Properties) != len(keys) {
				t.Errorf("%s: the schema has %d keys, the type %d", path, len(s.Properties), len(keys))
			}
			slices.Sort(keys)
			if got := slices.Sorted(slices.Values(s.Required)); !slices.Equal(got, keys) {
				t.Errorf("%s: required are %q, want all: %q", path, got, keys)
			}
		default:
		}
	}
	check(reflect.TypeFor[Report](), schema, "report")
}

func TestJSONEscapesWhatActsOnATerminal(t *testing.T) {
	got := string(write(t, "json", hostile("a\x1b\u009b\x7f\u202e\u2066\U000e0041é")))
	if want := `a\u001b\u009b\u007f\u202e\u2066\udb40\udc41é`; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s in it", got, want)
	}
}

func TestJSONWritesALineForEachFinding(t *testing.T) {
	r := sample(t)
	lines := bytes.Count(write(t, "json", r), []byte("\n{\"control\":"))
	if lines != len(r.Findings) {
		t.Errorf("got %d lines that begin with a finding, want %d", lines, len(r.Findings))
	}
}

func compile(t *testing.T, file string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func parse(t *testing.T, b []byte) any {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("%v in:\n%s", err, b)
	}
	return doc
}

func write(t *testing.T, format string, r *Report) []byte {
	t.Helper()
	return writeWith(t, format, r, sampleOptions())
}

func writeWith(t *testing.T, format string, r *Report, o WriterOptions) []byte {
	t.Helper()
	f, ok := LookupFormat(format)
	if !ok {
		t.Fatalf("there is no format %s", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// empty is the report of a run that found nothing to judge.
func empty() *Report {
	return &Report{
		Version: Version, Tool: Tool{Name: "hublint"}, Inputs: []Input{}, Summary: Summary{Skipped: map[string]int{}},
		Controls: []Control{}, Findings: []Finding{}, Diagnostics: []Diagnostic{},
	}
}
