package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/report"
)

func newExplain(p process) *cobra.Command {
	return &cobra.Command{
		Use:     "explain ID",
		Short:   "Tells what a control checks, how to fix it, and what a late fix costs",
		Example: "  hublint explain Redshift.7",
		Args:    arguments(1, 1, "a control"),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return ids(p.controls()), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			for _, c := range p.controls() {
				if strings.EqualFold(c.ID, args[0]) {
					return unfinished(explain(p.out, c, terminalWidth(p.out)))
				}
			}
			return withSuggestions(&check.UnknownError{What: "control", Word: args[0]}, p.controls())
		},
	}
}

// explain writes what there is to know of a control.
func explain(w io.Writer, c *check.Control, width int) error {
	var lines []string
	say := func(label, s string) {
		if s != "" {
			first := fmt.Sprintf("%-14s", label)
			lines = append(lines, report.Wrap(first, strings.Repeat(" ", len(first)), s, width)...)
		}
	}
	lines = append(lines, report.Wrap("", "  ", c.ID+"  "+c.Title, width)...)
	lines = append(lines, "")
	say("severity", c.Severity.String())
	if c.Retired != "" {
		say("retired", c.Retired+". It is off unless asked for: --control "+c.ID)
	}
	if c.Cannot != "" {
		say("not judged", c.Cannot)
	} else {
		say("judges", strings.Join(c.Types(), ", "))
		label := "passes where"
		for _, condition := range c.Conditions() {
			say(label, condition)
			label = ""
		}
	}
	if c.Scope == check.Account {
		say("scope", "an account or Region: with --scope account it also fails where there is none: "+c.Missing)
	}
	for _, param := range c.Params {
		say("parameter", fmt.Sprintf("%s, %s: %s", param.Name, parameterValue(param), param.Doc))
	}
	for _, l := range c.LateFixes() {
		say("a late fix", fmt.Sprintf("%s: %s", l.Late, strings.Join(l.Paths, ", ")))
	}
	say("notes", c.Notes)
	say("AWS differs", c.Differs)
	say("fix", c.Fix)
	say("ask the owner", c.Ask)
	say("standards", strings.Join(c.Standards, ", "))
	say("defaults from", strings.Join(c.Sources(), " "))
	say("source", c.Page())
	_, err := io.WriteString(w, strings.Join(lines, "\n")+"\n")
	return err
}

func parameterValue(p check.Parameter) string {
	if v := p.String(); v != "" {
		return "by default " + v
	}
	return "not set by default"
}

func ids(all []*check.Control) []string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = c.ID
	}
	return out
}
