// Package plan reads what `terraform show -json` prints, for a plan or for a
// state, and raw state files, into a resource.Graph. OpenTofu's are the same.
//
// A plan says everything two to four times and is mostly about things that no
// control asks for, so the input is read once, in a stream, and only this is
// kept: the address and action of every resource, the values of the types and
// attributes in Options.Reads, what is unknown of every resource, and from the
// configuration the expressions of those attributes with whatever references
// lead through. Values stay JSON text until a Body is asked for them.
//
// What is special about an input is a resource.Diagnostic with one of these codes:
//
//   - plan-empty, plan-destroy: there is nothing to judge
//   - plan-refresh-only: the plan is judged as the state that it holds
//   - plan-targeted: the plan leaves resources of the configuration out
//   - plan-deferred: resources are left to a later plan
//   - plan-errored: Terraform failed half-way; an error
//   - value-unreadable, values-unreadable: a value that its type cannot have; an error only where a bound is reached
//
// The order of the keys does not matter, though the one that Terraform prints
// costs the least memory. What is not as Terraform writes it is an error, or,
// where it concerns a single attribute, a diagnostic and a value of which
// nothing is known. Nothing here judges anything.
package plan
