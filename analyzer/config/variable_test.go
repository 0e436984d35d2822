package config

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestVariables(t *testing.T) {
	named := filepath.Join(t.TempDir(), "named.tfvars")
	if err := os.WriteFile(named, []byte(`v = "named"`), 0o644); err != nil {
		t.Fatal(err)
	}
	const bucket = `
		resource "aws_s3_bucket" "b" { bucket = jsonencode(var.v) }
	`
	for _, c := range []struct {
		name, declared, files string
		o                     Options
		want                  string
	}{
		{"the default", `default = "d"`, "", Options{}, `"d"`},
		{"the environment over the default", `default = "d"`, "", Options{Env: map[string]string{"v": "env"}}, `"env"`},
		{"terraform.tfvars over the environment", ``, "-- terraform.tfvars --\nv = \"file\"", Options{Env: map[string]string{"v": "env"}}, `"file"`},
		{"terraform.tfvars.json over terraform.tfvars", ``, "-- terraform.tfvars --\nv = \"file\"\n-- terraform.tfvars.json --\n{\"v\": \"json\"}", Options{}, `"json"`},
		{"auto.tfvars by name", ``, "-- terraform.tfvars --\nv = \"file\"\n-- b.auto.tfvars --\nv = \"b\"\n-- a.auto.tfvars --\nv = \"a\"", Options{}, `"b"`},
		{"a named file over all that are found", ``, "-- b.auto.tfvars --\nv = \"b\"", Options{Given: []Given{{File: named}}}, `"named"`},
		{"--var over a file before it", ``, "", Options{Given: []Given{{File: named}, {Name: "v", Text: "var"}}}, `"var"`},
		{"--var under a file after it", ``, "", Options{Given: []Given{{Name: "v", Text: "var"}, {File: named}}}, `"named"`},
		{"--var over the one before it", ``, "", Options{Given: []Given{{Name: "v", Text: "var"}, {Name: "v", Text: "last"}}}, `"last"`},
		{"another file's variables are not this module's", `default = "d"`, "-- a.auto.tfvars --\nother = 1", Options{}, `"d"`},
		{"a text is taken as it is", ``, "", Options{Given: []Given{{Name: "v", Text: "[1]"}}}, `"[1]"`},
		{"a list is read as an expression", `type = list(number)`, "", Options{Given: []Given{{Name: "v", Text: "[1, 2]"}}}, `[1,2]`},
		{"a number is converted", `type = number`, "", Options{Given: []Given{{Name: "v", Text: "07"}}}, `7`},
		{"a boolean is converted", `type = bool`, "", Options{Env: map[string]string{"v": "true"}}, `true`},
		{"a list becomes a set", `type = set(string)
			default = ["b", "a", "b"]`, "", Options{}, `["a","b"]`},
		{"optional attributes have defaults", `type = object({ a = string, b = optional(number, 3), c = optional(list(string), ["x"]) })
			default = { a = "1" }`, "", Options{}, `{"a":"1","b":3,"c":["x"]}`},
		{"optional attributes in a list", `type = list(object({ a = optional(string, "x") }))
			default = [{}, { a = null }, { a = "y" }]`, "", Options{}, `[{"a":"x"},{"a":"x"},{"a":"y"}]`},
		{"null where it is allowed", `default = "d"`, "-- a.auto.tfvars --\nv = null", Options{}, `null`},
		{"null where it isn't", "default = \"d\"\nnullable = false", "-- a.auto.tfvars --\nv = null", Options{}, `"d"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, "variable \"v\" {\n"+c.declared+"\n}\n"+bucket+"\n"+c.files, c.o)
			if got := show(get(t, g, "aws_s3_bucket.b bucket")); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
		})
	}
}

func TestDefaultsInJSONAreNoTemplates(t *testing.T) {
	g := load(t, `
		-- main.tf.json --
		{
		  "variable": {"v": {"type": "list(map(string))", "default": [{"${a}": "$${x} ${y"}]}},
		  "resource": {"aws_s3_bucket": {"b": {"bucket": "${jsonencode(var.v)} $${x}"}}}
		}`, Options{})
	if got, want := show(get(t, g, "aws_s3_bucket.b bucket")), `[{"${a}":"$${x} ${y"}] ${x}`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, d := range g.Problems() {
		t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
	}
}

func TestVariablesOfModules(t *testing.T) {
	for _, c := range []struct{ name, declared, argument, want string }{
		{"an argument", `type = string`, `v = 1`, `"1"`},
		{"the default", `default = 2`, ``, `2`},
		{"null where it isn't allowed", "default = 2\nnullable = false", `v = null`, `2`},
		{"null where it is", "default = 2", `v = null`, `null`},
		{"a list of objects", "type = list(object({ a = string, b = optional(bool, true) }))", `v = [{ a = 1 }, { a = "x", b = false, c = 1 }]`, `[{"a":"1","b":true},{"a":"x","b":false}]`},
		{"anything", "", `v = { a = [1, "x"] }`, `{"a":[1,"x"]}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := load(t, "module \"m\" {\nsource = \"./m\"\n"+c.argument+"\n}\n-- m/main.tf --\nvariable \"v\" {\n"+c.declared+
				"\n}\nresource \"aws_s3_bucket\" \"b\" { bucket = jsonencode(var.v) }\n", Options{})
			if got := show(get(t, g, "module.m.aws_s3_bucket.b bucket")); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			for _, d := range g.Problems() {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
		})
	}
}

