package resource

// Comment is a comment of the source that is meant for a scanner, with what it
// is about.
type Comment struct {
	// Text is what it says, without the marks of a comment and the space around.
	Text string
	At   Location
	// Block is the header of the resource or module block that it is about. It
	// is not known where the comment stands at neither.
	Block Location
	// On is the attribute or nested block within Block that it is about; not
	// known where it is about all of Block.
	On Location
	// Outside is set in a module that was downloaded.
	Outside bool
}

// Contains reports whether all of m is within l.
func (l Location) Contains(m Location) bool {
	before := func(line, column, line2, column2 int) bool {
		return line < line2 || line == line2 && column <= column2
	}
	return l.Known() && l.File == m.File && before(l.Line, l.Column, m.Line, m.Column) && before(m.EndLine, m.EndColumn, l.EndLine, l.EndColumn)
}
