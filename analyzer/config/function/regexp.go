package function

import (
	"regexp"
	"regexp/syntax"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

func (b bounds) checkRegex(args []cty.Value) error {
	pattern, _ := text(argument(args, 0))
	s, _ := text(argument(args, 1))
	steps, err := b.search(pattern, s)
	if err != nil {
		return err
	}
	return b.spend(steps)
}

func (b bounds) checkRegexAll(args []cty.Value) error {
	pattern, _ := text(argument(args, 0))
	s, _ := text(argument(args, 1))
	matches, err := b.matches(pattern, s)
	if err != nil {
		return err
	}
	return b.within(times(matches, strings.Count(pattern, "(")+1), 0)
}

func (b bounds) checkReplace(args []cty.Value) error {
	s, _ := text(argument(args, 0))
	pattern, _ := text(argument(args, 1))
	with, _ := text(argument(args, 2))
	expr, isRegexp := slashed(pattern)
	if !isRegexp {
		return b.within(0, plus(len(s), times(strings.Count(s, pattern), len(with))))
	}
	matches, err := b.matches(expr, s)
	if err != nil {
		return err
	}
	// Each "$" may stand for all of the match, and matches don't overlap.
	return b.within(0, plus(times(matches, len(with)), times(strings.Count(with, "$")+1, len(s))))
}

// search returns how many steps it may take to look for pattern in s once. The
// regexp package takes each byte through each instruction at most once.
func (b bounds) search(pattern, s string) (int, error) {
	if len(pattern) > b.MaxPattern {
		return 0, b.pattern()
	}
	steps := times(instructions(pattern), len(s)/16+1)
	if steps > b.left() {
		return 0, b.steps()
	}
	return steps, nil
}

// instructions is how long the compiled pattern is: 0 for one that doesn't compile,
// which is for the function to say.
func instructions(pattern string) int {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return 0
	}
	prog, err := syntax.Compile(re.Simplify())
	if err != nil {
		return 0
	}
	return len(prog.Inst)
}

// matches counts the matches of pattern in s, and spends what it takes to find
// them. Where each may mean a search of all that is left of s, only so many are
// looked for as the steps that are left allow.
func (b bounds) matches(pattern, s string) (int, error) {
	steps, err := b.search(pattern, s)
	if err != nil || steps == 0 {
		return 0, err
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return 0, nil //nolint:nilerr // for the function to say
	}
	if consumes(pattern) {
		n := len(re.FindAllStringIndex(s, -1))
		again := instructions(pattern) // bytes that are looked at before each match fails
		return n, b.spend(plus(steps, times(n, again*again/16+1)))
	}
	most := min(b.left()/steps, len(s)+1)
	n := len(re.FindAllStringIndex(s, most+1))
	if n > most {
		return 0, b.steps()
	}
	return n, b.spend(times(steps, n+1))
}

// consumes reports whether what a search for pattern looks at belongs to the match
// that it finds, but for as many bytes as the pattern is long; to find all matches
// takes one pass then. "(.*)x|." is one that doesn't: it looks for the x to the end
// of the text, for each match of the dot.
func consumes(pattern string) bool {
	re, err := syntax.Parse(pattern, syntax.Perl)
	return err == nil && endless(re, true)
}

// endless reports whether a repetition without an end in re is always the last
// thing in it, so that there is a match already wherever the repetition ends. Last
// says that so is re in what it is part of.
func endless(re *syntax.Regexp, last bool) bool {
	switch re.Op {
	case syntax.OpStar, syntax.OpPlus:
		return last && endless(re.Sub[0], true)
	case syntax.OpRepeat:
		if re.Max < 0 {
			return last && endless(re.Sub[0], re.Min < 2)
		}
		return endless(re.Sub[0], last && re.Max < 2)
	}
	for i, sub := range re.Sub {
		if !endless(sub, last && (re.Op != syntax.OpConcat || i == len(re.Sub)-1)) {
			return false
		}
	}
	return true
}
