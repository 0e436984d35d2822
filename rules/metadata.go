package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// imdsOrder says where the metadata options of an instance come from: what it is
// launched with, the account's setting in the Region, and the AMI.
const imdsOrder = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html#instance-metadata-options-order-of-precedence"

// requiresTokens is the condition that an instance of the type typ has version 2
// of the metadata service only.
func requiresTokens(typ string) check.Predicate {
	reads := imageReads(typ)
	reads[typ] = append(reads[typ], "metadata_options.http_tokens")
	reads["aws_launch_template"] = append(reads["aws_launch_template"], "metadata_options.http_tokens")
	reads["data.aws_ami"] = []string{"imds_support"}
	reads["aws_ec2_instance_metadata_defaults"] = []string{"http_tokens"}
	return check.Func(reads, []*check.Relation{templateByID, templateByName, instanceImage, templateImage, metadataDefault},
		"`metadata_options.http_tokens` is `required`; where it isn't set, the launch template, the account's setting in the Region "+
			"and the AMI decide in this order ("+imdsOrder+")", tokens)
}

func tokens(c *check.Context) check.Verdict {
	v := c.Get("metadata_options.http_tokens")
	if v.Origin != resource.Absent || c.Resource().Exists {
		return tokensAre(c, v)
	}
	tmpl := template(c)
	switch tmpl.verdict {
	case check.Unknown:
		return c.Verdict(check.Unknown, v, "is not set, and the instance "+tmpl.text)
	case check.Pass:
		if set := tmpl.Get("metadata_options.http_tokens"); set.Origin != resource.Absent {
			return tokensAre(tmpl.Context, set)
		}
	}
	account := setForAll(c, metadataDefault, "http_tokens")
	switch s, _ := account.value.Text(); {
	case account.verdict == check.Unknown && account.Context == nil:
		return c.Verdict(check.Unknown, cause(v, account), "is not set, and "+account.text)
	case account.verdict == check.Unknown:
		return account.Verdict(check.Unknown, account.value, account.text)
	case account.verdict == check.Pass && s != "no-preference":
		return tokensAre(account.Context, account.value)
	}
	ami := image(c, tmpl)
	if ami.verdict != check.Pass {
		return c.Verdict(check.Unknown, cause(v, ami), "is not set, and the AMI decides, "+ami.text)
	}
	support := ami.Get("imds_support")
	switch s, ok := support.Text(); {
	case !ok:
		return ami.Verdict(check.Unknown, support, "decides, and is not known: "+support.Cause.String())
	case s == "v2.0":
		return c.Note(check.Evidence{
			Verdict: c.Explicit(check.Pass), Path: v.Path, At: v.At, ByDefault: true,
			Reason: "is not set; the default of " + ami.Resource().Address + ` is "required"`,
		})
	}
	return c.Note(check.Evidence{
		Verdict: check.Fail, Path: v.Path, At: v.At, ByDefault: true,
		Reason: "is not set; the default of " + ami.Resource().Address + ` is "optional"`, Fix: `http_tokens = "required"`,
	})
}

// tokensAre judges a value of http_tokens that somebody set.
func tokensAre(c *check.Context, v resource.Value) check.Verdict {
	s, ok := v.Text()
	switch {
	case !ok:
		a := unsure(v)
		return c.Verdict(a.verdict, a.value, a.text)
	case s == "required":
		return c.Verdict(check.Pass, v, `is "required"`)
	}
	return c.Note(check.Evidence{
		Verdict: check.Fail, Path: v.Path, At: v.At,
		Reason: "is " + check.Show(v) + `, not "required"`, Fix: `http_tokens = "required"`,
	})
}

// cause gives v the cause for which a source is not known.
func cause(v resource.Value, s source) resource.Value {
	v.Cause = s.value.Cause
	return v
}
