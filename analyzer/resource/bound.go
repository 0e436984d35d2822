package resource

import "fmt"

// Bound is a limit on what an input may cost, so that one which was written to do
// harm ends in an error. Its default is far above what an honest input needs.
type Bound struct {
	// Name is what the diagnostic of an input that exceeds it calls it.
	Name    string
	Default int64
	// Set sets it to another value.
	Set func(int64)
	get func() int64
}

// BoundAt is the bound that is kept in a field, where 0 stands for the default.
func BoundAt[T int | int64](name string, field *T, byDefault T) Bound {
	return Bound{
		Name: name, Default: int64(byDefault),
		Set: func(n int64) { *field = T(n) },
		get: func() int64 { return int64(*field) },
	}
}

// Settle gives those of the bounds their default that have no other value.
func Settle(bounds []Bound) {
	for _, b := range bounds {
		if b.get() == 0 {
			b.Set(b.Default)
		}
	}
}

// Exceeded is the diagnostic of an input that exceeds a bound. The rest says in
// words what was left out: "what lies behind it".
func Exceeded(bound string, most int64, rest string, at Location) Diagnostic {
	return Diagnostic{
		Severity: Error, Code: "limit", At: at,
		Summary: fmt.Sprintf("The limit %s of %d is exceeded", bound, most),
		Detail:  fmt.Sprintf("Not judged is %s. If the input is honest, --limit %s=N sets a higher limit.", rest, bound),
	}
}
