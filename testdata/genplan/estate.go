package main

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
)

// The estate is a fixture in two stages: estate and then estate.after, whose plan
// holds units that stay, change, appear and go.
//
//go:embed estate/modules estate.after/main.tf estate.after.plan.json
var files embed.FS

const (
	planFile = "estate.after.plan.json"
	mainFile = "estate.after/main.tf"
)

// estate is what the plan and the configuration of the fixture say, taken apart
// into units.
type estate struct {
	plan   document
	header []byte            // of the configuration: all but the calls of modules
	blocks map[string][]byte // of the configuration: calls of modules by name
	units  map[string]*unit
}

// unit is one call of a module, and the templates of what is said about it.
type unit struct {
	name      string
	instances int // managed resources that exist once the plan is applied

	planned, prior, changes, relevant template // parts of a plan, none if empty
	call                              template // its configuration in a plan
	block                             template // the module block, in HCL
}

// copyName is the name of the unit's copy with that number.
func (u *unit) copyName(k int) string { return fmt.Sprintf("u%07d-%s", k, u.name) }

// share is how often a unit occurs, relative to the others.
type share struct {
	unit   string
	weight int
}

// shares makes about two thirds of an estate exist already, an eighth of that in
// units that change.
var shares = []share{
	{"network-kept", 5}, {"network-changed", 1}, {"network-new", 3},
	{"storage-kept", 10}, {"storage-changed", 2}, {"storage-new", 6},
	{"service-kept", 10}, {"service-gone", 1}, {"service-new", 6},
	{"database-kept", 10}, {"database-changed", 2}, {"database-new", 6},
}

// single is the unit of one resource that fills an estate up to its size.
const single = "attachment-new"

// load reads the fixture and takes it apart.
func load() (*estate, error) {
	raw, err := files.ReadFile(planFile)
	if err != nil {
		return nil, err
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, raw); err != nil {
		return nil, fmt.Errorf("%s: %w", planFile, err)
	}
	e := &estate{units: map[string]*unit{}}
	if err := json.Unmarshal(compact.Bytes(), &e.plan); err != nil {
		return nil, fmt.Errorf("%s: %w", planFile, err)
	}
	source, err := files.ReadFile(mainFile)
	if err != nil {
		return nil, err
	}
	e.header, e.blocks = split(source)
	for _, c := range e.plan.ResourceChanges {
		if e.units[c.unit] == nil {
			e.units[c.unit] = e.plan.unit(c.unit)
			e.units[c.unit].block = newTemplate(e.blocks[c.unit], c.unit)
		}
	}
	for _, s := range slices.Concat(shares, []share{{unit: single}}) {
		if e.units[s.unit] == nil {
			return nil, fmt.Errorf("%s: nothing of module.%s", planFile, s.unit)
		}
	}
	return e, nil
}

// split takes the blocks of module calls, by name, out of a configuration. They
// come last in it, each after an empty line, as terraform fmt leaves them.
func split(source []byte) (header []byte, blocks map[string][]byte) {
	header, rest, _ := bytes.Cut(source, []byte("\nmodule \""))
	blocks = map[string][]byte{}
	for block := range bytes.SplitSeq(rest, []byte("\nmodule \"")) {
		name, _, _ := bytes.Cut(block, []byte(`"`))
		blocks[string(name)] = slices.Concat([]byte("\nmodule \""), block)
	}
	return header, blocks
}

// copies yields the units that an estate of n instances consists of, numbered,
// the same for the same arguments. Only says which units to take, whole ones, so
// that the last may exceed n; none means all of them in their shares.
func (e *estate) copies(n int, seed uint64, only []string) (iter.Seq2[int, *unit], error) {
	from, filler := shares, e.units[single]
	if len(only) > 0 {
		from, filler = nil, nil
	}
	for _, name := range only {
		u := e.units[name]
		if u == nil {
			return nil, fmt.Errorf("there is no unit %q; there are %s", name, strings.Join(slices.Sorted(maps.Keys(e.units)), ", "))
		}
		from = append(from, share{name, 1})
		if u.instances > 0 && (filler == nil || u.instances < filler.instances) {
			filler = u
		}
	}
	if filler == nil {
		return nil, fmt.Errorf("the units %s leave nothing that exists", strings.Join(only, ", "))
	}
	total := 0
	for _, s := range from {
		total += s.weight
	}
	return func(yield func(int, *unit) bool) {
		random := rand.New(rand.NewPCG(seed, 0))
		for k, left := 0, n; left > 0; k++ {
			at, pick := random.IntN(total), 0
			for ; at >= from[pick].weight; pick++ {
				at -= from[pick].weight
			}
			u := e.units[from[pick].unit]
			if u.instances > left {
				u = filler
			}
			left -= u.instances
			if !yield(k, u) {
				return
			}
		}
	}, nil
}
