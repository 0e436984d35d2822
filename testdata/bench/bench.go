package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
)

// bench is one run of all measurements.
type bench struct {
	quick bool
	runs  int
	// inputs is the directory of what is judged, programs that of what judges.
	inputs, programs string
	log              io.Writer
}

// main module and programs that are built.
const module = "github.com/hublint/hublint"

func (b *bench) measure(ctx context.Context) ([]row, error) {
	if err := b.build(ctx); err != nil {
		return nil, err
	}
	var out []row
	for _, part := range []func(context.Context) ([]row, error){b.plans, b.configurations, b.start, b.idle, b.withSource, b.binary} {
		rows, err := part(ctx)
		if err != nil {
			return nil, err
		}
		out = append(out, rows...)
	}
	return out, nil
}

// build makes the programs, hublint as it is released.
func (b *bench) build(ctx context.Context) error {
	for name, path := range map[string]string{
		"hublint": "/cmd/hublint", "genplan": "/testdata/genplan",
		"decode": "/testdata/bench/reference/decode", "parse": "/testdata/bench/reference/parse", "empty": "/testdata/bench/reference/empty",
	} {
		if err := finish(ctx, b.log, command{"go", "build", "-trimpath", "-ldflags=-s -w", "-o", b.program(name), module + path}); err != nil {
			return err
		}
	}
	return nil
}

func (b *bench) program(name string) string { return filepath.Join(b.programs, name) }

// input returns the path of an input, which genplan writes if it isn't there.
func (b *bench) input(ctx context.Context, kind string, n int) (string, error) {
	name := filepath.Join(b.inputs, kind+"-"+strconv.Itoa(n))
	if kind == "plan" {
		name += ".json"
	}
	if _, err := os.Stat(name); err == nil {
		return name, nil
	}
	return name, finish(ctx, b.log, command{b.program("genplan"), "-n", strconv.Itoa(n), "-" + kind, name})
}

// scan is hublint with all controls on, its report written as JSON.
func (b *bench) scan(args ...string) command {
	return append(command{b.program("hublint"), "scan", "--format", "json"}, args...)
}

// large are sizes whose targets are about the input, and not about starting.
const large = 10_000

// plans are the rows about plans without their source.
func (b *bench) plans(ctx context.Context) ([]row, error) {
	sizes, counts := []int{1_000, large, 50_000}, []float64{}
	if b.quick {
		sizes = sizes[:2]
	}
	var speed, memory []row
	var costs []float64
	for _, n := range sizes {
		plan, err := b.input(ctx, "plan", n)
		if err != nil {
			return nil, err
		}
		info, err := os.Stat(plan)
		if err != nil {
			return nil, err
		}
		got, err := best(ctx, b.runs, b.scan("--source", "none", plan), command{b.program("decode"), plan})
		if err != nil {
			return nil, err
		}
		hublint, decode := got[0], got[1]
		counts, costs = append(counts, float64(n)), append(costs, hublint.cpu.Seconds())
		if n < large {
			continue
		}
		name := fmt.Sprintf("plan of %s resources", grouped(n))
		speed = append(speed, ratio(name, "`tfjson.Plan` by encoding/json", over(hublint, decode), 0.35, 0.20, seconds(hublint, decode)))
		memory = append(memory, ratio(name+", peak memory", "size of the file", float64(hublint.peak)/float64(info.Size()), 2.5, 1.2,
			fmt.Sprintf("%s / %s", megabytes(hublint.peak), megabytes(info.Size()))))
	}
	k := exponent(counts, costs)
	growth := row{
		name: "growth", against: fmt.Sprintf("%s to %s resources, fitted exponent", grouped(sizes[0]), grouped(sizes[len(sizes)-1])),
		value: k, reach: 1.05, aim: 1.0,
		limit: 1.05 + math.Log10(2), // twice as much at ten times the size
	}
	return append(append(speed, memory...), growth), nil
}

// configurations are the rows about HCL.
func (b *bench) configurations(ctx context.Context) ([]row, error) {
	flat, err := b.input(ctx, "flat", large)
	if err != nil {
		return nil, err
	}
	modules, err := b.input(ctx, "modules", large)
	if err != nil {
		return nil, err
	}
	got, err := best(ctx, b.runs, b.scan(flat), command{b.program("parse"), flat}, b.scan(modules))
	if err != nil {
		return nil, err
	}
	name := "HCL, " + grouped(large)
	return []row{
		ratio(name+" resources as flat blocks", "`hclsyntax.ParseConfig` over the same files", over(got[0], got[1]), 1.6, 1.3, seconds(got[0], got[1])),
		ratio(name+" instances from modules and `for_each`", "the flat case", over(got[2], got[0]), 1.0, 0.5, seconds(got[2], got[0])),
	}, nil
}

// start is the row about starting: one resource.
func (b *bench) start(ctx context.Context) ([]row, error) {
	dir := filepath.Join(b.programs, "one")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(`resource "aws_sqs_queue" "one" {}`+"\n"), 0o644); err != nil {
		return nil, err
	}
	got, err := best(ctx, 8*b.runs, b.scan(dir), command{b.program("empty")})
	if err != nil {
		return nil, err
	}
	return []row{ratio("one resource, cold start", "an empty Go `main`", over(got[0], got[1]), 12, 5, seconds(got[0], got[1]))}, nil
}

// idle is the row about using a second processor, which only an idle machine can
// tell.
func (b *bench) idle(ctx context.Context) ([]row, error) {
	if b.quick {
		return nil, nil
	}
	plan, err := b.input(ctx, "plan", large)
	if err != nil {
		return nil, err
	}
	got, err := best(ctx, b.runs, b.scan("--source", "none", plan))
	if err != nil {
		return nil, err
	}
	value := got[0].wall.Seconds() / got[0].cpu.Seconds()
	return []row{{
		name: fmt.Sprintf("wall over CPU, plan of %s", grouped(large)), value: value, reach: 0.75, aim: 0.6,
		took: fmt.Sprintf("%.2f s / %.2f s", got[0].wall.Seconds(), got[0].cpu.Seconds()),
	}}, nil
}

// withSource is the row about a plan beside its source, which has no target.
func (b *bench) withSource(ctx context.Context) ([]row, error) {
	if b.quick {
		return nil, nil
	}
	plan, err := b.input(ctx, "plan", large)
	if err != nil {
		return nil, err
	}
	modules, err := b.input(ctx, "modules", large)
	if err != nil {
		return nil, err
	}
	got, err := best(ctx, b.runs, b.scan("--source", modules, plan), command{b.program("decode"), plan})
	if err != nil {
		return nil, err
	}
	return []row{{
		name: fmt.Sprintf("plan of %s with its source", grouped(large)), against: "`tfjson.Plan` by encoding/json",
		value: over(got[0], got[1]), took: seconds(got[0], got[1]),
	}}, nil
}

// binary is the row about the size of the program.
func (b *bench) binary(context.Context) ([]row, error) {
	info, err := os.Stat(b.program("hublint"))
	if err != nil {
		return nil, err
	}
	r := ratio("binary, stripped", "", float64(info.Size())/1e6, 20, 12, "")
	r.unit = " MB"
	return []row{r}, nil
}

// over is how many times the CPU time of b is that of a.
func over(a, b cost) float64 { return a.cpu.Seconds() / b.cpu.Seconds() }

func seconds(a, b cost) string {
	return fmt.Sprintf("%.3f s / %.3f s", a.cpu.Seconds(), b.cpu.Seconds())
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

// grouped writes a whole number with commas between thousands.
func grouped(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1000), n%1000)
}
