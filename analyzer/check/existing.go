package check

type existing struct{ standing, created Predicate }

// Existing judges what stands in AWS already by standing, and what the change
// creates or replaces by created. Of an object that exists AWS reported how it is,
// whatever it was made from since; how a new one will be follows from its source.
func Existing(standing, created Predicate) Predicate { return existing{standing, created} }

func (e existing) eval(c *Context) Verdict {
	if c.res.Exists {
		return e.standing.eval(c)
	}
	return e.created.eval(c)
}

func (e existing) sentence() string {
	return "of what exists already, " + e.standing.sentence() + "; of what is created, " + e.created.sentence()
}

func (e existing) declare(d declaration) {
	e.standing.declare(d)
	e.created.declare(d)
}
