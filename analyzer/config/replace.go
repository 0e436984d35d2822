package config

import (
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// replaced is replace of a plain text by something that may not be known, in a
// text that may not be known. Where the text is a JSON document, which is how
// modules fill placeholders in policies, what it encodes stays known.
func replaced(args []cty.Value) (cty.Value, bool) {
	if len(args) != 3 {
		return cty.NilVal, false
	}
	old, ok := knownText(args[1])
	if !ok || old == "" || len(old) > 1 && old[0] == '/' && old[len(old)-1] == '/' {
		return cty.NilVal, false
	}
	text, textMarks := args[0].Unmark()
	by, byMarks := args[2].Unmark()
	switch {
	case text.IsNull() || by.IsNull() || text.IsKnown() && by.IsKnown():
		return cty.NilVal, false
	case text.IsKnown() && text.Type() == cty.String && !strings.Contains(text.AsString(), old):
		return args[0], true
	}
	document := decoded(args[0])
	if document == cty.NilVal {
		return cty.NilVal, false
	}
	v, err := cty.Transform(document, func(_ cty.Path, v cty.Value) (cty.Value, error) {
		bare, marks := v.Unmark()
		switch {
		case bare.Type() != cty.String || bare.IsNull():
			return v, nil
		case !bare.IsKnown():
			return cty.UnknownVal(cty.String).WithMarks(changed(marks, either)), nil
		case !strings.Contains(bare.AsString(), old):
			return v, nil
		case !by.IsKnown() || by.Type() != cty.String:
			return cty.UnknownVal(cty.String).WithMarks(union(changed(marks, secretOnly), changed(byMarks, altered))), nil
		}
		return cty.StringVal(strings.ReplaceAll(bare.AsString(), old, by.AsString())).WithMarks(marks), nil
	})
	if err != nil {
		return cty.NilVal, false
	}
	marks := changed(union(textMarks, byMarks), altered)
	return cty.UnknownVal(cty.String).RefineNotNull().WithMarks(marks).Mark(&textMark{v}), true
}
