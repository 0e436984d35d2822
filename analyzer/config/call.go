package config

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"

	tables "github.com/hublint/hublint/analyzer/config/function"
	"github.com/hublint/hublint/analyzer/resource"
)

// flow is what a function does with the values that are given to it.
type flow uint8

const (
	// The zero flow is that of a function whose result may be an argument
	// unchanged, as those of lower and replace may.
	_ flow = iota // perhaps
	// through hands on arguments, or elements of them, as they are.
	through
	// never gives anything that an argument is.
	never
)

// flows are the functions of which more is known than that.
var flows = map[string]flow{
	"chunklist": through, "coalesce": through, "coalescelist": through, "compact": through, "concat": through,
	"distinct": through, "element": through, "flatten": through, "lookup": through, "matchkeys": through, "merge": through,
	"one": through, "reverse": through, "setintersection": through, "setproduct": through, "setsubtract": through,
	"setunion": through, "slice": through, "sort": through, "tolist": through, "tomap": through, "toset": through,
	"tostring": through, "tonumber": through, "tobool": through, "transpose": through, "values": through, "zipmap": through,
	"ephemeralasnull": through, "defaults": through, "sensitive": through, "nonsensitive": through,

	"base64encode": never, "base64gzip": never, "base64sha256": never, "base64sha512": never, "cidrhost": never,
	"cidrnetmask": never, "cidrsubnet": never, "cidrsubnets": never, "csvdecode": never, "filebase64": never,
	"jsonencode": never, "keys": never, "length": never, "md5": never, "sha1": never, "sha256": never, "sha512": never,
	"textencodebase64": never, "timeadd": never, "uuidv5": never, "yamlencode": never,
}

// byChance reports whether a function's result differs from run to run.
func byChance(name string) bool {
	switch name {
	case "timestamp", "plantimestamp", "uuid", "bcrypt":
		return true
	}
	return false
}

// call evaluates a function call.
func (s *scope) call(e *hclsyntax.FunctionCallExpr) (operand, hcl.Diagnostics) {
	name := strings.TrimPrefix(e.Name, "core::")
	switch name {
	case "try":
		return s.try(e)
	case "can":
		return s.can(e)
	}
	ops, diags := s.arguments(e)
	if diags.HasErrors() || ops == nil {
		return of(cty.DynamicVal), diags
	}
	if len(ops) == 1 && ops[0].many != nil && ops[0].many.symbolic == nil {
		switch name {
		case "length":
			return of(cty.NumberIntVal(int64(len(ops[0].many.all)))), nil
		case "values":
			list := *ops[0].many
			list.named, list.keys = false, positions(len(list.all))
			return operand{many: &list, size: ops[0].size}, nil
		}
	}
	args := make([]cty.Value, len(ops))
	marks := cty.ValueMarks{}
	size := 1
	for i, op := range ops {
		args[i] = op.value()
		size += op.size
		marks = union(marks, deepMarks(args[i]))
	}
	if size > s.m.t.limits.Elements {
		return s.bounded(operand{size: size}, e.Range())
	}
	switch {
	case strings.Contains(name, "::"):
		return of(cty.DynamicVal.WithMarks(union(changed(marks, altered), loose(nil, resource.Cause{Kind: resource.Unreadable, Subject: e.Name + "()"})))), nil
	case byChance(name):
		return of(cty.UnknownVal(cty.String).WithMarks(cty.NewValueMarks(looseMark{resource.Cause{Kind: resource.Chance, Subject: name + "()"}}))), nil
	}
	return s.apply(e, name, args, marks)
}

func positions(n int) []cty.Value {
	out := make([]cty.Value, n)
	for i := range out {
		out[i] = cty.NumberIntVal(int64(i))
	}
	return out
}

// arguments evaluates what is given to a function. It returns nil, and no
// error, when the number of arguments is not known.
func (s *scope) arguments(e *hclsyntax.FunctionCallExpr) ([]operand, hcl.Diagnostics) {
	ops := make([]operand, 0, len(e.Args))
	for i, a := range e.Args {
		op, diags := s.eval(a)
		if diags.HasErrors() {
			return nil, diags
		}
		if !e.ExpandFinal || i < len(e.Args)-1 {
			ops = append(ops, op)
			continue
		}
		if op.many == nil {
			v, _ := op.value().Unmark()
			t := v.Type()
			switch {
			case v.IsNull():
				return nil, wrong(a.Range(), "Invalid expanding argument value", "The expanding argument (indicated by ...) must not be null.")
			case t != cty.DynamicPseudoType && !t.IsTupleType() && !t.IsListType() && !t.IsSetType():
				return nil, wrong(a.Range(), "Invalid expanding argument value", "The expanding argument (indicated by ...) must be of a tuple, list, or set type.")
			}
		}
		list, _, known := items(op)
		if !known {
			return nil, nil
		}
		for _, it := range list {
			ops = append(ops, it.op)
		}
	}
	if ops == nil {
		ops = []operand{}
	}
	return ops, nil
}

