package resource

import "github.com/zclconf/go-cty/cty"

// Written is what a plan tells of the configuration that it was made from. A
// front end that has the configuration itself holds the two against each other
// before it lets one speak for the other.
type Written interface {
	// Variable returns the value that a variable of the root module had. Its
	// type is the one that its JSON text implies.
	Variable(name string) (cty.Value, bool)
	// Module returns what is declared in the module that calls of these names
	// lead to, without the keys of instances: the addresses of its resources
	// within it, and the names of its own calls. It is false for a module that
	// isn't shown.
	Module(calls []string) (resources, modules []string, ok bool)
	// Constants returns the arguments of a resource of that module, or, for
	// "module.m", of a call in it, that are constants: not those of nested blocks,
	// and of a resource only those that were asked for. Their types are the ones
	// that their JSON text implies.
	Constants(calls []string, address string) map[string]cty.Value
}
