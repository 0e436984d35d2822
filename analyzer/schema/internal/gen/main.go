// Command gen writes aws.txt, the condensed provider schema. What it reads
// and how to run it is told in the documentation of package schema.
package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema/internal/form"
)

func main() {
	var opts options
	flag.StringVar(&opts.dir, "dir", ".", "the `directory` of package schema")
	flag.Func("schema", "`VERSION=FILE`: a release of the provider and what `terraform providers schema -json` says with it; may be repeated", func(s string) error {
		v, file, ok := strings.Cut(s, "=")
		if !ok || !strings.Contains(v, ".") {
			return errors.New("want VERSION=FILE, such as 6.47.0=aws.json")
		}
		opts.schemas = append(opts.schemas, release{version: v, file: file})
		return nil
	})
	flag.Parse()
	if flag.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "gen: unexpected argument %q\n", flag.Arg(0))
		os.Exit(2)
	}
	if err := run(opts); err != nil {
		fmt.Fprintf(os.Stderr, "gen: %v\n", err)
		os.Exit(1)
	}
}

type options struct {
	dir     string
	schemas []release
}

// A release is one version of the provider and the file that holds its schema.
type release struct {
	version string
	file    string
}

func run(opts options) error {
	target := filepath.Join(opts.dir, "aws.txt")
	old, err := os.ReadFile(target)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	types, err := readFile(opts.dir, "types.txt", parseTypes)
	if err != nil {
		return err
	}
	known, err := readFile(opts.dir, "facts.csv", parseFacts)
	if err != nil {
		return err
	}
	text, err := generate(string(old), types, known, opts.schemas)
	if err != nil {
		return err
	}
	return os.WriteFile(target, []byte(text), 0o644)
}

func readFile[T any](dir, name string, parse func(string) (T, error)) (T, error) {
	var none T
	data, err := os.ReadFile(filepath.Join(dir, "internal", "gen", name))
	if err != nil {
		return none, err
	}
	v, err := parse(string(data))
	if err != nil {
		return none, fmt.Errorf("%s: %w", name, err)
	}
	return v, nil
}

// generate makes the new aws.txt out of the old one, of what the releases
// say of their majors, and of the facts.
func generate(old string, types []wanted, known *facts, releases []release) (string, error) {
	aws, err := parseProvider(old)
	if err != nil {
		return "", fmt.Errorf("aws.txt: %w", err)
	}
	fresh := provider{versions: aws.versions, types: map[string]*body{}}
	for _, w := range types {
		if b := aws.types[w.name]; b != nil {
			fresh.types[w.name] = b
		} else if len(releases) < len(aws.versions) {
			return "", fmt.Errorf("%s is new: give the schemas of all majors with -schema", w.name)
		}
	}
	for _, r := range releases {
		if err := fresh.replace(r, types); err != nil {
			return "", fmt.Errorf("schema of %s: %w", r.version, err)
		}
	}
	for _, w := range types {
		b := fresh.types[w.name]
		if b == nil {
			return "", fmt.Errorf("no major has %s", w.name)
		}
		for _, path := range w.leaveOut {
			if err := b.leaveOut(strings.Split(path, ".")); err != nil {
				return "", fmt.Errorf("types.txt: %s %s: %w", w.name, path, err)
			}
		}
	}
	return fresh.text(known)
}

// wanted is a type that is to be kept.
type wanted struct {
	name     string
	leaveOut []string // paths of the blocks whose content isn't kept
}

func parseTypes(text string) ([]wanted, error) {
	var all []wanted
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		if f := strings.Fields(line); len(f) > 0 {
			all = append(all, wanted{name: f[0], leaveOut: f[1:]})
		}
	}
	slices.SortFunc(all, func(a, b wanted) int { return cmp.Compare(a.name, b.name) })
	for i := 1; i < len(all); i++ {
		if all[i].name == all[i-1].name {
			return nil, fmt.Errorf("%s stands there twice", all[i].name)
		}
	}
	return all, nil
}

// majorOf is the major of a version such as "6.47.0", 0 when it has none.
func majorOf(version string) int {
	first, _, _ := strings.Cut(version, ".")
	m, err := form.ParseMajors(first)
	if err != nil {
		return 0
	}
	return m.Newest()
}
