package function_test

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/config/function"
)

// What a hostile configuration may try, and the bound that it meets.
func TestBounds(t *testing.T) {
	big := strings.Repeat("ab", 1<<19)
	laughs := cty.StringVal("ha")
	for range 40 {
		laughs = cty.TupleVal([]cty.Value{laughs, laughs})
	}
	deep := cty.StringVal("x")
	for range 2000 {
		deep = cty.TupleVal([]cty.Value{deep})
	}
	var wide []cty.Value
	for i := range 20_000 {
		wide = append(wide, cty.NumberIntVal(int64(i)))
	}
	vars := map[string]cty.Value{
		"big":    cty.StringVal(big), // a megabyte
		"laughs": laughs,             // 2**40 strings
		"deep":   deep,               // 2,000 levels
		"wide":   cty.TupleVal(wide), // 20,000 numbers
		"list":   cty.ListVal(wide),  // the same
		"huge":   cty.MustParseNumberVal("1e600000000"),
		"ones":   cty.StringVal(strings.Repeat("1", 1<<20)),
		"yaml":   cty.StringVal(yamlLaughs()),
	}
	tree := hostileFiles()
	for _, tt := range []struct {
		want string
		expr string
	}{
		{"text-bytes", `format("%999999999s", "a")`},
		{"text-bytes", `format("%-999999999d", 1)`},
		{"text-bytes", `format("%.999999999f", 1)`},
		{"text-bytes", `format("%99999999999999999999999s", "a")`},
		{"text-bytes", `format(replace(big, "ab", "%[1]s"), big)`},
		{"text-bytes", `format(join("", [for i in range(20) : "%[1]s"]), big)`},
		{"digits", `format("%d", huge)`},
		{"digits", `format("%s", huge)`},
		{"text-bytes", `formatlist("%[1]s%[1]s%[2]s", big, range(1000))`},
		{"text-bytes", `formatlist("%999999s", range(1000))`},
		{"text-bytes", `indent(2000000000, "a\nb")`},
		{"text-bytes", `indent(1000, replace(big, "a", "\n"))`},
		{"text-bytes", `join(big, range(100))`},
		{"text-bytes", `join(",", [for i in range(100) : big])`},
		{"text-bytes", `replace(big, "a", big)`},
		{"text-bytes", `replace(big, "", big)`},
		{"text-bytes", `replace(big, "/b/", big)`},
		{"text-bytes", `replace(big, "/.+/", "$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0")`},
		{"text-bytes", `jsonencode([for i in range(100) : big])`},
		{"text-bytes", `yamlencode([for i in range(100) : big])`},
		{"text-bytes", `base64encode(join("", [for i in range(15) : big]))`},
		{"text-bytes", `urlencode(join("", [for i in range(15) : big]))`},
		{"text-bytes", `textencodebase64(join("", [for i in range(15) : big]), "UTF-16")`},
		{"text-bytes", `upper(join("", [for i in range(15) : big]))`},
		{"text-bytes", `templatestring("$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}$${x}", {x = big})`},
		{"text-bytes", `templatestring("%%{ for i in l }$${x}%%{ endfor }", {l = wide, x = big})`},
		{"text-bytes", `templatestring("%%{ for i in l }x$${x}y%%{ endfor }", {l = wide, x = big})`},
		{"elements", `templatestring("$${jsonencode([for i in l : [for j in l : i]])}", {l = wide})`},
		{"function-steps", `templatestring("%%{ for i in l }%%{ for j in l }%%{ for k in l }%%{ endfor }%%{ endfor }%%{ endfor }", {l = range(1000)})`},
		{"digits", `templatestring("$${1e600000000}", {})`},
		{"digits", `templatestring("x$${x}", {x = huge})`},
		{"template-depth", `templatefile("self.tmpl", {})`},
		{"function-steps", `templatefile("twice.tmpl", {n = 0})`},
		{"elements", `setproduct(range(1000), range(1000), range(1000))`},
		{"elements", `setproduct(range(1000), range(1000), ["a"])`},
		{"elements", `setproduct([for i in range(70) : range(2)]...)`},
		{"text-bytes", `setproduct([for i in range(100) : big], [1])`},
		{"elements", `split("", big)`},
		{"elements", `split("a", join("", [big, big]))`},
		{"elements", `csvdecode("a,b\n${replace(big, "a", ",\n")}")`},
		{"elements", `jsondecode("[${replace(replace(big, "a", "1,"), "b", "1,")}1]")`},
		{"nesting", `jsondecode(replace(replace(big, "a", "["), "b", "["))`},
		{"nesting", `yamldecode("${join("", [for i in range(1024) : "[["])}${join("", [for i in range(1024) : "]]"])}")`},
		{"nesting", `yamldecode(join("", [for i in range(1024) : "- - - "]))`},
		{"nesting", `yamldecode("${join("", [for i in range(1024) : "[']', [ "])}${join("", [for i in range(1024) : "]]"])}")`},
		{"nesting", `templatestring("$${${replace(replace(big, "a", "["), "b", "[")}}", {})`},
		{"nesting", `templatestring("$${${replace(replace(big, "a", "!"), "b", "-")}1}", {})`},
		{"function-steps", `yamldecode(replace(replace(big, "a", "["), "b", "{"))`},
		{"elements", `yamldecode(yaml)`},
		{"digits", `jsondecode("1e600000000")`},
		{"digits", `yamldecode("1e600000000")`},
		{"digits", `tonumber("1e600000000")`},
		{"digits", `tonumber(ones)`},
		{"digits", `abs(ones)`},
		{"digits", `max(1, ones)`},
		{"digits", `parseint(ones, 10)`},
		{"digits", `tostring(huge)`},
		{"digits", `jsonencode(huge)`},
		{"function-steps", `distinct(list)`},
		{"function-steps", `matchkeys(list, list, list)`},
		{"function-steps", `regexall("(.*)x|.", join("", [for i in range(4) : big]))`},
		{"function-steps", `replace(big, "/(.*)x|./", "")`},
		{"function-steps", `regex("(((a|b)*a(a|b){1000})|x)y", join("", [for i in range(4) : big]))`},
		{"pattern-bytes", `regex(big, big)`},
		{"elements", `regexall("()()()()()()()()()()()()()()()()()()()()()()()()", substr(big, 0, 50000))`},
		{"text-bytes", `base64gunzip(file("bomb.b64"))`},
		{"fileset-entries", `fileset("many", "**")`},
		{"digest-bytes", `filesha256("endless")`},
		{"text-bytes", `file("endless")`},
		{"text-bytes", `filebase64("endless")`},
		{"text-bytes", `templatefile("endless", {})`},
		// try doesn't take a bound for a failure.
		{"digits", `try(tonumber(ones), 5)`},
		{"digits", `can(tonumber(ones))`},
		{"digits", `templatestring("$${try(tonumber(x), 5)}", {x = ones})`},
	} {
		t.Run(tt.want+" "+tt.expr[:min(len(tt.expr), 60)], func(t *testing.T) {
			l := function.Limits{MaxFiles: 1000}
			if tt.want == "function-steps" {
				l.MaxSteps = 1_000_000 // a hundredth of the default, for the test to be quick
			}
			table := function.Table(function.Options{Files: tree, BaseDir: ".", Limits: l})
			ctx := &hcl.EvalContext{Functions: table, Variables: vars}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, diags := evaluateIn(ctx, tt.expr)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			allocated := (after.TotalAlloc - before.TotalAlloc) >> 20

			if got := limitOf(diags); got != tt.want {
				t.Errorf("got limit %q, want %q: %v", got, tt.want, diags)
			}
			t.Logf("%d MiB allocated in %s", allocated, took.Round(time.Millisecond))
			// The race detector, for which tests are short, takes time and memory itself.
			if !testing.Short() && (allocated > 512 || took > time.Minute) {
				t.Errorf("took %s and %d MiB", took, allocated)
			}
		})
	}
}

