package rules_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/policy"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// The properties hold for every fixture, whatever it is about.

// verdicts are the verdicts of a report by address.
func verdicts(rep *report.Report) map[string]string {
	out := make(map[string]string)
	for _, f := range rep.Findings {
		if f.Verdict != nil {
			out[f.Resource] = *f.Verdict
		}
	}
	return out
}

// onlyForgot reports each resource whose verdict changed to something else than
// unknown. A resource that is no longer judged has no verdict to be wrong.
func onlyForgot(t testing.TB, was, is map[string]string, what string) {
	t.Helper()
	for address, v := range is {
		if before, ok := was[address]; ok && v != before && v != "unknown" {
			t.Errorf("%s: %s changes from %s to %s", what, address, before, v)
		}
	}
}

// eachPlan runs a property over the plan of every fixture.
func eachPlan(t *testing.T, property func(t *testing.T, f fixture, data []byte, ms marks)) {
	for _, f := range fixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(f.plan)
			if err != nil {
				t.Fatal(err)
			}
			property(t, f, data, readMarks(t, f.files))
		})
	}
}

// control returns the control of that id.
func control(t testing.TB, id string) *check.Control {
	t.Helper()
	for _, c := range controls() {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("there is no control %s", id)
	return nil
}

// readsTop reports whether the control reads anything below a top-level name of
// the type.
func readsTop(c *check.Control, typ string, p place) bool {
	path := p.schemaPath()
	for _, read := range check.ReadsOf([]*check.Control{c})[resource.Canonical(typ)] {
		if read == path || strings.HasPrefix(read, path+".") || strings.HasPrefix(path, read+".") {
			return true
		}
	}
	return false
}

// TestForgettingLeavesOnlyUnknown holds property 1: whatever is taken away from
// a plan, a verdict changes to Unknown or not at all.
func TestForgettingLeavesOnlyUnknown(t *testing.T) {
	eachPlan(t, func(t *testing.T, f fixture, data []byte, ms marks) {
		c := control(t, f.control())
		was := verdicts(judge(t, readPlan(t, data, f.plan), f.control(), ms))
		original := parsePlan(t, data)
		delete(original, "planned_values") // which nothing reads, and which is a third of it
		try := func(what string, change func(doc planDocument)) {
			doc := original.clone()
			change(doc)
			is := verdicts(judge(t, readPlan(t, doc.bytes(t), f.plan), f.control(), ms))
			onlyForgot(t, was, is, what)
		}
		for i, rc := range original.changes() {
			typ := rc["type"].(string)
			block := schema.Resource(typ)
			after, _ := rc["change"].(map[string]any)["after"].(map[string]any)
			if rc["mode"] != "managed" || block == nil || after == nil {
				continue
			}
			leaves, lists := places(after, block, nil)
			for _, p := range slices.DeleteFunc(leaves, func(p place) bool { return !readsTop(c, typ, p) }) {
				try(fmt.Sprintf("%s.%s unknown", rc["address"], p), func(doc planDocument) {
					rc := doc.changes()[i]
					forget(t, rc, doc.configured(rc), p, doc.later(rc))
				})
			}
			for _, p := range slices.DeleteFunc(lists, func(p place) bool { return !readsTop(c, typ, p) }) {
				try(fmt.Sprintf("%s.%s of unknown length", rc["address"], p), func(doc planDocument) {
					rc := doc.changes()[i]
					doc.later(rc)
					forget(t, rc, doc.configured(rc), p, nil)
				})
			}
			try(fmt.Sprintf("%s not in the configuration", rc["address"]), func(doc planDocument) {
				rc := doc.changes()[i]
				conf := doc.configured(rc)
				address, _ := rc["module_address"].(string)
				module := doc.module(address)
				module["resources"] = slices.DeleteFunc(module["resources"].([]any), func(c any) bool {
					return conf != nil && c.(map[string]any)["address"] == conf["address"]
				})
			})
			if rc["change"].(map[string]any)["before"] != nil {
				continue // left out, it would stay as it was, which is no forgetting
			}
			try(fmt.Sprintf("%s left out", rc["address"]), func(doc planDocument) {
				doc.leaveOut(i)
			})
		}
		try("no configuration", func(doc planDocument) { delete(doc, "configuration") })
	})
}

// TestOrderNeverMatters holds property 3: the order of resources, and of blocks
// in a set, doesn't show in the report.
func TestOrderNeverMatters(t *testing.T) {
	eachPlan(t, func(t *testing.T, f fixture, data []byte, ms marks) {
		want := text(t, judge(t, readPlan(t, data, f.plan), f.control(), ms))
		for seed := range uint64(3) {
			doc := parsePlan(t, data)
			shuffle(doc, rand.New(rand.NewPCG(seed, 0)))
			if got := text(t, judge(t, readPlan(t, doc.bytes(t), f.plan), f.control(), ms)); got != want {
				t.Fatalf("shuffled with seed %d:\n%s\nwant:\n%s", seed, got, want)
			}
		}
	})
}

func text(t testing.TB, rep *report.Report) string {
	t.Helper()
	out, err := json.MarshalIndent(rep, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// TestApplyChangesNothing holds property 4: a verdict decided on a plan is the
// verdict once it was applied, or Unknown there. What the service is said to
// have made up counts as unknown: a stand-in may have done so.
func TestApplyChangesNothing(t *testing.T) {
	eachPlan(t, func(t *testing.T, f fixture, data []byte, ms marks) {
		if f.state == "" {
			return
		}
		state, err := os.ReadFile(f.state)
		if err != nil {
			t.Fatal(err)
		}
		was := verdicts(judge(t, readPlan(t, data, f.plan), f.control(), ms))
		doc := parsePlan(t, data)
		settled(doc, stateValues(parsePlan(t, state)))
		is := verdicts(judge(t, readPlan(t, doc.bytes(t), f.plan), f.control(), ms))
		for address, v := range was {
			if after, ok := is[address]; ok && v != "unknown" && after != v && after != "unknown" {
				t.Errorf("%s is %s on the plan and %s once it was applied", address, v, after)
			}
		}
	})
}

// TestUndisturbedIsAsBefore holds that what a change is said to leave alone was
// judged before as it is now.
func TestUndisturbedIsAsBefore(t *testing.T) {
	var left atomic.Int64
	t.Run("plans", func(t *testing.T) {
		eachPlan(t, func(t *testing.T, f fixture, data []byte, _ marks) {
			g := readPlan(t, data, f.plan)
			if g.Prior == nil {
				return
			}
			changing := make(map[string]bool)
			for _, r := range slices.Concat(g.Resources, g.Prior.Resources) {
				changing[r.Canonical] = changing[r.Canonical] || r.Action != resource.NoOp
			}
			now := &check.Env{Graph: g, Policies: policy.NewReader(g, policy.Limits{})}
			before := &check.Env{Graph: g.Prior, Policies: now.Policies.In(g.Prior)}
			for _, c := range controls() {
				around := c.Surroundings()
				for _, r := range g.Resources {
					was := g.Before(r)
					if was == nil || !slices.Contains(c.Types(), r.Canonical) || !around.Undisturbed(now, r, changing) {
						continue
					}
					left.Add(1)
					if v, w := c.Judge(now, r), c.Judge(before, was); v != w {
						t.Errorf("%s is %v for %s and was %v", r.Address, v, c.ID, w)
					}
				}
			}
		})
	})
	if left.Load() == 0 {
		t.Error("no change leaves anything alone")
	}
}

// TestEveryLeafMatters holds property 6: a path that a control reads, and that no
// fixture's verdict depends on, is dead or misspelt.
func TestEveryLeafMatters(t *testing.T) {
	byControl := make(map[string][]fixture)
	for _, f := range fixtures(t) {
		byControl[f.control()] = append(byControl[f.control()], f)
	}
	for _, c := range controls() {
		if len(c.Cases()) == 0 {
			continue
		}
		t.Run(c.ID, func(t *testing.T) {
			t.Parallel()
			matters := make(map[string]bool)
			for _, explicit := range []bool{false, true} {
				for _, f := range byControl[c.ID] {
					if !lacks(c, matters) {
						return
					}
					data, err := os.ReadFile(f.plan)
					if err != nil {
						t.Fatal(err)
					}
					whatMatters(t, c, f, data, matters, explicit)
				}
			}
			for _, path := range c.Paths() {
				if !matters[path] {
					t.Errorf("no verdict in any fixture depends on %s", path)
				}
			}
		})
	}
}

// lacks reports whether a path of the control is not known to matter yet.
func lacks(c *check.Control, matters map[string]bool) bool {
	return slices.ContainsFunc(c.Paths(), func(path string) bool { return !matters[path] })
}

// whatMatters forgets each value in turn, and notes the paths by which a verdict
// changes. What AWS gives to everything by default may matter only where settings
// have to be explicit.
func whatMatters(t *testing.T, c *check.Control, f fixture, data []byte, matters map[string]bool, explicit bool) {
	t.Helper()
	ms := readMarks(t, f.files)
	ms.explicit = explicit
	was := verdicts(judge(t, readPlan(t, data, f.plan), c.ID, ms))
	original := parsePlan(t, data)
	wanted := c.Paths()
	for i, rc := range original.changes() {
		typ := rc["type"].(string)
		block := schema.Resource(typ)
		after, _ := rc["change"].(map[string]any)["after"].(map[string]any)
		if rc["mode"] != "managed" || block == nil || after == nil {
			continue
		}
		leaves, lists := places(after, block, nil)
		for _, p := range append(leaves, lists...) {
			path := resource.Canonical(typ) + "." + p.schemaPath()
			if matters[path] || !slices.Contains(wanted, path) {
				continue
			}
			doc := parsePlan(t, data)
			rc := doc.changes()[i]
			forget(t, rc, doc.configured(rc), p, doc.later(rc))
			matters[path] = !maps.Equal(was, verdicts(judge(t, readPlan(t, doc.bytes(t), f.plan), c.ID, ms)))
		}
		// What a plan leaves out of after because it is unknown matters when it
		// becomes known to be null.
		unknown, _ := rc["change"].(map[string]any)["after_unknown"].(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(unknown)) {
			path := resource.Canonical(typ) + "." + name
			if unknown[name] != true || matters[path] || !slices.Contains(wanted, path) {
				continue
			}
			doc := parsePlan(t, data)
			rc := doc.changes()[i]
			forget(t, rc, doc.configured(rc), place{name}, doc.later(rc))
			matters[path] = !maps.Equal(was, verdicts(judge(t, readPlan(t, doc.bytes(t), f.plan), c.ID, ms)))
		}
	}
	// What a resource was may be all that matters of one that is deleted.
	for i, rc := range original.changes() {
		typ := rc["type"].(string)
		before, _ := rc["change"].(map[string]any)["before"].(map[string]any)
		for _, name := range slices.Sorted(maps.Keys(before)) {
			path := resource.Canonical(typ) + "." + name
			if rc["mode"] != "managed" || matters[path] || !slices.Contains(wanted, path) {
				continue
			}
			doc := parsePlan(t, data)
			delete(doc.changes()[i]["change"].(map[string]any)["before"].(map[string]any), name)
			matters[path] = !maps.Equal(was, verdicts(judge(t, readPlan(t, doc.bytes(t), f.plan), c.ID, ms)))
		}
	}
	// Of a data source the attributes are what was read, or what to read by.
	for i, values := range original.dataSources() {
		for _, name := range slices.Sorted(maps.Keys(values.attributes)) {
			path := "data." + resource.Canonical(values.typ) + "." + name
			if matters[path] || !slices.Contains(wanted, path) {
				continue
			}
			for _, change := range []func(attributes map[string]any){
				func(attributes map[string]any) { delete(attributes, name) },
				func(attributes map[string]any) {
					if b, ok := attributes[name].(bool); ok {
						attributes[name] = !b
					}
				},
			} {
				doc := parsePlan(t, data)
				change(doc.dataSources()[i].attributes)
				if !maps.Equal(was, verdicts(judge(t, readPlan(t, doc.bytes(t), f.plan), c.ID, ms))) {
					matters[path] = true
				}
			}
		}
	}
}
