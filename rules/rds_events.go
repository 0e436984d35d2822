package rules

import (
	"strings"

	"github.com/hublint/hublint/analyzer/check"
)

// rdsSubscriptions leads from a subscription to the others of its Region.
var rdsSubscriptions = check.InRegion("aws_db_event_subscription")

const (
	rdsSubscriptionNotes = "A subscription without a source_type is for all sources, and one without event_categories for all events. One that is " +
		"limited to some sources by source_ids passes: AWS's page doesn't name that as a failure. An account without any subscription passes."
	rdsOneSubscriptionNotes = " One such subscription in the Region is enough. AWS's page doesn't say what becomes of an account that has " +
		"subscriptions for other sources only, so these are unknown."
)

func rdsEvents() []check.Control {
	on := []string{"aws_db_event_subscription"}
	about := func(source string) check.Predicate {
		return check.Any(check.Absent("source_type"), check.Equal("source_type", source))
	}
	tells := func(events ...string) check.Predicate {
		return check.All(check.True("enabled"),
			check.Any(check.Absent("event_categories"), check.Contains("event_categories", check.Words(events...))))
	}
	// every asks of each subscription for the source to tell of the events.
	every := func(source string, events ...string) check.Predicate {
		return check.Described("a subscription for `"+source+"` is enabled and tells of "+strings.Join(events, ", "), check.When(about(source), tells(events...)))
	}
	// some asks for one that does.
	some := func(source string, events ...string) check.Predicate {
		tellsOfSource := check.All(about(source), tells(events...))
		return check.Described("some subscription for `"+source+"` is enabled and tells of "+strings.Join(events, ", "), check.When(check.None(rdsSubscriptions, tellsOfSource), check.All(
			check.When(about(source), tells(events...)),
			check.When(check.Not(about(source)), check.Unsettled("whether subscriptions for other sources alone make the control fail")),
		)))
	}
	const ask = "Who reads the notifications, and do they want those of other databases too?"
	return []check.Control{
		{
			ID:       "RDS.19",
			Title:    "Existing RDS event notification subscriptions should be configured for critical cluster events",
			Severity: check.Low,
			On:       on,
			Pass:     every("db-cluster", "maintenance", "failure"),
			Notes:    rdsSubscriptionNotes + " Subscriptions for other sources than clusters pass.",
			Fix:      "Leave event_categories out, or let it hold maintenance and failure, and set enabled to true.",
			Ask:      ask,
		},
		{
			ID:       "RDS.20",
			Title:    "Existing RDS event notification subscriptions should be configured for critical database instance events",
			Severity: check.Low,
			On:       on,
			Pass:     every("db-instance", "maintenance", "configuration change", "failure"),
			Notes:    rdsSubscriptionNotes + " Subscriptions for other sources than instances pass.",
			Fix:      "Leave event_categories out, or let it hold maintenance, configuration change and failure, and set enabled to true.",
			Ask:      ask,
		},
		{
			ID:       "RDS.21",
			Title:    "An RDS event notifications subscription should be configured for critical database parameter group events",
			Severity: check.Low,
			On:       on,
			Pass:     some("db-parameter-group", "configuration change"),
			Notes:    rdsSubscriptionNotes + rdsOneSubscriptionNotes,
			Differs:  "A subscription that is kept elsewhere satisfies Security Hub.",
			Fix:      "Add an aws_db_event_subscription for db-parameter-group with the event category configuration change, or with all.",
			Ask:      ask,
		},
		{
			ID:       "RDS.22",
			Title:    "An RDS event notifications subscription should be configured for critical database security group events",
			Severity: check.Low,
			On:       on,
			Pass:     some("db-security-group", "configuration change", "failure"),
			Notes:    rdsSubscriptionNotes + rdsOneSubscriptionNotes,
			Differs:  "A subscription that is kept elsewhere satisfies Security Hub.",
			Fix:      "Add an aws_db_event_subscription for db-security-group with the event categories configuration change and failure, or with all.",
			Ask:      ask,
		},
	}
}
