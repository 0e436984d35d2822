package plan

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

// BenchmarkRead reads plans of the repository's generator: everything in them,
// and what a handful of attributes of each type needs.
func BenchmarkRead(b *testing.B) {
	few := resource.Reads{}
	for _, r := range readPath(b, generated(b, 1_000), Options{}).Resources {
		few[r.Canonical] = []string{"id", "arn", "name", "encrypted", "kms_key_id", "policy", "vpc_id", "tags"}
	}
	for _, n := range []int{100, 1_000, 10_000, 50_000} {
		name := generated(b, n)
		info, err := os.Stat(name)
		if err != nil {
			b.Fatal(err)
		}
		for _, reads := range []struct {
			name string
			resource.Reads
		}{{"few", few}, {"all", nil}} {
			b.Run(fmt.Sprintf("%d/%s", n, reads.name), func(b *testing.B) {
				b.SetBytes(info.Size())
				b.ReportAllocs()
				for b.Loop() {
					readPath(b, name, Options{Reads: reads.Reads})
				}
			})
		}
	}
}

// BenchmarkBodies asks for every attribute of every resource once.
func BenchmarkBodies(b *testing.B) {
	g := readPath(b, generated(b, 1_000), Options{})
	b.ReportAllocs()
	for b.Loop() {
		for _, r := range g.Resources {
			for _, name := range r.Body.(top).rec.typ.names {
				r.Body.Attr(name)
			}
		}
	}
}

func readPath(b *testing.B, name string, o Options) *resource.Graph {
	b.Helper()
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // only read
	g, err := Read(context.Background(), f, name, o)
	if err != nil {
		b.Fatal(err)
	}
	return g
}

// generated writes a plan of n resources and returns its path.
func generated(b *testing.B, n int) string {
	b.Helper()
	name := filepath.Join(b.TempDir(), "plan.json")
	run := exec.Command("go", "run", "../../testdata/genplan", "-n", fmt.Sprint(n), "-plan", name)
	if out, err := run.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return name
}
