package config

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"github.com/hublint/hublint/analyzer/resource"
)

// directives are what comments that are meant for a scanner begin with.
var directives = []string{"hublint:", "checkov:skip=", "tfsec:ignore:", "trivy:ignore:"}

// slip is found in a comment that is meant for hublint, as it seems, and isn't
// written as such. It is taken along, to be told of.
var slip = regexp.MustCompile(`(?i)^hublint[\s:_-]*(ignore|skip|disable)\b|hublint:ignore\b`)

// meant reports whether a comment is meant for a scanner.
func meant(text string) bool {
	return slices.ContainsFunc(directives, func(d string) bool { return strings.HasPrefix(text, d) }) || slip.MatchString(text)
}

// marks are in every file with such a comment.
var marks = []string{"ublint", "UBLINT", "checkov:skip=", "tfsec:ignore:", "trivy:ignore:"}

// comments finds the comments of a file that are meant for a scanner, and what
// each is about: what stands on its line, or, where it has the line to itself,
// what the next line begins. Other comments may stand in between, an empty line
// may not.
func comments(src []byte, name string, file *hclsyntax.Body) []resource.Comment {
	if !slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(src, []byte(m)) }) {
		return nil
	}
	tokens, _ := hclsyntax.LexConfig(bytes.TrimPrefix(src, []byte("\xef\xbb\xbf")), name, hcl.InitialPos)
	places := places{file: file, attributes: make(map[*hclsyntax.Body][]*hclsyntax.Attribute)}
	var out []resource.Comment
	var waiting []int // of out, for what the next line begins
	last, next := 0, 0
	for _, tok := range tokens {
		line := tok.Range.Start.Line
		switch tok.Type {
		case hclsyntax.TokenNewline:
			continue
		case hclsyntax.TokenComment:
			if line > next {
				waiting = nil
			}
			at := location(tok.Range)
			if rest, ok := bytes.CutSuffix(tok.Bytes, []byte("\n")); ok { // a line comment takes its line break along
				at.EndLine, at.EndColumn = line, at.Column+utf8.RuneCount(bytes.TrimSuffix(rest, []byte("\r")))
			}
			next = at.EndLine + 1
			text := commentText(tok.Bytes)
			if !meant(text) {
				continue
			}
			c := resource.Comment{Text: text, At: at}
			places.about(&c, line)
			out = append(out, c)
			if last != line {
				waiting = append(waiting, len(out)-1)
			}
		default:
			for _, i := range waiting {
				if line <= next {
					places.about(&out[i], line)
				}
			}
			waiting, last = nil, tok.Range.End.Line
		}
	}
	return out
}

// commentText is what a comment says.
func commentText(token []byte) string {
	s := strings.TrimSpace(string(token))
	if inner, ok := strings.CutPrefix(s, "/*"); ok {
		inner = strings.TrimRight(strings.TrimSuffix(inner, "*/"), "*")
		return strings.TrimSpace(strings.TrimLeft(inner, "* \t\r\n"))
	}
	return strings.TrimSpace(strings.TrimLeft(s, "#/"))
}

// places finds what stands on a line of a file.
type places struct {
	file *hclsyntax.Body
	// attributes are those of bodies that were looked into, in the file's order.
	attributes map[*hclsyntax.Body][]*hclsyntax.Attribute
}

// about sets what a comment is about: what stands on a line of the file.
func (p places) about(c *resource.Comment, line int) {
	c.Block, c.On = resource.Location{}, resource.Location{}
	b := blockAt(p.file, line)
	if b == nil || b.Type != "resource" && b.Type != "module" {
		return
	}
	on, ok := p.within(b, line)
	// Checkov takes a comment anywhere inside a block to be about all of it.
	// Source: https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
	if strings.HasPrefix(c.Text, "checkov:") {
		on, ok = resource.Location{}, true
	}
	if ok {
		c.Block, c.On = location(b.DefRange()), on
	}
}

// within returns the attribute or nested block that has a line, or nothing for the
// header; ok is false where the line has only a closing brace, or nothing.
func (p places) within(b *hclsyntax.Block, line int) (on resource.Location, ok bool) {
	if line <= b.OpenBraceRange.End.Line {
		return resource.Location{}, true
	}
	if a := p.attributeAt(b.Body, line); a != nil {
		return location(a.SrcRange), true
	}
	nested := blockAt(b.Body, line)
	if nested == nil {
		return resource.Location{}, false
	}
	if on, ok = p.within(nested, line); ok && !on.Known() {
		on = location(nested.Range())
	}
	return on, ok
}

// blockAt returns the block of a body that has a line, or nil.
func blockAt(b *hclsyntax.Body, line int) *hclsyntax.Block {
	return rangeAt(b.Blocks, line, (*hclsyntax.Block).Range)
}

// attributeAt returns the attribute of a body that has a line, or nil.
func (p places) attributeAt(b *hclsyntax.Body, line int) *hclsyntax.Attribute {
	all, ok := p.attributes[b]
	if !ok {
		all = slices.SortedFunc(maps.Values(b.Attributes), func(a, b *hclsyntax.Attribute) int { return a.SrcRange.Start.Byte - b.SrcRange.Start.Byte })
		p.attributes[b] = all
	}
	return rangeAt(all, line, func(a *hclsyntax.Attribute) hcl.Range { return a.SrcRange })
}

// rangeAt returns the one of what stands in a file, in its order, that has a line.
func rangeAt[T any](all []*T, line int, of func(*T) hcl.Range) *T {
	i := sort.Search(len(all), func(i int) bool { return of(all[i]).End.Line >= line })
	if i == len(all) || of(all[i]).Start.Line > line {
		return nil
	}
	return all[i]
}
