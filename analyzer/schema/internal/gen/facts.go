package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// facts is what facts.csv says, by type.
type facts struct {
	types map[string]*typeFacts
}

// typeFacts is what is known of one type.
type typeFacts struct {
	whole *fact              // the row with the path *
	paths map[string][]*fact // by path
}

// fact is a row of facts.csv.
type fact struct {
	line     int
	majors   form.Majors // 0: see about
	def      string      // JSON; "null" for none, empty where not known
	late     string
	computed bool
	source   string
	used     bool
}

var columns = []string{"type", "path", "majors", "default", "late", "computed", "source"}

func parseFacts(text string) (*facts, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = len(columns)
	r.Comment = '#'
	head, err := r.Read()
	if err != nil {
		return nil, err
	}
	if !slices.Equal(head, columns) {
		return nil, fmt.Errorf("columns are %v, want %v", head, columns)
	}
	all := &facts{types: map[string]*typeFacts{}}
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	for i, row := range rows {
		line := i + 2
		f, err := parseFact(row)
		if err != nil {
			return nil, fmt.Errorf("row %d, %s %s: %w", line, row[0], row[1], err)
		}
		f.line = line
		t := all.of(row[0])
		all.types[row[0]] = t
		if row[1] == "*" {
			if t.whole != nil {
				return nil, fmt.Errorf("row %d: a second row for the whole of %s", line, row[0])
			}
			t.whole = f
			continue
		}
		t.paths[row[1]] = append(t.paths[row[1]], f)
	}
	return all, nil
}

func parseFact(row []string) (*fact, error) {
	f := &fact{def: row[3], late: row[4], computed: row[5] == "true", source: row[6]}
	if row[2] != "" {
		var err error
		if f.majors, err = form.ParseMajors(row[2]); err != nil {
			return nil, err
		}
	}
	if f.def != "" && !json.Valid([]byte(f.def)) {
		return nil, fmt.Errorf("default %s is no JSON", f.def)
	}
	switch f.late {
	case "", "in-place", "interruption", "replacement", "conditional":
	default:
		return nil, fmt.Errorf("late %q", f.late)
	}
	if row[5] != "" && row[5] != "true" {
		return nil, fmt.Errorf("computed %q: want true or nothing", row[5])
	}
	if row[1] == "*" && (f.source == "" || f.majors == 0 || f.def != "null" || f.late != "" || f.computed) {
		return nil, fmt.Errorf("the row of a whole type has majors, a source, null for default, and nothing else")
	}
	return f, nil
}

// of returns what is known of a type, nothing perhaps.
func (f *facts) of(typ string) *typeFacts {
	if t := f.types[typ]; t != nil {
		return t
	}
	return &typeFacts{paths: map[string][]*fact{}}
}

// unused is an error that names the rows about types and attributes that aren't kept.
func (f *facts) unused() error {
	var rows []string
	for _, typ := range slices.Sorted(maps.Keys(f.types)) {
		if whole := f.types[typ].whole; whole != nil && !whole.used {
			rows = append(rows, fmt.Sprintf("row %d, %s", whole.line, typ))
		}
		for path, all := range f.types[typ].paths {
			for _, row := range all {
				if !row.used {
					rows = append(rows, fmt.Sprintf("row %d, %s %s", row.line, typ, path))
				}
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	slices.Sort(rows)
	return fmt.Errorf("facts.csv speaks of what isn't kept:\n%s", strings.Join(rows, "\n"))
}

// source of a row; a row without one has that of the whole type.
func (t *typeFacts) source(f *fact) string {
	if f.source == "" && t.whole != nil {
		return t.whole.source
	}
	return f.source
}

// late is what the facts say of a change of what stands at the path, and who says so.
func (t *typeFacts) late(path string) (late, source string) {
	for _, f := range t.paths[path] {
		f.used = true
		if f.late != "" {
			late, source = f.late, t.source(f)
		}
	}
	return late, source
}

func (t *typeFacts) computed(path string) bool {
	for _, f := range t.paths[path] {
		f.used = true
		if f.computed {
			return true
		}
	}
	return false
}

// defaultOf is what a line says of the default that the attribute has in the major.
func (t *typeFacts) defaultOf(path string, a attr, major int) (string, error) {
	mode := a[major].mode
	if mode&form.Optional == 0 {
		return "", nil
	}
	for _, f := range t.paths[path] {
		f.used = true
		if f.def == "" || !f.about(a, major) {
			continue
		}
		if f.def == "null" {
			return "", nil
		}
		if err := fits(f.def, a[major].typ); err != nil {
			return "", fmt.Errorf("facts.csv row %d, major %d: %w", f.line, major, err)
		}
		return f.def, nil
	}
	// A default beside "computed" is possible only in what is written with
	// the plugin framework; one that isn't among the facts isn't assumed.
	if mode&form.Computed != 0 {
		return "", nil
	}
	if t.whole != nil && t.whole.covers(a, major) {
		return "", nil
	}
	return form.Unclear, nil
}

// about reports whether the row of an attribute speaks of it in the major. A
// row without majors is about all in which the attribute is as it is in the newest.
func (f *fact) about(a attr, major int) bool {
	if f.majors != 0 {
		return f.majors.Has(major)
	}
	return a.alike(major, a.newest())
}

// covers reports whether the row of a whole type speaks of the attribute in
// the major: where the major was read, or one was in which the attribute is alike.
func (f *fact) covers(a attr, major int) bool {
	for read := range f.majors.Each() {
		if a.alike(major, read) {
			return true
		}
	}
	return false
}

// alike reports whether the attribute is the same in two majors that both have it.
func (a attr) alike(m, n int) bool {
	const use = form.Required | form.Optional | form.Computed
	x, inM := a[m]
	y, inN := a[n]
	return inM && inN && x.mode&use == y.mode&use && x.typ == y.typ
}

// fits reports whether a default is of the attribute's type.
func fits(def, typ string) error {
	var v any
	if err := json.Unmarshal([]byte(def), &v); err != nil {
		return err
	}
	var ok bool
	switch v.(type) {
	case string:
		ok = typ == "string"
	case bool:
		ok = typ == "bool"
	case float64:
		ok = typ == "number"
	}
	if !ok {
		return fmt.Errorf("default %s is no %s", def, typ)
	}
	return nil
}
