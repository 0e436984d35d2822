package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

// provider is all that is known of the provider's types, merged over the majors.
type provider struct {
	versions []string         // oldest first
	types    map[string]*body // by name
}

type body struct {
	majors  form.Majors
	partial bool
	attrs   map[string]attr
	blocks  map[string]*block
}

func newBody() *body {
	return &body{attrs: map[string]attr{}, blocks: map[string]*block{}}
}

// attr is what an attribute is in each major that has it.
type attr map[int]shape

type shape struct {
	mode form.Mode
	typ  string
}

func (a attr) newest() int { return slices.Max(slices.Collect(maps.Keys(a))) }

// block is a block within a body. How it nests is what its newest major says.
type block struct {
	body
	nesting  string
	min, max int
}

// forget drops what is known of a major, and what no major has then.
func (b *body) forget(major int) {
	b.majors &^= form.Only(major)
	for name, a := range b.attrs {
		delete(a, major)
		if len(a) == 0 {
			delete(b.attrs, name)
		}
	}
	for name, inner := range b.blocks {
		inner.forget(major)
		if inner.majors == 0 {
			delete(b.blocks, name)
		}
	}
}

// leaveOut drops the content of the block at the path.
func (b *body) leaveOut(path []string) error {
	inner := b.blocks[path[0]]
	if inner == nil {
		return fmt.Errorf("no block %s", path[0])
	}
	if len(path) > 1 {
		return inner.leaveOut(path[1:])
	}
	inner.attrs, inner.blocks, inner.partial = map[string]attr{}, map[string]*block{}, true
	return nil
}

// parseProvider reads an aws.txt, without the facts in it. An empty one has no types.
func parseProvider(file string) (provider, error) {
	p := provider{versions: form.Versions(file), types: map[string]*body{}}
	for name, text := range form.Paragraphs(file) {
		b, err := parseBody(text)
		if err != nil {
			return p, fmt.Errorf("%s: %w", name, err)
		}
		p.types[name] = b
	}
	return p, nil
}

func parseBody(text string) (*body, error) {
	lines := strings.Split(text, "\n")
	head, err := form.ParseHead(lines[0])
	if err != nil {
		return nil, err
	}
	top := newBody()
	top.majors = head.Majors
	open := []*body{top} // the bodies that the current line stands in; nil in an attribute
	for _, s := range lines[1:] {
		l, err := form.Parse(s)
		if err != nil {
			return nil, err
		}
		if l.Depth > len(open) {
			return nil, fmt.Errorf("line %q is too deep", s)
		}
		open = open[:l.Depth]
		in := open[l.Depth-1]
		if in == nil {
			// A line within an attribute holds facts only.
			open = append(open, nil)
			continue
		}
		if l.Majors == 0 {
			l.Majors = in.majors
		}
		if l.Nesting == "" {
			if in.attrs[l.Name] == nil {
				in.attrs[l.Name] = attr{}
			}
			for m := range l.Majors.Each() {
				in.attrs[l.Name][m] = shape{mode: l.Mode, typ: l.Type}
			}
			open = append(open, nil)
			continue
		}
		n := &block{body: *newBody(), nesting: l.Nesting, min: l.Min, max: l.Max}
		n.majors, n.partial = l.Majors, l.Partial
		in.blocks[l.Name] = n
		open = append(open, &n.body)
	}
	return top, nil
}
