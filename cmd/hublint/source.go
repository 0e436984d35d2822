package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/resource"
)

// locate notes where the source of a plan is: in the directory that the user
// named, or, where none is named, perhaps in the working directory.
func (s *scan) locate(in *input, source string) (err error) {
	switch {
	case source == "none":
		return nil
	case source == "":
		source, in.found = ".", true
	case !isDir(source):
		return fmt.Errorf("--source %s: it is no directory", source)
	}
	if in.source, err = filepath.Abs(source); err != nil {
		return err
	}
	in.project, in.root, err = project(source, s.root)
	return err
}

// join puts the source of a plan beside it. What is in the working directory only
// by chance is no source: a state may be of any, and where there is no
// configuration, or that of something else, the plan is judged without.
func (s *scan) join(ctx context.Context, in *input, g *resource.Graph, controls []*check.Control) error {
	o := s.configuration(*in, check.ReadsOf(controls))
	o.Modules = func() ([]string, error) { return s.concerned(ctx, *in, g, controls) }
	if !in.found {
		return config.Join(ctx, g, in.source, o)
	}
	if g.Written != nil {
		if err := config.Join(ctx, g, in.source, o); err != nil {
			s.log.Debug("no source", "path", in.name, "directory", in.source, "why", err)
		}
	}
	if g.Tracer == nil {
		in.source, in.project = "", ""
		if len(s.labels) == 0 {
			in.root = ""
		}
	}
	return nil
}

// concerned are the module instances in which a plan alone finds something: the
// source of the others would tell nothing that is printed.
func (s *scan) concerned(ctx context.Context, in input, g *resource.Graph, controls []*check.Control) ([]string, error) {
	r, err := analyzer.Run(ctx, g, controls, s.judging(in))
	if err != nil {
		return nil, err
	}
	found := make(map[string]bool)
	add := func(address string) {
		if of := g.Lookup(address); of != nil {
			found[of.Module] = true
		}
	}
	for _, f := range r.Findings {
		add(f.Resource)
		for _, e := range f.Evidence {
			add(e.Resource)
		}
		for _, p := range f.Related {
			add(p.Resource)
		}
	}
	return slices.Sorted(maps.Keys(found)), nil
}
