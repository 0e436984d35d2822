package plan

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"
)

func TestWrittenTellsTheConfiguration(t *testing.T) {
	const src = `{"format_version":"1.2","terraform_version":"1.11.4",
		"variables":{"n":{"value":["x"]}},
		"resource_changes":[],
		"configuration":{"root_module":{
			"resources":[{"mode":"managed","type":"aws_s3_bucket","name":"b","expressions":{"bucket":{"constant_value":"x"},"tags":{"references":["var.n"]},
				"force_destroy":{"constant_value":"${var.n == 1}","references":["var.n"]},
				"policy":{"constant_value":"${jsonencode({})}"}}}],
			"module_calls":{"m":{"expressions":{"size":{"constant_value":3}},"module":{
				"resources":[{"mode":"data","type":"aws_region","name":"r"}]}}}}}}`
	g, err := Read(context.Background(), strings.NewReader(src), "plan.json", Options{})
	if err != nil {
		t.Fatal(err)
	}
	w := g.Written
	if v, ok := w.Variable("n"); !ok || !v.RawEquals(cty.TupleVal([]cty.Value{cty.StringVal("x")})) {
		t.Errorf("variable: got %#v, %t", v, ok)
	}
	if _, ok := w.Variable("other"); ok {
		t.Error("a variable that isn't there was found")
	}
	resources, modules, ok := w.Module(nil)
	if !ok || !slices.Equal(resources, []string{"aws_s3_bucket.b"}) || !slices.Equal(modules, []string{"m"}) {
		t.Errorf("root: got %v, %v, %t", resources, modules, ok)
	}
	if resources, _, ok := w.Module([]string{"m"}); !ok || !slices.Equal(resources, []string{"data.aws_region.r"}) {
		t.Errorf("module.m: got %v, %t", resources, ok)
	}
	if _, _, ok := w.Module([]string{"m", "n"}); ok {
		t.Error("a module that isn't there was found")
	}
	if got := w.Constants(nil, "aws_s3_bucket.b"); len(got) != 1 || !got["bucket"].RawEquals(cty.StringVal("x")) {
		t.Errorf("constants of the bucket: got %#v", got)
	}
	if got := w.Constants(nil, "module.m"); len(got) != 1 || !got["size"].RawEquals(cty.NumberIntVal(3)) {
		t.Errorf("constants of the call: got %#v", got)
	}
}
