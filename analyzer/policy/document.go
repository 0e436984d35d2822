package policy

import "github.com/hublint/hublint/analyzer/resource"

// Document is a policy document as far as it is known. It is not to be changed:
// documents are shared.
type Document struct {
	Statements []Statement
	// Open is set when there may be more statements than these; Cause then says
	// why.
	Open  bool
	Cause resource.Cause
	// Absent is set when there is no document: the attribute is not set.
	Absent bool
	// Err is set when there is a document and it is none that IAM accepts, or a
	// larger one than this package reads (a LimitError). It quotes nothing of
	// the document. The document is then Open and has no statements.
	Err error
	// Sensitive documents are judged like any other and never shown.
	Sensitive bool
	// At is where the document was written, if the source is at hand.
	At resource.Location
}

// Any answers whether test is Yes for a statement of the document, and returns
// the statement that decides: the first with Yes, else the first for which it is
// Unknown, else nil. A statement that is only possible can't make the answer
// Yes, and while there may be more statements it can't be No.
func (d Document) Any(test func(*Statement) Answer) (Answer, *Statement) {
	out, decides := Is(false), (*Statement)(nil)
	for i := range d.Statements {
		s := &d.Statements[i]
		a := test(s)
		if a.Truth == Yes && s.Possible {
			a = Because(s.Cause)
		}
		switch {
		case a.Truth == Yes:
			return a, s
		case a.Truth == Unknown && decides == nil:
			out, decides = a, s
		}
	}
	if d.Open && out.Truth == No {
		return Because(d.Cause), nil
	}
	return out, decides
}
