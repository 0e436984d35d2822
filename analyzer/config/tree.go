package config

import (
	"sync"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty/function"

	"github.com/hublint/hublint/analyzer/resource"
)

// tree is a root module and all that it calls. Evaluation goes through any of it,
// so one lock guards everything below: who asks a Body for a value holds it until
// the value is there. That also keeps cycles from becoming deadlocks.
type tree struct {
	mu        sync.Mutex
	files     *files
	options   Options
	limits    Limits
	functions map[string]function.Function
	root      *module
	rootDir   string
	// dataDir is where terraform init puts modules, as paths of files are.
	dataDir string
	// top is the root module's place among the calls.
	top *node
	// nowhere is a module that has nothing in it, where constants are evaluated.
	nowhere *module
	// installed is where terraform init says that it put modules, by the names of the
	// calls.
	installed map[string]string
	// sources are the modules that were read, by directory.
	sources map[string]*source
	graph   *resource.Graph
	inputs  map[string]rootInput
	majors  majors
	// secrets are the sensitive texts seen so far. Those that are seen once they
	// have been gathered are told to the graph one by one.
	secrets   map[string]bool
	gathered  bool
	byAddress map[string]*instance
	byModule  map[string]*module
	comments  []resource.Comment
	// plan is set where the tree is the source of a plan, and written tells what
	// the plan was made from.
	plan    *planned
	written resource.Written

	steps, depth       int
	modules, instances int
	reported           map[resource.Diagnostic]bool
	// differing remembers which expressions differ between instances.
	differing map[hclsyntax.Expression]bool
	// hidden are the attributes of a resource that hold secrets.
	hidden map[*declaration][]string
}

// report adds a diagnostic to the graph, once.
func (t *tree) report(d resource.Diagnostic) {
	if t.reported[d] {
		return
	}
	t.reported[d] = true
	t.graph.Report(d)
}

// memo is something that is evaluated once.
type memo struct {
	state uint8
	op    operand
}

const (
	fresh uint8 = iota
	running
	done
)
