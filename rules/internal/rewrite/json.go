package rewrite

import (
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// asJSON writes a text that is JSON, and a data source aws_iam_policy_document,
// with jsonencode.
func asJSON(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		documents := make(map[string]string)
		for f, b := range d.blocks("data") {
			if text, ok := f.policy(b); ok {
				documents[subject(b)+".json"] = text
			}
		}
		for f, b := range d.blocks("resource") {
			for _, a := range attributes(b) {
				if text, ok := encoded(a.Expr); ok {
					f.replace(a.Expr.Range(), text)
				} else if t, ok := a.Expr.(*hclsyntax.ScopeTraversalExpr); ok {
					if text := documents[dotted(t.Traversal)]; text != "" {
						f.replace(a.Expr.Range(), text)
					}
				}
			}
		}
	}
	return rewritten(dirs), nil
}

// dotted is a reference as it is written, if it is nothing but names.
func dotted(t hcl.Traversal) string {
	names := []string{t.RootName()}
	for _, step := range t[1:] {
		name, ok := step.(hcl.TraverseAttr)
		if !ok {
			return ""
		}
		names = append(names, name.Name)
	}
	return strings.Join(names, ".")
}

// encoded is jsonencode for a constant text that is an object or array in JSON.
func encoded(expr hclsyntax.Expression) (string, bool) {
	v, diags := expr.Value(nil)
	if diags.HasErrors() || v.IsNull() || v.Type() != cty.String {
		return "", false
	}
	text := []byte(strings.TrimSpace(v.AsString()))
	if len(text) == 0 || text[0] != '{' && text[0] != '[' {
		return "", false
	}
	typ, err := ctyjson.ImpliedType(text)
	if err != nil {
		return "", false
	}
	decoded, err := ctyjson.Unmarshal(text, typ)
	if err != nil {
		return "", false
	}
	return "jsonencode(" + string(hclwrite.TokensForValue(decoded).Bytes()) + ")", true
}

// policy writes the document of a data source as jsonencode, if it holds nothing
// but plain statements.
func (f *file) policy(b *hclsyntax.Block) (string, bool) {
	if b.Labels[0] != "aws_iam_policy_document" || strings.Contains(f.of(whole(b)), "&{") ||
		repeats(b) || len(b.Body.Attributes) > 0 {
		return "", false
	}
	var out strings.Builder
	out.WriteString("jsonencode({\n  Version = \"2012-10-17\"\n  Statement = [\n")
	for _, s := range b.Body.Blocks {
		if s.Type != "statement" || !f.jsonStatement(s.Body, &out) {
			return "", false
		}
	}
	out.WriteString("  ]\n})")
	return out.String(), true
}

func (f *file) jsonStatement(s *hclsyntax.Body, out *strings.Builder) bool {
	out.WriteString("    {\n")
	effect := `"Allow"`
	for _, m := range [][2]string{{"sid", "Sid"}, {"actions", "Action"}, {"not_actions", "NotAction"}, {"resources", "Resource"}, {"not_resources", "NotResource"}} {
		if a := s.Attributes[m[0]]; a != nil {
			fmt.Fprintf(out, "      %s = %s\n", m[1], f.of(a.Expr.Range()))
		}
	}
	if a := s.Attributes["effect"]; a != nil {
		effect = f.of(a.Expr.Range())
	}
	fmt.Fprintf(out, "      Effect = %s\n", effect)
	seen := make(map[string]bool)
	for _, b := range s.Blocks {
		if seen[b.Type] {
			return false // several would have to be merged
		}
		seen[b.Type] = true
		text := func(name string) string { return f.of(b.Body.Attributes[name].Expr.Range()) }
		switch b.Type {
		case "principals":
			if text("type") == `"*"` {
				out.WriteString("      Principal = \"*\"\n")
			} else {
				fmt.Fprintf(out, "      Principal = { (%s) = %s }\n", text("type"), text("identifiers"))
			}
		case "condition":
			fmt.Fprintf(out, "      Condition = { (%s) = { (%s) = %s } }\n", text("test"), text("variable"), text("values"))
		default:
			return false
		}
	}
	out.WriteString("    },\n")
	return true
}
