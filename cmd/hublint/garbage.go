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

// collectLess lets the heap of a configuration grow to five times what is in use
// before garbage is collected, and not to twice of it. What is parsed is in use to the
// end, so to collect it often takes long and frees little.
func (s *scan) collectLess() { s.collectAt(128<<20, 400) }

// collectOfPlan lets the heap of a plan of so many bytes grow to nearly twice of that,
// so that all in all it takes little more than twice. Less is kept of it than let go,
// and to collect a small one costs as much as to read it.
func (s *scan) collectOfPlan(size int64) { s.collectAt(max(size/5*9, 64<<20), 100) }

// collectAt lets the heap grow to a budget in bytes before garbage is collected, and
// beyond that by so many hundredths of what is in use, unless the user decided on it.
func (s *scan) collectAt(budget, growth int64) {
	if s.getenv("GOGC") != "" {
		return
	}
	s.heap.growth.Store(growth)
	if s.heap.budget.Swap(budget) == 0 {
		debug.SetGCPercent(int(100 * budget / leastHeap))
		s.heap.watch()
	}
}

// heap is how much of it may be used; a budget of 0 stands for none.
type heap struct{ budget, growth atomic.Int64 }

// watch decides after each collection, when what is in use is known, how far the
// heap may grow until the next one.
func (h *heap) watch() {
	// A collection finds what nothing refers to.
	runtime.AddCleanup(&struct{ *heap }{h}, func(h *heap) {
		inUse := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(inUse)
		debug.SetGCPercent(growth(int64(inUse[0].Value.Uint64()), h.budget.Load(), h.growth.Load()))
		h.watch()
	}, h)
}

// growth is by how many hundredths of what is in use the heap may grow: to fill the
// budget, or by the least that it is given.
func growth(inUse, budget, least int64) int {
	return int(max(least, 100*(budget-inUse)/max(1, inUse)))
}
