// Command parse is what reading a configuration is held against: HCL's own parser
// over every .tf file below a directory.
package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

func main() {
	if err := filepath.WalkDir(os.Args[1], parse); err != nil {
		fmt.Fprintln(os.Stderr, "parse:", err)
		os.Exit(2)
	}
}

func parse(name string, _ fs.DirEntry, err error) error {
	if err != nil || filepath.Ext(name) != ".tf" {
		return err
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if _, problems := hclsyntax.ParseConfig(text, name, hcl.InitialPos); problems.HasErrors() {
		return problems
	}
	return nil
}
