package rules

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

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
	days, ok := scheduleDays(text)
	switch {
	case ok && days <= most:
		return c.Verdict(check.Pass, schedule, fmt.Sprintf("is %q", text))
	case ok:
		return c.Verdict(check.Fail, schedule, fmt.Sprintf("is %q, which is more than %g days", text, most))
	}
	schedule.Cause = resource.Cause{Kind: resource.Unreadable, Subject: schedule.Path}
	return c.Verdict(check.Unknown, schedule, fmt.Sprintf("is %q, which may be more than %g days", text, most))
}

var rate = regexp.MustCompile(`^rate\((\d+) (hour|day)s?\)$`)

// scheduleDays returns the longest number of days between two times of a schedule
// expression, and whether it could be told.
// Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
func scheduleDays(expression string) (longest float64, ok bool) {
	if m := rate.FindStringSubmatch(expression); m != nil {
		n, err := strconv.ParseFloat(m[1], 64)
		if m[2] == "hour" {
			n /= 24
		}
		return n, err == nil
	}
	inner, ok := strings.CutPrefix(expression, "cron(")
	fields := strings.Fields(strings.TrimSuffix(inner, ")"))
	if !ok || len(fields) != 6 || fields[5] != "*" {
		return 0, false
	}
	// The fields are minutes, hours, day, month, weekday and year.
	days, okDay := cronField(strings.TrimSuffix(fields[2], "L"), 1, 31, nil)
	months, okMonth := cronField(fields[3], 1, 12, cronMonths)
	weekdays, okWeekday := cronField(fields[4], 1, 7, cronWeekdays)
	if !okDay || !okMonth || !okWeekday {
		return 0, false
	}
	var last time.Time
	for d := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2032; d = d.AddDate(0, 0, 1) {
		onDay := days[d.Day()]
		if fields[2] == "L" {
			onDay = d.AddDate(0, 0, 1).Day() == 1
		}
		if !onDay || !months[int(d.Month())] || !weekdays[int(d.Weekday())+1] {
			continue
		}
		if !last.IsZero() {
			longest = max(longest, d.Sub(last).Hours()/24)
		}
		last = d
	}
	return longest, longest > 0
}

var (
	cronMonths   = []string{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}
	cronWeekdays = []string{"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"}
)

// cronField returns the numbers that a field of a cron expression stands for, and
// whether it could be read. An empty one stands for none. Numbers may be written by
// their names.
func cronField(field string, from, to int, names []string) (map[int]bool, bool) {
	out := map[int]bool{}
	if field == "" {
		return out, true
	}
	number := func(s string) (int, bool) {
		for i, name := range names {
			if strings.EqualFold(s, name) {
				return from + i, true
			}
		}
		n, err := strconv.Atoi(s)
		return n, err == nil && n >= from && n <= to
	}
	for part := range strings.SplitSeq(field, ",") {
		part, every, stepped := strings.Cut(part, "/")
		first, last, ranged := strings.Cut(part, "-")
		low, high, step, ok := from, to, 1, true
		if part != "*" && part != "?" {
			if low, ok = number(first); !ok {
				return nil, false
			}
			switch {
			case ranged:
				high, ok = number(last)
			case !stepped:
				high = low
			}
		}
		if stepped && ok {
			var err error
			step, err = strconv.Atoi(every)
			ok = err == nil && step > 0
		}
		if !ok {
			return nil, false
		}
		for n := low; n <= high; n += step {
			out[n] = true
		}
	}
	return out, true
}
