package config

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"github.com/hublint/hublint/analyzer/resource"
)

// node is a module call in the tree of calls, before there are instances.
type node struct {
	path []string // names of the calls from the root
	dir  string
	// source is nil until the files are read.
	source   *source
	children map[string]*node
	// missing is set for a module that isn't there, and says why.
	missing *resource.Cause
	parent  *node
}

// grow names the calls below the root and reads the files of those that are
// wanted, level by level, so that the files of each level are parsed at once. The
// files of the others are read when something asks for what is in them.
func (t *tree) grow(wanted func(*node) bool) {
	t.installed = t.manifest()
	t.learn(t.top.source)
	level := t.children(t.top)
	for len(level) > 0 {
		if len(level) > t.limits.Modules {
			t.report(exceeded("modules", t.limits.Modules, location(level[0].call().at)))
			for _, n := range level {
				n.missing, n.source = &resource.Cause{Kind: resource.Unreadable}, &source{}
			}
			return
		}
		level = slices.DeleteFunc(level, func(n *node) bool { return !wanted(n) })
		dirs := make([]string, len(level))
		for i, n := range level {
			dirs[i] = n.dir
		}
		sources := t.options.Cache.load(t.files, t.limits, dirs)
		var next []*node
		for _, n := range level {
			n.source = sources[n.dir]
			t.learn(n.source)
			next = append(next, t.children(n)...)
		}
		level = next
	}
}

// children names the calls in a module that was read, and returns those that
// have files.
func (t *tree) children(n *node) []*node {
	var out []*node
	for _, name := range slices.Sorted(maps.Keys(n.source.calls)) {
		c := n.source.calls[name]
		child := &node{path: append(slices.Clone(n.path), name), children: map[string]*node{}, parent: n}
		n.children[name] = child
		dir, missing := t.directory(n, child, c)
		if len(child.path) > t.limits.ModuleDepth {
			t.report(exceeded("module-depth", t.limits.ModuleDepth, location(c.at)))
			missing = &resource.Cause{Kind: resource.Unreadable, Subject: child.name()}
		}
		if missing != nil {
			child.missing, child.source = missing, &source{dir: n.source.dir}
			continue
		}
		child.dir = dir
		out = append(out, child)
	}
	return out
}

// open reads the files of a module whose turn has not come before. One that the
// plan was not made from tells nothing.
func (t *tree) open(n *node) {
	if n.source != nil {
		return
	}
	n.source = t.options.Cache.load(t.files, t.limits, []string{n.dir})[n.dir]
	t.learn(n.source)
	t.children(n)
	if what := t.strange(n); what != "" {
		t.report(differs(n.dir, what))
		n.missing, n.source = &resource.Cause{Kind: resource.NotShown, Subject: n.name()}, &source{dir: n.dir}
	}
}

// learn takes over what a module says of itself.
func (t *tree) learn(s *source) {
	if t.sources[s.dir] != nil {
		return
	}
	t.sources[s.dir] = s
	for _, d := range s.diags {
		t.report(d)
	}
	ofBlock := make(map[resource.Location]int)
	for _, c := range s.comments {
		ofBlock[c.Block]++
		if c.Block.Known() && ofBlock[c.Block] > t.limits.Comments {
			t.report(exceeded("block-comments", t.limits.Comments, c.Block))
			continue
		}
		c.Outside = t.downloaded(s.dir)
		t.comments = append(t.comments, c)
	}
}

// sortedComments are the comments of all modules that were read.
func (t *tree) sortedComments() []resource.Comment {
	out := slices.Clone(t.comments)
	slices.SortFunc(out, func(a, b resource.Comment) int {
		return cmp.Or(strings.Compare(a.At.File, b.At.File), a.At.Line-b.At.Line, a.At.Column-b.At.Column)
	})
	return out
}

// name is the node's address, but for the keys of instances.
func (n *node) name() string {
	if len(n.path) == 0 {
		return ""
	}
	return "module." + strings.Join(n.path, ".module.")
}

// call is the block that calls the module.
func (n *node) call() *call { return n.parent.source.calls[n.path[len(n.path)-1]] }

// directory finds the directory of a called module. Nothing is ever downloaded:
// a module that isn't installed is missing.
func (t *tree) directory(n, child *node, c *call) (string, *resource.Cause) {
	name := child.name()
	at := c.at
	text := ""
	if a := c.body.attr("source"); a != nil {
		at = a.SrcRange
		text, _ = literal(a.Expr)
	}
	if local(text) {
		dir, err := t.files.below(n.source.dir, text)
		if err != nil {
			return t.outside(name, "Its source is "+text, at)
		}
		return t.checked(n, dir, name, at)
	}
	if to, ok := t.installed[strings.Join(child.path, ".")]; ok {
		dir, err := t.installedAt(to)
		if err != nil {
			return t.outside(name, "terraform init put it in "+to, at)
		}
		return t.checked(n, dir, name, at)
	}
	t.report(resource.Diagnostic{
		Severity: resource.Warning, Code: "module-missing", At: location(at),
		Summary: name + " is not installed",
		Detail:  fmt.Sprintf("Run terraform init, which puts %s where it can be read. What depends on it is not known.", quoted(text)),
	})
	return "", &resource.Cause{Kind: resource.NoModule, Subject: name}
}

// outside refuses a module that is not in the project.
func (t *tree) outside(name, where string, at hcl.Range) (string, *resource.Cause) {
	t.report(resource.Diagnostic{
		Severity: resource.Error, Code: "outside", At: location(at),
		Summary: name + " is outside of the project", Detail: where + ". Name a directory that holds both with --root.",
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

// manifest reads where terraform init put modules, by the names of the calls: the
// paths are as it has them, and may lead anywhere.
func (t *tree) manifest() map[string]string {
	name := path.Join(t.dataDir, installedModules, "modules.json")
	at := resource.Location{File: name, Line: 1, Column: 1}
	src, err := t.files.read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
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
		out[m.Key] = m.Dir
	}
	return out
}
