package nesting

import (
	"strings"
	"testing"
)

// TestExceeds holds for each way to nest that it is counted, and for what only
// looks like it that it isn't.
func TestExceeds(t *testing.T) {
	deep := func(open, middle, end string) string {
		return "a = " + strings.Repeat(open, 5000) + middle + strings.Repeat(end, 5000)
	}
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"brackets", deep("[", "", "]"), true},
		{"braces", deep("{a=", "1", "}"), true},
		{"parentheses", deep("(", "1", ")"), true},
		{"not", deep("!", "true", ""), true},
		{"minus", deep("-", "1", ""), true},
		{"conditionals", deep("a ? 1 : ", "2", ""), true},
		{"sums", deep("1 + ", "1", ""), true},
		{"sums over lines", "a = (" + strings.Repeat("1\n+\n", 5000) + "1)", true},
		{"templates", deep(`"${`, "1", `}"`), true},
		{"directives", `a = "` + strings.Repeat("%{if true}", 5000) + strings.Repeat("%{endif}", 5000) + `"`, true},
		{"indexes", deep("a[0]", "", "[a]"), true},
		{"blocks", strings.Repeat("a {\n", 5000) + strings.Repeat("}\n", 5000), true},
		{"calls", deep("f(", "1", ")"), true},
		{"a long list", "a = [" + strings.Repeat("-1, {a = [1]},\n", 5000) + "]", false},
		{"many attributes", strings.Repeat("a = -1 + 2\n", 5000), false},
		{"brackets in texts", strings.Repeat("a = \"[[[ $${ \\\" (((\" # {{{\n", 2000), false},
		{"brackets in a heredoc", "a = <<-EOT\n" + strings.Repeat("[[[ ((( -- \" \n", 2000) + "  EOT\nb = 1\n", false},
		{"comments", strings.Repeat("/* ( [ { */ // --- {\n", 5000), false},
	} {
		if got := Exceeds([]byte(c.src), File, 1000); got != c.want {
			t.Errorf("%s: got %t, want %t", c.name, got, c.want)
		}
	}
	for _, c := range []struct {
		name, src string
		in        Syntax
		want      bool
	}{
		{"JSON", strings.Repeat("[", 5000), JSON, true},
		{"JSON side by side", strings.Repeat("[],", 5000), JSON, false},
		{"an expression over lines", strings.Repeat("!\n", 5000) + "true", Expression, true},
		{"a long expression", "[" + strings.Repeat("1,\n", 5000) + "]", Expression, false},
		{"a template", "${" + strings.Repeat("[", 5000), Template, true},
		{"directives in each other", strings.Repeat("%{if true}", 5000), Template, true},
		{"what only looks like one", strings.Repeat("[", 5000), Template, false},
		{"many interpolations", strings.Repeat("${a}", 5000), Template, false},
	} {
		if got := Exceeds([]byte(c.src), c.in, 1000); got != c.want {
			t.Errorf("%s: got %t, want %t", c.name, got, c.want)
		}
	}
}
