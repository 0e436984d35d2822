package config

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// write makes a directory of the files in src: a file begins with a line
// "-- name --"; what comes before the first is main.tf.
func write(t *testing.T, src string) string {
	t.Helper()
	dir := t.TempDir()
	name, text := "main.tf", ""
	flush := func() {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for line := range strings.Lines(src) {
		if next, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(next, " --") {
			flush()
			name, text = strings.TrimSuffix(next, " --"), ""
			continue
		}
		text += line
	}
	flush()
	return dir
}

// text writes a value as a test wants it.
func text(v cty.Value) string {
	switch {
	case v == cty.NilVal:
		return "nil"
	case !v.IsKnown():
		return "?"
	case v.IsNull():
		return "null"
	case v.Type() == cty.String:
		return v.AsString()
	case v.Type() == cty.Number:
		return v.AsBigFloat().Text('f', -1)
	case v.Type() == cty.Bool:
		return fmt.Sprint(v.True())
	}
	var parts []string
	for it := v.ElementIterator(); it.Next(); {
		k, e := it.Element()
		s := text(e)
		if v.Type().IsMapType() || v.Type().IsObjectType() {
			if e.IsNull() {
				continue
			}
			s = k.AsString() + ":" + s
		}
		parts = append(parts, s)
	}
	return "[" + strings.Join(parts, " ") + "]"
}

func lineText(at resource.Location) string { return fmt.Sprint(at.Line) }
