package config

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// A policy is often written as a JSON text with references in it: a heredoc, a
// template file, format. What it encodes is known but for the gaps that unknown
// parts leave. An unknown part within quotes is taken to be plain text, which
// ends no string; one outside of them to be a whole JSON value.

// Two characters for private use stand around the number of a gap. A text that
// holds one is left alone.
const gapBegin, gapEnd = "\uE000", "\uE001"

// encoded is what the text encodes if it is JSON, cty.NilVal otherwise.
func (w *wrapper) encoded() cty.Value {
	if begin := strings.TrimSpace(w.before.String()); w.secret || !strings.HasPrefix(begin, "{") && !strings.HasPrefix(begin, "[") {
		return cty.NilVal
	}
	var text strings.Builder
	quoted, escaped := false, false
	bare := map[string]bool{}
	for i, piece := range w.pieces {
		v, _ := piece.Unmark()
		if !v.IsKnown() {
			gap := gapBegin + strconv.Itoa(i) + gapEnd
			if !quoted {
				bare[gap] = true
				gap = `"` + gap + `"`
			}
			text.WriteString(gap)
			continue
		}
		s := v.AsString()
		if strings.Contains(s, gapBegin) {
			return cty.NilVal
		}
		for _, r := range s {
			switch {
			case escaped:
				escaped = false
			case r == '\\':
				escaped = quoted
			case r == '"':
				quoted = !quoted
			}
		}
		text.WriteString(s)
	}
	document := decoded(cty.StringVal(text.String()))
	if document == cty.NilVal {
		return cty.NilVal
	}
	out, err := cty.Transform(document, func(_ cty.Path, v cty.Value) (cty.Value, error) { return w.filled(v, bare), nil })
	if err != nil {
		return cty.NilVal
	}
	return out
}

// filled puts the unknown parts into the gaps of a text, or of the names of an
// object. Of an object with an unknown name nothing is known.
func (w *wrapper) filled(v cty.Value, bare map[string]bool) cty.Value {
	plain, _ := v.Unmark()
	switch {
	case plain.Type().IsObjectType():
		for name := range plain.Type().AttributeTypes() {
			if strings.Contains(name, gapBegin) {
				return cty.DynamicVal.WithMarks(changed(w.marks, altered))
			}
		}
		return v
	case plain.Type() != cty.String || !plain.IsKnown() || plain.IsNull() || !strings.Contains(plain.AsString(), gapBegin):
		return v
	}
	text := plain.AsString()
	if bare[text] {
		piece := w.pieces[gapNumber(text)]
		if of := decoded(piece); of != cty.NilVal {
			return of
		}
		_, marks := piece.Unmark()
		return cty.DynamicVal.WithMarks(changed(marks, altered))
	}
	var inner wrapper
	for text != "" {
		known, rest, gap := strings.Cut(text, gapBegin)
		inner.put(cty.StringVal(known), nil)
		if !gap {
			break
		}
		number, after, _ := strings.Cut(rest, gapEnd)
		piece, marks := w.pieces[gapNumber(gapBegin+number+gapEnd)].Unmark()
		inner.put(piece, marks)
		text = after
	}
	return inner.result()
}

// gapNumber is the place among the pieces of what belongs into a gap.
func gapNumber(gap string) int {
	n, _ := strconv.Atoi(strings.Trim(gap, gapBegin+gapEnd))
	return n
}
