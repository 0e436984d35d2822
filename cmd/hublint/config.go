package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/settings"
)

// newConfig makes the command that prints what a scan would go by.
func newConfig(p process) *cobra.Command {
	s := newRun(p)
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Prints the effective configuration, and where each value came from",
		Long: "What the configuration file, the flags and the defaults come to is printed in the form of the file.\n" +
			"The flags are those of hublint scan.",
		Example: "  hublint config\n" +
			"  hublint config --severity high > " + settings.Name,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := s.configure(cmd.Flags()); err != nil {
				return err
			}
			return unfinished(s.printConfig(p.out, cmd.Flags()))
		},
	}
	s.flags(cmd)
	return cmd
}

// shownSettings are the settings at the top of the file, in the order in which
// they are printed.
var shownSettings = []string{
	"severity", "fail_on", "on_unknown", "controls", "skip", "standards", "retired", "require_explicit", "include_pass",
	"formats", "baseline", "honor_foreign_ignores",
}

func (s *scan) printConfig(w io.Writer, flags *pflag.FlagSet) error {
	c := &s.settings
	var b strings.Builder
	if c.name == "" {
		fmt.Fprintf(&b, "# There is no %s here or upwards within the project.\n", settings.Name)
	} else {
		fmt.Fprintf(&b, "# %s\n", report.Printable(c.name))
	}
	for _, name := range shownSettings {
		f := flags.Lookup(flagOf(name))
		from := c.origins[f.Name]
		switch {
		case f.Changed:
			from = "--" + f.Name
		case from == "":
			from = "default"
		}
		line(&b, "", name, shownFlag(f), from)
	}
	paths, from := []string(nil), "default"
	for _, v := range c.said.Values {
		if v.Name == "paths" {
			paths, from = v.Words, c.place(v)
		}
	}
	line(&b, "", "paths", quotedList(paths), from)
	c.printBlocks(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// shownFlag is a flag's value as the file has it.
func shownFlag(f *pflag.Flag) string {
	switch v := f.Value.(type) {
	case pflag.SliceValue:
		return quotedList(v.GetSlice())
	default:
		if v.Type() == "bool" {
			return v.String()
		}
		return strconv.Quote(v.String())
	}
}

// line prints a setting and where it came from.
func line(b *strings.Builder, indent, name, value, from string) {
	fmt.Fprintf(b, "%s%s = %s # %s\n", indent, name, report.Printable(value), report.Printable(from))
}

func quotedList(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = strconv.Quote(w)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// printBlocks prints the blocks of the file.
func (c *configuration) printBlocks(b *strings.Builder) {
	said := c.said
	value := func(v settings.Value) {
		if v.Name == "" {
			return
		}
		shown := quotedList(v.Words)
		if t := v.V.Type(); t.IsPrimitiveType() {
			shown = strings.Trim(shown, "[]")
			if t.FriendlyName() != "string" {
				shown = strings.Trim(shown, `"`)
			}
		}
		line(b, "  ", v.Name, shown, c.place(v))
	}
	if said.Accounts.Name != "" {
		b.WriteString("\naccount {\n")
		value(said.Accounts)
		b.WriteString("}\n")
	}
	for _, k := range said.Controls {
		fmt.Fprintf(b, "\ncontrol %q {\n", k.ID)
		value(k.Enabled)
		value(k.Severity)
		if len(k.Params) > 0 {
			b.WriteString("  params {\n")
			for _, p := range k.Params {
				b.WriteString("  ")
				value(p)
			}
			b.WriteString("  }\n")
		}
		b.WriteString("}\n")
	}
	if said.NeedReason.Name != "" || said.NeedUntil.Name != "" || said.Protected.Name != "" {
		b.WriteString("\nsuppression {\n")
		value(said.NeedReason)
		value(said.NeedUntil)
		value(said.Protected)
		b.WriteString("}\n")
	}
	for _, e := range said.Exceptions {
		fmt.Fprintf(b, "\nignore { # %s:%d\n", report.Printable(e.At.File), e.At.Line)
		for _, l := range []struct {
			name  string
			words []string
		}{{"controls", e.Controls}, {"resources", e.Resources}, {"roots", e.Roots}} {
			if len(l.words) > 0 {
				fmt.Fprintf(b, "  %s = %s\n", l.name, report.Printable(quotedList(l.words)))
			}
		}
		for _, t := range []struct{ name, text string }{{"reason", e.Reason}, {"until", string(e.Until)}} {
			if t.text != "" {
				fmt.Fprintf(b, "  %s = %s\n", t.name, report.Printable(strconv.Quote(t.text)))
			}
		}
		b.WriteString("}\n")
	}
}
