package config

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestRoots(t *testing.T) {
	dir := write(t, `
		module "a" { source = "./modules/a" }
		-- tests/x/main.tf --
		module "a" { source = "../../modules/lonely" }
		-- envs/prod/main.tf --
		module "a" { source = "../../modules/a" }
		-- envs/test/main.tf --
		locals {}
		-- regions/test-east/main.tf --
		locals {}
		-- regions/prod_east/main.tf --
		locals {}
		-- unit/test-east/main.tf --
		locals {}
		-- envs/none/README.md --
		nothing
		-- modules/a/main.tf --
		module "b" { source = "./inner" }
		-- modules/a/inner/main.tf --
		locals {}
		-- modules/wrapped/main.tf --
		locals {}
		-- modules/wrapped/wrappers/main.tf --
		module "w" { source = "../" }
		-- modules/lonely/main.tf.json --
		{}
		-- modules/a/examples/complete/main.tf --
		module "a" { source = "../../" }
		-- .terraform/modules/x/main.tf --
		locals {}
		-- envs/prod/.terragrunt-cache/x/main.tf --
		locals {}`)
	names := func(dirs []string) []string {
		out := []string{}
		for _, d := range dirs {
			rel, err := filepath.Rel(dir, d)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, filepath.ToSlash(rel))
		}
		return out
	}
	for _, c := range []struct {
		name, below string
		want        []string
	}{
		{"the whole project", ".", []string{".", "envs/prod", "envs/test", "modules/lonely", "modules/wrapped/wrappers", "regions/prod_east", "regions/test-east"}},
		{"a directory that is named", "modules/a/examples/complete", []string{"modules/a/examples/complete"}},
		{"a module that is called from elsewhere", "modules/a/inner", []string{"modules/a/inner"}},
		{"a module that is called from below", "modules/wrapped", []string{"modules/wrapped", "modules/wrapped/wrappers"}},
		{"one environment", "envs/test", []string{"envs/test"}},
	} {
		found, err := Roots(context.Background(), filepath.Join(dir, c.below), Options{Root: dir})
		if err != nil {
			t.Fatal(err)
		}
		if got := names(found.Dirs); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
	found, err := Roots(context.Background(), dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, l := range found.LeftOut {
		got = append(got, fmt.Sprintf("%s: %s, called %t", names([]string{l.Dir})[0], l.Why, l.Called))
	}
	want := []string{
		"envs/prod/.terragrunt-cache: Terragrunt makes it, called false",
		"modules/a: main.tf calls it, called true", "modules/a/examples/complete: it is below modules/a/examples, called false",
		"modules/a/inner: modules/a/main.tf calls it, called true",
		"modules/wrapped: modules/wrapped/wrappers/main.tf calls it, called true", "tests/x: it is below tests, called false", "unit/test-east: it is below unit/test-east, called false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("left out: got %q, want %q", got, want)
	}
}

// TestRootsEndAtTheBound holds that a walk that has seen too much goes no further,
// as it would through all of a disk, and that what it came by is judged.
func TestRootsEndAtTheBound(t *testing.T) {
	var src strings.Builder
	for i := range 20 {
		fmt.Fprintf(&src, "-- d%02d/main.tf --\nlocals {}\n", i)
	}
	dir := write(t, src.String())
	found, err := Roots(context.Background(), dir, Options{Limits: Limits{Entries: 27}})
	if err != nil {
		t.Fatal(err)
	}
	if len(found.Dirs) != 2 || len(found.Diagnostics) != 1 || found.Diagnostics[0].Code != "limit" || !strings.Contains(found.Diagnostics[0].Detail, "--limit entries=N") {
		t.Errorf("got %d directories and %+v, want 2 and the bound once", len(found.Dirs), found.Diagnostics)
	}
}
