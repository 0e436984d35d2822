package plan

import (
	"errors"
	"fmt"
)

// What Read's errors wrap, for errors.Is.
var (
	// ErrNotPlan is something other than a plan or a state; a *NotPlanError
	// says what.
	ErrNotPlan = errors.New("not a plan or state in JSON")
	// ErrBinaryPlan is a plan as `terraform plan -out` saves it.
	ErrBinaryPlan = errors.New("saved binary plan")
	// ErrVersion is a format whose major version is newer than this package.
	ErrVersion = errors.New("format version not supported")
	// ErrSyntax is text that is not valid JSON.
	ErrSyntax = errors.New("not valid JSON")
	// ErrFormat is JSON that is not as Terraform writes it: a field of another
	// type, a name that occurs twice, an address that contradicts itself.
	ErrFormat = errors.New("not as Terraform writes it")
	// ErrLimit is an input that passes one of the Limits; a *LimitError says
	// which.
	ErrLimit = errors.New("limit reached")
)

// NotPlanError says what the input seems to be instead of a plan, and what
// would make one.
type NotPlanError struct {
	// Seems completes the sentence "This is".
	Seems string
	// Instead is what to do, as a sentence.
	Instead string
	// Kind is the error that errors.Is finds besides ErrNotPlan; may be nil.
	Kind error
}

// Error returns both sentences.
func (e *NotPlanError) Error() string { return "this is " + e.Seems + ": " + e.Instead }

// Is makes errors.Is find ErrNotPlan.
func (e *NotPlanError) Is(target error) bool { return target == ErrNotPlan || target == e.Kind }

// LimitError says which of the Limits the input exceeds.
type LimitError struct {
	// Name is that of the limit: "plan-bytes", "value-bytes", "plan-resources", "plan-nesting".
	Name  string
	Limit int64
}

// Error names the limit.
func (e *LimitError) Error() string {
	return fmt.Sprintf("the limit %s of %d is exceeded", e.Name, e.Limit)
}

// Is makes errors.Is find ErrLimit.
func (e *LimitError) Is(target error) bool { return target == ErrLimit }

func formatf(format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{ErrFormat}, args...)...)
}

func wrongType(want string, got []byte) error { return formatf("want %s, got %s", want, kind(got)) }

func duplicate(name string) error { return formatf("the name %q occurs twice", name) }
