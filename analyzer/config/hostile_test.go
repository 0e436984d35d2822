package config

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/hublint/hublint/analyzer/resource"
)

// canary is in files outside of the project that must not be read.
const canary = "canary-4711"

// outside makes a project in a directory beside secrets, with links to them.
func outside(t *testing.T, src string) (root, dir string) {
	t.Helper()
	top := t.TempDir()
	root = filepath.Join(top, "project")
	dir = filepath.Join(root, "env")
	if err := os.CopyFS(dir, os.DirFS(write(t, src))); err != nil {
		t.Fatal(err)
	}
	secrets := filepath.Join(top, "secrets")
	if err := os.Mkdir(secrets, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"secret.txt": canary, "main.tf": "locals { x = \"" + canary + "\" }\noutput \"o\" { value = local.x }",
		"terraform.tfvars": "v = \"" + canary + "\"", "t.tftpl": canary + "${x}",
	} {
		if err := os.WriteFile(filepath.Join(secrets, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{
		"link.txt": filepath.Join(secrets, "secret.txt"), "relative.txt": "../../secrets/secret.txt", "dir": secrets,
		"linked.auto.tfvars": filepath.Join(secrets, "terraform.tfvars"), "null.auto.tfvars": "/dev/null",
	} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("this system has no symbolic links: ", err)
		}
	}
	return root, dir
}

func TestNothingOutsideOfTheProjectIsRead(t *testing.T) {
	for _, expr := range []string{
		`file("/etc/passwd")`, `file("../../secrets/secret.txt")`, `file("${path.module}/../../secrets/secret.txt")`,
		`file("link.txt")`, `file("relative.txt")`, `file("dir/secret.txt")`, `filebase64("link.txt")`, `filesha256("relative.txt")`,
		`templatefile("../../secrets/t.tftpl", { x = 1 })`, `templatefile("dir/t.tftpl", { x = 1 })`,
		`join(",", fileset("/", "**"))`, `join(",", fileset("../../secrets", "*"))`, `join(",", fileset("dir", "*"))`,
		`tostring(fileexists("../../secrets/secret.txt"))`, `file("~/.ssh/id_rsa")`,
		`try(file("link.txt"), "fallback")`, `tostring(can(file("link.txt")))`,
		`file("C:\\windows\\win.ini")`, `file("c:secret.txt")`, `file("\\\\host\\share\\x")`, `file("//host/share/x")`, `file("\\\\?\\C:\\x")`,
		`templatefile("C:/t.tftpl", { x = 1 })`, `join(",", fileset("C:\\", "**"))`, `tostring(fileexists("\\\\host\\share\\x"))`, `filebase64("~root/x")`,
		`var.v`,
	} {
		t.Run(expr, func(t *testing.T) {
			root, dir := outside(t, `
				variable "v" { default = "d" }
				resource "aws_s3_bucket" "b" { bucket = `+expr+` }`)
			g, err := Load(context.Background(), dir, Options{Root: root})
			if err != nil {
				t.Fatal(err)
			}
			v := get(t, g, "aws_s3_bucket.b bucket")
			if s := text(v.V); v.Known() && s != "d" || strings.Contains(s, canary) {
				t.Errorf("got %s", s)
			}
			var codes []string
			for _, d := range g.Problems() {
				if d.At.File == "env/main.tf" || strings.HasPrefix(expr, "var") {
					codes = append(codes, d.Code)
				}
				if d.At.File == "" {
					t.Errorf("no place: %+v", d)
				}
				if strings.Contains(d.Summary+d.Detail, canary) {
					t.Errorf("%+v", d)
				}
			}
			if !slices.Contains(codes, "outside") {
				t.Errorf("no refusal among %v", codes)
			}
		})
	}
}

// TestAHomeDirectoryIsNotKnown: a path in it is nobody's business, and nothing is
// asked for there.
func TestAHomeDirectoryIsNotKnown(t *testing.T) {
	g := load(t, `resource "aws_s3_bucket" "b" { bucket = file(pathexpand("~/x")) }`, Options{})
	if v := get(t, g, "aws_s3_bucket.b bucket"); v.Known() || len(g.Problems()) > 0 {
		t.Errorf("got %s and %v", text(v.V), g.Problems())
	}
}

// TestNoModuleOutsideOfTheProjectIsRead is the same for modules, and for where
// terraform init is said to have put them.
func TestNoModuleOutsideOfTheProjectIsRead(t *testing.T) {
	for _, c := range []struct{ name, source, dir, want string }{
		{"a link", "./dir", "", "outside"},
		{"below a link", "./dir/.", "", "outside"},
		{"a path upwards", "../../secrets", "", "outside"},
		{"a path upwards with turns", "./x/../../../secrets", "", "outside"},
		{"a path of Windows upwards", `..\\..\\secrets`, "", "module-missing"},
		{"an absolute path", "/etc", "", "module-missing"},
		{"a drive", `C:\\secrets`, "", "module-missing"},
		{"a host", `\\\\host\\share`, "", "module-missing"},
		{"a home directory", "~/secrets", "", "module-missing"},
		{"installed upwards", "vendor/m/aws", "../../secrets", "outside"},
		{"installed at an absolute path", "vendor/m/aws", "/etc", "outside"},
		{"installed behind a link", "vendor/m/aws", "dir", "outside"},
		{"installed on a drive", "vendor/m/aws", `C:\\secrets`, "outside"},
		{"installed on a drive's directory", "vendor/m/aws", `c:secrets`, "outside"},
		{"installed on a host", "vendor/m/aws", `\\\\host\\share`, "outside"},
		{"installed at home", "vendor/m/aws", "~/secrets", "module-missing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := `
				module "m" { source = "` + c.source + `" }
				resource "aws_s3_bucket" "b" { bucket = module.m.o }`
			if c.dir != "" {
				src += "\n-- .terraform/modules/modules.json --\n" + `{"Modules": [{"Key": "m", "Dir": "` + c.dir + `"}]}`
			}
			root, dir := outside(t, src)
			refused(t, dir, c.want, Options{Root: root})
		})
	}
}

// TestNothingIsReadThroughTheLinksOfTerraform: terraform init makes these, and so may
// somebody else.
func TestNothingIsReadThroughTheLinksOfTerraform(t *testing.T) {
	const src = `
		module "m" { source = "vendor/m/aws" }
		resource "aws_s3_bucket" "b" { bucket = "${module.m.o}${terraform.workspace}" }`
	for _, c := range []struct{ name, link, to, want string }{
		{"all of it", ".terraform", "../../secrets", "outside"},
		{"its modules", ".terraform/modules", "../../../secrets", "outside"},
		{"its manifest", ".terraform/modules/modules.json", "../../../../secrets/modules.json", "outside"},
		{"a module", ".terraform/modules/m", "../../../../secrets", "outside"},
		{"a device for the manifest", ".terraform/modules/modules.json", "/dev/zero", "outside"},
		{"a directory for the manifest", ".terraform/modules/modules.json", ".", "unreadable"},
		{"the lock file", ".terraform.lock.hcl", "../../secrets/main.tf", "outside"},
		{"the selected workspace", ".terraform/environment", "../../../secrets/secret.txt", "outside"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, dir := outside(t, src)
			for name, text := range map[string]string{
				"../../secrets/modules/modules.json": `{"Modules": [{"Key": "m", "Dir": "."}]}`, "../../secrets/modules.json": `{"Modules": [{"Key": "m", "Dir": "."}]}`,
			} {
				name = filepath.Join(dir, name)
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			link := filepath.Join(dir, c.link)
			if err := os.MkdirAll(filepath.Dir(link), 0o755); err != nil {
				t.Fatal(err)
			}
			if c.link == ".terraform/modules/m" {
				if err := os.WriteFile(filepath.Join(dir, ".terraform", "modules", "modules.json"), []byte(`{"Modules": [{"Key": "m", "Dir": ".terraform/modules/m"}]}`), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Symlink(c.to, link); err != nil {
				t.Fatal(err)
			}
			refused(t, dir, c.want, Options{Root: root})
		})
	}
}

// refused holds that a bucket's name isn't known, that the reason is told with its
// place, and that nothing from outside is in what is told.
func refused(t *testing.T, dir, want string, o Options) {
	t.Helper()
	g, err := Load(t.Context(), dir, o)
	if err != nil {
		t.Fatal(err)
	}
	if v := get(t, g, "aws_s3_bucket.b bucket"); v.Known() {
		t.Errorf("got %s", text(v.V))
	}
	var codes []string
	for _, d := range g.Problems() {
		if !strings.HasSuffix(d.At.File, ".tfvars") { // those links are refused in any case
			codes = append(codes, d.Code)
		}
		if d.At.File == "" {
			t.Errorf("no place: %+v", d)
		}
		if strings.Contains(d.Summary+d.Detail, canary) {
			t.Errorf("%+v", d)
		}
	}
	if !slices.Contains(codes, want) {
		t.Errorf("got %v, want %s among them", codes, want)
	}
}

// TestUnreadableDirectoriesAreTold holds that a module whose directory can't be
// listed isn't taken for one without resources.
func TestUnreadableDirectoriesAreTold(t *testing.T) {
	const src = `module "m" { source = "./m" }
		resource "aws_s3_bucket" "b" { bucket = module.m.o }
		-- m/main.tf --
		output "o" { value = "x" }
		-- other/main.tf --
		locals {}`
	for _, c := range []struct {
		name string
		do   func(t *testing.T, dir string)
		// want is the code of what Load and Roots say.
		load, roots string
	}{
		{"nobody may read it", func(t *testing.T, dir string) {
			t.Helper()
			for _, name := range []string{"m", "other"} {
				if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = os.Chmod(filepath.Join(dir, name), 0o700) })
			}
			if _, err := os.ReadDir(filepath.Join(dir, "m")); err == nil {
				t.Skip("this user may read everything")
			}
		}, "unreadable", "unreadable"},
		{"nobody may read a file of it", func(t *testing.T, dir string) {
			t.Helper()
			name := filepath.Join(dir, "m", "main.tf")
			if err := os.Chmod(name, 0); err != nil {
				t.Fatal(err)
			}
			if _, err := os.ReadFile(name); err == nil {
				t.Skip("this user may read everything")
			}
		}, "unreadable", ""},
		{"it is a file", func(t *testing.T, dir string) {
			t.Helper()
			if err := os.RemoveAll(filepath.Join(dir, "m")); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(dir, "m"), nil, 0o644); err != nil {
				t.Fatal(err)
			}
		}, "module-missing", ""},
		{"it is a link to itself", func(t *testing.T, dir string) {
			t.Helper()
			if err := os.RemoveAll(filepath.Join(dir, "m")); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink("m", filepath.Join(dir, "m")); err != nil {
				t.Skip("this system has no symbolic links: ", err)
			}
		}, "module-missing", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := write(t, src)
			c.do(t, dir)
			refused(t, dir, c.load, Options{})
			found, err := Roots(t.Context(), dir, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, d := range found.Diagnostics {
				got = d.Code
			}
			if got != c.roots {
				t.Errorf("got %v of the search for roots, want %q", found.Diagnostics, c.roots)
			}
		})
	}
}

// TestADirectoryThatCannotBeListedIsTold is the same where the user may read
// everything: the list ends in an error.
func TestADirectoryThatCannotBeListedIsTold(t *testing.T) {
	dir := write(t, "locals {}\n-- m/main.tf --\nlocals {}")
	fsys, err := openFiles(dir, defaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	s := search{files: fsys, limits: defaultLimits()}
	if err := s.walk(t.Context(), "m/main.tf", ""); err != nil {
		t.Fatal(err)
	}
	if len(s.diags) != 1 || s.diags[0].Code != "unreadable" || s.diags[0].Severity != resource.Error {
		t.Errorf("got %+v of the search for roots", s.diags)
	}
	m := NewCache().load(fsys, defaultLimits(), []string{"m/main.tf"})["m/main.tf"]
	if len(m.diags) != 1 || m.diags[0].Code != "unreadable" || m.diags[0].Severity != resource.Error {
		t.Errorf("got %+v of a module", m.diags)
	}
}

func TestPipesAndDevicesAreNotOpened(t *testing.T) {
	dir := write(t, `variable "v" {}`)
	g, err := Load(context.Background(), dir, Options{Given: []Given{{File: "/dev/zero"}, {File: filepath.Join(dir, "none.tfvars")}}})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(g.Problems()); n != 2 {
		t.Errorf("got %d diagnostics, want one for each file: %+v", n, g.Problems())
	}
}

// lines writes one line for each number.
func lines(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format+"\n", i+1, i)
	}
	return b.String()
}

// TestListWithin holds that of a huge directory not all is listed before it is found
// to be one.
func TestListWithin(t *testing.T) {
	var src strings.Builder
	for i := range 20 {
		fmt.Fprintf(&src, "-- sub/m%02d.tf --\nlocals {}\n", i)
	}
	fsys, err := openFiles(write(t, src.String()), defaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	for most, want := range map[int]int{0: 1, 5: 6, 19: 20, 20: 20, 30: 20} {
		if got, err := fsys.listWithin("sub", most); err != nil || len(got) != want {
			t.Errorf("got %d entries (%v), want %d, of 20 of which %d are allowed", len(got), err, want, most)
		}
	}
}

func TestBounds(t *testing.T) {
	const use = "\nresource \"aws_s3_bucket\" \"b\" { bucket = jsonencode(local.x) }\n"
	for _, c := range []struct{ name, src, limit string }{
		{"a large count", `resource "aws_s3_bucket" "b" { count = 1e9 }`, "instances"},
		{"many counts", lines(20, "resource \"aws_s3_bucket\" \"b%d\" {\n  count = 1000 + %d\n}"), "instances"},
		{"a large for_each", `resource "aws_s3_bucket" "b" { for_each = toset([for p in setproduct(range(150), range(100)) : "${p[0]}-${p[1]}"]) }`, "instances"},
		{"a tower of products", "locals {\n  s = range(100)\n  x = setproduct([for i in range(6) : local.s]...)\n}" + use, "elements"},
		{"loops in loops", "locals { x = [for a in range(1000) : [for b in range(1000) : [for c in range(1000) : c]]] }" + use, "elements"},
		{"loops that leave nothing", "locals {\n  r = range(1000)\n  x = [for a in local.r : 1 if length([for b in local.r : 1 if length([for c in local.r : 1 if length([for d in local.r : 1 if false]) > 0]) > 0]) > 0]\n}" + use, "steps"},
		{"lists that double", "locals {\n  x0 = [1]\n" + lines(60, "  x%d = [local.x%[2]d, local.x%[2]d]") + "  x = local.x60\n}" + use, "elements"},
		{"lists that are put together", "locals {\n  x0 = [1]\n" + lines(60, "  x%d = concat(local.x%[2]d, local.x%[2]d)") + "  x = local.x60\n}" + use, "elements"},
		{"texts that double", "locals {\n  x0 = \"0123456789\"\n" + lines(60, "  x%d = \"${local.x%[2]d}${local.x%[2]d}\"") + "  x = local.x60\n}" + use, "text-bytes"},
		{"texts that are joined", "locals {\n  x0 = \"0123456789\"\n" + lines(60, "  x%d = join(\"\", [local.x%[2]d, local.x%[2]d])") + "  x = local.x60\n}" + use, "text-bytes"},
		{"a long text", "locals { x = format(\"%1000000000d\", 1) }" + use, "text-bytes"},
		{"a long chain", "locals {\n  x0 = 1\n" + lines(12000, "  x%d = local.x%d") + "  x = local.x12000\n}" + use, "depth"},
		{"modules that double", "module \"a\" { source = \"./m0\" }\n" + doubling(40), "modules"},
		{"deep brackets", "locals { x = " + strings.Repeat("[", 10000) + strings.Repeat("]", 10000) + " }", "nesting"},
		{"deep JSON", "-- a.tf.json --\n{\"locals\": {\"x\": " + strings.Repeat("[", 10000) + strings.Repeat("]", 10000) + "}}", "nesting"},
		{"a template nested deeply", `resource "aws_s3_bucket" "b" { bucket = templatefile("t.tmpl", {}) }` + "\n-- t.tmpl --\n${" + strings.Repeat("[", 100_000), "nesting"},
		{"loops for what is sensitive", `variable "v" {
			default   = "x"
			sensitive = ` + nested(10) + ` == 1
		}
		resource "aws_s3_bucket" "b" { bucket = var.v }`, "elements"},
		{"loops for what is nullable", `module "m" {
			source = "./m"
			v      = "x"
		}
		-- m/main.tf --
		variable "v" { nullable = ` + nested(10) + ` == 1 }
		resource "aws_s3_bucket" "b" { bucket = var.v }`, "elements"},
		{"comments on one block", "resource \"aws_s3_bucket\" \"b\" {\n" + lines(1001, "  a%d = 1 # hublint:ignore S3.%d") + "}", "block-comments"},
		{"a dynamic block of many", "resource \"aws_security_group\" \"g\" {\n  dynamic \"ingress\" {\n    for_each = setproduct(range(1000), range(1000))\n    content {\n      from_port = 1\n    }\n  }\n}", "elements"},
	} {
		t.Run(c.name, func(t *testing.T) {
			began := time.Now()
			g := load(t, c.src, Options{Limits: Limits{Steps: 500_000, Instances: 10_000, Elements: 100_000, Modules: 2_000}})
			ask(g)
			if took := time.Since(began); took > time.Minute {
				t.Errorf("took %s", took)
			}
			var got []string
			for _, d := range g.Problems() {
				got = append(got, d.Code+" "+d.Summary)
				if d.Severity != resource.Error || d.At.File == "" {
					t.Errorf("got %+v", d)
				}
			}
			if len(got) == 0 || !strings.Contains(strings.Join(got, "\n"), "limit The limit "+c.limit+" of ") {
				t.Errorf("got %v, want the limit %s", got, c.limit)
			}
		})
	}
}

// TestManyCommentsArePlaced finds out what comments are about, of a number for
// which to look at each block or attribute for each of them would take minutes.
func TestManyCommentsArePlaced(t *testing.T) {
	const n = 50_000
	for _, c := range []struct{ name, src string }{
		{"on a block each", lines(n, "resource \"aws_s3_bucket\" \"b%d\" { # hublint:ignore S3.1 -- %d\n}")},
		{"on an attribute each", "resource \"aws_s3_bucket\" \"b\" {\n" + lines(n, "  a%d = 1 # hublint:ignore S3.1 -- %d") + "}"},
		{"on a nested block each", "resource \"aws_s3_bucket\" \"b\" {\n" + lines(n, "  a { # hublint:ignore S3.%d -- %d\n}") + "}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			began := time.Now()
			f := &parsedFile{}
			body, _, err := parseSource([]byte(c.src), "main.tf", false, defaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			parsed := time.Since(began)
			f.comments = comments([]byte(c.src), "main.tf", body)
			took := time.Since(began) - parsed
			placed := 0
			for _, c := range f.comments {
				if c.Block.Known() {
					placed++
				}
			}
			if placed != n {
				t.Errorf("%d of %d comments are placed", placed, n)
			}
			if took > 5*time.Second+2*parsed {
				t.Errorf("took %s, and to parse %s", took, parsed)
			}
		})
	}
}

// nested is an expression of so many loops in each other, each over fifty elements.
func nested(n int) string {
	out := "1"
	for i := range n {
		out = fmt.Sprintf("[for x%d in [%s] : %s]", i, strings.Repeat("1,", 50), out)
	}
	return out
}

// TestWhatIsReadAsAnExpressionIsBounded holds the same of texts that are parsed, or
// evaluated, where no expression stands.
func TestWhatIsReadAsAnExpressionIsBounded(t *testing.T) {
	const use = "\nresource \"aws_s3_bucket\" \"b\" { bucket = jsonencode(var.v) }\n"
	deep := strings.Repeat("[", 100_000)
	for _, c := range []struct {
		name, src string
		o         Options
		want      string
	}{
		{"a loop in a type", `variable "v" {
			default = {}
			type    = object({ a = optional(any, ` + nested(10) + `) })
		}` + use, Options{}, "Loop in a type"},
		{"a value that is nested deeply", `variable "v" { type = list(any) }` + use, Options{Given: []Given{{Name: "v", Text: deep}}}, "Value nested too deeply"},
		{"a value with loops", `variable "v" { type = list(any) }` + use, Options{Env: map[string]string{"v": nested(10)}}, "The limit elements"},
		{"a name in JSON that is nested deeply", `-- a.tf.json --
			{"resource": {"aws_s3_bucket": {"b": {"provider": "` + deep + `"}}}}`, Options{}, ""},
		{"a type in JSON that is nested deeply", `-- a.tf.json --
			{"variable": {"v": {"default": 1, "type": "` + deep + `"}}, "resource": {"aws_s3_bucket": {"b": {"bucket": "${var.v}"}}}}`, Options{}, "Invalid type specification"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.o.Limits = Limits{Elements: 100_000}
			g := load(t, c.src, c.o)
			ask(g)
			var got []string
			for _, d := range g.Problems() {
				got = append(got, d.Summary)
			}
			if c.want != "" && !strings.Contains(strings.Join(got, "\n"), c.want) || c.want == "" && len(got) > 0 {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// doubling is modules of which each calls the next one twice.
func doubling(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "-- m%d/main.tf --\nmodule \"a\" { source = \"../m%d\" }\nmodule \"b\" { source = \"../m%[2]d\" }\n", i, i+1)
	}
	fmt.Fprintf(&b, "-- m%d/main.tf --\nlocals {}\n", n)
	return b.String()
}
