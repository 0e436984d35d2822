package report

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// sample is the report that every format's golden file shows. Its JSON form is
// the golden file of that format.
func sample(t *testing.T) *Report {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "golden", "json"))
	if err != nil {
		t.Fatal(err)
	}
	var r Report
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// sampleOptions has the source that the sample's locations point into.
func sampleOptions() WriterOptions {
	return WriterOptions{
		Threshold: "medium",
		Account:   "123456789012",
		Region:    "eu-central-1",
		Now:       time.Date(2026, 11, 21, 8, 0, 0, 5, time.FixedZone("CET", 3600)),
		Source: func(file string) ([]byte, bool) {
			b, err := os.ReadFile(filepath.Join("testdata", "source", filepath.FromSlash(file)))
			return b, err == nil
		},
	}
}

func TestGolden(t *testing.T) {
	for _, f := range Formats {
		t.Run(f.Name, func(t *testing.T) {
			var got bytes.Buffer
			if err := f.Write(&got, sample(t), sampleOptions()); err != nil {
				t.Fatal(err)
			}
			name := filepath.Join("testdata", "golden", f.Name)
			if *update {
				if err := os.WriteFile(name, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("%s differs from %s; got:\n%s", f.Name, name, got.Bytes())
			}
		})
	}
}
