package function

import (
	"math"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

// guards returns what calls are held to, by the function's name. It is about those
// whose result may be far larger than their arguments, or take far longer. They are
// refused by the largest result that their arguments could lead to; what is
// estimated may be too high by a small factor, never too low.
func (b bounds) guards() map[string]guard {
	return map[string]guard{
		"base64encode":     {before: b.checkGrowth(2)},
		"base64gzip":       {before: b.checkGrowth(2)},
		"csvdecode":        {before: b.checkCSV},
		"distinct":         {before: b.checkDistinct},
		"format":           {before: b.checkFormat},
		"formatlist":       {before: b.checkFormatList},
		"indent":           {before: b.checkIndent},
		"join":             {before: b.checkJoin},
		"jsondecode":       {before: b.checkJSON, after: b.Check},
		"jsonencode":       {before: b.checkEncode(0), after: b.Check},
		"lower":            {before: b.checkGrowth(3)},
		"matchkeys":        {before: b.checkMatchKeys},
		"parseint":         {before: b.checkParseInt},
		"regex":            {before: b.checkRegex},
		"regexall":         {before: b.checkRegexAll},
		"replace":          {before: b.checkReplace},
		"setproduct":       {before: b.checkSetProduct},
		"split":            {before: b.checkSplit},
		"sum":              {before: b.checkSum},
		"textdecodebase64": {before: b.checkGrowth(4)},
		"textencodebase64": {before: b.checkGrowth(8)},
		"title":            {before: b.checkGrowth(3)},
		"tonumber":         {before: b.checkParseInt, after: b.Check},
		"upper":            {before: b.checkGrowth(3)},
		"urlencode":        {before: b.checkGrowth(3)},
		"yamldecode":       {after: b.Check},
		"yamlencode":       {before: b.checkEncode(2), after: b.Check},
	}
}

// checkGrowth is for functions whose result is at most so many times as long as
// their first argument.
func (b bounds) checkGrowth(factor int) func([]cty.Value) error {
	return func(args []cty.Value) error {
		s, _ := text(argument(args, 0))
		return b.within(0, times(len(s), factor))
	}
}

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
	verbs, widths := measured(format)
	bytes := plus(len(format), plus(widths, times(verbs, largest)))
	return bytes, b.within(0, bytes)
}

// measured returns how many verbs a format has, and the sum of their widths,
// precisions and indexes.
func measured(format string) (verbs, widths int) {
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		verbs++
		size := 0
		for i++; i < len(format) && strings.IndexByte("-+# .[]0123456789", format[i]) >= 0; i++ {
			if c := format[i]; c >= '0' && c <= '9' {
				size = plus(times(size, 10), int(c-'0'))
			} else {
				widths, size = plus(widths, size), 0
			}
		}
		widths = plus(widths, size)
	}
	return verbs, widths
}

func (b bounds) checkIndent(args []cty.Value) error {
	s, _ := text(argument(args, 1))
	n, _ := argument(args, 0).Unmark()
	if n.Type() != cty.Number || !n.IsKnown() || n.IsNull() {
		return nil
	}
	spaces, _ := n.AsBigFloat().Int64()
	if spaces < 0 {
		return function.NewArgErrorf(0, "must not be negative")
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

func (b bounds) checkSum(args []cty.Value) error {
	list, _ := argument(args, 0).Unmark()
	if _, ok := length(list); !ok {
		return nil
	}
	for it := list.ElementIterator(); it.Next(); {
		_, v := it.Element()
		if s, _ := text(v); len(s) > b.MaxDigits {
			return b.digits()
		}
	}
	return nil
}
