package config

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
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
	"tostring": through, "tonumber": through, "tobool": through, "values": through, "zipmap": through,
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

// dependsOnMachine reports whether a function's result differs from machine to
// machine.
func dependsOnMachine(name string) bool { return name == "abspath" || name == "pathexpand" }

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
			list.named, list.keys, list.at = false, positions(len(list.all)), nil
			return operand{many: &list, size: ops[0].size}, nil
		}
	}
	if op, ok := selected(name, ops); ok {
		return op, nil
	}
	args := make([]cty.Value, len(ops))
	marks := cty.ValueMarks{}
	size := 1
	for i, op := range ops {
		args[i] = op.value()
		size += op.size
		maps.Copy(marks, deepMarks(args[i]))
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
	if len(marks) == 0 || strings.HasSuffix(name, "sensitive") {
		v, diags := s.invoke(e, f, args, secret(marks))
		if diags.HasErrors() {
			return of(cty.DynamicVal), diags
		}
		if dependsOnMachine(name) && !v.IsKnown() {
			v = v.Mark(looseMark{resource.Cause{Kind: resource.Unreadable, Subject: name + "()"}})
		}
		return s.bounded(operand{v: v, size: weigh(v)}, e.Range())
	}
	if v, ok := s.templateWithGaps(e, name, f, args); ok {
		return s.bounded(operand{v: v, size: weigh(v)}, e.Range())
	}
	bare := make([]cty.Value, len(args))
	for i, a := range args {
		bare[i], _ = a.UnmarkDeep()
	}
	v, diags := s.invoke(e, f, bare, secret(marks))
	if diags.HasErrors() {
		return of(cty.DynamicVal), diags
	}
	switch how := flows[name]; {
	case v.IsWhollyKnown():
		v = withMarks(v, changed(marks, secretOnly))
	case how == through:
		v = s.handedOn(e, f, v, args, marks)
	case name == "jsonencode" && !v.IsKnown():
		v = v.WithMarks(changed(marks, altered)).Mark(&textMark{args[0]})
	case how == never:
		v = v.WithMarks(changed(marks, altered))
	default:
		v = v.WithMarks(union(changed(marks, either), loose(nil, because(marks))))
	}
	return s.bounded(operand{v: v, size: weigh(v)}, e.Range())
}

// invoke calls a function with arguments converted to its parameters. What it says
// of arguments that are secret isn't shown.
func (s *scope) invoke(e *hclsyntax.FunctionCallExpr, f function.Function, args []cty.Value, hide bool) (cty.Value, hcl.Diagnostics) {
	given, diags := prepare(f, e, args)
	if !diags.HasErrors() {
		v, err := f.Call(given)
		if err == nil {
			return v, nil
		}
		diags = s.failed(e, err, hide)
	}
	if hide {
		for _, d := range diags {
			d.Detail = fmt.Sprintf("Call to function %q failed. Why isn't shown, since an argument is sensitive.", e.Name)
		}
	}
	return cty.DynamicVal, diags
}

// failed is a function call that ended in an error.
func (s *scope) failed(e *hclsyntax.FunctionCallExpr, err error, hide bool) hcl.Diagnostics {
	at := e.Range()
	var arg function.ArgError
	if errors.As(err, &arg) && arg.Index >= 0 && arg.Index < len(e.Args) {
		at = e.Args[arg.Index].Range()
	}
	var limit *tables.LimitError
	var access *tables.AccessError
	switch {
	case errors.As(err, &limit):
		_, diags := s.m.t.stop(limit.Limit, limit.Max, at)
		return diags
	case errors.As(err, &access):
		detail := fmt.Sprintf("%s: %s.", e.Name, access)
		if hide {
			detail = e.Name + ": the name of the file is sensitive."
		}
		s.m.t.report(resource.Diagnostic{Severity: resource.Error, Code: "outside", Summary: "A file can't be read", Detail: detail, At: location(at)})
		return hcl.Diagnostics{{Severity: hcl.DiagError, Summary: "A file can't be read", Subject: &at, Extra: stopMark{}}}
	}
	if errors.Is(err, fs.ErrNotExist) {
		// Terraform plans nothing without the file. But it may be one that a build
		// makes, and that needn't have run where only the configuration is judged.
		return hcl.Diagnostics{{
			Severity: hcl.DiagError, Summary: "A file is not there", Subject: &at, Extra: missingFile,
			Detail: fmt.Sprintf("%s: %s. What depends on it is not known. If a build makes the file, run it first, as for terraform plan.", e.Name, err),
		}}
	}
	return wrong(at, "Error in function call", fmt.Sprintf("Call to function %q failed: %s.", e.Name, err))
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

// handedOn gives the result v of a function that hands on its arguments the marks
// that it should have. Of marked arguments the function leaves the marks on the
// parts of a known collection. Where the result as a whole is unknown, its marks
// are those of the only argument, or, of several, all of them as alternatives.
func (s *scope) handedOn(e *hclsyntax.FunctionCallExpr, f function.Function, v cty.Value, args []cty.Value, marks cty.ValueMarks) cty.Value {
	with, diags := s.invoke(e, f, args, true)
	plain, _ := with.UnmarkDeep()
	// A function may take a marked unknown value for a known one.
	if !diags.HasErrors() && plain.RawEquals(v) {
		if v.IsKnown() {
			return with
		}
		partial := true
		for _, a := range args {
			partial = partial && a.IsKnown()
		}
		if partial && selects(strings.TrimPrefix(e.Name, "core::")) && with.IsMarked() {
			return with
		}
	}
	if len(args) == 1 && !args[0].IsKnown() {
		marks := deepMarks(args[0])
		if name := strings.TrimPrefix(e.Name, "core::"); name != "tolist" && !strings.HasSuffix(name, "sensitive") {
			marks = changed(marks, moved)
		}
		return v.WithMarks(marks)
	}
	from := handing(strings.TrimPrefix(e.Name, "core::"), args)
	if from == nil {
		return v.WithMarks(union(changed(marks, either), loose(marks, resource.Cause{})))
	}
	a := arms{why: because(marks)}
	if selects(strings.TrimPrefix(e.Name, "core::")) && len(args) > 1 && !args[1].IsKnown() {
		a.why = because(deepMarks(args[1]))
	}
	a.take(marks, secretOnly)
	for _, arg := range from {
		bare, own := arg.Unmark()
		a.add(arg)
		if !bare.IsKnown() && !bare.Type().IsPrimitiveType() && !fromWithin(own) {
			a.lose() // its elements have other places in the result
		}
	}
	return v.WithMarks(a.result())
}

// handing returns what a function may hand on, itself or an element of it, and
// nothing for one that does more with its arguments.
func handing(name string, args []cty.Value) []cty.Value {
	switch name {
	case "coalesce", "coalescelist", "compact", "concat", "distinct", "merge", "one", "reverse", "setintersection", "setsubtract",
		"setunion", "sort", "values", "tolist", "toset", "tomap":
		return args
	case "element", "slice":
		return args[:1]
	case "lookup", "flatten":
		// Elements of objects and of lists of lists, and what lookup gives otherwise.
		out := slices.Clone(args[min(2, len(args)):])
		list, _, ok := items(of(args[0]))
		if !ok {
			return append(args[:1:1], out...)
		}
		for _, it := range list {
			out = append(out, it.op.value())
		}
		return out
	}
	return nil
}

// selects reports whether a function gives one element of its first argument.
func selects(name string) bool { return name == "element" || name == "lookup" || name == "one" }