// apply calls a function of the table.
func (s *scope) apply(e *hclsyntax.FunctionCallExpr, name string, args []cty.Value, marks cty.ValueMarks) (operand, hcl.Diagnostics) {
	f, ok := s.m.t.functions[name]
	if !ok {
		return of(cty.DynamicVal), wrong(e.NameRange, "Call to unknown function", fmt.Sprintf("There is no function named %q.", e.Name))
	}
	if v, ok := better(name, args); ok {
		return s.bounded(operand{v: v, size: weigh(v)}, e.Range())
	}
	given := args
	how := flows[name]
	if how != through && len(marks) > 0 {
		given = make([]cty.Value, len(args))
		for i, a := range args {
			given[i], _ = a.UnmarkDeep()
		}
	}
	given, diags := prepare(f, e, given)
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	v, err := f.Call(given)
	if err != nil {
		return s.failed(e, err)
	}
	switch {
	case len(marks) == 0:
	case strings.HasSuffix(name, "sensitive"):
	case how == through:
		v = handedOn(name, v, args, marks)
	case v.IsWhollyKnown():
		v = withMarks(v, changed(marks, secretOnly))
	case name == "jsonencode" && !v.IsKnown():
		v, _ = v.UnmarkDeep()
		v = v.WithMarks(changed(marks, altered)).Mark(&textMark{args[0]})
	case how == never:
		v, _ = v.UnmarkDeep()
		v = v.WithMarks(changed(marks, altered))
	default:
		v, _ = v.UnmarkDeep()
		v = v.WithMarks(union(changed(marks, either), loose(nil, because(marks))))
	}
	return s.bounded(operand{v: v, size: weigh(v)}, e.Range())
}

// failed is a function call that ended in an error.
func (s *scope) failed(e *hclsyntax.FunctionCallExpr, err error) (operand, hcl.Diagnostics) {
	at := e.Range()
	var arg function.ArgError
	if errors.As(err, &arg) && arg.Index >= 0 && arg.Index < len(e.Args) {
		at = e.Args[arg.Index].Range()
	}
	var limit *tables.LimitError
	var access *tables.AccessError
	switch {
	case errors.As(err, &limit):
		return s.m.t.stop(limit.Limit, limit.Max, at)
	case errors.As(err, &access):
		s.m.t.report(resource.Diagnostic{Severity: resource.Error, Code: "outside", Summary: "A file can't be read", Detail: fmt.Sprintf("%s: %s.", e.Name, access), At: location(at)})
		return of(unknownBecause(resource.Cause{Kind: resource.Unreadable, Subject: e.Name + "()"})), hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "A file can't be read", Subject: &at, Extra: stopMark{}}}
	}
	return of(cty.DynamicVal), wrong(at, "Error in function call", fmt.Sprintf("Call to function %q failed: %s.", e.Name, err))
}

// prepare converts arguments to the types of the parameters.
func prepare(f function.Function, e *hclsyntax.FunctionCallExpr, args []cty.Value) ([]cty.Value, hcl.Diagnostics) {
	params, rest := f.Params(), f.VarParam()
	if len(args) < len(params) || rest == nil && len(args) > len(params) {
		return nil, wrong(e.Range(), "Wrong number of function arguments", fmt.Sprintf("Function %q takes %d arguments, not %d.", e.Name, len(params), len(args)))
	}
	out := make([]cty.Value, len(args))
	for i, a := range args {
		p := rest
		if i < len(params) {
			p = &params[i]
		}
		v, err := convertTo(a, p.Type)
		if err != nil {
			return nil, wrong(e.Args[min(i, len(e.Args)-1)].Range(), "Invalid function argument", fmt.Sprintf("Invalid value for %q parameter of %s: %s.", p.Name, e.Name, err))
		}
		out[i] = v
	}
	return out, nil
}

// handedOn gives the result of a function that hands on its arguments the marks
// that it should have. What cty leaves on the parts of a known collection is
// right. Where the result as a whole is unknown, its marks are those of the only
// argument, or, of several, all of them as alternatives.
func handedOn(name string, v cty.Value, args []cty.Value, marks cty.ValueMarks) cty.Value {
	if v.IsWhollyKnown() {
		bare, _ := v.UnmarkDeep()
		return withMarks(bare, changed(marks, secretOnly))
	}
	if v.IsKnown() {
		return v
	}
	bare, own := v.Unmark()
	partial := true
	for _, a := range args {
		partial = partial && a.IsKnown()
	}
	switch {
	case len(args) == 1 && !args[0].IsKnown():
		return bare.WithMarks(deepMarks(args[0]))
	case partial && selects(name) && len(own) > 0:
		return v
	}
	return bare.WithMarks(union(changed(marks, either), loose(marks, resource.Cause{})))
}

// selects reports whether a function gives one element of its first argument.
func selects(name string) bool { return name == "element" || name == "lookup" || name == "one" }
