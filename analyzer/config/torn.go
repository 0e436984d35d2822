package config

import (
	"fmt"
	"math"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// A file with a syntax error is torn: what was read of it stands, but what can't be
// seen in it may have been written all the same. So there nothing is taken for left
// out. A brace too many shows itself only later, so the block before the error may
// lack something too.

// wholeUntil returns where in a file the first block begins that may lack something,
// and whether there is one. What is an error for other reasons than its syntax, such
// as a number that is too long, leaves nothing out.
func wholeUntil(body *hclsyntax.Body, diags hcl.Diagnostics) (int, bool) {
	trouble := math.MaxInt
	for _, d := range diags {
		if d.Severity == hcl.DiagError && d.Extra == nil {
			at := 0
			if d.Subject != nil {
				at = d.Subject.Start.Byte
			}
			trouble = min(trouble, at)
		}
	}
	switch {
	case trouble == math.MaxInt:
		return trouble, false
	case body == nil:
		return 0, true
	}
	// What belongs inside of a block and stands outside of any is such trouble too.
	for _, a := range body.Attributes {
		trouble = min(trouble, a.SrcRange.Start.Byte)
	}
	for _, b := range body.Blocks {
		if !topLevel(b.Type) {
			trouble = min(trouble, b.TypeRange.Start.Byte)
		}
	}
	last := 0
	for _, b := range body.Blocks {
		if begin := b.TypeRange.Start.Byte; begin <= trouble {
			last = max(last, begin)
		}
	}
	return last, true
}

// topLevel reports whether blocks of a type stand at the top of a file.
func topLevel(typ string) bool {
	switch typ {
	case "resource", "data", "ephemeral", "variable", "output", "module", "provider", "locals", "terraform", "moved", "import", "removed", "check":
		return true
	}
	return false
}

// mayLack reports whether something may have been written in the body that was not
// read.
func (b *body) mayLack() bool {
	for ; b != nil; b = b.over {
		if b.torn {
			return true
		}
	}
	return false
}

// tornAt says where a module can't be read: no plan was made from it as it stands.
func tornAt(s *source) string {
	for _, d := range s.diags {
		if d.Severity == resource.Error && d.At.File != "" {
			return fmt.Sprintf("%s:%d: %s.", d.At.File, d.At.Line, strings.TrimSuffix(d.Summary, "."))
		}
	}
	return s.dir + " can't be read."
}

// lost is the value of something that may have been written where it can't be read.
func lost(what string) cty.Value {
	return unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: what})
}

// mayHaveLost reports whether an attribute that isn't seen in the body may have
// been written.
func (c *content) mayHaveLost(name string) bool {
	if c.body == nil || !c.body.mayLack() || named(name) {
		return false
	}
	a := c.attrSchema(name)
	return a == nil || a.Optional || !a.Computed
}
