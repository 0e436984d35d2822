package rules

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// asked passes where the number at a path, taken times unit, holds against a
// parameter that AWS leaves unset, and where the parameter isn't set. The words
// say how the two are compared: "is", "is at least".
func asked(typ, path, param string, unit float64, words string, holds func(got, want float64) bool) check.Predicate {
	return check.Func(check.Reads{typ: {path}}, nil, fmt.Sprintf("`%s` %s the parameter `%s`, if that is set", path, words, param),
		func(c *check.Context) check.Verdict {
			want, set := resource.Value{V: c.Param(param)}.Number()
			if !set {
				return check.Pass
			}
			v := c.Get(path)
			got, ok := v.Number()
			if !ok {
				return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
			}
			return c.Verdict(check.Of(holds(got*unit, want)), v, fmt.Sprintf("is %g, and %s = %g is asked for", got, param, want))
		})
}

func equal(got, want float64) bool   { return got == want }
func atLeast(got, want float64) bool { return got >= want }
