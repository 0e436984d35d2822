package config

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// data makes a project with a root module in envs/prod whose module terraform init
// put into the data directory of that name, and selects a workspace there. The paths
// in its manifest are as Terraform 1.11 writes them.
func data(t *testing.T, root, name string) (dir string) {
	t.Helper()
	dir = filepath.Join(root, "envs", "prod")
	at := name
	if !filepath.IsAbs(name) {
		at = filepath.Join(dir, name)
	}
	module := filepath.Join(name, "modules", "m")
	manifest, err := json.Marshal(map[string]any{"Modules": []map[string]string{
		{"Key": "", "Dir": "."}, {"Key": "m", "Dir": filepath.ToSlash(module)}, {"Key": "m.sub", "Dir": filepath.ToSlash(filepath.Join(module, "sub"))},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		filepath.Join(dir, "main.tf"): `
			module "m" { source = "vendor/m/aws" }
			resource "aws_s3_bucket" "b" { bucket = "${module.m.name} ${terraform.workspace}" }`,
		filepath.Join(at, "modules", "modules.json"): string(manifest),
		filepath.Join(at, "modules", "m", "main.tf"): `
			module "sub" { source = "./sub" }
			# hublint:ignore S3.8 -- by its authors
			resource "aws_s3_bucket" "inner" { bucket = path.module }
			output "name" { value = "${file("${path.module}/name")} ${module.sub.o}" }`,
		filepath.Join(at, "modules", "m", "name"):           "file",
		filepath.Join(at, "modules", "m", "sub", "main.tf"): `output "o" { value = "sub" }`,
		filepath.Join(at, "environment"):                    "blue\n",
		filepath.Join(at, "terraform.tfstate"):              canary,
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestDataDir(t *testing.T) {
	for _, c := range []struct {
		name, dir string
		absolute  bool
		// file is where the module's bucket is written, seen from the project.
		path, file string
	}{
		{"in the root module's directory", "data", false, "data/modules/m", "envs/prod/data/modules/m/main.tf"},
		{"elsewhere in the project", "../../.tf/prod", false, "../../.tf/prod/modules/m", ".tf/prod/modules/m/main.tf"},
		{"outside of the project", "../../../data", false, "../../../data/modules/m", "../data/modules/m/main.tf"},
		{"absolute, in the project", "project/data", true, "/project/data/modules/m", "data/modules/m/main.tf"},
		{"absolute, outside of it", "data", true, "/data/modules/m", "../data/modules/m/main.tf"},
	} {
		t.Run(c.name, func(t *testing.T) {
			top := t.TempDir()
			root := filepath.Join(top, "project")
			if c.absolute {
				c.dir, c.path = filepath.Join(top, c.dir), filepath.ToSlash(top)+c.path
			}
			g, err := Load(t.Context(), data(t, root, c.dir), Options{Root: root, DataDir: c.dir})
			if err != nil {
				t.Fatal(err)
			}
			if p := g.Problems(); len(p) > 0 {
				t.Errorf("got %v", p)
			}
			if got, want := show(get(t, g, "aws_s3_bucket.b bucket")), "file sub blue"; got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			if got := show(get(t, g, "module.m.aws_s3_bucket.inner bucket")); got != c.path {
				t.Errorf("got path.module %s, want %s", got, c.path)
			}
			if len(g.Comments) != 1 || !g.Comments[0].Outside || g.Comments[0].At.File != c.file {
				t.Errorf("got comments %+v, want one in %s that is not the project's", g.Comments, c.file)
			}
		})
	}
}

// TestDataDirIsNotThere: before terraform init there are no modules, wherever it will
// put them.
func TestDataDirIsNotThere(t *testing.T) {
	for _, dir := range []string{"data", "../data", filepath.Join(t.TempDir(), "data")} {
		g := load(t, `
			module "m" { source = "vendor/m/aws" }
			resource "aws_s3_bucket" "b" { bucket = terraform.workspace }`, Options{DataDir: dir})
		if got := show(get(t, g, "aws_s3_bucket.b bucket")); got != "default" {
			t.Errorf("got %s with %s", got, dir)
		}
		if p := g.Problems(); len(p) != 1 || p[0].Code != "module-missing" {
			t.Errorf("got %v with %s", p, dir)
		}
	}
}

// TestOnlyModulesOfTheDataDirAreRead: a backend's credentials may lie beside them.
func TestOnlyModulesOfTheDataDirAreRead(t *testing.T) {
	const state = "../../../data/terraform.tfstate"
	for _, expr := range []string{
		`file("` + state + `")`, `file("../../../data/modules/../terraform.tfstate")`, `join(",", fileset("../../../data", "*"))`,
		`file("../../../data/modules/m/link")`, `file("../../../data/modules/m/out/main.tf")`, `tostring(fileexists("` + state + `"))`,
	} {
		t.Run(expr, func(t *testing.T) {
			top := t.TempDir()
			root := filepath.Join(top, "project")
			dir := data(t, root, "../../../data")
			module := filepath.Join(top, "data", "modules", "m")
			for link, to := range map[string]string{"link": filepath.Join(top, "data", "terraform.tfstate"), "out": dir} {
				if err := os.Symlink(to, filepath.Join(module, link)); err != nil {
					t.Skip("this system has no symbolic links: ", err)
				}
			}
			src := `resource "aws_s3_bucket" "b" { bucket = ` + expr + ` }`
			if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(src), 0o644); err != nil {
				t.Fatal(err)
			}
			refused(t, dir, "outside", Options{Root: root, DataDir: "../../../data"})
		})
	}
}

// TestManifestLeadsOutOfTheDataDir: who made it may not be who named the directory.
func TestManifestLeadsOutOfTheDataDir(t *testing.T) {
	for _, to := range []string{"../../../data", "../../../data/providers/m", "../../../data/modules/../../secrets", "/etc", "../../../data/environment/.."} {
		top := t.TempDir()
		root := filepath.Join(top, "project")
		dir := data(t, root, "../../../data")
		manifest := `{"Modules": [{"Key": "m", "Dir": "` + to + `"}]}`
		if err := os.WriteFile(filepath.Join(top, "data", "modules", "modules.json"), []byte(manifest), 0o644); err != nil {
			t.Fatal(err)
		}
		refused(t, dir, "outside", Options{Root: root, DataDir: "../../../data"})
	}
}

// TestDataDirNeedsAWay: there is none from a relative root to an absolute path.
func TestDataDirNeedsAWay(t *testing.T) {
	dir := t.TempDir()
	_, err := Load(t.Context(), "testdata/join", Options{DataDir: dir})
	if err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("got error %v", err)
	}
}

// TestInstalledModulesAreNoRoots: terraform init made them, wherever it was told to.
func TestInstalledModulesAreNoRoots(t *testing.T) {
	for _, name := range []string{"data", "../../elsewhere"} {
		root := t.TempDir()
		dir := data(t, root, name)
		found, err := Roots(t.Context(), root, Options{DataDir: name})
		if err != nil {
			t.Fatal(err)
		}
		if want := []string{dir}; !slices.Equal(found.Dirs, want) || len(found.LeftOut) > 0 {
			t.Errorf("got %v and %v, want %v", found.Dirs, found.LeftOut, want)
		}
	}
}
