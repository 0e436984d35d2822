package main

import (
	"bytes"
	"cmp"
	"fmt"
	"iter"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/function/stdlib"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// writeFlat writes the configuration of the copies as one module: each instance
// is a block of its own, with literal values where the modules have variables.
func (e *estate) writeFlat(dir string, copies iter.Seq2[int, *unit]) error {
	flat := map[*unit]template{}
	for _, u := range e.units {
		text, err := flatten(u.name, e.blocks[u.name])
		if err != nil {
			return fmt.Errorf("module.%s: %w", u.name, err)
		}
		flat[u] = newTemplate(text, u.name)
	}
	return e.writeTree(dir, copies, func(u *unit) template { return flat[u] })
}

// flattener writes the blocks of one module as those of one call of it.
type flattener struct {
	source []byte // of the module
	unit   string // ends the name of each block
	out    bytes.Buffer
}

// scope is what an expression may refer to and that has a value.
type scope map[string]cty.Value

// flatten returns the resources of the module that the block calls.
func flatten(unit string, block []byte) ([]byte, error) {
	if len(block) == 0 {
		return nil, nil // the unit has gone
	}
	call, err := parse(mainFile, block)
	if err != nil {
		return nil, err
	}
	arguments := call.Blocks[0].Body.Attributes
	source, err := evaluate(arguments["source"].Expr, nil)
	if err != nil {
		return nil, err
	}
	name := path.Join("estate", source.AsString(), "main.tf")
	f := flattener{unit: unit}
	if f.source, err = files.ReadFile(name); err != nil {
		return nil, err
	}
	module, err := parse(name, f.source)
	if err != nil {
		return nil, err
	}

	// An argument that isn't constant hands on the root's variable of the same
	// name. The flat module has that variable too, so its name may stay.
	variables := map[string]cty.Value{}
	for _, b := range module.Blocks {
		if b.Type == "variable" {
			name := b.Labels[0]
			if v, err := evaluate(cmp.Or(arguments[name], b.Body.Attributes["default"]).Expr, nil); err == nil {
				variables[name] = v
			}
		}
	}
	for _, b := range module.Blocks {
		if b.Type == "resource" || b.Type == "data" {
			if err := f.resource(b, scope{"var": cty.ObjectVal(variables)}); err != nil {
				return nil, err
			}
		}
	}
	return f.out.Bytes(), nil
}

// resource writes a block for each instance of a resource.
func (f *flattener) resource(b *hclsyntax.Block, s scope) error {
	forEach, count := b.Body.Attributes["for_each"], b.Body.Attributes["count"]
	switch {
	case forEach != nil:
		return each(forEach, "each", s, func(key cty.Value, s scope) error {
			return f.instance(b, key.AsString(), s)
		})
	case count != nil:
		n, err := evaluate(count.Expr, s)
		if err != nil || n.RawEquals(cty.Zero) {
			return err
		}
	}
	return f.instance(b, "", s)
}

func (f *flattener) instance(b *hclsyntax.Block, key string, s scope) error {
	fmt.Fprintf(&f.out, "\n%s %q %q ", b.Type, b.Labels[0], f.name(b.Labels[1], key))
	return f.body(b.Body, "", s)
}

// body writes a body as it is in the scope, braces included.
func (f *flattener) body(body *hclsyntax.Body, indent string, s scope) error {
	f.out.WriteString("{\n")
	inner := indent + "  "
	for _, a := range slices.SortedFunc(maps.Values(body.Attributes), func(a, b *hclsyntax.Attribute) int {
		return cmp.Compare(a.NameRange.Start.Byte, b.NameRange.Start.Byte)
	}) {
		if a.Name == "for_each" || a.Name == "count" {
			continue
		}
		if v, err := evaluate(a.Expr, s); err == nil && v.IsNull() {
			continue
		}
		fmt.Fprintf(&f.out, "%s%s = %s\n", inner, a.Name, f.expression(a.Expr, s))
	}
	for _, b := range body.Blocks {
		write := func(name string, body *hclsyntax.Body, s scope) error {
			fmt.Fprintf(&f.out, "\n%s%s ", inner, name)
			return f.body(body, inner, s)
		}
		var err error
		if b.Type == "dynamic" {
			name, content := b.Labels[0], b.Body.Blocks[0].Body
			err = each(b.Body.Attributes["for_each"], name, s, func(_ cty.Value, s scope) error {
				return write(name, content, s)
			})
		} else {
			err = write(b.Type, b.Body, s)
		}
		if err != nil {
			return err
		}
	}
	f.out.WriteString(indent + "}\n")
	return nil
}

// expression returns the source of an expression with its parts replaced: those
// that the scope decides by their values, names of resources by the flat ones.
func (f *flattener) expression(e hclsyntax.Expression, s scope) []byte {
	var out []byte
	from := e.Range().Start.Byte
	_ = hclsyntax.VisitAll(e, func(n hclsyntax.Node) hcl.Diagnostics {
		part, ok := n.(hclsyntax.Expression)
		if !ok || part.Range().Start.Byte < from {
			return nil // lies in what has been replaced
		}
		if text, end := f.replacement(part, s); text != nil {
			out = slices.Concat(out, f.source[from:part.Range().Start.Byte], text)
			from = end
		}
		return nil
	})
	return append(out, f.source[from:e.Range().End.Byte]...)
}

// replacement returns what takes the place of a part from its start up to a byte
// of the source, nil if the part itself stays.
func (f *flattener) replacement(part hclsyntax.Expression, s scope) (text []byte, end int) {
	if len(part.Variables()) == 0 {
		return nil, 0
	}
	if v, err := evaluate(part, s); err == nil {
		return literal(v), part.Range().End.Byte
	}
	switch part := part.(type) {
	case *hclsyntax.ScopeTraversalExpr: // aws_x.y.id, aws_x.y["k"].id
		return f.address(part.Traversal, "")
	case *hclsyntax.IndexExpr: // aws_x.y[each.key]
		collection, ok := part.Collection.(*hclsyntax.ScopeTraversalExpr)
		if key, err := evaluate(part.Key, s); ok && err == nil {
			text, _ = f.address(collection.Traversal, key.AsString())
			return text, part.Range().End.Byte
		}
	}
	return nil, 0
}

// address returns the flat address of the resource instance that a traversal
// starts with, and where that ends in the source. The key is the instance's if the
// traversal doesn't hold it. Of what is no resource it returns nil.
func (f *flattener) address(t hcl.Traversal, key string) (text []byte, end int) {
	var prefix string
	if t.RootName() == "data" {
		prefix, t = "data.", t[1:]
	}
	var kind string
	switch step := t[0].(type) {
	case hcl.TraverseRoot:
		kind = step.Name
	case hcl.TraverseAttr:
		kind = step.Name
	}
	if !strings.HasPrefix(kind, "aws_") {
		return nil, 0
	}
	last := t[1]
	if len(t) > 2 {
		if index, ok := t[2].(hcl.TraverseIndex); ok {
			last, key = index, index.Key.AsString()
		}
	}
	name := t[1].(hcl.TraverseAttr).Name // what follows a type
	return []byte(prefix + kind + "." + f.name(name, key)), last.SourceRange().End.Byte
}

// name is what an instance of a resource is called in the flat module.
func (f *flattener) name(resource, key string) string {
	if key != "" {
		resource += "_" + key
	}
	return resource + "_" + f.unit
}

// each calls do for each element of a for_each, under the name of its iterator.
func each(forEach *hclsyntax.Attribute, iterator string, s scope, do func(key cty.Value, s scope) error) error {
	all, err := evaluate(forEach.Expr, s)
	if err != nil {
		return err
	}
	for key, value := range all.Elements() {
		inner := maps.Clone(s)
		inner[iterator] = cty.ObjectVal(map[string]cty.Value{"key": key, "value": value})
		if err := do(key, inner); err != nil {
			return err
		}
	}
	return nil
}

// literal returns the source of a value. But for its templates, HCL's is JSON's.
func literal(v cty.Value) []byte {
	text, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		panic(err) // values of the fixture are known and of its own types
	}
	return bytes.ReplaceAll(text, []byte("${"), []byte("$${"))
}

// evaluate returns the value of an expression, an error if the scope doesn't
// decide it.
func evaluate(e hclsyntax.Expression, s scope) (cty.Value, error) {
	v, diags := e.Value(&hcl.EvalContext{
		Variables: s,
		Functions: map[string]function.Function{"merge": stdlib.MergeFunc},
	})
	if diags.HasErrors() {
		return cty.NilVal, diags
	}
	return v, nil
}

func parse(name string, source []byte) (*hclsyntax.Body, error) {
	file, diags := hclsyntax.ParseConfig(source, name, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, diags
	}
	return file.Body.(*hclsyntax.Body), nil
}
