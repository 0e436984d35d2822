// Package nesting measures how deep a parser would have to go. hcl's parser calls
// itself for each bracket, operator and conditional, and a Go program whose stack
// overflows can't be saved. So what comes from outside is measured before it is
// parsed, by a scan that is much cheaper than the lexer. Only a file that seems too
// deep is then measured exactly.
package nesting

import (
	"bytes"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// Syntax is what a text is written in.
type Syntax uint8

const (
	// File is HCL's native syntax.
	File Syntax = iota
	// JSON is JSON, of HCL or of anything else.
	JSON
	// Expression is one expression in native syntax.
	Expression
	// Template is a bare template, as in a file of templatefile or a string of
	// HCL's JSON syntax.
	Template
)

// Exceeds reports whether parsing src would nest deeper than most: brackets,
// operators and conditionals of one expression, one within the other. A text that
// doesn't parse may be said to.
func Exceeds(src []byte, in Syntax, most int) bool {
	switch in {
	case JSON:
		return jsonDepth(src, most) > most
	case File:
		if depth(src, frame{}, most) <= most {
			return false
		}
		tokens, _ := hclsyntax.LexConfig(src, "", hcl.InitialPos)
		return tokenDepth(tokens, most) > most
	case Expression:
		// A line's end ends nothing, as between parentheses.
		return depth(src, frame{kind: '('}, most) > most
	default:
		return depth(src, frame{kind: '<'}, most) > most
	}
}

func jsonDepth(src []byte, most int) int {
	level, deepest, quoted := 0, 0, false
	for i := 0; i < len(src) && deepest <= most; i++ {
		switch c := src[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{', c == '[':
			level++
			deepest = max(deepest, level)
		case c == '}', c == ']':
			level--
		}
	}
	return deepest
}

// nest counts what is open: brackets, and the operators in front of or between
// operands since the last separator at each level.
type nest struct {
	open           []frame
	total, deepest int
}

// frame is an open bracket, quote or heredoc.
type frame struct {
	kind byte // ( [ { " $ for an interpolation, < for a heredoc, or 0 for the file
	ops  int
	end  []byte // of a heredoc
}

func (n *nest) top() *frame { return &n.open[len(n.open)-1] }

func (n *nest) push(f frame) {
	n.open = append(n.open, f)
	n.add(1)
}

func (n *nest) pop() {
	if len(n.open) > 1 {
		n.total -= n.top().ops + 1
		n.open = n.open[:len(n.open)-1]
	}
}

func (n *nest) operator() {
	n.top().ops++
	n.add(1)
}

func (n *nest) separator() {
	n.total -= n.top().ops
	n.top().ops = 0
}

func (n *nest) add(i int) {
	n.total += i
	n.deepest = max(n.deepest, n.total)
}

// depth measures native syntax, roughly but never too low for what parses. The
// whole is within the frame.
func depth(src []byte, whole frame, most int) int {
	n := nest{open: []frame{whole}}
	for i := 0; i < len(src) && n.deepest <= most; {
		switch n.top().kind {
		case '"':
			i += n.quoted(src[i:])
		case '<':
			i += n.heredoc(src, i)
		default:
			i += n.code(src[i:])
		}
	}
	return n.deepest
}

// plain returns how many of the next bytes are of words and between them, which mean
// nothing in code and in a template; one at least.
func plain(s []byte) int {
	for i, c := range s {
		word := 'a' <= c && c <= 'z' || c == ' ' || c == '_' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
		if !word {
			return max(i, 1)
		}
	}
	return len(s)
}

// quoted takes in the next bytes of a quoted template.
func (n *nest) quoted(s []byte) int {
	switch {
	case s[0] == '\\':
		return 2
	case s[0] == '"':
		n.pop()
	case opensTemplate(s):
		n.interpolation(s[0])
		return 2
	case bytes.HasPrefix(s, []byte("$${")), bytes.HasPrefix(s, []byte("%%{")):
		return 3
	default:
		return plain(s)
	}
	return 1
}

// interpolation opens ${ or %{. What a directive such as %{ if } begins goes on
// after its brace, so it is counted until the whole template ends.
func (n *nest) interpolation(c byte) {
	if c == '%' {
		n.operator()
	}
	n.push(frame{kind: '$'})
}

func opensTemplate(s []byte) bool {
	return len(s) > 1 && (s[0] == '$' || s[0] == '%') && s[1] == '{'
}

// heredoc takes in the next bytes of a heredoc, or of a bare template.
func (n *nest) heredoc(src []byte, i int) int {
	s := src[i:]
	if end := n.top().end; end != nil && (i == 0 || src[i-1] == '\n') {
		line, _, _ := bytes.Cut(s, []byte("\n"))
		if bytes.Equal(bytes.TrimSpace(line), end) {
			n.pop()
			return max(len(line), 1)
		}
	}
	switch {
	case opensTemplate(s):
		n.interpolation(s[0])
		return 2
	case bytes.HasPrefix(s, []byte("$${")), bytes.HasPrefix(s, []byte("%%{")):
		return 3
	}
	return 1
}

// code takes in the next bytes outside of any string.
func (n *nest) code(s []byte) int {
	switch c := s[0]; c {
	case '"':
		n.push(frame{kind: '"'})
	case '#':
		return lineEnd(s)
	case '/':
		if len(s) > 1 && s[1] == '/' {
			return lineEnd(s)
		}
		if len(s) > 1 && s[1] == '*' {
			if end := bytes.Index(s[2:], []byte("*/")); end >= 0 {
				return end + 4
			}
			return len(s)
		}
		n.operator()
	case '<':
		if end, length := heredocStart(s); end != nil {
			n.push(frame{kind: '<', end: end})
			return length
		}
		n.operator()
	case '(', '{':
		n.push(frame{kind: c})
	case '[':
		// An index is an operator upon what stands before it, and stays one.
		n.operator()
		n.push(frame{kind: c})
	case ')', ']', '}':
		n.pop()
	case ',':
		n.separator()
	case '\n':
		if k := n.top().kind; k == '{' || k == 0 {
			n.separator()
		}
	case '!', '-', '+', '*', '%', '>', '&', '|', '?':
		n.operator()
	case '=':
		if len(s) > 1 && s[1] == '=' {
			n.operator()
			return 2
		}
	default:
		return plain(s)
	}
	return 1
}

func lineEnd(s []byte) int {
	if end := bytes.IndexByte(s, '\n'); end >= 0 {
		return max(end, 1)
	}
	return len(s)
}

// heredocStart returns the word that ends the heredoc beginning at s, and the
// length of its first line; nil when none begins there.
func heredocStart(s []byte) (end []byte, length int) {
	rest, ok := bytes.CutPrefix(s, []byte("<<"))
	if !ok {
		return nil, 0
	}
	line, _, found := bytes.Cut(bytes.TrimPrefix(rest, []byte("-")), []byte("\n"))
	word := bytes.TrimRight(line, "\r")
	if !found || len(word) == 0 || bytes.ContainsAny(word, " \t(){}[]\"+-*/!?&|=<>,.:#") {
		return nil, 0
	}
	return word, lineEnd(s) + 1
}

// tokenDepth measures the tokens that the parser will see.
func tokenDepth(tokens hclsyntax.Tokens, most int) int {
	n := nest{open: []frame{{}}}
	for _, t := range tokens {
		if n.deepest > most {
			break
		}
		switch t.Type {
		case hclsyntax.TokenOParen, hclsyntax.TokenOBrace, hclsyntax.TokenOQuote, hclsyntax.TokenOHeredoc:
			n.push(frame{kind: t.Bytes[0]})
		case hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			n.interpolation(t.Bytes[0])
		case hclsyntax.TokenOBrack:
			n.operator()
			n.push(frame{kind: '['})
		case hclsyntax.TokenCParen, hclsyntax.TokenCBrace, hclsyntax.TokenCBrack, hclsyntax.TokenCQuote, hclsyntax.TokenCHeredoc,
			hclsyntax.TokenTemplateSeqEnd:
			n.pop()
		case hclsyntax.TokenComma:
			n.separator()
		case hclsyntax.TokenNewline:
			if k := n.top().kind; k == '{' || k == 0 {
				n.separator()
			}
		case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenPlus, hclsyntax.TokenStar, hclsyntax.TokenSlash,
			hclsyntax.TokenPercent, hclsyntax.TokenLessThan, hclsyntax.TokenLessThanEq, hclsyntax.TokenGreaterThan, hclsyntax.TokenGreaterThanEq,
			hclsyntax.TokenAnd, hclsyntax.TokenOr, hclsyntax.TokenQuestion, hclsyntax.TokenEqualOp, hclsyntax.TokenNotEqual:
			n.operator()
		default:
		}
	}
	return n.deepest
}
