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
	// listed holds the zones that are elements of a list which a data source reads,
	// by the list. Different elements of one list are different zones.
	listed map[string]map[string]bool
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
	return &zoneCount{named: named, names: map[string]bool{}, ids: map[string]bool{}, listed: map[string]map[string]bool{}, open: !all, why: named.Cause, most: -1}
}

// zonesOf counts the zones that something lists in availability_zones, or else those
// of the subnets that the attribute path names. It returns nil where there is
// neither.
func zonesOf(c *check.Context, path string, subnets *check.Relation) *zoneCount {
	zones := c.Get("availability_zones")
	// AWS reports the zones of what names subnets, as they were before the change.
	reported := zones.Origin == resource.Computed && c.Resource().Action == resource.NoOp
	if zones.Origin == resource.Set || reported {
		// An empty list leaves it to the subnets.
		if named, all := zones.Elements(); len(named) > 0 || !all {
			return zonesNamed(zones)
		}
	}
	if c.Get(path).Absent() {
		return nil
	}
	return zonesOfSubnets(c, path, subnets)
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
		list, element, ok := elementOfZones(v)
		if !ok {
			z.miss(v.Cause)
			return
		}
		if z.listed[list] == nil {
			z.listed[list] = map[string]bool{}
		}
		z.listed[list][element] = true
		z.why = v.Cause
	case zoneID.MatchString(s):
		z.ids[s] = true
	default:
		z.names[s] = true
	}
}

// elementOfZones reports whether a value is one element of the Availability Zones
// that a data source lists, each of them once.
// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/availability_zones
func elementOfZones(v resource.Value) (list, element string, ok bool) {
	if !v.Links.Shown || v.Links.Open || len(v.Links.Refs) != 1 {
		return "", "", false
	}
	ref := v.Links.Refs[0]
	if ref.Part == "" || ref.Some || ref.Altered || ref.Prefix != "" || ref.Suffix != "" || ref.Attr != "names" && ref.Attr != "zone_ids" {
		return "", "", false
	}
	return ref.Address + "." + ref.Attr, ref.Part, listsZones.MatchString(ref.Address)
}

// listsZones matches the address of a data source that lists Availability Zones.
var listsZones = regexp.MustCompile(`(^|\.)data\.aws_availability_zones\.[^.]+$`)

// miss counts a zone that is not known.
func (z *zoneCount) miss(why resource.Cause) {
	z.unknown++
	z.why = why
}

// judge holds the number of zones against the control's parameter for the least.
func (z *zoneCount) judge(c *check.Context, param string) check.Verdict {
	want, _ := resource.Value{V: c.Param(param)}.Number()
	// A zone may be known by its name and by its id, or be in several lists.
	least := max(len(z.names), len(z.ids))
	most := len(z.names) + len(z.ids) + z.unknown
	for _, zones := range z.listed {
		least = max(least, len(zones))
		most += len(zones)
	}
	if z.most >= 0 {
		most = min(most, z.most)
	}
	switch {
	case float64(least) >= want:
		return c.Verdict(check.Pass, z.named, "covers "+z.list())
	case float64(most) >= want || z.open:
		z.named.Cause = z.why
		return c.Verdict(check.Unknown, z.named, "may cover more Availability Zones than are known: "+z.why.String())
	case least == 0 || z.unknown > 0 || len(z.listed) > 0:
		return c.Verdict(check.Fail, z.named, fmt.Sprintf("covers at most %d, not %g Availability Zones", most, want))
	}
	return c.Verdict(check.Fail, z.named, fmt.Sprintf("covers %s, not %g Availability Zones", z.list(), want))
}

// list names the zones that are known.
func (z *zoneCount) list() string {
	known := slices.Concat(slices.Sorted(maps.Keys(z.names)), slices.Sorted(maps.Keys(z.ids)))
	for _, list := range slices.Sorted(maps.Keys(z.listed)) {
		for _, element := range slices.Sorted(maps.Keys(z.listed[list])) {
			known = append(known, list+element)
		}
	}
	if z.secret {
		return strconv.Itoa(len(known))
	}
	return strings.Join(known, ", ")
}
