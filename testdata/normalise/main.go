// Command normalise reads a plan or a state as `terraform show -json` prints it
// and writes the same document in a form to keep under version control: lines
// that a diff can show, and no byte that differs between two runs over the same
// configuration. It knows nothing of what the document says.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "normalise:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out io.Writer) error {
	doc, err := io.ReadAll(in)
	if err != nil {
		return fmt.Errorf("read the document: %w", err)
	}
	doc, err = settle(doc)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	if err := layOut(w, doc); err != nil {
		return err
	}
	return w.Flush()
}
