package config

import (
	"regexp"
	"regexp/syntax"
	"slices"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function/stdlib"
)

// longestPattern bounds the regular expressions that are held against the beginning of
// a text. Modules ask with short ones what kind of name they were given.
const longestPattern = 1000

// matched is regexall of a text of which only the beginning is known: what matches
// there is certain to be found, whatever follows.
func matched(args []cty.Value) (cty.Value, bool) {
	if len(args) != 2 || args[1].IsKnown() {
		return cty.NilVal, false
	}
	p, pMarks := args[0].Unmark()
	if !p.IsKnown() || p.IsNull() || p.Type() != cty.String || len(p.AsString()) > longestPattern {
		return cty.NilVal, false
	}
	pattern, begins := p.AsString(), beginning(args[1])
	re, err := regexp.Compile(pattern)
	if begins == "" || err != nil || looksAhead(pattern) || !re.MatchString(begins) {
		return cty.NilVal, false
	}
	t, err := stdlib.RegexAllFunc.ReturnTypeForValues([]cty.Value{p, cty.UnknownVal(cty.String)})
	if err != nil || !t.IsListType() {
		return cty.NilVal, false
	}
	v := cty.UnknownVal(t).Refine().NotNull().CollectionLengthLowerBound(1).NewValue()
	_, marks := args[1].Unmark()
	return v.WithMarks(changed(union(pMarks, marks), altered)), true
}

// beginning is what an unknown text is known to begin with.
func beginning(v cty.Value) string {
	v, marks := v.Unmark()
	if v.Type() != cty.String {
		return ""
	}
	if _, ok := onlyRef(marks); ok {
		for m := range marks {
			if ref, ok := m.(refMark); ok && ref.begins != "" {
				return ref.begins
			}
		}
	}
	return v.Range().StringPrefix()
}

// looksAhead reports whether a pattern may ask for what follows a match, as the end of
// the text.
func looksAhead(pattern string) bool {
	re, err := syntax.Parse(pattern, syntax.Perl)
	return err != nil || asksWhatFollows(re)
}

func asksWhatFollows(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpEndLine, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	}
	return slices.ContainsFunc(re.Sub, asksWhatFollows)
}
