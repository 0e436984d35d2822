package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/hublint/hublint/rules"
)

func newVersion(p process) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Prints the version, and the month of AWS's pages that the controls come from",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(p.out, "hublint %s\ncontrols of %s\n%s %s/%s\n", version(), rules.Catalogue, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return unfinished(err)
		},
	}
}

// release is the version where the linker was told of one (-X main.release=v1.2.3):
// a build of sources without their history can't know it otherwise.
var release string //nolint:gochecknoglobals // the linker sets nothing else

// version is the version that the program was built from: the one that the linker
// was told, or the module's, and the commit where it was built in a checkout.
func version() string {
	if release != "" {
		return release
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	out := info.Main.Version
	if out == "" {
		out = "(devel)"
	}
	revision, modified := "", false
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			revision = s.Value
		case "vcs.modified":
			modified = s.Value == "true"
		}
	}
	if revision != "" {
		out += " (" + revision
		if modified {
			out += ", modified"
		}
		out += ")"
	}
	return out
}

// unfinished gives an error the exit status of what could not be finished.
func unfinished(err error) error {
	if err == nil {
		return nil
	}
	return statusError{exitUnfinished, err}
}
