package rules_test

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/rules"
)

// BenchmarkJudge judges plans of the repository's generator by all controls, and
// makes the report. What is read of a plan is remembered by its graph, so each is
// read anew, which isn't counted.
func BenchmarkJudge(b *testing.B) {
	controls := rules.All()
	reads := check.ReadsOf(controls)
	for _, n := range []int{100, 1_000, 10_000, 50_000} {
		name := filepath.Join(b.TempDir(), "plan.json")
		run := exec.Command("go", "run", "../testdata/genplan", "-n", fmt.Sprint(n), "-plan", name)
		if out, err := run.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				g := generated(b, name, reads)
				b.StartTimer()
				if _, err := analyzer.Run(context.Background(), g, controls, analyzer.Options{Now: time.Unix(0, 0)}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/resource")
		})
	}
}

func generated(b *testing.B, name string, reads resource.Reads) *resource.Graph {
	b.Helper()
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	g, err := plan.Read(context.Background(), f, name, plan.Options{Reads: reads})
	if err != nil {
		b.Fatal(err)
	}
	return g
}
