package resource

// Memory is a body that asks another one for each attribute and block once, and
// answers by itself after that. It is not safe for concurrent use.
type Memory struct {
	body Body
	// A body is asked for few names, which are looked through faster than a map.
	attrs  named[Value]
	blocks named[Blocks]
}

// Remember returns a memory of b.
func Remember(b Body) *Memory { return &Memory{body: b} }

// Turn makes m a memory of b, which forgets what it was of.
func (m *Memory) Turn(b Body) {
	m.body = b
	m.attrs.forget()
	m.blocks.forget()
}

// Attr implements Body.
func (m *Memory) Attr(name string) Value {
	if v := m.attrs.find(name); v != nil {
		return *v
	}
	return *m.attrs.add(name, m.body.Attr(name))
}

// Blocks implements Body.
func (m *Memory) Blocks(name string) Blocks {
	if bs := m.blocks.find(name); bs != nil {
		return *bs
	}
	bs := m.body.Blocks(name)
	list := make([]Block, len(bs.List))
	for i, b := range bs.List {
		b.Body = Remember(b.Body)
		list[i] = b
	}
	bs.List = list
	return *m.blocks.add(name, bs)
}

// named are values by name.
type named[T any] struct {
	names  []string
	values []T
}

func (n *named[T]) find(name string) *T {
	for i, have := range n.names {
		if have == name {
			return &n.values[i]
		}
	}
	return nil
}

func (n *named[T]) add(name string, v T) *T {
	n.names, n.values = append(n.names, name), append(n.values, v)
	return &n.values[len(n.values)-1]
}

func (n *named[T]) forget() {
	clear(n.values) // what they hold on to may be large
	n.names, n.values = n.names[:0], n.values[:0]
}
