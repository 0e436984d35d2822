package plan

import (
	"maps"
	"slices"
	"strings"

	"github.com/hublint/hublint/analyzer/schema"
)

// secrets collects the sensitive strings of an input, wherever they stand: a
// plan repeats them in places that it does not mark.
type secrets struct{ texts map[string]bool }

// Shorter strings, booleans and small numbers hide nothing, and taking them out
// of a report would leave holes everywhere.
const (
	minSecret       = 4
	minSecretDigits = 6
)

func (s *secrets) text(t string) {
	switch {
	case len(t) < minSecret, t == "true", t == "false", t == "null":
		return
	case t == "string", t == "number":
		return // the type that a state file writes beside a value of any type
	case len(t) < minSecretDigits && strings.Trim(t, "0123456789.-") == "":
		return
	}
	if s.texts == nil {
		s.texts = map[string]bool{}
	}
	s.texts[t] = true
}

// sorted returns what was collected.
func (s *secrets) sorted() []string { return slices.Sorted(maps.Keys(s.texts)) }

// add collects every string and number in a value.
func (s *secrets) add(raw []byte) {
	if isNull(raw) {
		return
	}
	switch raw[0] {
	case '"':
		s.text(string(unquote(raw)))
	case '[':
		for _, e := range elements(raw) {
			s.add(e)
		}
	case '{':
		for _, e := range members(raw) {
			s.add(e)
		}
	case 't', 'f':
	default:
		s.text(string(raw))
	}
}

// marked collects what a mask marks in a value, and of one that doesn't fit the
// value everything: better too much is hidden than too little.
func (s *secrets) marked(raw, mask []byte) {
	if isNull(raw) || len(mask) == 0 {
		return
	}
	switch {
	case isTrue(mask):
		s.add(raw)
	case mask[0] == '[' && raw[0] == '[':
		at, n := elementOf(mask), 0
		for i, e := range elements(raw) {
			s.marked(e, at(i))
			n = i + 1
		}
		for i, m := range elements(mask) {
			if i >= n && marks(m) {
				s.add(raw)
			}
		}
	case mask[0] == '{' && raw[0] == '{':
		of := memberOf(mask)
		for quoted, e := range members(raw) {
			s.marked(e, of(string(unquote(quoted))))
		}
	case marks(mask):
		s.add(raw)
	}
}

// ofObject collects what the plan marks in the values of a resource. Formats
// before 1.0 mark nothing; what the schema says is collected with the values.
func (s *secrets) ofObject(values []byte, m *mask) {
	if m == nil || isNull(values) {
		return
	}
	for quoted, value := range members(values) {
		s.marked(value, m.get(string(unquote(quoted))))
	}
}

// secretNames are the attributes of a body that the schema marks as sensitive,
// and the blocks that hold such.
type secretNames struct {
	attrs  map[string]bool
	blocks map[string]*secretNames
}

func (n *secretNames) collect(s *secrets, name string, value []byte) {
	if n == nil || isNull(value) {
		return
	}
	if n.attrs[name] {
		s.add(value)
	}
	inner := n.blocks[name]
	if inner == nil {
		return
	}
	inner.within(s, value)
}

func (n *secretNames) within(s *secrets, value []byte) {
	switch value[0] {
	case '[':
		for _, e := range elements(value) {
			n.within(s, e)
		}
	case '{':
		for quoted, e := range members(value) {
			n.collect(s, string(unquote(quoted)), e)
		}
	}
}

// secrets returns what the schema marks of the type, nil for nothing.
func (t *typeInfo) secrets() *secretNames {
	if !t.searched {
		t.searched = true
		if b := schemaOf(t.mode, t.name, t.canonical); b != nil {
			t.secret = sensitiveIn(b)
		}
	}
	return t.secret
}

// sensitiveIn returns nil for a body without sensitive attributes.
func sensitiveIn(b *schema.Block) *secretNames {
	n := &secretNames{attrs: map[string]bool{}, blocks: map[string]*secretNames{}}
	for _, a := range b.Attrs() {
		if a.Sensitive || a.WriteOnly {
			n.attrs[a.Name] = true
		}
	}
	for _, nested := range b.Blocks() {
		if inner := sensitiveIn(&nested.Block); inner != nil {
			n.blocks[nested.Name] = inner
		}
	}
	if len(n.attrs) == 0 && len(n.blocks) == 0 {
		return nil
	}
	return n
}

