package check

import (
	"slices"
	"strconv"
	"strings"

	"github.com/zclconf/go-cty/cty"

	"github.com/hublint/hublint/analyzer/resource"
)

// Operand is what a leaf compares with: fixed words or a number, or a parameter
// of the control, which a user can set.
type Operand struct {
	// fixed stands in, beside a param, for a parameter that has no value.
	fixed cty.Value
	param string
	// list holds fixed as words.
	list []string
}

// Words is an operand of fixed strings.
func Words(ws ...string) Operand {
	vs := make([]cty.Value, len(ws))
	for i, w := range ws {
		vs[i] = cty.StringVal(w)
	}
	if len(vs) == 0 {
		return Operand{fixed: cty.ListValEmpty(cty.String)}
	}
	return Operand{fixed: cty.ListVal(vs), list: ws}
}

// N is a fixed number.
func N(n int) Operand { return Operand{fixed: cty.NumberIntVal(int64(n))} }

// Param is the value of the control's parameter of that name.
func Param(name string) Operand { return Operand{param: name} }

// Or is the parameter o, or the words where neither AWS nor the user gives it a
// value.
func (o Operand) Or(ws ...string) Operand {
	w := Words(ws...)
	o.fixed, o.list = w.fixed, w.list
	return o
}

// words are the words of the operand, which must not be changed.
func (o Operand) words(c *Context) []string {
	switch {
	case o.byParam(c):
		return c.ParamWords(o.param)
	case o.list != nil:
		return o.list
	}
	return words(o.fixed)
}

func (o Operand) value(c *Context) cty.Value {
	if o.byParam(c) {
		return c.Param(o.param)
	}
	return o.fixed
}

// byParam reports whether it is the parameter that counts, and not what is fixed.
func (o Operand) byParam(c *Context) bool {
	return o.param != "" && (o.fixed == cty.NilVal || !c.Param(o.param).IsNull())
}

// words returns a list or a comma-separated string as its words, and a number or
// boolean as its one.
func words(v cty.Value) []string {
	if v.IsNull() {
		return nil
	}
	if v.Type() == cty.String {
		var out []string
		for w := range strings.SplitSeq(v.AsString(), ",") {
			if w = strings.TrimSpace(w); w != "" {
				out = append(out, w)
			}
		}
		return out
	}
	switch v.Type() {
	case cty.Number:
		return []string{resource.NumberText(v.AsBigFloat())}
	case cty.Bool:
		return []string{strconv.FormatBool(v.True())}
	}
	var out []string
	for it := v.ElementIterator(); it.Next(); {
		_, e := it.Element()
		out = append(out, words(e)...)
	}
	return out
}

func number(v cty.Value) float64 {
	if v.Type() == cty.String {
		f, _ := strconv.ParseFloat(v.AsString(), 64)
		return f
	}
	f, _ := v.AsBigFloat().Float64()
	return f
}

// describe says the operand in a document; a parameter with its name.
func (o Operand) describe() string {
	if o.param != "" {
		s := "the parameter `" + o.param + "`"
		if o.fixed != cty.NilVal {
			s += " (" + coded(o.fixed) + " where it is not set)"
		}
		return s
	}
	return coded(o.fixed)
}

// coded lists the words of a value as Markdown code.
func coded(v cty.Value) string {
	ws := words(v)
	for i, w := range ws {
		ws[i] = "`" + w + "`"
	}
	return join(ws, "or")
}

// join lists words as English does: "a, b or c".
func join(ws []string, last string) string {
	if len(ws) < 2 {
		return strings.Join(ws, "")
	}
	return strings.Join(ws[:len(ws)-1], ", ") + " " + last + " " + ws[len(ws)-1]
}

func quoted(ws []string) []string {
	out := slices.Clone(ws)
	for i, w := range out {
		out[i] = strconv.Quote(w)
	}
	return out
}
