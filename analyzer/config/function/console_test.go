package function_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	ctyfunction "github.com/zclconf/go-cty/cty/function"

	"github.com/hublint/hublint/analyzer/config/function"
)

var update = flag.Bool("update", false, "write what terraform console says into testdata/console.txt")

// A fixture is an expression, and what `terraform console` prints for it in
// testdata/files: its value, or failed.
type fixture struct {
	before  string // comments above it
	expr    string
	console string
	differs string // the value in this table where it is another, for the reason above it
}

func (f fixture) want() string {
	if f.differs != "" {
		return f.differs
	}
	return f.console
}

const failed = "error"

// readFixtures reads "> expression" lines, each with the lines of its value, and a
// line "differs: value" where this table gives another one.
func readFixtures(t *testing.T, name string) []fixture {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []fixture
	before := ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimSuffix(line, "\n")
		last := len(all) - 1
		if expr, ok := strings.CutPrefix(line, "> "); ok {
			all = append(all, fixture{before: before, expr: expr})
			before = ""
		} else if strings.HasPrefix(line, "#") {
			before += line + "\n"
		} else if value, ok := strings.CutPrefix(line, "differs: "); ok {
			all[last].differs = value
		} else if before == "" && last >= 0 {
			all[last].console += line + "\n"
		}
	}
	for i := range all {
		all[i].console = strings.TrimRight(all[i].console, "\n")
	}
	return all
}

func TestConsole(t *testing.T) {
	all := readFixtures(t, "testdata/console.txt")
	if len(all) < 300 {
		t.Fatalf("%d expressions, want at least 300", len(all))
	}
	table := newTable(function.Limits{})
	for _, f := range all {
		if got := evaluate(table, f.expr); got != f.want() {
			t.Errorf("%s\ngot  %s\nwant %s", f.expr, got, f.want())
		}
	}
}

// What only OpenTofu has is held against its documentation.
func TestOpenTofu(t *testing.T) {
	table := newTable(function.Limits{})
	for _, f := range readFixtures(t, "testdata/opentofu.txt") {
		if got := evaluate(table, f.expr); got != f.want() {
			t.Errorf("%s\ngot  %s\nwant %s", f.expr, got, f.want())
		}
	}
}

