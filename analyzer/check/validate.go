package check

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema"
)

// Validate holds a table of controls against itself and the provider's schema.
// Its error joins everything that is wrong: an id that occurs twice, a control
// without a title, severity, types or way to be judged, a Cannot or Retired
// without words, a parameter that nothing documents, and a path that no
// version of the provider has.
func Validate(controls []*Control) error {
	var errs []error
	seen := make(map[string]bool)
	for _, c := range controls {
		wrong := func(format string, args ...any) {
			errs = append(errs, fmt.Errorf("%s: %s", c.ID, fmt.Sprintf(format, args...)))
		}
		if seen[c.ID] {
			wrong("occurs twice")
		}
		seen[c.ID] = true
		c.validate(wrong)
	}
	return errors.Join(errs...)
}

func (c *Control) validate(wrong func(string, ...any)) {
	service, number, ok := strings.Cut(c.ID, ".")
	if !ok || service == "" || strings.Trim(number, "0123456789") != "" || number == "" {
		wrong("is not an id like Redshift.7")
	}
	if c.Title == "" || strings.HasSuffix(c.Title, ".") {
		wrong("needs a title without a full stop")
	}
	if c.Severity < Low || c.Severity > Critical {
		wrong("needs a severity")
	}
	if len(c.Standards) == 0 && c.Retired == "" {
		wrong("names no standard")
	}
	if c.Late != schema.Unknown && c.LateSource == "" {
		wrong("overrules the cost of a late fix without a source")
	}
	for _, p := range c.Params {
		if p.Name == "" || p.Doc == "" {
			wrong("has a parameter that is not documented")
		}
	}
	switch judged := c.Pass != nil || len(c.Also) > 0; {
	case judged == (c.Cannot != ""):
		wrong("needs either a condition or a reason why none can be given")
	case !judged:
		return
	}
	if c.Fix == "" {
		wrong("does not say how to fix it")
	}
	for _, k := range c.Cases() {
		if len(k.On) == 0 || k.Pass == nil {
			wrong("has a case without types or condition")
			return
		}
	}
	types := c.Types()
	slices.Sort(types)
	if len(slices.Compact(types)) != len(c.Types()) {
		wrong("judges a type twice")
	}
	c.validatePaths(wrong)
}

func (c *Control) validatePaths(wrong func(string, ...any)) {
	for typ, paths := range ReadsOf([]*Control{c}) {
		b := schema.Resource(typ)
		if data, ok := strings.CutPrefix(typ, "data."); ok {
			b = schema.Data(data)
		}
		if b == nil {
			wrong("reads %s, which the schema does not have", typ)
			continue
		}
		for _, p := range paths {
			if !hasPath(b, p) {
				wrong("reads %s.%s, which the schema does not have", typ, p)
			}
		}
	}
}

// hasPath reports whether some version of the provider has the path.
func hasPath(b *schema.Block, path string) bool {
	head, rest, nested := strings.Cut(path, ".")
	if n := b.Block(head); n != nil {
		return !nested || hasPath(&n.Block, rest)
	}
	return b.Attr(head) != nil && !nested
}
