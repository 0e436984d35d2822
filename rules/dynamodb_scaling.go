package rules

import (
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

const trackingPolicy = "TargetTrackingScaling"

var (
	tableTargets  = check.NamedBy("aws_appautoscaling_target", "resource_id", "name", "id").Wrapped("table/", "")
	tablePolicies = check.NamedBy("aws_appautoscaling_policy", "resource_id", "name", "id").Wrapped("table/", "")
	tableIndexes  = check.NamedBy("aws_dynamodb_global_secondary_index", "table_name", "name", "id", "arn")
	// Those of an index are found by its name, which stands in a block.
	regionTargets  = check.InRegion("aws_appautoscaling_target")
	regionPolicies = check.InRegion("aws_appautoscaling_policy")
)

// scalesCapacity passes where an aws_dynamodb_table is on demand or has auto
// scaling.
func scalesCapacity() check.Predicate {
	unsettled := check.Unsettled("whether an index without auto scaling makes its table fail")
	onDemand := check.Equal("billing_mode", "PAY_PER_REQUEST")
	return check.Described("`billing_mode` is `PAY_PER_REQUEST`, or the table has an `aws_appautoscaling_target` and a tracking `aws_appautoscaling_policy` for reads and for writes",
		check.When(check.Not(onDemand), check.All(
			scalesTable("Read"), scalesTable("Write"),
			check.Every(check.Blocks("global_secondary_index"), check.Any(unsettled,
				indexScales("aws_dynamodb_table", "global_secondary_index.name", "name"))),
			check.Every(tableIndexes, check.Any(unsettled,
				indexScales("aws_dynamodb_global_secondary_index", "index_name", "table_name"))),
		)))
}

// scalesTable passes where a table has auto scaling for the kind of access, Read
// or Write.
func scalesTable(kind string) check.Predicate {
	const target = "target_tracking_scaling_policy_configuration.target_value"
	dimension := check.Equal("scalable_dimension", "dynamodb:table:"+kind+"CapacityUnits")
	return check.All(
		check.Some(tableTargets, check.All(dimension,
			asked("aws_appautoscaling_target", "min_capacity", "minProvisioned"+kind+"Capacity", 1, "is at least", atLeast))),
		check.Some(tablePolicies, check.All(dimension, check.Equal("policy_type", trackingPolicy),
			asked("aws_appautoscaling_policy", target, "target"+kind+"Utilization", 1, "is", equal))),
	)
}

// indexScales is asked about an index: a global_secondary_index block of a table
// or a resource of its own, with the paths of the index's and the table's name.
func indexScales(typ, index, table string) check.Predicate {
	return check.Func(
		check.Reads{
			typ:                         {index, table},
			"aws_appautoscaling_target": {"resource_id", "scalable_dimension"},
			"aws_appautoscaling_policy": {"resource_id", "scalable_dimension", "policy_type"},
		},
		[]*check.Relation{regionTargets, regionPolicies},
		"the index has auto scaling for reads and for writes",
		func(c *check.Context) check.Verdict {
			v := c.Get(index[strings.LastIndexByte(index, '.')+1:])
			name, okIndex := v.Text()
			of, okTable := c.On(c.Resource()).Get(table).Text()
			if !okIndex || !okTable {
				return c.Verdict(check.Unknown, v, "and the table's name aren't both known")
			}
			id := "table/" + of + "/index/" + name
			for _, kind := range []string{"Read", "Write"} {
				dimension := "dynamodb:index:" + kind + "CapacityUnits"
				scales := func(m resource.Match) bool {
					on := c.On(m.Resource)
					return !m.Possible && is(on, "resource_id", id) && is(on, "scalable_dimension", dimension)
				}
				tracks := func(m resource.Match) bool { return scales(m) && is(c.On(m.Resource), "policy_type", trackingPolicy) }
				if !slices.ContainsFunc(c.Partners(regionTargets).List, scales) || !slices.ContainsFunc(c.Partners(regionPolicies).List, tracks) {
					return c.Verdict(check.Unknown, v, "has no auto scaling for "+kind+"CapacityUnits here")
				}
			}
			return c.Verdict(check.Pass, v, "scales with demand")
		},
	)
}

// is reports whether the attribute is known to be the string want.
func is(c *check.Context, path, want string) bool {
	got, ok := c.Get(path).Text()
	return ok && got == want
}
