// Package config reads a directory of Terraform or OpenTofu configuration into
// a resource.Graph: what a plan would say, as far as it can be said before
// anything is known of the cloud.
//
// Each file is parsed once. Modules, resources and their instances are found
// when the graph is loaded; an attribute is evaluated when it is asked for, once,
// by an evaluator of its own over hcl's syntax tree. hcl's evaluator is not used
// because three things are wanted that it has no place for: references that
// lead to one attribute of one instance without making the whole resource; where
// an unknown value comes from, through templates, functions and collections; and
// bounds on what a hostile configuration can cost.
//
// # How a value remembers where it comes from
//
// An unknown value carries marks (see mark.go): the resource attributes that it
// may come from, or the reason why that can't be told. Marks sit on the unknown
// leaves of collections, so that they travel with them. They stay inside of this
// package: a Body hands out resource.Value, whose Links, Cause and Structure are
// read off the marks.
//
// What is wrong with the user's files is a diagnostic of the graph. Nothing
// outside of the root is opened but what Options names.
package config
