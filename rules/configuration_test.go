package rules_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/resource"
)

// A fixture's configuration is judged by itself too, and together with its plan.
// One that changes something that exists is left out: what is removed from a
// configuration stays set in what was made of it.

// wantedMajor is the major version of the provider that a fixture asks for.
var wantedMajor = regexp.MustCompile(`version\s*=\s*"~> (\d)\.`)

// plannedWith are the versions that the fixtures' plans were made with.
var plannedWith = map[string]string{"3": "3.76.1", "4": "4.67.0", "5": "5.100.0", "": "6.47.0"}

// module copies the fixture's configuration to a directory of its own, with the
// lock file that its plan was made under. It returns nothing for a fixture that
// no configuration can be judged of by itself.
func (f fixture) module(t testing.TB) string {
	t.Helper()
	if strings.HasSuffix(f.name, ".after") {
		return ""
	}
	dir, base := t.TempDir(), filepath.Join("testdata", f.name)
	for _, path := range f.files {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(src), "# plan: ") {
			return ""
		}
		to, err := filepath.Rel(base, path)
		if err != nil || strings.HasPrefix(to, "..") {
			to = "main.tf"
		}
		to = filepath.Join(dir, to)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, src, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	f.lock(t, dir)
	return dir
}

// lock writes the lock file that the fixture's plan was made under.
func (f fixture) lock(t testing.TB, dir string) {
	t.Helper()
	lock := fmt.Sprintf("provider \"registry.terraform.io/hashicorp/aws\" {\n  version = %q\n}\n", plannedWith[f.major(t)])
	if err := os.WriteFile(filepath.Join(dir, ".terraform.lock.hcl"), []byte(lock), 0o644); err != nil {
		t.Fatal(err)
	}
}

// major is the major version of the provider that the fixture asks for, or empty.
func (f fixture) major(t testing.TB) string {
	t.Helper()
	for _, path := range f.files {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if m := wantedMajor.FindSubmatch(src); m != nil {
			return string(m[1])
		}
	}
	return ""
}

// load reads the configuration in dir.
func load(t testing.TB, dir string) *resource.Graph {
	t.Helper()
	g, err := config.Load(context.Background(), dir, config.Options{Reads: reads()})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestConfigurations holds the verdicts on each fixture's configuration against
// the same marks as those on its plan.
func TestConfigurations(t *testing.T) {
	for _, f := range fixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			dir := f.module(t)
			if dir == "" {
				return
			}
			ms := readMarks(t, f.files)
			rep := judge(t, load(t, dir), f.control(), ms)
			for _, problem := range ms.compare(rep.Findings, "hcl") {
				t.Error(problem)
			}
		})
	}
}

// TestWithoutLockFile holds that a verdict is the same where nothing says which
// version of the provider is used, or unknown if the versions differ in it.
func TestWithoutLockFile(t *testing.T) {
	for _, f := range fixtures(t) {
		t.Run(f.name, func(t *testing.T) {
			dir := f.module(t)
			if dir == "" {
				return
			}
			ms := readMarks(t, f.files)
			was := verdicts(judge(t, load(t, dir), f.control(), ms))
			if err := os.Remove(filepath.Join(dir, ".terraform.lock.hcl")); err != nil {
				t.Fatal(err)
			}
			onlyForgot(t, was, verdicts(judge(t, load(t, dir), f.control(), ms)), "without a lock file")
		})
	}
}

// TestFrontEndsAgree holds property 2: the plan, the configuration, and both
// together never contradict each other, and both together know what either does.
func TestFrontEndsAgree(t *testing.T) {
	eachPlan(t, func(t *testing.T, f fixture, data []byte, ms marks) {
		dir := f.module(t)
		if dir == "" {
			return
		}
		joined := readPlan(t, data, f.plan)
		if err := config.Join(context.Background(), joined, dir, config.Options{Reads: reads()}); err != nil {
			t.Fatal(err)
		}
		plan := verdicts(judge(t, readPlan(t, data, f.plan), f.control(), ms))
		source := verdicts(judge(t, load(t, dir), f.control(), ms))
		both := verdicts(judge(t, joined, f.control(), ms))
		if late := joinedLate(t, data, f, dir); late != nil {
			if got := verdicts(judge(t, late, f.control(), ms)); !maps.Equal(got, both) {
				t.Errorf("with modules that are read when they are asked for: got %v, want %v", got, both)
			}
		}
		consistent(t, plan, source, both)
	})
}

// joinedLate is the plan with its source, of which modules are read only when a
// value leads there; nil where there are none.
func joinedLate(t *testing.T, data []byte, f fixture, dir string) *resource.Graph {
	t.Helper()
	g := readPlan(t, data, f.plan)
	if !slices.ContainsFunc(g.Resources, func(r *resource.Resource) bool { return r.Module != "" }) {
		return nil
	}
	o := config.Options{Reads: reads(), Modules: func() ([]string, error) { return nil, nil }}
	if err := config.Join(context.Background(), g, dir, o); err != nil {
		t.Fatal(err)
	}
	return g
}

// consistent reports what the verdicts on a plan, on the configuration that it was made
// of, and on both together say against each other.
func consistent(t testing.TB, plan, source, both map[string]string) {
	t.Helper()
	for address, p := range plan {
		s, b := source[address], both[address]
		switch {
		case s == "":
			t.Errorf("%s is judged by its plan and not by its configuration", address)
		case p != s && p != "unknown" && s != "unknown":
			t.Errorf("%s is %s by its plan and %s by its configuration", address, p, s)
		case p != "unknown" && b != p:
			t.Errorf("%s is %s by its plan and %s by both", address, p, b)
		case s != "unknown" && b != s:
			t.Errorf("%s is %s by its configuration and %s by both", address, s, b)
		}
	}
	for address := range source {
		if plan[address] == "" {
			t.Errorf("%s is judged by its configuration and not by its plan", address)
		}
	}
	for address := range both {
		if plan[address] == "" {
			t.Errorf("%s is judged by both and not by its plan", address)
		}
	}
}

// TestAnyVersionMayBeSelected judges configurations that select no version of the
// provider. Where its versions differ in a default, all may come to one verdict.
func TestAnyVersionMayBeSelected(t *testing.T) {
	for _, tt := range []struct{ name, control, address, want, src string }{
		{
			name: "no version asks for a public address", control: "AutoScaling.5", address: "aws_launch_configuration.a", want: "pass",
			src: `resource "aws_launch_configuration" "a" {
  image_id      = "ami-0a1b2c3d4e5f60718"
  instance_type = "t3.micro"
}`,
		},
		{
			name: "a default subnet assigns addresses with any version", control: "EMR.1", address: "aws_emr_cluster.a", want: "fail",
			src: `resource "aws_default_subnet" "a" {
  availability_zone = "us-east-1a"
}
resource "aws_emr_cluster" "a" {
  name          = "a"
  release_label = "emr-7.0.0"
  service_role  = "emr"
}`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(tt.src), 0o644); err != nil {
				t.Fatal(err)
			}
			if got := verdicts(judge(t, load(t, dir), tt.control, readMarks(t, nil)))[tt.address]; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
