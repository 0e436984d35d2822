package resource

// Remember returns a body that asks b for each attribute and block once, and
// answers from memory after that. It is not safe for concurrent use.
func Remember(b Body) Body {
	return &remembered{body: b}
}

type remembered struct {
	body   Body
	attrs  map[string]Value
	blocks map[string]Blocks
}

// Attr implements Body.
func (m *remembered) Attr(name string) Value {
	v, ok := m.attrs[name]
	if !ok {
		v = m.body.Attr(name)
		if m.attrs == nil {
			m.attrs = make(map[string]Value)
		}
		m.attrs[name] = v
	}
	return v
}

// Blocks implements Body.
func (m *remembered) Blocks(name string) Blocks {
	bs, ok := m.blocks[name]
	if !ok {
		bs = m.body.Blocks(name)
		list := make([]Block, len(bs.List))
		for i, b := range bs.List {
			b.Body = Remember(b.Body)
			list[i] = b
		}
		bs.List = list
		if m.blocks == nil {
			m.blocks = make(map[string]Blocks)
		}
		m.blocks[name] = bs
	}
	return bs
}
