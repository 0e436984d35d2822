package resource

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

// Crash is the diagnostic of a panic with v: a mistake in this program, which ends
// nothing but what it names, "reading main.tf" for example. It is made where the
// panic is recovered. What was panicked with is told only where it is Go's own:
// else it might quote the input, and a secret with it.
func Crash(during string, v any, at Location) Diagnostic {
	what := fmt.Sprintf("%T", v)
	if err, ok := v.(runtime.Error); ok {
		what = err.Error()
	}
	return Diagnostic{
		Severity: Error, Code: "crash", At: at,
		Summary: fmt.Sprintf("%s broke down: this is a mistake in hublint; please report it, with what follows, at %s", during, Issues),
		Detail:  what + "\n" + strings.ReplaceAll(string(debug.Stack()), "\t", "  "),
	}
}

// Issues is where mistakes in this program are reported.
const Issues = "https://github.com/hublint/hublint/issues"
