package resource

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// Kind is what a graph was read from.
type Kind string

// The kinds of input.
const (
	Plan   Kind = "plan"
	State  Kind = "state"
	Config Kind = "config"
)

// Graph is one world of resources. It is built by a front end, sealed, and
// then safe for concurrent use.
type Graph struct {
	Kind Kind
	// Resources are all resources of this world, data sources and bystanders
	// included, deposed objects not. Sealed sorts them by address.
	Resources []*Resource
	// Deposed are the objects that a replacement left behind.
	Deposed []*Resource
	// Providers are the provider configurations of AWS, sorted by key, those
	// without a resource too.
	Providers []*Provider
	// Prior is the world before the change. It is nil where there is no before:
	// for a state and for a configuration.
	Prior *Graph
	// Incomplete is set when resources of the configuration may be missing, as
	// in a targeted plan, or where one of its files can't be read. Errored is set for a plan that failed half-way.
	Incomplete, Errored bool
	// LeftOut holds the canonical types of which an incomplete graph is known
	// to miss instances. A nil map on an incomplete graph means any type.
	LeftOut map[string]bool
	// Handed holds the addresses of resources that are given to what can't be read,
	// such as a module that isn't installed, and why it can't: partners that name
	// these may be in it.
	Handed map[string]Cause
	// Feeds returns what something unknown in the resource at an address may come
	// from: a reference in a plan may hide which of its attributes is meant. Nil
	// where references hide nothing.
	Feeds func(address string) []Ref
	// Terraform is the version that made the input; empty when not said.
	Terraform string
	// Diagnostics is what was wrong with the input when it was read. Values that
	// are worked out when they are asked for may add to it; Problems has all.
	Diagnostics []Diagnostic
	// Secrets are the sensitive strings seen in the input, wherever they stood.
	Secrets []string
	// Written tells what the configuration was that a plan was made from; nil
	// for anything but a plan.
	Written Written
	// Tracer explains where a value was written; nil without a source.
	Tracer Tracer
	// Comments are those of the source that are meant for a scanner, sorted by
	// file and line.
	Comments []Comment

	byAddress map[string]*Resource
	byType    map[string][]*Resource

	mu      sync.Mutex
	indexes map[*Relation]*index
	owners  map[ownership]owners
	late    []Diagnostic
	hidden  []string
}

// Tracer tells how values came to their attributes.
type Tracer interface {
	// Trace returns the steps behind the attribute at path of r, outermost
	// last, and nothing where nothing is known.
	Trace(r *Resource, path string) []Step
	// Around returns the headers of the blocks that r comes from, its own first,
	// then those of the module calls around it, and nothing where r is not in the
	// source.
	Around(r *Resource) []Location
}

// Diagnostic is something that is wrong with, or worth knowing of, the input.
type Diagnostic struct {
	Severity DiagnosticSeverity
	// Code is a stable word for programs: "syntax", "module-missing".
	Code    string
	Summary string
	Detail  string
	At      Location
}

// DiagnosticSeverity says what a diagnostic does to the exit status.
type DiagnosticSeverity string

// The severities of a diagnostic. An Error means that something could not be
// judged for a reason other than not being known, and ends in exit status 3.
const (
	Error   DiagnosticSeverity = "error"
	Warning DiagnosticSeverity = "warning"
	Note    DiagnosticSeverity = "note"
)

// Report adds a diagnostic that came up while a value was worked out. It is safe
// for concurrent use.
func (g *Graph) Report(d Diagnostic) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.late = append(g.late, d)
}

// Conceal adds a string that turned out to be secret while it was judged, though
// nobody had marked it. It is safe for concurrent use.
func (g *Graph) Conceal(secret string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.hidden = append(g.hidden, secret)
}

// Sensitive returns all strings that must not be shown, those of the world before
// included. It is asked for after everything has been judged.
func (g *Graph) Sensitive() []string {
	g.mu.Lock()
	out := slices.Concat(g.Secrets, g.hidden)
	g.mu.Unlock()
	if g.Prior != nil {
		out = append(out, g.Prior.Sensitive()...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Problems returns what was wrong with the input as far as it has been looked
// at, each diagnostic once, sorted by file and line. It is asked for after
// everything has been judged.
func (g *Graph) Problems() []Diagnostic {
	g.mu.Lock()
	all := slices.Concat(g.Diagnostics, g.late)
	g.mu.Unlock()
	slices.SortFunc(all, func(a, b Diagnostic) int {
		return cmp.Or(
			strings.Compare(a.At.File, b.At.File), a.At.Line-b.At.Line, a.At.Column-b.At.Column,
			strings.Compare(a.Code, b.Code), strings.Compare(a.Summary, b.Summary), strings.Compare(a.Detail, b.Detail))
	})
	return slices.Compact(all)
}

// Seal sorts the resources, builds the look-ups and makes g ready for use. It
// is called once, by the front end, when Resources is complete.
func (g *Graph) Seal() {
	slices.SortStableFunc(g.Resources, func(a, b *Resource) int { return strings.Compare(a.Address, b.Address) })
	g.byAddress = make(map[string]*Resource, len(g.Resources))
	g.byType = make(map[string][]*Resource)
	for _, r := range g.Resources {
		g.byAddress[r.Address] = r
		k := typeKey(r.Mode, r.Canonical)
		g.byType[k] = append(g.byType[k], r)
	}
	g.indexes = make(map[*Relation]*index)
	g.owners = make(map[ownership]owners)
}

// Lookup returns the resource at address, or nil.
func (g *Graph) Lookup(address string) *Resource { return g.byAddress[address] }

// Before returns what r was before the change, under its previous address if it
// was moved, or nil where there is no before or it did not exist.
func (g *Graph) Before(r *Resource) *Resource {
	if g.Prior == nil {
		return nil
	}
	if r.PreviousAddress != "" {
		return g.Prior.Lookup(r.PreviousAddress)
	}
	return g.Prior.Lookup(r.Address)
}

// OfType returns the managed resources of a canonical type, or the data
// sources of it when the name begins with "data.", sorted by address.
func (g *Graph) OfType(typ string) []*Resource { return g.byType[typ] }

// MayMiss reports whether instances of the canonical type may be missing from
// an incomplete graph, and why.
func (g *Graph) MayMiss(typ string) (Cause, bool) {
	if !g.Incomplete || (g.LeftOut != nil && !g.LeftOut[typ]) {
		return Cause{}, false
	}
	if g.Kind == Config {
		return Cause{Kind: Unreadable, Subject: "part of the configuration"}, true
	}
	return Cause{Kind: Partial, Subject: typ}, true
}

func typeKey(m Mode, typ string) string {
	if m == Data {
		return "data." + typ
	}
	return typ
}
