package main

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/hublint/hublint/analyzer/report"
)

// progress is a line on standard error that says what a long run is at.
type progress struct {
	mu   sync.Mutex
	at   string
	done func()
}

// clearLine brings the cursor back to the beginning of an empty line.
const clearLine = "\r\x1b[K"

// startProgress begins a line that appears after a second, on a terminal only.
func (s *scan) startProgress(ctx context.Context) *progress {
	p := &progress{done: func() {}}
	if s.quiet || !isTerminal(s.err) {
		return p
	}
	ctx, cancel := context.WithCancel(ctx)
	var wg sync.WaitGroup
	wg.Go(func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for n := 1; ; n++ {
			select {
			case <-ctx.Done():
				if n > 1 {
					_, _ = fmt.Fprint(s.err, clearLine)
				}
				return
			case <-tick.C:
				_, _ = fmt.Fprintf(s.err, "%s%s (%d s)", clearLine, p.line(), n)
			}
		}
	})
	p.done = func() { cancel(); wg.Wait() }
	return p
}

func (p *progress) say(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at = what
}

func (p *progress) line() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.at
}

// stop takes the line away.
func (p *progress) stop() { p.done() }

// say tells the user something on standard error.
func (s *scan) say(what string) {
	if !s.quiet {
		s.tell(report.Printable(what))
	}
}
