package config

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/resource"
)

// readPlan reads the plan of testdata/join, which plan.sh makes of the directory.
func readPlan(t *testing.T) *resource.Graph {
	t.Helper()
	return readPlanFile(t, "testdata/join/plan.json")
}

func readPlanFile(t *testing.T, name string) *resource.Graph {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	g, err := plan.Read(context.Background(), bytes.NewReader(src), name, plan.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestJoinSettlesWhatAPlanLeavesOpen(t *testing.T) {
	alone, both := readPlan(t), readPlan(t)
	if err := Join(context.Background(), both, "testdata/join", Options{}); err != nil {
		t.Fatal(err)
	}
	for _, d := range both.Problems() {
		t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
	}
	for _, c := range []struct{ name, what, before, after string }{
		{"a local is followed", "aws_s3_bucket_versioning.logs bucket",
			"? open: local.bucket is not shown in a plan", "? <aws_s3_bucket.logs id>"},
		{"a conditional is decided", "aws_s3_bucket_logging.chosen bucket",
			"? <aws_s3_bucket.logs id> <aws_s3_bucket.other id>", "? <aws_s3_bucket.logs id>"},
		{"a template is seen", "aws_s3_bucket_logging.chosen target_bucket",
			"? <aws_s3_bucket.logs id>", "? <aws_s3_bucket.logs id>-archive"},
		{"what is left out through a local is absent", "aws_redshift_cluster.dw enhanced_vpc_routing",
			"? open: local.versioned is not shown in a plan", "absent"},
		{"a local goes into a module", `module.part["one"].aws_s3_bucket_public_access_block.this bucket`,
			"? open: local.bucket is not shown in a plan", "? <aws_s3_bucket.logs id>"},
		{"a known value stays", "aws_s3_bucket_versioning.logs versioning_configuration.status", "Enabled", "Enabled"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := show(get(t, alone, c.what)); got != c.before {
				t.Errorf("plan alone: got %q, want %q", got, c.before)
			}
			if got := show(get(t, both, c.what)); got != c.after {
				t.Errorf("with the source: got %q, want %q", got, c.after)
			}
		})
	}
	doc := get(t, both, "aws_s3_bucket_policy.logs policy")
	if got, want := text(doc.Structure), `[Statement:[[Action:s3:* Condition:[Bool:[aws:SecureTransport:false]] Effect:Deny Principal:* Resource:?]] Version:2012-10-17]`; got != want {
		t.Errorf("structure of the policy: got %s, want %s", got, want)
	}
}

func TestJoinPairsBlocksOfASetWithTheirSource(t *testing.T) {
	g := readPlan(t)
	if err := Join(context.Background(), g, "testdata/join", Options{}); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range g.Lookup("aws_security_group.web").Body.Blocks("ingress").List {
		from, _ := b.Attr("from_port").Text()
		got = append(got, from+" "+show(b.Attr("security_groups"))+" line "+lineText(b.At))
	}
	want := "22 [] line 75; 443 [?] <aws_security_group.lb id> each line 67"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %q, want %q", s, want)
	}
}

func TestJoinGivesLines(t *testing.T) {
	g := readPlan(t)
	if err := Join(context.Background(), g, filepath.Join("testdata", "join"), Options{Root: "testdata"}); err != nil {
		t.Fatal(err)
	}
	if at := g.Lookup("aws_s3_bucket.logs").At; at.File != "join/main.tf" || at.Line != 15 {
		t.Errorf("the bucket is at %+v", at)
	}
	if at := get(t, g, "aws_s3_bucket.other bucket").At; at.File != "join/main.tf" || at.Line != 20 {
		t.Errorf("a value that the plan knows is at %+v", at)
	}
	r := g.Lookup(`module.part["one"].aws_s3_bucket_public_access_block.this`)
	var got []string
	for _, s := range g.Tracer.Trace(r, "bucket") {
		got = append(got, s.What)
	}
	if want := "variable bucket, module call part, local bucket"; strings.Join(got, ", ") != want {
		t.Errorf("trace: got %q, want %q", strings.Join(got, ", "), want)
	}
}

