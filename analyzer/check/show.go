package check

import (
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// showLimit is how many characters of a value a reason shows.
const showLimit = 120

// Show renders a value for a reason: as HCL writes it, cut where it is long,
// and "(sensitive)" where it must not be seen.
func Show(v resource.Value) string { return show(v.V, v.Sensitive) }

func show(v cty.Value, sensitive bool) string {
	if sensitive {
		return "(sensitive)"
	}
	s := render(v)
	if r := []rune(s); len(r) > showLimit {
		s = string(r[:showLimit]) + "…"
	}
	return s
}

func render(v cty.Value) string {
	switch {
	case v == cty.NilVal || v.IsKnown() && v.IsNull():
		return "null"
	case !v.IsKnown():
		return "(known after apply)"
	case v.Type() == cty.String:
		return strconv.Quote(v.AsString())
	case v.Type() == cty.Bool:
		return strconv.FormatBool(v.True())
	case v.Type() == cty.Number:
		return resource.NumberText(v.AsBigFloat())
	case v.Type().IsMapType() || v.Type().IsObjectType():
		return "an object"
	case v.CanIterateElements():
		var parts []string
		for it := v.ElementIterator(); it.Next() && len(parts) < showLimit; {
			_, e := it.Element()
			parts = append(parts, render(e))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return "a value"
}