// The committed values are those of the real thing.
func TestConsoleIsTerraforms(t *testing.T) {
	terraform, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("there is no terraform on this machine; the committed values stand")
	}
	const name = "testdata/console.txt"
	all := readFixtures(t, name)
	console := newConsole(t, terraform)
	if !strings.HasPrefix(console.version, "v1.11.") {
		t.Skipf("the values are those of terraform 1.11, this is %s", console.version)
	}
	var out strings.Builder
	for len(all) > 0 {
		n := min(len(all), 200)
		for i, got := range console.values(all[:n]) {
			f := all[i]
			if got != f.console && !*update {
				t.Errorf("%s\ngot  %s\nwant %s", f.expr, got, f.console)
			}
			if f.before != "" && out.Len() > 0 {
				out.WriteString("\n")
			}
			fmt.Fprintf(&out, "%s> %s\n%s\n", f.before, f.expr, got)
			if f.differs != "" {
				fmt.Fprintf(&out, "differs: %s\n", f.differs)
			}
		}
		all = all[n:]
	}
	if *update {
		if err := os.WriteFile(name, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func newTable(l function.Limits) map[string]ctyfunction.Function {
	return function.Table(function.Options{BaseDir: filepath.Join("testdata", "files"), Files: osFiles{}, Limits: l})
}

// osFiles opens what it is asked for, but nothing under testdata/files/secret.
type osFiles struct{}

var errSecret = errors.New("it is outside the project")

func (osFiles) Open(path string) (fs.File, error) {
	if strings.Contains(path, "secret") {
		return nil, errSecret
	}
	return os.Open(path)
}

func (osFiles) Stat(path string) (fs.FileInfo, error) {
	if strings.Contains(path, "secret") {
		return nil, errSecret
	}
	return os.Stat(path)
}

func (osFiles) ReadDir(path string) ([]fs.DirEntry, error) {
	if strings.Contains(path, "secret") {
		return nil, errSecret
	}
	return os.ReadDir(path)
}

// evaluate returns the value of an expression as terraform console prints it.
func evaluate(table map[string]ctyfunction.Function, src string) string {
	v, diags := evaluateIn(&hcl.EvalContext{Functions: table}, src)
	if diags.HasErrors() {
		return failed
	}
	return printed(v, 0)
}

func evaluateIn(ctx *hcl.EvalContext, src string) (cty.Value, hcl.Diagnostics) {
	expr, diags := hclsyntax.ParseExpression([]byte(src), "test.tf", hcl.InitialPos)
	if diags.HasErrors() {
		return cty.DynamicVal, diags
	}
	return expr.Value(ctx)
}

// console runs terraform console in a copy of testdata/files.
type console struct {
	t         *testing.T
	terraform string
	version   string
	dir       string
	env       []string
}

func newConsole(t *testing.T, terraform string) *console {
	t.Helper()
	c := &console{t: t, terraform: terraform, dir: t.TempDir()}
	home := t.TempDir()
	rc := filepath.Join(home, "terraform.rc")
	if err := os.WriteFile(rc, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	// Its state and lock files go elsewhere, so that fileset doesn't find them.
	c.env = append(os.Environ(), "HOME="+home, "TF_CLI_CONFIG_FILE="+rc, "CHECKPOINT_DISABLE=1",
		"TF_CLI_ARGS=", "TF_DATA_DIR="+filepath.Join(home, "data"))
	if err := os.CopyFS(c.dir, os.DirFS(filepath.Join("testdata", "files"))); err != nil {
		t.Fatal(err)
	}
	c.version = strings.TrimPrefix(strings.SplitN(c.run("", "version"), "\n", 2)[0], "Terraform ")
	return c
}

func (c *console) run(input string, args ...string) string {
	c.t.Helper()
	cmd := exec.Command(c.terraform, args...)
	cmd.Dir, cmd.Env, cmd.Stdin = c.dir, c.env, strings.NewReader(input)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		c.t.Fatalf("terraform %s: %v\n%s\n%s", args, err, stderr.Bytes(), input)
	}
	return string(out)
}

// values returns what the console prints for each expression. The console prints
// only its last result and stops at the first error, so all are elements of one
// tuple, after those that fail have been found with can.
func (c *console) values(all []fixture) []string {
	c.t.Helper()
	eval := func(elements []string) []string {
		out := c.run("["+strings.Join(elements, ", ")+"]\n", "console", "-no-color", "-state="+filepath.Join(c.t.TempDir(), "none"))
		return strings.Split(strings.TrimRight(out, "\n"), "\n")
	}
	var can []string
	for _, f := range all {
		can = append(can, "can("+f.expr+")")
	}
	values := make([]string, len(all))
	var good []string
	for i, line := range eval(can)[1 : len(all)+1] {
		switch strings.TrimSpace(line) {
		case "true,", "(known after apply),":
			good = append(good, fmt.Sprintf("%q", mark(i)), all[i].expr)
		case "false,":
			values[i] = failed
		default:
			c.t.Fatalf("can(%s) is %s", all[i].expr, line)
		}
	}
	if len(good) == 0 {
		return values
	}
	lines := eval(append(good, fmt.Sprintf("%q", mark(len(all)))))
	current := -1
	var value []string
	for _, line := range lines[1 : len(lines)-1] {
		line = strings.TrimPrefix(line, "  ")
		var next int
		if n, _ := fmt.Sscanf(line, "\"@%d@\",", &next); n == 1 {
			if current >= 0 {
				values[current] = strings.TrimSuffix(strings.Join(value, "\n"), ",")
			}
			current, value = next, nil
			continue
		}
		value = append(value, line)
	}
	return values
}

func mark(i int) string { return fmt.Sprintf("@%d@", i) }
