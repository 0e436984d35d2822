package config

import (
	"cmp"
	"maps"
	"slices"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// The marks that values carry inside of this package. The first five are only on
// values that are not known; they never mean anything on a known one. A sixth is
// membersMark.

// refMark is a resource attribute that the value comes from.
type refMark struct {
	resource.Ref
	// either is set where the value is this or something else: one of several
	// arms of a conditional.
	either bool
	// moved is set where the elements of a list may have been put into another
	// order, or some left out.
	moved bool
	// within is set on a collection of which an element, a text, is the attribute.
	within bool
	// begins is what the attribute, or each of its elements, begins with; empty where
	// that isn't known.
	begins string
}

// looseMark says that something flows in which can't be followed, and why.
type looseMark struct{ resource.Cause }

// knownMark is a known value that this one may turn out to be, or an element of it
// if this is a collection; null, without a type, stands for no element too. What
// has no looseMark beside it is one of these, or what a refMark says.
type knownMark struct {
	is cty.Value
	// why says why it is not known which.
	why resource.Cause
}

// reasonMark says why a value isn't known, and nothing of what it may be.
type reasonMark struct{ resource.Cause }

// textMark is on a JSON text whose structure is known although the text isn't.
// It is a pointer so that it can be told from any other text's.
type textMark struct{ of cty.Value }

// The mark of secrets is function.SensitiveMark, which known values carry too.

func unknownBecause(c resource.Cause) cty.Value { return cty.DynamicVal.Mark(looseMark{c}) }

// mark is one of the marks above.
type mark any

func changed(old cty.ValueMarks, change func(mark) mark) cty.ValueMarks {
	if len(old) == 0 {
		return nil
	}
	out := make(cty.ValueMarks, len(old))
	for m := range old {
		if _, ok := m.(*membersMark); ok {
			continue // of that set, and of no other value
		}
		if n := change(m); n != nil {
			out[n] = struct{}{}
		}
	}
	return out
}

// altered is what becomes of a mark when the value is made into another that
// certainly isn't the same.
func altered(m mark) mark {
	switch m := m.(type) {
	case refMark:
		m.Altered, m.Prefix, m.Suffix = true, "", ""
		return m
	case knownMark:
		return looseMark{m.why}
	case *textMark:
		return nil
	}
	return m
}

// lifted is what becomes of the mark of an element when it is put on the whole.
func lifted(m mark) mark {
	if ref, ok := m.(refMark); ok {
		ref.within = true
		return ref
	}
	return m
}

// either is what becomes of a mark when the value is one of several.
func either(m mark) mark {
	switch m := m.(type) {
	case refMark:
		m.either = true
		return m
	case *textMark:
		return nil
	}
	return m
}

// secretOnly keeps nothing but secrecy.
func secretOnly(m mark) mark {
	if m == function.SensitiveMark {
		return m
	}
	return nil
}

// deepMarks returns all marks in v, at any depth.
func deepMarks(v cty.Value) cty.ValueMarks {
	if !marked(v) {
		return nil
	}
	_, m := v.UnmarkDeep()
	return m
}

// marked reports whether there are marks in v, at any depth.
func marked(v cty.Value) bool {
	if v.IsMarked() {
		return true
	}
	t := v.Type()
	if t.IsPrimitiveType() || !v.IsKnown() || v.IsNull() {
		return false
	}
	return v.ContainsMarked()
}

func secret(marks cty.ValueMarks) bool {
	_, ok := marks[function.SensitiveMark]
	return ok
}

// because returns the reason for which a value with these marks is not known.
// Of several the same one is chosen each time: what can't be followed first, then
// the reference that sorts first.
func because(marks cty.ValueMarks) resource.Cause {
	var causes []resource.Cause
	for m := range marks {
		switch m := m.(type) {
		case looseMark:
			causes = append(causes, m.Cause)
		case reasonMark:
			causes = append(causes, m.Cause)
		case knownMark:
			causes = append(causes, m.why)
		}
	}
	if len(causes) == 0 {
		for m := range marks {
			if r, ok := m.(refMark); ok {
				causes = append(causes, refCause(r.Ref))
			}
		}
	}
	if len(causes) == 0 {
		return resource.Cause{}
	}
	return slices.MinFunc(causes, func(a, b resource.Cause) int {
		// A reason that a user can do something about comes first.
		if c := cmp.Compare(rank(a.Kind), rank(b.Kind)); c != 0 {
			return c
		}
		return cmp.Compare(a.Subject, b.Subject)
	})
}

func rank(k resource.CauseKind) int {
	if k == resource.AfterApply {
		return 1
	}
	return 0
}

func refCause(r resource.Ref) resource.Cause {
	if isData(r.Address) {
		return resource.Cause{Kind: resource.NoData, Subject: r.Address}
	}
	subject := r.Address
	if r.Attr != "" {
		subject += "." + r.Attr
	}
	return resource.Cause{Kind: resource.AfterApply, Subject: subject}
}

// settled is what this package says of a value to others: without marks, and
// with what they meant.
type settled struct {
	v         cty.Value
	links     resource.Links
	cause     resource.Cause
	structure cty.Value
	parts     map[string]resource.Part
	secret    bool
}

// settle reads the marks of a value and takes them away.
func settle(v cty.Value) settled {
	s, texts := flowing(v)
	only, ok := soleRef(s.links)
	switch {
	case s.v.IsWhollyKnown():
	case s.v.IsKnown():
		s.parts = partsOf(v)
	case len(texts) == 1 && !(ok && isData(only.Address)):
		// A reference to a document is followed by whoever reads documents.
		s.structure, _ = texts[0].of.UnmarkDeep()
		s.parts = partsOf(texts[0].of)
	}
	return s
}

// flowing is settle without what is within the value, and the texts of which the
// structure is known.
func flowing(v cty.Value) (settled, []*textMark) {
	s := settled{v: v}
	var marks cty.ValueMarks
	if marked(v) {
		s.v, marks = v.UnmarkDeep()
	}
	s.secret = secret(marks)
	if s.v.IsWhollyKnown() {
		return s, nil
	}
	sure := true
	var texts []*textMark
	var choices []cty.Value
	for m := range marks {
		switch m := m.(type) {
		case refMark:
			s.links.Refs = append(s.links.Refs, m.Ref)
			sure = sure && !m.either
		case looseMark:
			s.links.Open = true
		case knownMark:
			choices = append(choices, m.is)
		case *textMark:
			texts = append(texts, m)
		}
	}
	s.links.Shown = true
	slices.SortFunc(s.links.Refs, compareRefs)
	s.links.Refs = slices.Compact(s.links.Refs)
	s.cause = because(marks)
	t := s.v.Type()
	switch {
	case !s.links.Open && len(choices) > 0:
		s.links.Open, s.links.Loose, s.links.Choices = true, s.cause, choicesOf(choices, t)
	case s.links.Open || len(s.links.Refs) == 0:
		// Without a mark nothing is known of where the value comes from.
		s.links.Open, s.links.Loose = true, s.cause
	}
	s.links.Each = sure && s.v.IsKnown() && (t.IsCollectionType() || t.IsTupleType() || t.IsObjectType())
	return s, texts
}

// soleRef returns the one attribute that a value is, if it is nothing else.
func soleRef(l resource.Links) (resource.Ref, bool) {
	if l.Open || len(l.Refs) != 1 {
		return resource.Ref{}, false
	}
	ref := l.Refs[0]
	return ref, !ref.Altered && ref.Prefix == "" && ref.Suffix == ""
}

func compareRefs(a, b resource.Ref) int {
	return cmp.Or(
		cmp.Compare(a.Address, b.Address), cmp.Compare(a.Attr, b.Attr), cmp.Compare(a.Part, b.Part),
		cmp.Compare(a.Prefix, b.Prefix), cmp.Compare(a.Suffix, b.Suffix), compareBools(a.Altered, b.Altered), compareBools(a.Some, b.Some))
}

func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// withMarks adds marks to a value without touching those it has.
func withMarks(v cty.Value, marks cty.ValueMarks) cty.Value {
	if len(marks) == 0 {
		return v
	}
	return v.WithMarks(marks)
}

// union is all marks of several sets. The result is not to be changed: it may be
// one of them.
func union(all ...cty.ValueMarks) cty.ValueMarks {
	var out cty.ValueMarks
	shared := true
	for _, m := range all {
		switch {
		case len(m) == 0:
		case len(out) == 0:
			out = m
		default:
			if shared {
				out, shared = maps.Clone(out), false
			}
			maps.Copy(out, m)
		}
	}
	return out
}
