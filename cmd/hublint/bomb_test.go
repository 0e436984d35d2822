package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// bombsEnv asks for TestBombs, which takes some minutes and up to a gigabyte.
const bombsEnv = "HUBLINT_TEST_BOMBS"

// TestBombs judges inputs that were made to use up time or memory, with the bounds
// that hold by default, and measures what they come to. Plans are streamed, so
// that no size is too large.
func TestBombs(t *testing.T) {
	if os.Getenv(bombsEnv) == "" {
		t.Skip("takes some minutes; " + bombsEnv + "=1 asks for it")
	}
	for _, c := range []struct {
		name string
		// plan writes a plan to standard input, and files are a configuration.
		plan  func(w io.Writer)
		files map[string]string
		// sparse is the size of a file main.tf that holds nothing.
		sparse int64
		// want is in the report.
		want string
	}{
		{name: "a string of 1 GB", want: "value-bytes", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","variables":{"x":{"value":"`)
			repeat(w, 1<<30, "aaaaaaaaaaaaaaaa")
			write(w, `"}}}`)
		}},
		{name: "a string of 1 GB in what is skipped", want: "value-bytes", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","planned_values":{"x":"`)
			repeat(w, 1<<30, "aaaaaaaaaaaaaaaa")
			write(w, `"}}`)
		}},
		{name: "a plan of more than 4 GB", want: "plan-bytes", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","planned_values":{"resources":[`)
			repeat(w, 5<<30, `{"address":"aws_sqs_queue.q","values":{"name":"`+strings.Repeat("a", 4000)+`"}},`)
			write(w, `{}]}}`)
		}},
		{name: "ten million tiny resources", want: "plan-resources", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","resource_changes":[`)
			for i := range 10_000_000 {
				if _, err := fmt.Fprintf(w, `{"address":"aws_sqs_queue.q[%d]","mode":"managed","type":"aws_sqs_queue","name":"q","index":%d,"change":{"actions":["create"],"before":null,"after":{"name":"a"}}},`, i, i); err != nil {
					return
				}
			}
			write(w, `]}`)
		}},
		{name: "a million tiny resources", want: "the limit plan-resources", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","resource_changes":[`)
			for i := range 1_000_001 {
				if _, err := fmt.Fprintf(w, `{"address":"aws_vpc.q[%d]","mode":"managed","type":"aws_vpc","name":"q","index":%d,"change":{"actions":["create"],"before":null,"after":{"tags":null}}},`, i, i); err != nil {
					return
				}
			}
			write(w, `]}`)
		}},
		{name: "10,000 buckets of one name and as many policies", want: "judge-steps", plan: func(w io.Writer) {
			const resource = `{"address":"%[1]s.x[%[2]d]","mode":"managed","type":"%[1]s","name":"x","index":%[2]d,"change":{"actions":["create"],"before":null,"after":{"bucket":"same"%[3]s},"after_unknown":{"id":true}}}`
			write(w, `{"format_version":"1.2","resource_changes":[`)
			for i := range 10_000 {
				write(w, fmt.Sprintf(resource+",", "aws_s3_bucket", i, "")+fmt.Sprintf(resource, "aws_s3_bucket_policy", i, `,"policy":"{\"Statement\":[]}"`))
				separate(w, i, 10_000)
			}
			write(w, `]}`)
		}},
		{name: "4,000 security groups and as many rules that may be theirs", want: "judge-steps", plan: func(w io.Writer) {
			const resource = `{"address":"%[1]s.x[%[2]d]","mode":"managed","type":"%[1]s","name":"x","index":%[2]d,"change":{"actions":["create"],"before":null,"after":{"name":"x%[2]d"},"after_unknown":{"id":true,"security_group_id":true}}}`
			write(w, `{"format_version":"1.2","resource_changes":[`)
			for i := range 4_000 {
				write(w, fmt.Sprintf(resource+",", "aws_security_group", i)+fmt.Sprintf(resource, "aws_security_group_rule", i))
				separate(w, i, 4_000)
			}
			write(w, `],"configuration":{"root_module":{"resources":[`)
			write(w, `{"address":"aws_security_group_rule.x","mode":"managed","type":"aws_security_group_rule","name":"x","count_expression":{"constant_value":4000},"expressions":{"security_group_id":{"references":["local.x"]}}}]}}}`)
		}},
		{name: "JSON nested 20,000 deep", want: "more than 10000 levels deep", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","planned_values":`+strings.Repeat("[", 20_000)+strings.Repeat("]", 20_000)+`}`)
		}},
		{name: "a value nested 9,000 deep", want: "plan-nesting", plan: func(w io.Writer) {
			write(w, `{"format_version":"1.2","resource_changes":[{"address":"aws_sqs_queue.q","mode":"managed","type":"aws_sqs_queue","name":"q","change":{"actions":["create"],"before":null,"after":{"sqs_managed_sse_enabled":`+
				strings.Repeat("[", 9_000)+strings.Repeat("]", 9_000)+`}}}]}`)
		}},
		{name: "a policy of 100,000 statements", want: "policy-bytes", plan: func(w io.Writer) {
			const statement = `{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"},`
			write(w, `{"format_version":"1.2","resource_changes":[{"address":"aws_iam_policy.p","mode":"managed","type":"aws_iam_policy","name":"p","change":{"actions":["create"],"before":null,"after":{"policy":"{\"Statement\":[`)
			repeat(w, 100_000*len(statement), statement)
			write(w, `{}]}"}}}]}`)
		}},
		{name: "a policy of 100,000 statements in HCL", want: "policy-bytes", files: map[string]string{
			"main.tf": "resource \"aws_vpc\" \"v\" {}\n" +
				"resource \"aws_iam_policy\" \"q\" {\n  policy = jsonencode({ Statement = flatten([for i in range(1000) : [for j in range(100) : { Effect = \"Allow\", Action = aws_vpc.v.id, Resource = \"*\" }]]) })\n}\n",
		}},
		{name: "a count of a billion", want: "instances", files: map[string]string{"main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  count = 1e9\n}\n"}},
		{name: "many counts", want: "instances", files: map[string]string{"main.tf": many(30, "resource \"aws_sqs_queue\" \"q%[1]d\" {\n  count = 10000\n  name = \"q-${count.index}\"\n}\n")}},
		{name: "a for_each over a billion", want: "more than 1024", files: map[string]string{"main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  for_each = toset([for i in range(1e9) : tostring(i)])\n}\n"}},
		{name: "a tower of setproduct", want: "elements", files: map[string]string{"main.tf": "locals {\n  s = range(1000)\n  x = setproduct([for i in range(100) : local.s]...)\n}\nresource \"aws_sqs_queue\" \"q\" {\n  kms_master_key_id = jsonencode(local.x)\n}\n"}},
		{name: "loops in loops", want: "elements", files: map[string]string{"main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  sqs_managed_sse_enabled = length([for a in range(1000) : [for b in range(1000) : [for c in range(1000) : c]]]) > 0\n}\n"}},
		{name: "loops that leave nothing", want: "steps", files: map[string]string{"main.tf": "locals {\n  r = range(1000)\n}\nresource \"aws_sqs_queue\" \"q\" {\n  sqs_managed_sse_enabled = length([for a in local.r : 1 if length([for b in local.r : 1 if length([for c in local.r : 1 if false]) > 0]) > 0]) > 0\n}\n"}},
		{name: "a billion laughs", want: "text-bytes", files: map[string]string{"main.tf": "locals {\n  x0 = \"0123456789\"\n" + many(60, "  x%[2]d = \"${local.x%[1]d}${local.x%[1]d}\"\n") + "}\nresource \"aws_sqs_queue\" \"q\" {\n  kms_master_key_id = local.x60\n}\n"}},
		{name: "lists that double", want: "elements", files: map[string]string{"main.tf": "locals {\n  x0 = [1]\n" + many(60, "  x%[2]d = [local.x%[1]d, local.x%[1]d]\n") + "}\nresource \"aws_sqs_queue\" \"q\" {\n  kms_master_key_id = jsonencode(local.x60)\n}\n"}},
		{name: "templates of templates", want: "function-steps", files: map[string]string{
			"main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  kms_master_key_id = templatefile(\"t.tmpl\", { n = 0 })\n}\n",
			"t.tmpl":  `${n > 40 ? "" : templatefile("t.tmpl", {n = n + 1})}${n > 40 ? "" : templatefile("t.tmpl", {n = n + 1})}`,
		}},
		{name: "a module that calls itself", want: "calls itself", files: map[string]string{"main.tf": "module \"m\" {\n  source = \"./m\"\n}\n", "m/main.tf": "module \"m\" {\n  source = \"../m\"\n}\n"}},
		{name: "modules that double", want: "modules", files: doubled(40)},
		{name: "a module a billion times", want: "instances", files: map[string]string{"main.tf": "module \"m\" {\n  source = \"./m\"\n  count = 1e9\n}\n", "m/main.tf": "resource \"aws_sqs_queue\" \"q\" {}\n"}},
		{name: "brackets 10,000 deep", want: "nesting", files: map[string]string{"main.tf": "locals {\n  x = " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + "\n}\n"}},
		{name: "blocks 10,000 deep", want: "nesting", files: map[string]string{"main.tf": strings.Repeat("x {\n", 10_000) + strings.Repeat("}\n", 10_000)}},
		{name: "operators 10,000 deep", want: "nesting", files: map[string]string{"main.tf": "locals {\n  x = " + strings.Repeat("!", 10_000) + "true\n}\n"}},
		{name: "conditionals 10,000 deep", want: "nesting", files: map[string]string{"main.tf": "locals {\n  x = " + strings.Repeat("true ? 1 : ", 10_000) + "1\n}\n"}},
		{name: "templates 10,000 deep", want: "nesting", files: map[string]string{"main.tf": "locals {\n  x = " + strings.Repeat("\"${", 10_000) + "1" + strings.Repeat("}\"", 10_000) + "\n}\n"}},
		{name: "JSON syntax 10,000 deep", want: "nesting", files: map[string]string{"main.tf.json": `{"locals": {"x": ` + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000) + `}}`}},
		{name: "a file of 100 MB", want: "file-bytes", sparse: 100 << 20},
		{name: "a chain of 12,000 locals", want: "depth", files: map[string]string{"main.tf": "locals {\n  x0 = true\n" + many(12_000, "  x%[2]d = local.x%[1]d\n") + "}\nresource \"aws_sqs_queue\" \"q\" {\n  sqs_managed_sse_enabled = local.x12000\n}\n"}},
		{name: "a regular expression per resource", want: "function-steps", files: map[string]string{
			"main.tf": "locals {\n  text = join(\"\", [for i in range(1000) : \"abababababababababababababababab\"])\n}\n" +
				many(2000, "resource \"aws_sqs_queue\" \"q%[1]d\" {\n  kms_master_key_id = try(regex(\"((a|b)*a(a|b){900})x%[1]d\", local.text), \"\")\n}\n"),
		}},
		{name: "a regular expression of a megabyte", want: "pattern-bytes", files: map[string]string{
			"main.tf": "resource \"aws_sqs_queue\" \"q\" {\n  kms_master_key_id = try(regex(\"" + strings.Repeat("(a|b)", 200_000) + "\", \"ab\"), \"\")\n}\n",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := []string{"hublint", "scan", "-"}
			if c.plan == nil {
				dir := t.TempDir()
				for name, src := range c.files {
					put(t, dir, name, []byte(src))
				}
				if c.sparse > 0 {
					put(t, dir, "main.tf", nil)
					if err := os.Truncate(filepath.Join(dir, "main.tf"), c.sparse); err != nil {
						t.Fatal(err)
					}
				}
				args[2] = dir
			}
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			var stdout, stderr strings.Builder
			cmd := exec.CommandContext(t.Context(), self)
			// TestMain takes the process for hublint by this name.
			cmd.Args, cmd.Stdout, cmd.Stderr = args, &stdout, &stderr
			if c.plan != nil {
				r, w := io.Pipe()
				cmd.Stdin = r
				go func() {
					b := bufio.NewWriterSize(w, 1<<20)
					c.plan(b)
					_ = w.CloseWithError(b.Flush())
				}()
			}
			began := time.Now()
			err = cmd.Run()
			took := time.Since(began)
			if cmd.ProcessState == nil {
				t.Fatal(err)
			}
			peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss >> 10
			cpu := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
			t.Logf("%s CPU, %s, peak %d MiB", cpu.Round(10*time.Millisecond), took.Round(10*time.Millisecond), peak)
			said := strings.Join(strings.Fields(stdout.String()), " ")
			if got := cmd.ProcessState.ExitCode(); got != exitUnfinished || !strings.Contains(said, c.want) {
				t.Errorf("got status %d, want %d and %q in it: %.2000s %s", got, exitUnfinished, c.want, stdout.String(), stderr.String())
			}
			if cpu > 2*time.Minute || peak > 2<<10 {
				t.Error("that is too much")
			}
		})
	}
}

