// Command genplan makes large Terraform estates to measure hublint on: a plan as
// `terraform show -json` prints it, and the configuration that it was made from,
// as modules or as flat blocks. The same arguments give the same bytes.
//
// It invents no shapes. The units of an estate (a network, a service, a database,
// with resources that the plan keeps, changes, creates and deletes) are the modules
// in estate.after, planned once by a real Terraform; genplan writes as many copies
// of them as are asked for, each under names and identifiers of its own.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

const usage = `usage: genplan [-n COUNT] [-seed N] [-units NAME,...] [-plan FILE] [-modules DIR] [-flat DIR]

  go run ./testdata/genplan -n 10000 -plan plan.json
  go run ./testdata/genplan -n 10000 -modules modules/ -flat flat/
  go run ./testdata/genplan -n 10000000 -units attachment-new -plan - | wc -c

`

func main() {
	err := run(os.Args[1:], os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "genplan:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("genplan", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		_, _ = fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	n := flags.Int("n", 1000, "managed resource `instances` that exist once the plan is applied")
	seed := flags.Uint64("seed", 1, "which estate of that size")
	names := flags.String("units", "", "`names` of the units to use, separated by commas (all of them, in realistic shares)")
	plan := flags.String("plan", "", "write the plan to this `file`; - is standard output")
	modules := flags.String("modules", "", "write the configuration as calls of modules into this `directory`")
	flat := flags.String("flat", "", "write the configuration as blocks of one module into this `directory`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *plan == "" && *modules == "" && *flat == "" {
		return errors.New("nothing to write: name -plan, -modules or -flat")
	}

	e, err := load()
	if err != nil {
		return err
	}
	var only []string
	if *names != "" {
		only = strings.Split(*names, ",")
	}
	copies, err := e.copies(*n, *seed, only)
	if err != nil {
		return err
	}
	if *plan == "-" {
		err = e.writePlan(stdout, copies)
	} else if *plan != "" {
		err = toFile(*plan, func(w io.Writer) error { return e.writePlan(w, copies) })
	}
	if err == nil && *modules != "" {
		err = e.writeModules(*modules, copies)
	}
	if err == nil && *flat != "" {
		err = e.writeFlat(*flat, copies)
	}
	return err
}

// toFile makes a file of what write writes.
func toFile(name string, write func(io.Writer) error) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
