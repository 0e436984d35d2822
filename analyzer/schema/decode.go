package schema

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// decode reads the paragraph of one type.
func decode(text string) (*Block, error) {
	first, rest, _ := strings.Cut(text, "\n")
	head, err := form.ParseHead(first)
	if err != nil {
		return nil, err
	}
	d := decoder{rest: rest, sources: head.Sources}
	b := &Block{majors: head.Majors}
	if err := d.body(b, 1); err != nil {
		return nil, err
	}
	if d.rest != "" {
		deep, _, _ := strings.Cut(d.rest, "\n")
		return nil, fmt.Errorf("line %q is too deep", deep)
	}
	return b, nil
}

type decoder struct {
	rest    string // lines not yet read
	sources []string
}

// body reads the lines of the given depth, and what stands under them, into b.
func (d *decoder) body(b *Block, depth int) error {
	for d.rest != "" {
		if form.Depth(d.rest) != depth {
			return nil
		}
		var text string
		text, d.rest, _ = strings.Cut(d.rest, "\n")
		line, err := form.Parse(text)
		if err != nil {
			return err
		}
		if line.Majors == 0 {
			line.Majors = b.majors
		}
		if line.Nesting != "" {
			err = d.block(b, line)
		} else {
			err = d.attr(b, line)
		}
		if err != nil {
			return fmt.Errorf("line %q: %w", text, err)
		}
	}
	return nil
}

func (d *decoder) block(b *Block, line form.Line) error {
	n := &Nested{Name: line.Name, MinItems: line.Min, MaxItems: line.Max, Computed: line.Computed}
	n.Partial, n.majors = line.Partial, line.Majors
	switch line.Nesting {
	case "list":
		n.Nesting = List
	case "set":
		n.Nesting = Set
	case "map":
		n.Nesting = Map
	}
	var err error
	if n.late, n.source, err = d.late(line); err != nil {
		return err
	}
	b.blocks = append(b.blocks, n)
	return d.body(&n.Block, line.Depth+1)
}

func (d *decoder) attr(b *Block, line form.Line) error {
	s := shape{majors: line.Majors, mode: line.Mode}
	var err error
	if s.typ, err = decodeType(line.Type); err != nil {
		return err
	}
	if s.def, err = decodeDefault(line.Default, s.typ); err != nil {
		return err
	}
	a := b.Attr(line.Name)
	if a == nil {
		a = &Attr{Name: line.Name}
		b.attrs = append(b.attrs, a)
	}
	a.add(s)
	if a.late, a.source, err = d.late(line); err != nil {
		return err
	}
	if n := asBlocks(a); n != nil {
		// Lines under an attribute say what is known of the values in it.
		if err := d.body(&n.Block, line.Depth+1); err != nil {
			return err
		}
		n.addMissing(a.shapes)
		b.blocks = slices.DeleteFunc(b.blocks, func(old *Nested) bool { return old.Name == n.Name })
		b.blocks = append(b.blocks, n)
	}
	return nil
}

// add gives the attribute a newer shape, which is what the exported fields say then.
func (a *Attr) add(s shape) {
	a.shapes = append(a.shapes, s)
	a.Type = s.typ
	a.Required = s.mode&form.Required != 0
	a.Optional = s.mode&form.Optional != 0
	a.Computed = s.mode&form.Computed != 0
	a.Sensitive = s.mode&form.Sensitive != 0
	a.WriteOnly = s.mode&form.WriteOnly != 0
}

func (d *decoder) late(line form.Line) (Late, string, error) {
	if line.Late == "" {
		return Unknown, "", nil
	}
	if line.Source < 0 || line.Source >= len(d.sources) {
		return Unknown, "", fmt.Errorf("no source %d", line.Source)
	}
	l, err := ParseLate(line.Late)
	return l, d.sources[line.Source], err
}

func decodeType(s string) (cty.Type, error) {
	switch s { // nearly all; the rest is not worth a parser of its own
	case "string":
		return cty.String, nil
	case "bool":
		return cty.Bool, nil
	case "number":
		return cty.Number, nil
	case "list(string)":
		return cty.List(cty.String), nil
	case "set(string)":
		return cty.Set(cty.String), nil
	case "map(string)":
		return cty.Map(cty.String), nil
	}
	return ctyjson.UnmarshalType([]byte(s))
}

// decodeDefault reads a default. There are none but of the primitive types.
func decodeDefault(s string, t cty.Type) (cty.Value, error) {
	switch {
	case s == "":
		return cty.NilVal, nil
	case s == form.Unclear:
		return cty.UnknownVal(t), nil
	case s == "true" && t == cty.Bool:
		return cty.True, nil
	case s == "false" && t == cty.Bool:
		return cty.False, nil
	case t == cty.Number:
		return cty.ParseNumberVal(s)
	case t == cty.String:
		var str string
		err := json.Unmarshal([]byte(s), &str)
		return cty.StringVal(str), err
	}
	return cty.NilVal, fmt.Errorf("default %s is no %s", s, t.FriendlyName())
}
