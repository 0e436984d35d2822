package main

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/hublint/hublint/analyzer"
	"github.com/hublint/hublint/analyzer/config"
	"github.com/hublint/hublint/analyzer/plan"
	"github.com/hublint/hublint/analyzer/policy"
	"github.com/hublint/hublint/analyzer/resource"
)

// limits are the bounds on what an input may cost: the value of --limit, which is
// given as NAME=N any number of times.
type limits struct {
	plan     plan.Limits
	config   config.Limits
	policies policy.Limits
	judging  analyzer.Limits
}

// bounds are all there are.
func (l *limits) bounds() []resource.Bound {
	return slices.Concat(l.plan.Bounds(), l.config.Bounds(), l.policies.Bounds(), l.judging.Bounds())
}

// names are the names of all bounds.
func (l *limits) names() []string {
	var out []string
	for _, b := range l.bounds() {
		out = append(out, b.Name)
	}
	return out
}

// String is empty: there is no default to show.
func (l *limits) String() string { return "" }

// Type is shown in the help where the value stands.
func (l *limits) Type() string { return "NAME=N" }

// Set sets one bound.
func (l *limits) Set(word string) error {
	name, value, _ := strings.Cut(word, "=")
	bounds := l.bounds()
	i := slices.IndexFunc(bounds, func(b resource.Bound) bool { return b.Name == name })
	if i < 0 {
		return unknownWord(name, l.names())
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil || n < 1 {
		return errors.New("write it as " + name + "=" + strconv.FormatInt(bounds[i].Default, 10) + ", which is the default")
	}
	bounds[i].Set(n)
	return nil
}
