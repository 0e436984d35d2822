package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// launcher leads from a launch template or launch configuration to the Auto Scaling
// groups that launch instances from it, and to the version that they launch, where
// there are versions.
type launcher struct {
	by            *check.Relation
	from, version string
}

const mixedLaunch = "mixed_instances_policy.launch_template.launch_template_specification."

var launchers = []launcher{
	{check.NamedBy("aws_autoscaling_group", "launch_configuration", "name", "id").From("aws_launch_configuration"), "aws_launch_configuration", ""},
	{check.NamedBy("aws_autoscaling_group", "launch_template.id", "id").From("aws_launch_template"), "aws_launch_template", "launch_template.version"},
	{check.NamedBy("aws_autoscaling_group", "launch_template.name", "name").From("aws_launch_template"), "aws_launch_template", "launch_template.version"},
	{check.NamedBy("aws_autoscaling_group", mixedLaunch+"launch_template_id", "id").From("aws_launch_template"), "aws_launch_template", mixedLaunch + "version"},
	{check.NamedBy("aws_autoscaling_group", mixedLaunch+"launch_template_name", "name").From("aws_launch_template"), "aws_launch_template", mixedLaunch + "version"},
}

// launchReads is what launched asks for.
var launchReads = check.Reads{
	"aws_autoscaling_group": {"min_size", "launch_template.version", mixedLaunch + "version"},
	"aws_launch_template":   {"latest_version"},
}

// launched returns an Auto Scaling group that always has an instance launched from
// what c is about, as it is written, or nil. The group keeps no fewer than min_size.
// Source: https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html
func launched(c *check.Context) *resource.Resource {
	for _, l := range launchers {
		if l.from != c.Resource().Canonical {
			continue
		}
		for _, m := range c.Partners(l.by).List {
			group := c.On(m.Resource)
			least, known := group.Get("min_size").Number()
			if !m.Possible && known && least >= 1 && (l.version == "" || writtenVersion(c, group.Get(l.version))) {
				return m.Resource
			}
		}
	}
	return nil
}

// writtenVersion reports whether version is the one of a launch template that c
// shows, which is its latest. A new template has but one. What was launched from
// one that is altered stays as it is for a while.
func writtenVersion(c *check.Context, version resource.Value) bool {
	switch {
	case !c.Resource().Exists:
		return true
	case c.Resource().Action == resource.Update:
		return false
	}
	latest, ok := c.Get("latest_version").Text()
	asked, known := version.Text()
	return ok && latest == "1" || known && (asked == "$Latest" || ok && asked == latest)
}
