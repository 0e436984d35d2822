package rules

import (
	"slices"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// firstCard says that a network interface is on the network card 0 unless
// another is named.
const firstCard = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html"

// The network interfaces that are attached to an instance once it runs. A spot
// request knows its instance by another attribute.
var (
	attachedENIs    = check.NamedBy("aws_network_interface", "attachment.instance", "id")
	attachments     = check.NamedBy("aws_network_interface_attachment", "instance_id", "id")
	spotENIs        = check.NamedBy("aws_network_interface", "attachment.instance", "spot_instance_id")
	spotAttachments = check.NamedBy("aws_network_interface_attachment", "instance_id", "spot_instance_id")
	eniAttachments  = check.NamedBy("aws_network_interface_attachment", "network_interface_id", "id")
)

// oneInterface is the condition that an instance of the type typ has no network
// interface but the first.
func oneInterface(typ string, attachments, attached *check.Relation) check.Predicate {
	return check.All(
		check.Any(ruledOut(typ, "network_interface"), check.None(check.Blocks("network_interface"), check.Any(
			check.AtLeast("device_index", check.N(1)),
			check.AtLeast("network_card_index", check.N(1), check.Unset(0, firstCard))))),
		check.None(check.Blocks("secondary_network_interface"), nil),
		check.None(attachments, nil),
		check.None(attached, check.Some(check.Blocks("attachment"), check.All(
			check.AtLeast("device_index", check.N(1)), check.Stays("attachment", eniAttachments)))),
		oneInTemplate(typ),
	)
}

// oneInTemplate is the condition that the launch template of a new instance has
// no network interface but the first.
func oneInTemplate(typ string) check.Predicate {
	reads := templateReads(typ)
	reads["aws_launch_template"] = append(reads["aws_launch_template"], "network_interfaces", "network_interfaces.device_index")
	return check.Func(reads, []*check.Relation{templateByID, templateByName},
		"the launch template has no further `network_interfaces`",
		func(c *check.Context) check.Verdict {
			tmpl := template(c)
			switch {
			case tmpl.verdict == check.Fail, c.Resource().Exists:
				return check.Pass
			case tmpl.verdict == check.Unknown:
				return c.Verdict(check.Unknown, tmpl.value, tmpl.text)
			}
			out := check.Pass
			blocks, all := tmpl.Blocks("network_interfaces")
			if all.Open {
				out = tmpl.Note(check.Evidence{Verdict: check.Unknown, Path: "network_interfaces", Cause: all.Cause, Reason: "may have more than is shown: " + all.Cause.String()})
			}
			for i, b := range blocks {
				v := b.Get("device_index")
				switch index, ok := v.Number(); {
				case !v.Known(), all.List[i].Possible:
					out = both(out, b.Verdict(check.Unknown, v, "is not known: "+v.Cause.String()))
				case ok && index > 0:
					out = both(out, b.Verdict(check.Fail, v, "is "+check.Show(v)))
				}
			}
			return out
		})
}

// noInterfaces are arguments of an instance that AWS doesn't take beside network
// interfaces: these have a subnet, security groups and addresses of their own.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
var noInterfaces = []string{"subnet_id", "vpc_security_group_ids", "associate_public_ip_address"}

// ruledOut is the condition that an instance of the type typ can have no blocks
// of that name that a plan doesn't show, since it has arguments which rule out
// network interfaces.
func ruledOut(typ, name string) check.Predicate {
	return check.Func(check.Reads{typ: append([]string{name}, noInterfaces...)}, nil,
		"`subnet_id`, `vpc_security_group_ids` or `associate_public_ip_address` rules out a `"+name+"` block",
		func(c *check.Context) check.Verdict {
			blocks, all := c.Blocks(name)
			return check.Of(len(blocks) == 0 && all.Open && rulesOutInterfaces(c))
		})
}

// rulesOutInterfaces reports whether one of the arguments is certain to be set.
func rulesOutInterfaces(c *check.Context) bool {
	return slices.ContainsFunc(noInterfaces, func(path string) bool { return isSet(c.Get(path)) })
}

// isSet reports whether the configuration is certain to set a value, and not to
// null: it is known, or the identifier of something else.
func isSet(v resource.Value) bool {
	if v.Origin != resource.Set || v.Known() {
		return v.Origin == resource.Set && !v.V.IsNull()
	}
	refs := len(v.Links.Refs)
	return refs > 0 && !v.Links.Open && (refs == 1 || v.Links.Shown) &&
		!slices.ContainsFunc(v.Links.Refs, func(ref resource.Ref) bool { return ref.Attr != "id" })
}
