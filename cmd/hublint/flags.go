package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// flags defines the flags of a scan.
func (s *scan) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	f.Var(&s.outputs, "format", "how to write the report, to standard output or to a file; repeatable: "+strings.Join(formatNames(), ", "))
	completeWith(cmd, "format", formatNames())
	f.StringVar(&s.outputs.file, "output", "", "the `FILE` for the format that names none")
	choiceFlag(cmd, &s.severity, "severity", "the least severity that sets the exit status; what is less severe is shown after the rest")
	choiceFlag(cmd, &s.failOn, "fail-on", "which failures set the exit status; new: those that this change introduces")
	choiceFlag(cmd, &s.onUnknown, "on-unknown", "what to do with verdicts that can't be reached")
	f.BoolVar(&s.includePass, "include-pass", false, "report passes too")
	s.suppression.flags(f)
	f.StringVar(&s.base, "base", "", "a `DIR` with the target branch checked out, which tells what is new in directories")
	f.BoolVar(&s.noColor, "no-color", false, "no colours, as with NO_COLOR in the environment")
	s.inputFlags(cmd)
}

// inputFlags defines the flags that say what is read and by what it is judged.
func (s *scan) inputFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.SortFlags = false
	s.settings.flags(f)
	f.StringSliceVar(&s.selection.Controls, "control", nil, "only the controls of this `ID`, repeatable; * stands for anything: 'S3.*'")
	f.StringSliceVar(&s.selection.Skip, "skip", nil, "not the controls of this `ID`, repeatable")
	f.StringArrayVar(&s.selection.Standards, "standard", nil, "only controls that the standard of this `NAME` asks for, such as FSBP or 'PCI DSS v4.0.1'; repeatable")
	f.BoolVar(&s.selection.Retired, "retired", false, "controls that AWS has retired too")
	choiceFlag(cmd, &s.scope, "scope", "account: the input is its account's baseline, so that a missing account-level resource fails")
	f.BoolVar(&s.explicit, "require-explicit", false, "a value that only a default decides fails")
	f.StringArrayVar(&s.sources, "source", nil, "the `DIR` of the root module that a plan was made from, or none; else the working directory if the plan was made from it; repeatable, one for each PATH")
	f.Var((*variableFlag)(&s.given), "var", "a variable's value for a configuration; repeatable")
	f.Var((*variableFileFlag)(&s.given), "var-file", "a file of variables' values for a configuration; repeatable")
	f.StringVar(&s.root, "root", "", "the `DIR` of the project, outside of which no file is opened; else the nearest one upwards with .git")
	f.Var(&s.limits, "limit", "another bound on what an input may cost; repeatable; the error of an input that exceeds one names it")
	completeWith(cmd, "limit", s.limits.names())
	f.StringArrayVar(&s.labels, "label", nil, "the `NAME` of a plan's root in fingerprints; once for each PATH")
	f.StringVar(&s.terraform, "terraform", "", "the `PATH` of the program that shows a saved binary plan; it starts the plan's providers")
	f.BoolVarP(&s.quiet, "quiet", "q", false, "nothing on standard error but errors")
	f.BoolVarP(&s.verbose, "verbose", "v", false, "log on standard error")
	for _, name := range []string{"control", "skip"} {
		err := cmd.RegisterFlagCompletionFunc(name, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return ids(s.controls()), cobra.ShellCompDirectiveNoFileComp
		})
		if err != nil {
			panic(err) // the flags were defined above
		}
	}
}
