package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// leastHeap is the heap at which Go collects garbage for the first time, at 100
// hundredths of growth.
// Source: https://go.dev/doc/gc-guide#GOGC
const leastHeap = 4 << 20

// collectLess lets the heap grow to five times what is in use before garbage is
// collected, and not to twice of it, unless the user decided on that. What is
// parsed of a configuration is in use to the end, so to collect it often takes
// long and frees little.
func (s *scan) collectLess() {
	if s.getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
}

// leastBudget is what every plan may take: a collection costs as much as reading a
// small one.
const leastBudget = 64 << 20

// collectWithin lets the heap grow to a budget in bytes before garbage is
// collected; beyond the budget it is as always. Each collection goes through all
// that is in use, and of a plan that is less than its size.
func (s *scan) collectWithin(budget int64) {
	if s.getenv("GOGC") != "" {
		return
	}
	budget = max(budget, leastBudget)
	if s.heap.budget.Swap(budget) == 0 {
		debug.SetGCPercent(int(100 * budget / leastHeap))
		s.heap.watch()
	}
}

// heap is how much of it may be used; 0 for no budget.
type heap struct{ budget atomic.Int64 }

// watch decides after each collection, when what is in use is known, how far the
// heap may grow until the next one.
func (h *heap) watch() {
	// A collection finds what nothing refers to.
	runtime.AddCleanup(&struct{ *heap }{h}, func(h *heap) {
		inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(inUse)
		debug.SetGCPercent(growth(int64(inUse[0].Value.Uint64()), h.budget.Load()))
		h.watch()
	}, h)
}

// growth is by how many hundredths of what is in use the heap may grow to fill the
// budget: no less than Go lets it by itself, so that a budget that is too small
// costs nothing.
func growth(inUse, budget int64) int {
	return int(max(100, 100*(budget-inUse)/max(1, inUse)))
}
