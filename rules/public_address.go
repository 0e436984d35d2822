package rules

import (
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// launchAddress says which instances get a public IPv4 address when they are
// launched, and that a network interface that exists already gets none then.
const launchAddress = "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html"

// The network interfaces of an instance besides the one it is launched with, and
// the Elastic IP addresses of either. A spot request knows its instance by
// another attribute.
var (
	instanceENIs       = check.Names("network_interface.network_interface_id", "aws_network_interface", "id")
	primaryENI         = check.Names("primary_network_interface.network_interface_id", "aws_network_interface", "id")
	instanceEIPs       = check.NamedBy("aws_eip", "instance", "id")
	instanceEIPLinks   = check.NamedBy("aws_eip_association", "instance_id", "id")
	spotEIPs           = check.NamedBy("aws_eip", "instance", "spot_instance_id")
	spotEIPLinks       = check.NamedBy("aws_eip_association", "instance_id", "spot_instance_id")
	primaryEIPs        = check.NamedBy("aws_eip", "network_interface", "primary_network_interface_id")
	primaryEIPLinks    = check.NamedBy("aws_eip_association", "network_interface_id", "primary_network_interface_id")
	interfaceEIPs      = check.NamedBy("aws_eip", "network_interface", "id")
	interfaceEIPLinks  = check.NamedBy("aws_eip_association", "network_interface_id", "id")
	attachmentEIPs     = check.Beside("aws_eip", "network_interface", "network_interface_id")
	attachmentEIPLinks = check.Beside("aws_eip_association", "network_interface_id", "network_interface_id")
	instanceSubnet     = check.Names("subnet_id", "aws_subnet", "id").Or("aws_default_subnet", "data.aws_subnet")
	templateSubnet     = check.Names("network_interfaces.subnet_id", "aws_subnet", "id").
				Or("aws_default_subnet", "data.aws_subnet").From("aws_launch_template")
	defaultSubnetsInRegion = check.InRegion("aws_default_subnet")
)

// noPublicAddress is the condition that an instance of the type typ has no
// public IPv4 address: none that it is launched with, and no Elastic IP address.
func noPublicAddress(typ string) check.Predicate {
	eips, links, enis, atts := instanceEIPs, instanceEIPLinks, attachedENIs, attachments
	if typ == "aws_spot_instance_request" {
		eips, links, enis, atts = spotEIPs, spotEIPLinks, spotENIs, spotAttachments
	}
	named := check.Any(check.Some(interfaceEIPs, nil), check.Some(interfaceEIPLinks, nil))
	conditions := []check.Predicate{
		check.When(check.Stays("associate_public_ip_address", eips, links, primaryEIPs, primaryEIPLinks), launchedPrivately(typ)),
		check.None(eips, nil),
		check.None(links, nil),
		check.None(primaryEIPs, nil),
		check.None(primaryEIPLinks, nil),
		check.Any(ruledOut(typ, "network_interface"), check.None(instanceENIs, named)),
		check.None(enis, named),
		check.None(atts, check.Any(check.Some(attachmentEIPs, nil), check.Some(attachmentEIPLinks, nil))),
	}
	if typ == "aws_instance" {
		conditions = append(conditions, check.Any(ruledOut(typ, "primary_network_interface"), check.None(primaryENI, named)))
	}
	return check.All(conditions...)
}

// launchedPrivately is the condition that an instance of the type typ is
// launched without a public IPv4 address.
func launchedPrivately(typ string) check.Predicate {
	reads := templateReads(typ)
	reads[typ] = append(append(reads[typ], "network_interface"), noInterfaces...)
	own := []string{"network_interface"}
	if typ == "aws_instance" {
		reads[typ] = append(reads[typ], "primary_network_interface")
		own = append(own, "primary_network_interface")
	}
	reads["aws_launch_template"] = append(reads["aws_launch_template"],
		"network_interfaces", "network_interfaces.associate_public_ip_address",
		"network_interfaces.network_interface_id", "network_interfaces.subnet_id", "network_interfaces.device_index")
	for _, t := range []string{"aws_subnet", "aws_default_subnet", "data.aws_subnet"} {
		reads[t] = []string{"map_public_ip_on_launch"}
	}
	return check.Func(reads, []*check.Relation{templateByID, templateByName, instanceSubnet, templateSubnet, defaultSubnetsInRegion},
		"`associate_public_ip_address` is `false`; where it isn't set, the launch template decides, and then the subnet; a network "+
			"interface that exists already gets no address ("+launchAddress+")",
		func(c *check.Context) check.Verdict { return addressAtLaunch(c, own) })
}

func addressAtLaunch(c *check.Context, own []string) check.Verdict {
	v := c.Get("associate_public_ip_address")
	if v.Origin != resource.Absent || c.Resource().Exists {
		return isPrivate(c, v)
	}
	for _, name := range own {
		switch blocks, all := c.Blocks(name); {
		case len(blocks) > 0 && !all.List[0].Possible:
			return blocks[0].Note(check.Evidence{Verdict: check.Pass, Path: "network_interface_id", Reason: "is a network interface that exists, which gets no address"})
		case len(blocks) > 0 || all.Open && !rulesOutInterfaces(c):
			v.Cause = all.Cause
			return c.Verdict(check.Unknown, v, "is not set, and a network interface that exists may be named: "+all.Cause.String())
		}
	}
	subnet, by := c, instanceSubnet
	switch tmpl := template(c); tmpl.verdict {
	case check.Unknown:
		return c.Verdict(check.Unknown, cause(v, tmpl), "is not set, and the instance "+tmpl.text)
	case check.Pass:
		blocks, all := tmpl.Blocks("network_interfaces")
		if all.Open {
			v.Cause = all.Cause
			return c.Verdict(check.Unknown, v, "is not set, and the launch template may set it: "+all.Cause.String())
		}
		for _, nic := range blocks {
			index := nic.Get("device_index")
			if n, ok := index.Number(); ok && n != 0 {
				continue
			}
			if !index.Known() {
				return nic.Verdict(check.Unknown, index, "is not known: "+index.Cause.String())
			}
			if id := nic.Get("network_interface_id"); isSet(id) {
				return nic.Verdict(check.Pass, id, "is a network interface that exists, which gets no address")
			} else if !id.Known() {
				return nic.Verdict(check.Unknown, id, "may be a network interface that exists: "+id.Cause.String())
			}
			if set := nic.Get("associate_public_ip_address"); set.Origin != resource.Absent {
				return isPrivate(nic, set)
			}
			if id := nic.Get("subnet_id"); id.Origin != resource.Absent {
				subnet, by = nic, templateSubnet
			}
		}
	}
	id := subnet.Get("subnet_id")
	if id.Origin == resource.Absent {
		return inDefaultSubnet(c, v, check.Evidence{
			Reason: "is not set, and neither is the subnet; the default is true in a default subnet", Fix: "associate_public_ip_address = false",
		})
	}
	return inSubnet(c, id, subnet.Named(id, by))
}

// inSubnet judges an instance that is launched in the subnet id.
func inSubnet(c *check.Context, id resource.Value, found resource.Partners) check.Verdict {
	for _, m := range found.List {
		if m.Possible {
			id.Cause = m.Cause
			continue
		}
		in := c.On(m.Resource)
		public := in.Get("map_public_ip_on_launch")
		if m.Canonical == "aws_default_subnet" && leftOut(public) {
			return in.Note(check.Evidence{Verdict: check.Fail, Path: public.Path, At: public.At, ByDefault: true, Reason: "is not set; the default is true in a default subnet"})
		}
		return isPrivate(in, public)
	}
	if len(found.Outside) > 0 {
		id.Cause = resource.Cause{Kind: resource.Outside, Subject: nameOf(id)}
	}
	return c.Verdict(check.Unknown, id, "is the subnet, which decides: "+id.Cause.String())
}

// leftOut reports whether a default subnet leaves it to the provider or to AWS
// whether it assigns addresses. The default of both is that it does.
func leftOut(v resource.Value) bool {
	return v.Origin == resource.Absent || v.Origin == resource.Default && !v.Known()
}

// isPrivate judges a value that says whether there is a public address.
func isPrivate(c *check.Context, v resource.Value) check.Verdict {
	public, ok := v.Bool()
	switch {
	case !ok:
		a := unsure(v)
		return c.Verdict(a.verdict, a.value, a.text)
	case v.Origin == resource.Default && public:
		return c.Note(check.Evidence{Verdict: check.Fail, Path: v.Path, At: v.At, ByDefault: true, Reason: "is not set; the provider's default is true"})
	case v.Origin == resource.Default:
		return c.Note(check.Evidence{Verdict: c.Explicit(check.Pass), Path: v.Path, At: v.At, ByDefault: true, Reason: "is not set; the provider's default is false"})
	case public:
		return c.Verdict(check.Fail, v, "is true")
	}
	return c.Verdict(check.Pass, v, "is false")
}

// inDefaultSubnet judges what names no subnet, in the attribute v, and is
// launched in a default one.
func inDefaultSubnet(c *check.Context, v resource.Value, otherwise check.Evidence) check.Verdict {
	found := c.Partners(defaultSubnetsInRegion)
	if found.Open {
		v.Cause = found.Cause
		return c.Verdict(check.Unknown, v, "is not set, and the subnet may be a default one that need not assign an address: "+found.Cause.String())
	}
	for _, m := range found.List {
		assigns := c.On(m.Resource).Get("map_public_ip_on_launch")
		if public, _ := assigns.Bool(); !public && !leftOut(assigns) {
			v.Cause = resource.Cause{Kind: resource.Several, Subject: m.Address}
			return c.Verdict(check.Unknown, v, "is not set, and the subnet may be "+m.Address+", which need not assign an address")
		}
	}
	otherwise.Verdict, otherwise.Path, otherwise.At, otherwise.ByDefault = check.Fail, v.Path, v.At, true
	return c.Note(otherwise)
}
