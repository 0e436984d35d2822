package analyzer

import (
	"context"
	"fmt"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// Limits bound what judging may cost. 0 stands for the default.
type Limits struct {
	// Steps is how many steps those resources may take together that take more than
	// their share.
	Steps int
}

// Bounds are the bounds that l keeps.
func (l *Limits) Bounds() []resource.Bound {
	return []resource.Bound{resource.BoundAt(judgeSteps, &l.Steps, 10_000_000)}
}

const judgeSteps = "judge-steps"

// share is how many steps each of n resources may take without a look at the others:
// far more than most need, and together not much. By default it is no less than 625.
func (l *Limits) share(n int) int { return max(1, l.Steps/min(4*max(n, 1), 16_000)) }

// takeLong judges anew what took more than its share, as far as the limit goes. One
// follows the other in the order of their addresses, so that it is always the same
// ones that are left.
func (j *judge) takeLong(ctx context.Context, work []subject, results []result) {
	left := j.o.Limits.Steps
	j = j.alone()
	for i := range results {
		if results[i].left == 0 || left <= 0 || ctx.Err() != nil {
			continue
		}
		again := j.judge(work[i], left)
		left -= j.meter.Taken()
		results[i] = again
	}
}

// leave notes that a control takes too many steps.
func (j *judge) leave(out *result, c *check.Control, s subject) {
	out.left++
	if s.after == nil {
		return
	}
	change := ""
	switch {
	case j.before == nil:
	case s.before == nil:
		change = "introduced"
	default:
		change = "kept"
	}
	f := j.blank(c, s.after, change)
	word, subject := check.Unknown.String(), "the limit "+judgeSteps
	f.Verdict, f.Needs = &word, &report.Needs{Kind: needs[resource.Unreadable], Subject: &subject}
	f.Reason = "is not judged: it takes more steps than " + subject + " allows"
	f.Own = f.Reason
	out.findings = append(out.findings, f)
}

// exceeded is the diagnostic of verdicts that were left.
func (j *judge) exceeded(results []result) []report.Diagnostic {
	verdicts := 0
	for _, r := range results {
		verdicts += r.left
	}
	if verdicts == 0 {
		return nil
	}
	rest := fmt.Sprintf("what takes too many steps: resources and their partners, with %d verdicts that are unknown now", verdicts)
	return []report.Diagnostic{diagnostic(resource.Exceeded(judgeSteps, int64(j.o.Limits.Steps), rest, resource.Location{}))}
}
