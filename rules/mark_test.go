package rules_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
)

// mark says what is wanted of a resource. See TestFixtures.
type mark struct {
	// where is the file and line, for messages.
	where string
	// subject is the resource as "type.name", or an address.
	subject string
	// filter narrows the instances; empty for all.
	filter  string
	verdict string
	reason  string
	change  string
	// modes holds the verdict of a front end that knows less.
	modes map[string]string
}

type marks struct {
	list     []mark
	baseline bool
	// params are parameters that the fixture sets, as they are written.
	params map[string]string
	// explicit is set to judge as if settings had to be written down.
	explicit bool
}

// of returns the control with the fixture's parameters.
func (ms marks) of(c *check.Control) *check.Control {
	out := *c
	out.Params = slices.Clone(c.Params)
	for i, p := range out.Params {
		if text, ok := ms.params[p.Name]; ok {
			out.Params[i].Value = cty.StringVal(text)
		}
	}
	return &out
}

var (
	wantComment = regexp.MustCompile(`^\s*(?:#|//)\s*want\s+(.*\S)\s*$`)
	wantWords   = regexp.MustCompile(`^(?:(\[[^\]]*\]|[a-z_]+\.\S+)\s+)?(pass|fail|unknown|deleted)(?:\s+"((?:[^"\\]|\\.)*)")?(?:\s+(introduced|kept|resolved))?((?:\s+(?:plan|hcl)\s+(?:unknown|pass|fail))*)$`)
	paramLine   = regexp.MustCompile(`^\s*# param (\w+) = (.*\S)\s*$`)
	scopeLine   = regexp.MustCompile(`^\s*#\s*scope account\s*$`)
)

// readMarks reads the marks from the files of a fixture.
func readMarks(t testing.TB, files []string) marks {
	t.Helper()
	out := marks{params: make(map[string]string)}
	for _, path := range files {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		tokens, diags := hclsyntax.LexConfig(src, path, hcl.InitialPos)
		file, more := hclsyntax.ParseConfig(src, path, hcl.InitialPos)
		if diags = append(diags, more...); diags.HasErrors() {
			t.Fatal(diags)
		}
		for _, tok := range tokens {
			if tok.Type != hclsyntax.TokenComment {
				continue
			}
			text := strings.TrimRight(string(tok.Bytes), "\n")
			out.baseline = out.baseline || scopeLine.MatchString(text)
			if m := paramLine.FindStringSubmatch(text); m != nil {
				out.params[m[1]] = m[2]
			}
			if m := wantComment.FindStringSubmatch(text); m != nil {
				out.list = append(out.list, parseMark(t, file, tok.Range, m[1]))
			}
		}
	}
	return out
}

func parseMark(t testing.TB, file *hcl.File, at hcl.Range, text string) mark {
	t.Helper()
	where := fmt.Sprintf("%s:%d", at.Filename, at.Start.Line)
	words := wantWords.FindStringSubmatch(text)
	if words == nil {
		t.Fatalf("%s: cannot read the mark %q", where, text)
	}
	m := mark{where: where, filter: words[1], verdict: words[2], reason: strings.ReplaceAll(words[3], `\"`, `"`), change: words[4], modes: make(map[string]string)}
	modes := strings.Fields(words[5])
	for i := 0; i+1 < len(modes); i += 2 {
		m.modes[modes[i]] = modes[i+1]
	}
	for _, b := range file.Body.(*hclsyntax.Body).Blocks {
		if b.Type == "resource" && b.Range().Start.Line <= at.Start.Line && at.Start.Line <= b.Body.EndRange.End.Line {
			m.subject = strings.Join(b.Labels, ".")
		}
	}
	if m.subject == "" {
		m.subject, m.filter = m.filter, ""
	}
	if m.subject == "" {
		t.Fatalf("%s: the mark belongs to no resource and names none", where)
	}
	return m
}

// keys are the instance keys and module path of an address.
var keys = regexp.MustCompile(`\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]`)

// about reports whether the mark is about the resource at address.
func (m mark) about(address string) bool {
	if address == m.subject {
		return true
	}
	plain := keys.ReplaceAllString(address, "")
	if plain != m.subject && !strings.HasSuffix(plain, "."+m.subject) {
		return false
	}
	if strings.HasPrefix(m.filter, "[") {
		return strings.HasSuffix(address, m.filter)
	}
	return m.filter == "" || strings.HasPrefix(address, m.filter+".") || strings.HasPrefix(address, m.filter+"[")
}

// compare holds findings against the marks, for the front end of that name.
func (ms marks) compare(findings []report.Finding, mode string) (problems []string) {
	used := make([]bool, len(ms.list))
	for _, f := range findings {
		var wanted []mark
		for i, m := range ms.list {
			if m.about(f.Resource) {
				wanted = append(wanted, m)
				used[i] = true
			}
		}
		if slices.ContainsFunc(wanted, func(m mark) bool { return m.filter != "" }) {
			wanted = slices.DeleteFunc(wanted, func(m mark) bool { return m.filter == "" })
		}
		if len(wanted) == 0 {
			problems = append(problems, "no mark for "+show(f))
		}
		for _, m := range wanted {
			if p := m.differs(f, mode); p != "" {
				problems = append(problems, fmt.Sprintf("%s: %s: got %s", m.where, p, show(f)))
			}
		}
	}
	for i, m := range ms.list {
		if !used[i] {
			problems = append(problems, fmt.Sprintf("%s: nothing was judged for this mark (%s)", m.where, m.subject))
		}
	}
	return problems
}

func (m mark) differs(f report.Finding, mode string) string {
	want, got := m.verdict, "deleted"
	if f.Verdict != nil {
		got = *f.Verdict
	}
	other, differs := m.modes[mode]
	if differs {
		want = other
	}
	switch {
	case got != want:
		return "want " + want
	case differs:
		return ""
	case !slices.ContainsFunc(reasons(f), func(r string) bool { return strings.Contains(r, m.reason) }):
		return fmt.Sprintf("want the reason %q", m.reason)
	case m.change != "" && mode == "plan" && !f.Changed(m.change):
		return "want " + m.change
	}
	return ""
}
