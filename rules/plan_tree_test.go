package rules_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/schema"
)

// planDocument is a plan as a tree, to be changed by a property.
type planDocument map[string]any

func parsePlan(t testing.TB, data []byte) planDocument {
	t.Helper()
	var doc planDocument
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// clone copies the document, which is quicker than to parse it again.
func (doc planDocument) clone() planDocument {
	var copied func(v any) any
	copied = func(v any) any {
		switch v := v.(type) {
		case map[string]any:
			out := make(map[string]any, len(v))
			for k, e := range v {
				out[k] = copied(e)
			}
			return out
		case []any:
			out := make([]any, len(v))
			for i, e := range v {
				out[i] = copied(e)
			}
			return out
		}
		return v
	}
	return copied(map[string]any(doc)).(map[string]any)
}

func (doc planDocument) bytes(t testing.TB) []byte {
	t.Helper()
	out, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// changes are the entries of resource_changes.
func (doc planDocument) changes() []map[string]any {
	var out []map[string]any
	list, _ := doc["resource_changes"].([]any)
	for _, rc := range list {
		out = append(out, rc.(map[string]any))
	}
	return out
}

// module is the configuration of the module at an address, its keys ignored.
func (doc planDocument) module(address string) map[string]any {
	at, _ := doc["configuration"].(map[string]any)["root_module"].(map[string]any)
	for name := range strings.SplitSeq(keys.ReplaceAllString(address, ""), ".") {
		if name == "" || name == "module" {
			continue
		}
		at = at["module_calls"].(map[string]any)[name].(map[string]any)["module"].(map[string]any)
	}
	return at
}

// dataSource is one that was read while the plan was made, or will be read when
// it is applied.
type dataSource struct {
	typ        string
	attributes map[string]any
}

// dataSources are the data sources of the plan, in its order.
func (doc planDocument) dataSources() []dataSource {
	var out []dataSource
	for _, rc := range doc.changes() {
		if after, ok := rc["change"].(map[string]any)["after"].(map[string]any); ok && rc["mode"] == "data" {
			out = append(out, dataSource{rc["type"].(string), after})
		}
	}
	prior, _ := doc["prior_state"].(map[string]any)
	values, _ := prior["values"].(map[string]any)
	modules := []any{values["root_module"]}
	for len(modules) > 0 {
		module, _ := modules[0].(map[string]any)
		resources, _ := module["resources"].([]any)
		for _, r := range resources {
			r := r.(map[string]any)
			if attributes, ok := r["values"].(map[string]any); ok && r["mode"] == "data" {
				out = append(out, dataSource{r["type"].(string), attributes})
			}
		}
		children, _ := module["child_modules"].([]any)
		modules = append(modules[1:], children...)
	}
	return out
}

// configured is the configuration of a resource.
func (doc planDocument) configured(rc map[string]any) map[string]any {
	address, _ := rc["module_address"].(string)
	list, _ := doc.module(address)["resources"].([]any)
	for _, c := range list {
		c := c.(map[string]any)
		if c["type"] == rc["type"] && c["name"] == rc["name"] && c["mode"] == rc["mode"] {
			return c
		}
	}
	return nil
}

// later adds a resource that nothing is known of beside rc, lists its output
// among what flows into changes, and returns references to it.
func (doc planDocument) later(rc map[string]any) []any {
	module, _ := rc["module_address"].(string)
	address := "terraform_data.forgotten"
	entry := map[string]any{
		"address": address, "mode": "managed", "type": "terraform_data", "name": "forgotten",
		"provider_name": "terraform.io/builtin/terraform",
		"change": map[string]any{
			"actions": []any{"create"}, "before": nil, "after": map[string]any{},
			"after_unknown":    map[string]any{"id": true, "output": true},
			"before_sensitive": false, "after_sensitive": map[string]any{},
		},
	}
	if module != "" {
		entry["module_address"], entry["address"] = module, module+"."+address
	}
	doc["resource_changes"] = append(doc["resource_changes"].([]any), entry)
	conf := doc.module(module)
	list, _ := conf["resources"].([]any)
	conf["resources"] = append(list, map[string]any{
		"address": address, "mode": "managed", "type": "terraform_data", "name": "forgotten",
		"provider_config_key": "terraform", "expressions": map[string]any{}, "schema_version": json.Number("0"),
	})
	relevant, _ := doc["relevant_attributes"].([]any)
	doc["relevant_attributes"] = append(relevant, map[string]any{"resource": entry["address"], "attribute": []any{"output"}})
	return []any{address + ".output", address}
}

// place is a value below "after": names of attributes and blocks, and the
// indexes between them.
type place []any

func (p place) String() string {
	var b strings.Builder
	for _, step := range p {
		fmt.Fprintf(&b, ".%v", step)
	}
	return strings.TrimPrefix(b.String(), ".")
}

// schemaPath is the place without indexes, as a control writes it.
func (p place) schemaPath() string {
	var names []string
	for _, step := range p {
		if name, ok := step.(string); ok {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}

// places lists what stands below after: the leaves, and the lists of blocks.
func places(v any, block *schema.Block, at place) (leaves, lists []place) {
	object, _ := v.(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(object)) {
		here := append(slices.Clone(at), name)
		nested := block.Block(name)
		items, isList := object[name].([]any)
		if nested == nil || !isList {
			leaves = append(leaves, here)
			continue
		}
		lists = append(lists, here)
		for i, item := range items {
			l, ls := places(item, &nested.Block, append(slices.Clone(here), i))
			leaves, lists = append(leaves, l...), append(lists, ls...)
		}
	}
	return leaves, lists
}

// forget makes the value at p unknown, as if an expression over references stood
// there; without references, as if a dynamic block of unknown length did, which
// no expression shows.
func forget(t testing.TB, rc, conf map[string]any, p place, references []any) {
	t.Helper()
	change := rc["change"].(map[string]any)
	if actions := change["actions"].([]any); actions[0] == "no-op" {
		// Nothing is unknown of what isn't touched.
		actions[0] = "update"
	}
	after, unknown := change["after"], change["after_unknown"]
	for _, step := range p[:len(p)-1] {
		switch step := step.(type) {
		case string:
			after = after.(map[string]any)[step]
			u := unknown.(map[string]any)
			if _, ok := u[step].([]any); !ok {
				u[step] = make([]any, len(after.([]any)))
			}
			unknown = u[step]
		case int:
			after = after.([]any)[step]
			u := unknown.([]any)
			if _, ok := u[step].(map[string]any); !ok {
				u[step] = map[string]any{}
			}
			unknown = u[step]
		}
	}
	name := p[len(p)-1].(string)
	delete(after.(map[string]any), name)
	unknown.(map[string]any)[name] = true
	nested := schema.Resource(rc["type"].(string)).Block(name)
	if references == nil && len(p) == 1 && nested != nil && nested.AsAttr {
		// Here a dynamic block of unknown length shows as one block.
		block := map[string]any{}
		for _, a := range nested.Attrs() {
			block[a.Name] = true
		}
		after.(map[string]any)[name], unknown.(map[string]any)[name] = []any{map[string]any{}}, []any{block}
	}
	if conf != nil {
		express(conf["expressions"], strings.Split(p.schemaPath(), "."), references)
	}
}

// express replaces an expression, in every block of its name. Of an attribute
// that is written as blocks a plan has one expression for all of them, so there
// the references join the others.
func express(at any, path []string, references []any) {
	switch at := at.(type) {
	case []any:
		for _, b := range at {
			express(b, path, references)
		}
	case map[string]any:
		lumped, _ := at[path[0]].(map[string]any)
		_, constant := lumped["constant_value"]
		others, some := lumped["references"].([]any)
		switch {
		case len(path) > 1 && (constant || some):
			at[path[0]] = map[string]any{"references": slices.Concat(others, references)}
		case len(path) > 1:
			express(at[path[0]], path[1:], references)
		case references == nil:
			delete(at, path[0])
		default:
			at[path[0]] = map[string]any{"references": references}
		}
	}
}

func shuffle(doc planDocument, r *rand.Rand) {
	swap := func(list []any) {
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	for _, rc := range doc.changes() {
		change := rc["change"].(map[string]any)
		if block := schema.Resource(rc["type"].(string)); block != nil && rc["mode"] == "managed" {
			shuffleSets(block, r, change["after"], change["after_unknown"], change["after_sensitive"])
			shuffleSets(block, r, change["before"], nil, change["before_sensitive"])
		}
	}
	if list, ok := doc["resource_changes"].([]any); ok {
		swap(list)
	}
}

// shuffleSets brings the blocks of every set, and what is said of each in the
// trees beside it, into another order.
func shuffleSets(block *schema.Block, r *rand.Rand, trees ...any) {
	object, _ := trees[0].(map[string]any)
	for _, name := range slices.Sorted(maps.Keys(object)) {
		nested := block.Block(name)
		items, isList := object[name].([]any)
		if nested == nil || !isList {
			continue
		}
		var beside [][]any
		for _, tree := range trees {
			o, _ := tree.(map[string]any)
			if l, ok := o[name].([]any); ok && len(l) == len(items) {
				beside = append(beside, l)
			}
		}
		if nested.Nesting == schema.Set {
			r.Shuffle(len(items), func(i, j int) {
				for _, l := range beside {
					l[i], l[j] = l[j], l[i]
				}
			})
		}
		for i := range items {
			var inner []any
			for _, l := range beside {
				inner = append(inner, l[i])
			}
			shuffleSets(&nested.Block, r, inner...)
		}
	}
}

// stateValues are the values of all resources of a state, by address.
func stateValues(state planDocument) map[string]map[string]any {
	out := make(map[string]map[string]any)
	var walk func(module any)
	walk = func(module any) {
		m, _ := module.(map[string]any)
		list, _ := m["resources"].([]any)
		for _, r := range list {
			r := r.(map[string]any)
			out[r["address"].(string)], _ = r["values"].(map[string]any)
		}
		children, _ := m["child_modules"].([]any)
		for _, c := range children {
			walk(c)
		}
	}
	values, _ := state["values"].(map[string]any)
	walk(values["root_module"])
	return out
}

// leaveOut takes the resource of an entry of resource_changes out of the plan, as
// if it had not been targeted.
func (doc planDocument) leaveOut(i int) {
	doc["resource_changes"] = slices.Delete(doc["resource_changes"].([]any), i, i+1)
	doc["complete"] = false
}

// settled turns a plan that creates into the one that follows it. What the
// service made up becomes unknown again, unless it flowed into what is written.
func settled(doc planDocument, values map[string]map[string]any) {
	flowed := make(map[string]bool)
	for _, rc := range doc.changes() {
		conf, _ := doc.configured(rc)["expressions"].(map[string]any)
		for name := range conf {
			gatherStrings(values[rc["address"].(string)][name], flowed)
		}
	}
	for _, rc := range doc.changes() {
		v, ok := values[rc["address"].(string)]
		change := rc["change"].(map[string]any)
		if !ok || rc["mode"] != "managed" {
			continue
		}
		conf, _ := doc.configured(rc)["expressions"].(map[string]any)
		unknown := map[string]any{}
		was, _ := change["after_unknown"].(map[string]any)
		after := maps.Clone(v)
		for name := range was {
			made, _ := v[name].(string)
			if _, written := conf[name]; !written && was[name] == true && !flowed[made] {
				unknown[name] = true
				delete(after, name)
			}
		}
		change["actions"], change["before"], change["after"], change["after_unknown"] = []any{"no-op"}, v, after, unknown
	}
}

// gatherStrings adds all strings below v.
func gatherStrings(v any, out map[string]bool) {
	switch v := v.(type) {
	case string:
		out[v] = true
	case []any:
		for _, e := range v {
			gatherStrings(e, out)
		}
	case map[string]any:
		for _, e := range v {
			gatherStrings(e, out)
		}
	}
}
