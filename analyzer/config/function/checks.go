package function

import (
	"math"
	"regexp"
	"strings"

	"github.com/zclconf/go-cty/cty"
)

// The checks below refuse a call by the largest result that its arguments could
// lead to. What they estimate may be too high by a small factor, never too low.

// checkFormat adds up every width and precision, and the largest argument once for
// each verb.
func (b bounds) checkFormat(args []cty.Value) error {
	_, err := b.formatBytes(args)
	return err
}

// checkFormatList takes the format and the single values once for each result. Of a
// list each result takes one element, which checkFormat has counted already.
func (b bounds) checkFormatList(args []cty.Value) error {
	if err := b.checkFormat(args); err != nil {
		return err
	}
	count := 1
	var single []cty.Value
	for i, arg := range args {
		if n, ok := length(arg); ok && i > 0 {
			count = max(count, n)
		} else {
			single = append(single, arg)
		}
	}
	each, err := b.formatBytes(single)
	if err != nil {
		return err
	}
	return b.within(count, times(count, each))
}

var (
	verbs = regexp.MustCompile(`%[-+# 0-9.\[\]]*`)
	sizes = regexp.MustCompile(`\d+`)
)

func (b bounds) formatBytes(args []cty.Value) (int, error) {
	format, ok := text(argument(args, 0))
	if !ok {
		return 0, nil
	}
	quoting := strings.ContainsAny(format, "q#")
	largest := 0
	for _, arg := range args[1:] {
		t := tally{limits: b.Limits}
		if err := t.add(arg, 0); err != nil {
			return 0, err
		}
		bytes := t.bytes
		if _, plain := text(arg); !plain || quoting {
			// An escape takes six bytes for one, and JSON a few around each element.
			bytes = plus(times(t.bytes, 6), times(t.elements, 8))
		}
		largest = max(largest, bytes)
	}
	bytes := len(format)
	for _, verb := range verbs.FindAllString(format, -1) {
		bytes = plus(bytes, largest)
		for _, size := range sizes.FindAllString(verb, -1) {
			bytes = plus(bytes, decimal(size))
		}
	}
	return bytes, b.within(0, bytes)
}

// within returns a *LimitError for more elements or bytes than a value may hold.
func (b bounds) within(elements, bytes int) error {
	switch {
	case elements > b.MaxElements:
		return b.elements()
	case bytes > b.MaxStringBytes:
		return b.stringBytes()
	}
	return nil
}

// decimal reads digits; what doesn't fit is the largest int.
func decimal(digits string) int {
	n := 0
	for _, d := range digits {
		n = plus(times(n, 10), int(d-'0'))
	}
	return n
}

func (b bounds) checkIndent(args []cty.Value) error {
	s, _ := text(argument(args, 1))
	n, _ := argument(args, 0).Unmark()
	if n.Type() != cty.Number || !n.IsKnown() || n.IsNull() {
		return nil
	}
	spaces, _ := n.AsBigFloat().Int64()
	if spaces <= 0 {
		return nil
	}
	// The function makes the indentation even where there is no line to indent.
	lines := strings.Count(s, "\n") + 1
	return b.within(0, plus(len(s), times(lines, int(min(spaces, math.MaxInt32)))))
}

func (b bounds) checkJoin(args []cty.Value) error {
	separator, _ := text(argument(args, 0))
	bytes := 0
	for _, list := range args[1:] {
		t := tally{limits: b.Limits}
		if err := t.add(list, 0); err != nil {
			return err
		}
		bytes = plus(bytes, plus(t.bytes, times(t.elements, len(separator))))
	}
	return b.within(0, bytes)
}

func (b bounds) checkParseInt(args []cty.Value) error {
	if s, _ := text(argument(args, 0)); len(s) > b.MaxDigits {
		return b.digits()
	}
	return nil
}

func (b bounds) checkSplit(args []cty.Value) error {
	separator, _ := text(argument(args, 0))
	s, _ := text(argument(args, 1))
	return b.within(strings.Count(s, separator)+1, 0)
}

func (b bounds) checkSetProduct(args []cty.Value) error {
	count, elements, bytes := 1, 1, 0 // the latter two of an average tuple
	for _, arg := range args {
		n, ok := length(arg)
		if !ok {
			return nil
		}
		t := tally{limits: b.Limits}
		if err := t.add(arg, 0); err != nil {
			return err
		}
		count = times(count, n)
		elements = plus(elements, (t.elements+n)/max(1, n))
		bytes = plus(bytes, (t.bytes+n)/max(1, n))
	}
	return b.within(times(count, elements), times(count, bytes))
}

func (b bounds) checkDistinct(args []cty.Value) error {
	list, _ := argument(args, 0).Unmark()
	if list.Type().Equals(cty.List(cty.String)) {
		return nil
	}
	n, _ := length(list)
	return b.spend(times(n, n) / 2)
}

func (b bounds) checkMatchKeys(args []cty.Value) error {
	keys, _ := length(argument(args, 1))
	searched, _ := length(argument(args, 2))
	return b.spend(times(keys, searched))
}
