package config

import (
	"path"
	"path/filepath"

	"github.com/hashicorp/hcl/v2"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// reference evaluates a.b.c.
func (s *scope) reference(tr hcl.Traversal) (operand, hcl.Diagnostics) {
	op, rest, diags := s.root(tr)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	return s.steps(op, rest)
}

// root finds what the beginning of a traversal names, and returns the steps that
// go on from there.
func (s *scope) root(tr hcl.Traversal) (operand, hcl.Traversal, hcl.Diagnostics) {
	name := tr.RootName()
	for b := s.names; b != nil; b = b.next {
		if b.symbol == nil && b.name == name {
			return b.op, tr[1:], nil
		}
	}
	at := tr.SourceRange()
	second, ok := step(tr, 1)
	switch name {
	case "each", "count":
		return s.keyValue(name, second, at), tr[min(2, len(tr)):], nil
	case "path":
		return s.path(second), tr[min(2, len(tr)):], nil
	case "terraform", "tofu":
		if second == "workspace" {
			return of(s.m.t.workspace()), tr[2:], nil
		}
		return of(unknownBecause(resource.Cause{})), tr[min(2, len(tr)):], nil
	case "self":
		if s.self != nil {
			return operand{one: s.self, size: 1}, tr[1:], nil
		}
		return of(unknownBecause(resource.Cause{})), tr[1:], nil
	}
	if !ok {
		return operand{}, nil, wrong(at, "Invalid reference", "The name "+name+" must be followed by another name.")
	}
	switch name {
	case "var":
		op, diags := s.m.variable(second, at)
		return op, tr[2:], diags
	case "local":
		op, diags := s.m.local(second, at)
		return op, tr[2:], diags
	case "module":
		op, diags := s.m.child(second, at)
		return op, tr[2:], diags
	case "data", "ephemeral", "resource":
		third, ok := step(tr, 2)
		if !ok {
			return operand{}, nil, wrong(at, "Invalid reference", "A type and a name must follow "+name+".")
		}
		prefix := name + "."
		if name == "resource" {
			prefix = ""
		}
		op, diags := s.m.resource(prefix+second+"."+third, at)
		return op, tr[3:], diags
	}
	op, diags := s.m.resource(name+"."+second, at)
	return op, tr[2:], diags
}

// step returns the name that is the i-th step of a traversal.
func step(tr hcl.Traversal, i int) (string, bool) {
	if i >= len(tr) {
		return "", false
	}
	a, ok := tr[i].(hcl.TraverseAttr)
	return a.Name, ok
}

// keyValue is each.key, each.value or count.index.
func (s *scope) keyValue(object, name string, at hcl.Range) operand {
	if s.key == nil {
		s.m.t.report(problems(wrong(at, "Invalid reference", object+" is only there where count or for_each is set."), "evaluation")[0])
		return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: object + "." + name}))
	}
	if object == "each" && name == "value" {
		return s.key.value
	}
	return of(s.key.key)
}

// path is path.module or path.root, seen from the directory of the root module, where
// Terraform is taken to run, or path.cwd, which is absolute.
func (s *scope) path(name string) operand {
	switch name {
	case "root":
		return of(cty.StringVal("."))
	case "module":
		return of(cty.StringVal(s.m.t.pathOf(s.m.source.dir)))
	case "cwd":
		if root := s.m.t.files.name; filepath.IsAbs(root) {
			return of(cty.StringVal(filepath.ToSlash(filepath.Join(root, s.m.t.rootDir))))
		}
	}
	return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: "path." + name}))
}

// relative is the way from one directory below the root to another.
func relative(from, to string) string {
	from, to = path.Clean(from), path.Clean(to)
	if from == to {
		return "."
	}
	up := ""
	for from != "." {
		if rest, ok := cutDir(to, from); ok {
			return up + rest
		}
		from = path.Dir(from)
		up += "../"
	}
	return up + to
}

// cutDir takes a directory off the front of a path.
func cutDir(name, dir string) (string, bool) {
	if len(name) > len(dir) && name[:len(dir)] == dir && name[len(dir)] == '/' {
		return name[len(dir)+1:], true
	}
	return "", false
}
