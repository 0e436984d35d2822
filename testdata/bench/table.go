package main

import (
	"fmt"
	"math"
	"strings"
)

// row is a line of the table: a figure and what it is held against.
type row struct {
	name, against string
	value         float64
	// reach is the target and aim what would be better still; 0 where there is
	// none.
	reach, aim float64
	// limit is what must not be passed; 0 where there is none.
	limit float64
	// unit stands after the figures; empty for a ratio.
	unit string
	// took is what value was made of.
	took string
}

// ratio is a row about how many times of its reference something takes.
func ratio(name, against string, value, reach, aim float64, took string) row {
	return row{name: name, against: against, value: value, reach: reach, aim: aim, limit: 2 * reach, took: took}
}

// passes reports whether the row is beyond its limit.
func (r row) passes() bool { return r.limit > 0 && r.value > r.limit }

// render is the table in Markdown.
func render(rows []row) string {
	var b strings.Builder
	b.WriteString("| case | against | measured | target | aim | from |\n| --- | --- | --- | --- | --- | --- |\n")
	figure := func(v float64, unit string) string {
		if v == 0 {
			return ""
		}
		return number(v) + unit
	}
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %s | **%s** | %s | %s | %s |\n",
			r.name, r.against, figure(r.value, r.unit), figure(r.reach, r.unit), figure(r.aim, r.unit), r.took)
	}
	return b.String()
}

// number writes a figure with two digits or all before the point.
func number(v float64) string {
	if v >= 10 {
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// exponent returns k of the power n^k that the costs grow with, by the least
// squares of the logarithms.
func exponent(n, cost []float64) float64 {
	var sx, sy, sxx, sxy float64
	for i := range n {
		x, y := math.Log(n[i]), math.Log(cost[i])
		sx, sy, sxx, sxy = sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	k := float64(len(n))
	return (k*sxy - sx*sy) / (k*sxx - sx*sx)
}