// limitOf returns the name of the limit that an evaluation met, or "".
func limitOf(diags hcl.Diagnostics) string {
	for _, diag := range diags {
		if extra, ok := hcl.DiagnosticExtra[hclsyntax.FunctionCallDiagExtra](diag); ok {
			if limit, ok := errors.AsType[*function.LimitError](extra.FunctionCallError()); ok {
				return limit.Limit
			}
		}
	}
	return ""
}

// Check counts what is shared as often as it occurs, and stops at the limit.
func TestCheck(t *testing.T) {
	shared := cty.StringVal("ha")
	for range 60 {
		shared = cty.ObjectVal(map[string]cty.Value{"a": shared, "b": shared})
	}
	deep := cty.EmptyTupleVal
	for range 1001 {
		deep = cty.TupleVal([]cty.Value{deep})
	}
	l := function.Limits{MaxStringBytes: 10}
	all := function.Limits{}
	for _, tt := range []struct {
		name, want string
		limits     function.Limits
		v          cty.Value
	}{
		{"a little", "", l, cty.StringVal("0123456789")},
		{"unknown", "", l, cty.DynamicVal},
		{"null", "", l, cty.NullVal(cty.String)},
		{"a long string", "text-bytes", l, cty.StringVal("0123456789a")},
		{"two strings", "text-bytes", l, cty.TupleVal([]cty.Value{cty.StringVal("01234"), cty.StringVal("56789a")})},
		{"a long key", "text-bytes", l, cty.MapVal(map[string]cty.Value{"0123456789a": cty.True})},
		{"marked", "text-bytes", l, cty.StringVal("0123456789a").Mark(1)},
		{"shared parts", "elements", all, cty.TupleVal([]cty.Value{shared})},
		{"deep", "nesting", l, deep},
		{"a small number", "text-bytes", l, cty.MustParseNumberVal("1e-300")},
		{"a tiny number", "digits", l, cty.MustParseNumberVal("1e-600000000")},
		{"infinity", "", l, cty.PositiveInfinity},
	} {
		got := ""
		if limit, ok := errors.AsType[*function.LimitError](tt.limits.Check(tt.v)); ok {
			got = limit.Limit
		}
		if got != tt.want {
			t.Errorf("got %q, want %q: %s", got, tt.want, tt.name)
		}
	}
}

