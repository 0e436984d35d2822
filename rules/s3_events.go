package rules

import (
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// s3Destinations are the blocks of an aws_s3_bucket_notification that name a
// destination.
var s3Destinations = []string{"topic", "queue", "lambda_function"}

// notifiedEvents passes where a destination is notified, or, with the parameter,
// where each of its types of events has one.
var notifiedEvents = check.Func(
	check.Reads{"aws_s3_bucket_notification": {"topic.events", "queue.events", "lambda_function.events"}}, nil,
	"there is a `topic`, `queue` or `lambda_function` block, or one for each type in the parameter `eventTypes`",
	func(c *check.Context) check.Verdict {
		events, more := eventsNotified(c)
		wanted := c.ParamWords("eventTypes")
		missing := slices.IndexFunc(wanted, func(w string) bool {
			return !slices.ContainsFunc(events, func(event string) bool { return coversEvent(event, w) })
		})
		switch {
		case len(events) > 0 && missing < 0:
			return c.Note(check.Evidence{Verdict: check.Pass, Reason: "notifies of events"})
		case more != nil:
			return c.Note(*more)
		case len(events) > 0:
			return c.Note(check.Evidence{Verdict: check.Fail, Reason: "does not notify of " + wanted[missing]})
		}
		return c.Note(check.Evidence{Verdict: check.Fail, Missing: true, Reason: "has no topic, queue or lambda_function"})
	},
)

// eventsNotified lists the types of events of which some destination is
// notified. The evidence says why there may be more of them, and is nil where
// there can't be.
func eventsNotified(c *check.Context) (events []string, more *check.Evidence) {
	perhaps := func(path string, cause resource.Cause, at resource.Location) {
		more = &check.Evidence{
			Verdict: check.Unknown, Path: path, Cause: cause, At: at,
			Reason: "may notify of more events: " + cause.String(),
		}
	}
	for _, name := range s3Destinations {
		blocks, all := c.Blocks(name)
		if all.Open {
			perhaps(name, all.Cause, all.At)
		}
		for i, block := range blocks {
			v := block.Get("events")
			types, whole := v.Elements()
			if all.List[i].Possible {
				perhaps(name, all.Cause, all.At)
				continue
			}
			for _, e := range types {
				s, known := e.Text()
				whole = whole && known
				if known {
					events = append(events, s)
				}
			}
			if !whole {
				perhaps(name+".events", v.Cause, v.At)
			}
		}
	}
	return events, more
}

// coversEvent reports whether the type of an event is that which is wanted, or
// the group that it belongs to.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html
func coversEvent(event, wanted string) bool {
	group, isGroup := strings.CutSuffix(event, "*")
	return event == wanted || isGroup && strings.HasPrefix(wanted, group)
}
