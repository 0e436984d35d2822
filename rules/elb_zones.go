package rules

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// elbSubnet leads from a Classic Load Balancer to its subnets.
var elbSubnet = check.Names("subnets", "aws_subnet", "id").Or("aws_default_subnet")

// spansZones counts the Availability Zones of a Classic Load Balancer.
var spansZones = check.Func(
	check.Reads{
		"aws_elb":            {"availability_zones", "subnets"},
		"aws_subnet":         {"availability_zone"},
		"aws_default_subnet": {"availability_zone"},
	},
	[]*check.Relation{elbSubnet},
	"`availability_zones`, or the subnets that `subnets` names, are in at least as many Availability Zones as the parameter `minAvailabilityZones` says",
	func(c *check.Context) check.Verdict {
		own := c.Get("availability_zones")
		// In a VPC the provider reads the zones back. They are those of the subnets as long as nothing changes.
		if own.Origin == resource.Set || own.Origin == resource.Computed && c.Resource().Action == resource.NoOp {
			zones, all := own.Elements()
			if len(zones) > 0 || !all {
				s := span{named: own, open: !all, cause: own.Cause}
				for _, z := range zones {
					s.add(z)
				}
				return s.judge(c, "minAvailabilityZones")
			}
		}
		found := c.Partners(elbSubnet)
		s := span{named: c.Get("subnets"), open: found.Open, cause: found.Cause}
		if _, all := s.named.Elements(); !all {
			s.open, s.cause = true, s.named.Cause
		}
		for _, m := range found.List {
			if m.Possible {
				s.miss(m.Cause)
				continue
			}
			s.add(c.On(m.Resource).Get("availability_zone"))
		}
		for _, v := range found.Outside {
			s.miss(resource.Cause{Kind: resource.Outside, Subject: v.Path})
		}
		return s.judge(c, "minAvailabilityZones")
	},
)

// span is what is known of the zones of a load balancer.
type span struct {
	// named is the attribute that names the zones or subnets.
	named resource.Value
	zones map[string]bool
	// more counts those of which the zone is not known; open is set when even
	// their number isn't, and cause says why.
	more  int
	open  bool
	cause resource.Cause
}

func (s *span) add(zone resource.Value) {
	name, ok := zone.Text()
	if !ok {
		s.miss(zone.Cause)
		return
	}
	if s.zones == nil {
		s.zones = make(map[string]bool)
	}
	s.zones[name] = true
}

func (s *span) miss(why resource.Cause) {
	s.more++
	s.cause = why
}

func (s *span) judge(c *check.Context, param string) check.Verdict {
	least, _ := resource.Value{V: c.Param(param)}.Number()
	seen, most := len(s.zones), len(s.zones)+s.more
	switch {
	case float64(seen) >= least:
		return c.Verdict(check.Pass, s.named, fmt.Sprintf("leads to %d Availability Zones", seen))
	case s.named.Absent():
		return c.Verdict(check.Unknown, s.named, "is not set, and neither are availability_zones")
	case s.open || float64(most) >= least:
		s.named.Cause = s.cause
		return c.Verdict(check.Unknown, s.named, fmt.Sprintf("leads to %d Availability Zones and perhaps more: %s", seen, s.cause))
	}
	return c.Verdict(check.Fail, s.named, fmt.Sprintf("leads to %d of the %g Availability Zones that are asked for", most, least))
}
