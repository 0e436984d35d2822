package rules

import (
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// span is what is known of the Availability Zones that something is in, by its
// subnets or by their own names.
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

// spanOf is the span of the subnets that an attribute names.
func spanOf(c *check.Context, path string, subnets *check.Relation) *span {
	found := c.Partners(subnets)
	s := &span{named: c.Get(path), open: found.Open, cause: found.Cause}
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
	return s
}

// add counts a zone by its name.
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

// miss counts a zone that is not known.
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
