package rules

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// What an instance is launched with when its own arguments don't say: a launch
// template, settings of the account and Region, the AMI and the subnet.
var (
	templateByID    = check.Names("launch_template.id", "aws_launch_template", "id")
	templateByName  = check.Names("launch_template.name", "aws_launch_template", "name")
	instanceImage   = check.Names("ami", "data.aws_ami", "id", "image_id")
	templateImage   = check.Names("image_id", "data.aws_ami", "id", "image_id").From("aws_launch_template")
	metadataDefault = check.InRegion("aws_ec2_instance_metadata_defaults")
)

// templateReads is what template reads of instances of the given types.
func templateReads(types ...string) check.Reads {
	reads := check.Reads{"aws_launch_template": {"default_version", "latest_version"}}
	for _, typ := range types {
		reads[typ] = []string{"launch_template", "launch_template.id", "launch_template.name", "launch_template.version"}
	}
	return reads
}

// imageReads is what template and image read of instances of the given types.
func imageReads(types ...string) check.Reads {
	reads := templateReads(types...)
	for _, typ := range types {
		reads[typ] = append(reads[typ], "ami")
	}
	reads["aws_launch_template"] = append(reads["aws_launch_template"], "image_id")
	return reads
}

// source is something that an instance is launched with. Its answer is Fail
// where there is none, and Unknown where there is one of which nothing is known.
type source struct {
	*check.Context
	answer
}

// template returns the launch template of an instance.
func template(c *check.Context) source {
	none := source{answer: answer{verdict: check.Fail}}
	blocks, all := c.Blocks("launch_template")
	if len(blocks) == 0 && !all.Open {
		return none
	}
	out := none
	for i, rel := range []*check.Relation{templateByID, templateByName} {
		path := []string{"launch_template.id", "launch_template.name"}[i]
		v := c.Get(path)
		if v.V.IsKnown() && v.V.IsNull() || v.Origin == resource.Computed {
			continue
		}
		found := c.Partners(rel)
		if len(found.List) == 1 && !found.List[0].Possible {
			return version(c, c.On(found.List[0].Resource))
		}
		v.Cause = resource.Cause{Kind: resource.Outside, Subject: path}
		for _, m := range found.List {
			v.Cause = m.Cause
		}
		out.answer = answer{check.Unknown, v, "names a launch template of which nothing is known: " + v.Cause.String()}
	}
	if out.verdict == check.Fail {
		v := c.Get("launch_template.id")
		v.Cause = all.Cause
		out.answer = answer{check.Unknown, v, "may name a launch template: " + v.Cause.String()}
	}
	return out
}

// version is the template tmpl if what the input shows of it is the version that
// the instance asks for.
func version(c, tmpl *check.Context) source {
	asked := c.Get("launch_template.version")
	s, _ := asked.Text()
	if !tmpl.Resource().Exists || s == "$Latest" {
		return source{tmpl, answer{verdict: check.Pass}}
	}
	if !asked.Known() {
		return source{answer: answer{check.Unknown, asked, "asks for a version of " + tmpl.Resource().Address + " that is not known: " + asked.Cause.String()}}
	}
	if tmpl.Resource().Action == resource.NoOp {
		shown := tmpl.Get("latest_version")
		if s == "" || s == "$Default" {
			asked = tmpl.Get("default_version")
		}
		x, okx := shown.Number()
		y, oky := asked.Number()
		if okx && oky && x == y {
			return source{tmpl, answer{verdict: check.Pass}}
		}
	}
	asked.Cause = resource.Cause{Kind: resource.NotShown, Subject: tmpl.Resource().Address + " in that version"}
	return source{answer: answer{check.Unknown, asked, "may be another version than the one that is shown of " + tmpl.Resource().Address}}
}

// image returns the AMI of an instance, or of the launch template that it has.
func image(c *check.Context, tmpl source) source {
	v, rel := c.Get("ami"), instanceImage
	if v.V.IsKnown() && v.V.IsNull() {
		if tmpl.verdict != check.Pass {
			v.Cause = resource.Cause{Kind: resource.Unreadable, Subject: "ami"}
			return source{answer: answer{check.Unknown, v, "which nothing names"}}
		}
		c, rel = tmpl.Context, templateImage
		v = c.Get("image_id")
	}
	found := c.Partners(rel)
	for _, m := range found.List {
		if !m.Possible {
			return source{c.On(m.Resource), answer{verdict: check.Pass}}
		}
		v.Cause = m.Cause
	}
	if len(found.List) == 0 {
		v.Cause = resource.Cause{Kind: resource.Outside, Subject: nameOf(v)}
	}
	return source{answer: answer{check.Unknown, v, "of which nothing is known: " + v.Cause.String()}}
}

// setForAll returns what the account has set for all that is launched in its
// Region, by the attribute at path. A setting that comes with the same change
// may or may not be there first. There is no Context where a setting may be in what
// the input doesn't show.
func setForAll(c *check.Context, rel *check.Relation, path string) source {
	found := c.Partners(rel)
	out := source{answer: answer{verdict: check.Fail}}
	if found.Open {
		out.answer = answer{check.Unknown, resource.Value{Cause: found.Cause}, "may be set for the whole account: " + found.Cause.String()}
	}
	for _, m := range found.List {
		on := c.On(m.Resource)
		v := on.Get(path)
		switch {
		case m.Possible:
			v.Cause = m.Cause
			out = source{on, answer{check.Unknown, v, "may be set for the whole account: " + m.Cause.String()}}
		case !m.Exists || m.Action != resource.NoOp:
			v.Cause = resource.Cause{Kind: resource.AfterApply, Subject: m.Address}
			return source{on, answer{check.Unknown, v, fmt.Sprintf("is set for the whole account by %s, which the same change makes: which comes first isn't known", m.Address)}}
		case !v.Known():
			return source{on, answer{check.Unknown, v, "is set for the whole account, and not known: " + v.Cause.String()}}
		default:
			return source{on, answer{check.Pass, v, ""}}
		}
	}
	return out
}
