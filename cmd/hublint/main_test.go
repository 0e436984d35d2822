package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/hublint/hublint/rules"
)

// start runs the command within this process.
func start(t *testing.T, p process, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	p.args, p.in, p.out, p.err = args, strings.NewReader(""), &out, &err
	if p.now == nil {
		p.now = func() time.Time { return time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC) }
	}
	if p.controls == nil {
		p.controls = rules.All
	}
	status = run(t.Context(), p)
	return status, out.String(), err.String()
}

func TestShellQuote(t *testing.T) {
	tests := []struct{ want, word string }{
		{"tfplan", "tfplan"}, {"''", ""}, {"'my plan'", "my plan"}, {`'it'\''s'`, "it's"}, {"'-o'", "-o"}, {"'$(id)'", "$(id)"},
	}
	for _, tt := range tests {
		if got := shellQuote(tt.word); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}
