package resource

// Location is a range in a source file. Lines and columns count from 1, and
// columns count Unicode characters, as HCL does. The zero Location means that
// no source is known.
type Location struct {
	// File is the path as it is shown: relative to the root of the project,
	// with forward slashes.
	File      string
	Line      int
	Column    int
	EndLine   int
	EndColumn int
}

// Known reports whether l points at a source file.
func (l Location) Known() bool { return l.File != "" }

// Step is one link in the chain by which a value came to an attribute: the
// attribute's own expression, then the variable, local or module call behind
// it.
type Step struct {
	// What names the link, for example "variable retention" or "module call dw".
	What string
	At   Location
}
