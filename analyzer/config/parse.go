package config

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/json"

	"github.com/hublint/hublint/analyzer/nesting"
	"github.com/hublint/hublint/analyzer/regular"
	"github.com/hublint/hublint/analyzer/resource"
)

// Cache keeps the modules of a project that were parsed, so that roots which
// share modules parse them once. It is safe for concurrent use.
type Cache struct {
	mu      sync.Mutex
	sources map[string]*source
	count   int
}

// NewCache returns an empty cache. It is for one root directory and one set of
// limits.
func NewCache() *Cache { return &Cache{sources: map[string]*source{}} }

// parsedFile is one file of a module.
type parsedFile struct {
	name           string
	json, override bool
	body           *hclsyntax.Body
	comments       []resource.Comment
	wrapped        []hclsyntax.Expression
	diags          []resource.Diagnostic
	// torn is set where something of the file may be missing, and whole is the
	// byte up to which its blocks are as they were written.
	torn  bool
	whole int
}

// load returns the modules in the directories, parsing what isn't in the cache
// yet, all files at once. A directory that can't be read has a module with a
// diagnostic and nothing else.
func (c *Cache) load(project *files, limits Limits, dirs []string) map[string]*source {
	out := make(map[string]*source, len(dirs))
	type job struct {
		dir   string
		files []*parsedFile
	}
	var jobs []job
	var parse []*parsedFile
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, dir := range dirs {
		if s := c.sources[dir]; s != nil {
			out[dir] = s
			continue
		}
		if out[dir] != nil {
			continue
		}
		found, err := moduleFiles(project, dir)
		s := &source{dir: dir}
		switch {
		case err != nil:
			s.diags, s.torn = append(s.diags, unreadable(dir, err)), true
		case c.count+len(found) > limits.Files:
			s.diags, s.torn = append(s.diags, exceeded("files", limits.Files, resource.Location{File: dir})), true
		default:
			c.count += len(found)
			jobs = append(jobs, job{dir, found})
			parse = append(parse, found...)
		}
		out[dir], c.sources[dir] = s, s
	}
	each(parse, func(f *parsedFile) { f.parse(project, limits) })
	for _, j := range jobs {
		*out[j.dir] = *decode(j.dir, j.files)
	}
	return out
}

// each calls do for all items, on as many processors as there are.
func each[T any](items []T, do func(T)) {
	var wg sync.WaitGroup
	next := make(chan T)
	for range min(runtime.GOMAXPROCS(0), len(items)) {
		wg.Go(func() {
			for item := range next {
				do(item)
			}
		})
	}
	for _, item := range items {
		next <- item
	}
	close(next)
	wg.Wait()
}

// moduleFiles lists the configuration files of a directory: primary ones before
// overrides, each sorted by name. A .tofu file takes the place of the .tf file of
// the same name.
// Source: https://opentofu.org/docs/language/files/#file-extension-precedence
func moduleFiles(fsys *files, dir string) ([]*parsedFile, error) {
	entries, err := fsys.list(dir)
	if err != nil {
		return nil, err
	}
	all := map[string]bool{}
	for _, e := range entries {
		if !e.IsDir() && configName(e.Name()) {
			all[e.Name()] = true
		}
	}
	var out []*parsedFile
	for name := range all {
		base, ext := splitName(name)
		if rest, ok := strings.CutPrefix(ext, ".tf"); ok && all[base+".tofu"+rest] {
			continue
		}
		out = append(out, &parsedFile{
			name: path.Join(dir, name), json: strings.HasSuffix(ext, ".json"),
			override: base == "override" || strings.HasSuffix(base, "_override"),
		})
	}
	slices.SortFunc(out, func(a, b *parsedFile) int {
		if a.override != b.override {
			if a.override {
				return 1
			}
			return -1
		}
		return strings.Compare(a.name, b.name)
	})
	return out, nil
}

// configName reports whether Terraform reads a file of that name. Editors leave
// files behind that it doesn't.
func configName(name string) bool {
	_, ext := splitName(name)
	return ext != "" && !strings.HasPrefix(name, ".") && !strings.HasSuffix(name, "~") && (!strings.HasPrefix(name, "#") || !strings.HasSuffix(name, "#"))
}

func splitName(name string) (base, ext string) {
	for _, ext := range []string{".tf", ".tofu", ".tf.json", ".tofu.json"} {
		if base, ok := strings.CutSuffix(name, ext); ok {
			return base, ext
		}
	}
	return name, ""
}

func (f *parsedFile) parse(fsys *files, limits Limits) {
	f.torn = true
	defer func() {
		if p := recover(); p != nil {
			f.body, f.diags = nil, append(f.diags, resource.Crash("reading "+f.name, p, resource.Location{File: f.name}))
		}
	}()
	src, err := fsys.read(f.name)
	if err != nil {
		f.diags = append(f.diags, unreadable(f.name, err))
		return
	}
	body, diags, err := parseSource(src, f.name, f.json, limits)
	if err != nil {
		f.diags = append(f.diags, exceeded("nesting", limits.Nesting, resource.Location{File: f.name, Line: 1, Column: 1}))
		return
	}
	f.body = body
	f.whole, f.torn = wholeUntil(body, diags)
	f.diags = append(f.diags, problems(diags, "syntax")...)
	if !f.json && body != nil {
		f.comments = comments(src, f.name, body)
		f.wrapped = wrappedIn(src, body)
	}
}

var errNesting = errors.New("nested too deeply")

// parseSource parses a file in either syntax. The error is errNesting.
func parseSource(src []byte, name string, isJSON bool, limits Limits) (*hclsyntax.Body, hcl.Diagnostics, error) {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	syntax := nesting.File
	if isJSON {
		syntax = nesting.JSON
	}
	if nesting.Exceeds(src, syntax, limits.Nesting) {
		return nil, nil, errNesting
	}
	if isJSON {
		file, diags := parseJSON(src, name)
		if file == nil || diags.HasErrors() {
			return nil, diags, nil
		}
		body, more := fromJSON(file.Body)
		return body, slices.Concat(diags, more, forgetLong(src, body, limits)), nil
	}
	file, diags := hclsyntax.ParseConfig(src, name, hcl.InitialPos)
	if file == nil {
		return nil, diags, nil
	}
	body, ok := file.Body.(*hclsyntax.Body)
	if !ok {
		return nil, diags, nil
	}
	return body, append(diags, forgetLong(src, body, limits)...), nil
}

func parseJSON(src []byte, name string) (*hcl.File, hcl.Diagnostics) {
	return json.Parse(bytes.TrimPrefix(src, []byte("\xef\xbb\xbf")), name)
}

func unreadable(name string, err error) resource.Diagnostic {
	if large, ok := errors.AsType[*regular.SizeError](err); ok {
		return exceeded("file-bytes", int(large.Most), resource.Location{File: name})
	}
	d := resource.Diagnostic{Severity: resource.Error, Code: "unreadable", Summary: name + " can't be read", Detail: reason(err), At: resource.Location{File: name}}
	if errors.Is(err, errOutside) {
		d.Code = "outside"
	}
	return d
}

// reason is an error without the path that the diagnostic names already.
func reason(err error) string {
	if pe, ok := errors.AsType[*fs.PathError](err); ok {
		return pe.Err.Error()
	}
	return err.Error()
}

// exceeded says that a bound was reached, which leaves something unjudged.
func exceeded(limit string, most int, at resource.Location) resource.Diagnostic {
	return resource.Exceeded(limit, int64(most), "what lies behind it", at)
}
