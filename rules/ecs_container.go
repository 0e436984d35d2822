package rules

import (
	"fmt"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// containersNameUsers judges the JSON list of container definitions: each must
// be privileged or name a user other than root.
func containersNameUsers(c *check.Context) check.Verdict {
	v := c.Get("container_definitions")
	list, ok := v.JSON()
	if !ok || !list.IsKnown() || list.IsNull() || !list.CanIterateElements() {
		return c.Verdict(check.Unknown, v, "is not known: "+v.Cause.String())
	}
	out := check.Pass
	for it := list.ElementIterator(); it.Next(); {
		_, container := it.Element()
		name := containerName(container, v.Sensitive)
		switch containerNamesUser(container) {
		case check.Fail:
			return c.Verdict(check.Fail, v, fmt.Sprintf("lets container %s run as root without being privileged", name))
		case check.Unknown:
			out = check.Unknown
		}
	}
	if out == check.Unknown {
		return c.Verdict(out, v, "does not tell yet which user each container runs as")
	}
	return c.Verdict(out, v, "names a user for every container that is not privileged")
}

func containerName(container cty.Value, sensitive bool) string {
	if name, ok := (resource.Value{V: member(container, "name")}).Text(); ok && !sensitive {
		return fmt.Sprintf("%q", name)
	}
	return "definition"
}

func containerNamesUser(container cty.Value) check.Verdict {
	if !container.IsKnown() {
		return check.Unknown
	}
	privileged, user := member(container, "privileged"), member(container, "user")
	if on, ok := (resource.Value{V: privileged}).Bool(); ok && on {
		return check.Pass
	}
	if !user.IsKnown() {
		return check.Unknown
	}
	name, _ := resource.Value{V: user}.Text()
	// A user may be followed by a group: "root:wheel", "0:0".
	name, _, _ = strings.Cut(name, ":")
	switch {
	case name != "" && name != "root" && name != "0":
		return check.Pass
	case !privileged.IsKnown():
		return check.Unknown
	}
	return check.Fail
}

// member returns a member of an object that was decoded from JSON, or null.
func member(object cty.Value, name string) cty.Value {
	t := object.Type()
	switch {
	case object.IsNull() || !object.IsKnown():
	case t.IsObjectType() && t.HasAttribute(name):
		return object.GetAttr(name)
	case t.IsMapType() && object.HasIndex(cty.StringVal(name)).True():
		return object.Index(cty.StringVal(name))
	}
	return cty.NullVal(cty.DynamicPseudoType)
}
