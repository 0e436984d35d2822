package resource

// namers holds the names that some resources have at a path, which are many: they
// are compared with as many others, and to list them anew would take their square.
type namers map[*Resource]map[string]nameList

// nameList is names as eachName tells them.
type nameList struct {
	values []Value
	all    bool
	cause  Cause
}

// keep keeps the names that r has at path.
func (k namers) keep(r *Resource, path string) {
	var n nameList
	n.all, n.cause = eachName(r.Body, path, func(v Value) { n.values = append(n.values, v) })
	if k[r] == nil {
		k[r] = make(map[string]nameList)
	}
	k[r][path] = n
}

// each is eachName of r.
func (k namers) each(r *Resource, path string, f func(Value)) (bool, Cause) {
	if n, ok := k[r][path]; ok {
		for _, v := range n.values {
			f(v)
		}
		return n.all, n.cause
	}
	return eachName(r.Body, path, f)
}
