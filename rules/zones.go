package rules

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// zoneID matches the id of an Availability Zone, such as use1-az1, which means
// the same zone in every account. Its name, such as us-east-1a, does not.
// Source: https://docs.aws.amazon.com/ram/latest/userguide/working-with-az-ids.html
var zoneID = regexp.MustCompile(`^[a-z0-9]+-az\d+$`)

// zoneCount counts Availability Zones of which some may not be known.
type zoneCount struct {
	// named is the attribute that names the zones, or the subnets that are in them.
	named      resource.Value
	names, ids map[string]bool
	// unknown is how many there are of which nothing is known; why says why.
	unknown int
	why     resource.Cause
	// open is set where there may be more, and most is how many there are at
	// most; -1 where that is not known.
	open bool
	most int
	// secret is set where a name must not be shown.
	secret bool
}

func newZoneCount(named resource.Value, all bool) *zoneCount {
	return &zoneCount{named: named, names: map[string]bool{}, ids: map[string]bool{}, open: !all, why: named.Cause, most: -1}
}

// zonesNamed counts the zones that an attribute lists.
func zonesNamed(v resource.Value) *zoneCount {
	zones, all := v.Elements()
	count := newZoneCount(v, all)
	for _, zone := range zones {
		count.add(zone)
	}
	return count
}

// zonesOfSubnets counts the zones of the subnets that the attribute path names.
func zonesOfSubnets(c *check.Context, path string, subnets *check.Relation) *zoneCount {
	named := c.Get(path)
	ids, all := named.Elements()
	found := c.Partners(subnets)
	count := newZoneCount(named, all)
	for _, m := range found.List {
		if m.Possible {
			count.miss(m.Cause)
			continue
		}
		in := c.On(m.Resource)
		zone := in.Get("availability_zone")
		if zone.Origin == resource.Absent && m.Canonical == "aws_subnet" && m.Mode == resource.Managed {
			zone = in.Get("availability_zone_id")
		}
		count.add(zone)
	}
	for _, v := range found.Outside {
		count.miss(resource.Cause{Kind: resource.Outside, Subject: nameOf(v)})
	}
	if found.Open {
		count.unknown, count.why = count.unknown+len(ids), found.Cause
	}
	if all {
		// The number of subnets bounds that of zones, whatever leads to them.
		count.most = len(ids)
	}
	return count
}

func (z *zoneCount) add(v resource.Value) {
	z.secret = z.secret || v.Sensitive
	switch s, ok := v.Text(); {
	case !ok:
		z.miss(v.Cause)
	case zoneID.MatchString(s):
		z.ids[s] = true
	default:
		z.names[s] = true
	}
}

// miss counts a zone that is not known.
func (z *zoneCount) miss(why resource.Cause) {
	z.unknown++
	z.why = why
}

// judge holds the number of zones against the control's parameter for the least.
func (z *zoneCount) judge(c *check.Context, param string) check.Verdict {
	want, _ := resource.Value{V: c.Param(param)}.Number()
	least := max(len(z.names), len(z.ids))
	most := len(z.names) + len(z.ids) + z.unknown
	if z.most >= 0 {
		most = min(most, z.most)
	}
	switch {
	case float64(least) >= want:
		return c.Verdict(check.Pass, z.named, "covers "+z.list())
	case float64(most) >= want || z.open:
		z.named.Cause = z.why
		return c.Verdict(check.Unknown, z.named, "may cover more Availability Zones than are known: "+z.why.String())
	case least == 0 || z.unknown > 0:
		return c.Verdict(check.Fail, z.named, fmt.Sprintf("covers at most %d, not %g Availability Zones", most, want))
	}
	return c.Verdict(check.Fail, z.named, fmt.Sprintf("covers %s, not %g Availability Zones", z.list(), want))
}

// list names the zones that are known.
func (z *zoneCount) list() string {
	if z.secret {
		return strconv.Itoa(len(z.names) + len(z.ids))
	}
	known := slices.Concat(slices.Sorted(maps.Keys(z.names)), slices.Sorted(maps.Keys(z.ids)))
	return strings.Join(known, ", ")
}
