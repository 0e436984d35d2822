package plan

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/hublint/hublint/analyzer/nesting"
	"github.com/hublint/hublint/analyzer/resource"
)

// Options says how much of an input Read keeps.
type Options struct {
	// Reads are the types and attributes to keep; nil keeps all. An attribute
	// that was not kept has a value of which nothing is known.
	Reads resource.Reads
	// Limits bound the input.
	Limits Limits
}

// Limits bound what Read takes from an input that nobody has looked at yet.
// To pass one is an error that wraps ErrLimit. What isn't read is bounded too, at
// 10,000 levels of nesting, by the JSON reader. A zero field stands for its default, which is
// far above what real estates come to: the largest known plans have some 50,000
// resources and a few hundred megabytes.
type Limits struct {
	// Size is the length of the input in bytes: 4 GiB.
	Size int64
	// Value is the length in bytes of what is read in one piece, a resource
	// with its values before and after, or a variable: 64 MiB.
	Value int64
	// Resources is the number of resources, those of the prior state included:
	// 1,000,000.
	Resources int64
	// Nesting is how many levels deep a value may be nested: 500. What is looked
	// for in a value is looked for once for each level.
	Nesting int64
}

// Bounds are the limits with their names.
func (l *Limits) Bounds() []resource.Bound {
	return []resource.Bound{
		resource.BoundAt("plan-bytes", &l.Size, 4<<30),
		resource.BoundAt("value-bytes", &l.Value, 64<<20),
		resource.BoundAt("plan-resources", &l.Resources, 1_000_000),
		resource.BoundAt("plan-nesting", &l.Nesting, 500),
	}
}

// Read decodes a plan or a state in JSON: what `terraform show -json` prints, in
// its formats 0.1 to the newest 1.x, or a state file of version 4. It tells them
// apart by their content. The graph is sealed.
//
// The errors wrap ErrNotPlan, ErrBinaryPlan, ErrVersion, ErrSyntax, ErrFormat or
// ErrLimit, or are those of r or ctx. The name appears in errors only. A value
// of the wrong type is no error but a Diagnostic of the graph, and nothing is
// known of that value.
func Read(ctx context.Context, r io.Reader, name string, o Options) (*resource.Graph, error) {
	g, err := read(ctx, r, o)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return g, nil
}

func read(ctx context.Context, r io.Reader, o Options) (*resource.Graph, error) {
	resource.Settle(o.Limits.Bounds())
	in := &source{limits: o.Limits}
	in.next = func(p []byte) (int, error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		return r.Read(p)
	}
	head := make([]byte, 4096)
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	head, err = recognise(head[:n])
	if err != nil {
		return nil, err
	}
	doc := newDocument(o, in)
	// Names that occur twice are looked for where they decide something.
	doc.dec = jsontext.NewDecoder(io.MultiReader(bytes.NewReader(head), in), jsontext.AllowDuplicateNames(true))
	in.skipped = int64(n - len(head))
	if err := doc.read(); err != nil {
		return nil, explain(err, in)
	}
	return doc.graph()
}

