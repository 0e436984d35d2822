// Command hublint tells which AWS Security Hub controls planned resources will
// fail. It is wiring: what is judged, how, and what is printed is decided in
// analyzer and rules.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"sync"
	"syscall" //nolint:depguard // for the name of a signal
	"time"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/rules"
)

// The exit statuses.
const (
	exitClean    = 0
	exitFindings = 1
	exitUsage    = 2
	// exitUnfinished wins over exitFindings.
	exitUnfinished = 3
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, func() {
		// Whoever interrupts a second time, or waits for long, means it.
		stop()
		time.Sleep(800 * time.Millisecond)
		os.Exit(exitUnfinished)
	})
	os.Exit(run(ctx, process{
		args: os.Args[1:], in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Environ(), now: time.Now,
		controls: sync.OnceValue(rules.All),
	}))
}

// process is what a run has from its surroundings.
type process struct {
	args     []string
	in       io.Reader
	out, err io.Writer
	// env is the environment, as os.Environ returns it.
	env []string
	now func() time.Time
	// controls makes the table of controls when it is first asked for.
	controls func() []*check.Control
}

// getenv returns the value of an environment variable, or nothing.
func (p process) getenv(name string) string {
	for _, e := range slices.Backward(p.env) {
		if value, ok := strings.CutPrefix(e, name+"="); ok {
			return value
		}
	}
	return ""
}

// tell writes a line to standard error. Where that fails there is nobody left to
// be told.
func (p process) tell(what string) { _, _ = fmt.Fprintln(p.err, "hublint:", what) }

// run does what the arguments say and returns the exit status.
func run(ctx context.Context, p process) (status int) {
	defer func() {
		if v := recover(); v != nil {
			p.tell(message(crash("the run", v)))
			status = exitUnfinished
		}
	}()
	root := newRoot(p) //nolint:contextcheck // the verbs get theirs from ExecuteContext
	root.SetArgs(p.args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitClean
	}
	if end, ok := errors.AsType[statusError](err); ok {
		if end.err != nil {
			p.tell(message(end.err))
		}
		return end.status
	}
	// What is left comes from reading the command line.
	p.tell(message(err))
	return exitUsage
}

// crash is a panic with v while something was done.
func crash(during string, v any) error {
	d := resource.Crash(during, v, resource.Location{})
	return &crashError{d}
}

// crashError is a panic as an error.
type crashError struct{ resource.Diagnostic }

func (e *crashError) Error() string { return e.Summary + "\n" + e.Detail }

// statusError ends a run with a status; err is nil where all is said.
type statusError struct {
	status int
	err    error
}

func (e statusError) Error() string {
	if e.err == nil {
		return fmt.Sprint("exit status ", e.status)
	}
	return e.err.Error()
}

func (e statusError) Unwrap() error { return e.err }
