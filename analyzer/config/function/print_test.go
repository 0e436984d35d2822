package function_test

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
)

// printed formats a value as terraform console does, which shows the types as far
// as they can be mistaken.
func printed(v cty.Value, indent int) string {
	if v.HasMark(function.SensitiveMark) {
		return "(sensitive value)"
	}
	v, _ = v.Unmark()
	ty := v.Type()
	switch {
	case !v.IsKnown():
		return "(known after apply)"
	case v.IsNull():
		return printedNull(ty)
	case ty == cty.String:
		return printedString(v.AsString(), indent)
	case ty == cty.Number:
		return v.AsBigFloat().Text('f', -1)
	case ty == cty.Bool:
		return strconv.FormatBool(v.True())
	case ty.IsListType():
		return "tolist(" + printedElements(v, "[", "]", indent) + ")"
	case ty.IsSetType():
		return "toset(" + printedElements(v, "[", "]", indent) + ")"
	case ty.IsMapType():
		return "tomap(" + printedElements(v, "{", "}", indent) + ")"
	case ty.IsObjectType():
		return printedElements(v, "{", "}", indent)
	}
	return printedElements(v, "[", "]", indent)
}

func printedNull(ty cty.Type) string {
	switch {
	case ty == cty.DynamicPseudoType:
		return "null"
	case ty.IsPrimitiveType():
		return "to" + ty.FriendlyName() + "(null)"
	case ty.IsListType():
		return fmt.Sprintf("tolist(null) /* of %s */", ty.ElementType().FriendlyName())
	case ty.IsSetType():
		return fmt.Sprintf("toset(null) /* of %s */", ty.ElementType().FriendlyName())
	case ty.IsMapType():
		return fmt.Sprintf("tomap(null) /* of %s */", ty.ElementType().FriendlyName())
	}
	return "null /* " + ty.FriendlyName() + " */"
}

func printedElements(v cty.Value, left, right string, indent int) string {
	if v.LengthInt() == 0 {
		return left + right
	}
	keyed := v.Type().IsMapType() || v.Type().IsObjectType()
	pad := strings.Repeat(" ", indent+2)
	var b strings.Builder
	b.WriteString(left)
	for it := v.ElementIterator(); it.Next(); {
		key, element := it.Element()
		b.WriteString("\n" + pad)
		if keyed {
			b.WriteString(quoted(key.AsString()) + " = ")
		}
		b.WriteString(printed(element, indent+2))
		if !keyed {
			b.WriteString(",")
		}
	}
	b.WriteString("\n" + strings.Repeat(" ", indent) + right)
	return b.String()
}

// printedString shows a string of several lines as a heredoc.
func printedString(s string, indent int) string {
	if !strings.Contains(s, "\n") {
		return quoted(s)
	}
	pad := strings.Repeat(" ", indent)
	return "<<-EOT\n" + pad + strings.ReplaceAll(s, "\n", "\n"+pad) + "\n" + pad + "EOT"
}

func quoted(s string) string {
	return strings.NewReplacer("${", "$${", "%{", "%%{").Replace(strconv.Quote(s))
}
