package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/pflag"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/regular"
	"github.com/hublint/hublint/analyzer/suppress"
)

// suppression is what the flags say of findings that don't count.
type suppression struct {
	baseline string
	// within is the directory that baseline is opened in, where the configuration
	// file names it; a link may not lead out of it.
	within  string
	foreign bool
}

func (s *suppression) flags(f *pflag.FlagSet) {
	f.StringVar(&s.baseline, "baseline", "", "a `FILE` of findings that are accepted; hublint baseline writes one")
	f.BoolVar(&s.foreign, "honor-foreign-ignores", false, "heed comments for Checkov, tfsec and Trivy, where their id stands for one control exactly")
}

// ledger says what is suppressed in a run that judges by the controls.
func (s *scan) ledger(controls []*check.Control) (*suppress.Ledger, error) {
	said := s.settings.said
	o := suppress.Options{
		Controls: ids(s.controls()), Judged: ids(controls),
		Foreign: s.suppression.foreign, Now: s.now(),
		NeedReason: said.NeedReason.True(), NeedUntil: said.NeedUntil.True(), Protected: said.Protected.Words,
		Exceptions: said.Exceptions,
	}
	if name := s.suppression.baseline; name != "" {
		f, err := s.suppression.open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w; hublint baseline --output FILE writes one", cmp.Or(s.settings.origins["baseline"], "--baseline"), err)
		}
		defer func() { _ = f.Close() }() // opened for reading
		if o.Baseline, err = suppress.ReadBaseline(bufio.NewReader(f), name); err != nil {
			return nil, err
		}
	}
	return suppress.New(o), nil
}

// open opens the baseline.
func (s *suppression) open() (*os.File, error) {
	if s.within == "" {
		return os.Open(s.baseline)
	}
	root, err := os.OpenRoot(s.within)
	if err != nil {
		return nil, err
	}
	f, err := regular.Open(root, s.baseline)
	return f, errors.Join(err, root.Close())
}
