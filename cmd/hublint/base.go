package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/report"
	"github.com/hublint/hublint/analyzer/resource"
)

// compare judges the root that an input is of in the tree of --base, and gives
// the findings of r, which was made of g, their change. It returns the secrets
// of that tree.
func (s *scan) compare(ctx context.Context, in input, controls []*check.Control, r *report.Report, g *resource.Graph) ([]string, error) {
	base, err := filepath.Abs(s.base)
	if err != nil {
		return nil, err
	}
	within, err := filepath.Rel(in.project, in.dir)
	if err != nil {
		return nil, err
	}
	was := input{root: in.root, dir: filepath.Join(base, within), project: base}
	o := s.configuration(was, check.ReadsOf(controls))
	o.Given = slices.Clone(s.given)
	for i, g := range o.Given {
		if g.File != "" {
			o.Given[i].File = counterpart(g.File, in.project, base)
		}
	}
	before, err := config.Load(ctx, was.dir, o)
	if errors.Is(err, config.ErrNoConfiguration) || errors.Is(err, os.ErrNotExist) && isDir(base) {
		analyzer.Compare(r, &report.Report{}, g) // the root is new
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	found, err := analyzer.Run(ctx, before, controls, s.judging(was))
	if err != nil {
		return nil, err
	}
	analyzer.Compare(r, found, g)
	return before.Sensitive(), nil
}

// counterpart is the file of another tree that stands where name does in the
// project, or name itself where it isn't the project's.
func counterpart(name, project, base string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	rel, err := filepath.Rel(project, abs)
	if err != nil || !filepath.IsLocal(rel) {
		return name
	}
	return filepath.Join(base, rel)
}

// targetComments are the comments of the root that an input is of in the tree of
// --policy-from, none for a root that is new.
func (s *scan) targetComments(ctx context.Context, in input) ([]resource.Comment, error) {
	dir := in.dir
	if dir == "" {
		dir = in.source
	}
	target, err := filepath.Abs(s.settings.policyFrom)
	if err != nil {
		return nil, err
	}
	within, err := filepath.Rel(in.project, dir)
	if err != nil {
		return nil, err
	}
	was := input{root: in.root, dir: filepath.Join(target, within), project: target}
	g, err := config.Load(ctx, was.dir, s.configuration(was, resource.Reads{}))
	if errors.Is(err, config.ErrNoConfiguration) || errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return g.Comments, nil
}
