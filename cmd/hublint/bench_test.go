package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/hublint/hublint/rules"
)

// BenchmarkScan runs the whole command on estates of the repository's generator: on
// a plan, on the configuration that it was made of, and on that written as flat
// blocks. The compiler's profile, default.pgo, is made by it.
func BenchmarkScan(b *testing.B) {
	const n = 10_000
	dir := b.TempDir()
	plan, modules, flat := filepath.Join(dir, "plan.json"), filepath.Join(dir, "modules"), filepath.Join(dir, "flat")
	generate := exec.Command("go", "run", "../../testdata/genplan", "-n", strconv.Itoa(n), "-plan", plan, "-modules", modules, "-flat", flat)
	if out, err := generate.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, input := range []string{plan, modules, flat} {
		b.Run(filepath.Base(input), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				status := run(b.Context(), process{
					args: []string{"scan", "--format", "json", "--source", "none", input},
					out:  io.Discard, err: os.Stderr, now: time.Now, controls: rules.All,
				})
				if status != exitFindings {
					b.Fatal(fmt.Errorf("ended with status %d", status))
				}
			}
		})
	}
}
