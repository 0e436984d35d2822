package config

import (
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// better evaluates calls of which more can be said than the function itself says
// of arguments that are not known. It declines all others.
func better(name string, args []cty.Value) (cty.Value, bool) {
	switch name {
	case "join":
		return joinedText(args)
	case "format":
		return formatted(args)
	case "slice":
		return sliced(args)
	case "compact", "distinct":
		return sifted(name, args)
	case "coalesce":
		return firstOf(args)
	case "tolist", "toset", "tomap":
		return converted(name, args)
	case "regexall":
		return matched(args)
	case "replace":
		return replaced(args)
	case "jsondecode":
		if len(args) == 1 && !args[0].IsKnown() {
			v := decoded(args[0])
			return v, v != cty.NilVal
		}
	}
	return cty.NilVal, false
}

// identifier reports whether an unknown text is certain to be one that the
// service makes up: not null, not empty, and no other resource's.
func identifier(v cty.Value) (resource.Ref, bool) {
	v, marks := v.Unmark()
	if v.IsKnown() || v.Type() != cty.String || !v.Range().DefinitelyNotNull() {
		return resource.Ref{}, false
	}
	return onlyRef(marks)
}

// converted is tolist, toset or tomap of what is written down or made by a for
// expression.
func converted(name string, args []cty.Value) (cty.Value, bool) {
	if len(args) != 1 {
		return cty.NilVal, false
	}
	t := map[string]cty.Type{
		"tolist": cty.List(cty.DynamicPseudoType), "toset": cty.Set(cty.DynamicPseudoType), "tomap": cty.Map(cty.DynamicPseudoType),
	}[name]
	if from, _ := args[0].Unmark(); !from.IsKnown() || from.IsNull() || !from.Type().IsTupleType() && !from.Type().IsObjectType() || from.LengthInt() < longTuple {
		return cty.NilVal, false
	}
	v, err := convertTo(args[0], t)
	return v, err == nil
}

// firstOf is coalesce of texts. Each that isn't known may turn out to be null or
// empty, and the next to be taken, up to the first that is certain not to be.
func firstOf(args []cty.Value) (cty.Value, bool) {
	var out []cty.Value
	for _, a := range args {
		bare, marks := a.Unmark()
		if bare.IsKnown() && (bare.IsNull() || bare.Type() == cty.String && bare.AsString() == "") {
			continue
		}
		filled := bare.IsKnown() || filledText(a)
		if filled && out == nil {
			return a, !bare.IsKnown()
		}
		if bare.Type() != cty.String {
			return cty.NilVal, false
		}
		if out = append(out, bare.WithMarks(changed(marks, ifFilled))); filled {
			break
		}
	}
	if out == nil {
		return cty.NilVal, false
	}
	return oneOf(cty.UnknownVal(cty.String), because(deepMarks(out[0])), out...), true
}

// ifFilled is what becomes of the mark of a text that is neither null nor empty.
func ifFilled(m mark) mark {
	if k, ok := m.(knownMark); ok && (k.is.IsNull() || k.is.RawEquals(cty.StringVal(""))) {
		return nil
	}
	return m
}

// filledText reports whether an unknown text is certain not to be null or empty.
func filledText(v cty.Value) bool {
	if _, ok := identifier(v); ok {
		return true
	}
	v, _ = v.Unmark()
	return v.Type() == cty.String && v.Range().DefinitelyNotNull() && v.Range().StringPrefix() != ""
}

// sifted is compact or distinct of a list whose unknown elements are identifiers,
// each different from all others and none empty.
func sifted(name string, args []cty.Value) (cty.Value, bool) {
	if len(args) != 1 {
		return cty.NilVal, false
	}
	list, marks := args[0].Unmark()
	if !list.IsKnown() || list.IsNull() || !list.CanIterateElements() || list.Type().IsMapType() || list.Type().IsObjectType() || list.Type().IsSetType() || list.IsWhollyKnown() {
		return cty.NilVal, false
	}
	refs := map[resource.Ref]bool{}
	texts := map[string]bool{}
	var out []cty.Value
	for it := list.ElementIterator(); it.Next(); {
		_, e := it.Element()
		if ref, ok := identifier(e); ok {
			if name == "compact" || !refs[ref] {
				out = append(out, e)
			}
			refs[ref] = true
			continue
		}
		bare, _ := e.Unmark()
		if name == "compact" && !bare.IsKnown() && filledText(e) {
			out = append(out, e)
			continue
		}
		if !bare.IsKnown() || !bare.IsNull() && bare.Type() != cty.String {
			return cty.NilVal, false
		}
		if bare.IsNull() {
			if name == "compact" {
				continue
			}
			return cty.NilVal, false
		}
		text := bare.AsString()
		if name == "compact" && text == "" || name == "distinct" && texts[text] {
			continue
		}
		texts[text] = true
		out = append(out, e)
	}
	if len(out) == 0 {
		return cty.NilVal, false
	}
	return withMarks(cty.ListVal(out), changed(marks, secretOnly)), true
}

// sliced is slice of a list that isn't known: there are as many elements as the
// bounds say, or Terraform stops.
func sliced(args []cty.Value) (cty.Value, bool) {
	if len(args) != 3 {
		return cty.NilVal, false
	}
	list, marks := args[0].Unmark()
	from, okFrom := whole(args[1])
	to, okTo := whole(args[2])
	if list.IsKnown() || !okFrom || !okTo || from < 0 || to <= from || to-from > 10_000 {
		return cty.NilVal, false
	}
	t := cty.DynamicPseudoType
	switch {
	case list.Type().IsListType():
		t = list.Type().ElementType()
	case list.Type() != cty.DynamicPseudoType:
		return cty.NilVal, false
	}
	out := make([]cty.Value, to-from)
	for i := range out {
		out[i] = cty.UnknownVal(t).WithMarks(changed(marks, elementAt(cty.NumberIntVal(int64(from+i)))))
	}
	if t == cty.DynamicPseudoType {
		return cty.TupleVal(out), true
	}
	return cty.ListVal(out), true
}

// whole returns a known whole number.
func whole(v cty.Value) (int, bool) {
	v, _ = v.Unmark()
	if v.Type() != cty.Number || !v.IsKnown() || v.IsNull() || !v.AsBigFloat().IsInt() {
		return 0, false
	}
	n, _ := v.AsBigFloat().Int64()
	return int(n), true
}

// joinedText is join of a list with something unknown in it, which is a template in
// another way of writing: join("", aws_s3_bucket.b[*].id).
func joinedText(args []cty.Value) (cty.Value, bool) {
	if len(args) != 2 {
		return cty.NilVal, false
	}
	sep, m := args[0].Unmark()
	list, marks := args[1].Unmark()
	if !sep.IsKnown() || sep.IsNull() || sep.Type() != cty.String || !list.IsKnown() || list.IsNull() || !list.CanIterateElements() || list.Type().IsSetType() || list.IsWhollyKnown() {
		return cty.NilVal, false
	}
	w := wrapper{secret: secret(m) || secret(marks)}
	for it := list.ElementIterator(); it.Next(); {
		i, v := it.Element()
		if i.Type() != cty.Number {
			return cty.NilVal, false
		}
		if i.AsBigFloat().Sign() > 0 {
			_ = w.add(sep, hcl.Range{})
		}
		if w.add(v, hcl.Range{}).HasErrors() {
			return cty.NilVal, false
		}
	}
	return w.result(), true
}

// formatted is format with something unknown, likewise.
func formatted(args []cty.Value) (cty.Value, bool) {
	if len(args) < 2 {
		return cty.NilVal, false
	}
	f, _ := args[0].Unmark()
	if !f.IsKnown() || f.IsNull() || f.Type() != cty.String {
		return cty.NilVal, false
	}
	texts := strings.Split(f.AsString(), "%s")
	if len(texts) != len(args) || strings.Contains(strings.Join(texts, ""), "%") {
		return cty.NilVal, false
	}
	var w wrapper
	known := true
	for i, text := range texts {
		_ = w.add(cty.StringVal(text), hcl.Range{})
		if i == len(texts)-1 {
			break
		}
		v := args[i+1]
		if t := v.Type(); t != cty.String && t != cty.DynamicPseudoType {
			return cty.NilVal, false
		}
		known = known && v.IsKnown()
		if w.add(v, hcl.Range{}).HasErrors() {
			return cty.NilVal, false
		}
	}
	return w.result(), !known
}
