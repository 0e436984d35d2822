package main

import "testing"

func TestGrowth(t *testing.T) {
	for _, tt := range []struct {
		name                 string
		inUse, budget, least int64
		want                 int
	}{
		{"the heap grows to the budget", 40 << 20, 100 << 20, 100, 150},
		{"it does so however little is in use", 10 << 20, 100 << 20, 100, 900},
		{"what fills the budget is collected as always", 90 << 20, 100 << 20, 100, 100},
		{"so is what exceeds it", 200 << 20, 100 << 20, 100, 100},
		{"a configuration is collected less often", 200 << 20, 100 << 20, 400, 400},
		{"nothing in use is no division by zero", 0, 1 << 20, 100, 100 << 20},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := growth(tt.inUse, tt.budget, tt.least); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}
