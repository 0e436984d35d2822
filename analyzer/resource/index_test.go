package resource

import "testing"

// TestHalfAnIndexIsNotUsed holds that a panic while an index is built comes up
// again for everyone who asks for it.
func TestHalfAnIndexIsNotUsed(t *testing.T) {
	g := &Graph{Resources: []*Resource{{Address: "a.b", Canonical: "a"}}} // without a body
	g.Seal()
	rel := &Relation{Types: []string{"a"}, Pairs: []Pair{{Theirs: []string{"id"}}}}
	for range 2 {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			g.index(rel)
		}()
	}
}
