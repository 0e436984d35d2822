package function_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/hublint/hublint/analyzer/config/function"
)

// functionsFile lists Terraform's functions with how many arguments they take, "1"
// or "1 or more".
const functionsFile = "testdata/functions.txt"

// The table has Terraform's functions and these of OpenTofu, and no other.
// Source: https://opentofu.org/docs/language/functions/
func TestNames(t *testing.T) {
	want := map[string]string{"base64gunzip": "1", "cidrcontains": "2", "urldecode": "1"}
	b, err := os.ReadFile(functionsFile)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		name, arguments, _ := strings.Cut(strings.TrimSpace(line), " ")
		want[name] = arguments
	}
	for name, arguments := range maps.Clone(want) {
		want["core::"+name] = arguments
	}
	got := make(map[string]string)
	for name, f := range function.Table(function.Options{}) {
		got[name] = arguments(len(f.Params()), f.VarParam() != nil)
	}
	for _, name := range slices.Sorted(maps.Keys(want)) {
		if got[name] != want[name] {
			t.Errorf("got %q arguments, want %q: %s", got[name], want[name], name)
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is no function of Terraform or OpenTofu", name)
		}
	}
}

func arguments(params int, variadic bool) string {
	if variadic {
		return fmt.Sprintf("%d or more", params)
	}
	return fmt.Sprint(params)
}

func TestNamesAreTerraforms(t *testing.T) {
	terraform, err := exec.LookPath("terraform")
	if err != nil {
		t.Skip("there is no terraform on this machine; the committed list stands")
	}
	console := newConsole(t, terraform)
	if !strings.HasPrefix(console.version, "v1.11.") {
		t.Skipf("the list is that of terraform 1.11, this is %s", console.version)
	}
	var metadata struct {
		Signatures map[string]struct {
			Parameters []struct{}
			Variadic   *struct{} `json:"variadic_parameter"`
		} `json:"function_signatures"`
	}
	if err := json.Unmarshal([]byte(console.run("", "metadata", "functions", "-json")), &metadata); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(metadata.Signatures)) {
		if f := metadata.Signatures[name]; !strings.HasPrefix(name, "core::") {
			fmt.Fprintf(&out, "%s %s\n", name, arguments(len(f.Parameters), f.Variadic != nil))
		}
	}
	if *update {
		if err := os.WriteFile(functionsFile, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(functionsFile)
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != out.String() {
		t.Errorf("%s isn't what terraform says:\n%s", functionsFile, out.String())
	}
}
