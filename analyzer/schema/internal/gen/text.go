package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// text writes aws.txt.
func (p *provider) text(known *facts) (string, error) {
	var out strings.Builder
	out.WriteString(form.FileHead(p.versions))
	out.WriteByte('\n')
	for _, name := range slices.Sorted(maps.Keys(p.types)) {
		w := writer{facts: known.of(name)}
		if w.facts.whole != nil {
			w.facts.whole.used = true
		}
		if err := w.body(p.types[name], "", 1); err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		head := form.Head{Name: name, Majors: p.types[name].majors, Sources: w.sources}
		fmt.Fprintf(&out, "\n%s\n", head)
		for _, l := range w.lines {
			fmt.Fprintln(&out, l)
		}
	}
	return out.String(), known.unused()
}

// writer makes the lines of one type.
type writer struct {
	facts   *typeFacts
	sources []string
	lines   []form.Line
}

func (w *writer) body(b *body, path string, depth int) error {
	names := slices.Concat(slices.Collect(maps.Keys(b.attrs)), slices.Collect(maps.Keys(b.blocks)))
	slices.Sort(names)
	for _, name := range slices.Compact(names) {
		if a := b.attrs[name]; a != nil {
			if err := w.attr(name, a, b.majors, path, depth); err != nil {
				return err
			}
		}
		n := b.blocks[name]
		if n == nil {
			continue
		}
		l := form.Line{
			Depth: depth, Name: name, Majors: unless(b.majors, n.majors),
			Nesting: n.nesting, Min: n.min, Max: n.max, Partial: n.partial,
			Computed: w.facts.computed(path + name),
		}
		l.Late, l.Source = w.late(path + name)
		w.lines = append(w.lines, l)
		if err := w.body(&n.body, path+name+".", depth+1); err != nil {
			return err
		}
	}
	return nil
}

// attr writes a line for each shape that the attribute has or had, the newest
// last, and under that what is known of the values in it.
func (w *writer) attr(name string, a attr, outer form.Majors, path string, depth int) error {
	groups := map[form.Line]form.Majors{}
	for major, s := range a {
		def, err := w.facts.defaultOf(path+name, a, major)
		if err != nil {
			return fmt.Errorf("%s%s: %w", path, name, err)
		}
		l := form.Line{Depth: depth, Name: name, Mode: s.mode, Type: s.typ, Default: def}
		groups[l] |= form.Only(major)
	}
	var lines []form.Line
	for l, majors := range groups {
		l.Majors = majors
		lines = append(lines, l)
	}
	slices.SortFunc(lines, func(a, b form.Line) int { return cmp.Compare(a.Majors.Newest(), b.Majors.Newest()) })
	for i := range lines {
		lines[i].Majors = unless(outer, lines[i].Majors)
	}
	last := &lines[len(lines)-1]
	last.Late, last.Source = w.late(path + name)
	w.lines = append(w.lines, lines...)
	return w.inside(path+name+".", a, depth+1)
}

// inside writes what the facts say of the attributes of an object, for an
// attribute that is one or is a collection of them.
func (w *writer) inside(path string, a attr, depth int) error {
	if a[a.newest()].mode&(form.Required|form.Optional) == 0 {
		return nil
	}
	var objects form.Majors // in which there is anything inside
	inner := map[string]attr{}
	for major, s := range a {
		types, err := objectIn(s.typ)
		if err != nil {
			return err
		}
		if types != nil {
			objects |= form.Only(major)
		}
		for name, typ := range types {
			if inner[name] == nil {
				inner[name] = attr{}
			}
			inner[name][major] = shape{mode: form.Optional, typ: typ}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(inner)) {
		before := len(w.lines)
		if err := w.attr(name, inner[name], objects, path, depth); err != nil {
			return err
		}
		// Lines that say no more than the type of the object does are left out.
		if !slices.ContainsFunc(w.lines[before:], func(l form.Line) bool { return l.Late != "" || l.Default != "" }) {
			w.lines = w.lines[:before]
		}
	}
	return nil
}

// objectIn returns the attribute types of an object or of a collection's objects.
func objectIn(typ string) (map[string]string, error) {
	if typ[0] != '[' {
		return nil, nil
	}
	var v []json.RawMessage
	if err := json.Unmarshal([]byte(typ), &v); err != nil {
		return nil, err
	}
	if string(v[0]) != `"object"` {
		if len(v[1]) == 0 || v[1][0] != '[' {
			return nil, nil
		}
		if err := json.Unmarshal(v[1], &v); err != nil || string(v[0]) != `"object"` {
			return nil, err
		}
	}
	var attrs map[string]json.RawMessage
	if err := json.Unmarshal(v[1], &attrs); err != nil {
		return nil, err
	}
	types := map[string]string{}
	for name, t := range attrs {
		types[name] = form.ShortType(string(t))
	}
	return types, nil
}

// late is what the facts say of a later change, with the source's number.
func (w *writer) late(path string) (string, int) {
	late, source := w.facts.late(path)
	if late == "" {
		return "", 0
	}
	i := slices.Index(w.sources, source)
	if i < 0 {
		i = len(w.sources)
		w.sources = append(w.sources, source)
	}
	return late, i
}

// unless is zero where the majors are those of the line above in the tree.
func unless(outer, m form.Majors) form.Majors {
	if outer == m {
		return 0
	}
	return m
}
