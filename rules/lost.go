package rules

import "github.com/hublint/hublint/analyzer/check"

// notLost holds where this change takes no partner away: what it set in AWS goes
// with it.
func notLost(rel *check.Relation) check.Predicate {
	return check.Func(nil, []*check.Relation{rel}, "this change takes none away that there was",
		func(c *check.Context) check.Verdict { return check.Of(c.Lost(rel) == nil) })
}
