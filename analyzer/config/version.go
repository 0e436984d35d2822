package config

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/go-version"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// majors are the major versions of the AWS provider that may be selected, oldest
// first: one where a lock file says which, else all that the constraints of the
// modules allow.
type majors []schema.Major

func (ms majors) newestFirst() []schema.Major {
	out := slices.Clone(ms)
	slices.Reverse(out)
	return out
}

// String names the versions as a person would.
func (ms majors) String() string {
	words := make([]string, len(ms))
	for i, m := range ms {
		words[i] = fmt.Sprint(int(m))
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// defaultOf is what the provider plans where an attribute is left out. Where the
// versions that may be selected differ, the value is unknown, and the cause names
// them.
func (c *content) defaultOf(a *schema.Attr) (cty.Value, resource.Cause, bool) {
	found := c.defaultsOf(a)
	switch {
	case len(found) == 0, len(found) == 1 && found[0].IsNull():
		return cty.NilVal, resource.Cause{}, false
	case len(found) > 1:
		cause := resource.Cause{Kind: resource.ProviderVersion, Subject: "versions " + c.owner.m.t.majors.String() + " of the AWS provider"}
		return cty.UnknownVal(c.typeOf(a)), cause, true
	case !found[0].IsWhollyKnown():
		return found[0], resource.Cause{Kind: resource.Undocumented}, true
	}
	return found[0], resource.Cause{}, true
}

// defaultsOf are the different defaults of an attribute in the versions that may
// be selected, oldest first. Null stands for none, an unknown value for one of
// which it isn't known whether it is there.
func (c *content) defaultsOf(a *schema.Attr) []cty.Value {
	var out []cty.Value
	for _, m := range c.owner.m.t.majors {
		if !a.In(m) {
			continue
		}
		v, ok := a.Default(m)
		if !ok {
			v = cty.NullVal(c.typeOf(a))
		}
		if !slices.ContainsFunc(out, v.RawEquals) {
			out = append(out, v)
		}
	}
	return out
}

// choices are the values of which an attribute that is left out has one, nil
// where some version's is not known.
func (c *content) choices(a *schema.Attr) []cty.Value {
	out := c.defaultsOf(a)
	if slices.ContainsFunc(out, func(v cty.Value) bool { return !v.IsKnown() }) {
		return nil
	}
	return out
}

// selectMajors finds which versions of the AWS provider may be selected.
func (t *tree) selectMajors(sources map[string]*source) majors {
	if v := t.lockedVersion(); v != nil {
		m := schema.Major(v.Segments()[0])
		return majors{min(max(m, schema.Oldest), schema.Newest)}
	}
	var constraints version.Constraints
	for _, dir := range slices.Sorted(maps.Keys(sources)) {
		for name, r := range sources[dir].requires {
			if (r.source == "" && name != "aws") || (r.source != "" && path.Base(r.source) != "aws") || r.version == "" {
				continue
			}
			c, err := version.NewConstraint(r.version)
			if err != nil {
				t.report(resource.Diagnostic{Severity: resource.Error, Code: "version", Summary: "The version constraint of the AWS provider can't be read", Detail: err.Error(), At: location(r.at)})
				continue
			}
			constraints = append(constraints, c...)
		}
	}
	var out majors
	for _, m := range schema.Majors() {
		if allows(constraints, int(m)) {
			out = append(out, m)
		}
	}
	if len(out) == 0 {
		return schema.Majors()
	}
	return out
}

// allows reports whether some version of a major satisfies the constraints. The
// versions to try are those around what the constraints name.
func allows(cs version.Constraints, major int) bool {
	try := []string{fmt.Sprintf("%d.0.0", major), fmt.Sprintf("%d.9999.9999", major)}
	for _, c := range cs {
		_, text, _ := strings.Cut(c.String(), " ")
		v, err := version.NewVersion(strings.TrimLeft(c.String(), "=!<>~ "))
		if err != nil {
			v, err = version.NewVersion(text)
		}
		if err != nil {
			continue
		}
		if s := v.Segments(); s[0] == major {
			for _, d := range [][2]int{{0, 0}, {0, 1}, {1, 0}} {
				try = append(try, fmt.Sprintf("%d.%d.%d", major, s[1]+d[0], s[2]+d[1]))
			}
			if s[1] > 0 {
				try = append(try, fmt.Sprintf("%d.%d.9999", major, s[1]-1))
			}
			if s[2] > 0 {
				try = append(try, fmt.Sprintf("%d.%d.%d", major, s[1], s[2]-1))
			}
		}
	}
	for _, text := range try {
		if cs.Check(version.Must(version.NewVersion(text))) {
			return true
		}
	}
	return false
}

// lockedVersion is the version of the AWS provider in the lock file, or nil.
func (t *tree) lockedVersion() *version.Version {
	name := path.Join(t.rootDir, ".terraform.lock.hcl")
	src, err := t.files.read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		t.report(unreadable(name, err))
		return nil
	}
	body, diags, err := parseSource(src, name, false, t.limits)
	if err != nil {
		t.report(exceeded("nesting", t.limits.Nesting, resource.Location{File: name, Line: 1, Column: 1}))
		return nil
	}
	if diags.HasErrors() {
		for _, d := range problems(diags, "syntax") {
			t.report(d)
		}
		return nil
	}
	var found *version.Version
	for _, b := range body.Blocks {
		if b.Type != "provider" || len(b.Labels) != 1 || path.Base(b.Labels[0]) != "aws" {
			continue
		}
		a := b.Body.Attributes["version"]
		if a == nil {
			continue
		}
		text, _ := literal(a.Expr)
		v, err := version.NewVersion(text)
		if err == nil && (found == nil || v.GreaterThan(found)) {
			found = v
		}
	}
	return found
}