func TestSecrets(t *testing.T) {
	g := load(t, `
		variable "password" {
		  sensitive = true
		  default   = "swordfish"
		}
		variable "unused" {
		  sensitive = true
		  default   = { a = ["mackerel"] }
		}
		module "m" {
		  source = "./m"
		  token  = "herring"
		}
		resource "aws_s3_bucket" "b" {
		  bucket = "x-${var.password}"
		  tags   = { plain = "p", hidden = sensitive("halibut") }
		}
		resource "aws_db_instance" "d" {
		  password    = "haddock"
		  password_wo = "whiting"
		  engine      = nonsensitive(var.password)
		}
		resource "aws_secretsmanager_secret_version" "s" { secret_string = "plaice" }
		-- m/main.tf --
		variable "token" { sensitive = true }
		output "o" { value = "anchovy" }
		-- more.tf --
		output "t" {
		  value     = "sardine"
		  sensitive = true
		}
		provider "aws" { secret_key = "sprat" }
		locals {
		  name   = "turb"
		  unused = sensitive("${local.name}ot")
		}`, Options{})
	for what, want := range map[string]bool{
		"aws_s3_bucket.b bucket":     true,
		"aws_s3_bucket.b tags":       true,
		"aws_db_instance.d password": true,
		"aws_db_instance.d engine":   false,
	} {
		if v := get(t, g, what); v.Sensitive != want {
			t.Errorf("%s: sensitive is %t, want %t (%s)", what, v.Sensitive, want, show(v))
		}
	}
	for _, want := range []string{"swordfish", "mackerel", "herring", "haddock", "whiting", "plaice", "halibut", "sardine", "sprat", "turbot"} {
		if !slices.Contains(g.Secrets, want) {
			t.Errorf("%s is not among the secrets %v", want, g.Secrets)
		}
	}
}

func TestEphemeralValuesAreUnknown(t *testing.T) {
	g := load(t, `
		variable "e" {
		  ephemeral = true
		  default   = "x"
		}
		ephemeral "random_password" "p" { length = 8 }
		resource "aws_s3_bucket" "a" { bucket = var.e }
		resource "aws_s3_bucket" "b" { bucket = ephemeral.random_password.p.result }`, Options{})
	for _, what := range []string{"aws_s3_bucket.a bucket", "aws_s3_bucket.b bucket"} {
		if v := get(t, g, what); v.Known() {
			t.Errorf("%s: got %s", what, show(v))
		}
	}
	for _, d := range g.Problems() {
		t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
	}
}
