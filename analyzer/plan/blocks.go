package plan

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/schema"
)

// Blocks implements resource.Body.
func (p *part) Blocks(name string) resource.Blocks {
	f := p.field(name)
	n := f.block
	switch {
	case f.unread:
		return resource.Blocks{Open: true, Cause: resource.Cause{Kind: resource.Unreadable, Subject: p.subject(name)}}
	case p.source == constants:
		return p.staticBlocks(name, n, f)
	case isTrue(f.unknown):
		return p.unknownBlocks(name, n, f)
	case isNull(f.raw):
		return resource.Blocks{}
	}
	labels, raws, masks, marksOf, ok := split(n, f)
	if !ok {
		return resource.Blocks{Open: true, Cause: resource.Cause{Kind: resource.Unreadable, Subject: p.subject(name)}}
	}
	asAttr := n != nil && n.AsAttr
	var out resource.Blocks
	exprs := p.pair(n, f.expr, raws, masks)
	for i, raw := range raws {
		if asAttr && vague(n, raw, masks[i]) {
			out.Open, out.Cause = true, dynamicCause(name)
			continue
		}
		sub := part{
			w: p.w, rec: p.rec, before: p.before, path: join(p.path, name+labels[i]),
			raw: raw, unknown: masks[i], sensitive: marksOf[i], source: p.source,
		}
		if n != nil {
			sub.schema = &n.Block
			sub.kept = p.kept || n.Computed && len(f.expr) == 0 && p.w.planned && !p.before && !p.fresh()
		}
		if p.source == shown {
			sub.source, sub.written = dynamic, nil
			switch {
			case i < len(exprs) && exprs[i] != nil:
				sub.source, sub.written = shown, exprs[i]
			case asAttr:
				sub.written = f.expr
			}
		}
		out.List = append(out.List, resource.Block{Body: &sub, Label: labels[i]})
	}
	return out
}

// split takes the blocks of one name apart.
func split(n *schema.Nested, f field) (labels []string, raws, masks, marked [][]byte, ok bool) {
	add := func(label string, raw, mask, mark []byte) {
		labels, raws = append(labels, label), append(raws, raw)
		masks, marked = append(masks, mask), append(marked, mark)
		ok = ok && (raw[0] == '{' || isNull(raw))
	}
	ok = true
	switch f.raw[0] {
	case '[':
		ms, err := elementMasks(f.unknown)
		sensitive := elementOf(f.sensitive)
		for i, raw := range elements(f.raw) {
			label := ""
			if n != nil && n.Nesting == schema.List && n.MaxItems != 1 {
				label = "[" + strconv.Itoa(i) + "]"
			}
			add(label, raw, at(ms, i), sensitive(i))
		}
		ok = ok && err == nil && len(ms) <= len(raws)
	case '{':
		if n == nil || n.Nesting != schema.Map {
			add("", f.raw, f.unknown, f.sensitive)
			break
		}
		unknown, sensitive := memberOf(f.unknown), memberOf(f.sensitive)
		for quoted, raw := range members(f.raw) {
			key := string(unquote(quoted))
			add("["+quoteKey(key)+"]", raw, unknown(key), sensitive(key))
		}
	default:
		ok = false
	}
	return labels, raws, masks, marked, ok
}

// unknownBlocks are blocks of which the plan says nothing but that they are
// not known.
func (p *part) unknownBlocks(name string, n *schema.Nested, f field) resource.Blocks {
	open := resource.Blocks{Open: true, Cause: resource.Cause{Kind: resource.AfterApply, Subject: p.subject(name)}}
	if p.source != shown || n == nil {
		if p.source == dynamic {
			open.Cause = p.looseLinks().Loose
		}
		return open
	}
	if n.AsAttr {
		if f.expr == nil || f.expr.null() {
			if p.fresh() {
				return resource.Blocks{}
			}
			return open
		}
		flow := p.w.flowOf(p.rec, f.expr)
		if !flow.unknown && n.Computed && p.fresh() && !f.expr.constant() {
			return resource.Blocks{}
		}
		if flow.unknown {
			open.Cause = flow.cause
		}
		return open
	}
	if len(f.expr) == 0 && n.Computed {
		switch {
		case !p.fresh():
			return open
		case p.w.cannotVary(p.rec):
			return resource.Blocks{}
		}
	}
	open.Cause = dynamicCause(name)
	open.List = p.static(name, n, f.expr)
	open.Open = n.MaxItems == 0 || len(open.List) < n.MaxItems
	return open
}

