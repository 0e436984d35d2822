package schema

import (
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestDecodeRefuses(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"no majors", "aws_thing", "want a name and majors"},
		{"a line that is too deep", "aws_thing 3-6\n arn c string\n  deep c string", "too deep"},
		{"a line that isn't one", "aws_thing 3-6\n arn", "no"},
		{"a type that isn't one", "aws_thing 3-6\n arn c strange", "arn"},
		{"a default of another type", "aws_thing 3-6\n size o number =true", "number"},
		{"a default that isn't JSON", "aws_thing 3-6\n name o string =x", "name"},
		{"a source that isn't there", "aws_thing 3-6 https://a.example\n name o string late=in-place@1", "no source 1"},
		{"an unknown cost", "aws_thing 3-6 https://a.example\n name o string late=soon@0", `"soon"`},
		{"an unknown cost of a block", "aws_thing 3-6 https://a.example\n logging list 0 1 late=soon@0", `"soon"`},
	}
	for _, tt := range tests {
		if b, err := decode(tt.text); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v and %v, want an error that says %q", tt.name, b, err, tt.want)
		}
	}
}

// TestObjectsWithin holds that an attribute made of objects can be walked to
// the bottom, with what is known of the values in it.
func TestObjectsWithin(t *testing.T) {
	b, err := decode("aws_thing 3-6 https://a.example\n" +
		" late 3-5 o string\n" +
		` late 6 o ["object",{"x":"string"}]` + "\n" +
		` rule o ["list",["object",{"action":"string","match":["set",["object",{"port":"number"}]],"name":"string"}]]` + "\n" +
		"  action o string late=in-place@0 =\"deny\"\n" +
		` state c ["map",["object",{"x":"string"}]]` + "\n" +
		` zone r ["object",{"id":"string"}]`)
	if err != nil {
		t.Fatal(err)
	}
	rule := b.Block("rule")
	if v, ok := rule.Attr("action").Default(5); !ok || v.AsString() != "deny" {
		t.Errorf("rule action defaults to %#v %v", v, ok)
	}
	if late, source := rule.Attr("action").Late(); late != InPlace || source != "https://a.example" {
		t.Errorf("rule action: %v from %q", late, source)
	}
	match := rule.Block.Block("match")
	if !match.AsAttr || match.Nesting != Set || !match.Attr("port").Type.Equals(cty.Number) || !match.Attr("port").Optional || !match.In(3) {
		t.Errorf("rule match: %+v", match)
	}
	if zone := b.Block("zone"); zone == nil || zone.Nesting != Single {
		t.Errorf("zone: %+v", zone)
	}
	if late := b.Block("late"); late.In(5) || !late.In(6) || late.Attr("x").In(5) || !b.Attr("late").In(5) {
		t.Errorf("late became an object in major 6: %+v", late)
	}
	if b.Block("state") != nil {
		t.Error("state is only ever computed and can't be written as blocks")
	}
}
