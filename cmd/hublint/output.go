package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/hublint/hublint/analyzer/report"
)

// outputs are the reports to write: the value of --format, NAME or NAME=FILE.
type outputs struct {
	list []output
	// file is the value of --output.
	file string
}

type output struct {
	format report.Format
	// file is empty for standard output.
	file string
}

// String is the default that the help shows.
func (o *outputs) String() string { return "text" }

// Type is shown in the help where the value stands.
func (o *outputs) Type() string { return "NAME[=FILE]" }

// GetSlice returns the formats' names and files, as they were set.
func (o *outputs) GetSlice() []string {
	if len(o.list) == 0 {
		return []string{o.String()}
	}
	var out []string
	for _, x := range o.list {
		word := x.format.Name
		if x.file != "" {
			word += "=" + x.file
		}
		out = append(out, word)
	}
	return out
}

// Append adds an output, as pflag's slices do.
func (o *outputs) Append(word string) error { return o.Set(word) }

// Replace sets the outputs anew, as pflag's slices do.
func (o *outputs) Replace(words []string) error {
	o.list = nil
	for _, w := range words {
		if err := o.Set(w); err != nil {
			return err
		}
	}
	return nil
}

// Set adds an output.
func (o *outputs) Set(word string) error {
	name, file, hasFile := strings.Cut(word, "=")
	if hasFile && file == "" {
		return fmt.Errorf("name the file: %s=FILE", name)
	}
	f, ok := report.LookupFormat(name)
	if !ok {
		return unknownWord(name, formatNames())
	}
	o.list = append(o.list, output{f, file})
	return nil
}

// settle gives the format without a file that of --output, and holds that only
// one writes to standard output.
func (o *outputs) settle() error {
	if len(o.list) == 0 {
		text, _ := report.LookupFormat("text")
		o.list = []output{{format: text}}
	}
	var free []string
	for i := range o.list {
		if o.list[i].file == "" {
			free = append(free, o.list[i].format.Name)
			o.list[i].file = o.file
		}
	}
	switch {
	case len(free) > 1:
		return fmt.Errorf("--format: %s can't share one output; give files: --format %s=FILE", strings.Join(free, " and "), free[1])
	case len(free) == 0 && o.file != "":
		return errors.New("--output: every --format names a file already")
	}
	return nil
}

// shown reports whether a person sees the report on standard output.
func (o *outputs) shown() bool {
	for _, out := range o.list {
		if out.file == "" && out.format.Name == "text" {
			return true
		}
	}
	return false
}

func formatNames() []string {
	var out []string
	for _, f := range report.Formats {
		out = append(out, f.Name)
	}
	return out
}

// writeFile writes a file beside its place and moves it there when it is whole,
// so that nobody reads half a report. A device or pipe is written to as it is.
func writeFile(ctx context.Context, name string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return writeTo(ctx, name, os.O_WRONLY, write)
	}
	half := filepath.Join(filepath.Dir(name), fmt.Sprintf(".%s.%d", filepath.Base(name), os.Getpid()))
	// Whoever interrupts may not wait until a writer comes to its next line.
	defer context.AfterFunc(ctx, func() { _ = remove(half) })()
	if err := writeTo(ctx, half, os.O_WRONLY|os.O_CREATE|os.O_EXCL, write); err != nil {
		return errors.Join(err, remove(half))
	}
	if err := os.Rename(half, name); err != nil {
		return errors.Join(err, remove(half))
	}
	return nil
}

func writeTo(ctx context.Context, name string, flag int, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, flag, 0o666)
	if err != nil {
		return err
	}
	return errors.Join(write(interruptible{ctx, f}), f.Close())
}

// remove takes away what may not be there.
func remove(name string) error {
	if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// interruptible is a writer that fails once its context has ended.
type interruptible struct {
	ctx context.Context //nolint:containedctx // an io.Writer has no other way to be told
	w   io.Writer
}

// Write writes to the writer beneath.
func (i interruptible) Write(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.w.Write(p)
}
