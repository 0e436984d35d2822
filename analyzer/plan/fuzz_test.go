package plan

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tfjson "github.com/hashicorp/terraform-json"

	"github.com/hublint/hublint/analyzer/resource"
)

// FuzzRead: whatever is read, it ends in an error or in a graph whose every
// value can be asked for, and which holds what terraform-json finds.
func FuzzRead(f *testing.F) {
	f.Add([]byte(smallPlan))
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		if info, err := os.Stat(name); err != nil || info.IsDir() || info.Size() > 16<<10 {
			continue
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		g, err := Read(context.Background(), bytes.NewReader(raw), "input", Options{})
		if err != nil {
			return
		}
		dump(g)
		var want tfjson.Plan
		if g.Kind != resource.Plan || json.Unmarshal(raw, &want) != nil || odd(raw) {
			return
		}
		checks := checkData(t, raw)
		for _, c := range want.ResourceChanges {
			if c.DeposedKey != "" || c.Change.Actions.Delete() || checks[c.Address] {
				continue
			}
			r := g.Lookup(c.Address)
			if r == nil {
				t.Errorf("%q is missing", c.Address)
				continue
			}
			if len(g.Problems()) == 0 {
				compareResource(t, r, c)
			}
		}
	})
}

// odd reports whether encoding/json takes a name for one that it is not: it
// ignores case.
func odd(raw []byte) bool {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return true
	}
	var walk func(any) bool
	walk = func(v any) bool {
		switch v := v.(type) {
		case map[string]any:
			for name, e := range v {
				if strings.ToLower(name) != name || strings.ContainsAny(name, "ſK") || walk(e) {
					return true
				}
			}
		case []any:
			return slices.ContainsFunc(v, walk)
		}
		return false
	}
	return walk(v)
}
