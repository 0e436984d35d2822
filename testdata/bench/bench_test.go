package main

import (
	"context"
	"math"
	"os"
	"testing"
	"time"
)

func TestExponent(t *testing.T) {
	sizes := []float64{1_000, 10_000, 50_000}
	for _, tt := range []struct {
		name string
		cost func(n float64) float64
		want float64
	}{
		{"linear", func(n float64) float64 { return 3e-5 * n }, 1},
		{"quadratic", func(n float64) float64 { return 1e-9 * n * n }, 2},
		{"constant", func(float64) float64 { return 7 }, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var costs []float64
			for _, n := range sizes {
				costs = append(costs, tt.cost(n))
			}
			if got := exponent(sizes, costs); math.Abs(got-tt.want) > 1e-9 {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

func TestPasses(t *testing.T) {
	for _, tt := range []struct {
		name string
		row  row
		want bool
	}{
		{"within the target", ratio("", "", 0.3, 0.35, 0.2, ""), false},
		{"beyond the target, within twice of it", ratio("", "", 0.7, 0.35, 0.2, ""), false},
		{"beyond twice the target", ratio("", "", 0.71, 0.35, 0.2, ""), true},
		{"without a target", row{value: 1e9}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.row.passes(); got != tt.want {
				t.Errorf("got %t, want %t", got, tt.want)
			}
		})
	}
}

func TestRender(t *testing.T) {
	got := render([]row{
		ratio("plan", "decoder", 0.251, 0.35, 0.2, "1.000 s / 4.000 s"),
		{name: "with source", against: "decoder", value: 12.34},
	})
	want := "| case | against | measured | target | aim | from |\n| --- | --- | --- | --- | --- | --- |\n" +
		"| plan | decoder | **0.25** | 0.35 | 0.20 | 1.000 s / 4.000 s |\n" +
		"| with source | decoder | **12.3** |  |  |  |\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestSpend measures this test as a process of its own.
func TestSpend(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	got, err := best(context.Background(), 2, command{self, "-test.run=^TestGrouped$"})
	if err != nil {
		t.Fatal(err)
	}
	if c := got[0]; c.cpu <= 0 || c.cpu > time.Minute || c.wall <= 0 || c.peak < 1<<20 || c.peak > 1<<30 {
		t.Errorf("got %+v, want what a small program takes", c)
	}
	if _, err := best(context.Background(), 1, command{self, "-test.nonsense"}); err == nil {
		t.Error("a program that fails was measured")
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{7: "7", 1_000: "1,000", 50_000: "50,000", 1_234_567: "1,234,567"} {
		if got := grouped(n); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
