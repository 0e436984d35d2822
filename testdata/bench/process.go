package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"time"
)

// command is a program and its arguments.
type command []string

// cost is what a process took.
type cost struct {
	// cpu is user and system time.
	cpu, wall time.Duration
	// peak is the most memory that was resident, in bytes.
	peak int64
}

// best runs the commands in turn, so that each meets the same machine, and
// returns the least CPU and wall time, and the largest peak, of each.
func best(ctx context.Context, runs int, commands ...command) ([]cost, error) {
	out := make([]cost, len(commands))
	for run := range runs {
		for i, c := range commands {
			got, err := spend(ctx, c)
			if err != nil {
				return nil, err
			}
			if run == 0 {
				out[i] = got
				continue
			}
			out[i].cpu, out[i].wall, out[i].peak = min(out[i].cpu, got.cpu), min(out[i].wall, got.wall), max(out[i].peak, got.peak)
		}
	}
	return out, nil
}

// spend runs a command to its end and returns what it took.
func spend(ctx context.Context, c command) (cost, error) {
	cmd := exec.CommandContext(ctx, c[0], c[1:]...)
	var said strings.Builder
	cmd.Stderr = &said
	started := time.Now()
	err := cmd.Run()
	wall := time.Since(started)
	// hublint's 1 says that there are findings, and its 3 that the report tells of
	// something that could not be read. The references fail with 2.
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && (exit.ExitCode() == 1 || exit.ExitCode() == 3) {
		err = nil
	}
	if err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%s", strings.Join(c, " "), err, said.String())
	}
	s := cmd.ProcessState
	return cost{cpu: s.UserTime() + s.SystemTime(), wall: wall, peak: peak(s)}, nil
}

// finish runs a command of which only the effect is wanted.
func finish(ctx context.Context, log io.Writer, c command) error {
	cmd := exec.CommandContext(ctx, c[0], c[1:]...)
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", strings.Join(c, " "), err)
	}
	return nil
}
