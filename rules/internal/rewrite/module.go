package rewrite

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// wrapped is the name of the module that takes everything.
const wrapped = "wrapped"

// intoModule puts the whole configuration into a module, which a new root calls:
// constants are its inputs. The root has the variables and providers.
func intoModule(c Configuration) (Configuration, error) {
	dirs, err := parse(c)
	if err != nil {
		return nil, err
	}
	root := dirs[slices.IndexFunc(dirs, func(d *directory) bool { return d.path == "." })]
	var main, inputs strings.Builder
	for f, b := range root.blocks("variable") {
		main.WriteString(f.of(whole(b)) + "\n\n")
		fmt.Fprintf(&inputs, "  %s = var.%s\n", b.Labels[0], b.Labels[0])
	}
	for f, b := range root.blocks("terraform") {
		main.WriteString(f.of(whole(b)) + "\n\n")
	}
	for _, v := range root.liftConstants() {
		fmt.Fprintf(&root.added, "variable %q {}\n\n", v.name)
		fmt.Fprintf(&inputs, "  %s = %s\n", v.name, v.text())
	}
	if !root.passProviders(&main, &inputs) {
		return nil, nil
	}
	fmt.Fprintf(&main, "module %q {\n  source = \"./%s\"\n%s}\n", wrapped, wrapped, inputs.String())

	out := Configuration{"main.tf": main.String()}
	inner := rewritten(dirs)
	if inner == nil {
		inner = c
	}
	for name, text := range inner {
		out[path.Join(wrapped, name)] = text
	}
	return out, nil
}

// passProviders moves the module's provider blocks to main and passes those that
// have an alias. It returns false where one depends on a resource of the module.
func (d *directory) passProviders(main, inputs *strings.Builder) bool {
	var aliases []string
	for _, b := range d.blocks("provider") {
		for _, a := range attributes(b) {
			if len(a.Expr.Variables()) > 0 {
				return false
			}
		}
		if a := b.Body.Attributes["alias"]; a != nil {
			name, _ := a.Expr.Value(nil)
			aliases = append(aliases, "aws."+name.AsString())
		}
	}
	for range d.blocks("terraform") {
		if len(aliases) > 0 {
			return false // this is where the aliases would have to be declared
		}
	}
	for f, b := range d.blocks("provider") {
		main.WriteString(f.of(whole(b)) + "\n\n")
		f.remove(whole(b))
	}
	if len(aliases) == 0 {
		return true
	}
	fmt.Fprintf(inputs, "  providers = {\n    aws = aws\n")
	for _, a := range aliases {
		fmt.Fprintf(inputs, "    %s = %s\n", a, a)
	}
	fmt.Fprintf(inputs, "  }\n")
	fmt.Fprintf(&d.added, "terraform {\n  required_providers {\n    aws = {\n      source                = \"hashicorp/aws\"\n"+
		"      configuration_aliases = [%s]\n    }\n  }\n}\n", strings.Join(aliases, ", "))
	return true
}