// constants collects the constants of arguments that are secret by their name,
// in the expressions of a provider or provisioner.
func (s *secrets) constants(e expression) { s.constantsOf(e, false) }

func (s *secrets) constantsOf(e expression, secret bool) {
	if isNull(e) {
		return
	}
	if constant, _, ok := e.leaf(); ok {
		s.named(constant, secret)
		return
	}
	switch e[0] {
	case '[':
		for _, b := range elements(e) {
			s.constantsOf(b, secret)
		}
	case '{':
		for quoted, b := range members(e) {
			s.constantsOf(b, secret || soundsSecret(string(unquote(quoted))))
		}
	}
}

// named collects the parts of a constant that are secret by their name.
func (s *secrets) named(raw []byte, secret bool) {
	switch {
	case isNull(raw):
	case secret:
		s.add(raw)
	case raw[0] == '[':
		for _, e := range elements(raw) {
			s.named(e, false)
		}
	case raw[0] == '{':
		for quoted, e := range members(raw) {
			s.named(e, soundsSecret(string(unquote(quoted))))
		}
	}
}

// writeOnly collects the constants of sensitive and write-only arguments in the
// expressions of a resource: no plan marks them there.
func (s *secrets) writeOnly(t *typeInfo, written []byte) {
	secret := t.secrets()
	for quoted, e := range members(written) {
		name := string(unquote(quoted))
		if strings.HasSuffix(name, "_wo") || secret != nil && secret.attrs[name] {
			s.constantsOf(e, true)
		} else if secret != nil && secret.blocks[name] != nil {
			secret.blocks[name].written(s, e)
		}
	}
}

func (n *secretNames) written(s *secrets, e expression) {
	if len(e) == 0 {
		return
	}
	switch e[0] {
	case '[':
		for _, b := range elements(e) {
			n.written(s, b)
		}
	case '{':
		for quoted, b := range members(e) {
			name := unquote(quoted)
			if n.attrs[string(name)] {
				s.constantsOf(b, true)
			} else if inner := n.blocks[string(name)]; inner != nil {
				inner.written(s, b)
			}
		}
	}
}

// soundsSecret reports whether an argument of that name holds a secret.
func soundsSecret(name string) bool {
	for _, word := range [...]string{"password", "secret", "token", "access_key", "private_key", "passphrase", "api_key", "external_id"} {
		if strings.Contains(strings.ToLower(name), word) {
			return true
		}
	}
	return false
}

// output collects the value of a sensitive output, from output_changes or from
// the outputs of a state.
func (d *document) output(raw []byte) error {
	if isNull(raw) {
		return nil
	}
	var before, after, value, beforeMask, afterMask []byte
	sensitive := false
	err := fields(raw, func(field, v []byte) (err error) {
		switch string(field) {
		case "before":
			before = v
		case "after":
			after = v
		case "before_sensitive":
			beforeMask = v
		case "after_sensitive":
			afterMask = v
		case "value":
			value = v
		case "sensitive":
			sensitive, err = flag(v)
		}
		return err
	})
	d.found.marked(before, beforeMask)
	d.found.marked(after, afterMask)
	if sensitive {
		d.found.add(value)
	}
	return err
}

// sensitiveVariables collects the values of the root module's variables that
// are declared sensitive, or that alone make up the value of one that is.
func (d *document) sensitiveVariables() {
	root := d.config.root
	if root == nil {
		return
	}
	for name, v := range root.variables {
		if v.sensitive {
			d.found.add(d.variables[name])
		}
	}
	for _, c := range root.calls {
		if c.module == nil {
			continue
		}
		for name, v := range c.module.variables {
			if !v.sensitive {
				continue
			}
			if _, refs, ok := c.inputs[name].leaf(); ok {
				if only := named(refs); len(only) == 1 && strings.HasPrefix(only[0], "var.") {
					d.found.add(d.variables[strings.TrimPrefix(only[0], "var.")])
				}
			}
		}
	}
}