// staticBlocks are the blocks within a block that is known from the
// configuration alone. A dynamic block may add to them.
func (p *part) staticBlocks(name string, n *schema.Nested, f field) resource.Blocks {
	if n == nil || n.AsAttr {
		if n != nil && (f.expr == nil || f.expr.null()) {
			return resource.Blocks{}
		}
		return resource.Blocks{Open: true, Cause: resource.Cause{Kind: resource.NotShown, Subject: p.subject(name)}}
	}
	out := resource.Blocks{List: p.static(name, n, f.expr), Cause: dynamicCause(name)}
	out.Open = n.MaxItems == 0 || len(out.List) < n.MaxItems
	return out
}

// static makes blocks of the expressions that the configuration lists.
func (p *part) static(name string, n *schema.Nested, written expression) []resource.Block {
	var out []resource.Block
	for _, e := range written.blocks(n.Nesting) {
		sub := &part{
			w: p.w, rec: p.rec, before: p.before, schema: &n.Block,
			path: join(p.path, name), source: constants, written: e,
		}
		out = append(out, resource.Block{Body: sub})
	}
	return out
}

// blocks returns the expressions of each block that is written.
func (e expression) blocks(n schema.Nesting) []expression {
	var out []expression
	switch {
	case len(e) == 0:
	case e[0] == '[':
		for _, b := range elements(e) {
			out = append(out, b)
		}
	case n == schema.Single:
		out = append(out, e)
	case n == schema.Map:
		for _, b := range members(e) {
			out = append(out, b)
		}
	}
	return out
}

// pair finds the expressions from which each block was made. It returns nil if
// they cannot be told, and a nil expression for a block of which they can't: a
// dynamic block leaves no expression, and a set is not in the order of the source.
func (p *part) pair(n *schema.Nested, written expression, raws, masks [][]byte) []expression {
	if p.source != shown || n == nil || n.AsAttr || len(written) == 0 {
		return nil
	}
	exprs := written.blocks(n.Nesting)
	switch {
	case len(exprs) != len(raws) || n.Nesting == schema.Map:
		return nil
	case n.Nesting != schema.Set || len(raws) == 1:
		return exprs
	case len(raws) > 100:
		return nil
	}
	could := make([][]bool, len(raws))
	for i, raw := range raws {
		could[i] = make([]bool, len(exprs))
		for j, e := range exprs {
			could[i][j] = couldMake(n, e, raw, masks[i])
		}
	}
	made := certain(could)
	if made == nil {
		return nil
	}
	out := make([]expression, len(raws))
	for i, j := range made {
		if j >= 0 {
			out[i] = exprs[j]
		}
	}
	return out
}

// certain finds the column of each row in a square where each row has one of its
// own: -1 for a row of which it can't be told. It returns nil if a row has none.
// What is one row's is no other's, which may leave another row a single column,
// or another column a single row.
func certain(could [][]bool) []int {
	size := len(could)
	out := slices.Repeat([]int{-1}, size)
	taken := make([]bool, size)
	for found := true; found; {
		found = false
		for k := range size {
			var columns, rows []int // of row k, and of column k
			for l := range size {
				if could[k][l] && !taken[l] {
					columns = append(columns, l)
				}
				if could[l][k] && out[l] < 0 {
					rows = append(rows, l)
				}
			}
			switch {
			case out[k] < 0 && len(columns) == 0:
				return nil
			case out[k] < 0 && len(columns) == 1:
				out[k], taken[columns[0]], found = columns[0], true, true
			case !taken[k] && len(rows) == 1:
				out[rows[0]], taken[k], found = k, true, true
			}
		}
	}
	return out
}

