// Command document writes the pages about the controls from the controls
// themselves: README.md and one page for each service, in the directory that is
// its argument.
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/rules"
)

func main() {
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "document:", err)
		os.Exit(1)
	}
}

//go:embed readme.tmpl
var readme string

//go:embed service.tmpl
var service string

// page is what a service's page is made of.
type page struct {
	Service  string
	Controls []*check.Control
}

func write(dir string) error {
	all := rules.All()
	funcs := template.FuncMap{
		// GitHub's anchor of a heading has no dot in it.
		"anchor": func(id string) string { return strings.ToLower(strings.ReplaceAll(id, ".", "")) },
		"cell":   func(s string) string { return strings.ReplaceAll(s, "|", `\|`) },
		"code":   func(ss []string) string { return "`" + strings.Join(ss, "`, `") + "`" },
		"join":   strings.Join,
		"lower":  strings.ToLower,
		"status": status,
		"late":   lateFixes,
		"value":  value,
		"differing": func() []*check.Control {
			return slices.DeleteFunc(slices.Clone(all), func(c *check.Control) bool { return c.Differs == "" })
		},
	}
	if err := render(filepath.Join(dir, "README.md"), readme, funcs, pages(all)); err != nil {
		return err
	}
	for _, p := range pages(all) {
		if err := render(filepath.Join(dir, strings.ToLower(p.Service)+".md"), service, funcs, p); err != nil {
			return err
		}
	}
	return nil
}

func pages(all []*check.Control) []page {
	var out []page
	for _, c := range all {
		if len(out) == 0 || out[len(out)-1].Service != c.Service() {
			out = append(out, page{Service: c.Service()})
		}
		last := &out[len(out)-1]
		last.Controls = append(last.Controls, c)
	}
	return out
}

func render(path, text string, funcs template.FuncMap, data any) error {
	t, err := template.New(filepath.Base(path)).Funcs(funcs).Parse(text)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		return err
	}
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// status says in a word whether a control is judged.
func status(c *check.Control) string {
	switch {
	case c.Retired != "":
		return "retired"
	case c.Cannot != "":
		return "cannot be judged"
	case c.Scope == check.Account:
		return "judged, account"
	}
	return "judged"
}

// lateFixes lists what mending each attribute of the judged resources after
// creation costs.
func lateFixes(c *check.Control) []string {
	var out []string
	for _, l := range c.LateFixes() {
		out = append(out, fmt.Sprintf("%s (`%s`)", l.Late, strings.Join(l.Paths, "`, `")))
	}
	return out
}

func value(p check.Parameter) string {
	if s := p.String(); s != "" {
		return "`" + s + "`"
	}
	return "none"
}
