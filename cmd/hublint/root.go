package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/similar"
)

// newRoot makes the command with its verbs.
func newRoot(p process) *cobra.Command {
	root := &cobra.Command{
		Use:   "hublint",
		Short: "Tells which AWS Security Hub controls planned resources will fail",
		Long: "hublint reads Terraform, a plan or its configuration, and tells before anything is created\n" +
			"which AWS Security Hub controls the resources will fail.",
		Example: "  terraform plan -out=tfplan && terraform show -json tfplan | hublint scan -\n" +
			"  hublint scan plan.json\n" +
			"  hublint scan --format text --format sarif=hublint.sarif plan.json\n" +
			"  hublint explain Redshift.7",
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(),
		Args:          knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cmd.SetOut(p.err)
			return statusError{status: exitUsage, err: errors.Join(cmd.Help(), errors.New("say what to do: name a command"))}
		},
	}
	root.SetIn(p.in)
	root.SetOut(p.out)
	root.SetErr(p.err)
	root.SetHelpFunc(help)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(newScan(p), newBaseline(p), newConfig(p), newExplain(p), newControls(p), newVersion(p))
	return root
}

// help begins with examples: they are what most people come for. It is written
// here and not as a template, which would bring a fifth of the program's size.
func help(cmd *cobra.Command, _ []string) {
	var b strings.Builder
	b.WriteString(cmp.Or(cmd.Long, cmd.Short) + "\n\n")
	if cmd.HasExample() {
		b.WriteString("Examples:\n" + cmd.Example + "\n\n")
	}
	if !cmd.HasAvailableSubCommands() {
		b.WriteString("Usage:\n  " + cmd.UseLine() + "\n")
	} else {
		b.WriteString("Usage:\n  " + cmd.CommandPath() + " COMMAND\n\nCommands:\n")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-*s %s\n", c.NamePadding(), c.Name(), c.Short)
			}
		}
	}
	if cmd.HasAvailableLocalFlags() {
		b.WriteString("\nFlags:\n" + cmd.LocalFlags().FlagUsagesWrapped(terminalWidth(cmd.OutOrStdout())))
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "\n%q tells more about a command.\n", cmd.CommandPath()+" COMMAND --help")
	}
	cmd.Print(b.String())
}

// flagError says of a flag that doesn't exist what may have been meant.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if !errors.As(err, &unknown) {
		return err
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	text := fmt.Sprintf("%s; %q lists the flags", err, cmd.CommandPath()+" --help")
	if s := similar.Word(unknown.GetSpecifiedName(), names); s != "" {
		text = fmt.Sprintf("%s: did you mean --%s?", err, s)
	}
	return errors.New(text)
}

// knownCommand says of a word that is no command what may have been meant.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	if s := similar.Word(args[0], names); s != "" {
		return fmt.Errorf("there is no command %s: did you mean %s?", args[0], s)
	}
	if _, err := os.Stat(args[0]); err == nil {
		return fmt.Errorf("there is no command %s: did you mean hublint scan %s?", args[0], shellQuote(args[0]))
	}
	return fmt.Errorf("there is no command %s; %q lists the commands", args[0], cmd.CommandPath()+" --help")
}

// arguments is a check of how many arguments there are that says what is
// missing.
func arguments(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return fmt.Errorf("name %s: %s", what, strings.TrimSpace(strings.Split(cmd.Example, "\n")[0]))
		case len(args) > most:
			return fmt.Errorf("%s takes one argument, not %q too", cmd.CommandPath(), args[most])
		}
		return nil
	}
}

// message makes an error printable: it may quote what stood in an input, with line
// breaks, so that a line might begin as a command to the workflow that runs this.
func message(err error) string {
	all := strings.Split(err.Error(), "\n")
	for i, l := range all {
		all[i] = report.Printable(l)
		if strings.HasPrefix(strings.TrimLeft(l, " \t\r"), "::") {
			all[i] = `\` + strings.TrimLeft(all[i], " ")
		}
	}
	return strings.Join(all, "\n")
}
