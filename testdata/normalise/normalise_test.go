package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	long := strings.Repeat("x", width)
	tests := []struct {
		name, in, want string
	}{
		{
			name: "a short document stays on one line",
			in:   `{"b": 1, "a": [true, null]}`,
			want: `{"b":1,"a":[true,null]}`,
		},
		{
			name: "a long value is broken at its members, in their order",
			in:   `{"z":{"k":"` + long + `"},"a":[1,{"s":2}]}`,
			want: "{\n \"z\": {\n  \"k\": \"" + long + "\"\n },\n \"a\": [1,{\"s\":2}]\n}",
		},
		{
			name: "a long list has a line for each element",
			in:   `{"l":["` + long + `",{}]}`,
			want: "{\n \"l\": [\n  \"" + long + "\",\n  {}\n ]\n}",
		},
		{
			name: "the timestamp of the plan is fixed, another attribute of that name is not",
			in:   `{"timestamp":"2031-05-06T07:08:09Z","variables":{"timestamp":"2031"}}`,
			want: `{"timestamp":"2026-01-01T00:00:00Z","variables":{"timestamp":"2031"}}`,
		},
		{
			name: "relevant attributes are sorted",
			in:   `{"relevant_attributes":[{"resource":"b"},{"resource":"a"}]}`,
			want: `{"relevant_attributes":[{"resource":"a"},{"resource":"b"}]}`,
		},
		{
			name: "numbers and escapes are left as they were written",
			in:   `{"n":1e2,"big":123456789012345678901234567890,"s":"\u003c\u0026é"}`,
			want: `{"n":1e2,"big":123456789012345678901234567890,"s":"\u003c\u0026é"}`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := normalised(t, tt.in)
			if got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if again := normalised(t, got); again != got {
				t.Errorf("a second run changes\n%s\nto\n%s", got, again)
			}
		})
	}
}

// TestRunKeepsDocument holds that laying out adds nothing but white space.
func TestRunKeepsDocument(t *testing.T) {
	var doc strings.Builder
	doc.WriteString(`{"list":[`)
	for i := range 200 {
		fmt.Fprintf(&doc, `{"i":%d,"deep":{"a":[[],{},"\"},{"],"b":{"c":"%s"}}},`, i, strings.Repeat("y", i))
	}
	doc.WriteString(`null]}`)

	var got bytes.Buffer
	if err := json.Compact(&got, []byte(normalised(t, doc.String()))); err != nil {
		t.Fatal(err)
	}
	if got.String() != doc.String() {
		t.Error("the document differs by more than white space")
	}
}

func TestRunRefuses(t *testing.T) {
	for _, in := range []string{"", "[]", `{"a":`, `{"a":1}}`, `{} {}`, `{"relevant_attributes":{}}`, "\x1f\x8b"} {
		var out bytes.Buffer
		if err := run(strings.NewReader(in), &out); err == nil || out.Len() > 0 {
			t.Errorf("got output %q and error %v, want only an error, for %q", out.String(), err, in)
		}
	}
}

func normalised(t *testing.T, in string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(strings.NewReader(in), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
