package rewrite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// asDocuments writes every policy that jsonencode makes as a data source
// aws_iam_policy_document.
func asDocuments(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		var n names
		for f, b := range d.blocks("resource") {
			for _, a := range attributes(b) {
				call, ok := a.Expr.(*hclsyntax.FunctionCallExpr)
				if !ok || call.Name != "jsonencode" || !standsAlone(a) {
					continue
				}
				var text strings.Builder
				if !f.document(call.Args[0], &text) {
					continue
				}
				name := n.next()
				fmt.Fprintf(&d.added, "data \"aws_iam_policy_document\" %q {\n%s}\n\n", name, text.String())
				f.replace(a.Expr.Range(), "data.aws_iam_policy_document."+name+".json")
			}
		}
	}
	return rewritten(dirs), nil
}

// members are those of an object, by the name that is written. Where one's name is
// computed there are none.
func members(expr hclsyntax.Expression) (names []string, values map[string]hclsyntax.Expression) {
	object, ok := expr.(*hclsyntax.ObjectConsExpr)
	if !ok {
		return nil, nil
	}
	values = make(map[string]hclsyntax.Expression)
	for _, item := range object.Items {
		key, diags := item.KeyExpr.Value(nil)
		if diags.HasErrors() {
			return nil, nil
		}
		names = append(names, key.AsString())
		values[key.AsString()] = item.ValueExpr
	}
	return names, values
}

// among reports whether there are names, all of them among those that are known.
func among(names []string, known ...string) bool {
	return len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !slices.Contains(known, n) })
}

// document writes what a policy says as the arguments of the data source, and
// reports whether it could.
func (f *file) document(policy hclsyntax.Expression, out *strings.Builder) bool {
	names, parts := members(policy)
	// Without a version a policy is one of 2008, which the data source isn't.
	if !among(names, "Version", "Id", "Statement") || parts["Version"] == nil || parts["Statement"] == nil {
		return false
	}
	fmt.Fprintf(out, "  version = %s\n", f.of(parts["Version"].Range()))
	if id := parts["Id"]; id != nil {
		fmt.Fprintf(out, "  policy_id = %s\n", f.of(id.Range()))
	}
	statements := []hclsyntax.Expression{parts["Statement"]}
	if list, ok := parts["Statement"].(*hclsyntax.TupleConsExpr); ok {
		statements = list.Exprs
	}
	for _, s := range statements {
		out.WriteString("  statement {\n")
		if !f.statement(s, out) {
			return false
		}
		out.WriteString("  }\n")
	}
	return true
}

func (f *file) statement(statement hclsyntax.Expression, out *strings.Builder) bool {
	names, parts := members(statement)
	if parts["Effect"] == nil {
		return false
	}
	for _, name := range names {
		value := parts[name]
		ok := true
		switch name {
		case "Sid", "Effect":
			fmt.Fprintf(out, "    %s = %s\n", strings.ToLower(name), f.of(value.Range()))
		case "Action", "Resource":
			ok = f.list(strings.ToLower(name)+"s", value, out)
		case "NotAction", "NotResource":
			ok = f.list("not_"+strings.ToLower(strings.TrimPrefix(name, "Not"))+"s", value, out)
		case "Principal":
			ok = f.principals("principals", value, out)
		case "NotPrincipal":
			ok = f.principals("not_principals", value, out)
		case "Condition":
			ok = f.conditions(value, out)
		default:
			return false
		}
		if !ok {
			return false
		}
	}
	return true
}

// list writes an argument that is a list where JSON may have one string.
func (f *file) list(name string, value hclsyntax.Expression, out *strings.Builder) bool {
	text := f.of(value.Range())
	switch value.(type) {
	case *hclsyntax.TupleConsExpr:
	case *hclsyntax.TemplateExpr, *hclsyntax.TemplateWrapExpr, *hclsyntax.ScopeTraversalExpr:
		text = "[" + text + "]"
	default:
		return false
	}
	fmt.Fprintf(out, "    %s = %s\n", name, text)
	return true
}

func (f *file) principals(name string, value hclsyntax.Expression, out *strings.Builder) bool {
	if f.of(value.Range()) == `"*"` {
		fmt.Fprintf(out, "    %s {\n      type = \"*\"\n      identifiers = [\"*\"]\n    }\n", name)
		return true
	}
	types, identifiers := members(value)
	if !among(types, "AWS", "Service", "Federated", "CanonicalUser") {
		return false
	}
	for _, typ := range types {
		fmt.Fprintf(out, "    %s {\n      type = %q\n", name, typ)
		if !f.list("identifiers", identifiers[typ], out) {
			return false
		}
		out.WriteString("    }\n")
	}
	return true
}

func (f *file) conditions(value hclsyntax.Expression, out *strings.Builder) bool {
	tests, variables := members(value)
	for _, test := range tests {
		names, values := members(variables[test])
		for _, name := range names {
			fmt.Fprintf(out, "    condition {\n      test = %q\n      variable = %q\n", test, name)
			if !f.list("values", values[name], out) {
				return false
			}
			out.WriteString("    }\n")
		}
	}
	return len(tests) > 0
}
