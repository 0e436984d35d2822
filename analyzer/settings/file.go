package settings

import (
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/check"
	"github.com/hublint/hublint/analyzer/resource"
	"github.com/hublint/hublint/analyzer/suppress"
)

// Name is what the file is called.
const Name = ".hublint.hcl"

// MaxBytes is the size of the largest file that is read. The file may come from
// whoever opened a pull request.
const MaxBytes = 64 << 10

// maxNesting is how deep the file may be nested.
const maxNesting = 100

// File is what a configuration file says. The zero File says nothing.
type File struct {
	// Values are the attributes at the top, in the order of the file.
	Values []Value
	// Controls are what is said of single controls, in the order of the file.
	Controls []Control
	// Accounts are patterns of the roots that are their account's baseline.
	Accounts Value
	// NeedReason, NeedUntil and Protected say what may be suppressed.
	NeedReason, NeedUntil, Protected Value
	// Exceptions are what is accepted.
	Exceptions []suppress.Exception
}

// Value is an attribute as it is written. The zero Value is one that is not.
type Value struct {
	Name string
	// Words are the elements of a list, and else the one value as text.
	Words []string
	// V is the value itself.
	V  cty.Value
	At resource.Location
}

// True reports whether the attribute is there and true.
func (v Value) True() bool { return len(v.Words) == 1 && v.Words[0] == "true" }

// Control is what the file says of one control.
type Control struct {
	// ID is spelled as the table of controls has it.
	ID string
	At resource.Location
	// Enabled switches it on or off, where it is written.
	Enabled Value
	// Severity takes the place of Security Hub's, where it is written.
	Severity Value
	// Params are the parameters that are set.
	Params []Value
}

// Apply sets severities and parameters of the controls, which the caller owns.
func (f *File) Apply(controls []*check.Control) {
	for _, said := range f.Controls {
		c := find(controls, said.ID)
		if c == nil {
			continue
		}
		if len(said.Severity.Words) > 0 {
			c.Severity, _ = check.ParseSeverity(said.Severity.Words[0])
		}
		for _, p := range said.Params {
			for i := range c.Params {
				if c.Params[i].Name == p.Name {
					c.Params[i].Value = p.V
				}
			}
		}
	}
}
