package function

import (
	"encoding/json"
	"strings"

	yaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"

	"github.com/hublint/hublint/analyzer/nesting"
)

// codecs returns what reads and writes JSON, YAML and CSV.
func codecs(b bounds) map[string]function.Function {
	return map[string]function.Function{
		"csvdecode":  stdlib.CSVDecodeFunc,
		"jsondecode": stdlib.JSONDecodeFunc,
		"jsonencode": stdlib.JSONEncodeFunc,
		"yamldecode": yamlDecode(b),
		"yamlencode": yamlEncode(),
	}
}

// checkEncode takes the shortest text that the value may become, which escapes make
// six times as long at most. Each level indents an element by indent bytes.
func (b bounds) checkEncode(indent int) func([]cty.Value) error {
	return func(args []cty.Value) error {
		t := tally{limits: b.Limits}
		if err := t.add(argument(args, 0), 0); err != nil {
			return err
		}
		return b.within(0, plus(t.bytes, times(t.nesting, indent)))
	}
}

func (b bounds) checkCSV(args []cty.Value) error {
	s, _ := text(argument(args, 0))
	return b.within(strings.Count(s, ",")+strings.Count(s, "\n"), 0)
}

func (b bounds) checkJSON(args []cty.Value) error {
	s, _ := text(argument(args, 0))
	if nesting.Exceeds([]byte(s), nesting.JSON, b.MaxDepth) {
		return b.depth()
	}
	return b.within(jsonElements(s), 0)
}

// jsonElements returns how many values the JSON text s may hold.
func jsonElements(s string) int {
	elements, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '[', c == '{', c == ',':
			elements++
		}
	}
	return elements
}

// yamlEncode is go-cty-yaml's, which doesn't say that its result is never null.
func yamlEncode() function.Function {
	return function.New(&function.Spec{
		Params:       yaml.YAMLEncodeFunc.Params(),
		Type:         function.StaticReturnType(cty.String),
		RefineResult: nonNull,
		Impl:         func(args []cty.Value, _ cty.Type) (cty.Value, error) { return yaml.YAMLEncodeFunc.Call(args) },
	})
}

// yamlDecode is go-cty-yaml's, with the type measured before it is used: aliases of
// aliases make of a few hundred bytes a type that would be exabytes written out.
func yamlDecode(b bounds) function.Function {
	return function.New(&function.Spec{
		Params: yaml.YAMLDecodeFunc.Params(),
		Type: func(args []cty.Value) (cty.Type, error) {
			s, known := text(args[0])
			if !known {
				return cty.DynamicPseudoType, nil
			}
			if err := b.checkYAML(s); err != nil {
				return cty.NilType, err
			}
			ty, err := yaml.Standard.ImpliedType([]byte(s))
			if err != nil {
				return cty.NilType, err
			}
			t := tally{limits: b.Limits}
			return ty, t.addType(ty, 0)
		},
		Impl: func(args []cty.Value, ty cty.Type) (cty.Value, error) {
			return yaml.Standard.Unmarshal([]byte(args[0].AsString()), ty)
		},
	})
}

// checkYAML bounds how deep the parser would have to go. Each level takes a bracket,
// or a step of the indentation that a line starts with; and for each token the
// parser looks at every bracket that is open. Which ones are open can't be told
// without parsing, unless the text is JSON.
func (b bounds) checkYAML(s string) error {
	if json.Valid([]byte(s)) {
		return b.checkJSON([]cty.Value{cty.StringVal(s)})
	}
	for line := range strings.Lines(s) {
		if len(line)-len(strings.TrimLeft(line, " \t-?:")) > 2*b.MaxDepth {
			return b.depth()
		}
	}
	brackets := strings.Count(s, "[") + strings.Count(s, "{")
	return b.spend(times(brackets, len(s)) / 512)
}

// addType counts what a value of type ty holds at least.
func (t *tally) addType(ty cty.Type, depth int) error {
	t.elements++
	switch {
	case t.elements > t.limits.MaxElements:
		return t.limits.elements()
	case depth > t.limits.MaxDepth:
		return t.limits.depth()
	case ty.IsTupleType():
		for _, element := range ty.TupleElementTypes() {
			if err := t.addType(element, depth+1); err != nil {
				return err
			}
		}
	case ty.IsObjectType():
		for _, attribute := range ty.AttributeTypes() {
			if err := t.addType(attribute, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}
