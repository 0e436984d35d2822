package rules

import (
	"fmt"
	"time"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
)

// accessKeyFresh judges the age of a key that exists by what its state tells. A
// key that is created is young.
var accessKeyFresh = check.Func(check.Reads{"aws_iam_access_key": {"create_date", "status"}}, nil,
	"the key is inactive, or `create_date` is no further back than the parameter `maxAccessKeyAge` says", func(c *check.Context) check.Verdict {
		status := c.Get("status")
		if s, ok := status.Text(); ok && s == "Inactive" {
			return c.Verdict(check.Pass, status, "is Inactive")
		}
		created := c.Get("create_date")
		if !c.Resource().Exists {
			return c.Verdict(check.Pass, created, "is the day on which this is applied")
		}
		text, ok := created.Text()
		when, err := time.Parse(time.RFC3339, text)
		if !ok || err != nil {
			return c.Verdict(check.Unknown, created, "is not known: "+created.Cause.String())
		}
		most, _ := resource.Value{V: c.Param("maxAccessKeyAge")}.Number()
		days := c.Now().Sub(when).Hours() / 24
		if days <= most {
			return c.Verdict(check.Pass, created, fmt.Sprintf("is %.0f days ago", days))
		}
		if status.Known() {
			return c.Verdict(check.Fail, created, fmt.Sprintf("is %.0f days ago, not at most %g", days, most))
		}
		return c.Verdict(check.Unknown, status, "is not known: "+status.Cause.String())
	})
