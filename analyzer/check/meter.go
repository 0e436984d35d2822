package check

import "math"

// Meter counts the steps that it takes to judge a resource, so that an input which
// was written to take long can be given up. A step is a microsecond or a few: to look
// at a value, a block, a statement or a partner, or to compare some names.
// What is remembered counts all the same, so that it is always as many.
type Meter struct{ most, taken int }

// perStep is how many names are compared, or remembered verdicts looked up, in a step.
const perStep = 16

// Start begins to count anew. After more steps than most, where that isn't 0, whatever
// is asked of the resource is Unknown.
func (m *Meter) Start(most int) { m.most, m.taken = most, 0 }

// Taken returns the number of steps since Start.
func (m *Meter) Taken() int { return m.taken }

// Exceeded reports whether there were more steps than allowed. No verdict since Start
// means anything then.
func (m *Meter) Exceeded() bool { return m.most > 0 && m.taken > m.most }

// gratis is how many steps the verdict on a member of a crowd may take before they
// count: it is remembered, so all that ask for it take them together.
const gratis = 16

// once counts no steps but returns those that f takes beyond gratis, and whether it
// went on to the end.
func (m *Meter) once(f func()) (steps int, ok bool) {
	before := m.taken
	if m.most > 0 {
		m.most += gratis
		defer func() { m.most -= gratis }()
	}
	f()
	if m.Exceeded() {
		return 0, false
	}
	steps = max(0, m.taken-before-gratis)
	m.taken = before
	return steps, true
}

// spend counts steps, and reports whether to go on.
func (e *Env) spend(steps int) bool {
	if e.memory == nil {
		return true
	}
	e.memory.meter.taken += steps
	return !e.memory.meter.Exceeded()
}

// left is how many names may still be compared.
func (e *Env) left() int {
	if e.memory == nil || e.memory.meter.most == 0 {
		return math.MaxInt
	}
	return max(0, e.memory.meter.most-e.memory.meter.taken) * perStep
}

// spent returns the number of steps until now, and whether these were too many.
func (e *Env) spent() (int, bool) { return e.memory.meter.taken, e.memory.meter.Exceeded() }
