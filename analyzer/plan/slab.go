package plan

// slab hands out pieces of large blocks, so that many small things cost no
// allocation each. What it handed out is never moved; a block is freed when
// nothing of it is used any more.
type slab[T any] struct{ free []T }

// slabLength is the number of elements in a block.
const slabLength = 1 << 10

// one returns a pointer to a zero value.
func (s *slab[T]) one() *T {
	v := s.make(1)[:1]
	return &v[0]
}

// make returns an empty slice with room for n elements.
func (s *slab[T]) make(n int) []T { return s.makeOf(n, slabLength) }

func (s *slab[T]) makeOf(n, length int) []T {
	if n > len(s.free) {
		if n > length/8 {
			return make([]T, 0, n)
		}
		s.free = make([]T, length)
	}
	out := s.free[:0:n]
	s.free = s.free[n:]
	return out
}

// arena is a slab of text.
type arena struct{ slab[byte] }

const arenaLength = 256 << 10

func (a *arena) make(n int) []byte { return a.makeOf(n, arenaLength) }

func (a *arena) copy(b []byte) []byte { return append(a.make(len(b)), b...) }
