package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/rules"
)

// allControls is the table of controls, made once.
var allControls = sync.OnceValue(rules.All)

// FuzzScanPlan judges any plan or state, and writes it in any format.
func FuzzScanPlan(f *testing.F) {
	for i, plan := range seeds(f, "*/*.plan.json", "*/*.tfstate") {
		f.Add(plan, uint8(i))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, plan []byte, format uint8) {
		put(t, dir, "plan.json", plan)
		judged(t, process{controls: allControls}, format, filepath.Join(dir, "plan.json"))
	})
}

// FuzzScanConfiguration judges any configuration of two modules, with variables,
// a lock file and a configuration file for hublint.
func FuzzScanConfiguration(f *testing.F) {
	const (
		module   = "variable \"x\" {\n  type = object({ a = optional(list(string), []) })\n}\noutput \"o\" { value = var.x.a }\nresource \"aws_sqs_queue\" \"q\" {\n  for_each = toset(var.x.a) # hublint:ignore SQS.1 -- why\n}"
		vars     = "x = { a = [\"1\"] }"
		lock     = "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"6.47.0\"\n}"
		settings = "severity = \"low\"\nskip = [\"S3.*\"]\nignore {\n  controls = [\"SQS.1\"]\n  until = \"2027-01-01\"\n}"
	)
	for i, main := range seeds(f, "*/*.tf") {
		f.Add(main, []byte(module), []byte(vars), []byte(lock), []byte{}, uint8(i))
	}
	f.Add([]byte("module \"m\" {\n  source = \"./m\"\n  x = var.x\n}\nvariable \"x\" {}"), []byte(module), []byte(vars), []byte(lock), []byte(settings), uint8(0))
	f.Add([]byte(`{"module": {"m": {"source": "./m", "x": "${var.x}"}}, "variable": {"x": {}}}`), []byte(module), []byte(vars), []byte(lock), []byte{}, uint8(1))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, main, module, vars, lock, settings []byte, format uint8) {
		putConfiguration(t, dir, main)
		put(t, dir, "m/main.tf", module)
		put(t, dir, "terraform.tfvars", vars)
		put(t, dir, ".terraform.lock.hcl", lock)
		put(t, dir, "settings.hcl", settings)
		args, controls := []string{"--root", dir, dir}, allControls
		if len(settings) > 0 {
			args, controls = append(args, "--config", filepath.Join(dir, "settings.hcl")), rules.All // a file may change them
		}
		judged(t, process{controls: controls}, format, args...)
	})
}

// FuzzScanBoth judges any plan with any source.
func FuzzScanBoth(f *testing.F) {
	plans, sources := seeds(f, "*/*.plan.json"), seeds(f, "*/*.tf")
	for i, plan := range plans {
		f.Add(plan, sources[i%len(sources)], uint8(i))
	}
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, plan, main []byte, format uint8) {
		put(t, dir, "plan.json", plan)
		putConfiguration(t, dir, main)
		judged(t, process{controls: allControls}, format, "--root", dir, "--source", dir, filepath.Join(dir, "plan.json"))
	})
}

// seeds are some of the small ones among the fixtures of the rules that the
// patterns name: all would take go test a minute.
func seeds(f *testing.F, patterns ...string) [][]byte {
	var out [][]byte
	for _, p := range patterns {
		names, err := filepath.Glob(filepath.Join("..", "..", "rules", "testdata", p))
		if err != nil || len(names) == 0 {
			f.Fatalf("no fixtures %s: %v", p, err)
		}
		for i, name := range names {
			if i%5 > 0 {
				continue
			}
			src, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			if len(src) < 6<<10 {
				out = append(out, src)
			}
		}
	}
	return out
}

func put(t *testing.T, dir, name string, src []byte) {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, src, 0o600); err != nil {
		t.Fatal(err)
	}
}

// putConfiguration writes a module's only file, in the syntax that it seems to be
// of.
func putConfiguration(t *testing.T, dir string, src []byte) {
	t.Helper()
	name, other := "main.tf", "main.tf.json"
	if bytes.HasPrefix(src, []byte("{")) {
		name, other = other, name
	}
	put(t, dir, name, src)
	if err := os.Remove(filepath.Join(dir, other)); err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
}

// judged runs a scan, and holds that it ends soon and with an exit status that it
// may have, doesn't crash, and prints nothing that acts.
func judged(t *testing.T, p process, format uint8, args ...string) {
	t.Helper()
	name := report.Formats[int(format)%len(report.Formats)].Name
	// Small bounds, for an input that uses them up to be judged in a moment.
	args = append([]string{
		"scan", "--format", name, "--include-pass", "--limit", "steps=20000", "--limit", "function-steps=200000", "--limit", "instances=200", "--limit", "modules=50",
		"--limit", "elements=2000", "--limit", "text-bytes=100000", "--limit", "nesting=100", "--limit", "depth=1000",
	}, args...)
	p.env = []string{"AWS_ACCOUNT_ID=123456789012", "AWS_REGION=eu-central-1"}
	began := time.Now()
	status, stdout, stderr := start(t, p, args...)
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("took %s", took)
	}
	for _, out := range []string{stdout, stderr} {
		if strings.Contains(out, resource.Issues) {
			t.Errorf("a crash: %s", out)
		}
		harmless(t, name, out)
	}
	switch status {
	case exitClean, exitFindings, exitUnfinished:
		// These two hold nothing but findings.
		if stdout == "" && name != "github" && name != "asff" {
			t.Errorf("%s: status %d and no report; standard error: %s", name, status, stderr)
		}
		wellFormed(t, name, stdout)
	case exitUsage:
		if stdout != "" || !slices.Contains(args, "--config") {
			t.Errorf("wrong usage: %s", stderr)
		}
	default:
		t.Errorf("exit status %d", status)
	}
}

// harmless holds that a text acts neither on a terminal nor as a command of a
// workflow's log.
func harmless(t *testing.T, format, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("no UTF-8: %q", out)
	}
	if i := strings.IndexFunc(out, func(r rune) bool { return r != '\n' && !unicode.IsGraphic(r) }); i >= 0 {
		t.Errorf("%q acts, at byte %d of %q", out[i:i+1], i, out)
	}
	for line := range strings.Lines(out) {
		trimmed := strings.TrimLeft(line, " \t")
		command := slices.ContainsFunc([]string{"::error ", "::warning ", "::notice "}, func(c string) bool { return strings.HasPrefix(line, c) })
		if strings.HasPrefix(trimmed, "::") && (format != "github" || !command) || strings.Contains(line, "##[") || strings.Contains(line, "##vso[") {
			t.Errorf("a workflow would take this for a command: %q", line)
		}
	}
}

// wellFormed holds that a program which reads the format can.
func wellFormed(t *testing.T, format, out string) {
	t.Helper()
	switch format {
	case "json", "sarif", "asff", "gitlab":
		// Security Hub takes a hundred findings at once, so asff may be several texts.
		for dec := json.NewDecoder(strings.NewReader(out)); ; {
			var v any
			err := dec.Decode(&v)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatalf("no JSON: %v: %s", err, out)
			}
		}
	case "junit":
		for dec := xml.NewDecoder(strings.NewReader(out)); ; {
			_, err := dec.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatalf("no XML: %v: %s", err, out)
			}
		}
	}
}
