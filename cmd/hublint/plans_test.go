package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/hublint/hublint/rules"
)

var update = flag.Bool("update", false, "rewrite the golden reports")

// TestPlans judges plans of public modules and compares the reports with those
// that were read against the modules' configuration. The plans are the ones under
// testdata/plans; what is known of each is in its golden report.
func TestPlans(t *testing.T) {
	plans, err := filepath.Glob("../../testdata/plans/*.json.gz")
	if err != nil || len(plans) == 0 {
		t.Fatalf("no plans: %v", err)
	}
	for _, path := range plans {
		name := strings.TrimSuffix(filepath.Base(path), ".json.gz")
		t.Run(name, func(t *testing.T) {
			var out, errs bytes.Buffer
			run(context.Background(), process{
				args: []string{"scan", "--source", "none", "--include-pass", "--retired", "--format", "csv", "-"},
				in:   open(t, path), out: &out, err: &errs, now: func() time.Time { return time.Unix(0, 0) },
				controls: sync.OnceValue(rules.All),
			})
			if errs.Len() > 0 {
				t.Errorf("standard error: %s", &errs)
			}
			golden := "../../testdata/plans/" + name + ".csv"
			if *update {
				if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got := out.String(); got != string(want) {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// open reads a compressed file.
func open(t *testing.T, path string) io.Reader {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return r
}
