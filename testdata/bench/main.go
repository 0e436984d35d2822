// Command bench measures hublint as a whole process against the least that its
// input could cost: the CPU seconds of a plain decoder of the plan, of HCL's parser
// over the configuration, of a program that does nothing, and the size of the file.
// It builds what it measures, makes the inputs with genplan, takes hublint and its
// reference in turn, and prints the ratios as a table in Markdown.
//
// A ratio that is more than twice its target ends it with exit status 1.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"
)

const usage = `usage: bench [-quick] [-runs N] [-in DIR]

  go run ./testdata/bench           # everything: about ten minutes
  go run ./testdata/bench -quick    # what .ci/run holds a change against

`

// errSlow is the end of a run in which a ratio passed its limit.
var errSlow = errors.New("slower, larger or hungrier than twice its target")

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		_, _ = fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	b := bench{log: stderr}
	flags.BoolVar(&b.quick, "quick", false, "leave out what takes long, and what only an idle machine can tell")
	flags.IntVar(&b.runs, "runs", 5, "take the best of this `number` of runs")
	flags.StringVar(&b.inputs, "in", "", "`directory` of the inputs, kept: plan-N.json, flat-N and modules-N are made there where they are missing")
	if err := flags.Parse(args); err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	dir, err := os.MkdirTemp("", "hublint-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // what is left in a temporary directory does no harm
	b.programs = dir
	if b.inputs == "" {
		b.inputs = dir
	}
	if err := os.MkdirAll(b.inputs, 0o755); err != nil {
		return err
	}
	table, err := b.measure(ctx)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(stdout, "%s\n\n%s", machine(), render(table)); err != nil {
		return err
	}
	for _, r := range table {
		if r.passes() {
			err = errSlow
			_, _ = fmt.Fprintf(stderr, "%s: %s, and the limit is %s\n", r.name, number(r.value), number(r.limit))
		}
	}
	return err
}

// machine describes what this runs on.
func machine() string {
	return fmt.Sprintf("%s, %s/%s, %d processors%s", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), processor())
}

// processor is the model of the processor, where Linux tells it.
func processor() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return ""
	}
	defer f.Close() //nolint:errcheck // opened for reading
	for s := bufio.NewScanner(f); s.Scan(); {
		if name, model, ok := strings.Cut(s.Text(), ":"); ok && strings.TrimSpace(name) == "model name" {
			return "," + model
		}
	}
	return ""
}
