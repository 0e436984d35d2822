package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hublint/hublint/analyzer/check"
)

// listing says which controls are listed, and how.
type listing struct {
	format, severity choice
	services         []string
	standards        []string
	cannot, retired  bool
}

func newControls(p process) *cobra.Command {
	l := listing{
		format:   choice{value: "text", of: []string{"text", "json", "markdown"}},
		severity: choice{of: []string{"low", "medium", "high", "critical"}},
	}
	cmd := &cobra.Command{
		Use:   "controls",
		Short: "Lists the controls, those that no plan can decide too",
		Example: "  hublint controls --service S3\n" +
			"  hublint controls --severity high --standard 'PCI DSS v4.0.1'\n" +
			"  hublint controls --cannot --format markdown",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			found, err := l.choose(p.controls())
			if err != nil {
				return err
			}
			switch l.format.value {
			case "json":
				return unfinished(controlsJSON(p.out, found))
			case "markdown":
				return unfinished(controlsMarkdown(p.out, found))
			}
			return unfinished(controlsText(p.out, found))
		},
	}
	choiceFlag(cmd, &l.format, "format", "how to list them")
	cmd.Flags().StringSliceVar(&l.services, "service", nil, "only the service of this `NAME`, such as S3; repeatable")
	choiceFlag(cmd, &l.severity, "severity", "only those of this severity or a higher one")
	cmd.Flags().StringSliceVar(&l.standards, "standard", nil, "only those that the standard of this `NAME` asks for, such as FSBP; repeatable")
	cmd.Flags().BoolVar(&l.cannot, "cannot", false, "only those that no plan can decide, with the reason")
	cmd.Flags().BoolVar(&l.retired, "retired", false, "only those that AWS has retired")
	return cmd
}

// choose returns the controls that the flags ask for.
func (l *listing) choose(all []*check.Control) ([]*check.Control, error) {
	if err := l.knownServices(all); err != nil {
		return nil, err
	}
	found, err := check.Selection{Standards: l.standards, Retired: true}.Of(all)
	if err != nil {
		return nil, withSuggestions(err, all)
	}
	least, _ := check.ParseSeverity(l.severity.value)
	return slices.DeleteFunc(found, func(c *check.Control) bool {
		inService := func(s string) bool { return strings.EqualFold(s, c.Service()) }
		return l.severity.value != "" && c.Severity < least ||
			len(l.services) > 0 && !slices.ContainsFunc(l.services, inService) ||
			l.cannot && c.Cannot == "" || l.retired && c.Retired == ""
	}), nil
}

func (l *listing) knownServices(all []*check.Control) error {
	var names []string
	for _, c := range all {
		names = append(names, c.Service())
	}
	names = slices.Compact(names)
	for _, s := range l.services {
		if !slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, s) }) {
			return fmt.Errorf("--service %s: %w", s, unknownWord(s, names))
		}
	}
	return nil
}

// remark says why a control isn't judged by default.
func remark(c *check.Control) string {
	var out []string
	if c.Retired != "" {
		out = append(out, "retired "+c.Retired)
	}
	if c.Cannot != "" {
		out = append(out, "not judged: "+c.Cannot)
	}
	return strings.Join(out, "; ")
}

func controlsText(w io.Writer, found []*check.Control) error {
	var b strings.Builder
	judged := 0
	for _, c := range found {
		fmt.Fprintf(&b, "%-18s %-9s %s\n", c.ID, c.Severity, c.Title)
		if r := remark(c); r != "" {
			fmt.Fprintf(&b, "%-18s %-9s (%s)\n", "", "", r)
		}
		if c.Cannot == "" {
			judged++
		}
	}
	fmt.Fprintf(&b, "\n%d controls, %d of them judged.\n", len(found), judged)
	_, err := io.WriteString(w, b.String())
	return err
}

func controlsMarkdown(w io.Writer, found []*check.Control) error {
	var b strings.Builder
	b.WriteString("| control | title | severity | judged |\n| --- | --- | --- | --- |\n")
	cell := strings.NewReplacer("|", `\|`, "\n", " ")
	for _, c := range found {
		judged := remark(c)
		if judged == "" {
			judged = "`" + strings.Join(c.Types(), "`, `") + "`"
		}
		fmt.Fprintf(&b, "| [%s](%s) | %s | %s | %s |\n", c.ID, c.Page(), cell.Replace(c.Title), c.Severity, cell.Replace(judged))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// listed is a control as JSON. Keys are kept once released.
type listed struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Severity  string   `json:"severity"`
	Service   string   `json:"service"`
	Resources []string `json:"resources"`
	Scope     string   `json:"scope"`
	Cannot    *string  `json:"cannot"`
	Retired   *string  `json:"retired"`
	Standards []string `json:"standards"`
	Passes    *string  `json:"passes"`
	LateFix   string   `json:"late_fix"`
	URL       string   `json:"url"`
}

func controlsJSON(w io.Writer, found []*check.Control) error {
	out := struct {
		Controls []listed `json:"controls"`
	}{Controls: []listed{}}
	for _, c := range found {
		l := listed{
			ID: c.ID, Title: c.Title, Severity: c.Severity.String(), Service: c.Service(), Scope: c.Scope.String(),
			Resources: append([]string{}, c.Types()...), Standards: append([]string{}, c.Standards...),
			Cannot: orNull(c.Cannot), Retired: orNull(c.Retired), LateFix: "unknown", URL: c.Page(),
		}
		if c.Cannot == "" {
			l.Passes = orNull(c.Passes())
		}
		if late := c.LateFixes(); len(late) > 0 {
			l.LateFix = late[0].Late.String()
		}
		out.Controls = append(out.Controls, l)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(out)
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
