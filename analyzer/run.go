// Package analyzer judges a graph of resources by controls and makes a report of
// it. It knows no control and no file format.
package analyzer

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/policy"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// Options says how a graph is judged.
type Options struct {
	// Root is the root module's path within the project, or the label of a plan
	// without source. Fingerprints hang on it.
	Root string
	// Baseline is set for a root that is its account's baseline: there a
	// missing account-level resource fails.
	Baseline bool
	// RequireExplicit makes a value that only a default decides a failure.
	RequireExplicit bool
	// IncludePass adds passes to the findings.
	IncludePass bool
	// Policies bounds policy documents.
	Policies policy.Limits
	// Limits bounds the judging itself.
	Limits Limits
	// Now is the time that deadlines are held against.
	Now time.Time
	// Workers is how many goroutines judge; 0 means one per processor.
	Workers int
}

// Run judges every resource of g by every control that is about its type. The
// report has one input, whose name and the like are for the caller to fill in.
// It returns an error only when ctx ends. A control that panics becomes a
// diagnostic, and the rest is judged all the same.
func Run(ctx context.Context, g *resource.Graph, controls []*check.Control, o Options) (*report.Report, error) {
	j := newJudge(g, controls, o)
	work := j.subjects()
	results := make([]result, len(work))
	workers := o.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	var wg sync.WaitGroup
	var next atomic.Int64
	share := j.o.Limits.share(len(work))
	for range min(workers, len(work)) {
		wg.Go(func() {
			j := j.alone()
			for ctx.Err() == nil {
				// Judging one resource is short; a batch keeps the counter cool.
				const batch = 32
				end := int(next.Add(batch))
				if end-batch >= len(work) {
					return
				}
				for i := end - batch; i < min(end, len(work)); i++ {
					results[i] = j.judge(work[i], share)
				}
			}
		})
	}
	wg.Wait()
	j.takeLong(ctx, work, results)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return j.report(results), nil
}

// judge holds what judging a graph needs. But for what its worlds remember, it does
// not change while it works.
type judge struct {
	g        *resource.Graph
	o        Options
	controls map[string][]*check.Control
	all      []*check.Control
	// meter counts the steps of judging a resource.
	meter *check.Meter
	after *check.Env
	// before is nil where there is no before.
	before *check.Env
	// changing holds the canonical types of which the change touches a resource, or
	// may do so.
	changing map[string]bool
	// around caches what a control's verdict may hang on.
	around map[*check.Control]*check.Surroundings
}

func newJudge(g *resource.Graph, controls []*check.Control, o Options) *judge {
	resource.Settle(o.Limits.Bounds())
	j := &judge{
		g: g, o: o, all: controls,
		controls: make(map[string][]*check.Control),
		changing: make(map[string]bool),
		around:   make(map[*check.Control]*check.Surroundings),
	}
	for _, c := range controls {
		for _, t := range c.Types() {
			j.controls[t] = append(j.controls[t], c)
		}
		j.around[c] = c.Surroundings()
	}
	j.after = &check.Env{Graph: g, Policies: policy.NewReader(g, o.Policies), RequireExplicit: o.RequireExplicit, Now: o.Now}
	if g.Prior == nil {
		return j
	}
	j.before = &check.Env{Graph: g.Prior, Policies: j.after.Policies.In(g.Prior), RequireExplicit: o.RequireExplicit, Now: o.Now}
	for _, w := range []*resource.Graph{g, g.Prior} {
		for _, r := range w.Resources {
			if r.Action != resource.NoOp {
				j.changing[r.Canonical] = true
			}
		}
		for _, c := range controls {
			for _, t := range c.PartnerTypes() {
				if _, may := w.MayMiss(t); may {
					j.changing[t] = true
				}
			}
		}
	}
	return j
}

// alone returns a judge for one goroutine.
func (j *judge) alone() *judge {
	out := *j
	out.meter = new(check.Meter)
	out.after = j.after.Remembering(out.meter)
	if j.before != nil {
		out.before = j.before.Remembering(out.meter)
	}
	return &out
}

// subject is a resource to be judged; after is nil for one that is deleted.
type subject struct{ after, before *resource.Resource }

// subjects are the resources that may be judged, in the order of their
// addresses.
func (j *judge) subjects() []subject {
	var out []subject
	for _, r := range j.g.Resources {
		if r.Mode == resource.Managed && !r.Bystander && len(j.controls[r.Canonical]) > 0 {
			out = append(out, subject{after: r, before: j.g.Before(r)})
		}
	}
	if j.g.Prior != nil {
		for _, r := range j.g.Prior.Resources {
			if r.Action == resource.Delete && r.Mode == resource.Managed && len(j.controls[r.Canonical]) > 0 {
				out = append(out, subject{before: r})
			}
		}
	}
	return out
}

// result is what came of judging one resource.
type result struct {
	findings      []report.Finding
	passes        []*check.Control
	passByDefault int
	broken        []report.Diagnostic
	// left is the number of controls for which it took too many steps.
	left int
}

// judge judges a resource by all controls that are about its type, as long as that
// takes no more steps than most.
func (j *judge) judge(s subject, most int) (out result) {
	j.meter.Start(most)
	r := s.after
	if r == nil {
		r = s.before
	} else {
		j.after.About(r)
	}
	if s.before != nil {
		j.before.About(s.before)
	}
	for _, c := range j.controls[r.Canonical] {
		so := out
		if !j.meter.Exceeded() {
			j.guard(&out, c, r, func() { j.one(&out, c, s) })
		}
		if j.meter.Exceeded() {
			out = so
			j.leave(&out, c, s)
		}
	}
	return out
}

// guard turns a panic into a diagnostic that names the control and resource.
func (j *judge) guard(out *result, c *check.Control, r *resource.Resource, f func()) {
	defer func() {
		if p := recover(); p != nil {
			out.broken = append(out.broken, diagnostic(resource.Crash("judging "+c.ID+" on "+r.Address, p, r.At)))
		}
	}()
	f()
}

// one judges a resource by a control, before and after.
func (j *judge) one(out *result, c *check.Control, s subject) {
	if s.after == nil {
		if c.Judge(j.before, s.before) == check.Fail {
			out.findings = append(out.findings, j.finding(c, s, nil, "resolved"))
		}
		return
	}
	v, byDefault := c.Leans(j.after, s.after)
	change := j.change(c, s, v)
	if v == check.Pass {
		out.passes = append(out.passes, c)
		if byDefault {
			out.passByDefault++
		}
		if change != "resolved" && !j.o.IncludePass {
			return
		}
	}
	out.findings = append(out.findings, j.finding(c, s, &v, change))
}

// change compares the verdict v with the one before, and names the difference;
// the empty string where there is no before, or nothing to tell.
func (j *judge) change(c *check.Control, s subject, v check.Verdict) string {
	if j.before == nil {
		return ""
	}
	if s.before == nil {
		if v == check.Pass {
			return ""
		}
		return "introduced"
	}
	was := v
	if !j.around[c].Undisturbed(j.after, s.after, j.changing) {
		was = c.Judge(j.before, s.before)
	}
	switch {
	case v == check.Pass && was == check.Fail:
		return "resolved"
	case v == check.Pass:
		return ""
	case was == check.Fail, was == check.Unknown && v == check.Unknown:
		return "kept"
	}
	return "introduced"
}
