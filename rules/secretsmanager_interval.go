package rules

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// rotatesWithin judges the interval between two rotations, in the rules of a
// resource of the type, against a parameter of the control.
func rotatesWithin(typ, param string) check.Predicate {
	reads := []string{"rotation_rules.automatically_after_days"}
	scheduled := typ != "aws_secretsmanager_secret"
	if scheduled {
		reads = append(reads, "rotation_rules.schedule_expression")
	}
	doc := "`rotation_rules` rotate at least as often as the parameter `" + param + "` says"
	return check.Func(check.Reads{typ: reads}, nil, doc, func(c *check.Context) check.Verdict {
		most, _ := resource.Value{V: c.Param(param)}.Number()
		days := c.Get("rotation_rules.automatically_after_days")
		if scheduled {
			if schedule := c.Get("rotation_rules.schedule_expression"); !schedule.Absent() {
				return withinSchedule(c, schedule, most)
			}
		}
		n, ok := days.Number()
		switch {
		case ok && n > 0 && n <= most:
			return c.Verdict(check.Pass, days, fmt.Sprintf("is %g", n))
		case ok && n > 0:
			return c.Verdict(check.Fail, days, fmt.Sprintf("is %g, not at most %g", n, most))
		case days.Known():
			return c.Verdict(check.Unknown, days, "is not set, and neither is a schedule")
		}
		return c.Verdict(check.Unknown, days, "is not known: "+days.Cause.String())
	})
}

func withinSchedule(c *check.Context, schedule resource.Value, most float64) check.Verdict {
	text, ok := schedule.Text()
	if !ok {
		return c.Verdict(check.Unknown, schedule, "is not known: "+schedule.Cause.String())
	}
	least, longest, ok := scheduleDays(text)
	switch {
	case ok && longest <= most:
		return c.Verdict(check.Pass, schedule, fmt.Sprintf("is %q", text))
	case ok && least > most:
		return c.Verdict(check.Fail, schedule, fmt.Sprintf("is %q, which is more than %g days", text, most))
	}
	schedule.Cause = resource.Cause{Kind: resource.Unreadable, Subject: schedule.Path}
	return c.Verdict(check.Unknown, schedule, fmt.Sprintf("is %q, which may be more than %g days", text, most))
}

var rate = regexp.MustCompile(`^rate\((\d+) (hour|day)s?\)$`)

// scheduleDays returns the shortest and longest number of days between two times
// of a schedule expression, and whether it could be told.
// Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
func scheduleDays(expression string) (shortest, longest float64, ok bool) {
	if m := rate.FindStringSubmatch(expression); m != nil {
		n, err := strconv.ParseFloat(m[1], 64)
		if m[2] == "hour" {
			n /= 24
		}
		return n, n, err == nil
	}
	inner, ok := strings.CutPrefix(expression, "cron(")
	fields := strings.Fields(strings.TrimSuffix(inner, ")"))
	if !ok || len(fields) != 6 {
		return 0, 0, false
	}
	// The fields are minutes, hours, day, month, weekday and year.
	if day, month, week, year := fields[2], fields[3], fields[4], fields[5]; month == "*" && year == "*" {
		if week == "?" && (day == "*" || day == "1" || day == "L") {
			return 0, 31, true
		}
		// Some months lack the later days.
		return 0, 62, true
	}
	return 0, 0, false
}
