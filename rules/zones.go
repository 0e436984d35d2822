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

// newZoneCount begins a count. Where what is counted is not all there is, why
// says why.
func newZoneCount(all bool, why resource.Cause) *zoneCount {
	return &zoneCount{names: map[string]bool{}, ids: map[string]bool{}, open: !all, why: why, most: -1}
}

func (z *zoneCount) add(v resource.Value) {
	z.secret = z.secret || v.Sensitive
	switch s, ok := v.Text(); {
	case !ok:
		z.unknown++
		z.why = v.Cause
	case zoneID.MatchString(s):
		z.ids[s] = true
	default:
		z.names[s] = true
	}
}

// judge holds the number of zones, which v names, against the control's minimum.
func (z *zoneCount) judge(c *check.Context, v resource.Value) check.Verdict {
	want, _ := strconv.Atoi(strings.Join(c.ParamWords("minAvailabilityZones"), ""))
	least := max(len(z.names), len(z.ids))
	most := len(z.names) + len(z.ids) + z.unknown
	if z.most >= 0 {
		most = min(most, z.most)
	}
	switch {
	case least >= want:
		return c.Verdict(check.Pass, v, "covers "+z.list())
	case most < want && !z.open:
		return c.Verdict(check.Fail, v, fmt.Sprintf("covers %s, not %d Availability Zones", z.list(), want))
	}
	v.Cause = z.why
	return c.Verdict(check.Unknown, v, "may cover more Availability Zones than are known: "+z.why.String())
}

// list names the zones that are known.
func (z *zoneCount) list() string {
	known := slices.Concat(slices.Sorted(maps.Keys(z.names)), slices.Sorted(maps.Keys(z.ids)))
	switch {
	case len(known) == 0:
		return "one subnet"
	case z.secret:
		return strconv.Itoa(len(known))
	}
	return strings.Join(known, ", ")
}
