package config

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

func sortedKeys(m map[string]any) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// fromCty makes what encoding/json would have decoded.
func fromCty(v cty.Value) any {
	switch {
	case v.IsNull():
		return nil
	case v.Type() == cty.String:
		return v.AsString()
	case v.Type() == cty.Bool:
		return v.True()
	case v.Type() == cty.Number:
		f, _ := v.AsBigFloat().Float64()
		return f
	case v.Type().IsMapType(), v.Type().IsObjectType():
		out := map[string]any{}
		for it := v.ElementIterator(); it.Next(); {
			k, e := it.Element()
			out[k.AsString()] = fromCty(e)
		}
		return out
	}
	out := []any{}
	for it := v.ElementIterator(); it.Next(); {
		_, e := it.Element()
		out = append(out, fromCty(e))
	}
	if v.Type().IsSetType() {
		slices.SortFunc(out, func(a, b any) int { return cmp.Compare(canonical(a), canonical(b)) })
	}
	return out
}

// canonical writes a JSON value so that what Terraform holds for the same is
// written the same: a number or boolean like its text.
func canonical(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case bool:
		return strconv.Quote(strconv.FormatBool(v))
	case float64:
		return strconv.Quote(strconv.FormatFloat(v, 'f', -1, 64))
	case string:
		return strconv.Quote(v)
	case []any:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = canonical(e)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case map[string]any:
		var parts []string
		for _, k := range sortedKeys(v) {
			if v[k] != nil {
				parts = append(parts, strconv.Quote(k)+":"+canonical(v[k]))
			}
		}
		return "{" + strings.Join(parts, ",") + "}"
	}
	return fmt.Sprint(v)
}

func empty(v cty.Value) bool { return emptyJSON(fromCty(v)) }

func emptyJSON(v any) bool {
	switch v := v.(type) {
	case []any:
		return len(v) == 0
	case map[string]any:
		return len(v) == 0
	}
	return false
}

// pruned is a JSON value without empty lists in objects, for which a provider
// writes null as well.
func pruned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, e := range v {
			if l, ok := e.([]any); !ok || len(l) > 0 {
				out[k] = pruned(e)
			}
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = pruned(e)
		}
		return out
	}
	return v
}

// shuffled is the canonical text of a list whose order means nothing.
func shuffled(v any) string {
	l, ok := v.([]any)
	if !ok {
		return canonical(v)
	}
	out := make([]string, len(l))
	for i, e := range l {
		out[i] = canonical(e)
	}
	slices.Sort(out)
	return strings.Join(out, ",")
}

// sameText compares JSON documents by what they say.
func sameText(v cty.Value, after any) bool {
	s, ok := after.(string)
	if !ok || v.IsNull() {
		return false
	}
	var a, b any
	return json.Unmarshal([]byte(v.AsString()), &a) == nil && json.Unmarshal([]byte(s), &b) == nil && canonical(pruned(a)) == canonical(pruned(b))
}