// yamlLaughs is the well-known document of aliases of aliases.
func yamlLaughs() string {
	var b strings.Builder
	b.WriteString("l0: &l0 [ha, ha]\n")
	for i := 1; i < 40; i++ {
		fmt.Fprintf(&b, "l%d: &l%d [*l%d, *l%d]\n", i, i, i-1, i-1)
	}
	return b.String()
}

// hostileFiles is a tree with files that are made to be read.
func hostileFiles() function.FS {
	tree := fstest.MapFS{
		"self.tmpl":  {Data: []byte(`${templatefile("self.tmpl", {})}`)},
		"twice.tmpl": {Data: []byte(`${n > 40 ? "" : templatefile("twice.tmpl", {n = n + 1})}${n > 40 ? "" : templatefile("twice.tmpl", {n = n + 1})}`)},
		"bomb.b64":   {Data: []byte(bomb())},
	}
	for i := range 1001 {
		tree[fmt.Sprintf("many/%d", i)] = &fstest.MapFile{}
	}
	return mapFiles{tree}
}

// mapFiles serves a tree in memory, and in it a file without an end.
type mapFiles struct{ fstest.MapFS }

func (m mapFiles) Open(path string) (fs.File, error) {
	if path == "endless" {
		return endless{}, nil
	}
	return m.MapFS.Open(path)
}

func (m mapFiles) Stat(path string) (fs.FileInfo, error) {
	if path == "endless" {
		return m.MapFS.Stat("self.tmpl")
	}
	return m.MapFS.Stat(path)
}

type endless struct{}

func (endless) Read(b []byte) (int, error) { clear(b); return len(b), nil }
func (endless) Stat() (fs.FileInfo, error) { return fs.Stat(fstest.MapFS{"endless": {}}, "endless") }
func (endless) Close() error               { return nil }

// bomb is a little more than a string may hold, packed.
func bomb() string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write(make([]byte, 16<<20+1))
	_ = w.Close()
	return base64.StdEncoding.EncodeToString(b.Bytes())
}
