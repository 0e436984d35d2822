package config

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// workspace is terraform.workspace. Beside a plan it is unknown: a plan doesn't
// say in which workspace it was made, and another may have been selected since.
// Source: https://developer.hashicorp.com/terraform/cli/workspaces
func (t *tree) workspace() cty.Value {
	if t.plan != nil {
		return unknownBecause(resource.Cause{Kind: resource.NotShown, Subject: "terraform.workspace"})
	}
	return cty.StringVal(cmp.Or(t.options.Workspace, t.selectedWorkspace(), "default"))
}

// selectedWorkspace is what terraform workspace select has noted, or empty.
func (t *tree) selectedWorkspace() string {
	name := path.Join(t.dataDir, selectedWorkspace)
	src, err := t.files.read(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.report(unreadable(name, err))
	}
	return strings.TrimSpace(string(src))
}
