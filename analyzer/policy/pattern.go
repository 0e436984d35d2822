package policy

import (
	"slices"
	"strings"
)

// A pattern is the text of an action, a resource or a principal, taken apart
// into characters and the symbols below.
type pattern []rune

// The symbols that stand for other text. They are negative, so that no
// character equals one.
const (
	// many is "*": any text, the empty one too.
	many rune = -1 - iota
	// one is "?": any single character.
	one
	// variable is a policy variable, such as ${aws:username}: text that only
	// the request tells, and in which a wildcard means nothing.
	variable
)

// parse takes text apart. Policy variables count only in documents whose
// version has them; fold ignores the case of ASCII letters.
//
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
func parse(text string, variables, fold bool) pattern {
	p := make(pattern, 0, len(text))
	for text != "" {
		if variables && strings.HasPrefix(text, "${") {
			if name, rest, ok := strings.Cut(text[2:], "}"); ok {
				p, text = append(p, variableSymbol(name)), rest
				continue
			}
		}
		p, text = appendPlain(p, text, fold)
	}
	return p.normal()
}

// variableSymbol is what ${name} stands for: the names *, ? and $ are an
// escape for the character.
func variableSymbol(name string) rune {
	switch name {
	case "*", "?", "$":
		return rune(name[0])
	}
	return variable
}

// appendPlain takes the text apart up to the next "${", or the first character
// of it at least.
func appendPlain(p pattern, text string, fold bool) (pattern, string) {
	end := len(text)
	if i := strings.Index(text[1:], "${"); i >= 0 {
		end = i + 1
	}
	for _, r := range text[:end] {
		switch {
		case r == '*':
			r = many
		case r == '?':
			r = one
		case fold && 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		}
		p = append(p, r)
	}
	return p, text[end:]
}

// normal writes every run of wildcards as its single-character ones followed by
// one "*" at most: "*?*" and "?*" are the same pattern.
func (p pattern) normal() pattern {
	out := p[:0]
	for i := 0; i < len(p); {
		if p[i] != many && p[i] != one {
			out = append(out, p[i])
			i++
			continue
		}
		star := false
		for ; i < len(p) && (p[i] == many || p[i] == one); i++ {
			if p[i] == many {
				star = true
				continue
			}
			out = append(out, one)
		}
		if star {
			out = append(out, many)
		}
	}
	return out
}

// contains reports whether p matches everything that q matches. A variable in p
// matches nothing for certain.
func (p pattern) contains(q pattern) bool {
	// The usual backtracking to the last "*", with q's symbols as characters.
	i, j := 0, 0
	star, resume := -1, 0
	for j < len(q) {
		switch {
		case i < len(p) && p[i] == many:
			star, resume = i, j
			i++
		case i < len(p) && matches(p[i], q[j]):
			i++
			j++
		case star >= 0:
			resume++
			i, j = star+1, resume
		default:
			return false
		}
	}
	return i == len(p) || i == len(p)-1 && p[i] == many
}

// overlaps reports whether some text matches both p and q. A variable may stand
// for any text.
func (p pattern) overlaps(q pattern) bool {
	// reach[j] holds whether p[:i] and q[:j] have a common text.
	reach := make([]bool, len(q)+1)
	next := make([]bool, len(q)+1)
	for i := 0; i <= len(p); i++ {
		clear(next)
		for j := 0; j <= len(q); j++ {
			switch {
			case i == 0 && j == 0:
				next[j] = true
			case i > 0 && anyText(p[i-1]) && (reach[j] || j > 0 && next[j-1]):
				next[j] = true
			case j > 0 && anyText(q[j-1]) && (next[j-1] || i > 0 && reach[j]):
				next[j] = true
			case i > 0 && j > 0 && reach[j-1]:
				next[j] = p[i-1] == q[j-1] || p[i-1] == one || q[j-1] == one
			}
		}
		reach, next = next, reach
	}
	return reach[len(q)]
}

func anyText(r rune) bool { return r == many || r == variable }

// open reports whether p holds a wildcard or a variable: whether it is not a
// fixed value.
func (p pattern) open() bool {
	return slices.ContainsFunc(p, func(r rune) bool { return r < 0 })
}

func (p pattern) holdsVariable() bool { return slices.Contains(p, variable) }

// matches reports whether the symbol a, which is not "*", matches whatever b
// stands for.
func matches(a, b rune) bool {
	return a == b && a != variable || a == one && b >= 0
}

// severalARNs reports whether p matches the ARNs of resources that no single
// ARN, with or without text after it, can match: whether it leaves open one of
// the segments before the resource, or how the resource begins.
func (p pattern) severalARNs() bool {
	segment := 0
	for i, r := range p {
		switch {
		case r < 0:
			return true
		case r == ':':
			segment++
		}
		if segment == 5 {
			return i+1 < len(p) && p[i+1] < 0
		}
	}
	return false
}