// many writes a text for each number from 0, in which %[1]d is the number and
// %[2]d the next one.
func many(n int, text string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.NewReplacer("%[1]d", strconv.Itoa(i), "%[2]d", strconv.Itoa(i+1)).Replace(text))
	}
	return b.String()
}

// doubled is n modules of which each calls the next one twice.
func doubled(n int) map[string]string {
	out := map[string]string{"main.tf": "module \"m\" {\n  source = \"./m0\"\n}\n", filepath.Join(fmt.Sprint("m", n), "main.tf"): "locals {}\n"}
	for i := range n {
		call := fmt.Sprintf("%%s {\n  source = \"../m%d\"\n}\n", i+1)
		out[filepath.Join(fmt.Sprint("m", i), "main.tf")] = fmt.Sprintf(call+call, `module "a"`, `module "b"`)
	}
	return out
}

// separate writes a comma after all of n but the last.
func separate(w io.Writer, i, n int) {
	if i < n-1 {
		write(w, ",")
	}
}

func write(w io.Writer, s string) { _, _ = io.WriteString(w, s) }

// repeat writes a text as often as n bytes take, or until nobody reads it.
func repeat(w io.Writer, n int, s string) {
	for range n / len(s) {
		if _, err := io.WriteString(w, s); err != nil {
			return
		}
	}
}
