package rules

import (
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// awsPrefixLists begins the names of the prefix lists that AWS manages, and of
// no other. They hold the addresses of one AWS service.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html
const awsPrefixLists = "com.amazonaws."

// prefixListEntries leads from a prefix list to the entries that are resources
// of their own.
var prefixListEntries = check.NamedBy("aws_ec2_managed_prefix_list_entry", "prefix_list_id", "id").From("aws_ec2_managed_prefix_list")

// prefixListReads is what is read of a prefix list.
var prefixListReads = check.Reads{
	"aws_ec2_managed_prefix_list":       {"entry", "entry.cidr"},
	"aws_ec2_managed_prefix_list_entry": {"cidr"},
	"data.aws_ec2_managed_prefix_list":  {"name", "entries"},
}

// otherPrefixLists are the data sources that read a prefix list.
var otherPrefixLists = []string{"data.aws_ec2_managed_prefix_list", "data.aws_prefix_list"}

// prefixListEverywhere tells whether the prefix list with the identifier id,
// which the rule names by rel, holds the whole of IPv4 or IPv6.
func prefixListEverywhere(c *check.Context, id resource.Value, rel *check.Relation) answer {
	out := answer{verdict: check.Fail}
	found := c.Named(id, rel)
	if found.Open {
		id.Cause = found.Cause
		out = answer{check.Unknown, id, "names a prefix list that may not be shown: " + found.Cause.String()}
	}
	if len(found.Outside) > 0 {
		id.Cause = resource.Cause{Kind: resource.Outside, Subject: nameOf(id)}
		return answer{check.Unknown, id, "names a prefix list that is not in the input"}
	}
	for _, m := range found.List {
		a := prefixListContent(c.On(m.Resource))
		if a.verdict == check.Pass && m.Possible {
			a = answer{check.Unknown, a.value, "may be in the list: " + m.Cause.String()}
			a.value.Cause = m.Cause
		}
		switch a.verdict {
		case check.Pass:
			return answer{check.Pass, id, a.text + " of " + m.Address}
		case check.Unknown:
			cause := a.value.Cause
			out = answer{check.Unknown, id, "names " + m.Address + ", of which not every entry is known: " + cause.String()}
			out.value.Cause = cause
		}
	}
	return out
}

// prefixListContent tells whether an entry of the list is everywhere.
func prefixListContent(list *check.Context) answer {
	if list.Resource().Mode == resource.Data {
		return dataPrefixList(list)
	}
	out := answer{verdict: check.Fail}
	consider := func(v resource.Value, certain bool, why resource.Cause) bool {
		a := isEverywhere(v)
		if a.verdict == check.Pass && !certain {
			a.verdict, a.value.Cause = check.Unknown, why
		}
		if a.verdict != check.Fail {
			out = a
		}
		return a.verdict == check.Pass
	}
	blocks, all := list.Blocks("entry")
	altered := list.Altered(prefixListEntries)
	for i, b := range blocks {
		certain, cause := !all.List[i].Possible, all.Cause
		if len(altered) > 0 && list.Get("entry").Origin == resource.Computed {
			// AWS reported the entry before the change, which may take it away.
			certain, cause = false, resource.Cause{Kind: resource.AfterApply, Subject: altered[0].Address}
		}
		if consider(b.Get("cidr"), certain, cause) {
			return out
		}
	}
	apart := list.Partners(prefixListEntries)
	for _, m := range apart.List {
		if consider(list.On(m.Resource).Get("cidr"), !m.Possible, m.Cause) {
			return out
		}
	}
	for _, more := range []struct {
		open  bool
		cause resource.Cause
	}{{all.Open, all.Cause}, {apart.Open, apart.Cause}} {
		if more.open {
			out = answer{verdict: check.Unknown, value: resource.Value{Cause: more.cause}}
		}
	}
	return out
}

// dataPrefixList is prefixListContent for a list that is only read.
func dataPrefixList(list *check.Context) answer {
	if list.Resource().Canonical == "aws_prefix_list" {
		return answer{verdict: check.Fail} // the lists of AWS's services, and no others
	}
	if s, ok := list.Get("name").Text(); ok && strings.HasPrefix(s, awsPrefixLists) {
		return answer{verdict: check.Fail}
	}
	whole := list.Get("entries")
	es, all := whole.Elements()
	if !all || whole.V.IsNull() {
		if whole.Cause == (resource.Cause{}) {
			whole.Cause = resource.Cause{Kind: resource.NoData, Subject: list.Resource().Address}
		}
		return answer{verdict: check.Unknown, value: whole}
	}
	out := answer{verdict: check.Fail}
	for _, v := range es {
		cidr := v
		cidr.V = cty.DynamicVal
		if t := v.V.Type(); t.IsObjectType() && t.HasAttribute("cidr") && v.V.IsKnown() && !v.V.IsNull() {
			cidr.V = v.V.GetAttr("cidr")
		}
		switch a := isEverywhere(cidr); a.verdict {
		case check.Pass:
			return a
		case check.Unknown:
			out = a
		}
	}
	return out
}
