package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// TestNoNetworkNoProcess holds who in the whole program imports what speaks to a
// network or starts a process. These three take types and names of net, and none
// opens a connection.
func TestNoNetworkNoProcess(t *testing.T) {
	allowed := map[string][]string{
		"net":     {"crypto/x509", "github.com/google/uuid", "github.com/spf13/pflag"},
		"os/exec": {"github.com/hublint/hublint/cmd/hublint"}, // the linter holds that it is terraform.go alone
	}
	const format = `{{.ImportPath}} {{join .Imports " "}}`
	out, err := exec.CommandContext(t.Context(), "go", "list", "-deps", "-f", format, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		for _, name := range words[1:] {
			switch name {
			case "net", "os/exec", "net/http", "net/rpc", "net/smtp", "crypto/tls", "log/syslog", "plugin":
				if !slices.Contains(allowed[name], words[0]) {
					t.Errorf("%s imports %s", words[0], name)
				}
			}
		}
	}
	if !strings.Contains(string(out), "github.com/hublint/hublint/cmd/hublint ") {
		t.Errorf("the program is not in its own list: %s", out)
	}
}
