package config

import (
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/hublint/hublint/analyzer/resource"
)

// node is a module call in the tree of calls, before there are instances.
type node struct {
	path     []string // names of the calls from the root
	source   *source
	children map[string]*node
	// missing is set for a module that isn't there, and says why.
	missing *resource.Cause
	parent  *node
}

// calls builds the tree of calls below the root, level by level, so that the
// files of each level are parsed at once. It returns all modules by directory.
func (t *tree) calls(root *source) (*node, map[string]*source) {
	top := &node{source: root, children: map[string]*node{}}
	all := map[string]*source{root.dir: root}
	installed := t.installed()
	level := []*node{top}
	for depth := 1; len(level) > 0; depth++ {
		var next []*node
		var dirs []string
		where := map[*node]string{}
		for _, n := range level {
			for _, name := range slices.Sorted(maps.Keys(n.source.calls)) {
				c := n.source.calls[name]
				child := &node{path: append(slices.Clone(n.path), name), children: map[string]*node{}, parent: n}
				n.children[name] = child
				dir, missing := t.directory(n, child, c, installed)
				if depth > t.limits.ModuleDepth {
					t.report(exceeded("module-depth", t.limits.ModuleDepth, location(c.at)))
					missing = &resource.Cause{Kind: resource.Unreadable, Subject: "module." + strings.Join(child.path, ".module.")}
				}
				if missing != nil {
					child.missing, child.source = missing, &source{dir: n.source.dir}
					continue
				}
				where[child] = dir
				dirs = append(dirs, dir)
				next = append(next, child)
			}
		}
		if len(next) > t.limits.Modules {
			t.report(exceeded("modules", t.limits.Modules, location(next[0].parent.source.calls[next[0].path[len(next[0].path)-1]].at)))
			for _, n := range next {
				n.missing, n.source = &resource.Cause{Kind: resource.Unreadable}, &source{}
			}
			break
		}
		sources := t.options.Cache.load(t.files, t.limits, dirs)
		for _, n := range next {
			n.source = sources[where[n]]
			all[n.source.dir] = n.source
		}
		level = next
	}
	return top, all
}

// directory finds the directory of a called module. Nothing is ever downloaded:
// a module that isn't installed is missing.
func (t *tree) directory(n, child *node, c *call, installed map[string]string) (string, *resource.Cause) {
	name := "module." + strings.Join(child.path, ".module.")
	at := c.at
	text := ""
	if a := c.body.attr("source"); a != nil {
		at = a.SrcRange
		text, _ = literal(a.Expr)
	}
	if local(text) {
		dir, err := below(n.source.dir, text)
		if err != nil {
			t.report(resource.Diagnostic{
				Severity: resource.Error, Code: "outside", At: location(at),
				Summary: name + " is outside of the project", Detail: "Its source is " + text + ". Name a directory that holds it as the root.",
			})
			return "", &resource.Cause{Kind: resource.NoModule, Subject: name}
		}
		return t.checked(n, dir, name, at)
	}
	if dir, ok := installed[strings.Join(child.path, ".")]; ok {
		return t.checked(n, dir, name, at)
	}
	t.report(resource.Diagnostic{
		Severity: resource.Warning, Code: "module-missing", At: location(at),
		Summary: name + " is not installed",
		Detail:  fmt.Sprintf("Run terraform init, which puts %s where it can be read. What depends on it is not known.", quoted(text)),
	})
	return "", &resource.Cause{Kind: resource.NoModule, Subject: name}
}

func quoted(text string) string {
	if text == "" {
		return "its source"
	}
	return text
}

// local reports whether a module source is a directory beside the module.
func local(source string) bool {
	return source == "." || source == ".." || strings.HasPrefix(source, "./") || strings.HasPrefix(source, "../") ||
		strings.HasPrefix(source, `.\`) || strings.HasPrefix(source, `..\`)
}

// checked refuses a directory that isn't there, or that calls itself.
func (t *tree) checked(n *node, dir, name string, at hcl.Range) (string, *resource.Cause) {
	for up := n; up != nil; up = up.parent {
		if up.source.dir == dir {
			t.report(resource.Diagnostic{Severity: resource.Error, Code: "cycle", At: location(at), Summary: name + " calls itself", Detail: "The module in " + dir + " is called from within."})
			return "", &resource.Cause{Kind: resource.Unreadable, Subject: name}
		}
	}
	if info, err := t.files.stat(dir); err != nil || !info.IsDir() {
		d := resource.Diagnostic{Severity: resource.Warning, Code: "module-missing", At: location(at), Summary: name + " is not there", Detail: "There is no directory " + dir + ". What depends on it is not known."}
		if err != nil && isOutside(err) {
			d = resource.Diagnostic{Severity: resource.Error, Code: "outside", At: location(at), Summary: name + " is outside of the project", Detail: dir + " leads out of it."}
		}
		t.report(d)
		return "", &resource.Cause{Kind: resource.NoModule, Subject: name}
	}
	return dir, nil
}

// downloaded reports whether a module's directory is one that terraform init made.
func (t *tree) downloaded(dir string) bool {
	_, ok := cutDir(dir, path.Join(t.rootDir, ".terraform"))
	return ok
}

// installed reads where terraform init put modules, by the names of the calls.
func (t *tree) installed() map[string]string {
	name := path.Join(t.rootDir, ".terraform/modules/modules.json")
	if !t.files.exists(name) {
		return nil
	}
	at := resource.Location{File: name, Line: 1, Column: 1}
	src, err := t.files.read(name)
	if err != nil {
		t.report(unreadable(name, err))
		return nil
	}
	var manifest struct {
		Modules []struct{ Key, Dir string }
	}
	if err := json.Unmarshal(src, &manifest); err != nil {
		t.report(resource.Diagnostic{Severity: resource.Error, Code: "syntax", Summary: name + " can't be read", Detail: err.Error(), At: at})
		return nil
	}
	out := map[string]string{}
	for _, m := range manifest.Modules {
		dir, err := below(t.rootDir, m.Dir)
		if err != nil {
			t.report(resource.Diagnostic{Severity: resource.Error, Code: "outside", At: at, Summary: "A module is installed outside of the project", Detail: fmt.Sprintf("%s says that the module %s is in %s.", name, m.Key, m.Dir)})
			continue
		}
		out[m.Key] = dir
	}
	return out
}