func TestJoinLeavesAnotherSourceAside(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{"a resource is gone", `resource "aws_s3_bucket" "other"`, `resource "aws_s3_bucket" "another"`, "aws_s3_bucket.other is in the plan and not in the source."},
		{"a module call is gone", `module "part"`, `module "parts"`, "module.part is in the plan and not in the source."},
		{"a resource is new", `module "part"`, "resource \"aws_sns_topic\" \"t\" {}\nmodule \"part\"", "aws_sns_topic.t is in the source and not in the plan."},
		{"a constant differs", `"other"`, `"others"`, ""},
		{"it can't be read", `resource "aws_s3_bucket" "other" {`, "resource \"aws_s3_bucket\" \"other\" {{", "main.tf:19: Argument or block definition required."},
		{"a constant became a reference", `bucket = "other"`, `bucket = local.bucket`, "bucket of aws_s3_bucket.other is another constant in the plan than in the source."},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS("testdata/join")); err != nil {
				t.Fatal(err)
			}
			name := filepath.Join(dir, "main.tf")
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, bytes.ReplaceAll(src, []byte(c.old), []byte(c.new)), 0o644); err != nil {
				t.Fatal(err)
			}
			g := readPlan(t)
			if err := Join(context.Background(), g, dir, Options{}); err != nil {
				t.Fatal(err)
			}
			var got string
			for _, d := range g.Problems() {
				if d.Code == "source-differs" {
					got, _, _ = strings.Cut(d.Detail, "\n")
				}
			}
			if got == "" || c.want != "" && got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if g.Tracer != nil || g.Lookup("aws_s3_bucket.logs").At.Known() {
				t.Error("the source was used")
			}
		})
	}
}

// TestJoinReadsOnlyWhatIsWanted breaks the file of a module: whether it was read
// shows by what is said of it.
func TestJoinReadsOnlyWhatIsWanted(t *testing.T) {
	const inside = `module.part["one"].aws_s3_bucket_public_access_block.this`
	broken := func(t *testing.T, g *resource.Graph) bool {
		t.Helper()
		for _, d := range g.Problems() {
			if strings.HasPrefix(d.At.File, "modules/part/") {
				return true
			}
		}
		return false
	}
	for _, c := range []struct {
		name             string
		modules          []string
		ask              string
		atOnce, inTheEnd bool
	}{
		{"nothing is wanted", nil, inside + " block_public_acls", false, false},
		{"the module is wanted", []string{`module.part["one"]`}, inside + " block_public_acls", true, true},
		{"an open value leads there", nil, inside + " bucket", false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.CopyFS(dir, os.DirFS("testdata/join")); err != nil {
				t.Fatal(err)
			}
			name := filepath.Join(dir, "modules", "part", "main.tf")
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(name, append(src, "\nlocals { a = }\n"...), 0o644); err != nil {
				t.Fatal(err)
			}
			g := readPlan(t)
			if err := Join(context.Background(), g, dir, Options{Modules: func() ([]string, error) { return c.modules, nil }}); err != nil {
				t.Fatal(err)
			}
			if got := broken(t, g); got != c.atOnce {
				t.Errorf("the module was read by Join: got %t, want %t", got, c.atOnce)
			}
			get(t, g, c.ask)
			if got := broken(t, g); got != c.inTheEnd {
				t.Errorf("the module was read in the end: got %t, want %t", got, c.inTheEnd)
			}
		})
	}
}

func TestJoinSettlesWhatWasNotWanted(t *testing.T) {
	g := readPlan(t)
	if err := Join(context.Background(), g, "testdata/join", Options{Modules: func() ([]string, error) { return nil, nil }}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ want, what string }{
		{"? <aws_s3_bucket.logs id>", `module.part["one"].aws_s3_bucket_public_access_block.this bucket`},
		{"? <aws_s3_bucket.logs id>", "aws_s3_bucket_logging.chosen bucket"},
	} {
		if got := show(get(t, g, c.what)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.what, got, c.want)
		}
	}
	r := g.Lookup(`module.part["one"].aws_s3_bucket_public_access_block.this`)
	if got := g.Tracer.Around(r); len(got) == 0 || got[len(got)-1].File != "main.tf" {
		t.Errorf("the call around a module that is read late: got %v", got)
	}
}

// TestJoinLeavesAModuleAside holds that a module which turns out late to be
// another than the plan's tells nothing.
func TestJoinLeavesAModuleAside(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/join")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "modules", "part", "more.tf"), []byte(`resource "aws_sns_topic" "more" {}`), 0o644); err != nil {
		t.Fatal(err)
	}
	g := readPlan(t)
	if err := Join(context.Background(), g, dir, Options{Modules: func() ([]string, error) { return nil, nil }}); err != nil {
		t.Fatal(err)
	}
	got := show(get(t, g, `module.part["one"].aws_s3_bucket_public_access_block.this bucket`))
	if want := "? open: local.bucket is not shown in a plan"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, d := range g.Problems() {
		if d.Code == "source-differs" && strings.Contains(d.Detail, "module.part.aws_sns_topic.more") {
			return
		}
	}
	t.Error("nothing says that the module differs")
}
