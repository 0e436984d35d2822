package settings

import (
	"fmt"
	"strings"
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
)

func controls() []*check.Control {
	return []*check.Control{
		{ID: "S3.1", Severity: check.Low},
		{ID: "EC2.19", Severity: check.High, Params: []check.Parameter{
			{Name: "ports", Value: cty.ListVal([]cty.Value{cty.NumberIntVal(22)})},
			{Name: "days", Value: cty.NumberIntVal(7)},
		}},
	}
}

func TestRead(t *testing.T) {
	all := controls()
	f, err := Read([]byte(`
severity = "high"
skip     = ["S3.*"]
retired  = true
account { roots = ["envs/*"] }
control "ec2.19" {
  enabled  = true
  severity = "critical"
  params {
    ports = [80, 443]
    days  = 14
  }
}
suppression {
  require_reason = true
  protected      = ["EC2.19"]
}
ignore {
  controls  = ["S3.1"]
  resources = ["module.legacy.*"]
  reason    = "goes away"
  until     = "2027-03-31"
}
ignore { controls = ["S3.*"] }
`), Name, all)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range f.Values {
		got = append(got, fmt.Sprintf("%s=%s at %d", v.Name, strings.Join(v.Words, ","), v.At.Line))
	}
	if got, want := strings.Join(got, "; "), "severity=high at 2; skip=S3.* at 3; retired=true at 4"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !f.NeedReason.True() || f.NeedUntil.True() || fmt.Sprint(f.Protected.Words, f.Accounts.Words) != "[EC2.19] [envs/*]" {
		t.Errorf("got %+v", f)
	}
	e := f.Exceptions[0]
	if got, want := strings.TrimSpace(fmt.Sprintln(len(f.Exceptions), e.Controls, e.Resources, e.Roots, e.Reason, e.Until, e.At.Line)), "2 [S3.1] [module.legacy.*] [] goes away 2027-03-31 18"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	f.Apply(all)
	ec2 := all[1]
	if got, want := fmt.Sprint(ec2.Severity, " ", ec2.Params[0].String(), " ", ec2.Params[1].String()), "critical 80,443 14"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !f.Controls[0].Enabled.True() || all[0].Severity != check.Low {
		t.Error("a control that isn't named has changed, or one that is has not")
	}
}

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"an unknown setting", "severtiy = \"low\"", "1:1: there is no setting severtiy: did you mean severity?"},
		{"a setting like nothing", "zzzzzzzz = 1", "1:1: there is no setting zzzzzzzz: choose one of account, baseline,"},
		{"an unknown block", "contrl \"S3.1\" {}", "1:1: there is no block contrl: did you mean control?"},
		{"a block for a setting", "severity {}", "1:1: severity is a setting, not a block: severity = ..."},
		{"a setting for a block", "control \"S3.1\" { params = {} }", "1:18: params is a block, not a setting: params { ... }"},
		{"a syntax error", "severity =", "1:11: Missing expression"},
		{"a text for a boolean", `retired = "true"`, "1:11: retired is bool, not string"},
		{"a word for a list", `skip = "S3.1"`, "1:8: skip is list of string, not string"},
		{"null", `severity = null`, "1:12: severity is string, not null"},
		{"a null in a list", `skip = [null]`, "1:8: skip is list of string"},
		{"an expression", `severity = var.x`, "1:12: severity: write the value itself"},
		{"an unknown control", `control "S3.2" {}`, "1:9: there is no control S3.2: did you mean S3.1?"},
		{"a control twice", "control \"S3.1\" {}\ncontrol \"s3.1\" {}", "2:1: control s3.1 is there twice"},
		{"a control without an id", "control {}", `1:1: control takes 1 labels: control "S3.1" {`},
		{"an unknown severity", `control "S3.1" { severity = "hihg" }`, "1:29: there is no severity hihg: did you mean high?"},
		{"an unknown parameter", "control \"EC2.19\" {\n  params {\n    port = [1]\n  }\n}", "3:5: there is no setting port: did you mean ports?"},
		{"a parameter of a control that has none", "control \"S3.1\" {\n  params {\n    port = [1]\n  }\n}", "3:5: there is no setting port, nor any other"},
		{"a parameter of another type", "control \"EC2.19\" {\n  params {\n    days = \"7\"\n  }\n}", "3:12: days is number, not string"},
		{"elements of another type", "control \"EC2.19\" {\n  params {\n    ports = [\"ssh\"]\n  }\n}", "3:13: ports is list of number"},
		{"an unknown block in a control", "control \"S3.1\" {\n  parms {}\n}", "2:3: there is no block parms: did you mean params?"},
		{"an exception without controls", "ignore {}", "1:1: name the controls that are ignored"},
		{"an exception of everything", `ignore { controls = ["*"] }`, "1:21: * is refused"},
		{"an exception of an unknown control", `ignore { controls = ["RDS.*"] }`, "1:10: there is no control RDS.*"},
		{"an exception until no day", "ignore {\n  controls = [\"S3.1\"]\n  until = \"soon\"\n}", `3:11: until: "soon" is not a day`},
		{"an unknown key of an exception", "ignore {\n  controls = [\"S3.1\"]\n  resource = []\n}", "3:3: there is no setting resource: did you mean resources?"},
		{"a protected control that isn't there", `suppression { protected = ["S3.11"] }`, "1:15: there is no control S3.11: did you mean S3.1?"},
		{"a block in a block", "account {\n  root {}\n}", "2:3: there is no block root in account"},
		{"an expression of constants", `retired = 1 == 1`, "1:11: retired: write the value itself"},
		{"a loop", `skip = [for x in ["S3.1"] : x]`, "1:8: skip: write the value itself"},
		{"loops in loops", "skip = " + loops(10), "1:8: skip: write the value itself"},
		{"a loop in a template", `severity = "%{ for x in [1] }low%{ endfor }"`, "1:12: severity: write the value itself"},
		{"what is nested deeply", "skip = " + strings.Repeat("[", 60_000), "1:1: it is nested more than 100 levels deep"},
		{"operators that are nested deeply", "retired = " + strings.Repeat("!", 60_000) + "true", "1:1: it is nested more than 100 levels deep"},
		{"what is too large", strings.Repeat("#", MaxBytes+1), "it is larger than 65536 bytes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read([]byte(c.src), "f.hcl", controls())
			if got := fmt.Sprint(err); !strings.HasPrefix(got, "f.hcl:") || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q in it", got, c.want)
			}
		})
	}
}

// loops is an expression of so many loops in each other, each over a hundred
// elements.
func loops(n int) string {
	out := "1"
	for i := range n {
		out = fmt.Sprintf("[for x%d in [%s] : %s]", i, strings.Repeat("1,", 100), out)
	}
	return out
}

func TestReadTellsAllMistakes(t *testing.T) {
	_, err := Read([]byte("a = 1\nb = 2\n"), Name, controls())
	if got := len(strings.Split(fmt.Sprint(err), "\n")); got != 2 {
		t.Errorf("got %d lines, want 2: %v", got, err)
	}
}