// couldMake reports whether a block may come from these expressions: no
// constant says otherwise, and what is unknown was written or is computed.
func couldMake(n *schema.Nested, e expression, raw, mask []byte) bool {
	if e[0] != '{' || raw[0] != '{' {
		return false
	}
	for quoted, written := range members(e) {
		constant, _, ok := expression(written).leaf()
		if !ok || constant == nil {
			continue
		}
		name := string(unquote(quoted))
		if got := expression(raw).member(name); len(got) > 0 && differ(constant, got) {
			return false
		}
	}
	if len(mask) == 0 || mask[0] != '{' {
		return true
	}
	for quoted, m := range members(mask) {
		name := string(unquote(quoted))
		a := n.Attr(name)
		if isTrue(m) && a != nil && !a.Computed && e.member(name) == nil {
			return false
		}
	}
	return true
}

// differ reports whether two JSON values are certainly not the same setting:
// scalars that are written differently. Collections may be in another order.
func differ(a, b []byte) bool {
	if strings.ContainsRune("{[", rune(a[0])) || strings.ContainsRune("{[", rune(b[0])) {
		return false
	}
	return scalar(a) != scalar(b)
}

func scalar(raw []byte) string {
	if raw[0] == '"' {
		return string(unquote(raw))
	}
	return string(raw)
}

func dynamicCause(name string) resource.Cause {
	return resource.Cause{Kind: resource.NotShown, Subject: "dynamic " + name}
}

// blockName is the last name of a path, without a label.
func blockName(path string) string {
	name, _, _ := strings.Cut(path[strings.LastIndexByte(path, '.')+1:], "[")
	return name
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func at(list [][]byte, i int) []byte {
	if i < len(list) {
		return list[i]
	}
	return nil
}

// elementOf returns the masks of the elements of an array, by index.
func elementOf(mask []byte) func(i int) []byte {
	if len(mask) == 0 || mask[0] != '[' {
		return func(int) []byte { return mask } // true, or nothing
	}
	var list [][]byte
	for _, e := range elements(mask) {
		list = append(list, e)
	}
	return func(i int) []byte { return at(list, i) }
}

// memberOf returns the masks of the members of an object, by name.
func memberOf(mask []byte) func(name string) []byte {
	if len(mask) == 0 || mask[0] != '{' {
		return func(string) []byte { return mask }
	}
	byName := map[string][]byte{}
	for quoted, m := range members(mask) {
		byName[string(unquote(quoted))] = m
	}
	return func(name string) []byte { return byName[name] }
}

// vague reports whether a block of an attribute may stand for a dynamic block of
// unknown length. In such a block all that was written is unknown as a whole, and
// the rest is empty or the provider's default.
func vague(n *schema.Nested, raw, mask []byte) bool {
	if len(mask) == 0 || mask[0] != '{' {
		return isTrue(mask)
	}
	some := false
	for _, m := range members(mask) {
		if isTrue(m) {
			some = true
		} else if marks(m) {
			return false
		}
	}
	if !some || isNull(raw) {
		return some
	}
	for quoted, value := range members(raw) {
		switch string(value) {
		case "null", "false", "0", `""`, "[]", "{}":
			continue
		}
		a := n.Attr(string(unquote(quoted)))
		if a == nil || !defaultsTo(a, value) {
			return false
		}
	}
	return true
}

// holdsVague reports whether one of the blocks of an attribute is vague.
func holdsVague(f field) bool {
	n := f.block
	if n == nil || !n.AsAttr || len(f.raw) == 0 || f.raw[0] != '[' {
		return false
	}
	masks, err := elementMasks(f.unknown)
	if err != nil {
		return false
	}
	for i, raw := range elements(f.raw) {
		if vague(n, raw, at(masks, i)) {
			return true
		}
	}
	return false
}

// defaultsTo reports whether some version of the provider may fill in the value
// where the attribute is not written.
func defaultsTo(a *schema.Attr, raw []byte) bool {
	v, err := decode(raw, nil, a.Type)
	for _, m := range schema.Majors() {
		d, ok := a.Default(m)
		if ok && (err != nil || !d.IsKnown() || d.RawEquals(v)) {
			return true
		}
	}
	return false
}
