package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	yaml "github.com/zclconf/go-cty-yaml"
	"github.com/zclconf/go-cty/cty"
	ctyjson "github.com/zclconf/go-cty/cty/json"
)

// TestAction runs the steps of action.yml as GitHub's runner would, but for those
// that are other people's actions.
func TestAction(t *testing.T) {
	if testing.Short() {
		t.Skip("the action builds the program")
	}
	for _, name := range []string{"bash", "jq"} {
		if _, err := exec.LookPath(name); err != nil {
			t.Skipf("%s isn't installed", name)
		}
	}
	failing := "resource \"aws_redshift_cluster\" \"dw\" {\n  cluster_identifier   = \"dw\"\n  enhanced_vpc_routing = false\n}\n"
	plan, err := filepath.Abs(filepath.Join("..", "..", "testdata", "example.plan.json"))
	if err != nil {
		t.Fatal(err)
	}
	runner := newRunner(t)

	for _, c := range []struct {
		name    string
		inputs  map[string]string
		main    string
		status  int
		outputs map[string]string // what some of them have to be
		log     []string
		summary []string
	}{{
		name: "a failing configuration", main: failing, status: 1,
		inputs:  map[string]string{"args": "--control=Redshift.7"},
		outputs: map[string]string{"status": "1", "fail": "1", "unknown": "0", "introduced": "0"},
		log:     []string{"::warning file=main.tf,line=3", "Redshift.7"},
		summary: []string{"Redshift.7", "<code>main.tf:3:3</code>"},
	}, {
		name: "a threshold above what fails", main: failing, status: 0,
		inputs:  map[string]string{"args": "--control=Redshift.7", "severity": "critical"},
		outputs: map[string]string{"status": "0", "fail": "1"},
	}, {
		name: "a plan", main: failing, status: 1,
		inputs:  map[string]string{"plan": plan, "path": "none", "format": "text", "fail-on": "new", "args": "--quiet\n\n--control=ElastiCache.4"},
		outputs: map[string]string{"status": "1", "introduced": "1", "cant-wait": "1"},
		log:     []string{"aws_elasticache_replication_group"},
	}, {
		name: "wrong usage", main: failing, status: 2,
		inputs:  map[string]string{"severity": "awful; touch injected"},
		outputs: map[string]string{"status": "2"},
		log:     []string{"awful; touch injected"},
	}, {
		name: "a path that starts like a flag", status: 3,
		inputs: map[string]string{"path": "--no-such-directory"},
		log:    []string{"--no-such-directory"},
	}, {
		name: "a file that can't be read whole", main: failing + "resource {", status: 3,
		outputs: map[string]string{"status": "3"},
	}} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "main.tf"), []byte(c.main), 0o600); err != nil {
				t.Fatal(err)
			}
			got := runner.run(t, dir, c.inputs)
			if got.status != c.status {
				t.Errorf("exit status %d, want %d", got.status, c.status)
			}
			for name, want := range c.outputs {
				if got.outputs[name] != want {
					t.Errorf("the output %s is %q, want %q", name, got.outputs[name], want)
				}
			}
			for _, want := range c.log {
				if !strings.Contains(got.log, want) {
					t.Errorf("the log lacks %q", want)
				}
			}
			for _, want := range c.summary {
				if !strings.Contains(got.summary, want) {
					t.Errorf("the summary lacks %q", want)
				}
			}
			if files, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(files) != 1 {
				t.Errorf("the action leaves %v (%v) in the checkout", files, err)
			}
			for _, name := range []string{"report", "sarif"} {
				if path := got.outputs[name]; path != "" && !json.Valid(read(t, path)) {
					t.Errorf("%s is not JSON", path)
				}
			}
			if t.Failed() {
				t.Logf("the log:\n%s\nthe summary:\n%s", got.log, got.summary)
			}
		})
	}
}

// runner does what GitHub's does with a composite action.
type runner struct {
	Inputs  map[string]struct{ Default string }
	Outputs map[string]struct{ Value string }
	Runs    struct{ Steps []step }
	repo    string
	tools   string
}

type step struct {
	ID, If, Uses, Shell, Run string
	Env                      map[string]string
}

// outcome is what a run leaves: the exit status of the step that failed, or 0.
type outcome struct {
	status       int
	outputs      map[string]string
	log, summary string
}

func newRunner(t *testing.T) *runner {
	t.Helper()
	repo, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	v, err := yaml.Unmarshal(read(t, filepath.Join(repo, "action.yml")), cty.DynamicPseudoType)
	if err != nil {
		t.Fatal(err)
	}
	data, err := ctyjson.Marshal(v, v.Type())
	if err != nil {
		t.Fatal(err)
	}
	r := &runner{repo: repo, tools: t.TempDir()}
	if err := json.Unmarshal(data, r); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *runner) run(t *testing.T, dir string, inputs map[string]string) outcome {
	t.Helper()
	known := map[string]string{"github.action_path": r.repo, "github.action_ref": "v1"}
	for name, input := range r.Inputs {
		known["inputs."+name] = input.Default
	}
	for name, value := range inputs {
		if _, ok := known["inputs."+name]; !ok {
			t.Fatalf("the action has no input %s", name)
		}
		known["inputs."+name] = value
	}
	var log bytes.Buffer
	files := t.TempDir()
	out := outcome{outputs: map[string]string{}}
	for _, step := range r.Runs.Steps {
		if step.Uses != "" || out.status != 0 {
			continue
		}
		if step.If != "" || step.Shell != "bash" {
			t.Fatalf("step %s: the test knows neither conditions nor shells other than bash", step.ID)
		}
		output := filepath.Join(files, step.ID+".output")
		cmd := exec.CommandContext(t.Context(), "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
		cmd.Dir, cmd.Stdout, cmd.Stderr = dir, &log, &log
		cmd.Env = append(os.Environ(), "GITHUB_ACTIONS=true", "RUNNER_TEMP="+r.tools, "GITHUB_ACTION_PATH="+r.repo,
			"GITHUB_OUTPUT="+output, "GITHUB_STEP_SUMMARY="+filepath.Join(files, "summary"))
		for name, value := range step.Env {
			cmd.Env = append(cmd.Env, name+"="+r.expand(t, value, known))
		}
		var exit *exec.ExitError
		if err := cmd.Run(); errors.As(err, &exit) {
			out.status = exit.ExitCode()
		} else if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(readIfThere(t, output))) {
			name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
			known["steps."+step.ID+".outputs."+name] = value
		}
	}
	for name, output := range r.Outputs {
		out.outputs[name] = r.expand(t, output.Value, known)
	}
	out.log = log.String()
	out.summary = string(readIfThere(t, filepath.Join(files, "summary")))
	return out
}

// expression is a name between ${{ and }}, the only kind that the action has.
var expression = regexp.MustCompile(`\$\{\{ ([\w.-]+) \}\}`)

// expand replaces expressions by what is known. What nothing has set is empty.
func (r *runner) expand(t *testing.T, text string, known map[string]string) string {
	t.Helper()
	text = expression.ReplaceAllStringFunc(text, func(e string) string { return known[expression.FindStringSubmatch(e)[1]] })
	if strings.Contains(text, "${{") {
		t.Fatalf("%s is an expression that the test doesn't know", text)
	}
	return text
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func readIfThere(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return data
}
