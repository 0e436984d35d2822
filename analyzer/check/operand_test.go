package check

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

func TestParameterWithoutValue(t *testing.T) {
	body := attrs("level", set(cty.StringVal("ERROR")))
	for _, tt := range []struct {
		name  string
		value cty.Value
		want  Verdict
	}{
		{"the words stand in for a parameter that is not set", cty.NullVal(cty.String), Pass},
		{"a parameter that is set decides alone", cty.StringVal("INFO"), Fail},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := &Control{
				ID: "Test.1", On: []string{"t"}, Pass: OneOf("level", Param("loggingLevel").Or("ERROR", "INFO")),
				Params: []Parameter{{Name: "loggingLevel", Value: tt.value}},
			}
			r := &resource.Resource{Canonical: "t", Body: body, Provider: &resource.Provider{}}
			if got := c.Judge(&Env{Graph: &resource.Graph{}}, r); got != tt.want {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestParameterInWords(t *testing.T) {
	for want, value := range map[string]cty.Value{
		"":        cty.NullVal(cty.Bool),
		"false":   cty.False,
		"7":       cty.NumberIntVal(7),
		"80,443":  cty.ListVal([]cty.Value{cty.NumberIntVal(80), cty.NumberIntVal(443)}),
		"mysql,x": cty.StringVal("mysql, x"),
	} {
		if got := (Parameter{Value: value}).String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
