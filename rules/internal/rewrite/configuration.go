package rewrite

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Configuration is a root module and the modules below it: the text of each file
// by its path from the root, with slashes.
type Configuration map[string]string

// directory is a module of a configuration, to be edited.
type directory struct {
	path  string
	files []*file
	// added is what the rewriting puts into a file of its own.
	added strings.Builder
}

// file is edited by ranges of its syntax tree.
type file struct {
	name  string
	src   string
	body  *hclsyntax.Body
	edits []edit
}

// edit replaces the bytes from start up to end.
type edit struct {
	start, end int
	text       string
}

// parse reads a configuration, a directory at a time in order of their paths.
func parse(c Configuration) ([]*directory, error) {
	var out []*directory
	for _, name := range slices.Sorted(maps.Keys(c)) {
		parsed, diags := hclsyntax.ParseConfig([]byte(c[name]), name, hcl.InitialPos)
		if diags.HasErrors() {
			return nil, diags
		}
		at := path.Dir(name)
		i := slices.IndexFunc(out, func(d *directory) bool { return d.path == at })
		if i < 0 {
			i = len(out)
			out = append(out, &directory{path: at})
		}
		out[i].files = append(out[i].files, &file{name: name, src: c[name], body: parsed.Body.(*hclsyntax.Body)})
	}
	return out, nil
}

// rewritten is the configuration with all edits, or nil if there are none.
func rewritten(dirs []*directory) Configuration {
	out := make(Configuration)
	changed := false
	for _, d := range dirs {
		for _, f := range d.files {
			out[f.name] = f.text()
			changed = changed || len(f.edits) > 0
		}
		if d.added.Len() > 0 {
			out[path.Join(d.path, "rewritten.tf")] = d.added.String()
		}
	}
	if !changed {
		return nil
	}
	return out
}

// text is the file with its edits.
func (f *file) text() string {
	slices.SortStableFunc(f.edits, func(a, b edit) int { return a.start - b.start })
	var b bytes.Buffer
	at := 0
	for _, e := range f.edits {
		if e.start < at {
			panic(fmt.Sprintf("%s: two edits of the same text at byte %d", f.name, e.start))
		}
		b.WriteString(f.src[at:e.start])
		b.WriteString(e.text)
		at = e.end
	}
	b.WriteString(f.src[at:])
	return b.String()
}

// of is the source text of a range.
func (f *file) of(r hcl.Range) string { return f.src[r.Start.Byte:r.End.Byte] }

// replace puts text in the place of a range. The range of a heredoc ends with its
// last line, which text then does too.
func (f *file) replace(r hcl.Range, text string) {
	if strings.HasSuffix(f.of(r), "\n") {
		text += "\n"
	}
	f.edits = append(f.edits, edit{r.Start.Byte, r.End.Byte, text})
}

// remove takes a range out, with its lines where nothing else stands there.
func (f *file) remove(r hcl.Range) {
	start, end := r.Start.Byte, r.End.Byte
	before := strings.TrimRight(f.src[:start], " \t")
	if (before == "" || before[len(before)-1] == '\n') && strings.HasPrefix(f.src[end:], "\n") {
		start, end = len(before), end+1
	}
	f.edits = append(f.edits, edit{start, end, ""})
}

// insert puts text behind a range.
func (f *file) insert(behind hcl.Range, text string) {
	f.edits = append(f.edits, edit{behind.End.Byte, behind.End.Byte, text})
}

// insertBefore puts text before a range.
func (f *file) insertBefore(r hcl.Range, text string) {
	f.edits = append(f.edits, edit{r.Start.Byte, r.Start.Byte, text})
}

// blocks are the blocks of the module of these types, each with its file.
func (d *directory) blocks(types ...string) func(yield func(*file, *hclsyntax.Block) bool) {
	return func(yield func(*file, *hclsyntax.Block) bool) {
		for _, f := range d.files {
			for _, b := range f.body.Blocks {
				if slices.Contains(types, b.Type) && !yield(f, b) {
					return
				}
			}
		}
	}
}

// meta are the arguments of a block of Terraform's own, which must be written as
// they are or are no values.
func meta(b *hclsyntax.Block, name string) bool {
	switch b.Type {
	case "module":
		return slices.Contains([]string{"source", "version", "providers", "depends_on"}, name)
	case "resource", "data":
		return slices.Contains([]string{"provider", "depends_on"}, name)
	}
	return false
}

// nested reports whether a block below a resource is one of its type, and not
// one that Terraform reads itself.
func nested(b *hclsyntax.Block) bool {
	return !slices.Contains([]string{"lifecycle", "provisioner", "connection", "timeouts"}, b.Type)
}

// attribute is an attribute of a block, at any depth.
type attribute struct {
	*hclsyntax.Attribute
	// iterators are the names of the dynamic blocks around it.
	iterators []string
}

// attributes are those of a block and of what it contains, in the order of the
// source, without those that are Terraform's own.
func attributes(b *hclsyntax.Block) []attribute {
	var out []attribute
	var walk func(body *hclsyntax.Body, top bool, iterators []string)
	walk = func(body *hclsyntax.Body, top bool, iterators []string) {
		for _, a := range body.Attributes {
			if !top || !meta(b, a.Name) {
				out = append(out, attribute{a, iterators})
			}
		}
		for _, inner := range body.Blocks {
			switch {
			case inner.Type == "dynamic":
				walkDynamic(inner, iterators, walk, &out)
			case nested(inner):
				walk(inner.Body, false, iterators)
			}
		}
	}
	walk(b.Body, true, nil)
	slices.SortFunc(out, func(a, b attribute) int { return a.SrcRange.Start.Byte - b.SrcRange.Start.Byte })
	return out
}

// walkDynamic collects the attributes of a dynamic block: for_each, which stands
// outside of its iterator, and what its content holds.
func walkDynamic(b *hclsyntax.Block, iterators []string, walk func(*hclsyntax.Body, bool, []string), out *[]attribute) {
	iterator := b.Labels[0]
	if a := b.Body.Attributes["iterator"]; a != nil {
		iterator = hcl.ExprAsKeyword(a.Expr)
	}
	if a := b.Body.Attributes["for_each"]; a != nil {
		*out = append(*out, attribute{a, iterators})
	}
	for _, content := range b.Body.Blocks {
		walk(content.Body, false, append(slices.Clone(iterators), iterator))
	}
}

// whole is the range of a block from its type to its closing brace.
func whole(b *hclsyntax.Block) hcl.Range {
	return hcl.RangeBetween(b.TypeRange, b.CloseBraceRange)
}
