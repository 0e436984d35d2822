package config

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// parse reads the module in a directory that write has made.
func parse(t *testing.T, src string) *source {
	t.Helper()
	fs, err := openFiles(write(t, src), defaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return NewCache().load(fs, defaultLimits(), []string{"."})["."]
}

// literalAt returns the text that is written at a name of a resource's body.
func literalAt(b *body, name string) string {
	a := b.attr(name)
	if a == nil {
		return ""
	}
	s, _ := literal(a.Expr)
	return s
}

func TestFilesOfAModule(t *testing.T) {
	const bucket = `resource "aws_s3_bucket" "b" { bucket = "%" }`
	for _, c := range []struct{ name, src, want string }{
		{"a tf file", "-- a.tf --\n" + bucket, "%"},
		{"a tofu file", "-- a.tofu --\n" + bucket, "%"},
		{"a tofu file takes the place of the tf file of its name",
			"-- a.tf --\n" + strings.Replace(bucket, "%", "tf", 1) + "\n-- a.tofu --\n" + strings.Replace(bucket, "%", "tofu", 1), "tofu"},
		{"JSON", `-- a.tf.json --
			{"//": "x", "resource": {"aws_s3_bucket": {"b": {"bucket": "%"}}}}`, "%"},
		{"JSON with lists for blocks", `-- a.tf.json --
			{"resource": [{"aws_s3_bucket": [{"b": [{"bucket": "%"}]}]}]}`, "%"},
		{"an override", "-- a.tf --\n" + bucket + "\n-- a_override.tf --\n" + strings.Replace(bucket, "%", "over", 1), "over"},
		{"what editors leave behind", "-- a.tf --\n" + bucket + "\n-- .#a.tf --\n{{{\n-- a.tf~ --\n{{{", "%"},
		{"a byte order mark", "-- a.tf --\n\ufeff" + bucket, "%"},
		{"carriage returns", "-- a.tf --\nresource \"aws_s3_bucket\" \"b\" {\r\nbucket = \"%\"\r\n}\r\n", "%"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := parse(t, c.src)
			for _, d := range s.diags {
				t.Errorf("unexpected: %s: %s", d.Summary, d.Detail)
			}
			d := s.resources["aws_s3_bucket.b"]
			if d == nil {
				t.Fatal("no resource")
			}
			if got := literalAt(d.body, "bucket"); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestOverrideReplacesBlocksOfATypeAndKeepsOthers(t *testing.T) {
	s := parse(t, `
		resource "aws_security_group" "g" {
		  name = "x"
		  ingress { description = "1" }
		  ingress { description = "2" }
		  egress { description = "3" }
		}
		-- override.tf --
		resource "aws_security_group" "g" {
		  ingress { description = "4" }
		}`)
	b := s.resources["aws_security_group.g"].body
	var got []string
	for _, typ := range []string{"ingress", "egress"} {
		for _, sec := range b.sections(typ) {
			got = append(got, literalAt(sec.body, "description"))
		}
	}
	if want := []string{"4", "3"}; !slices.Equal(got, want) || literalAt(b, "name") != "x" {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSyntaxErrorLeavesTheRest(t *testing.T) {
	s := parse(t, "resource \"aws_s3_bucket\" \"a\" {}\n-- bad.tf --\nresource \"aws_s3_bucket\" {\n-- worse.tf --\n= = =\n")
	if s.resources["aws_s3_bucket.a"] == nil {
		t.Error("the good file was not read")
	}
	var got []string
	for _, d := range s.diags {
		got = append(got, d.At.File+" "+d.Code)
	}
	for _, want := range []string{"bad.tf syntax", "worse.tf syntax"} {
		if !slices.Contains(got, want) {
			t.Errorf("got %v, want %s among them", got, want)
		}
	}
}

func TestFilesOutsideAreRefused(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "x.tf")
	if err := os.WriteFile(outside, []byte(`locals { a = 1 }`), 0o644); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.Symlink(outside, filepath.Join(dir, "link.tf")); err != nil {
		t.Skip("this system has no symbolic links: ", err)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, "zero.tf")); err != nil {
		t.Fatal(err)
	}
	fs, err := openFiles(dir, defaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	s := NewCache().load(fs, defaultLimits(), []string{"."})["."]
	if len(s.locals) != 0 || len(s.diags) != 2 {
		t.Fatalf("got %d locals and %v", len(s.locals), s.diags)
	}
	for _, d := range s.diags {
		if d.Code != "outside" || d.At.File == "" {
			t.Errorf("got %+v", d)
		}
	}
}

func TestJSONExpressionsAreTemplates(t *testing.T) {
	s := parse(t, `-- a.tf.json --
		{"locals": {"a": ["x${1}", 2, null, {"${\"k\"}": true}]}}`)
	if len(s.diags) > 0 {
		t.Fatal(s.diags)
	}
	v, diags := s.locals["a"].Expr.Value(nil)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	if got, want := text(v), "[x1 2 null [k:true]]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if _, ok := s.locals["a"].Expr.(*hclsyntax.TupleConsExpr); !ok {
		t.Errorf("got %T", s.locals["a"].Expr)
	}
}

// defaultLimits are the limits that hold where nothing else is set.
func defaultLimits() Limits {
	var l Limits
	l.settle()
	return l
}