// explain puts an error of the decoder into words.
func explain(err error, in *source) error {
	var syntax *jsontext.SyntacticError
	switch {
	case in.err != nil:
		return in.err // the decoder wraps it as if it were one of syntax
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &NotPlanError{
			Seems:   fmt.Sprintf("a truncated file (it ends after %d bytes, within the JSON text)", in.n),
			Instead: "write it again, and look whether the command that writes it fails", Kind: ErrSyntax,
		}
	case errors.As(err, &syntax):
		if strings.Contains(syntax.Error(), "max depth") {
			return fmt.Errorf("%w: values are nested more than 10000 levels deep, which nothing raises", ErrLimit)
		}
		return fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	return err
}

// source is the input, counted and interruptible.
type source struct {
	next    func([]byte) (int, error)
	limits  Limits
	n       int64 // read so far
	begun   int64 // where the value that is being read begins
	skipped int64 // bytes that the decoder does not get to see
	err     error // what Read returned, but for io.EOF
}

func (s *source) Read(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.next(p)
	s.n += int64(n)
	switch {
	case s.n > s.limits.Size:
		s.err = &LimitError{Name: "plan-bytes", Limit: s.limits.Size}
	case s.n-s.begun > s.limits.Value:
		s.err = &LimitError{Name: "value-bytes", Limit: s.limits.Value}
	case err != nil && !errors.Is(err, io.EOF):
		s.err = err
	}
	if s.err != nil {
		return 0, s.err
	}
	return n, err
}

// value reads the next value in one piece. It is valid until the next read.
func (d *document) value() ([]byte, error) {
	d.mark()
	v, err := d.dec.ReadValue()
	if err != nil {
		return nil, err
	}
	// To count brackets is faster by far than to match them.
	most := int(d.in.limits.Nesting)
	if bytes.Count(v, []byte("{"))+bytes.Count(v, []byte("[")) > most && nesting.Exceeds(v, nesting.JSON, most) {
		return nil, &LimitError{Name: "plan-nesting", Limit: d.in.limits.Nesting}
	}
	return v, nil
}

func (d *document) mark() { d.in.begun = d.dec.InputOffset() + d.in.skipped }

// skip reads past the next value without keeping it in one piece. The resources
// of a state, which are most of what is skipped, are read one by one: that is
// faster than token by token.
func (d *document) skip() error {
	d.mark()
	if k := d.dec.PeekKind(); k != '{' && k != '[' {
		_, err := d.dec.ReadValue()
		return err
	}
	depth, name := d.dec.StackDepth(), false
	for resources := false; ; {
		if resources && d.dec.PeekKind() == '{' {
			if _, err := d.value(); err != nil {
				return err
			}
			continue
		}
		tok, err := d.dec.ReadToken()
		if err != nil {
			return err
		}
		if d.dec.StackDepth() <= depth {
			return nil
		}
		switch tok.Kind() {
		case '"':
			name = tok.String() == "resources"
			resources = false
		case '[':
			resources = name
		case ']':
			resources = false
		}
		d.mark()
	}
}

// each calls f for every member of the object that comes next; f has to read
// the value. Null is an object without members.
func (d *document) each(f func(name string) error) error {
	var few []string
	var many map[string]bool
	d.mark()
	tok, err := d.dec.ReadToken()
	if err != nil {
		return err
	}
	switch tok.Kind() {
	case 'n':
		return nil
	case '{':
	default:
		return formatf("want an object, got %s", tokenKind(tok.Kind()))
	}
	for {
		d.mark()
		tok, err := d.dec.ReadToken()
		if err != nil {
			return err
		}
		if tok.Kind() == '}' {
			return nil
		}
		name := tok.String()
		if many[name] || slices.Contains(few, name) {
			return duplicate(name)
		}
		switch few = append(few, name); {
		case many != nil:
			many[name] = true
			few = few[:0]
		case len(few) > 16:
			many = map[string]bool{}
			for _, n := range few {
				many[n] = true
			}
		}
		if err := f(name); err != nil {
			return within(name, err)
		}
	}
}

// list calls f for every element of the array that comes next; f has to read
// it. Null is an array without elements.
func (d *document) list(f func(i int) error) error {
	d.mark()
	tok, err := d.dec.ReadToken()
	if err != nil {
		return err
	}
	switch tok.Kind() {
	case 'n':
		return nil
	case '[':
	default:
		return formatf("want an array, got %s", tokenKind(tok.Kind()))
	}
	for i := 0; ; i++ {
		d.mark()
		if d.dec.PeekKind() == ']' {
			_, err := d.dec.ReadToken()
			return err
		}
		if err := f(i); err != nil {
			return within(fmt.Sprintf("[%d]", i), err)
		}
	}
}

// within says where a format error is; the decoder's own errors say it already.
func within(name string, err error) error {
	if errors.Is(err, ErrFormat) {
		return fmt.Errorf("%s: %w", name, err)
	}
	return err
}

func tokenKind(k jsontext.Kind) string { return kind([]byte(string(k)[:1])) }
