package config

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// templateWithGaps is templatefile or templatestring of variables of which some
// are identifiers that aren't known yet. The template is rendered with gaps for
// these. Where a second rendering, with gaps that look different, has another text
// around them, the template does more with them than to put them in.
func (s *scope) templateWithGaps(e *hclsyntax.FunctionCallExpr, name string, f function.Function, args []cty.Value) (cty.Value, bool) {
	if name != "templatefile" && name != "templatestring" || len(args) != 2 {
		return cty.NilVal, false
	}
	first, ok := s.renderGaps(e, f, args, "%d")
	if !ok {
		return cty.NilVal, false
	}
	second, ok := s.renderGaps(e, f, args, "0000%d")
	if !ok || !slices.EqualFunc(first, second, cty.Value.RawEquals) {
		return cty.NilVal, false
	}
	var w wrapper
	for _, piece := range first {
		v, marks := piece.Unmark()
		w.put(v, marks)
	}
	return w.result(), w.unknown > 0
}

// renderGaps renders a template with gaps, whose numbers are written in the given
// format, and returns the text cut up at them, with what belongs into each.
func (s *scope) renderGaps(e *hclsyntax.FunctionCallExpr, f function.Function, args []cty.Value, format string) ([]cty.Value, bool) {
	var gaps []cty.Value
	vars, err := cty.Transform(args[1], func(_ cty.Path, v cty.Value) (cty.Value, error) {
		if _, ok := identifier(v); !ok {
			return v, nil
		}
		gaps = append(gaps, v)
		return cty.StringVal(gapBegin + fmt.Sprintf(format, len(gaps)-1) + gapEnd), nil
	})
	if err != nil || len(gaps) == 0 {
		return nil, false
	}
	source, _ := args[0].Unmark()
	vars, marks := vars.UnmarkDeep()
	if !source.IsKnown() || !vars.IsWhollyKnown() || secret(marks) {
		return nil, false
	}
	out, diags := s.invoke(e, f, []cty.Value{source, vars}, true)
	text, ok := knownText(out)
	if diags.HasErrors() || !ok {
		return nil, false
	}
	var pieces []cty.Value
	for {
		before, rest, gap := strings.Cut(text, gapBegin)
		pieces = append(pieces, cty.StringVal(before))
		if !gap {
			return pieces, true
		}
		number, after, whole := strings.Cut(rest, gapEnd)
		var n int
		if _, err := fmt.Sscanf(number, "%d", &n); err != nil || !whole || n >= len(gaps) {
			return nil, false
		}
		pieces, text = append(pieces, gaps[n]), after
	}
}
