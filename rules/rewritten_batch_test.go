package rules_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/rules/internal/rewrite"
)

// planTogether plans each rewriting as a module of one configuration, and judges it
// as if it had been planned by itself.
func planTogether(t *testing.T, batch []rewriting) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "batch")
	var main strings.Builder
	for i, r := range batch {
		fmt.Fprintf(&main, "# %s, %s\nmodule \"m%d\" {\n  source = \"./m%d\"\n}\n", r.fixture.name, r.kind.Name, i, i)
		write(t, filepath.Join(dir, fmt.Sprintf("m%d", i)), r.config)
	}
	write(t, dir, rewrite.Configuration{"main.tf": main.String()})
	if out, err := exec.CommandContext(t.Context(), "../testdata/plan.sh", dir).CombinedOutput(); err != nil {
		t.Errorf("%v: %s\n%s", err, out, main.String())
		return
	}
	data, err := os.ReadFile(dir + ".plan.json")
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range batch {
		t.Run(filepath.Base(r.fixture.name)+"/"+r.kind.Name, func(t *testing.T) {
			doc := parsePlan(t, data)
			doc.takeOut(fmt.Sprintf("m%d", i))
			r.comparePlan(t, doc.bytes(t))
		})
	}
}

// takeOut leaves nothing but a module that the root calls, as if it were the root.
func (doc planDocument) takeOut(name string) {
	module := "module." + name
	ofModule := func(list any, key string) []any {
		all, _ := list.([]any)
		return slices.DeleteFunc(all, func(v any) bool {
			address, _ := v.(map[string]any)[key].(string)
			return address != module && !strings.HasPrefix(address, module+".")
		})
	}
	doc["resource_changes"] = ofModule(doc["resource_changes"], "address")
	doc["relevant_attributes"] = ofModule(doc["relevant_attributes"], "resource")
	conf := doc["configuration"].(map[string]any)
	conf["root_module"] = conf["root_module"].(map[string]any)["module_calls"].(map[string]any)[name].(map[string]any)["module"]
	if prior, ok := doc["prior_state"].(map[string]any); ok {
		values := prior["values"].(map[string]any)
		modules := ofModule(values["root_module"].(map[string]any)["child_modules"], "address")
		values["root_module"] = map[string]any{}
		if len(modules) > 0 {
			values["root_module"] = modules[0]
		}
	}
	providers := make(map[string]any)
	for key, p := range conf["provider_config"].(map[string]any) {
		if !strings.HasPrefix(key, "module.") {
			providers[key] = p
		}
	}
	for key, p := range conf["provider_config"].(map[string]any) {
		if own, ok := strings.CutPrefix(key, module); ok && (own[0] == ':' || own[0] == '.') {
			providers[own[1:]] = p
		}
	}
	conf["provider_config"] = providers
	asRoot(map[string]any(doc), module)
}

// asRoot takes the path of a module from the addresses below v.
func asRoot(v any, module string) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			asRoot(e, module)
		}
	case map[string]any:
		for _, key := range []string{"address", "previous_address", "module_address", "resource", "provider_config_key"} {
			text, _ := v[key].(string)
			inner, ok := strings.CutPrefix(text, module)
			switch {
			case ok && inner == "":
				delete(v, key)
			case ok && (inner[0] == '.' || inner[0] == ':'):
				v[key] = inner[1:]
			}
		}
		for _, e := range v {
			asRoot(e, module)
		}
	}
}
