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

// maxPattern is how long a regular expression may be. A repeated group of a few
// bytes already compiles to thousands of instructions; the regexp package itself
// stops at some millions.
const maxPattern = 64 << 10

// search returns how many steps it may take to look for pattern in s once. The
// regexp package takes each byte through each instruction at most once.
func (b bounds) search(pattern, s string) (int, error) {
	if len(pattern) > maxPattern {
		return 0, &LimitError{"pattern-bytes", maxPattern}
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
// them twice. Each may mean a search of all that is left of s, so only so many are
// looked for as the steps that are left would allow.
func (b bounds) matches(pattern, s string) (int, error) {
	steps, err := b.search(pattern, s)
	if err != nil || steps == 0 {
		return 0, err
	}
	re, err := regexp.Compile(pattern)
	if err != nil {
		return 0, nil //nolint:nilerr // for the function to say
	}
	most := min(b.left()/steps, len(s)+1)
	n := len(re.FindAllStringIndex(s, most+1))
	if n > most {
		return 0, b.steps()
	}
	return n, b.spend(times(steps, n+1))
}
