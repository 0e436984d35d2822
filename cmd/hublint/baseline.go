package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/hublint/hublint/analyzer/suppress"
)

// newBaseline makes the command that accepts what is found today.
func newBaseline(p process) *cobra.Command {
	s := newRun(p)
	var file string
	cmd := &cobra.Command{
		Use:   "baseline [PATH...]",
		Short: "Writes today's findings, for scan --baseline to accept",
		Long: "What is found today is written as JSON. A scan with --baseline accepts it and fails for\n" +
			"anything else. PATHs are those of hublint scan.",
		Example: "  hublint baseline --output hublint-baseline.json envs/prod\n" +
			"  hublint scan --baseline hublint-baseline.json envs/prod",
		RunE: func(cmd *cobra.Command, paths []string) error {
			if err := s.configure(cmd.Flags()); err != nil {
				return err
			}
			return s.writeBaseline(cmd.Context(), paths, file)
		},
	}
	s.inputFlags(cmd)
	cmd.Flags().StringVar(&file, "output", "", "the `FILE` to write; else standard output")
	return cmd
}

func (s *scan) writeBaseline(ctx context.Context, paths []string, file string) error {
	r, _, _, err := s.findings(ctx, paths)
	if err != nil {
		return err
	}
	s.sayErrors(r)
	b := suppress.NewBaseline(r)
	if file != "" {
		err = writeFile(ctx, file, b.Write)
	} else {
		err = b.Write(interruptible{ctx, s.out})
	}
	if err != nil {
		return unfinished(err)
	}
	if incomplete(r) {
		return statusError{status: exitUnfinished}
	}
	return nil
}
