package config

import (
	"maps"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/convert"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// template evaluates "a${b}c". One unknown part among known text is remembered
// with the text around it.
func (s *scope) template(e *hclsyntax.TemplateExpr) (operand, hcl.Diagnostics) {
	if len(e.Parts) == 1 {
		if l, ok := e.Parts[0].(*hclsyntax.LiteralValueExpr); ok {
			return of(l.Val), nil
		}
	}
	var w wrapper
	for _, part := range e.Parts {
		v, diags := s.value(part)
		if diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		if diags := w.add(v, part.Range()); diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		if t := s.m.t; w.length > t.limits.TextBytes {
			return t.stop("text-bytes", t.limits.TextBytes, e.SrcRange)
		}
	}
	return of(w.result()), nil
}

// wrapper puts the parts of a text together.
type wrapper struct {
	before, after strings.Builder
	length        int
	unknown       int
	pieces        []cty.Value    // all parts, known texts and unknown ones
	marks         cty.ValueMarks // of the unknown parts
	secret        bool
}

func (w *wrapper) add(v cty.Value, at hcl.Range) hcl.Diagnostics {
	v, marks := v.UnmarkDeep()
	w.secret = w.secret || secret(marks)
	if v.IsNull() {
		return wrong(at, "Invalid template interpolation value", "The expression result is null. Cannot include a null value in a string template.")
	}
	str, err := convert.Convert(v, cty.String)
	if err != nil {
		return wrong(at, "Invalid template interpolation value", "Cannot include the given value in a string template: "+err.Error()+".")
	}
	w.put(str, marks)
	return nil
}

// put appends a string that has these marks.
func (w *wrapper) put(str cty.Value, marks cty.ValueMarks) {
	w.pieces = append(w.pieces, withMarks(str, marks))
	switch {
	case !str.IsKnown():
		w.unknown++
		if w.marks == nil {
			w.marks = make(cty.ValueMarks, len(marks))
		}
		maps.Copy(w.marks, marks)
	case w.unknown > 0:
		w.after.WriteString(str.AsString())
		w.length += len(str.AsString())
	default:
		w.before.WriteString(str.AsString())
		w.length += len(str.AsString())
	}
}

func (w *wrapper) result() cty.Value {
	if w.unknown == 0 {
		v := cty.StringVal(w.before.String())
		if w.secret {
			v = v.Mark(function.SensitiveMark)
		}
		return v
	}
	ref := cty.UnknownVal(cty.String).Refine().NotNull()
	if prefix := w.before.String(); prefix != "" {
		ref = ref.StringPrefix(prefix[:min(len(prefix), 128)])
	}
	v := ref.NewValue()
	if of := w.encoded(); of != cty.NilVal {
		v = v.Mark(&textMark{of})
	}
	switch {
	case w.unknown > 1 && w.length == 0:
		// Any of them may turn out to be empty, and the text to be another.
		return v.WithMarks(union(changed(w.marks, either), loose(w.marks, resource.Cause{})))
	case w.unknown > 1:
		return v.WithMarks(changed(w.marks, altered))
	case w.length == 0:
		return v.WithMarks(w.marks)
	}
	return v.WithMarks(changed(w.marks, wrapped(w.before.String(), w.after.String())))
}

// wrapped puts text around what a mark refers to.
func wrapped(before, after string) func(mark) mark {
	return func(m mark) mark {
		switch m := m.(type) {
		case refMark:
			if !m.Altered {
				m.Prefix, m.Suffix = before+m.Prefix, m.Suffix+after
			}
			return m
		case knownMark:
			if m.is.IsNull() {
				return nil // which no text is made of
			}
			text, _ := resource.Value{V: m.is}.Text()
			return mayBe(cty.StringVal(before+text+after), m.why)
		case *textMark:
			return nil
		}
		return m
	}
}

// join evaluates a template's for directive.
func (s *scope) join(e *hclsyntax.TemplateJoinExpr) (operand, hcl.Diagnostics) {
	op, diags := s.eval(e.Tuple)
	if diags.HasErrors() {
		return op, diags
	}
	v, marks := op.value().Unmark()
	if !v.IsKnown() || v.IsNull() || !v.CanIterateElements() {
		return of(derived(cty.UnknownVal(cty.String), marks)), nil
	}
	var w wrapper
	w.secret = secret(marks)
	for it := v.ElementIterator(); it.Next(); {
		_, part := it.Element()
		if diags := w.add(part, e.Range()); diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		if t := s.m.t; w.length > t.limits.TextBytes {
			return t.stop("text-bytes", t.limits.TextBytes, e.Range())
		}
	}
	return of(w.result()), nil
}
